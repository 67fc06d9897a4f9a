"""Reads all tables of a demo's database, whatever models they belong to."""

import sqlite3
from contextlib import closing

ANY_TABLE = """select name from sqlite_master where type = 'table'
    and name not like 'sqlite_%' and name not like '%\\_fts\\_%' escape '\\'"""


def query_rows(folder, sql):
    """Return the rows of a query as dictionaries."""
    with closing(sqlite3.connect(folder / "db.sqlite3")) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql)]


def all_rows(folder):
    """Return the rows of every table, by its name."""
    names = [row["name"] for row in query_rows(folder, ANY_TABLE)]
    return {
        name: sorted(map(repr, query_rows(folder, f'select * from "{name}"'))) for name in names
    }


def row_counts(folder):
    """Return the number of rows of every table, by its name."""
    return {name: len(rows) for name, rows in all_rows(folder).items()}


def page_rows(folder):
    """Return the public columns of every page, in the order of the tree."""
    return query_rows(
        folder,
        """select model, language_code, url_path, title, live, alias_of_id is not null as alias
        from wagtailcore_page
        join wagtailcore_locale on wagtailcore_locale.id = locale_id
        join django_content_type on django_content_type.id = content_type_id
        order by path""",
    )


def uploaded_files(folder):
    """Return the names of the files that people uploaded."""
    media = folder / "media"
    return {path.name for path in media.glob("*/*") if path.parent.name != "images"}
