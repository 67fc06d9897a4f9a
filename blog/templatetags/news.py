"""Tags of the list of news."""

from django import template

from core.public.filters import FilterOption

register = template.Library()


@register.simple_tag
def year_options(years, chosen):
    """Return the years of a list as options of a filter, the chosen one selected."""
    return [FilterOption(str(year), str(year), year, year == chosen) for year in years]


@register.simple_tag(takes_context=True)
def below_news(context, year=None, month=None, feed=None, query=None):
    """Return what follows the address of the news index for a year, a month or a feed of the list.

    The list keeps its filter, unless another `query` is given.
    """
    query = context["filter"].query if query is None else query
    parts = [f"{part}/" for part in (year, month, feed) if part]
    return "".join(parts) + (f"?{query}" if query else "")
