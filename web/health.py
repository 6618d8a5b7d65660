"""Whether the site is up, for machines: nothing more than that."""

from flask import Blueprint, Response, current_app, jsonify

from web.loopback import is_there

pages = Blueprint("health", __name__)


@pages.get("/healthz")
def healthz() -> Response:
    """`ok` for the directory this process has open; `ok` or `away` for the assistant, which the site can do without."""
    assistant = "ok" if is_there(current_app.config["SITE"].bot_port) else "away"
    return jsonify({"directory": "ok", "assistant": assistant})
