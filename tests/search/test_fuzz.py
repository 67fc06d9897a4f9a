"""The search responds to every request within a second."""

import random
import time
from urllib.parse import quote

import pytest

from tests.search.demo_posts import make_demo_posts

ADDRESSES = [
    f"{search}{answer}"
    for search in ("/sok/", "/en/search/")
    for answer in ("", "json/", "atom/", "ord/")
]
FACETS = [
    *("type", "area", "region", "cluster", "kind", "theme", "product", "country"),
    *("year", "language"),
]
VALUES = [
    *("livsmedel", "SE-M", "A", "UPP", "follow-up", "th", "2017", "sv", "en", "blog.postpage"),
    *("home.homepage", "auth.user", "nothing", "SE-M ", "-1", "", "2017-02-30", "__all__"),
]
PAGES = ["1", "2", "10000", "10001", "0", "-1", "1e9", "٣", "１", "²", "9" * 5000, "", "1.0", "0x1"]
ORDERS = ["relevance", "newest", "oldest", "", "-date", "page_id; DROP TABLE search_searchentry"]
WORDS = [
    *("läkemedel", "lakemedel", "handskfabrik", "lekemedel", "uppföljning", "och", "xyzzyqwert"),
    *(
        "kirurgiska",
        "instrument",
        "code",
        "of",
        "conduct",
        "2017",
        "SA8000",
        "SIWI:s",
        "anti-korruption",
    ),
    *("a" * 60, "å" * 61, "hur", "följer", "upp", "handskfabriksrevisionsrapportmallar" * 3),
]
SYNTAX = [
    *("' OR 1=1 --", '"; DROP TABLE search_word; --', "%' UNION SELECT 1", "*:*", "title:(a AND"),
    *(
        '{"query": {"match_all": {}}}',
        "/.*/",
        "a~2",
        "[* TO *]",
        "a^9",
        "\\",
        "&&",
        "||",
        "!",
        "$where",
    ),
    *(
        "{{ 7*7 }}",
        "{% debug %}",
        "%(name)s",
        "%s%n",
        "<script>alert(1)</script>",
        "../../etc/passwd",
    ),
    *(
        '"',
        '""',
        '" "',
        '"oavslutat',
        "”kirurgiska instrument",
        "«a» b»",
        '"a" "b" "c',
        "-",
        "--",
        "'",
    ),
]
LETTERS = [*range(0, 0x250), *range(0x300, 0x370), *range(0x2000, 0x2070), 0x1F600, 0xFEFF, 0x202E]
# What no text can be: bytes that are no UTF-8, halves of pairs, escapes cut short.
BROKEN = [
    "%",
    "%2",
    "%zz",
    "%FF%FE",
    "%C3",
    "%ED%A0%80",
    "%ED%BF%BF",
    "%F4%90%80%80",
    "%00",
    "%0A%0D",
]


class Visitor:
    """Makes random requests, the same for the same seed."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def random_request(self):
        """Return an address with parameters."""
        chance = self._random.random
        query = [self._pair("q", self._text()) for _ in range(1 if chance() < 0.9 else 3)]
        for facet in FACETS:
            if chance() < 0.06:
                query += [self._pair(facet, self._value()) for _ in range(self._few())]
        for name, values in (("page", PAGES), ("order", ORDERS)):
            if chance() < 0.2:
                query.append(self._pair(name, self._random.choice(values)))
        if chance() < 0.1:
            query.append(self._pair(self._letters(8), self._letters(8)))
        if chance() < 0.1:
            query.append(self._random.choice(BROKEN) + "=" + self._random.choice(BROKEN))
        return self._random.choice(ADDRESSES), "&".join(query)

    def _pair(self, name, value):
        broken = self._random.choice(BROKEN) if self._random.random() < 0.1 else ""
        return f"{quote(name)}={quote(value)}{broken}"

    def _text(self):
        kinds = (self._words, self._words, self._syntax, lambda: self._letters(60), self._long)
        return self._random.choice(kinds)()

    def _words(self):
        words = [self._random.choice(WORDS) for _ in range(self._random.randrange(8))]
        return " ".join(word + self._random.choice(["", "", '"', "x", ","]) for word in words)

    def _syntax(self):
        return self._random.choice(SYNTAX) + self._random.choice(["", " ", self._words()])

    def _letters(self, most):
        number = self._random.randrange(most)
        return "".join(chr(self._random.choice(LETTERS)) for _ in range(number))

    def _long(self):
        piece = self._random.choice([*WORDS, *SYNTAX, self._letters(9) or "a"])
        return (piece + self._random.choice(["", " "])) * (5000 // len(piece))

    def _value(self):
        return self._random.choice([*VALUES, *VALUES, self._letters(9)])

    def _few(self):
        return self._random.choice([1, 1, 2, 200])


@pytest.mark.parametrize("number", [300, pytest.param(10_000, marks=pytest.mark.audit)])
def test_every_request_gets_a_response_or_a_refusal_within_a_second(home, client, number):
    make_demo_posts()
    visitor, statuses, slow = Visitor(6), {}, []
    for address in ADDRESSES:
        client.get(address)

    for _ in range(number):
        address, query = visitor.random_request()
        status, taken = _timed_get(client, address, query)
        statuses.setdefault(status, []).append((address, query))
        # Another program on the same machine may have taken the time: what is slow is slow twice.
        if taken > 1 and _timed_get(client, address, query)[1] > 1:
            slow.append((address, query))

    print(f"\n{number} questions: " + ", ".join(f"{len(v)} x {k}" for k, v in statuses.items()))
    assert statuses.keys() == {200, 400}, {k: v[:3] for k, v in statuses.items()}
    assert len(statuses[200]) > number / 3
    assert slow == []


def _timed_get(client, address, query):
    start = time.perf_counter()
    status = client.get(address, QUERY_STRING=query).status_code
    return status, time.perf_counter() - start
