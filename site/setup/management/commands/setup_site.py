"""Makes what every installation begins with; safe to run at every start."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from setup import roles, rows, tree


class Command(BaseCommand):
    help = (
        "Makes the languages, the page tree, the rows, the roles and the workflows where missing, "
        "and puts the statuses of translations right."
    )

    def handle(self, *args, **options):
        tree.ensure_tree()
        new_rows = rows.ensure_rows()
        roles.remove_stock_groups()
        roles.ensure_roles()
        call_command("translation_status", stdout=self.stdout)
        self.stdout.write(f"Site ready: languages, page tree, roles; {new_rows} new rows.")
