"""Made-up content for the style guide, in the shapes that the components take."""

from datetime import date
from types import SimpleNamespace as Sample

from wagtail.models import Page

from ..models import SiteDocument, SiteImage

EXCERPT = (
    "Fyra leverantörer har visat hur de följer upp arbetsvillkoren hos sina underleverantörer. "
    "Två av dem behöver göra mer."
)


def samples():
    """Return a sample for each component, by name."""
    image = SiteImage.objects.order_by("pk").first()
    kind = Sample(name="Uppföljning")
    source = Sample(title="Klusterlista, maj 2021", url="https://example.org/")
    return {
        "image": image,
        "posts": [
            _page(title=title, date=date(2017, 4, day), kind=kind, excerpt=EXCERPT, image=picture)
            for title, day, picture in (
                ("Revisioner av frukt och grönt", 25, image),
                ("Läkemedelsupphandlingens hållbarhetskriterier", 20, image),
                ("Ett inlägg utan bild", 3, None),
            )
        ],
        "areas": [
            _page(title=title, summary=EXCERPT, image=image)
            for title in ("Livsmedel", "Operationstextilier")
        ],
        "pages": Sample(
            pages=12, number=5, previous=4, next=6, neighbours=[1, None, 3, 4, 5, 6, 7, None, 12]
        ),
        "row": Sample(attested_on=date(2021, 5, 3), source=source),
    }


def preview_value(block):
    """Return what a block is shown with: its preview value, or files and pages that exist."""
    if block.name == "image" and (image := SiteImage.objects.order_by("pk").first()):
        image.contextual_alt_text, image.decorative = image.default_alt_text, False
        return block.normalize({"image": image, "caption": "En bildtext säger det bilden inte visar."})
    if block.name == "document" and (document := SiteDocument.objects.order_by("pk").first()):
        return block.normalize({"document": document, "description": "Tre sidor om hur vi går till väga."})
    if block.name == "cards" and (page := Page.objects.filter(depth=2).first()):
        cards = [{"page": page, "heading": "Till startsidan", "text": "En mening om sidan."}] * 2
        return block.normalize({"cards": cards})
    return block.get_preview_value()


def _page(**content):
    return Sample(url_path="", **content)
