from .areas import RiskAreaDocument, RiskAreaIndexPage, RiskAreaPage, RiskAreaRelatedPost
from .assessments import RiskAssessmentPage, RiskCell
from .changes import FollowUpChange, RiskAreaChange, RiskAssessmentChange
from .findings import Finding, FollowUpPost, FollowUpSite, FollowUpSource
from .follow_ups import FollowUpPage
from .organisation import ClusterPage, RegionIndexPage, RegionPage
from .register import FollowUpIndexPage
from .responsibility import ClusterMembership, Responsibility, Source
from .terms import Cluster, Country, Pillar, Product, Region, RiskArea, Theme

__all__ = [
    "Cluster",
    "ClusterMembership",
    "ClusterPage",
    "Country",
    "Finding",
    "FollowUpChange",
    "FollowUpIndexPage",
    "FollowUpPage",
    "FollowUpPost",
    "FollowUpSite",
    "FollowUpSource",
    "Pillar",
    "Product",
    "Region",
    "RegionIndexPage",
    "RegionPage",
    "Responsibility",
    "RiskArea",
    "RiskAreaChange",
    "RiskAreaDocument",
    "RiskAreaIndexPage",
    "RiskAreaPage",
    "RiskAreaRelatedPost",
    "RiskAssessmentChange",
    "RiskAssessmentPage",
    "RiskCell",
    "Source",
    "Theme",
]
