"""LibreTranslate and DeepL as their documentation has them, over HTTP, with every fault one can have."""

import json
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

KEY = "the-key:fx"


def translate(html):
    """Return a translation that any page could show: the tags stay as they are."""
    return f"{html} in English"


class MachineServer(ThreadingHTTPServer):
    """Both services at one address.

    `asked` are the requests as (path, headers, JSON). `translate` makes an answer of a text, and
    `spoil` something else of a whole answer: a function of its status and body.
    """

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.asked = []
        self.translate = translate
        self.spoil = lambda status, body: (status, body)

    def handle_error(self, request, client_address):
        """Say nothing: a client that goes away is what some tests are about."""


class Handler(BaseHTTPRequestHandler):
    """Answers a request as the service would whose path it has."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        asked = json.loads(body)
        self.server.asked.append((self.path, dict(self.headers), asked))
        answer = {"/translate": libretranslate, "/v2/translate": deepl}.get(self.path, nothing)
        status, data = answer(self.headers, asked, len(body), self.server.translate)
        status, body = self.server.spoil(status, json.dumps(data).encode())
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Log nothing."""


def nothing(headers, asked, size, translate):
    return 404, {}


def libretranslate(headers, asked, size, translate):
    """Answer as `POST /translate` of LibreTranslate."""
    for name in ("q", "source", "target"):
        if not asked.get(name):
            return 400, {"error": f"Invalid request: missing {name} parameter"}
    if asked.get("api_key") != KEY:
        return 403, {"error": "Invalid API key"}
    if {asked["source"], asked["target"]} - {"sv", "en"}:
        return 400, {"error": "language is not supported"}
    if asked.get("format") != "html":
        return 200, {"translatedText": ["<a>"] * len(asked["q"])}
    return 200, {"translatedText": [translate(text) for text in asked["q"]]}


def deepl(headers, asked, size, translate):
    """Answer as `POST /v2/translate` of DeepL."""
    if headers.get("Authorization") != f"DeepL-Auth-Key {KEY}":
        return 403, {}
    if size > 128 * 1024:
        return 413, {"message": "Request size exceeds the supported limit."}
    if len(asked["text"]) > 50 or asked.get("target_lang") not in ("EN-GB", "EN-US"):
        return 400, {"message": "Bad request."}
    texts = asked["text"]
    if asked.get("tag_handling") != "html":
        texts = ["<a>"] * len(texts)
    return 200, {
        "translations": [
            {"detected_source_language": "SV", "text": translate(text)} for text in texts
        ]
    }


def slow(status, body):
    """Answer too late."""
    time.sleep(1.5)
    return status, body


def hang_up(status, body):
    """Answer nothing."""
    raise ConnectionAbortedError


def half(status, body):
    """Leave out the last answer."""
    data = json.loads(body)
    for answers in data.values():
        answers.pop()
    return status, json.dumps(data).encode()


def status(code, body=b"{}"):
    """Return a fault: another status."""
    return lambda _status, _body: (code, body)


FAULTY = "What it answered is no translation."
FAULTS = {  # how an answer is spoilt, and what is said of it
    "refuses": (status(403), "It does not accept the site's key (403)."),
    "busy": (status(429), "It is asked too often; try again in a while (429)."),
    "used up": (status(456), "The site has used up what it may translate there (456)."),
    "broken": (status(500, b"oops"), "It answered with a fault (500)."),
    "away": (status(503), "It answered with a fault (503)."),
    "moved": (status(302), "It answered with a fault (302)."),
    "an error page": (status(200, b"<html>Not now</html>"), FAULTY),
    "nothing": (status(200, b""), FAULTY),
    "nonsense": (status(200, b"\xff\x00{"), FAULTY),
    "a list": (status(200, b"[]"), FAULTY),
    "null": (status(200, b"null"), FAULTY),
    "deep": (status(200, b"[" * 200_000), FAULTY),
    "no texts": (status(200, b'{"translations": "x", "translatedText": "x"}'), FAULTY),
    "numbers": (
        status(200, b'{"translations": [{"text": 1}], "translatedText": [1, 2, 3, 4, 5]}'),
        FAULTY,
    ),
    "half": (half, "It was asked for 5 texts and answered 4."),
    "none": (
        status(200, b'{"translations": [], "translatedText": []}'),
        "It was asked for 5 texts and answered 0.",
    ),
    "slow": (slow, "It did not answer in time."),
    "hangs up": (hang_up, "It can't be reached."),
}


@contextmanager
def running():
    """Let a `MachineServer` run."""
    with MachineServer() as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
