"""`docs/upgrading.md` lists what we override in the frameworks: all of it, and nothing else."""

import re
from importlib.metadata import version

import pytest

from . import overrides
from .source_tree import ROOT, modules, packages, tables

PATH = ROOT / "docs/upgrading.md"
VERSIONS = {"Wagtail": "wagtail", "wagtail-localize": "wagtail-localize", "Django": "Django"}
VERSIONS["django-csp"] = "django-csp"
# Addresses of wagtail-localize that stay as they are, each with the reason.
LET_BE = {
    "wagtaillocales:index": "an administrator sees which languages there are",
    "wagtaillocales:index_results": "the same list, filtered",
    "wagtaillocales:add": "an administrator adds a language",
    "wagtaillocales:edit": "and changes it",
    "wagtaillocales:copy": "Wagtail's own, of every list",
    "wagtaillocales:delete": "and takes away one without pages",
    "wagtaillocales:usage": "and sees where one is used",
    "wagtaillocales:history": "and what was done to it",
    "wagtaillocales:history_results": "the same list, filtered",
    "wagtail_localize:javascript_catalog": "the texts of its scripts, without content",
}


def listed(text):
    """Return the rows of the tables as (names, file, version last checked)."""
    return [
        (re.findall(r"`(.+?)`", what), where.strip("`"), checked)
        for heading, *rows in tables(text)
        for what, where, checked, _why in rows
        if heading[0] == "what"
    ]


def listed_pairs(text):
    """Return what the tables list as (name, file)."""
    return {(name, where) for names, where, _checked in listed(text) for name in names}


def overrides_in_product():
    """Return what the product overrides as (name, file)."""
    return {
        *overrides.overrides_in_modules(),
        *overrides.overridden_templates(),
        *replaced_addresses(),
        *(
            (what, path.relative_to(ROOT).as_posix())
            for name, path in modules().items()
            for what in overrides.overrides_in_source(name, path)
        ),
    }


def replaced_addresses(patterns=None):
    """Return the addresses of frameworks that a view of ours answers, as (name, its file)."""
    found, known = set(), modules()
    for route, name, view in patterns or overrides.patterns():
        answering = overrides.answering_view(route)
        if answering and not _is_ours(view) and _is_ours(answering):
            found.add((name, known[overrides.module_of(answering)].relative_to(ROOT).as_posix()))
    return found


def addresses_let_be():
    """Return the names of the addresses of wagtail-localize that its own views answer."""
    return {
        name
        for route, name, view in overrides.patterns()
        if name.startswith(("wagtail_localize:", "wagtaillocales:"))
        and not _is_ours(overrides.answering_view(route))
    }


def _is_ours(view):
    return overrides.module_of(view).split(".")[0] in packages()


def test_the_list_of_overrides_is_what_the_product_overrides():
    assert listed_pairs(PATH.read_text()) == overrides_in_product()


def test_each_override_was_looked_at_with_the_version_that_is_installed():
    rows = listed(PATH.read_text())
    assert len(rows) > 20
    known = {f"{name} {version(package)}" for name, package in VERSIONS.items()}
    assert {checked for _names, _where, checked in rows} <= known


def test_each_address_of_wagtail_localize_is_ours_or_gone_or_let_be_by_name():
    assert addresses_let_be() == LET_BE.keys()


def test_the_list_is_read_from_the_tables():
    text = "| what | where | checked with | why |\n|---|---|---|---|\n| `a`, `b` | `c.py` | Wagtail 8 | d |\n"
    assert listed(text) == [(["a", "b"], "c.py", "Wagtail 8")]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from wagtail.models import Page\nPage.save = 1", {"Page.save"}),
        ("from wagtail.models import Page\nsetattr(Page, 'save', 1)", {"Page.save"}),
        ("from wagtail.models import Page\nwrap(Page, 'save', after=1)", {"Page.save"}),
        ("from wagtail.models import Page\nWRAPPED = ((Page, 'save'),)", {"Page.save"}),
        (
            "from wagtail.models import Page, Site\nfor a in (Page, Site):\n    a.save = 1",
            {"Page.save", "Site.save"},
        ),
        ("from wagtail import hooks\nhooks._hooks", {"hooks._hooks"}),
        ("rows._raw_delete(1)", {"_raw_delete"}),
        ("getattr(page, '_cluster_related_objects', ())", {"_cluster_related_objects"}),
        ("from wagtail.models import _extract", {"_extract"}),
        ("from wagtail import models\nmodels.TYPES.append(1)", {"models.TYPES"}),
        ("from wagtail.signals import sent\nsent.disconnect(own)", set()),
        ("from wagtail.signals import mail, sent\nsent.disconnect(mail)", {"sent"}),
        ("def save():\n    pass\n\n\npage.save = save", {"page.save"}),
        ("file.to_python = careful(file.to_python)", {"file.to_python"}),
        (
            "from wagtail.permissions import register_policy\n"
            "from wagtail.models import Page\nregister_policy(Page, 1)",
            {"register_policy(Page)"},
        ),
        ("from wagtail.models import Page\nPage.objects.update(a=1)\npage._meta.model", set()),
        ("page.title = title\nself._own = 1\nself._own", set()),
    ],
)
def test_a_planted_override_is_found_in_source(tmp_path, source, found):
    path = tmp_path / "shop" / "till.py"
    path.parent.mkdir()
    (path.parent / "__init__.py").touch()
    path.write_text(source)
    assert overrides.overrides_in_source("shop.till", path, root=tmp_path) == found


def test_a_planted_method_of_a_framework_is_found():
    from wagtail.models import Page

    class Till(Page):
        """A page, not registered as a model."""

        __module__ = overrides.__name__

        class Meta:
            abstract = True

        def publish(self, revision):
            """Override what Wagtail does not document as to be overridden."""

        def clean(self):
            """Override what it does."""

    module = type(overrides)(overrides.__name__)
    module.Till = Till
    assert overrides.overridden_methods(module) == {"Page.publish"}


def test_a_planted_address_in_place_of_another_is_found():
    def view(request):
        """A view of a framework."""

    view.__module__ = "wagtail.admin.views"
    planted = [("/healthz/live", "wagtailadmin:health", view), ("/nowhere.txt", "other", view)]
    assert replaced_addresses(planted) == {("wagtailadmin:health", "site/core/views/health.py")}
