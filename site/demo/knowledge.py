"""The demo's risk assessments and follow-ups, which rest on the sources of `riskareas/data`."""

from dataclasses import replace

from riskareas.choices import Level, Step
from riskareas.models import (
    Cluster,
    Country,
    Finding,
    FollowUpPage,
    FollowUpPost,
    FollowUpSite,
    FollowUpSource,
    Pillar,
    Product,
    Region,
    RiskAssessmentPage,
    RiskCell,
    Source,
    Theme,
)

from . import content
from .bodies import stable_id
from .planned_page import PlannedPage, words_from_entry


def planned_knowledge_pages():
    """Return the assessments and follow-ups, each under the page of its risk area."""
    return [*_assessments(), *_follow_ups()]


def with_change_notes(pages):
    """Return planned pages with the changes that their editors describe when they publish them."""
    entries_by_page = {}
    for entry in content.read_content("changes")["change"]:
        entries_by_page.setdefault(entry["page"], []).append(entry)
    return [_with_changes(page, entries_by_page.get(page.key, [])) for page in pages]


def _with_changes(page, entries):
    if not entries:
        return page
    model = page.model._meta.get_field("changes").related_model

    def words(builder, language):
        changes = [
            model(
                translation_key=stable_id(page.key, f"changes/{order}"),
                sort_order=order,
                text=entry[language],
            )
            for order, entry in enumerate(entries)
        ]
        return page.words(builder, language) | {"changes": changes}

    return replace(page, words=words)


def _assessments():
    tables = content.read_content("assessments")
    bases = {basis["code"]: basis for basis in tables["basis"]}
    for entry in tables["assessment"]:
        key = f"assessment:{entry['product']}"
        basis = bases[entry["basis"]]
        product = Product.objects.get(code=entry["product"])
        yield PlannedPage(
            key,
            RiskAssessmentPage,
            f"area:{product.risk_area.code}",
            _assessment_words(key, entry, basis),
            slug=entry["slug_sv"],
            facts={
                "product": product,
                "assessed_by": basis["assessed_by"],
                "assessed_on": basis["read_on"],
            },
        )


def _assessment_words(key, entry, basis):
    page_words = words_from_entry(key, entry, ["title", "summary"])

    def words(builder, language):
        return page_words(builder, language) | {"cells": _cells(key, entry, basis, language)}

    return words


def _cells(key, entry, basis, language):
    """Return a cell for each pillar and step: the level, and the words for such a level."""
    source = Source.objects.get(code=basis["source"])
    cells = []
    for pillar in Pillar.objects.all():
        for step, level in zip(Step.values, basis["levels"][pillar.code], strict=True):
            cell = RiskCell(
                translation_key=stable_id(key, f"{pillar.code}/{step}"),
                sort_order=len(cells),
                pillar=pillar,
                step=step,
                level=level,
            )
            if level != Level.UNKNOWN:
                cell.source = source
                cell.reason = basis[language][level]
            further = entry.get("further")
            if further and pillar.code == further["pillar"] and step in further["steps"]:
                cell.further_source = Source.objects.get(code=further["source"])
                cell.reason += f" {further[language]}"
            cells.append(cell)
    return cells


def _follow_ups():
    for entry in content.read_content("follow_ups")["follow_up"]:
        key = f"follow-up:{entry['slug_sv']}"
        yield PlannedPage(
            key,
            FollowUpPage,
            f"area:{entry['area']}",
            _follow_up_words(key, entry),
            slug=entry["slug_sv"],
            facts={
                "follow_up_method": entry["method"],
                "status": entry["status"],
                "made_known_on": entry["made_known_on"],
                "cluster": Cluster.objects.filter(code=entry.get("cluster")).first(),
                "withheld": entry["withheld"],
            },
            related_objects=_follow_up_objects(entry),
        )


def _follow_up_words(key, entry):
    page_words = words_from_entry(key, entry, ["title", "summary", "outcome"])

    def words(builder, language):
        findings = [
            Finding(
                translation_key=stable_id(key, f"findings/{order}"),
                sort_order=order,
                theme=Theme.objects.get(code=finding["theme"]),
                status=finding["status"],
                text=finding[language],
            )
            for order, finding in enumerate(entry.get("finding", []))
        ]
        return page_words(builder, language) | {"findings": findings}

    return words


def _follow_up_objects(entry):
    def related_objects(pages):
        return {
            "products": list(Product.objects.filter(code__in=entry["products"])),
            "regions": list(Region.objects.filter(code__in=entry["regions"])),
            "sites": [
                FollowUpSite(sort_order=order, country=Country.objects.get(code=code))
                for order, code in enumerate(entry["sites"])
            ],
            "sources": [
                FollowUpSource(sort_order=order, source=Source.objects.get(code=code))
                for order, code in enumerate(entry["sources"])
            ],
            "news": [
                FollowUpPost(sort_order=order, post=pages[f"post:{slug}"])
                for order, slug in enumerate(entry["news"])
                if f"post:{slug}" in pages
            ],
        }

    return related_objects
