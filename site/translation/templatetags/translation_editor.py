"""What the template of the translation editor needs."""

import json

from django import template

register = template.Library()


@register.filter
def without_alias_link(props):
    """Return the editor's properties without the address that makes a page an alias."""
    properties = json.loads(props)
    properties["links"]["convertToAliasUrl"] = None
    return json.dumps(properties)
