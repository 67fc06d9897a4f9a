"""The reference data that every installation has: terms, sources, memberships, responsibilities."""

from pathlib import Path

import blog
import riskareas
from blog.models import NewsKind
from core.terms.loading import load_terms
from riskareas import models

REFERENCE_MODELS = {
    "pillar": models.Pillar,
    "theme": models.Theme,
    "country": models.Country,
    "risk_area": models.RiskArea,
    "product": models.Product,
    "cluster": models.Cluster,
    "region": models.Region,
    "source": models.Source,
    "membership": models.ClusterMembership,
    "responsibility": models.Responsibility,
}


def ensure_reference_data():
    """Load the TOML files of `riskareas/data` and `blog/data`; return how many objects were new."""
    return load_terms(_data_file(riskareas), REFERENCE_MODELS) + load_terms(
        _data_file(blog, "kinds.toml"), {"kind": NewsKind}
    )


def _data_file(package, name="rows.toml"):
    return Path(package.__file__).parent / "data" / name
