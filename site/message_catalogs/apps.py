from django.apps import AppConfig


class MessageCatalogsConfig(AppConfig):
    """Collects and compiles the message catalogues without gettext."""

    name = "message_catalogs"
