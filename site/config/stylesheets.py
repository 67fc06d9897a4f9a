"""Joins the stylesheets of the public pages into `css/site.css`, so that a page asks for a single file."""

from pathlib import Path
from tempfile import NamedTemporaryFile

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
FRAME = ("tokens", "base", "layout", "header", "footer", "elements", "lists", "facts", "print")


class SiteStylesheetFinder(BaseFinder):
    """Finds `css/site.css`, which it writes anew whenever a stylesheet has changed.

    The order is the cascade's: the frame of the site, then what all apps share, then each app. A path
    in a `url()` is relative to `/static/css/`, so stylesheets lie in a folder at the same depth.
    """

    def __init__(self, app_names=None, *args, **kwargs):
        self.storage = FileSystemStorage(settings.DATA_DIR / "stylesheets")

    def find(self, path, find_all=False, **kwargs):
        """Return the absolute path of the joined stylesheet; nothing for any other path."""
        if path != NAME:
            return []
        joined = self._write()
        return [joined] if find_all else joined

    def list(self, ignore_patterns):
        """Yield the joined stylesheet, for `collectstatic`."""
        self._write()
        yield NAME, self.storage

    def _write(self):
        target, text = Path(self.storage.path(NAME)), joined()
        if not target.exists() or target.read_text() != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            # Another process may be serving the file: it is replaced as a whole.
            with NamedTemporaryFile("w", dir=target.parent, delete=False) as file:
                file.write(text)
            Path(file.name).replace(target)
        return str(target)


def joined():
    """Return the text of all stylesheets of the public pages, in the order of the cascade."""
    return "\n".join(path.read_text() for path in sources())


def sources():
    """Return the paths of the stylesheets of the public pages, in the order of the cascade."""
    shared = settings.SITE_DIR / "static"
    paths = [shared / "css" / f"{name}.css" for name in FRAME]
    paths += sorted((shared / "components").rglob("*.css"))
    for app in apps.get_app_configs():
        if Path(app.path).parent not in (settings.BASE_DIR, settings.SITE_DIR):
            continue
        own = Path(app.path) / "static" / app.label
        paths += [
            *sorted((own / "css").rglob("*.css")),
            *sorted((own / "components").rglob("*.css")),
        ]
    return paths
