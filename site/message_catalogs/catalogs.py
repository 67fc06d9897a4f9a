"""Finds the messages of our own code and templates, and keeps their Swedish beside them."""

import ast
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import polib
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
PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|%[sdrf%]|\{\w*\}")
CATALOG_LINE = re.compile(
    r"""\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"([^"\\]|\\.)*"\s*)?"""
)
HEADER = {
    "Language": "sv",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


class MessageError(Exception):
    """A message that can't be collected, with its place."""


@dataclass
class Message:
    """A message, and the files or apps that use it."""

    msgid: str
    context: str | None = None
    plural: str = ""
    places: set = field(default_factory=set)

    @property
    def key(self):
        """What tells one message from another in a catalogue."""
        return self.context, self.msgid


def catalog_path(folder, language="sv", domain="django"):
    """Return the path of a catalogue in a folder of catalogues."""
    return Path(folder) / language / "LC_MESSAGES" / f"{domain}.po"


def read_catalog(path):
    """Return the catalogue at a path, or an empty one where there is none."""
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def collect_messages(root):
    """Return the messages of all Python files and templates of ours under `root`, sorted."""
    return merge_duplicates(
        replace(message, places={path.relative_to(root).as_posix()})
        for place in SOURCE_FOLDERS
        for path in sorted((root / place).rglob("*"))
        for message in _in_file(path)
    )


def merge_duplicates(found):
    """Return each message once, with all its places, sorted."""
    messages = {}
    for message in found:
        known = messages.setdefault(message.key, message)
        known.plural = known.plural or message.plural
        known.places |= message.places
    return sorted(messages.values(), key=lambda message: (message.msgid, message.context or ""))


def update_catalog(messages, catalogue):
    """Return a catalogue of exactly these messages, with the translations that are known already."""
    known = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    merged = polib.POFile(wrapwidth=99)
    merged.metadata = dict(HEADER)
    for message in messages:
        old = known.get(message.key) or polib.POEntry()
        words = (
            {
                "msgid_plural": message.plural,
                "msgstr_plural": old.msgstr_plural or {0: "", 1: ""},
            }
            if message.plural
            else {"msgstr": old.msgstr}
        )
        merged.append(
            polib.POEntry(
                msgid=message.msgid,
                msgctxt=message.context,
                tcomment=old.tcomment,
                occurrences=[(place, "") for place in sorted(message.places)],
                **words,
            )
        )
    return merged


def broken_lines(text):
    """Return the numbers of the lines that a catalogue can't have; polib would read on."""
    lines = enumerate(text.splitlines(), start=1)
    return [number for number, line in lines if not CATALOG_LINE.fullmatch(line)]


def catalog_faults(catalogue):
    """Yield (line, what is wrong) for each entry that is there twice or fills in other values."""
    seen = set()
    for entry in catalogue:
        key = entry.msgctxt, entry.msgid
        if key in seen:
            yield entry.linenum, f"{entry.msgid!r} is there twice"
        seen.add(key)
        allowed = [placeholders(text) for text in (entry.msgid, entry.msgid_plural) if text]
        for text in filter(None, (entry.msgstr, *entry.msgstr_plural.values())):
            if placeholders(text) not in allowed:
                yield entry.linenum, f"{text!r} has not the placeholders of {entry.msgid!r}"


def placeholders(text):
    """Return what is filled in: `%(name)s`, `%s` and `{name}`, sorted."""
    return sorted(PLACEHOLDER.findall(text))


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
