"""Someone who asks for a service that has closed is told so, and where to go instead."""

import pytest
from asking import ask
from flask import Flask
from strict_client import StrictClient, languages

from directory_data.search import Directory


@pytest.mark.parametrize("language", languages())
def test_every_closed_service(client: StrictClient, directory: Directory, language: str) -> None:
    """House: its name, that it closed, links to those that took over, and these first among what is found."""
    assert directory.closed
    for closed in directory.closed.values():
        answer = ask(client, language, q=closed.name)
        notice = next(one for one in answer.page.all("p") if one["class"] == "notice" and closed.name in one.text)
        after = [directory.services[id] for id in closed.replaced_by]
        assert [link["href"] for link in notice.all("a")] == [f"/{language}/s/{service.code}" for service in after]
        assert {*closed.replaced_by} <= {*answer.found}


def test_it_has_no_page(app: Flask, client: StrictClient) -> None:
    """PR-53: what has closed is not published."""
    open_ids = {*app.config["DIRECTORY"].services}
    assert open_ids.isdisjoint(app.config["DIRECTORY"].closed)
