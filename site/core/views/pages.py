"""Every page of the tree."""

from wagtail import views

from ..public.routing import route_to_page


def serve_page(request, path):
    """Find the page and let Wagtail serve it; Wagtail reads the route from the request first."""
    request._wagtail_route_for_request = route_to_page(request, path)
    return views.serve(request, path)
