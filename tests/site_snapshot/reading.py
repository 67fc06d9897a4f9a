"""Reads an answer into what a person or a program takes from it, without what is random in it."""

import datetime
import json
import re
from urllib.parse import urlencode
from xml.etree import ElementTree

from bs4 import BeautifulSoup

LANDMARKS = {"header", "nav", "main", "footer", "aside", "search", "section", "form"}
REFERENCES = ("href", "action", "data-url", "data-src", "formaction")
TODAY = datetime.date.today()
MONTHS_SV = "januari februari mars april maj juni juli augusti september oktober november december"
MONTHS_EN = "January February March April May June July August September October November December"
UNITS = "sekund|minut|timm|dag|second|minute|hour|day"
RANDOM = [
    (re.compile(r"\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b"), "UUID"),
    (re.compile(r"(/static/[^\s\"'?]+?)\.[0-9a-f]{12}\."), r"\1."),
    (re.compile(r"\?v=[0-9a-f]+"), ""),
    (re.compile(r"(editing-sessions/\D*)[\d/]+"), r"\1N/"),
    (re.compile(r"(images/.+\.)[A-Za-z0-9]{6,8}(?=\.)"), r"\1"),
    (re.compile(r"(csrfmiddlewaretoken|csrf_?token)(\W+)[A-Za-z0-9]{32,64}", re.I), r"\1\2TOKEN"),
    (re.compile(r"\b[A-Za-z0-9]{64}\b"), "TOKEN"),
    (re.compile(rf"\b\d+\s(?:{UNITS})\w*(?:,\s\d+\s(?:{UNITS})\w*)?"), "SOME TIME"),
    (re.compile(r"\bjust nu\b|\bjust now\b|\bnyss\b", re.I), "SOME TIME"),
    (
        re.compile(r"(?<!\d)[012]?\d[:.][0-5]\d(?:[:.][0-5]\d)?(?:\.\d+)?(?:\+\d\d:\d\d|Z)?\b"),
        "TIME",
    ),
]


def _days_of_now():
    for ago in range(-1, 3):
        day = TODAY - datetime.timedelta(days=ago)
        for months in (MONTHS_SV.split(), MONTHS_EN.split()):
            name = months[day.month - 1]
            for month in (name, name[:3] + r"\.?"):
                yield rf"\b{day.day}\.? {month} {day.year}"
                yield rf"\b{month} {day.day}, {day.year}"
        yield day.strftime(r"%Y-?%m-?%d")
        yield day.strftime(r"%d/%m/%Y")


RANDOM.insert(0, (re.compile("|".join(_days_of_now()), re.I), "NOW"))


def clean(text):
    """Return a text with single spaces and with what differs each time made the same."""
    text = " ".join(text.split())
    for pattern, replacement in RANDOM:
        text = pattern.sub(replacement, text)
    return text


def read(response):
    """Return what an answer says, and the addresses that it refers to."""
    kind = response.headers.get("Content-Type", "").split(";")[0]
    answer = {"status": response.status_code, "type": kind}
    if location := response.headers.get("Location"):
        return answer | {"location": clean(location)}, [location]
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if kind == "text/html":
        soup = BeautifulSoup(content, "html.parser")
        references = [*_references(soup), *_searches(soup)]
        return answer | read_html(soup), references
    if kind.endswith("json"):
        return answer | {"json": _clean_json(json.loads(content))}, []
    if kind.endswith("xml") and (root := _parse_xml(content)) is not None:
        return answer | {"xml": list(_read_xml(root))}, list(_references_of_xml(root))
    if kind.startswith("text/") or kind.endswith("xml"):
        return answer | {
            "lines": [clean(line) for line in content.decode(errors="replace").splitlines()]
        }, []
    return answer, []


def _parse_xml(content):
    try:
        return ElementTree.fromstring(content)
    except ElementTree.ParseError:  # such as Wagtail's pictograms, which lack a namespace
        return None


def read_html(soup):
    """Return the parts of a page that a visitor, a reader of screens or a script meets."""
    scripts = [script.extract() for script in soup.find_all(["script", "style"])]
    return {
        "title": clean(soup.title.get_text()) if soup.title else None,
        "meta": sorted(_meta(soup)),
        "headings": [f"{tag.name} {_text(tag)}" for tag in soup.find_all(re.compile("^h[1-6]$"))],
        "landmarks": [_landmark(tag) for tag in soup.find_all(_is_landmark)],
        "links": [f"{_name(tag)} -> {clean(tag['href'])}" for tag in soup.find_all("a", href=True)],
        "forms": [
            f"{form.get('method', 'get').lower()} {clean(form.get('action', ''))}"
            for form in soup.find_all("form")
        ],
        "fields": [_field(tag, soup) for tag in soup.find_all(["input", "select", "textarea"])],
        "buttons": [_name(tag) for tag in soup.find_all("button")],
        "images": [clean(tag.get("alt", "(no alt)")) for tag in soup.find_all("img")],
        "languages": [f"{tag['lang']}: {_text(tag)[:200]}" for tag in soup.find_all(lang=True)[1:]],
        "language": soup.html.get("lang") if soup.html else None,
        "text": [clean(line) for line in soup.get_text("\n").splitlines() if line.strip()],
        "data": [clean(value) for value in _data(soup, scripts)],
    }


def _text(tag):
    return clean(tag.get_text(" "))


def _name(tag):
    """Return what a link or button is called: its text, and the name given for screen readers."""
    names = [_text(tag), clean(tag.get("aria-label", "")), clean(tag.get("title", ""))]
    names += [clean(image.get("alt", "")) for image in tag.find_all("img")]
    return " | ".join(dict.fromkeys(filter(None, names)))


def _meta(soup):
    for tag in soup.find_all("meta"):
        name = tag.get("name") or tag.get("property") or tag.get("http-equiv")
        if name:
            yield clean(f"{name}: {tag.get('content', '')}")
    for tag in soup.find_all("link"):
        if not {"stylesheet", "preload", "modulepreload"} & set(tag.get("rel", [])):
            about = [
                " ".join(tag.get("rel", [])),
                tag.get("hreflang"),
                tag.get("title"),
                tag["href"],
            ]
            yield clean(" ".join(filter(None, about)))


def _is_landmark(tag):
    if tag.name == "section" or tag.name == "form":
        return bool(tag.get("aria-label") or tag.get("aria-labelledby"))
    return tag.name in LANDMARKS or tag.get("role") in {
        *("banner", "navigation", "main", "contentinfo", "complementary", "search", "region"),
        *("alert", "status", "dialog", "tabpanel"),
    }


def _landmark(tag):
    label = tag.get("aria-label", "")
    if (label_ids := tag.get("aria-labelledby")) and (root := tag.find_parent("html")):
        label = " ".join(_text(found) for i in label_ids.split() if (found := root.find(id=i)))
    return clean(f"{tag.get('role') or tag.name} {label}")


def _field(tag, soup):
    label = tag.get("id") and soup.find("label", attrs={"for": tag["id"]})
    label = label or tag.find_parent("label")
    label = _text(label) if label else ""
    kind = tag.get("type", "text") if tag.name == "input" else tag.name
    value = tag.get_text() if tag.name == "textarea" else tag.get("value", "")
    if tag.name == "select":
        value = " / ".join(
            f"{'*' if option.has_attr('selected') else ''}{option.get('value', '')}={_text(option)}"
            for option in tag.find_all("option")
        )
    if tag.get("name") == "csrfmiddlewaretoken":
        value = "TOKEN"
    states = [
        name for name in ("checked", "required", "disabled", "readonly") if tag.has_attr(name)
    ]
    more = [
        tag.get(name, "") for name in ("placeholder", "aria-label", "autocomplete", "maxlength")
    ]
    words = [kind, tag.get("name", ""), label, value, *states, *more]
    return clean(" ; ".join(words))


def _data(soup, scripts):
    """Yield what scripts are given: JSON in attributes of the admin and in elements."""
    for script in scripts:
        if "json" in script.get("type", ""):
            yield script.get_text()
    for tag in soup.find_all(True):
        for name, value in tag.attrs.items():
            if name.startswith("data-") and isinstance(value, str) and value[:1] in ("{", "["):
                yield f"{name} {value}"


def _references(soup):
    for tag in soup.find_all(True):
        for name in REFERENCES:
            if tag.get(name) and not (name == "action" and tag.get("method", "").lower() == "post"):
                yield tag[name]
    for script in soup.find_all("script", type=re.compile("json")):
        yield from re.findall(r'"(?:url|href)": "(/[^"]*)"', script.get_text())
    for tag in soup.find_all(attrs={"data-props": True}):
        yield from re.findall(r'"(?:url|href)": "(/[^"]*)"', tag["data-props"])


def _searches(soup):
    """Yield the address that each form leads to when a word is entered in its text fields."""
    for form in soup.find_all("form"):
        if form.get("method", "get").lower() == "get" and form.get("action"):
            values = {
                tag["name"]: "textil" if tag.get("type") in ("search", "text") else tag["value"]
                for tag in form.find_all("input")
                if tag.get("name") and (tag.get("type") in ("search", "text") or tag.get("value"))
                if tag.get("type") not in ("checkbox", "radio") or tag.has_attr("checked")
            }
            yield f"{form['action'].split('?')[0]}?{urlencode(values)}"


def _read_xml(element):
    for child in element.iter():
        about = [child.tag, *(f"{name}={value}" for name, value in sorted(child.attrib.items()))]
        yield clean(" ".join([*about, (child.text or "").strip()]))


def _references_of_xml(root):
    for child in root.iter():
        if child.tag.endswith("}loc") and child.text:
            yield child.text
        if child.get("href"):
            yield child.get("href")


def _clean_json(value):
    if isinstance(value, dict):
        return {clean(key): _clean_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean_json(item) for item in value]
    return clean(value) if isinstance(value, str) else value
