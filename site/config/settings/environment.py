"""Reads settings from the environment and stops the start with one line when one is wrong."""

import sys

from environs import Env, EnvError

env = Env()


def read_setting(reader, name, **options):
    """Read one variable with an `environs` reader; exit naming it when missing or malformed."""
    try:
        value = reader(name, **options)
    except EnvError as error:
        sys.exit(f"Setting {name}: {error}")
    blank = not any(value) if isinstance(value, list) else value == ""
    if blank and "default" not in options:
        sys.exit(f"Setting {name}: required, but empty")
    return value


def require_setting(name, value, by):
    """Exit naming a variable that another one calls for, when it is empty."""
    if not value:
        sys.exit(f"Setting {name}: required by {by}, but empty")
