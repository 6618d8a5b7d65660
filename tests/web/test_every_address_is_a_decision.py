"""An address comes or goes only together with its line in routes.txt."""

from pathlib import Path

from addresses import CHAT_STATIC, STATIC, WORKER_STATIC, listed
from flask import Flask

import web
from directory_data.wording import telling


def test_the_list_is_the_map(app: Flask) -> None:
    """House: no address without a decision."""
    methods = {(method, rule.rule) for rule in app.url_map.iter_rules() for method in rule.methods or ()}
    assert {pair for pair in methods if pair[0] not in ("HEAD", "OPTIONS")} == listed()


def test_the_files_are_the_folder() -> None:
    """Each file the site hands out is known to these tests."""
    folder = Path(web.__file__).parent / "static"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == {
        *STATIC,
        *CHAT_STATIC,
        *WORKER_STATIC,
    }


def test_no_address_tells() -> None:
    """PR-08: no address holds a word that says what the site is for."""
    assert [rule for _, rule in listed() if telling().search(rule)] == []


def test_page_codes_are_opaque(app: Flask) -> None:
    """PR-08: the code of a service page holds no vowel, so no word, and belongs to one service."""
    codes = [service.code for service in app.config["DIRECTORY"].services.values()]
    assert len({*codes}) == len(codes)
    assert [code for code in codes if {*code} & {*"aeiouy"} or len(code) != 6] == []
