"""Whatever goes wrong, the answer is a page with the way out, 999 and the line of every nation."""

from collections.abc import Callable

import pytest
from flask import Flask
from markup import read
from strict_client import StrictClient, languages
from werkzeug.test import TestResponse

Ask = Callable[[StrictClient, str], TestResponse]
FAILURES: dict[int, Ask] = {
    403: lambda client, lang: client.post(f"/{lang}/find", headers={"Sec-Fetch-Site": "cross-site"}),
    404: lambda client, lang: client.get(f"/{lang}/nowhere"),
    405: lambda client, lang: client.put(f"/{lang}/find"),
    411: lambda client, lang: client.post(f"/{lang}/find", headers={"Transfer-Encoding": "chunked"}),
    413: lambda client, lang: client.post(f"/{lang}/find", data={"q": "x" * 5000}),
}


def has_help(answer: TestResponse, lines: dict[str, list[str]], language: str) -> None:
    """Fail when the page lacks 999, a nation's line or the way to the start."""
    main = read(answer.text).one("main")
    calls = {link["href"] for link in read(answer.text).all("a")}
    assert "tel:999" in calls
    for nation, numbers in lines.items():
        assert {f"tel:{number}" for number in numbers} <= {link["href"] for link in main.all("a")}, nation
    assert f"/{language}/" in {link["href"] for link in main.all("a")}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("status", FAILURES)
def test_a_refused_request(client: StrictClient, lines: dict[str, list[str]], status: int, language: str) -> None:
    """QE-01, PR-51: the refusals a browser can meet."""
    answer = FAILURES[status](client, language)
    assert answer.status_code == status
    has_help(answer, lines, language)


@pytest.mark.parametrize("language", languages())
def test_too_many_at_once(site: Callable[..., Flask], lines: dict[str, list[str]], language: str) -> None:
    """PR-51: the load guard's refusal is a kind page, says when to try again, and lets styles and scripts through."""
    client = site(requests_a_second=1).test_client()
    answers = [client.get(f"/{language}/find") for _ in range(8)]
    assert [answer.status_code for answer in answers[:4]] == [200] * 4
    assert answers[-1].status_code == 429
    assert answers[-1].headers["Retry-After"] == "5"
    has_help(answers[-1], lines, language)
    assert client.get("/static/style.css").status_code == 200


@pytest.mark.parametrize("language", languages())
def test_a_fault_of_ours(failing: Flask, lines: dict[str, list[str]], language: str) -> None:
    """QE-01, PR-31: a crash shows the help page and nothing of the fault."""
    answer = failing.test_client().get(f"/{language}/failing?words=zebra")
    assert answer.status_code == 500
    has_help(answer, lines, language)
    assert not any(word in answer.text for word in ("zebra", "RuntimeError", "Traceback", "failing"))


def test_an_unknown_language(client: StrictClient, lines: dict[str, list[str]]) -> None:
    """AX-10: the page for a language we do not have is in English."""
    answer = client.get("/xx/")
    assert answer.status_code == 404
    has_help(answer, lines, "en")


def test_a_refused_method_says_what_is_allowed(client: StrictClient) -> None:
    """House: errors say what to do next, to machines too."""
    assert client.delete("/en/now").headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "address", ["/zebra", "/zebra/", "/en/zebra", "/en/s/zebra", "/static/zebra", "/zebra?q=zebra"]
)
def test_the_path_is_not_repeated(client: StrictClient, address: str) -> None:
    """House: errors never repeat what a person typed, the address included."""
    answer = client.get(address)
    assert answer.status_code == 404
    assert "zebra" not in answer.text + str(answer.headers)


def test_debug_cannot_be_turned_on(site: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch) -> None:
    """PR-31: no debug mode, whatever the environment says."""
    monkeypatch.setenv("FLASK_DEBUG", "1")
    assert not site().debug
