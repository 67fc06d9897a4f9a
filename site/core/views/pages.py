"""Every page of the tree."""

from wagtail import views

from ..routing import route


def serve(request, path):
    """Find the page, then let Wagtail serve it: it asks the request first what page that is."""
    request._wagtail_route_for_request = route(request, path)
    return views.serve(request, path)
