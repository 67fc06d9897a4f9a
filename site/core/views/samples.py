"""Made-up content for the style guide, in the shapes that the components take."""

from datetime import date
from types import SimpleNamespace as Sample

from ..models import SiteImage

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
            number=5,
            num_pages=12,
            has_previous=True,
            previous_page_number=4,
            has_next=True,
            next_page_number=6,
            elided_page_range=[1, None, 3, 4, 5, 6, 7, None, 12],
        ),
        "row": Sample(attested_on=date(2021, 5, 3), source=source),
    }


def _page(**content):
    return Sample(url_path="", translated=content, **content)
