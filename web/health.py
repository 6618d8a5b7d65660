"""Whether the site is up, for machines: nothing more than that."""

from flask import Blueprint, Response, jsonify

pages = Blueprint("health", __name__)


@pages.get("/healthz")
def healthz() -> Response:
    """`ok` for the directory this process has open; the assistant is away until it is built."""
    return jsonify({"directory": "ok", "assistant": "away"})
