from django.apps import AppConfig


class MessageCatalogsConfig(AppConfig):
    """Collects and compiles the message catalogs of the interface."""

    name = "message_catalogs"
