"""What may be chosen next: the services there are to choose among, and how many each value would leave."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from directory_data.codes import always, vocabulary
from directory_data.matching import FITS, WANTS, Wish, fits
from directory_data.opening import Directory
from directory_data.records import Service


def related(directory: Directory, needs: tuple[str, ...], chosen: bool) -> tuple[str, ...]:
    """Needs whose services can help too (needs.toml). For needs chosen in a form, only those no service names."""
    named = {need for service in directory.services.values() for need in service.needs}
    bare = (need for need in needs if need in vocabulary("need") and not (chosen and need in named))
    return tuple(dict.fromkeys(n for need in bare for n in vocabulary("need")[need].needs if n not in needs))


def offered(directory: Directory) -> list[Service]:
    """Every service but the ways to reach 999, which are shown apart and above all."""
    return [s for s in directory.services.values() if s.id not in always()["emergency"]]


def count_choices(directory: Directory, wish: Wish) -> dict[str, Counter[str]]:
    """For each choice, how many services each value leaves; values no service stands for are left out."""
    services = offered(directory)
    named = {need for service in services for need in service.needs}
    values: dict[str, tuple[set[str], Callable[[str], Wish]]] = {
        "need": (
            named | {need for need, term in vocabulary("need").items() if named & {*term.needs}},
            lambda code: replace(wish, needs=(code,), related=related(directory, (code,), chosen=True)),
        ),
        "for": ({g for s in services for g in s.groups}, lambda code: replace(wish, groups=(code,))),
        "language": (
            {c for s in services for c in s.languages.spoken},
            lambda code: replace(wish, languages=(code,)),
        ),
        "kind": ({k for s in services for k in s.kinds}, lambda code: replace(wish, kinds=(code,))),
        "want": ({*WANTS}, lambda code: replace(wish, wants=(*wish.wants, code))),
    }
    counts = {}
    for name, (codes, chosen) in values.items():
        # Choosing "worried about how you treat someone" brings in services no other need is offered.
        turned = ("need", "harm") if name == "need" else (name,)
        rest = [s for s in services if fits(s, wish, but=turned)]
        wishes = {code: chosen(code) for code in codes}
        counts[name] = Counter(
            {code: sum(all(FITS[rule](s, w) for rule in turned) for s in rest) for code, w in wishes.items()}
        )
    return counts
