"""Evaluation: nDCG, recall and reciprocal rank of the search on judged queries."""

import datetime
import json
from collections import defaultdict
from math import log2

from .engines import SearchRequest
from .models import SearchEntry
from .query.expansion import QueryExpansion

LANGUAGE = "sv"
MAX_HITS = 100
MEASURES = ("nDCG@10", "recall@20", "MRR", "no result")


def read_queries(path):
    """Return the judged queries in a file: qid, class, query, and judgements as grades by id."""
    queries = json.loads(path.read_text(encoding="utf-8"))
    return [
        {name: query[name] for name in ("qid", "class", "query", "judgements")} for query in queries
    ]


def read_corpus(path):
    """Return the id of each judged post by its page's key; posts are matched by date and title."""
    posts = json.loads(path.read_text(encoding="utf-8"))
    ids = {(datetime.date.fromisoformat(p["date"]), p["title"]): str(p["id"]) for p in posts}
    entries = SearchEntry.objects.filter(language=LANGUAGE).values_list("page", "date", "title")
    corpus = {page: ids[date, title] for page, date, title in entries if (date, title) in ids}
    if len(corpus) < len(ids):
        raise ValueError(f"{len(ids) - len(corpus)} of its posts are not found on the site")
    return corpus


def ranked_ids(engine, text, corpus, language=LANGUAGE):
    """Return the ids of the judged posts among an engine's hits, the best first."""
    groups = tuple(QueryExpansion(text, language).groups)
    if not groups:
        return []
    filters = {"language": frozenset([language])}
    response = engine.search(SearchRequest(groups=groups, filters=filters, size=MAX_HITS))
    return [corpus[hit.page] for hit in response.hits if hit.page in corpus]


def evaluate(queries, ranked):
    """Return the lines of a table with the mean measures of each class of queries, and of all."""
    by_class = defaultdict(list)
    for query in queries:
        scores = score_query(query["judgements"], ranked[query["qid"]])
        by_class[query["class"]].append(scores)
        by_class["all"].append(scores)
    by_class["all"] = by_class.pop("all")
    lines = [f"{'class':<14} {'n':>4} " + " ".join(f"{name:>9}" for name in MEASURES)]
    for name, rows in by_class.items():
        means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
        lines.append(f"{name:<14} {len(rows):>4} " + " ".join(f"{mean:>9.3f}" for mean in means))
    return lines


def score_query(judgements, ids):
    """Return nDCG@10, recall@20, the reciprocal rank and whether there is no result, of one query.

    nDCG is the discounted cumulative gain divided by that of the ideal order.
    """
    grades = {str(key): grade for key, grade in judgements.items() if grade > 0}
    dcg = _discounted_cumulative_gain([grades.get(key, 0) for key in ids[:10]])
    ideal = _discounted_cumulative_gain(sorted(grades.values(), reverse=True)[:10])
    first = next((rank for rank, key in enumerate(ids, 1) if key in grades), None)
    recall = sum(key in grades for key in ids[:20]) / len(grades)
    return dcg / ideal, recall, 1 / first if first else 0, 0 if ids else 1


def _discounted_cumulative_gain(grades):
    """Return Σ (2^grade − 1) / log2(rank + 1), the form of Burges et al. (ICML 2005)."""
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, 1))
