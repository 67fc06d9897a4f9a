"""Asks a translation service over HTTP, and believes nothing of what it answers unseen."""

import time
from http import HTTPStatus

import requests
from django.utils.translation import gettext as _
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from core.exceptions import UserFacingError

TIMEOUT = (3, 8)  # seconds until there is a connection, and until it answers
PATIENCE = 8  # seconds after which no further batch is asked for; gunicorn ends a request after 30
PASSING = [429, 500, 502, 503, 504, 529]  # statuses after which asking again may help
RETRIES = Retry(
    total=1,
    read=False,  # nor is it waited for twice
    backoff_factor=0.3,
    status_forcelist=PASSING,
    allowed_methods=["POST"],
    raise_on_status=False,
    respect_retry_after_header=False,  # which may ask for an hour
)


class TranslationService:
    """A translation service at an address; what it is told and tells is HTML.

    A subclass names itself and says what it is asked (`question`) and where its answers are
    (`answers`), for `most` texts and `largest` characters at a time.
    """

    name = path = ""
    most, largest = 50, 50_000

    def __init__(self, url, key):
        self.url, self.key = url.rstrip("/"), key

    def question(self, texts, source, target):
        """Return the JSON that asks for translations of texts, from one language to another."""
        raise NotImplementedError

    def answers(self, found):
        """Return the translations within the JSON that the service has answered."""
        raise NotImplementedError

    def headers(self):
        """Return the headers of a request."""
        return {}

    def translate(self, texts, source, target):
        """Return translations of the first of the texts, of all where the service is quick enough.

        Languages are given by their codes. Raises `Refused` with what is wrong with the service.
        """
        found, start = [], time.monotonic()
        with requests.Session() as session:
            for scheme in ("http://", "https://"):
                session.mount(scheme, HTTPAdapter(max_retries=RETRIES))
            for batch in self._batches(texts):
                if time.monotonic() - start > PATIENCE:
                    break
                found += self._ask(session, batch, source, target)
        return found

    def _batches(self, texts):
        batch = []
        for text in texts:
            if batch and (
                len(batch) == self.most or sum(map(len, batch)) + len(text) > self.largest
            ):
                yield batch
                batch = []
            batch.append(text)
        if batch:
            yield batch

    def _ask(self, session, batch, source, target):
        try:
            response = session.post(
                self.url + self.path,
                json=self.question(batch, source, target),
                headers=self.headers(),
                timeout=TIMEOUT,
                allow_redirects=False,
            )
        except requests.Timeout as error:
            raise self._fault(_("It did not answer in time.")) from error
        except requests.RequestException as error:
            raise self._fault(_("It can't be reached.")) from error
        if response.status_code != HTTPStatus.OK:
            raise self._fault(_meaning(response.status_code))
        try:
            answers = self.answers(response.json())
        except (LookupError, TypeError, ValueError, RecursionError) as error:
            raise self._fault(_("What it answered is no translation.")) from error
        if not isinstance(answers, list) or not all(isinstance(each, str) for each in answers):
            raise self._fault(_("What it answered is no translation."))
        if len(answers) != len(batch):
            raise self._fault(
                _("It was asked for %(asked)s texts and answered %(answered)s.")
                % {"asked": len(batch), "answered": len(answers)}
            )
        return answers

    def _fault(self, what):
        return UserFacingError(
            _("%(service)s gave no suggestions. %(what)s") % {"service": self.name, "what": what}
        )


def _meaning(status):
    """Return what a status means, to who reads it."""
    if status in (401, 403):
        return _("It does not accept the site's key (%(status)s).") % {"status": status}
    if status == 429:
        return _("It is asked too often; try again in a while (%(status)s).") % {"status": status}
    if status == 456:
        return _("The site has used up what it may translate there (%(status)s).") % {
            "status": status
        }
    return _("It answered with a fault (%(status)s).") % {"status": status}
