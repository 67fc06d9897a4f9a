"""Serves renditions; originals and documents have no address here."""

import mimetypes
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.translation import gettext as _

YEAR = 365 * 24 * 3600


def rendition(request, name):
    """Send the rendition `images/<name>`; its name holds a hash, so it never changes."""
    path = f"images/{name}"
    if PurePosixPath(name).name != name or not default_storage.exists(path):
        raise Http404(_("There is no such image."))
    response = FileResponse(
        default_storage.open(path),
        content_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
    )
    response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
