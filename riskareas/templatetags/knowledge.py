"""Gives the templates of the knowledge base what they show beside a page's own fields.

Each query is a tag of its own name, such as `{% answer_for_area page.risk_area_id day.date as answer %}`.
"""

from django import template
from django.utils.functional import SimpleLazyObject

from ..charts.region_map import cluster_pattern, map_regions, map_view_box
from ..queries.follow_ups import findings_by_pillar, visible_posts_of_follow_up
from ..queries.organisation import Organisation
from ..queries.related_posts import related_posts, related_posts_of_area
from ..queries.responsibilities import (
    answer_for_area,
    areas_of_cluster,
    areas_of_region,
    members_of_cluster,
    membership_of_region,
)
from ..queries.risk_areas import knowledge_of_area, risk_area_cards
from ..queries.risk_matrices import (
    matrix_of_assessment,
    newest_assessments_of_products,
    other_assessments,
)

register = template.Library()

for query in (
    answer_for_area,
    areas_of_cluster,
    areas_of_region,
    cluster_pattern,
    findings_by_pillar,
    knowledge_of_area,
    map_regions,
    map_view_box,
    matrix_of_assessment,
    members_of_cluster,
    membership_of_region,
    other_assessments,
    related_posts,
    related_posts_of_area,
    risk_area_cards,
    visible_posts_of_follow_up,
):
    register.simple_tag(query)


@register.simple_tag
def organisation_as_of(day):
    """Return every region and cluster as of a day: see `Organisation`."""
    return Organisation(day)


@register.simple_tag
def assessments_of_follow_up(page):
    """Return the newest assessments of the products that a follow-up looked at.

    The query waits until they are shown: only findings under a pillar link to them.
    """
    return SimpleLazyObject(lambda: newest_assessments_of_products(page.product_list))
