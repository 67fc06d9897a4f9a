"""Extracts the messages of our own code and templates."""

import ast
import re
from dataclasses import dataclass, field, replace

from django.utils.translation.template import templatize

SOURCE_FOLDERS = ("home", "blog", "riskareas", "search", "site")
ARGUMENTS = {
    "gettext": ("msgid",),
    "ngettext": ("msgid", "plural"),
    "pgettext": ("context", "msgid"),
    "npgettext": ("context", "msgid", "plural"),
}
FUNCTIONS = ARGUMENTS | {f"{name}_lazy": arguments for name, arguments in ARGUMENTS.items()}
TEMPLATES = {".html", ".txt", ".xml"}
STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
TEMPLATE_CALL = re.compile(rf"\b(n?p?gettext|_)\((?:{STRING},\s*)*{STRING}(?:,\s*count)?\)")


class MessageError(Exception):
    """A message that can't be collected, with its file and line."""


@dataclass
class Message:
    """A message, and the files or apps that it occurs in."""

    msgid: str
    context: str | None = None
    plural: str = ""
    occurrences: set = field(default_factory=set)

    @property
    def key(self):
        """What identifies a message in a catalogue."""
        return self.context, self.msgid


def collect_messages(root):
    """Return the messages of all Python files and templates of ours under `root`, sorted."""
    return merge_duplicates(
        replace(message, occurrences={path.relative_to(root).as_posix()})
        for folder in SOURCE_FOLDERS
        for path in sorted((root / folder).rglob("*"))
        for message in _in_file(path)
    )


def merge_duplicates(messages):
    """Return each message once, with all its occurrences, sorted."""
    merged = {}
    for message in messages:
        first = merged.setdefault(message.key, message)
        first.plural = first.plural or message.plural
        first.occurrences |= message.occurrences
    return sorted(merged.values(), key=lambda message: (message.msgid, message.context or ""))


def _in_file(path):
    if path.suffix == ".py" and "migrations" not in path.parts:
        return list(_in_python(path))
    if path.suffix in TEMPLATES and "templates" in path.parts:
        return list(_in_template(path))
    return []


def _in_python(path):
    tree = ast.parse(path.read_text(), str(path))
    names = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in FUNCTIONS
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in names:
                yield _message(node, names[called.id], path, node.lineno)
            elif isinstance(called, ast.Attribute) and called.attr in FUNCTIONS:
                yield _message(node, called.attr, path, node.lineno)


def _in_template(path):
    code = templatize(path.read_text(), origin=str(path))
    for match in TEMPLATE_CALL.finditer(code):
        call = ast.parse(match[0], mode="eval").body
        function = "gettext" if match[1] == "_" else match[1]
        yield _message(call, function, path, code.count("\n", 0, match.start()) + 1)


def _message(call, function, path, line):
    names = FUNCTIONS[function]
    values = [getattr(node, "value", None) for node in call.args[: len(names)]]
    if len(values) < len(names) or not all(isinstance(value, str) for value in values):
        raise MessageError(f"{path}:{line}: {function} needs its strings as they are, not computed")
    return Message(**dict(zip(names, values, strict=True)))
