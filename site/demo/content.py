"""Reads the demo's texts from TOML files with Swedish and English side by side."""

import tomllib
from pathlib import Path

from .language_parity import check_language_parity

CONTENT_DIR = Path(__file__).parent / "content"


def read_content(name):
    """Return the tables of `content/<name>.toml`; `ValueError` where its languages disagree."""
    path = CONTENT_DIR / f"{name}.toml"
    tables = tomllib.loads(path.read_text())
    check_language_parity(tables, path.name)
    return tables


def read_posts():
    """Return all posts, oldest first, each with its order within its day."""
    entries = [post for name in ("posts-2017", "posts-2016") for post in read_content(name)["post"]]
    entries.sort(key=lambda post: post["date"])
    next_order = {}
    for post in entries:
        post["day_order"] = next_order.get(post["date"], 0)
        next_order[post["date"]] = post["day_order"] + 1
    return entries
