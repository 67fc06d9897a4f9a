"""Blocks of running text."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, RichTextBlock, StructBlock, TextBlock

INLINE_FEATURES = ["bold", "italic", "superscript", "subscript", "link", "document-link"]
TEXT_FEATURES = ["h3", "ol", "ul", *INLINE_FEATURES]


class HeadingBlock(CharBlock):
    """A heading on the second level, which the page can be linked to by."""

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Divides the page. Say what the section tells, in a few words.")
        template = "components/blocks/heading.html"
        preview_value = "Så följer vi upp leverantörer"

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"anchor": slugify(value)}


class ParagraphsBlock(RichTextBlock):
    """Running text with lists, links and sub-headings."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Running text. Short sentences, the most important first.")
        template = "components/blocks/text.html"
        preview_value = (
            "<p>En uppföljning börjar med <b>en riskbedömning</b> och slutar när bristerna är "
            "åtgärdade.</p><ul><li>Kontor</li><li>Fabrik</li></ul>"
        )


class QuoteBlock(StructBlock):
    """A quotation and the role of the one who said it."""

    text = TextBlock(label=_("quotation"), max_length=400, default="")
    attribution = CharBlock(
        label=_("said by"),
        required=False,
        max_length=120,
        default="",
        help_text=_("A role, such as “regional coordinator”, not a private person's name."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Someone's own words. At most one for each screenful.")
        template = "components/blocks/quote.html"
        preview_value = {
            "text": "Det vi frågar efter blir det leverantören börjar mäta.",
            "attribution": "Regional samordnare",
        }


class CalloutBlock(StructBlock):
    """A box beside the running text: a fact, advice or a warning."""

    facts = ("tone",)

    tone = ChoiceBlock(
        label=_("tone"),
        choices=[("info", _("Fact")), ("tip", _("Advice")), ("warning", _("Warning"))],
        default="info",
    )
    heading = CharBlock(label=_("heading"), max_length=80, default="")
    text = RichTextBlock(label=_("text"), features=["ul", *INLINE_FEATURES], default="")

    class Meta:
        icon = "help"
        label = _("Call-out")
        description = _("A box for what a hurried reader must not miss. Two to four sentences.")
        template = "components/blocks/callout.html"
        preview_value = {
            "tone": "tip",
            "heading": "Börja med de största riskerna",
            "text": "<p>Välj ut de avtal där risken för människor är störst.</p>",
        }


class AccordionItemBlock(StructBlock):
    """A heading that opens its text."""

    heading = CharBlock(label=_("heading"), max_length=120, default="")
    text = RichTextBlock(label=_("text"), features=["ol", "ul", *INLINE_FEATURES], default="")

    class Meta:
        icon = "list-ul"
        label = _("Question and answer")


class AccordionBlock(StructBlock):
    """Headings that the visitor opens; for questions and answers."""

    items = ListBlock(
        AccordionItemBlock(), label=pgettext_lazy("accordion", "items"), min_num=1, max_num=20
    )

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        description = _("Questions and answers. Not for text that everyone must read.")
        template = "components/blocks/accordion.html"
        preview_value = {
            "items": [
                {
                    "heading": "Vem gör uppföljningen?",
                    "text": "<p>Det kluster som ansvarar för riskområdet.</p>",
                }
            ]
        }
