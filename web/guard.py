"""Keeps one machine standing under load and refuses requests made by other sites, knowing nobody's address."""

from time import monotonic

from flask import Flask, abort, request

BODY_BYTES = 4096  # a form with every choice made and 300 characters fits several times over
BURST = 4  # seconds' worth of requests that may come at once


class Bucket:
    """Lets `rate` events a second through, and `BURST` seconds' worth at once. Holds two numbers, no names."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._left = float(rate * BURST)
        self._seen = monotonic()

    def take(self) -> bool:
        """Whether one more may pass now."""
        now = monotonic()
        self._left = min(self._rate * BURST, self._left + (now - self._seen) * self._rate)
        self._seen = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def guard(app: Flask, requests_a_second: int) -> None:
    """Refuse, each with a page that has help on it: too much at once (429), too long (413), other sites (403)."""
    app.config["MAX_CONTENT_LENGTH"] = BODY_BYTES
    bucket = Bucket(requests_a_second)

    @app.before_request
    def check() -> None:
        # The style and scripts of a page already let through must not be what breaks it.
        if request.endpoint != "static" and not bucket.take():
            abort(429)
        if request.method == "POST" and not _ours():
            abort(403)
        if (request.content_length or 0) > BODY_BYTES:
            abort(413)
        if "Transfer-Encoding" in request.headers:
            abort(411)  # a body of unsaid length; no browser sends one


def _ours() -> bool:
    """Whether a form came from our own page. Old browsers that do not say are let in: there is nothing to steal."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return origin in ("null", request.host_url.rstrip("/"))
