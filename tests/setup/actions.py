"""Actions that a user of the admin can try: the form's address, the data, and a check that it was done."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from .role_site import secret_draft_title

NEW_TITLE = "Något nytt"
PLACES = ("own", "other", "shared")
EMPTY_STREAMS = {"body-count": "0", "other_names-count": "0"}


@dataclass
class Action:
    """An attempt: `url(site)`, the changes to the form, and `done(site)`, which asks the database.

    Without `form` there is no page to fill in first; `sees` is a text on a page that is only read.
    A `silent` action answers as if it had been done: bulk actions skip what a user may not do.
    """

    url: Callable
    changes: Callable = field(default=lambda site: {})
    done: Callable = field(default=lambda site: False)
    form: bool = True
    silent: bool = False
    sees: str = ""
    method: str = "post"


def admin_url(view, *arguments):
    """Return a function from the site to an address; the arguments name objects of the site."""

    return lambda site: reverse(view, args=[getattr(site, name).pk for name in arguments])


def page_actions(page, parent, destination):
    """Return the actions on one page of the site, by name."""

    def fresh(site):
        return Page.objects.get(pk=getattr(site, page).pk)

    def draft(site):
        return fresh(site).get_latest_revision_as_object()

    def edits(site):
        return EMPTY_STREAMS | {"title": NEW_TITLE}

    def page_admin(name, *more):
        return admin_url(f"wagtailadmin_pages:{name}", page, *more)

    return {
        "find": Action(admin_url("wagtailadmin_explore", parent), sees=secret_draft_title(page)),
        "view draft": Action(page_admin("view_draft"), sees=secret_draft_title(page)),
        "edit": Action(page_admin("edit"), edits, lambda site: draft(site).title == NEW_TITLE),
        "publish": Action(
            page_admin("edit"),
            lambda site: edits(site) | {"action-publish": "1"},
            lambda site: fresh(site).title == NEW_TITLE,
        ),
        "unpublish": Action(page_admin("unpublish"), done=lambda site: not fresh(site).live),
        "unpublish in bulk": bulk_action("unpublish", page, done=lambda site: not fresh(site).live),
        "move": Action(
            page_admin("move_confirm", destination),
            done=lambda site: fresh(site).is_child_of(getattr(site, destination)),
        ),
        "move in bulk": bulk_action(
            "move",
            page,
            changes=lambda site: {"chooser": getattr(site, destination).pk},
            done=lambda site: fresh(site).is_child_of(getattr(site, destination)),
        ),
        "lock": Action(page_admin("lock"), done=lambda site: fresh(site).locked, form=False),
        "restrict": Action(
            page_admin("set_privacy"),
            lambda site: {"restriction_type": "login"},
            lambda site: PageViewRestriction.objects.filter(page=getattr(site, page)).exists(),
            form=False,
        ),
        **page_deletions(page),
    }


def locked_page_actions(page):
    """Return the actions on a page that the administrator has locked."""

    def fresh(site):
        return Page.objects.get(pk=getattr(site, page).pk)

    return {
        "edit": Action(
            admin_url("wagtailadmin_pages:edit", page),
            lambda site: EMPTY_STREAMS | {"title": NEW_TITLE},
            lambda site: fresh(site).get_latest_revision_as_object().title == NEW_TITLE,
        ),
        "unlock": Action(
            admin_url("wagtailadmin_pages:unlock", page),
            done=lambda site: not fresh(site).locked,
            form=False,
        ),
    }


def page_deletions(page):
    """Return the two ways to delete a page of the site."""

    def gone(site):
        return not Page.objects.filter(pk=getattr(site, page).pk).exists()

    return {
        "delete": Action(admin_url("wagtailadmin_pages:delete", page), done=gone),
        "delete in bulk": bulk_action("delete", page, done=gone),
    }


def bulk_action(action, page, changes=lambda site: {}, done=None):
    """Return a bulk action on one page."""

    def url(site):
        ids = urlencode({"id": getattr(site, page).pk})
        return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?{ids}"

    return Action(url, changes, done, form=False, silent=True)


def page_creation(parent, model, **words):
    """Return the creation of a page under a parent; a word that names an object of the site is its key."""

    def url(site):
        kind = model._meta.app_label, model._meta.model_name
        return reverse("wagtailadmin_pages:add", args=[*kind, getattr(site, parent).pk])

    def changes(site):
        values = {
            name: getattr(getattr(site, word, word), "pk", word) for name, word in words.items()
        }
        return EMPTY_STREAMS | values | {"title": NEW_TITLE, "slug": "nytt"}

    def done(site):
        return model.objects.child_of(getattr(site, parent)).filter(draft_title=NEW_TITLE).exists()

    return Action(url, changes, done)


def file_actions(kind, model, upload, own, other, shared):
    """Return the actions on images, or on documents, in the collections of the site."""

    def adding(collection):
        return Action(
            admin_url(f"wagtail{kind}:add"),
            lambda site: {
                "title": NEW_TITLE,
                "file": upload(),
                "collection": getattr(site, collection).pk,
            },
            lambda site: model.objects.filter(
                title=NEW_TITLE, collection=getattr(site, collection)
            ).exists(),
            form=collection == "own_files",
        )

    def editing(name):
        return Action(
            admin_url(f"wagtail{kind}:edit", name),
            lambda site: {"title": NEW_TITLE},
            lambda site: model.objects.get(pk=getattr(site, name).pk).title == NEW_TITLE,
        )

    def deleting(name):
        return Action(
            admin_url(f"wagtail{kind}:delete", name),
            done=lambda site: not model.objects.filter(pk=getattr(site, name).pk).exists(),
        )

    return {
        "add to own": adding("own_files"),
        "add to other": adding("other_files"),
        **{
            f"edit {place}": editing(n)
            for place, n in zip(PLACES, (own, other, shared), strict=True)
        },
        **{
            f"delete {place}": deleting(n)
            for place, n in zip(PLACES, (own, other, shared), strict=True)
        },
    }


def term_actions(term, model):
    """Return the actions on one term of the site."""
    prefix = f"wagtailsnippets_riskareas_{model._meta.model_name}"

    def named(site):
        return model.objects.filter(name_sv=NEW_TITLE).exists()

    def gone(site):
        return not model.objects.filter(pk=getattr(site, term).pk).exists()

    def bulk_url(site):
        address = reverse(
            "wagtail_bulk_action", args=["riskareas", model._meta.model_name, "delete"]
        )
        return f"{address}?id={getattr(site, term).pk}"

    words = {
        "name_sv": NEW_TITLE,
        "name_en": "New",
        "code": "new-row",
        "scb": "99",
        "map_id": "new",
    }
    return {
        "view": Action(admin_url(f"{prefix}:list"), sees="på svenska"),
        "add": Action(admin_url(f"{prefix}:add"), lambda site: words, named),
        "change": Action(
            admin_url(f"{prefix}:edit", term), lambda site: {"name_sv": NEW_TITLE}, named
        ),
        "delete": Action(admin_url(f"{prefix}:delete", term), done=gone),
        "delete in bulk": Action(bulk_url, done=gone, form=False, silent=True),
    }


def user_actions():
    """Return what only an administrator may do: no role can give itself more."""
    return {
        "add a user": Action(
            admin_url("wagtailusers_users:add"),
            lambda site: {
                "username": "ny",
                "email": "ny@example.org",
                "first_name": "Ny",
                "last_name": "Person",
                "password1": "en-lang-fras-2026",
                "password2": "en-lang-fras-2026",
                "is_superuser": "on",
            },
            lambda site: type(site.users["A"]).objects.filter(username="ny").exists(),
        ),
    }
