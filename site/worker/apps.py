from django.apps import AppConfig


class WorkerConfig(AppConfig):
    """The site's one background process."""

    name = "worker"
