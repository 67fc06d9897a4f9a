"""The column of a page listing with the translation status of each page in a language."""

from django.db.models import Q
from wagtail.admin.ui.tables import BaseColumn

from ..models import TranslationStatus
from .admin_links import translation_urls


class TranslationColumn(BaseColumn):
    """The status of each page in a language, for the Swedish page and for the translated one.

    An instance lives as long as the request: with the first cell it reads the statuses of all rows.
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
            self._cells = self._read_cells(pages, parent_context["request"].user)
        status, url = self._cells.get(instance.pk, (None, None))
        return context | {"status": status, "url": url}

    def _read_cells(self, pages, user):
        """Return {page.pk: (its status, its URL)} for all the listed pages, in few queries."""
        keys = [page.pk for page in pages]
        statuses = list(
            TranslationStatus.objects.filter(Q(page__in=keys) | Q(target__in=keys))
            .filter(locale=self.locale)
            .select_related("target", "page")
        )
        urls = translation_urls(statuses, user)
        cells = [(status, urls[status.pk]) for status in statuses]
        by_page = {status.page_id: (status, url) for status, url in cells}
        return by_page | {status.target_id: (status, url) for status, url in cells}
