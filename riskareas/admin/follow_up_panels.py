"""The panels of a follow-up in the page editor, in the order in which one knows things."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from core.admin.panels import FilledFieldPanel

follow_up_panels = [
    FieldPanel("summary"),
    InlinePanel("sources", heading=_("Sources"), label=_("Source"), min_num=1, max_num=20),
    MultiFieldPanel(
        [
            FieldPanel("products", widget=forms.CheckboxSelectMultiple),
            FieldRowPanel([FieldPanel("follow_up_method"), FieldPanel("status")]),
            FieldRowPanel([FieldPanel("made_known_on"), FieldPanel("started_on")]),
            FieldRowPanel([FieldPanel("visited_on"), FieldPanel("report_on")]),
            FieldRowPanel([FieldPanel("closed_on"), FieldPanel("same_terms")]),
        ],
        _("What, how and when"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("cluster", widget=forms.Select),
            FieldPanel("regions", widget=forms.CheckboxSelectMultiple),
        ],
        _("Who made it"),
    ),
    InlinePanel("sites", heading=_("Sites"), label=_("Site"), max_num=20),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("supplier"), FieldPanel("withheld")]),
            FieldPanel("check_ground"),
            FilledFieldPanel("checked_by", read_only=True),
            FilledFieldPanel("checked_on", read_only=True),
            FieldPanel("embargo_until"),
        ],
        _("The supplier"),
        help_text=_(
            "A supplier is named only after its confidentiality was assessed. Whoever gives the "
            "ground has made that assessment, and is noted with the day."
        ),
    ),
    InlinePanel("findings", heading=_("Findings"), label=_("Finding"), max_num=60),
    FieldPanel("outcome"),
    FieldPanel("closing_reason"),
    FieldPanel("supplier_comment"),
    FieldPanel("report"),
    InlinePanel("news", heading=_("News about it"), label=_("Post"), max_num=12),
]
