"""A language switched on with a safety message missing stops the start, and is told which and what to do."""

import pytest
from babel.support import NullTranslations

from web import create_app, released
from web.languages import catalogue


class Lacking(NullTranslations):
    """A catalogue that has everything but one message."""

    def __init__(self, whole: NullTranslations, lost: str) -> None:
        """`whole` is the catalogue as it is."""
        super().__init__()
        self._whole, self._lost = whole, lost

    def ugettext(self, message: str) -> str:
        """The translation, or English for the message that is lost."""
        return message if message == self._lost else str(self._whole.ugettext(message))


@pytest.mark.parametrize(
    "lost",
    ["Leave this page", "In danger? Call %(number)s", "If your life is in danger, call %(emergency)s or go to A&E."],
)
def test_it_does_not_start(lost: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """AX-15: leaving, emergency and the replies to danger; the language and the message are named."""
    whole = catalogue("ur")
    monkeypatch.setattr(released, "catalogue", lambda code: Lacking(whole, lost) if code == "ur" else catalogue(code))
    with pytest.raises(released.LanguageRefused) as refused:
        create_app()
    assert lost in str(refused.value)
    assert str(refused.value).startswith("ur: ")
    assert "languages.toml" in str(refused.value)


def test_what_is_safety() -> None:
    """AX-15: the messages are found where they stand: pages and replies."""
    found = released.safety_messages()
    assert {"Leave this page", "You cannot speak", "“Leave this page” is at the top of every page."} <= {*found}
    assert "Pressure on the neck can do harm inside, even with no marks." in found
    assert len(found) > 60
