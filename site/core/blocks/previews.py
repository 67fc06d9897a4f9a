"""Preview values of blocks that show a file or a page of the site, if there is any."""

from wagtail.models import Page

from ..files.document_access import is_public_document
from ..models.files import SiteDocument, SiteImage


def preview_figure():
    """Return a figure with the first image of the site."""
    image = SiteImage.objects.order_by("pk").first()
    if image:
        image.contextual_alt_text, image.decorative = image.default_alt_text, False
    return {"image": image, "caption": "En bildtext säger det bilden inte visar."}


def preview_file():
    """Return the first document that visitors may read: the style guide shows it to everyone."""
    document = next(filter(is_public_document, SiteDocument.objects.order_by("pk")), None)
    return {"document": document, "description": "Tre sidor om hur vi går till väga."}


def preview_cards():
    """Return two cards that lead to the home page."""
    home = Page.objects.filter(depth=2).first()
    card = {"page": home, "heading": "Till startsidan", "text": "En mening om sidan."}
    return {"cards": [card, card]}
