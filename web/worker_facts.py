"""What a worker needs of a service beside what everybody sees: who may refer, whom they take, and what to ask first."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup, escape

from directory_data.records import Service
from directory_data.search import Directory
from web.cards import Line, listed, ways
from web.languages import N_, label, own_words
from web.languages import gettext as _

ROUTES = {
    "self": N_("the person themselves"),
    "professional": N_("a professional"),
    "police": N_("the police"),
    "marac": N_("a MARAC"),
}
# Needs that many services turn people away for.
COMPLEX = ("mental-health", "substance-use")
SIGN_LANGUAGE = "bfi"


@dataclass(frozen=True)
class Facts:
    """`numbers` are for professionals only; `known` are pairs of a heading and words; `ask` lists what nobody knows."""

    numbers: tuple[Line, ...]
    known: tuple[tuple[str, Markup], ...]
    ask: Markup


def facts(service: Service, directory: Directory, now: datetime) -> Facts:
    """Every fact in the reader's language; the record says nothing of a fact? Then it is one to ask for."""
    rows = [
        (_("Who can refer"), _routes(service), N_("who can refer")),
        (_("For"), _people(service, directory), ""),
        (_("No recourse to public funds"), _yes(service.nrpf, N_("They can help")), N_("help without public funds")),
        (_("Area"), _area(service, directory), ""),
        (_("Also helps with"), _complex(service, directory), N_("drug, alcohol or mental health needs")),
        (_("Single-sex space"), _yes(service.single_sex_space, N_("Yes")), N_("single-sex space")),
        (_("Access"), own_words(service.accessibility), N_("access for disabled people")),
        (_("Interpreters"), _interpreters(service), N_("interpreters")),
        (_("Sign language"), _yes(SIGN_LANGUAGE in service.languages.spoken, N_("Yes")), N_("sign language")),
        (_("Waiting time"), own_words(service.waiting), N_("waiting time")),
    ]
    return Facts(
        numbers=ways(service.phones, "tel", "professionals", service, now),
        known=tuple((heading, said) for heading, said, _unknown in rows if said),
        ask=listed(_(unknown) for _heading, said, unknown in rows if not said and unknown),
    )


def _routes(service: Service) -> Markup:
    return listed(_(ROUTES[route]) for route in service.referral)


def _yes(fact: bool, words: str) -> Markup:
    return escape(_(words)) if fact else Markup("")


def _people(service: Service, directory: Directory) -> Markup:
    only = {"women": _("women only"), "men": _("men only")}.get(service.only)
    said = [only] if only else []
    said += [label("group", code, directory.places) for code in service.groups if code != service.only]
    if service.minimum_age:
        said.append(_("from %(age)s years") % {"age": service.minimum_age})
    if service.maximum_age:
        said.append(_("up to %(age)s years") % {"age": service.maximum_age})
    return listed(said)


def _area(service: Service, directory: Directory) -> Markup:
    named = listed(label("area", code, directory.places) for code in service.areas)
    return named if service.areas_evidence == "stated" else named + f" ({_('area not checked')})"


def _complex(service: Service, directory: Directory) -> Markup:
    return listed(label("need", code, directory.places) for code in COMPLEX if code in service.needs)


def _interpreters(service: Service) -> Markup:
    return escape(_("They can arrange one")) if service.languages.interpreter else Markup("")
