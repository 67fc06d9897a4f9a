"""The admin views of synonyms and best bets."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from ..models import BestBet, Synonym


class SynonymCreateView(CreateView):
    """The form of a new synonym; the report's link fills in the text and its language."""

    def get_initial(self):
        parameters = {name: self.request.GET.get(name) for name in ("language", "text")}
        given = {name: value for name, value in parameters.items() if value}
        return super().get_initial() | given


class SynonymViewSet(ModelViewSet):
    """The views of synonyms."""

    model = Synonym
    icon = "link"
    menu_label = _("Synonyms")
    add_view_class = SynonymCreateView
    list_display = [
        "text",
        Column("listed", label=_("Also finds")),
        BooleanColumn("both_ways", label=_("Both ways"), sort_key="both_ways"),
        "language",
    ]
    list_filter = ["language", "both_ways"]
    search_fields = ["text", "alternatives"]
    list_per_page = 50
    copy_view_enabled = False
    add_to_admin_menu = False


class BestBetIndexView(IndexView):
    """The list of best bets, whose pages are fetched in one query."""

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("pages__page")


class BestBetViewSet(ModelViewSet):
    """The views of best bets."""

    model = BestBet
    icon = "pick"
    index_view_class = BestBetIndexView
    menu_label = _("Best bets")
    list_display = [
        "listed",
        Column("titles", label=_("Finds these pages first")),
        "language",
    ]
    list_filter = ["language"]
    search_fields = ["questions"]
    list_per_page = 50
    copy_view_enabled = False
    add_to_admin_menu = False


class SearchViewSetGroup(ModelViewSetGroup):
    """The menu of synonyms and best bets."""

    menu_label = _("Site search")
    menu_name = "site-search"
    menu_icon = "search"
    menu_order = 160
    items = (SynonymViewSet, BestBetViewSet)
