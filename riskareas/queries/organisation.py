"""Every region and every cluster as of a day: who belongs where and answers for what."""

from django.utils.functional import cached_property

from ..models import Cluster
from .responsibilities import answers_by_area, answers_by_region


class Organisation:
    """The regions and clusters as of a day; each part is queried when it is first shown."""

    def __init__(self, day):
        self.day = day

    @cached_property
    def regions(self):
        """(region, answer) for every region: its cluster, or that it is not known."""
        return answers_by_region(self.day)

    @cached_property
    def clusters(self):
        """(cluster, its regions, its areas) for every cluster in order."""
        areas = answers_by_area(self.day)
        return [
            (cluster, _naming(cluster, self.regions), _naming(cluster, areas))
            for cluster in Cluster.objects.all()
        ]

    @cached_property
    def areas(self):
        """The areas that each cluster answers for, by the cluster's key."""
        return {cluster.pk: areas for cluster, _regions, areas in self.clusters}


def _naming(cluster, answers):
    """Return the regions or areas whose answer names a cluster."""
    return [term for term, answer in answers if cluster.pk in answer.clusters]
