"""What may be written down: that something failed, where in the code, and never who asked or what they typed."""

import logging
import secrets
import sys
from types import TracebackType

from flask import Flask, request
from gunicorn.glogging import Logger

LOG = logging.getLogger("web")


def keep_quiet(app: Flask) -> None:
    """Replace Flask's exception log, which prints the address asked for, with one that prints no words."""

    def log_exception(info: tuple[type, BaseException, TracebackType] | tuple[None, None, None]) -> None:
        rule = request.url_rule.rule if request.url_rule else "no rule"
        LOG.error("failure %s at %s [%s]", getattr(info[0], "__name__", "?"), rule, secrets.token_hex(4))

    app.log_exception = log_exception  # type: ignore[method-assign,assignment]


class QuietLogger(Logger):  # type: ignore[misc]
    """Gunicorn's log without requests: no access lines, and of an error only its class."""

    def access(self, *arguments: object, **named: object) -> None:
        """Write nothing: an access line holds an address and what was asked for."""

    def exception(self, *arguments: object, **named: object) -> None:
        """Write the class of the exception alone; its text and address may hold a person's words."""
        kind = sys.exc_info()[0]
        self.error_log.error("failure %s outside the application", kind.__name__ if kind else "?")

    def warning(self, *arguments: object, **named: object) -> None:
        """Write nothing: gunicorn's warnings about bad requests print the address they came from."""

    def debug(self, *arguments: object, **named: object) -> None:
        """Write nothing: gunicorn's debug lines print requests."""
