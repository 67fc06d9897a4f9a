"""The admin of what editors give the search: synonyms and best bets."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from ..models import BestBet, Synonym


class SynonymCreateView(CreateView):
    """The form of a new synonym; the report of what was searched for fills in a text and its language."""

    def get_initial(self):
        given = {name: self.request.GET.get(name) for name in ("language", "text")}
        return super().get_initial() | {name: value for name, value in given.items() if value}


class SynonymViewSet(ModelViewSet):
    """The synonyms, by language."""

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
    """The list, with the pages of all in one query."""

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("pages__page")


class BestBetViewSet(ModelViewSet):
    """The best bets, by language."""

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
    """One menu for both."""

    menu_label = _("Site search")
    menu_name = "site-search"
    menu_icon = "search"
    menu_order = 160
    items = (SynonymViewSet, BestBetViewSet)
