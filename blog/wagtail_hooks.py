"""The admin of the kinds of news, in the menu with the other facts."""

from wagtail.snippets.models import register_snippet

from core.terms.viewsets import FACTS_MENU, TermViewSet

from .models import NewsKind


class NewsKindViewSet(TermViewSet):
    """The kinds of news."""

    model = NewsKind
    icon = "clipboard-list"
    menu_hook = FACTS_MENU
    menu_order = 100


register_snippet(NewsKindViewSet)
