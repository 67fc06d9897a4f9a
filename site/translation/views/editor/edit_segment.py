"""The JSON view by which the editor's script saves one text."""

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
    """Save (PUT with `value` and the time `seen`) or delete (DELETE) the translation of a segment.

    The response has the text and the status as they are afterwards, or a `message` with what is wrong.
    """
    translation, _page = get_translation_and_page_or_404(translation_id)
    data = QueryDict(request.body, encoding="utf-8")
    written = data.get("value", "") if request.method == "PUT" else ""
    written = written.replace("\r\n", "\n")
    try:
        text = services.save_segment(
            translation,
            string_segment_id,
            written,
            request.user,
            seen=data.get("seen"),
            tool=_suggesting_tool(translation, string_segment_id, written, request.user),
        )
    except PermissionDenied:
        return _error_response(_("You may not translate this page."), 403)
    except SegmentGone as refusal:
        return _error_response(refusal, 404)
    except EditConflict as refusal:
        return _error_response(
            refusal, 409, **_stored_data(translation, string_segment_id, request.user)
        )
    except UserFacingError as refusal:
        return _error_response(refusal, 422)
    return JsonResponse(
        _row_data(editor_row(translation, text, request.user)) | _status_data(translation)
    )


def _suggesting_tool(translation, segment_id, written, user):
    segment = translation.source.stringsegment_set.filter(pk=segment_id).first()
    return (
        Suggestions(translation, user).tool_of(segment.string_id, written.strip())
        if segment
        else ""
    )


def _stored_data(translation, segment_id, user):
    text = next(each for each in segment_texts(translation) if each.segment.pk == segment_id)
    return _row_data(editor_row(translation, text, user))


def _row_data(row):
    return {
        "state": row.state,
        "label": row.state_label,
        "note": row.note,
        "stored": row.stored,
        "seen": row.seen,
    }


def _status_data(translation):
    status = TranslationStatus.objects.select_related("page", "locale").get(translation=translation)
    return {
        "status": {
            "label": str(status.label),
            "translated": status.translated,
            "segments": status.segments,
            "progress": progress_sentence(status),
        }
    }


def _error_response(reason, status, **stored):
    return JsonResponse({"message": str(reason)} | stored, status=status)
