"""Text analysis: turns text into index terms, in the same way for documents and for queries.

A leaf that every package may import; it depends on neither Django's models nor any page type.
"""

from .analyzers import analysis_version, analyzer
from .tokens import Token

__all__ = ["Token", "analysis_version", "analyzer"]
