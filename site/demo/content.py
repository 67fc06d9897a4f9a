"""Reads the demo's texts: TOML files with Swedish and English side by side."""

import tomllib
from pathlib import Path

from .structure import check

CONTENT = Path(__file__).parent / "content"


def read(name):
    """Return the tables of `content/<name>.toml`; `ValueError` where its languages disagree."""
    path = CONTENT / f"{name}.toml"
    tables = tomllib.loads(path.read_text())
    check(tables, path.name)
    return tables


def posts():
    """Return all posts, oldest first, each with its order within its day."""
    entries = [post for name in ("posts-2017", "posts-2016") for post in read(name)["post"]]
    entries.sort(key=lambda post: post["date"])
    seen = {}
    for post in entries:
        post["day_order"] = seen.get(post["date"], 0)
        seen[post["date"]] = post["day_order"] + 1
    return entries
