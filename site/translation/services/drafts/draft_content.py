"""What a draft of a translation contains: today's facts, and for each text the newest words there are."""

from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import TemplateSegment
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from ...texts.segment_texts import segment_texts, translation_state_of


def build_translated_page(translation):
    """Return the translated page as a draft of it would be, without saving it.

    Facts are those of the source today. A text is shown in its current translation; else in the
    translation of what Swedish said before it changed; else in Swedish.
    """
    source = translation.source
    source_page, page = source.as_instance(), translation.get_target_instance()
    texts = segment_texts(translation)
    copy_synchronised_fields(source_page, page)
    segments = [*map(_string_value, texts), *_template_values(source)]
    ingest_segments(source_page, page, source.locale, translation.target_locale, segments)
    page.take_slug_from_title(page.take_facts())
    page.translation_state = translation_state_of(translation, texts)
    return page


def _string_value(text):
    is_marked = text.is_swedish and text.is_rich
    value = _SwedishString(text.data) if is_marked else StringValue(text.data)
    return StringSegmentValue(text.path, value, attrs=text.attrs, order=text.segment.order)


class _SwedishString(StringValue):
    """A sentence of rich text in Swedish on a page of another language."""

    def render_soup(self, attrs):
        """Return the sentence inside an element with `lang="sv"`."""
        soup = super().render_soup(attrs)
        span = soup.new_tag("span", lang="sv")
        span.extend(list(soup.contents))
        soup.append(span)
        return soup


def _template_values(source):
    segments = TemplateSegment.objects.filter(source=source).select_related("template", "context")
    return [
        TemplateSegmentValue(
            segment.context.path,
            segment.template.template_format,
            segment.template.template,
            segment.template.string_count,
            order=segment.order,
        )
        for segment in segments
    ]
