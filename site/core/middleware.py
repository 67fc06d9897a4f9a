"""Middleware: the request cache, the content security policy, the language, user-facing errors."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation

from .caching.request_cache import open_request_cache
from .exceptions import UserFacingError

ADMIN_POLICY = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "frame-ancestors": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'self'"],
    "object-src": ["'none'"],
}


class RequestCacheMiddleware:
    """Opens the request cache until the response is made."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with open_request_cache():
            return self.get_response(request)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Sends a strict policy everywhere but in Wagtail's admin, whose editor has inline scripts."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith("/admin/"):
            parts.replace = ADMIN_POLICY
        return parts


class PublicLocaleMiddleware:
    """Activates the language of the address: `/en/` is English, all else Swedish."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
        return response


class UserFacingErrorMiddleware:
    """Shows the message of a `UserFacingError` in the admin, at the page to correct."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, UserFacingError):
            return None
        messages.error(request, str(exception))
        address = reverse("wagtailadmin_home")
        if exception.page:
            address = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": address})
        return redirect(address)
