from django.apps import AppConfig


class WorkerConfig(AppConfig):
    """The background process and the jobs that apps give it."""

    name = "worker"
