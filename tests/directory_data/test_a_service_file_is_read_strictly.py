"""Every field has its rule; a broken one is named with file, field, value and rule."""

from pathlib import Path

import pytest
from invented import LEFT_OUT, NUMBER, SOURCE, mistakes

WEB = "https://example.org"

# field, a good value, a bad one, the field as reported, the value as reported, words of the rule
RULES: list[tuple[str, object, object, str, str, str]] = [
    ("id", "invented-line", "Invented Line", "id", "'Invented Line'", "pattern"),
    ("name", "Another Line", " Another Line", "name", "' Another Line'", "one line of plain text"),
    ("name", "Another Line", "Two\nlines", "name", r"'Two\nlines'", "one line of plain text"),
    ("name", "Another Line", "<b>Line</b>", "name", "'<b>Line</b>'", "markup"),
    ("organisation", "An Organisation", 7, "organisation", "'7'", "string"),
    ("status", "unknown", "maybe", "status", "'maybe'", "'open', 'closed' or 'unknown'"),
    ("scope", "local", "borough", "scope", "'borough'", "'local', 'regional' or 'national'"),
    ("kinds", ["sarc"], ["sarc", "hotline"], "kinds.1", "'hotline'", "is not a kind of the vocabulary (kinds.toml)"),
    ("kinds", ["sarc"], [], "kinds", "'[]'", "at least 1"),
    ("needs", ["legal"], ["coercive-control"], "needs.0", "'coercive-control'", "is not a need of the vocabulary"),
    ("areas", ["E09000003"], [], "areas", "'[]'", "at least 1"),
    ("areas_evidence", "assumed", "guessed", "areas_evidence", "'guessed'", "'stated' or 'assumed'"),
    ("description", "Twenty letters or so.", "Too short.", "description", "'Too short.'", "at least 20"),
    ("description", "x" * 260, "x" * 261, "description", "x" * 80, "at most 260"),
    ("groups", ["women"], ["females"], "groups.0", "'females'", "is not a group of the vocabulary (groups.toml)"),
    ("only", "men", "girls", "only", "'girls'", "'women', 'men' or ''"),
    ("minimum_age", 16, "sixteen", "minimum_age", "'sixteen'", "integer"),
    ("nrpf", True, "perhaps", "nrpf", "'perhaps'", "boolean"),
    ("phones", [{**NUMBER, "hours": "24/7"}], [{**NUMBER, "hours": "9-5"}], "phones.0.hours", "'9-5'", "'24/7'"),
    ("phones", [NUMBER], [{**NUMBER, "evidence": "sure"}], "phones.0.evidence", "'sure'", "'confirmed', 'single'"),
    ("phones", [{**NUMBER, "audience": "public"}], [{**NUMBER, "audience": "us"}],
     "phones.0.audience", "'us'", "'public' or 'professionals'"),
    ("phones", [NUMBER], [{**NUMBER, "extension": "1"}], "phones.0.extension", "'1'", "not permitted"),
    ("texts", [{**NUMBER, "whatsapp": True}], [{**NUMBER, "whatsapp": "no?"}], "texts.0.whatsapp", "'no?'", "boolean"),
    ("webchat", {"url": WEB}, {"url": "the website"}, "webchat.url", "'the website'", "URL"),
    ("website", WEB, "example.org", "website", "'example.org'", "URL"),
    ("website", WEB, "javascript:alert(1)", "website", "'javascript:alert(1)'", "URL"),
    ("email", "help@example.org", "help at example", "email", "'help at example'", "pattern"),
    ("languages", {"spoken": ["bfi"]}, {"spoken": ["urdu"]}, "languages.spoken.0", "'urdu'", "languages.toml"),
    ("referral", ["marac"], ["doctor"], "referral.0", "'doctor'", "'professional'"),
    ("evidence", "single", "rumour", "evidence", "'rumour'", "'confirmed', 'single' or 'memory'"),
    ("sources", [{**SOURCE, "url": WEB}], [{**SOURCE, "url": "page"}], "sources.0.url", "'page'", "URL"),
    ("sources", [SOURCE], [{"name": "Invented page"}], "sources.0.date", "''", "required"),
    ("notes", "for editors", 1, "notes", "'1'", "string"),
    ("name", "Another Line", LEFT_OUT, "name", "''", "required"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "good", "bad", "reported", "value", "rule"), RULES)
def test_each_field_keeps_its_rule(
    tmp_path: Path, field: str, good: object, bad: object, reported: str, value: str, rule: str
) -> None:
    """The good value passes; the bad one is one mistake, fully told."""
    assert mistakes(tmp_path, **{field: good}) == []
    (told,) = mistakes(tmp_path, **{field: bad})
    assert told.startswith(f"invented-line.toml: {reported}: ")
    assert value in told
    assert rule in told


def test_a_field_nobody_knows_is_refused(tmp_path: Path) -> None:
    """A misspelt field is a mistake, never ignored."""
    (told,) = mistakes(tmp_path, discription="They listen and help you plan what to do.")
    assert told.startswith("invented-line.toml: discription: 'They listen")
    assert "not permitted" in told


def test_the_file_bears_the_id(tmp_path: Path) -> None:
    """A file called otherwise than its service is refused."""
    assert mistakes(tmp_path, id="other-line") == ["invented-line.toml: id: 'other-line': must be the file's name"]
