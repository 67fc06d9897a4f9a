"""Makes the demo content, or removes it."""

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from core.progress import progress_bar
from demo.builder import JOBS, LOGINS, PASSWORD, DemoBuilder, job_key
from demo.models import DemoRecord
from demo.removal import remove_demo


class Command(BaseCommand):
    help = "Makes the demo content where it is missing; --remove takes all of it away."

    def add_arguments(self, parser):
        parser.add_argument(
            "--remove", action="store_true", help="take the demo content away and nothing else"
        )

    def handle(self, *args, **options):
        if options["remove"]:
            self._remove()
        elif DemoRecord.objects.filter(key=job_key(JOBS[-1][0])).exists():
            self.stdout.write("The demo content is already there.")
            self._show_logins()
        else:
            self._build()
            self._show_logins()

    def _build(self):
        with progress_bar() as progress:
            task = progress.add_task("Demo content", total=DemoBuilder.steps(), key="")
            try:
                DemoBuilder(lambda key: progress.update(task, advance=1, key=key)).build()
            except ValueError as error:
                raise CommandError(str(error)) from error

    def _remove(self):
        with progress_bar() as progress:
            task = progress.add_task("Removing", total=DemoRecord.objects.count(), key="")
            remove_demo(lambda key: progress.update(task, advance=1, key=key))

    def _show_logins(self):
        table = Table("role", "user", "password", title="Logins at /admin/")
        for name, title, _group in LOGINS:
            table.add_row(title, name, PASSWORD)
        Console().print(table)
