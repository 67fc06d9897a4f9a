"""What the site says when it does not do what somebody asked for."""


class UserFacingError(Exception):
    """Something was not done, and nothing of it half; the message tells the person why and what to do.

    `page` is the one to mend, if there is one: the middleware leads there. No `ValidationError`:
    wagtail-localize would take it for its own, and tell or keep back another.
    """

    page = None

    def __init__(self, message, page=None):
        self.page = page
        super().__init__(message)
