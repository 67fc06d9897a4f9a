"""The column of a page listing that tells how far each page has come in a language."""

from django.db.models import Q
from wagtail.admin.ui.tables import BaseColumn

from ..models import TranslationStatus
from .admin_links import translation_urls


class TranslationColumn(BaseColumn):
    """The status of each page in a language, on its Swedish page and on the translated one.

    It lives as long as the request: the statuses of all pages listed are read with the first cell.
    """

    cell_template_name = "translation/status_cell.html"

    class Media:
        css = {"all": ["translation/status.css"]}

    def __init__(self, locale):
        super().__init__(
            f"translation_{locale.language_code}", label=locale.get_display_name(), width="14%"
        )
        self.locale = locale
        self._cells = None

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        if self._cells is None:
            pages = list(parent_context["table"].data)
            self._cells = self._read(pages, parent_context["request"].user)
        status, address = self._cells.get(instance.pk, (None, None))
        return context | {"status": status, "address": address}

    def _read(self, pages, user):
        """Return {key of a page: (its status, where it leads)} for all pages listed, in few queries."""
        keys = [page.pk for page in pages]
        statuses = list(
            TranslationStatus.objects.filter(Q(page__in=keys) | Q(target__in=keys))
            .filter(locale=self.locale)
            .select_related("target", "page")
        )
        addresses = translation_urls(statuses, user)
        shown = [(status, addresses[status.pk]) for status in statuses]
        by_page = {status.page_id: (status, address) for status, address in shown}
        return by_page | {status.target_id: (status, address) for status, address in shown}
