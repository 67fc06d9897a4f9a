"""The rules that every public risk assessment keeps: no level without support; see docs/matrix.md."""

from django.utils.translation import gettext_lazy as _

from ..choices import Level


def assessment_errors(cells):
    """Return what keeps an assessment from being public: a message for each unsupported cell."""
    return {
        (cell.pillar_id, cell.step): f"{cell}. {' '.join(map(str, missing.values()))}"
        for cell in cells
        if (missing := missing_support(cell))
    }


def missing_support(cell):
    """Return what the level of a cell lacks, its source or its reason: a message for each field."""
    missing = {}
    if cell.level == Level.UNKNOWN:
        return missing
    if not cell.source_id:
        missing["source"] = _("Choose the source of the level, or choose “%(unknown)s”.") % {
            "unknown": Level.UNKNOWN.label
        }
    if not cell.reason.strip():
        missing["reason"] = _("Say in a sentence why the level is what it is.")
    return missing
