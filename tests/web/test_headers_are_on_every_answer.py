"""The same headers on every kind of answer, and flask-talisman set no looser than it must be."""

from collections.abc import Callable

import pytest
from addresses import others, pages
from flask import Flask
from strict_client import CONTENT_POLICY, FEATURES_OFF, FIXED_HEADERS, StrictClient
from werkzeug.test import TestResponse

from web import headers

ASK: dict[str, Callable[[StrictClient], TestResponse]] = {
    **{address: lambda client, address=address: client.get(address) for address in (*pages(), *others())},  # type: ignore[misc]
    "search": lambda client: client.post("/en/find", data={"need": "legal"}),
    "brotli": lambda client: client.get("/en/now", headers={"Accept-Encoding": "br"}),
    "gzip": lambda client: client.get("/en/now", headers={"Accept-Encoding": "gzip"}),
    "head": lambda client: client.head("/en/now"),
    "options": lambda client: client.options("/en/find"),
    "403": lambda client: client.post("/en/find", headers={"Sec-Fetch-Site": "cross-site"}),
    "404": lambda client: client.get("/en/none"),
    "404 static": lambda client: client.get("/static/none.js"),
    "405": lambda client: client.put("/en/find"),
    "411": lambda client: client.post("/en/find", headers={"Transfer-Encoding": "chunked"}),
    "413": lambda client: client.post("/en/find", data=b"x" * 9999),
    "500": lambda client: client.get("/en/failing"),
}


@pytest.mark.parametrize("ask", ASK.values(), ids=ASK)
def test_every_answer(failing: Flask, ask: Callable[[StrictClient], TestResponse]) -> None:
    """PR-01, PR-20, PR-21: each header once with its strict value, told here apart from the strict client."""
    plain = failing.test_client(use_cookies=False)
    assert isinstance(plain, StrictClient)
    sent = ask(plain).headers
    assert {name: sent.getlist(name) for name in FIXED_HEADERS} == {name: [v] for name, v in FIXED_HEADERS.items()}
    assert len(sent.getlist("Content-Security-Policy")) == len(sent.getlist("Permissions-Policy")) == 1
    assert "Set-Cookie" not in sent
    assert "unsafe" not in str(sent)


def test_the_policy_is_not_loosened() -> None:
    """PR-21: the policy handed to flask-talisman is the strict one, without a source from elsewhere."""
    assert {name: {*value.split()} for name, value in headers.CONTENT.items()} == CONTENT_POLICY


def test_every_feature_is_off() -> None:
    """PR-20: each feature that could watch or announce is named."""
    assert {*headers.FEATURES_OFF} >= FEATURES_OFF
