"""Makes a small site in which every role has something it may change and something it may not."""

from types import SimpleNamespace

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.models import Collection, Locale
from wagtail_localize.models import StringSegment, Translation

from blog.models import BlogIndexPage
from riskareas.models import RiskAreaIndexPage
from setup import area_editors, roles
from tests import factories, search_factories
from translation import services
from translation.models import PendingAction
from translation.status.pending_actions import enqueue_action
from translation.texts.segment_texts import segment_texts

ROLES = {
    "A": ("administrator", None),
    "E": ("editor", roles.EDITORS),
    "B": ("area editor of cluster B", "Områdesredaktörer kluster B"),
    "M": ("moderator", roles.MODERATORS),
    "T": ("translator", roles.TRANSLATORS),
    "R": ("reader", roles.READERS),
    "V": ("reviewer", roles.REVIEWERS),
}


def make_role_site(home):
    """Make pages, files, terms and a user of each role; the area editor's cluster is B."""
    english_home = factories.translate(home, title="Sustainable procurement")
    site = SimpleNamespace(home=home, english_home=english_home)
    english = Locale.objects.get(language_code="en")
    clusters = {code: factories.ClusterFactory(code=code) for code in "BC"}
    areas = {code: factories.RiskAreaFactory(code=f"area-{code}") for code in "BC"}
    for code in "BC":
        factories.ResponsibilityFactory(risk_area=areas[code], cluster=clusters[code])
    roles.ensure_roles()

    news = BlogIndexPage.objects.get(locale=home.locale)
    site.kind = factories.NewsKindFactory()
    site.post = factories.PostPageFactory(title="Nyheten", kind=site.kind)
    site.english_post = factories.translate(site.post, title="The news")
    site.own_area = factories.RiskAreaPageFactory(title="Egna", risk_area=areas["B"])
    site.other_area = factories.RiskAreaPageFactory(title="Andras", risk_area=areas["C"])
    site.new_area = factories.RiskAreaFactory(code="new")
    site.news, site.english_news = news, BlogIndexPage.objects.get(locale=english)
    site.areas = RiskAreaIndexPage.objects.get(locale=home.locale)
    for name in ("post", "own_area", "other_area", "english_post"):
        page = getattr(site, name)
        page.title = secret_draft_title(name)
        page.save_revision()
    site.unpublished = factories.PostPageFactory(title="Aldrig ute", live=False)
    site.locked = factories.PostPageFactory(title="Låst")
    site.english_draft = factories.translate(
        factories.PostPageFactory(title="Ännu en nyhet"), title="More news", live=False
    )

    site.english_only = factories.StandardPageFactory(
        title="In English", parent=english_home, locale=english
    )
    site.untranslated = factories.StandardPageFactory(title="Om oss")
    contact = factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")
    site.localized, site.translation = _translated(contact)
    site.segment = StringSegment.objects.get(source=site.translation.source, context__path="lead")
    enqueue_action(contact, PendingAction.SYNC)
    site.waiting, waiting = _translated(factories.StandardPageFactory(title="Väntar"))
    services.send_to_review(waiting, None)

    root = Collection.get_first_root_node()
    site.own_files = area_editors.ensure_cluster_collection(clusters["B"])
    site.other_files = area_editors.ensure_cluster_collection(clusters["C"])
    for name, collection in (("own", site.own_files), ("other", site.other_files), ("", root)):
        prefix = f"{name}_" if name else ""
        setattr(site, f"{prefix}image", factories.ImageFactory(collection=collection))
        setattr(site, f"{prefix}document", factories.DocumentFactory(collection=collection))
    site.theme, site.region = factories.ThemeFactory(), factories.RegionFactory()
    site.synonym = search_factories.SynonymFactory(text="farsot")
    site.best_bet = search_factories.BestBetFactory(questions="handskar", chosen=[site.post])
    search_factories.SearchedQueryFactory(text="gasmask", searches=3)
    site.archive = _second_index(home, BlogIndexPage, "Arkivet")
    site.english_archive = _second_index(english_home, BlogIndexPage, "The archive")
    site.former_areas = _second_index(home, RiskAreaIndexPage, "Tidigare")
    site.users = {key: _user(*role) for key, role in ROLES.items()}
    _add_translation_jobs(site, english)
    site.locked.locked, site.locked.locked_by = True, site.users["A"]
    site.locked.save()
    return site


def _add_translation_jobs(site, english):
    """Add a translation that waits for review, and two orders: one assigned, one free."""
    translator = site.users["T"]
    site.sent, sent = _translated(factories.StandardPageFactory(title="Skickad"))
    services.send_to_review(sent, translator)
    for name, person in (("job", translator), ("free_job", None)):
        page = factories.StandardPageFactory(title=f"Beställd {name}")
        _translated(page)
        (job,) = services.order_translations([page], english, None, assignee=person)
        setattr(site, name, job)


def _translated(page):
    """Return the English draft of a Swedish page with all its texts, and its records."""
    words = {"Kontakt": "Contact", "Väntar": "Waits", "Skriv till oss.": "Write to us."}
    english = services.submit_translation(page, Locale.objects.get(language_code="en"), None)
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for text in segment_texts(translation):
        services.save_segment(translation, text.segment.pk, words.get(text.source, "Who."), None)
    return english, translation


def secret_draft_title(name):
    """Return the title of a page's draft; its published version has another one."""
    return f"Hemligt utkast {name}"


def picture_upload():
    """Return an upload of a small picture."""
    file = factories.ImageFactory.build().file
    return ContentFile(file.read(), name="bild.jpg")


def pdf_upload():
    """Return an upload of the smallest document."""
    return ContentFile(b"%PDF-1.7\n%%EOF\n", name="ny.pdf")


def _second_index(home, model, title):
    page = model(title=title, locale=home.locale, live=True)
    home.add_child(instance=page)
    return page


def _user(name, group):
    user = factories.UserFactory(username=name, is_superuser=group is None)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user
