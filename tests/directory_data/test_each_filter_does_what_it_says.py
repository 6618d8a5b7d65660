"""Each choice on the form keeps the services it names and leaves out the rest."""

from datetime import datetime

import pytest
from invented import NUMBER, ids, search_among, service

from directory_data.hours import UK
from directory_data.search import Directory

PAID = {"number": "020 7946 0958", "dial": "+442079460958", "evidence": "single"}
TUESDAY_NOON = datetime(2026, 5, 5, 12, tzinfo=UK)

SERVICES = [
    service(id="a-plain", phones=[PAID], kinds=["advocacy"]),
    service(id="a-legal", phones=[PAID], kinds=["legal-advice"], needs=["legal"]),
    service(id="a-polish", phones=[PAID], kinds=["advocacy"], languages={"spoken": ["pl"]}),
    service(id="a-signed", phones=[PAID], kinds=["advocacy"], languages={"spoken": ["bfi"]}),
    service(id="a-interpreter", phones=[PAID], kinds=["advocacy"], languages={"interpreter": True}),
    service(id="a-lgbt", phones=[PAID], kinds=["advocacy"], groups=["lgbt"]),
    service(id="a-over-eighteen", phones=[PAID], kinds=["advocacy"], minimum_age=18),
    service(id="a-teenagers", phones=[PAID], kinds=["children-service"], maximum_age=17),
    service(id="a-barnet", phones=[PAID], kinds=["advocacy"], scope="local", areas=["E09000003"]),
    service(id="a-london", phones=[PAID], kinds=["advocacy"], scope="regional", areas=["E12000007"]),
    service(id="a-scotland", phones=[PAID], kinds=["advocacy"], areas=["S92000003"]),
    service(id="a-free", phones=[NUMBER], kinds=["helpline"]),
    service(id="a-text", phones=[PAID], texts=[NUMBER], kinds=["helpline"]),
    service(id="a-chat", phones=[PAID], webchat={"url": "https://example.org"}, kinds=["webchat"]),
    service(id="a-self", phones=[PAID], kinds=["advocacy"], referral=["self", "marac"]),
    service(id="a-marac", phones=[PAID], kinds=["helpline"], referral=["marac"]),
    service(id="a-open", phones=[{**PAID, "hours": "Tu 11:00-13:00"}], kinds=["advocacy"]),
    service(id="a-shut", phones=[{**PAID, "hours": "Tu 13:00-14:00"}], kinds=["advocacy"]),
]
ALL = {one.id for one in SERVICES}

KEEPS: list[tuple[dict[str, object], set[str]]] = [
    ({"needs": ("legal",)}, {"a-legal"}),
    ({"needs": ("domestic-abuse",)}, ALL - {"a-legal"}),
    ({"needs": ("domestic-abuse", "legal")}, ALL),
    ({"languages": ("pl",)}, {"a-polish", "a-interpreter"}),
    ({"languages": ("pl", "bfi")}, {"a-polish", "a-interpreter", "a-signed"}),
    ({"languages": ("bfi",)}, {"a-signed"}),
    ({"place": "Barnet"}, ALL - {"a-scotland"}),
    ({"place": "London"}, ALL - {"a-scotland"}),
    ({"place": "Camden"}, ALL - {"a-scotland", "a-barnet"}),
    ({"place": "Glasgow"}, ALL - {"a-barnet", "a-london"}),
    ({"groups": ("children-young-people",)}, ALL - {"a-over-eighteen"}),
    ({"groups": ("men",)}, ALL - {"a-teenagers"}),
    ({"kinds": ("legal-advice",)}, {"a-legal"}),
    ({"kinds": ("legal-advice", "webchat")}, {"a-legal", "a-chat"}),
    ({"wants": ("free",)}, {"a-free"}),
    ({"wants": ("write",)}, {"a-text", "a-chat"}),
    ({"wants": ("self-referral",)}, {"a-free", "a-text", "a-chat", "a-self"}),
    ({"wants": ("open-now",), "at": TUESDAY_NOON}, {"a-open"}),
    ({"wants": ("free", "self-referral")}, {"a-free"}),
    ({"needs": ("domestic-abuse",), "languages": ("pl",), "kinds": ("advocacy",)}, {"a-polish", "a-interpreter"}),
]


@pytest.mark.parametrize(("asked", "kept"), KEEPS)
def test_keeps(directory: Directory, asked: dict[str, object], kept: set[str]) -> None:
    """Exactly these of the invented services."""
    results = search_among(directory, SERVICES, **asked)
    assert set(ids(results, *ALL)) == kept
    assert not results.relaxed


@pytest.mark.parametrize("asked", [asked for asked, _ in KEEPS])
def test_the_count_beside_a_choice(directory: Directory, asked: dict[str, object]) -> None:
    """The number told beside Polish is how many services the answer holds once Polish is chosen."""
    results = search_among(directory, SERVICES, **asked)
    chosen = search_among(directory, SERVICES, **{**asked, "languages": ("pl",)})
    assert results.choices["language"]["pl"] == (0 if chosen.relaxed else len(chosen.matches))


def test_nothing_fits_everything(directory: Directory) -> None:
    """Then what kind and manner were asked gives way first, and the answer says so."""
    results = search_among(directory, SERVICES, needs=("legal",), kinds=("sarc",))
    assert ids(results, *ALL) == ["a-legal"]
    assert results.relaxed


def test_open_now_is_not_guessed(directory: Directory) -> None:
    """Without a moment to ask about, nothing is said to be open."""
    results = search_among(directory, SERVICES, wants=("open-now",))
    assert results.relaxed
