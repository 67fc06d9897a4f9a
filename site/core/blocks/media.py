"""Blocks that show files, films and links."""

from copy import copy
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, PageChooserBlock, StructBlock, TextBlock, URLBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from ..public.navigation import localized_pages
from ..public.prefetch import fetch_by_key
from . import previews

FILM_HOSTS = {
    "www.youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "www.svtplay.se": "SVT Play",
    "urplay.se": "UR Play",
}


class FactBlockMixin:
    """A block that translators do not see: facts change on the Swedish page only."""

    def get_translatable_segments(self, value):
        """Return no segments: there is nothing to translate."""
        return []

    def restore_translated_segments(self, value, segments):
        """Return the Swedish choice as it is."""
        return value


class PrefetchedChoiceMixin:
    """A chooser whose objects are fetched together with all others of a body."""

    def bulk_to_python(self, values):
        """Return a copy for each choice: each use of an image has its own alt text."""
        chosen = fetch_by_key(self.model_class, [key for key in values if key])
        return [copy(chosen.get(key)) for key in values]


class DocumentChoiceBlock(PrefetchedChoiceMixin, FactBlockMixin, DocumentChooserBlock):
    """A document, as a fact."""


class PageChoiceBlock(PrefetchedChoiceMixin, FactBlockMixin, PageChooserBlock):
    """A page, as a fact."""


class ImageChoiceBlock(PrefetchedChoiceMixin, ImageChooserBlock):
    """An image, with its sizes."""


class AddressBlock(FactBlockMixin, URLBlock):
    """An address, as a fact."""


class DescribedImageBlock(ImageBlock):
    """An image with the alt text of this use; the image itself is a fact."""

    facts = ("image", "decorative")

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        self.child_blocks["image"] = ImageChoiceBlock(required=required)
        self.child_blocks["image"].set_name("image")

    def bulk_to_python(self, values):
        """Accept None for an image that is not chosen."""
        return super().bulk_to_python([value or {} for value in values])

    class Meta:
        icon = "image"
        label = _("image")


class FigureBlock(StructBlock):
    """An image with a caption."""

    image = DescribedImageBlock(
        help_text=_("At least 1,200 pixels wide. Describe what it shows, or mark it decorative.")
    )
    caption = CharBlock(label=_("caption"), required=False, max_length=200, default="")

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("A picture that tells something the text does not.")
        template = "components/blocks/image.html"
        preview_value = staticmethod(previews.preview_figure)


class FileBlock(StructBlock):
    """A document to download, with its kind and size."""

    facts = ("document",)

    document = DocumentChoiceBlock(label=_("document"))
    description = CharBlock(
        label=_("description"),
        required=False,
        max_length=200,
        default="",
        help_text=_("What the reader finds in it, in a sentence."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download. Put what matters most on the page itself too.")
        template = "components/blocks/document.html"
        preview_value = staticmethod(previews.preview_file)


class FilmBlock(StructBlock):
    """A film on another site, shown as a link: nothing is fetched from there before the visitor clicks."""

    facts = ("url",)

    url = AddressBlock(
        label=_("address"), help_text=_("On YouTube, Vimeo, SVT Play or UR Play, with https.")
    )
    title = CharBlock(label=_("title"), max_length=120, default="")
    text = TextBlock(
        label=_("what it shows"),
        max_length=400,
        default="",
        help_text=_("Length and content, so that no one needs to open it to know."),
    )

    class Meta:
        icon = "media"
        label = _("Embedded film")
        description = _("A film or programme that another site shows.")
        template = "components/blocks/film.html"
        preview_value = {
            "url": "https://www.youtube.com/watch?v=exempel",
            "title": "Så går en fabriksrevision till",
            "text": "Fyra minuter, textad på svenska.",
        }

    def clean(self, value):
        value = super().clean(value)
        address = urlsplit(value["url"])
        if address.scheme != "https" or address.hostname not in FILM_HOSTS:
            raise ValidationError(
                _("Films can be shown from %(hosts)s, by an https address.")
                % {"hosts": ", ".join(sorted(set(FILM_HOSTS.values())))}
            )
        return value

    def get_context(self, value, parent_context=None):
        host = urlsplit(value["url"]).hostname
        return super().get_context(value, parent_context) | {"provider": FILM_HOSTS.get(host, host)}


class CardBlock(StructBlock):
    """A link to a page of ours with a heading and a sentence."""

    facts = ("page",)

    page = PageChoiceBlock(label=_("page"))
    heading = CharBlock(
        label=_("heading"),
        required=False,
        max_length=80,
        default="",
        help_text=_("The page's own title where this is empty."),
    )
    text = CharBlock(label=_("text"), required=False, max_length=200, default="")

    class Meta:
        icon = "link"
        label = _("Card")


class CardsBlock(StructBlock):
    """Cards that lead on to other pages."""

    cards = ListBlock(CardBlock(), label=_("cards"), min_num=1, max_num=6)

    class Meta:
        icon = "grip"
        label = _("Linked cards")
        description = _("Where to go from here: two to six pages.")
        template = "components/blocks/cards.html"
        preview_value = staticmethod(previews.preview_cards)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        return context | {"cards": localized_cards(value["cards"])}


def localized_cards(cards):
    """Return (card, page) for each card whose page a visitor may see, in the active language."""
    pages = localized_pages([card["page"].pk for card in cards if card["page"]])
    return [
        (card, pages[card["page"].pk])
        for card in cards
        if card["page"] and card["page"].pk in pages
    ]
