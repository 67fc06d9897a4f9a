"""Makes drafts of translated pages; what is live stays as it is until a draft is published."""

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import TemplateSegment
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from core.exceptions import UserFacingError

from ...status import compute_status
from ...texts.segment_texts import segment_texts, translation_state_of
from .. import permissions
from ..locking import exclusive_lock


def make_draft(translation, user):
    """Save the translation as it stands as a revision of its page; return the revision.

    What is live is not touched. Where nothing has changed since the last draft, it is that draft.
    """
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        return ensure_draft(translation, user)


def ensure_draft(translation, user, go_live_at=None):
    """Return the draft that says what the translation says, made where there is none; see `make_draft`.

    One that goes live at a time to come, or was to, is a draft of its own.
    """
    page = build_translated_page(translation)
    page.go_live_at = go_live_at
    latest = page.get_latest_revision()
    is_said = (
        latest is not None and latest.content.get("translation_state") == page.translation_state
    )
    if is_said and go_live_at is None and latest.content.get("go_live_at") is None:
        return latest
    try:
        revision = page.save_revision(user=user, log_action=True)
    except ValidationError as error:
        raise UserFacingError(_message(page, error)) from error
    compute_status.refresh_status(
        translation.source.get_source_instance(), translation.target_locale
    )
    return revision


def build_translated_page(translation):
    """Return the translated page as the translation stands, not saved: own words and today's facts.

    A text that has changed is shown as it was, and one that nobody has translated in Swedish, which
    in rich text says so itself.
    """
    source = translation.source
    original, page = source.as_instance(), translation.get_target_instance()
    texts = segment_texts(translation)
    copy_synchronised_fields(original, page)
    segments = [*map(_value, texts), *_templates(source)]
    ingest_segments(original, page, source.locale, translation.target_locale, segments)
    page.take_slug_from_title(page.take_facts())
    page.translation_state = translation_state_of(translation, texts)
    return page


def _value(text):
    value = _Swedish(text.data) if text.is_swedish and text.is_rich else StringValue(text.data)
    return StringSegmentValue(text.path, value, attrs=text.attrs, order=text.segment.order)


class _Swedish(StringValue):
    """A sentence of rich text in Swedish, on a page of another language."""

    def render_soup(self, attrs):
        """Return the sentence within an element that tells its language."""
        soup = super().render_soup(attrs)
        span = soup.new_tag("span", lang="sv")
        span.extend(list(soup.contents))
        soup.append(span)
        return soup


def _templates(source):
    found = TemplateSegment.objects.filter(source=source).select_related("template", "context")
    return [
        TemplateSegmentValue(
            segment.context.path,
            segment.template.template_format,
            segment.template.template,
            segment.template.string_count,
            order=segment.order,
        )
        for segment in found
    ]


def _message(page, error):
    """Return which fields of a draft are not as they must be, in a sentence."""
    reasons = []
    for name, messages in getattr(error, "message_dict", {"": error.messages}).items():
        field = next((f for f in page._meta.get_fields() if f.name == name), None)
        label = getattr(field, "verbose_name", name)
        reasons.append(f"{label}: {' '.join(messages)}" if label else " ".join(messages))
    return _("No draft was saved. %(reasons)s") % {"reasons": strip_tags(" ".join(reasons))}
