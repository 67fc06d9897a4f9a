"""Every page type is indexed with its own texts, and with nothing that it does not show."""

import pytest

from riskareas.choices import Level
from search.models import SearchEntry
from tests import factories


@pytest.fixture
def entry(home):
    """Return a function that returns the entry of a page."""
    return lambda page: SearchEntry.objects.get(page=page.pk)


def test_an_area_is_found_by_its_other_names_and_its_products(entry):
    area = factories.RiskAreaFactory(code="instrument", name_sv="Kirurgiska instrument")
    factories.ProductFactory(code="saxar", name_sv="Saxar", risk_area=area)
    page = factories.RiskAreaPageFactory(
        risk_area=area, other_names=[("name", "Operationsverktyg")]
    )

    assert {"operationsverktyg", "saxar", "kirurgiska"} <= set(entry(page).words)
    assert entry(page).facets == {"area": ["instrument"], "product": ["saxar"]}


def test_an_assessment_is_found_by_its_reasons(entry):
    factories.PillarFactory(code="environment")
    page = factories.RiskAssessmentPageFactory(levels=[Level.HIGH])

    assert "Nivån är high." in entry(page).text
    assert set(entry(page).facets) == {"area", "product"}


def test_a_follow_up_is_found_by_its_findings_but_not_by_a_supplier_that_is_withheld(entry):
    page = factories.FollowUpPageFactory(
        supplier="Hemliga Handskar AB",
        findings=[factories.FindingFactory(text="Lönen var för låg.")],
    )

    assert "Lönen var för låg." in entry(page).text
    assert "hemliga" not in entry(page).words
    assert set(entry(page).facets) == {"area", "product", "theme"}


def test_regions_and_clusters_are_found_by_their_terms(entry):
    region = factories.RegionFactory(code="SE-M", name_sv="Region Skåne")
    cluster = factories.ClusterFactory(code="H", name_sv="Kluster H")

    assert entry(factories.RegionPageFactory(region=region)).facets == {"region": ["SE-M"]}
    assert entry(factories.ClusterPageFactory(cluster=cluster)).facets == {"cluster": ["H"]}


def test_home_and_standard_pages_are_found_by_their_texts(entry, home):
    home.vision = "<p>Ingen ska fara <b>illa</b>.</p>"
    home.save()
    page = factories.StandardPageFactory(
        body=[("heading", "Tillgänglighet"), ("text", "<p>Så gör vi.</p>")]
    )

    assert "Ingen ska fara illa." in entry(home).text
    assert entry(page).text == "Tillgänglighet\nSå gör vi."
