"""The terms that posts, pages and responsibilities refer to."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models import Term


class Pillar(Term):
    """One of the four grounds of sustainability that the office works by."""

    class Meta(Term.Meta):
        verbose_name = _("pillar")
        verbose_name_plural = _("pillars")


class Theme(Term):
    """What a text is about, under a pillar unless it cuts across them."""

    facet = "theme"

    pillar = models.ForeignKey(
        Pillar, models.PROTECT, null=True, blank=True, related_name="themes",
        verbose_name=_("pillar"),
        help_text=_("Empty where the theme cuts across the pillars."),
    )  # fmt: skip

    panels = [*Term.panels, FieldPanel("pillar")]

    class Meta(Term.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class Country(Term):
    """A country, its code from ISO 3166-1 in lower case."""

    facet = "country"

    class Meta(Term.Meta):
        verbose_name = _("country")
        verbose_name_plural = _("countries")


class RiskArea(Term):
    """A group of goods whose supply chains one cluster watches for all regions."""

    facet = "area"

    class Meta(Term.Meta):
        verbose_name = _("risk area")
        verbose_name_plural = _("risk areas")


class Product(Term):
    """Something that regions buy within a risk area."""

    facet = "product"

    risk_area = models.ForeignKey(
        RiskArea, models.PROTECT, null=True, blank=True, related_name="products",
        verbose_name=_("risk area"), help_text=_("Empty where no area covers it."),
    )  # fmt: skip
    cpv = models.CharField(
        _("CPV code"), max_length=10, blank=True,
        help_text=_("From the EU's common procurement vocabulary, where it is known."),
    )  # fmt: skip

    panels = [*Term.panels, FieldRowPanel([FieldPanel("risk_area"), FieldPanel("cpv")])]

    class Meta(Term.Meta):
        verbose_name = _("product")
        verbose_name_plural = _("products")


class Cluster(Term):
    """A group of regions, A to H, that answers for risk areas on behalf of all."""

    facet = "cluster"

    class Meta(Term.Meta):
        verbose_name = _("cluster")
        verbose_name_plural = _("clusters")


class Region(Term):
    """One of the 21 regions, its code from ISO 3166-2."""

    facet = "region"

    former_sv = models.CharField(_("former name"), max_length=120, blank=True)
    scb = models.CharField(_("county code of Statistics Sweden"), max_length=2)
    map_id = models.CharField(
        _("name on the map"), max_length=40, help_text=_("The id of its shape in the map file.")
    )

    panels = [
        *Term.panels,
        FieldPanel("former_sv"),
        FieldRowPanel([FieldPanel("scb"), FieldPanel("map_id")]),
    ]

    class Meta(Term.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")

    @property
    def search_names(self):
        """The name of the region, and the one it had before."""
        return [name for name in (self.name, self.former_sv) if name]
