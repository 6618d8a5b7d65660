"""One service: everything we know of it, and how we know."""

from flask import Blueprint, abort, render_template

from web.cards import card, nation_name
from web.directory import directory, now

pages = Blueprint("services", __name__)


@pages.get("/<lang>/s/<code>")
def service(code: str) -> str:
    """The page of a service by its opaque code; unknown and closed ones are not found."""
    found = directory().by_code(code)
    if found is None:
        abort(404)
    return render_template("service.html", card=card(directory(), found, now()), nation=nation_name(found))
