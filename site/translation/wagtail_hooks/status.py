"""The hooks that show translation statuses where the admin shows pages, with buttons and messages."""

from django.conf import settings
from django.contrib import messages
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button

from ..desk.admin_links import order_url, translation_urls
from ..desk.status_column import TranslationColumn
from ..languages import target_locales
from ..services import permissions
from ..status.overview import StatusOverview, statuses_of


@hooks.register("construct_page_listing_columns")
def add_translation_columns(request, columns):
    """Add a column for each language before the last one, which leads to the pages below."""
    columns[-1:-1] = [TranslationColumn(locale) for locale in target_locales()]


@hooks.register("register_page_header_buttons")
def register_translation_buttons(page, user, next_url, view_name):
    """Yield the buttons to order a translation and to compare, where the user may."""
    statuses = statuses_of(page)
    if order_url(page) in translation_urls(statuses, user).values():
        yield Button(
            _("Order translation"),
            order_url(page),
            icon_name="wagtail-localize-language",
            priority=60,
        )
    source = next((s.translation.source_id for s in statuses if s.translation), None)
    if source and permissions.may_sync(page, user):
        url = reverse("wagtail_localize:update_translations", args=[source])
        yield Button(
            _("Compare with Swedish now"),
            f"{url}?{urlencode({'next': next_url or ''})}",
            icon_name="rotate",
            priority=61,
        )


@hooks.register("after_publish_page")
def announce_comparison(request, page):
    """Tell the editor that the translators are notified."""
    is_source = page.locale.language_code == settings.LANGUAGE_CODE
    if is_source and any(status.is_being_compared for status in statuses_of(page)):
        messages.info(
            request,
            _(
                "The translators are shown what you changed. What is published in other languages "
                "stays as it is until they have translated it."
            ),
        )


class OverviewPanel(Component):
    """The overview of the statuses on the admin's home, for users who see any."""

    name = "translation_overview"
    template_name = "translation/home_panel.html"
    order = 150

    class Media:
        css = {"all": ["translation/status.css"]}

    def get_context_data(self, parent_context):
        return {"overview": StatusOverview(parent_context["request"].user)}


@hooks.register("construct_homepage_panels")
def add_overview_panel(request, panels):
    """Add the overview of the statuses."""
    panels.append(OverviewPanel())
