"""How well the search answers judged queries, in the measures of the field."""

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
    """Return the judged queries of a file: qid, class, query, and judgements as grades by id."""
    queries = json.loads(path.read_text(encoding="utf-8"))
    return [
        {name: query[name] for name in ("qid", "class", "query", "judgements")} for query in queries
    ]


def read_corpus(path):
    """Return the id of each judged post by the key of its page; a post is known by date and title."""
    posts = json.loads(path.read_text(encoding="utf-8"))
    ids = {(datetime.date.fromisoformat(p["date"]), p["title"]): str(p["id"]) for p in posts}
    entries = SearchEntry.objects.filter(language=LANGUAGE).values_list("page", "date", "title")
    corpus = {page: ids[date, title] for page, date, title in entries if (date, title) in ids}
    if len(corpus) < len(ids):
        raise ValueError(f"{len(ids) - len(corpus)} of its posts are not found on the site")
    return corpus


def ranked_ids(engine, text, corpus, language=LANGUAGE):
    """Return the ids of the judged posts that an engine finds, the best first."""
    concepts = tuple(QueryExpansion(text, language).concepts)
    if not concepts:
        return []
    chosen = {"language": frozenset([language])}
    answer = engine.search(SearchRequest(concepts=concepts, chosen=chosen, size=MAX_HITS))
    return [corpus[hit.page] for hit in answer.hits if hit.page in corpus]


def evaluate(queries, ranked):
    """Return the measures as the lines of a table: a line for each class, and one for all."""
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
    """Return nDCG@10, recall@20, reciprocal rank and whether there is no result, of one query."""
    grades = {str(key): grade for key, grade in judgements.items() if grade > 0}
    gained = _gain([grades.get(key, 0) for key in ids[:10]])
    ideal = _gain(sorted(grades.values(), reverse=True)[:10])
    first = next((rank for rank, key in enumerate(ids, 1) if key in grades), None)
    recall = sum(key in grades for key in ids[:20]) / len(grades)
    return gained / ideal, recall, 1 / first if first else 0, 0 if ids else 1


def _gain(grades):
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, 1))
