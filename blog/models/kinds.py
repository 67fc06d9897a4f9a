"""The taxonomy of kinds of news."""

from django.utils.translation import gettext_lazy as _

from core.models import Term


class NewsKind(Term):
    """One primary kind for each post: a seminar, a report, a follow-up ..."""

    facet = "kind"

    class Meta(Term.Meta):
        verbose_name = _("kind of news")
        verbose_name_plural = _("kinds of news")
