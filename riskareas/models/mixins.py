"""What several page types share: a page as of a day, and a timeline below a page."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from ..as_of_date import AsOfDate


class AsOfMixin:
    """A page whose facts are those of a day; its templates know the day as `day`."""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"day": AsOfDate.from_request(request)}


class TimelineMixin(RoutablePageMixin):
    """A page about a term, with the term's timeline below it."""

    @path(_("timeline/"), name="timeline")
    def timeline(self, request):
        """Show what has happened, newest first; `?year=` narrows it to a year."""
        from ..views import render_timeline

        return render_timeline(self, request, getattr(self, self.subject_field))
