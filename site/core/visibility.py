"""What a visitor may see: live, not expired, and not under a view restriction."""

from django.db.models import Exists, F, OuterRef, Q, TextField
from django.db.models.expressions import ExpressionWrapper
from django.utils import timezone
from wagtail.models import PageViewRestriction


def visible(pages):
    """Limit a queryset of pages to those that every visitor may see, in the same SQL statement."""
    restriction = PageViewRestriction.objects.annotate(
        page_path=ExpressionWrapper(OuterRef("path"), output_field=TextField())
    ).filter(page_path__startswith=F("page__path"))
    return pages.filter(
        Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now()), ~Exists(restriction), live=True
    )
