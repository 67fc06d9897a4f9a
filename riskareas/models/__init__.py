from .areas import RiskAreaDocument, RiskAreaIndexPage, RiskAreaPage, RiskAreaRelatedPost
from .organisation import ClusterPage, RegionIndexPage, RegionPage
from .responsibility import ClusterMembership, Responsibility, Source
from .rows import Cluster, Country, Pillar, Product, Region, RiskArea, Theme

__all__ = [
    "Cluster",
    "ClusterMembership",
    "ClusterPage",
    "Country",
    "Pillar",
    "Product",
    "Region",
    "RegionIndexPage",
    "RegionPage",
    "Responsibility",
    "RiskArea",
    "RiskAreaDocument",
    "RiskAreaIndexPage",
    "RiskAreaPage",
    "RiskAreaRelatedPost",
    "Source",
    "Theme",
]
