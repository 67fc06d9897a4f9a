"""Scores the search on judged queries."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.progress import progress_bar
from search.engines import ENGINES
from search.engines.elasticsearch import ElasticsearchEngine
from search.evaluation import evaluate, ranked_ids, read_corpus, read_queries
from search.indexing import reindex
from search.indexing.client import ELASTICSEARCH_ERRORS


class Command(BaseCommand):
    help = "Scores the search on judged queries over the imported archive: see docs/search.md."

    def add_arguments(self, parser):
        parser.add_argument("queries", metavar="QUERIES.json", help="beside it lies corpus.json")
        parser.add_argument("--engine", choices=ENGINES, default="database")
        parser.add_argument("--run", metavar="FILE.jsonl", help="where to write the ranked ids")

    def handle(self, queries, engine, run, **options):
        path = Path(queries)
        try:
            judged, corpus = read_queries(path), read_corpus(path.with_name("corpus.json"))
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"{path}: {error!r}") from error
        if engine == ElasticsearchEngine.name:
            self._reindex()
        ranked = {}
        with progress_bar() as progress:
            task = progress.add_task("Queries", total=len(judged), key="")
            for query in judged:
                ranked[query["qid"]] = ranked_ids(ENGINES[engine](), query["query"], corpus)
                progress.advance(task)
        if run:
            lines = (json.dumps({"qid": qid, "ids": ids}) + "\n" for qid, ids in ranked.items())
            Path(run).write_text("".join(lines), encoding="utf-8")
        for row in evaluate(judged, ranked):
            self.stdout.write(row)

    def _reindex(self):
        """Rebuild the index in Elasticsearch, so that it equals the database."""
        if not settings.ELASTICSEARCH_URL:
            raise CommandError("ELASTICSEARCH_URL names no server.")
        try:
            reindex.reindex_all()
        except ELASTICSEARCH_ERRORS as error:
            raise CommandError(f"Elasticsearch: {error}") from error
