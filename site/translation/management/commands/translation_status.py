"""Recomputes the statuses of all translations, and reports how many were missing or wrong."""

from django.core.management.base import BaseCommand

from core.progress import progress_bar
from translation.models import TranslationStatus
from translation.status.repair_statuses import repair_statuses


class Command(BaseCommand):
    help = (
        "Computes how far each page has come in each language from the records, and puts right what "
        "differs: nothing, but where the statuses are new."
    )

    def handle(self, **options):
        with progress_bar() as bar:
            task = bar.add_task("Translations", total=None, key="")
            repaired = repair_statuses(
                lambda total, done: bar.update(task, total=total, advance=done)
            )
        count = TranslationStatus.objects.count()
        self.stdout.write(
            f"{count} translations, {repaired} with a missing or wrong status put right."
        )
