"""The plan of the demo: each page with its facts and its words in both languages."""

from blog.models import BlogIndexPage, NewsKind, PostPage
from home.models import HomePage, StandardPage
from riskareas.models import (
    Cluster,
    ClusterPage,
    Country,
    FollowUpIndexPage,
    Region,
    RegionIndexPage,
    RegionPage,
    RiskArea,
    RiskAreaIndexPage,
    RiskAreaPage,
    Theme,
)

from . import content, knowledge
from .planned_page import PlannedPage, words_from_entry

POST_RELATIONS = {
    "areas": ("risk_areas", RiskArea),
    "clusters": ("clusters", Cluster),
    "regions": ("regions", Region),
    "countries": ("countries", Country),
    "themes": ("themes", Theme),
}


def planned_pages(images):
    """Return every page of the demo, parents before children, the home page first."""
    pages = [
        *_home_and_indexes(images),
        *_standard(images),
        *_areas(images),
        *_organisation(),
        *_posts(images),
        *knowledge.planned_knowledge_pages(),
    ]
    return knowledge.with_change_notes(pages)


def _home_and_indexes(images):
    home, organisation = content.read_content("home"), content.read_content("organisation")

    def home_words(builder, language):
        words = home[language]
        return {
            "title": {"sv": "Hållbar upphandling", "en": "Sustainable procurement"}[language],
            "heading": words["heading"],
            "lead": words["lead"],
            "vision_heading": words["vision_heading"],
            "vision": builder.rich_text(words["vision"]),
            "entrances": builder.entrances("home", home["entrance"], language),
        }

    def index_words(entry):
        return lambda builder, language: {
            "title": entry[language]["title"],
            "intro": entry[language]["intro"],
        }

    yield PlannedPage("home", HomePage, None, home_words, facts={"image": images["hero"]})
    yield PlannedPage("news:", BlogIndexPage, "home", index_words(home["news"]))
    yield PlannedPage("areas:", RiskAreaIndexPage, "home", index_words(home["areas"]))
    yield PlannedPage("follow-ups:", FollowUpIndexPage, "home", index_words(home["follow_ups"]))
    yield PlannedPage("regions:", RegionIndexPage, "home", index_words(organisation["index"]))


def _standard(images):
    for entry in content.read_content("pages")["page"]:
        yield PlannedPage(
            f"page:{entry['key']}",
            StandardPage,
            "home",
            words_from_entry(f"page:{entry['key']}", entry, ["title", "lead"]),
            slug=entry["slug_sv"],
            facts={"show_in_menus": entry["menu"], "image": images.get(entry.get("image"))},
        )


def _areas(images):
    for entry in content.read_content("areas")["area"]:
        key = f"area:{entry['code']}"
        names = ["title", "summary", "scope_in", "scope_out"]
        yield PlannedPage(
            key,
            RiskAreaPage,
            "areas:",
            words_from_entry(key, entry, names, other_names=True),
            slug=entry["slug_sv"],
            facts={
                "risk_area": RiskArea.objects.get(code=entry["code"]),
                "image": images[entry["image"]],
                "reviewed_on": entry["last_reviewed"],
            },
            documents=entry.get("documents", []),
        )


def _organisation():
    organisation = content.read_content("organisation")
    for entry in organisation["cluster"]:
        key = f"cluster:{entry['code']}"
        yield PlannedPage(
            key,
            ClusterPage,
            "regions:",
            words_from_entry(key, entry, ["title", "intro"]),
            slug=f"kluster-{entry['code'].lower()}",
            facts={"cluster": Cluster.objects.get(code=entry["code"])},
        )
    for entry in organisation["region"]:
        key = f"region:{entry['code']}"
        yield PlannedPage(
            key,
            RegionPage,
            "regions:",
            words_from_entry(key, entry, ["title", "intro"]),
            slug=entry["slug"],
            facts={"region": Region.objects.get(code=entry["code"])},
        )


def _posts(images):
    for entry in content.read_posts():
        key = f"post:{entry['slug']}"
        yield PlannedPage(
            key,
            PostPage,
            "news:",
            words_from_entry(key, entry, ["title", "excerpt"]),
            slug=entry["slug"],
            facts={
                "date": entry["date"],
                "day_order": entry["day_order"],
                "kind": NewsKind.objects.get(code=entry["kind"]),
                "image": images.get(entry.get("image")),
            },
            related_objects=_post_terms(entry),
            in_english="en" in entry,
        )


def _post_terms(entry):
    def related_objects(pages):
        return {
            relation: list(model.objects.filter(code__in=entry.get(name, [])))
            for name, (relation, model) in POST_RELATIONS.items()
        }

    return related_objects
