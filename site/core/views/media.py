"""Serves renditions and documents; originals have no address."""

import mimetypes

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language_from_request, override
from django.utils.translation import gettext as _
from wagtail.documents.views.serve import serve

from .errors import not_found

YEAR = 365 * 24 * 3600


def serve_rendition(request, name):
    """Send the rendition `images/<name>`; its name holds a hash, so it never changes."""
    try:
        file = default_storage.open(f"images/{name}")
    except (OSError, ValueError, SuspiciousFileOperation):
        raise Http404(_("There is no such image.")) from None
    response = FileResponse(
        file, content_type=mimetypes.guess_type(name)[0] or "application/octet-stream"
    )
    response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def serve_document(request, document_id, document_filename):
    """Send a document to those who may read it; nobody else learns that it exists.

    Its address has no language, so that of the browser decides the language of a refusal. Caches
    must revalidate: what is public now may be a draft tomorrow.
    """
    try:
        response = serve(request, document_id, document_filename)
    except Http404:
        language = get_language_from_request(request)
        with override(language):
            request.LANGUAGE_CODE = language
            response = not_found(request, Http404(_("There is no such document.")))
        response.headers["Content-Language"] = language
        patch_vary_headers(response, ["Accept-Language"])
    patch_cache_control(response, no_cache=True)
    return response
