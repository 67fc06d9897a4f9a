"""Prints, as JSON, how far each Swedish page of a demo is translated."""

import json

import django

django.setup()

from wagtail.models import Page  # noqa: E402
from wagtail_localize.models import Translation  # noqa: E402


def translation_progress():
    """Return for each Swedish page its type, English page and progress (texts, translated)."""
    records = {record.source.object_id: record for record in Translation.objects.all()}
    english = {
        page.translation_key: page for page in Page.objects.filter(locale__language_code="en")
    }
    pages = []
    for page in Page.objects.filter(depth__gt=1, locale__language_code="sv").specific():
        translation, record = english.get(page.translation_key), records.get(page.translation_key)
        pages.append(
            {
                "title": page.title,
                "type": type(page).__name__,
                "live": page.live,
                "in_english": translation is not None,
                "live_in_english": translation is not None and translation.live,
                "progress": record and record.get_progress(),
                "date": str(getattr(page, "date", "")),
                "kind": getattr(page, "kind_id", None),
            }
        )
    return pages


if __name__ == "__main__":
    print(json.dumps(translation_progress()))
