"""The rows that every installation has."""

from pathlib import Path

import blog
import riskareas
from blog.models import NewsKind
from core.row_files import load_rows
from riskareas import models

ROW_MODELS = {
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


def ensure_rows():
    """Load the rows of `riskareas/data` and `blog/data`; return how many were new."""
    return load_rows(_data(riskareas), ROW_MODELS) + load_rows(
        _data(blog, "kinds.toml"), {"kind": NewsKind}
    )


def _data(package, name="rows.toml"):
    return Path(package.__file__).parent / "data" / name
