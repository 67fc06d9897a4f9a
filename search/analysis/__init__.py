"""From text to terms: one analyzer for both engines, and for what is written as for what is asked.

A leaf that every part of the site may import; it knows neither Django's models nor any page type.
"""

from .analyzers import analysis_version, analyzer
from .tokens import Token

__all__ = ["Token", "analysis_version", "analyzer"]
