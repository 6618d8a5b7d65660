"""Every failure is a page with help on it: what happened, what to do next, never what was typed."""

from flask import Flask, Response, current_app, make_response, render_template
from werkzeug.exceptions import HTTPException, InternalServerError, MethodNotAllowed

from web.directory import everyone_lines, nation_lines
from web.languages import N_


def explain(app: Flask) -> None:
    """Answer HTTP errors and crashes alike with the help page."""
    app.register_error_handler(HTTPException, page)
    app.register_error_handler(Exception, _crash)


WHAT = {
    404: (N_("This page is not here"), N_("It may have moved. You can go to the start.")),
    413: (N_("That was too long"), N_("Use fewer words, or choose from the lists.")),
    429: (N_("Many people are here just now"), N_("Wait a few seconds and try again. The numbers below work now.")),
    500: (N_("Something went wrong on our side"), N_("Nothing was kept. The numbers below work now.")),
}
# When even the help page cannot be made: no data, no translation, still a way out and a way to get help.
LAST_RESORT = """<!doctype html><html lang="en" dir="ltr"><meta charset="utf-8"><title>Find local services</title>
<p><a href="{leave}" data-exit data-leave rel="noopener noreferrer">Leave this page</a></p>
<main id="main"><h1>Something went wrong on our side</h1>
<p>In danger? <a href="tel:999">Call 999</a>. Nothing was kept.</p><p><a href="/">Go to the start</a></p></main></html>
"""
OTHER = (N_("That did not work"), N_("Nothing was kept. You can go to the start."))


def page(error: HTTPException) -> Response:
    """The page for an error, in the language of the request."""
    what, next_step = WHAT.get(error.code or 500, OTHER)
    answer = make_response(_help(what, next_step), error.code or 500)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    if error.code == 429:
        answer.headers["Retry-After"] = "5"
    return answer


def _help(what: str, next_step: str) -> str:
    try:
        words = {"what": what, "next_step": next_step, "lines": nation_lines(), "everyone": everyone_lines()}
        # The path asked for may be made of someone's words: the language picker leads to the start instead.
        return render_template("error.html", path_after="/", **words)
    except Exception as failure:
        _note(failure)
        return LAST_RESORT.format(leave=current_app.config["SITE"].leave_to)


def _crash(error: Exception) -> Response:
    _note(error)
    return page(InternalServerError())


def _note(error: Exception) -> None:
    current_app.log_exception((type(error), error, error.__traceback__))  # type: ignore[arg-type]
