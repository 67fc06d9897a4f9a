"""Makes what every installation begins with; it is safe to run at every start."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from setup import page_tree, reference_data, roles


class Command(BaseCommand):
    help = (
        "Makes the languages, the page tree, the rows, the roles and the workflows where missing, "
        "and puts the statuses of translations right."
    )

    def handle(self, *args, **options):
        page_tree.ensure_page_tree()
        new_objects = reference_data.ensure_reference_data()
        roles.remove_stock_groups()
        roles.ensure_roles()
        call_command("translation_status", stdout=self.stdout)
        self.stdout.write(f"Site ready: languages, page tree, roles; {new_objects} new rows.")
