"""The editors' work list shows assessments with gaps, and how many."""

import datetime

import pytest
from django.urls import reverse

from riskareas.choices import Level
from setup import roles
from tests import factories, html

LEVELS = [Level.HIGH, Level.LOW, Level.MEDIUM_HIGH]


@pytest.fixture
def assess(home):
    """Return a function that publishes an assessment in a matrix of one pillar and three steps."""
    factories.PillarFactory()

    def assess(title, year, levels=LEVELS, **values):
        source = factories.SourceFactory(date=datetime.date(year, 1, 1))
        return factories.RiskAssessmentPageFactory(
            title=title, levels=levels, source=source, **values
        )

    return assess


def listed(response):
    """Return title, unknown and aged of each row of the list."""
    rows = html.parse(response).select("table.listing tbody tr")
    cells = [[html.text(cell) for cell in row.select("td")] for row in rows]
    return [(row[0], row[3], row[4]) for row in cells]


def test_it_lists_what_lacks_a_level_or_rests_on_old_sources(assess, admin_client):
    assess("Sund", 2026)
    assess("Gammal", 2001)
    assess("Luckor", 2026, levels=[Level.HIGH])
    assess("Utkast", 2001, live=False)
    mended = assess("Nyare källa till", 2001)
    mended.cells.update(further_source=factories.SourceFactory(date=datetime.date(2026, 1, 1)))

    assert listed(admin_client.get(reverse("riskareas_evidence"))) == [
        ("Gammal", "0", "3"),
        ("Luckor", "2", "0"),
    ]


def test_it_is_a_spreadsheet_too(assess, admin_client):
    assess("Gammal", 2001)

    response = admin_client.get(reverse("riskareas_evidence"), {"export": "csv"})

    lines = b"".join(response.streaming_content).decode().splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("Gammal,") and lines[1].endswith(",0,3")


@pytest.mark.parametrize(("role", "status"), [(roles.EDITORS, 200), (roles.READERS, 302)])
def test_those_who_edit_pages_see_it(home, client, role, status):
    roles.ensure_roles()
    user = factories.UserFactory()
    user.groups.add(roles.Group.objects.get(name=role))
    client.force_login(user)

    assert client.get(reverse("riskareas_evidence")).status_code == status
