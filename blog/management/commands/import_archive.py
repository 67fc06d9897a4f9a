"""Imports the text dumps of the office's old site: see docs/import.md."""

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError

from blog.archive.dump import Dump
from blog.archive.errors import LineError, LineErrors
from blog.archive.importer import ArchiveImport
from blog.archive.label_file import LabelFile
from blog.models import PostPage
from core.progress import progress_bar


class Command(BaseCommand):
    help = "Imports the posts and the vision from text dumps of the office's old site."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", help="a dump")
        parser.add_argument("--labels", metavar="CSV", help="what each post is and is about")
        parser.add_argument("--dry-run", action="store_true", help="check all and change nothing")

    def handle(self, files, labels, dry_run, **options):
        try:
            labels, dumps = self._read(files, labels)
        except LineErrors as error:
            raise CommandError(str(error)) from error
        with progress_bar() as progress:
            task = progress.add_task("Posts", total=sum(map(len, dumps)), key="")
            archive = ArchiveImport(dumps, labels, lambda: progress.advance(task), dry_run)
            try:
                report = archive.run()
            except ObjectDoesNotExist as error:
                raise CommandError(f"{error} Run setup_site first.") from error
        self._show(dumps, report, dry_run)

    def _read(self, files, labels_file):
        """Parse every file before anything is written; raise `LineErrors` with all errors."""
        errors, labels, dumps = [], None, []
        if labels_file:
            try:
                labels = LabelFile(labels_file)
            except LineErrors as error:
                errors += error.errors

        def check(post):
            if labels:
                labels.find(post)
            return _length_error(post)

        for path in files:
            try:
                dumps.append(Dump(path, check))
            except LineError as error:
                errors.append(error)
        if labels and not errors:
            errors += labels.errors_without_post()
        errors += _differing_visions(dumps)
        if errors:
            raise LineErrors(errors)
        return labels, dumps

    def _show(self, dumps, report, dry_run):
        if dry_run:
            self.stdout.write("Nothing was written; this is what would be done.")
        self.stdout.write(f"Posts in the files: {sum(map(len, dumps))}")
        self.stdout.write(f"Added: {report.added}")
        self.stdout.write(f"There already: {report.existing}")
        self._list("Changed by editors and left alone", report.changed)
        self._list("Deleted by editors and not revived", report.deleted)
        if report.without_label:
            self.stdout.write(f"Without labels: {report.without_label}")
        for dump in dumps:
            for number, text in dump.stray:
                self.stdout.write(f"Passed over: {dump.path}:{number}: {text}")
        self.stdout.write(report.vision)

    def _list(self, heading, posts):
        self.stdout.write(f"{heading}: {len(posts)}")
        for post in posts:
            self.stdout.write(f"  {post.date} {post.title}")


def _differing_visions(dumps):
    """Return a `LineError` for each dump whose vision differs from the first one."""
    first, *others = [dump for dump in dumps if dump.vision] or [None]
    return [
        LineError(dump.path, dump.vision_line, f"the vision is another than in {first.path}")
        for dump in others
        if dump.vision != first.vision
    ]


def _length_error(post):
    for name in ("title", "excerpt"):
        longest = PostPage._meta.get_field(name).max_length
        if len(getattr(post, name)) > longest:
            return f"the {name} of the post is longer than {longest} characters"
    return None
