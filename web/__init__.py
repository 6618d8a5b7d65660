"""The site: wiring only. Every page family, header and habit has its own module."""

from flask import Flask

from directory_data.search import open_file
from web import (
    assistant,
    errors,
    guard,
    handover,
    headers,
    health,
    languages,
    logs,
    professionals,
    released,
    safety,
    search,
    services,
)
from web.settings import Settings, from_environment


def create_app(settings: Settings | None = None) -> Flask:
    """The application for `settings`, by default the environment's.

    Raises SettingsRefused, LanguageRefused, or FileNotFoundError when there is no directory file.
    """
    settings = settings or from_environment()
    app = Flask(__name__)
    app.config["DEBUG"] = False
    # No redirects: their bodies repeat the address asked for, and have no way to leave.
    app.url_map.strict_slashes = app.url_map.merge_slashes = False
    app.config["DIRECTORY"] = open_file(settings.directory_file)
    app.config["SITE"] = settings
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.globals.update(site=settings, n=languages.isolated)
    languages.speak(app)
    released.refuse_the_unfinished()
    logs.keep_quiet(app)
    guard.guard(app, settings.requests_a_second)
    headers.protect(app, settings)
    errors.explain(app)
    for family in (assistant, handover, health, professionals, safety, search, services):
        app.register_blueprint(family.pages)
    return app
