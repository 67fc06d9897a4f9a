"""Rows: the language-neutral things that facts refer to, each with a stable code."""

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from ..publishing import page_events


class Term(models.Model):
    """A code that never changes and a name for each language; pages link to rows, not to pages.

    `facet` is the one that the row is a value of in the search.
    """

    facet = None

    code = models.CharField(
        _("code"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(r"^[A-Za-z0-9-]+$", _("Use letters a-z, digits and hyphens."))],
        help_text=_("Short and permanent: addresses, filters and open data use it."),
    )
    name_sv = models.CharField(_("name in Swedish"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    sort_order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Lower numbers come first in lists.")
    )

    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("name_sv"), FieldPanel("name_en")]),
        FieldPanel("sort_order"),
    ]

    class Meta:
        abstract = True
        ordering = ["sort_order", "code"]

    def __str__(self):
        return self.name

    @transaction.atomic
    def save(self, **kwargs):
        """Save; the copies of what visitors see take over a new name in the same transaction."""
        is_new = self._state.adding
        super().save(**kwargs)
        if not is_new:
            page_events.notify("term_renamed", self)

    @property
    def page_path(self):
        """The `url_path` of the page that tells about the row in the active language, or None."""
        from ..terms.pages import term_page_paths

        return term_page_paths().get((self._meta.model_name, self.pk))

    @property
    def name(self):
        """The name in the active language."""
        return self.name_en if get_language() == "en" else self.name_sv

    @property
    def search_names(self):
        """The names, in the active language, that a search for the row may use."""
        return [self.name]
