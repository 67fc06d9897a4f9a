"""The base of the clients of translation services; it checks whatever a service answers."""

import time
from http import HTTPStatus

import requests
from django.utils.translation import gettext as _
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from core.exceptions import UserFacingError

TIMEOUT = (3, 8)  # seconds until there is a connection, and until the answer
TIME_LIMIT = 8  # seconds after which no further batch is sent; gunicorn ends a request after 30
TEMPORARY_ERRORS = [429, 500, 502, 503, 504, 529]  # HTTP statuses after which a retry may help
RETRIES = Retry(
    total=1,
    read=False,  # a second timeout would take too long
    backoff_factor=0.3,
    status_forcelist=TEMPORARY_ERRORS,
    allowed_methods=["POST"],
    raise_on_status=False,
    respect_retry_after_header=False,  # it may ask for an hour
)


class TranslationService:
    """A client of a translation service at a URL; texts are sent and received as HTML.

    A subclass has the service's `name`, the `path` of its endpoint and the limits of a request, and
    implements `build_payload` and `parse_response`.
    """

    name = path = ""
    max_texts, max_characters = 50, 50_000

    def __init__(self, url, key):
        self.url, self.key = url.rstrip("/"), key

    def build_payload(self, texts, source, target):
        """Return the JSON of the request to translate texts from one language into another."""
        raise NotImplementedError

    def parse_response(self, data):
        """Return the translations in the JSON of the response."""
        raise NotImplementedError

    def headers(self):
        """Return the headers of a request."""
        return {}

    def translate(self, texts, source, target):
        """Return the translations of the texts, or of the first ones where the time limit is reached.

        `source` and `target` are language codes. Raises `UserFacingError` with what is wrong with the
        service.
        """
        translations, start = [], time.monotonic()
        with requests.Session() as session:
            for scheme in ("http://", "https://"):
                session.mount(scheme, HTTPAdapter(max_retries=RETRIES))
            for batch in self._batches(texts):
                if time.monotonic() - start > TIME_LIMIT:
                    break
                translations += self._translate_batch(session, batch, source, target)
        return translations

    def _batches(self, texts):
        """Yield the texts in lists within the limits of a request."""
        batch = []
        for text in texts:
            if batch and (
                len(batch) == self.max_texts
                or sum(map(len, batch)) + len(text) > self.max_characters
            ):
                yield batch
                batch = []
            batch.append(text)
        if batch:
            yield batch

    def _translate_batch(self, session, batch, source, target):
        try:
            response = session.post(
                self.url + self.path,
                json=self.build_payload(batch, source, target),
                headers=self.headers(),
                timeout=TIMEOUT,
                allow_redirects=False,
            )
        except requests.Timeout as error:
            raise self._error(_("It did not answer in time.")) from error
        except requests.RequestException as error:
            raise self._error(_("It can't be reached.")) from error
        if response.status_code != HTTPStatus.OK:
            raise self._error(_status_message(response.status_code))
        try:
            translations = self.parse_response(response.json())
        except (LookupError, TypeError, ValueError, RecursionError) as error:
            raise self._error(_("What it answered is no translation.")) from error
        if not isinstance(translations, list) or not all(
            isinstance(each, str) for each in translations
        ):
            raise self._error(_("What it answered is no translation."))
        if len(translations) != len(batch):
            raise self._error(
                _("It was asked for %(asked)s texts and answered %(answered)s.")
                % {"asked": len(batch), "answered": len(translations)}
            )
        return translations

    def _error(self, what):
        return UserFacingError(
            _("%(service)s gave no suggestions. %(what)s") % {"service": self.name, "what": what}
        )


def _status_message(status):
    """Return a sentence that explains an HTTP status to the user."""
    if status in (401, 403):
        return _("It does not accept the site's key (%(status)s).") % {"status": status}
    if status == 429:
        return _("It is asked too often; try again in a while (%(status)s).") % {"status": status}
    if status == 456:
        return _("The site has used up what it may translate there (%(status)s).") % {
            "status": status
        }
    return _("It answered with a fault (%(status)s).") % {"status": status}
