"""Pages that do not search: the start, danger now, someone to talk to, and what this site is and keeps."""

from flask import Blueprint, render_template

from directory_data.codes import vocabulary
from web.directory import directory, everyone_lines, nation_lines

pages = Blueprint("safety", __name__)
# Needs offered as buttons on the first page, those most asked for.
QUICK = (
    "domestic-abuse",
    "sexual-violence",
    "housing-refuge",
    "stalking-harassment",
    "online-abuse",
    "money",
    "immigration-nrpf",
    "perpetrator-help",
)


@pages.get("/")
def choose_language() -> str:
    """The languages, each in its own script."""
    return render_template("choose-language.html")


@pages.get("/<lang>/")
def home() -> str:
    """Three ways in, then the commonest needs."""
    needs = [vocabulary("need")[code] for code in QUICK]
    return render_template("home.html", needs=needs)


@pages.get("/<lang>/now")
def danger() -> str:
    """What to do in danger, whoever you are and whether or not you can speak."""
    return render_template("now.html", lines=nation_lines(), everyone=everyone_lines())


@pages.get("/<lang>/talk")
def talk() -> str:
    """Someone to talk to: the line of each nation, then the lines for everyone."""
    return render_template("talk.html", lines=nation_lines(), everyone=everyone_lines())


@pages.get("/<lang>/using")
def using() -> str:
    """Using this site safely."""
    return render_template("using.html")


@pages.get("/<lang>/privacy")
def privacy() -> str:
    """What is kept (nothing) and what we cannot control."""
    return render_template("privacy.html")


@pages.get("/<lang>/accessibility")
def accessibility() -> str:
    """How the site can be used, and what does not work yet."""
    return render_template("accessibility.html")


@pages.get("/<lang>/data")
def data() -> str:
    """Where the information comes from, how it was checked, and what is missing."""
    services = directory().services.values()
    checked = sum(service.evidence == "confirmed" for service in services)
    return render_template("data.html", total=len(services), checked=checked)
