"""A mail server that accepts mail and shows it as a mail client would."""

import asyncio
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

from tests.services import free_port


class MailServer:
    """Runs in a thread on a port of its own.

    `refusals` maps an unknown address to the server's answer; `delay` is in seconds.
    """

    def __init__(self):
        self.port = free_port()
        self.mails = []
        self.refusals = {}
        self.delay = 0
        self._controller = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        """Accept an address or refuse it."""
        if answer := self.refusals.get(address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        """Store a mail after the delay."""
        await asyncio.sleep(self.delay)
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"

    def start(self):
        """Begin to listen."""
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stop(self):
        """Stop listening, as a server that has broken down."""
        if self._controller:
            self._controller.stop()
            self._controller = None

    def received(self):
        """Return (recipient, subject) of each mail, sorted."""
        return sorted((mail["To"], mail["Subject"].strip()) for mail in self.mails)

    def texts(self):
        """Return the text of the last mail to each recipient."""
        return {mail["To"]: mail.get_content().replace("\r\n", "\n") for mail in self.mails}


@contextmanager
def mail_server(settings):
    """Run a mail server and configure the site to send its mail there."""
    server = MailServer()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    server.start()
    try:
        yield server
    finally:
        server.stop()
