"""Terms: the language-neutral taxonomy that facts refer to."""

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from ..publishing.page_events import notify


class Term(models.Model):
    """A code that never changes and a name for each language; pages refer to terms, not to pages.

    `facet` names the facet of the search that the term is a value of.
    """

    facet = None
    bumps_content_version = True

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
        """Save; listeners take over a new name in the same transaction."""
        is_new = self._state.adding
        super().save(**kwargs)
        if not is_new:
            notify("term_renamed", self)

    @property
    def name(self):
        """The name in the active language."""
        return self.name_en if get_language() == "en" else self.name_sv

    @property
    def search_names(self):
        """The names, in the active language, by which a search finds pages about the term."""
        return [self.name]
