"""The search does not become worse at what people judged to be right among the demo's posts."""

import json
from collections import Counter
from pathlib import Path

import pytest

from search.evaluation import ranked_ids, score_query
from tests.search.demo_posts import make_demo_posts

JUDGED = Path(__file__).parent / "judged_demo.json"
MEAN_MAY_FALL, QUERY_MAY_FALL = 0.01, 0.2


@pytest.fixture
def judged():
    """The judged queries, each with the nDCG that it reached when it was stored."""
    return json.loads(JUDGED.read_text(encoding="utf-8"))


def test_no_query_finds_much_less_and_all_of_them_not_less(home, engine, judged):
    slugs = make_demo_posts()

    scores = {}
    for query in judged:
        ids = ranked_ids(engine, query["query"], slugs, query["language"])
        scores[query["query"]] = score_query(query["judgements"], ids)[0]

    stored = {query["query"]: query["nDCG@10"] for query in judged}
    fallen = {q: (stored[q], now) for q, now in scores.items() if now < stored[q] - QUERY_MAY_FALL}
    assert fallen == {}
    assert mean(scores.values()) >= mean(stored.values()) - MEAN_MAY_FALL


def mean(numbers):
    numbers = list(numbers)
    return sum(numbers) / len(numbers)


def test_every_class_of_question_is_judged_in_swedish(judged):
    languages = Counter(query["language"] for query in judged)

    assert languages["sv"] >= 25 and languages["en"] >= 8
    assert {query["class"] for query in judged if query["language"] == "sv"} == {
        *("compound", "inflection", "misspelling", "synonym", "without diacritics"),
        *("question", "entity", "known item"),
    }  # fmt: skip
