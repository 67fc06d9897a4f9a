"""Saves one text of a translation, for the editor's script."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.exceptions import UserFacingError

from ... import services
from ...models import TranslationStatus
from ...services.drafts.segment_saving import EditConflict, SegmentGone
from ...texts.segment_texts import segment_texts
from ...texts.suggestions import Suggestions
from ..get_or_404 import get_translation_and_page_or_404
from .editor_rows import editor_row, progress_sentence


@require_http_methods(["PUT", "DELETE"])
def edit_segment(request, translation_id, string_segment_id):
    """Save (PUT `value` and the time `seen`) or take away (DELETE) the translation of a segment.

    The answer has the text and the status as they are then, or `message`, what is wrong.
    """
    translation, _page = get_translation_and_page_or_404(translation_id)
    given = QueryDict(request.body, encoding="utf-8")
    written = given.get("value", "") if request.method == "PUT" else ""
    written = written.replace("\r\n", "\n")
    try:
        text = services.save_segment(
            translation,
            string_segment_id,
            written,
            request.user,
            seen=given.get("seen"),
            tool=_tool(translation, string_segment_id, written, request.user),
        )
    except PermissionDenied:
        return _refuse(_("You may not translate this page."), 403)
    except SegmentGone as refusal:
        return _refuse(refusal, 404)
    except EditConflict as refusal:
        return _refuse(refusal, 409, **_stored(translation, string_segment_id, request.user))
    except UserFacingError as refusal:
        return _refuse(refusal, 422)
    return JsonResponse(
        _shown(editor_row(translation, text, request.user)) | _progress(translation)
    )


def _tool(translation, segment_id, written, user):
    segment = translation.source.stringsegment_set.filter(pk=segment_id).first()
    return (
        Suggestions(translation, user).tool_of(segment.string_id, written.strip())
        if segment
        else ""
    )


def _stored(translation, segment_id, user):
    text = next(each for each in segment_texts(translation) if each.segment.pk == segment_id)
    return _shown(editor_row(translation, text, user))


def _shown(row):
    return {
        "state": row.state,
        "label": row.state_label,
        "note": row.note,
        "stored": row.stored,
        "seen": row.seen,
    }


def _progress(translation):
    status = TranslationStatus.objects.select_related("page", "locale").get(translation=translation)
    return {
        "status": {
            "label": str(status.label),
            "translated": status.translated,
            "segments": status.segments,
            "progress": progress_sentence(status),
        }
    }


def _refuse(reason, status, **stored):
    return JsonResponse({"message": str(reason)} | stored, status=status)
