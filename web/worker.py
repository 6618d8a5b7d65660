"""Our gunicorn worker: a broken request gets the help page, and what a request left in memory goes at once.

Gunicorn's own page for a request it cannot read would repeat it, and has no way to leave.
"""

import gc
from contextlib import suppress
from socket import socket

from flask import Flask
from gunicorn.http.errors import ParseException
from gunicorn.workers.gthread import ThreadWorker
from werkzeug.exceptions import BadRequest, HTTPException, InternalServerError

from web.errors import page


class Worker(ThreadWorker):  # type: ignore[misc]
    """Gunicorn's threaded worker with our page for what never reached the site, and no words left behind."""

    def load_wsgi(self) -> None:
        """Load the site, and set its own objects aside, so that a look for leftovers is quick."""
        super().load_wsgi()
        gc.collect()
        gc.freeze()

    def handle(self, conn: object) -> object:
        """Answer a request, then collect what it left: a request and its surroundings point at each other.

        With the settings of the Procfile freed memory is overwritten, so no word outlives its answer.
        """
        try:
            return super().handle(conn)
        finally:
            gc.collect()

    def handle_error(self, req: object, client: socket, addr: object, exc: BaseException) -> None:
        """Send the help page and say nothing of the request; a fault of ours leaves its class in the log."""
        ours = not isinstance(exc, ParseException)
        if ours:
            self.log.exception("")
        with suppress(OSError):
            client.sendall(_answer(self.wsgi, InternalServerError() if ours else BadRequest()))


def _answer(app: Flask, error: HTTPException) -> bytes:
    with app.test_request_context("/"):
        answer = app.process_response(page(error))
    answer.headers["Connection"] = "close"
    return f"HTTP/1.1 {answer.status}\r\n{answer.headers}".encode("latin-1") + answer.get_data()
