"""A follow-up's method bears no name that a form in the browser has itself: it stopped saving on its own.

Drafts, and what translations are compared with, are kept as JSON and follow the column.
"""

import json

from django.db import migrations

OLD, NEW = "method", "follow_up_method"


def _renamed(content, old, new):
    return {new if key == old else key: value for key, value in content.items()}


def _rename_in_json(apps, old, new):
    kind = apps.get_model("contenttypes", "ContentType").objects.filter(
        app_label="riskareas", model="followuppage"
    )
    for revision in (
        apps.get_model("wagtailcore", "Revision").objects.filter(content_type__in=kind).iterator()
    ):
        revision.content = _renamed(revision.content, old, new)
        revision.save(update_fields=["content"])
    sources = apps.get_model("wagtail_localize", "TranslationSource")
    for source in sources.objects.filter(specific_content_type__in=kind).iterator():
        source.content_json = json.dumps(_renamed(json.loads(source.content_json), old, new))
        source.save(update_fields=["content_json"])


def forwards(apps, schema_editor):
    _rename_in_json(apps, OLD, NEW)


def backwards(apps, schema_editor):
    _rename_in_json(apps, NEW, OLD)


class Migration(migrations.Migration):
    dependencies = [
        ("riskareas", "0006_wording"),
        ("wagtailcore", "0096_referenceindex_referenceindex_source_object_and_more"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [
        migrations.RenameField("followuppage", OLD, NEW),
        migrations.RunPython(forwards, backwards),
    ]
