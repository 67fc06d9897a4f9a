"""Judged queries: the measures, what the command writes, and what the real ones must reach."""

import json
import os
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from blog.models import PostPage
from search.evaluation import score_query
from setup import reference_data


@pytest.fixture
def judged(publish, tmp_path):
    """The path of judged queries over two posts."""
    publish("Krav på läkemedel")
    publish("Textil från Bosnien")
    corpus = [
        {"id": number, "date": str(post.date), "title": post.title, "excerpt": post.excerpt}
        for number, post in enumerate(PostPage.objects.order_by("pk"))
    ]
    queries = [
        {"qid": "a", "class": "compound", "query": "läkemedelskrav", "judgements": {"0": 2}},
        {"qid": "b", "class": "compound", "query": "xyzzyqwert", "judgements": {"1": 1}},
        {"qid": "c", "class": "question", "query": "var finns textil", "judgements": {"1": 2}},
    ]
    (tmp_path / "corpus.json").write_text(json.dumps(corpus))
    path = tmp_path / "dev.json"
    path.write_text(json.dumps(queries))
    return path


def test_measures_are_those_of_the_field():
    assert score_query({"1": 2, "2": 1}, ["1", "2"]) == (1, 1, 1, 0)
    assert score_query({"1": 2}, ["9", "1"]) == (pytest.approx(0.631, abs=0.001), 1, 0.5, 0)
    assert score_query({"1": 2}, []) == (0, 0, 0, 1)
    assert score_query({"1": 1, "2": 0}, ["2"]) == (0, 0, 0, 0)


def test_the_command_prints_a_table_and_writes_the_ranked_ids(judged, tmp_path, capsys):
    run = tmp_path / "run.jsonl"

    call_command("search_evaluate", str(judged), "--run", str(run))

    table = {line.split()[0]: line.split()[1:] for line in capsys.readouterr().out.splitlines()}
    assert table["compound"] == ["2", "0.500", "0.500", "0.500", "0.500"]
    assert table["question"] == ["1", "1.000", "1.000", "1.000", "0.000"]
    assert table["all"] == ["3", "0.667", "0.667", "0.667", "0.333"]
    assert [json.loads(line) for line in run.read_text().splitlines()] == [
        {"qid": "a", "ids": ["0"]}, {"qid": "b", "ids": []}, {"qid": "c", "ids": ["1"]}
    ]  # fmt: skip


def test_a_post_that_is_not_on_the_site_is_named_and_so_is_a_missing_file(judged, tmp_path):
    PostPage.objects.get(title="Textil från Bosnien").delete()

    with pytest.raises(CommandError, match="1 of its posts"):
        call_command("search_evaluate", str(judged))
    with pytest.raises(CommandError, match="nowhere"):
        call_command("search_evaluate", str(tmp_path / "nowhere.json"))


@pytest.mark.audit
@pytest.mark.skipif(
    not {"ARCHIVE_DIR", "RELEVANCE_DIR"} <= os.environ.keys(),
    reason="ARCHIVE_DIR and RELEVANCE_DIR do not name the archive and the judged queries",
)
def test_the_real_queries_find_what_people_judged_to_be_right(home, capsys, request):
    reference_data.ensure_reference_data()
    archive, relevance = Path(os.environ["ARCHIVE_DIR"]), Path(os.environ["RELEVANCE_DIR"])
    labels = archive.parent / "archive-labels.csv"
    call_command(
        "import_archive", *sorted(map(str, archive.glob("*.txt"))), "--labels", str(labels)
    )
    names = ["database"]
    if "TEST_ELASTICSEARCH_URL" in os.environ:
        request.getfixturevalue("elasticsearch")
        names.append("elasticsearch")
    tables = []
    for name in names:
        capsys.readouterr()
        call_command("search_evaluate", str(relevance / "dev.json"), "--engine", name)
        tables.append([line.split() for line in capsys.readouterr().out.splitlines()[1:]])

    measures = {
        name: (float(ndcg), float(none)) for name, _n, ndcg, _recall, _mrr, none in tables[0]
    }
    assert min(ndcg for ndcg, _none in measures.values()) >= 0.60
    assert measures["all"][0] >= 0.80
    assert measures["all"][1] <= 0.03
    assert tables == tables[:1] * len(names)
