"""Exceptions whose message the user reads."""


class UserFacingError(Exception):
    """An action was refused and nothing was changed; the message tells the user why and what to do.

    `page` is the page to correct, if there is one: the middleware leads there. This is no
    `ValidationError`, which wagtail-localize would catch and replace by a message of its own.
    """

    page = None

    def __init__(self, message, page=None):
        self.page = page
        super().__init__(message)
