"""The admin of terms: lists that show what an editor looks for."""

from wagtail.snippets.views.snippets import SnippetViewSet

FACTS_MENU = "register_facts_menu_item"


class TermViewSet(SnippetViewSet):
    """The admin of a kind of term; `select_related` names the foreign keys that its list shows."""

    list_display = ["name_sv", "name_en", "code", "sort_order"]
    search_fields = ["code", "name_sv", "name_en"]
    ordering = ["sort_order", "code"]
    list_per_page = 50
    copy_view_enabled = False
    select_related = ()

    def get_queryset(self, request):
        return self.model.objects.select_related(*self.select_related)
