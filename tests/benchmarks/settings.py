"""Production's settings over plain HTTP, and the page type that the others are measured against."""

from config.settings.base import *  # noqa: F403
from config.settings.base import INSTALLED_APPS, LOGGING

INSTALLED_APPS += ["tests.benchmarks.floor"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
LOGGING["root"]["level"] = "WARNING"
