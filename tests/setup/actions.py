"""What a user of the admin can try: where the form is, what to send, and how to see that it was done."""

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
    """An attempt: `url(world)`, what to change in the form, and `done(world)` in the database.

    Without `form` there is no page to fill in first; `sees` names the text of a page only looked at.
    A `silent` one answers as if it had been done: bulk actions leave out what a user may not.
    """

    url: Callable
    changes: Callable = field(default=lambda world: {})
    done: Callable = field(default=lambda world: False)
    form: bool = True
    silent: bool = False
    sees: str = ""
    method: str = "post"


def admin_url(name, *arguments):
    """Return a function from the world to an address; the arguments name things in it."""

    return lambda world: reverse(name, args=[getattr(world, thing).pk for thing in arguments])


def page_actions(page, parent, destination):
    """Return the actions on one page of the world, by name."""

    def fresh(world):
        return Page.objects.get(pk=getattr(world, page).pk)

    def draft(world):
        return fresh(world).get_latest_revision_as_object()

    def edits(world):
        return EMPTY_STREAMS | {"title": NEW_TITLE}

    def page_admin(name, *more):
        return admin_url(f"wagtailadmin_pages:{name}", page, *more)

    return {
        "find": Action(admin_url("wagtailadmin_explore", parent), sees=secret_draft_title(page)),
        "view draft": Action(page_admin("view_draft"), sees=secret_draft_title(page)),
        "edit": Action(page_admin("edit"), edits, lambda world: draft(world).title == NEW_TITLE),
        "publish": Action(
            page_admin("edit"),
            lambda world: edits(world) | {"action-publish": "1"},
            lambda world: fresh(world).title == NEW_TITLE,
        ),
        "unpublish": Action(page_admin("unpublish"), done=lambda world: not fresh(world).live),
        "unpublish in bulk": bulk_action(
            "unpublish", page, done=lambda world: not fresh(world).live
        ),
        "move": Action(
            page_admin("move_confirm", destination),
            done=lambda world: fresh(world).is_child_of(getattr(world, destination)),
        ),
        "move in bulk": bulk_action(
            "move",
            page,
            changes=lambda world: {"chooser": getattr(world, destination).pk},
            done=lambda world: fresh(world).is_child_of(getattr(world, destination)),
        ),
        "lock": Action(page_admin("lock"), done=lambda world: fresh(world).locked, form=False),
        "restrict": Action(
            page_admin("set_privacy"),
            lambda world: {"restriction_type": "login"},
            lambda world: PageViewRestriction.objects.filter(page=getattr(world, page)).exists(),
            form=False,
        ),
        **page_deletions(page),
    }


def locked_page_actions(page):
    """Return what may be tried with a page that the administrator has locked."""

    def fresh(world):
        return Page.objects.get(pk=getattr(world, page).pk)

    return {
        "edit": Action(
            admin_url("wagtailadmin_pages:edit", page),
            lambda world: EMPTY_STREAMS | {"title": NEW_TITLE},
            lambda world: fresh(world).get_latest_revision_as_object().title == NEW_TITLE,
        ),
        "unlock": Action(
            admin_url("wagtailadmin_pages:unlock", page),
            done=lambda world: not fresh(world).locked,
            form=False,
        ),
    }


def page_deletions(page):
    """Return the two ways to delete a page of the world."""

    def gone(world):
        return not Page.objects.filter(pk=getattr(world, page).pk).exists()

    return {
        "delete": Action(admin_url("wagtailadmin_pages:delete", page), done=gone),
        "delete in bulk": bulk_action("delete", page, done=gone),
    }


def bulk_action(action, page, changes=lambda world: {}, done=None):
    """Return a bulk action on one page."""

    def url(world):
        ids = urlencode({"id": getattr(world, page).pk})
        return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?{ids}"

    return Action(url, changes, done, form=False, silent=True)


def page_creation(parent, model, **words):
    """Return the creation of a page under a parent; a word that names a thing of the world is its key."""

    def url(world):
        kind = model._meta.app_label, model._meta.model_name
        return reverse("wagtailadmin_pages:add", args=[*kind, getattr(world, parent).pk])

    def changes(world):
        values = {
            name: getattr(getattr(world, word, word), "pk", word) for name, word in words.items()
        }
        return EMPTY_STREAMS | values | {"title": NEW_TITLE, "slug": "nytt"}

    def done(world):
        return model.objects.child_of(getattr(world, parent)).filter(draft_title=NEW_TITLE).exists()

    return Action(url, changes, done)


def file_actions(kind, model, upload, own, other, shared):
    """Return the actions on images, or on documents, in the collections of the world."""

    def adding(collection):
        return Action(
            admin_url(f"wagtail{kind}:add"),
            lambda world: {
                "title": NEW_TITLE,
                "file": upload(),
                "collection": getattr(world, collection).pk,
            },
            lambda world: model.objects.filter(
                title=NEW_TITLE, collection=getattr(world, collection)
            ).exists(),
            form=collection == "own_files",
        )

    def editing(name):
        return Action(
            admin_url(f"wagtail{kind}:edit", name),
            lambda world: {"title": NEW_TITLE},
            lambda world: model.objects.get(pk=getattr(world, name).pk).title == NEW_TITLE,
        )

    def deleting(name):
        return Action(
            admin_url(f"wagtail{kind}:delete", name),
            done=lambda world: not model.objects.filter(pk=getattr(world, name).pk).exists(),
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


def term_actions(row, model):
    """Return the actions on one row of the world."""
    prefix = f"wagtailsnippets_riskareas_{model._meta.model_name}"

    def named(world):
        return model.objects.filter(name_sv=NEW_TITLE).exists()

    def gone(world):
        return not model.objects.filter(pk=getattr(world, row).pk).exists()

    def bulk_url(world):
        address = reverse(
            "wagtail_bulk_action", args=["riskareas", model._meta.model_name, "delete"]
        )
        return f"{address}?id={getattr(world, row).pk}"

    words = {
        "name_sv": NEW_TITLE,
        "name_en": "New",
        "code": "new-row",
        "scb": "99",
        "map_id": "new",
    }
    return {
        "view": Action(admin_url(f"{prefix}:list"), sees="på svenska"),
        "add": Action(admin_url(f"{prefix}:add"), lambda world: words, named),
        "change": Action(
            admin_url(f"{prefix}:edit", row), lambda world: {"name_sv": NEW_TITLE}, named
        ),
        "delete": Action(admin_url(f"{prefix}:delete", row), done=gone),
        "delete in bulk": Action(bulk_url, done=gone, form=False, silent=True),
    }


def user_actions():
    """Return what only an administrator may do: no role can give itself more."""
    return {
        "add a user": Action(
            admin_url("wagtailusers_users:add"),
            lambda world: {
                "username": "ny",
                "email": "ny@example.org",
                "first_name": "Ny",
                "last_name": "Person",
                "password1": "en-lang-fras-2026",
                "password2": "en-lang-fras-2026",
                "is_superuser": "on",
            },
            lambda world: type(world.users["A"]).objects.filter(username="ny").exists(),
        ),
    }
