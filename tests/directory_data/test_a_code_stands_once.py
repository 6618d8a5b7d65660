"""A code of the vocabulary means one thing."""

from pathlib import Path

import pytest

from directory_data.codes import read, vocabulary

NEED = '[[need]]\ncode = "legal"\nlabel = "Legal help"\n'


def test_a_code_given_twice_is_refused(tmp_path: Path) -> None:
    """File, field, value and rule are named."""
    path = tmp_path / "needs.toml"
    path.write_text(NEED, encoding="utf-8")
    assert [term.label for term in read(path, "need").values()] == ["Legal help"]
    path.write_text(NEED + NEED, encoding="utf-8")
    with pytest.raises(ValueError, match=r"needs\.toml: code: legal: stands twice"):
        read(path, "need")


CONTRACT = {
    "need": (
        "domestic-abuse sexual-violence child-sexual-abuse stalking-harassment sexual-harassment online-abuse "
        "forced-marriage honour-based-abuse fgm trafficking-exploitation selling-sex perpetrator-help housing-refuge "
        "legal money immigration-nrpf mental-health substance-use"
    ),
    "kind": (
        "helpline webchat advocacy refuge counselling group sarc one-stop-shop legal-advice perpetrator-programme "
        "children-service housing other"
    ),
    "topic": (
        "danger-now suicide-risk children-worry worried-friend professional find-local privacy about-bot "
        "talk-to-person greeting thanks-goodbye out-of-scope"
    ),
}


@pytest.mark.parametrize("kind", CONTRACT)
def test_the_codes_others_rely_on(kind: str) -> None:
    """Needs, kinds and topics are exactly those of the contract."""
    assert set(vocabulary(kind)) == set(CONTRACT[kind].split())


def test_the_groups_others_rely_on() -> None:
    """The seven of the contract first, then the communities the data names."""
    first = "women men lgbt children-young-people older-people disabled-people deaf-people"
    assert list(vocabulary("group"))[:7] == first.split()


def test_the_languages_of_the_site_are_languages_of_services() -> None:
    """Signing too; people speak Chinese whichever way it is written."""
    spoken = "en ur pl cy gd zh ar ro pa bn so fa bfi"
    assert [code for code in spoken.split() if code not in vocabulary("language")] == []
