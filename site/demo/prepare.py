"""Brings the demo up to date, in one process: starting Django takes longer than its commands do."""

import django
from django.core.management import call_command


def prepare():
    """Bring messages, database, content and static files up to date."""
    django.setup()
    call_command("compile_messages")
    call_command("migrate", verbosity=0)
    call_command("setup_site")
    call_command("demo")
    call_command("collectstatic", interactive=False, verbosity=0)


if __name__ == "__main__":
    prepare()
