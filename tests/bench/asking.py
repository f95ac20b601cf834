"""What readers send: requests as they go over the wire, and the cookies of signed-in people."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from flask import Flask, session
from flask_wtf.csrf import generate_csrf

from tests.bench.load import Answer
from tests.bench.serving import HOST

LANGUAGE = "kk"
BROWSER = (
    f"Host: {HOST}\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
    f"Accept-Language: {LANGUAGE},ru;q=0.7,en;q=0.3\r\n"
    "Accept-Encoding: gzip, deflate, br, zstd\r\n"
    "Connection: keep-alive\r\n"
)
"""What a browser says of itself; the bare page is asked in the same words."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed-in browser: its cookie, and the token that its forms carry."""

    cookie: str
    form_token: str


def sign(app: Flask, token: str) -> Signed:
    """Return the browser that holds a session token, as the application would have made it."""
    with app.test_request_context():
        session["_user_id"], session["_fresh"], session.permanent = token, True, True
        form_token = generate_csrf()
        signer = app.session_interface.get_signing_serializer(app)
        value = signer.dumps(dict(session))
    return Signed(f"{app.config['SESSION_COOKIE_NAME']}={value}", form_token)


def get(path: str, cookie: str = "") -> bytes:
    """Return a request for a page."""
    kept = f"Cookie: {cookie}\r\n" if cookie else ""
    return f"GET {path} HTTP/1.1\r\n{BROWSER}{kept}\r\n".encode()


def post(path: str, values: Mapping[str, str], signed: Signed, accept: str = "") -> bytes:
    """Return a form that is sent; the token is put in."""
    body = urlencode({**values, "csrf_token": signed.form_token}, doseq=True).encode()
    head = (
        f"POST {path} HTTP/1.1\r\n{BROWSER}{accept}Cookie: {signed.cookie}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


@dataclass
class Turning:
    """A reader who asks for the same few pages over and over."""

    messages: list[bytes]
    left: float = math.inf
    """How many requests are still to be sent."""
    turn: int = field(default=0)

    def ask(self) -> bytes | None:
        """Return the next of the requests; None when there were enough."""
        if self.left <= 0:
            return None
        self.left -= 1
        self.turn += 1
        return self.messages[self.turn % len(self.messages)]

    def accepts(self, answer: Answer) -> bool:
        """Tell whether a page came."""
        return answer.status == 200
