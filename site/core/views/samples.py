"""Made-up content for the style guide: a JSON file beside an include, which it shows once or more."""

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from django.template import engines
from django.template.loader import render_to_string
from django.utils.translation import override

from ..models import SiteImage


class SampleText(str):
    """A text that may be in another language than its page."""

    language = ""


class Sample(SimpleNamespace):
    """An object of a sample, with the attributes that its file names; a term has no page."""

    pk = None
    _meta = SimpleNamespace(model_name=None)


def rendered_samples(request):
    """Return (name of the include, its samples as HTML) of each include that has samples, in Swedish."""
    image = SiteImage.objects.order_by("pk").first()
    with override("sv"):
        return [
            (
                name.removesuffix(".html"),
                [render_to_string(name, context, request) for context in read_samples(path, image)],
            )
            for name, path in sample_paths()
        ]


def sample_paths():
    """Return (name of the include, path of its samples) for each JSON file beside a template of ours."""
    folders = [Path(path) for path in engines["django"].template_dirs]
    return [
        (path.relative_to(folder).with_suffix(".html").as_posix(), path)
        for folder in folders
        if "site-packages" not in folder.parts
        for path in sorted(folder.rglob("*.json"))
    ]


def read_samples(path, image):
    """Return the contexts in a file of samples; "$image" stands for an image, and ISO dates are days."""
    return [
        {name: _shaped(value, image) for name, value in sample.items()}
        for sample in json.loads(path.read_text())
    ]


def _shaped(value, image):
    """Return a value of a sample in the shape that templates meet: an object with attributes."""
    match value:
        case dict() if "text" in value and "language" in value:
            text = SampleText(value["text"])
            text.language = value["language"]
            return text
        case dict():
            return Sample(**{name: _shaped(part, image) for name, part in value.items()})
        case list():
            return [_shaped(part, image) for part in value]
        case "$image":
            return image
        case str():
            return _day(value) or value
    return value


def _day(text):
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
