"""Dumps to read: the project's own synthetic archive, and any that a test writes."""

from pathlib import Path

from hypothesis import strategies as st

from blog.archive.dump import MONTHS, Dump
from blog.archive.lines import normalise
from blog.models import PostPage

SYNTHETIC = Path(__file__).parent / "synthetic"
FILES = [SYNTHETIC / "2016-2019.txt", SYNTHETIC / "2021.txt"]
LABELS = SYNTHETIC / "labels.csv"
VISION = (
    "Regionerna köper varor åt hela vården. Vi vill att den som tillverkar dem har en trygg "
    "arbetsplats, och att miljön runt fabriken tål produktionen."
)

texts = (
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60)
    .map(normalise)
    .filter(bool)
)
spaces = st.text(" \u00a0", max_size=3)
posts = st.tuples(st.dates(), texts, texts)


def bullet(date):
    """Return the line that a post of a date begins with."""
    return f" • {date.day:02d} {MONTHS[date.month - 1]} {date.year:04d}"


def dump_text(posts, before="", after="", around=("", "")):
    """Return the dump of (date, title, excerpt) tuples, with spaces around every text."""
    left, right = around
    entries = "".join(
        f"{bullet(date)}\n\n  {left}{title}{right}\n\n  {left}{excerpt}{right}\n"
        for date, title, excerpt in posts
    )
    return f"{before}Aktuellt\n\n{entries}{after}"


def imported_posts():
    """Return the imported posts in the order of the files."""
    posts = list(PostPage.objects.exclude(imported_from=""))
    return sorted(posts, key=lambda post: (post.date, post.day_order), reverse=True)


def expected_posts():
    """Return date, title and excerpt of each synthetic post, newest first."""
    posts = [post for file in FILES for post in Dump(file).oldest_first()]
    return [(post.date, post.title, post.excerpt) for post in reversed(posts)]
