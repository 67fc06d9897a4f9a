"""What was kept of a follow-up's method before its column had another name is kept still."""

import importlib
import json

from django.apps import apps
from wagtail.models import Revision

from riskareas.models import FollowUpPage
from tests import factories
from tests.translation import translations

migration = importlib.import_module("riskareas.migrations.0007_follow_up_method")


def test_drafts_and_what_translations_are_compared_with_follow_the_column(home):
    page = factories.FollowUpPageFactory(follow_up_method="site-audit")
    post = factories.StandardPageFactory()
    translations.begin(page.get_parent().specific)
    source = translations.begin(page).source

    migration.backwards(apps, None)
    content = Revision.objects.for_instance(page).latest("pk").content
    source.refresh_from_db()
    for kept in (content, json.loads(source.content_json)):
        assert (kept["method"], "follow_up_method" in kept) == ("site-audit", False)

    migration.forwards(apps, None)
    draft = FollowUpPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    source.refresh_from_db()
    assert draft.follow_up_method == "site-audit"
    assert source.as_instance().follow_up_method == "site-audit"
    assert "follow_up_method" not in Revision.objects.for_instance(post).latest("pk").content
