from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BlogConfig(AppConfig):
    """News: the index, its posts and its feeds."""

    name = "blog"
    verbose_name = _("News")
