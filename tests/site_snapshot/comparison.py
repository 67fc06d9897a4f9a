"""Names what differs between two recordings of the same login."""

import difflib
import json


def differences(before, after, parts=None):
    """Yield (address, part, lines of the difference), address by address."""
    for address in sorted(before.keys() | after.keys()):
        if address not in after:
            yield address, "is not visited any more", []
        elif address not in before:
            yield address, f"is new, with status {after[address]['status']}", []
        else:
            for part, lines in _differences_of_page(before[address], after[address]):
                if parts is None or part in parts:
                    yield address, part, lines


def _differences_of_page(before, after):
    for part in sorted((before.keys() | after.keys()) - {"address"}):
        old, new = before.get(part), after.get(part)
        if old != new:
            yield part, _changed_lines(_lines(old), _lines(new))


def _lines(value):
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    return json.dumps(value, ensure_ascii=False, indent=1).splitlines()


def _changed_lines(old, new):
    lines = difflib.unified_diff(old, new, lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]
