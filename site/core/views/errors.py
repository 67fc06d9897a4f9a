"""Error pages in the visitor's language."""

from django.core.exceptions import BadRequest
from django.shortcuts import render


def not_found(request, exception):
    """Say that there is no such page, with the reason where one was given for visitors."""
    reason = str(exception) if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)


def bad_request(request, exception):
    """Say that the request can't be understood, with the reason where one was given for visitors."""
    reason = str(exception) if isinstance(exception, BadRequest) else ""
    return render(request, "400.html", {"reason": reason}, status=400)


def forbidden(request, exception):
    """Say that the visitor may not see this."""
    return render(request, "403.html", status=403)


def server_error(request):
    """Say that we have failed, with nothing from the database."""
    return render(request, "500.html", status=500)
