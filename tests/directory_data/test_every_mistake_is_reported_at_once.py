"""Whoever mends the data hears of every mistake in every file in one go, and the command says it failed."""

from pathlib import Path

import pytest
from data_room import DataRoom
from invented import NUMBER, mistakes, service, written

from directory_data.checks import check_all
from directory_data.reading import Mistake

WRONG = {
    # file: its facts, and each line that tells what is wrong
    "invented-areas": ({"areas": ["E99999999"]}, ["areas: 'E99999999': is not an area of geography/"]),
    "invented-fields": (
        {"status": "maybe", "phones": [NUMBER, {**NUMBER, "dial": "+448081570193"}]},
        ["status: 'maybe': Input should be 'open', 'closed' or 'unknown'", "phones.1: ''"],
    ),
    "invented-followers": (
        {"status": "closed", "closed_on": "2025-07-17", "replaced_by": ["nowhere"]},
        ["replaced_by: 'nowhere': must be the id of a published service"],
    ),
    "invented-name": ({"plain_name": "Police office"}, ["plain_name: 'Police office': tells what the service is for"]),
    "invented-names": ({"plain_name": "Office CH"}, ["plain_name: 'Office CH': is the plain name of childline too"]),
}


def _spoil(room: DataRoom) -> list[str]:
    for file, (facts, _) in WRONG.items():
        written(room.services, file, id=file, **{"plain_name": file, **facts})
    (room.services / "invented-not-toml.toml").write_text('id = "no closing quote\n', encoding="utf-8")
    expected = [f"{file}.toml: {line}" for file, (_, lines) in WRONG.items() for line in lines]
    return [*expected, "invented-not-toml.toml: whole file: ''"]


@pytest.mark.parametrize("command", ["check", "build"])
def test_all_mistakes_of_all_files(data_room: DataRoom, command: str) -> None:
    """One line a mistake, exit status 2, nothing on the answer's side."""
    expected = _spoil(data_room)
    told = data_room.run(command)
    lines = told.stderr.splitlines()
    assert told.returncode == 2
    assert told.stdout == ""
    for start in expected:
        assert len([line for line in lines if line.startswith(start)]) == 1, start
    assert len(lines) == len(expected)


def test_sound_data_is_counted(data_room: DataRoom) -> None:
    """With nothing wrong, check says what there is and exits with 0."""
    told = data_room.run("check")
    assert (told.returncode, told.stderr) == (0, "")
    files = len(list(data_room.services.glob("*.toml")))
    assert told.stdout.startswith(f"{files} files, ")


def test_a_mistake_names_file_field_value_and_rule() -> None:
    """The four parts stand on one line, a long value cut."""
    assert str(Mistake("a.toml", "name", "one\ntwo", "is wrong")) == r"a.toml: name: 'one\ntwo': is wrong"
    assert str(Mistake("a.toml", "name", "x" * 200, "is wrong")) == f"a.toml: name: '{'x' * 80}': is wrong"


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("en/nonsense.txt", "hello\n", "phrases/en/nonsense.txt: file name: 'nonsense': is neither a need nor a topic"),
        ("en/legal.txt", "!!!\n", "phrases/en/legal.txt: phrase: '!!!': holds no letter or digit"),
        ("en/money.txt", "Court DATE\n", "phrases/en/money.txt: phrase: 'Court DATE': stands in legal.txt too"),
    ],
)
def test_mistakes_in_phrases(tmp_path: Path, file: str, text: str, line: str) -> None:
    """A phrase file of no topic, a phrase of no words, and a phrase of two topics are each told."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "legal.txt").write_text("court date\n# a remark\n", encoding="utf-8")
    sound = [str(mistake) for mistake in check_all(phrases=tmp_path)[1]]
    (tmp_path / file).write_text(text, encoding="utf-8")
    told = [str(mistake) for mistake in check_all(phrases=tmp_path)[1]]
    assert sound == []
    assert len(told) == 1
    assert told[0].startswith(line)


def test_two_ids_never_share_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Page codes are made from ids; should two ever meet, both are named."""
    for id in ("invented-a", "invented-b"):
        written(tmp_path, id, id=id)
    monkeypatch.setattr("directory_data.records.CODE_ALPHABET", "2" * 27)
    told = [str(mistake) for mistake in check_all(services=tmp_path)[1]]
    assert "invented-a, invented-b: id: '222222': two ids give the same page code; rename one" in told


def test_a_page_code_is_the_same_for_ever() -> None:
    """Saved links keep working: six letters and digits without vowels, made from the id alone."""
    code = service(id="invented-line").code
    assert code == service(id="invented-line", name="Renamed Line").code
    assert code != service(id="invented-line-2").code
    assert len(code) == 6
    assert set(code) <= set("23456789bcdfghjkmnpqrstvwxz")


def test_a_broken_promise_is_told_beside_a_wrong_field(tmp_path: Path) -> None:
    """A misspelt need does not hide that a refuge has an address."""
    told = " ".join(mistakes(tmp_path, kinds=["refuge"], needs=["housing"], address="Civic Offices"))
    assert "'housing'" in told
    assert "a refuge never has an address" in told


def test_one_wrong_kind_is_one_mistake(tmp_path: Path) -> None:
    """The only kind, misspelt, is one mistake, not also 'at least 1 item'."""
    assert len(mistakes(tmp_path, kinds=["hotline"])) == 1


def test_a_phrase_file_in_another_encoding_is_a_mistake(data_room: DataRoom) -> None:
    """A file saved in the wrong encoding is named like any other mistake."""
    (data_room.folder / "directory_data" / "phrases" / "en" / "legal.txt").write_bytes("café\n".encode("latin-1"))
    told = data_room.run("check")
    assert told.returncode == 2
    assert told.stderr.startswith("phrases/en/legal.txt: ")


@pytest.mark.parametrize("command", ["find", "build"])
def test_a_file_that_is_no_directory_file_is_bad_input(data_room: DataRoom, command: str) -> None:
    """Pointed at something else, a command says so on one line and exits with 2."""
    other = data_room.folder / "other.db"
    if command == "build":
        other.mkdir()
    else:
        other.write_text("not a database", encoding="utf-8")
    told = data_room.run(command, "--file", str(other))
    assert (told.returncode, len(told.stderr.splitlines())) == (2, 1)
