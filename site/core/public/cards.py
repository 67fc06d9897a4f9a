"""Pages for cards: visible, in the active language, without their bodies, with their pictures."""

from django.db.models import Prefetch
from django.utils.translation import get_language

from ..models.files import Rendition
from .visibility import visible

CARD_SPECS = ("fill-720x405|format-webp", "fill-360x203|format-webp")


def pages_for_cards(page_model):
    """Return the visible pages of a type in the active language, with pictures, in two queries."""
    return prefetch_card_images(
        visible(page_model.objects.filter(locale__language_code=get_language())).defer("body")
    )


def prefetch_card_images(pages):
    """Fetch the image of each page and its renditions for cards along with the pages."""
    return pages.select_related("image").prefetch_related(
        Prefetch(
            "image__renditions",
            Rendition.objects.filter(filter_spec__in=CARD_SPECS),
            to_attr="prefetched_renditions",
        )
    )
