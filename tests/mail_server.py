"""A mail server that takes what it is sent, and shows it as a reader's program would."""

import asyncio
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

from tests.services import free_port


class MailServer:
    """Runs in a thread on a port of its own; `refuse` holds what it answers to addresses that it has not."""

    def __init__(self):
        self.port = free_port()
        self.mails = []
        self.refuse = {}
        self.pause = 0
        self._controller = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        """Answer whether there is such an address."""
        if answer := self.refuse.get(address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        """Keep a mail, after a pause of so many seconds."""
        await asyncio.sleep(self.pause)
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"

    def start(self):
        """Begin to listen."""
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stop(self):
        """Be away, as a server is that has broken down."""
        if self._controller:
            self._controller.stop()
            self._controller = None

    def received(self):
        """Return (reader's address, subject) of each mail, sorted."""
        return sorted((mail["To"], mail["Subject"].strip()) for mail in self.mails)

    def texts(self):
        """Return {reader's address: the text of the last mail there}."""
        return {mail["To"]: mail.get_content().replace("\r\n", "\n") for mail in self.mails}


@contextmanager
def mail_server(settings):
    """Run a mail server and let the site send its mail there."""
    server = MailServer()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    server.start()
    try:
        yield server
    finally:
        server.stop()
