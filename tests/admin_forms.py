"""Reads the forms of the admin as a browser would fill them in."""

from bs4 import BeautifulSoup


def form_data(response):
    """Return what a browser would send of the main form of a page: that with the most fields."""
    forms = BeautifulSoup(response.content, "html.parser").select("form[method=post i]")
    form = max(forms, key=lambda candidate: len(candidate.select("[name]")))
    data = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        if not field.has_attr("disabled"):
            data.setdefault(field["name"], []).extend(_values(field))
    return {name: values for name, values in data.items() if values}


def _values(field):
    kind = field.get("type", "text")
    if field.name == "textarea":
        return [field.text.removeprefix("\n")]
    if field.name == "select":
        options = field.select("option[selected]") or field.select("option")[:1]
        return [option.get("value", option.text) for option in options]
    if kind in ("checkbox", "radio"):
        return [field.get("value", "on")] if field.has_attr("checked") else []
    return [] if kind in ("submit", "file", "button") else [field.get("value", "")]
