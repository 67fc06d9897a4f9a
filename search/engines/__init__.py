"""Engines: each finds, counts and orders the same entries alike."""

from .database import DatabaseEngine
from .interface import Answer, Hit, Request

ENGINES = {engine.name: engine for engine in (DatabaseEngine,)}

__all__ = ["ENGINES", "Answer", "DatabaseEngine", "Hit", "Request"]
