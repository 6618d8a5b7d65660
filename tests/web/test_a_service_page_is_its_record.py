"""The page of a service says what its record says: no fact lost, none made up, no number changed."""

import pytest
from flask import Flask
from markup import Element, read
from strict_client import StrictClient, languages

from directory_data.records import Number, Service
from web.languages import catalogue


def public(numbers: tuple[Number, ...]) -> list[Number]:
    """Numbers for anybody."""
    return [number for number in numbers if number.audience == "public"]


def facts(service: Service) -> list[str]:
    """Every free text of a record that a page must show."""
    numbers = [*public(service.phones), *public(service.texts)]
    told = [service.name, service.description, service.for_whom, service.how_to, service.accessibility]
    told += [service.address, service.languages.note, *(source.name for source in service.sources)]
    told += [fact for number in numbers for fact in (number.number, number.label, number.hours_note)]
    return [fact for fact in told if fact]


def public_words(service: Service) -> set[str]:
    """What is said of a service in words of ours on its public page."""
    hidden = [n for n in (*service.phones, *service.texts) if n.audience != "public"]
    return {*service.own_words} - {text for n in hidden for text in (n.label, n.hours_note)}


def ways(article: Element) -> list[str]:
    """Every way to get in touch the page offers, in order."""
    return [link["href"] for link in article.all("a")]


@pytest.mark.parametrize("language", languages())
def test_every_way_in(app: Flask, client: StrictClient, language: str) -> None:
    """AX-12, AX-17: calls, texts, chat, site and email are exactly the record's, dialled as recorded, in its order."""
    for service in app.config["DIRECTORY"].services.values():
        article = read(client.get(f"/{language}/s/{service.code}").text).one("article", data_service=service.id)
        expected = [f"tel:{number.dial}" for number in public(service.phones)]
        expected += [f"sms:{number.dial}" for number in public(service.texts)]
        expected += [service.webchat.url] if service.webchat else []
        expected += [service.website] if service.website else []
        expected += [f"mailto:{service.email}"] if service.email else []
        assert ways(article) == expected, service.id


def test_every_fact(app: Flask, client: StrictClient) -> None:
    """PR-53: each text of the record stands on its English page as written."""
    for service in app.config["DIRECTORY"].services.values():
        text = read(client.get(f"/en/s/{service.code}").text).one("article").exact
        said = " ".join(text.split())
        assert [fact for fact in facts(service) if fact not in said] == [], service.id


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_words_of_ours_are_translated_or_marked(app: Flask, client: StrictClient, language: str) -> None:
    """AX-15: what is said of a service is in the page's language; where it has no translation, in English, marked."""
    spoken = catalogue(language, "services")
    for service in app.config["DIRECTORY"].services.values():
        article = read(client.get(f"/{language}/s/{service.code}").text).one("article")
        marked = {one.text for one in article.all(lang="en", dir="ltr")}
        own = {one.text for one in article.within() if not one["lang"]}
        for text in {" ".join(words.split()) for words in public_words(service)}:
            said = spoken.ugettext(text)
            assert text in marked if said == text else any(" ".join(said.split()) == one for one in own), (
                service.id,
                text,
            )


@pytest.mark.parametrize("language", languages())
def test_every_number_as_printed(app: Flask, client: StrictClient, language: str) -> None:
    """AX-12, AX-17: numbers in Western digits, isolated, left to right, as the record prints them."""
    for service in app.config["DIRECTORY"].services.values():
        article = read(client.get(f"/{language}/s/{service.code}").text).one("article")
        shown = [one for link in article.all("a") if link["href"].startswith("tel:") for one in link.all("bdi")]
        assert [one.exact for one in shown] == [number.number for number in public(service.phones)], service.id
        assert all(one["dir"] == "ltr" for one in shown)


def test_numbers_for_professionals_stay_away(app: Flask, client: StrictClient) -> None:
    """House: a line for professionals is not offered to the public."""
    for service in app.config["DIRECTORY"].services.values():
        text = client.get(f"/en/s/{service.code}").text
        hidden = [n for n in (*service.phones, *service.texts) if n.audience != "public"]
        free = {n.number for n in (*service.phones, *service.texts) if n.audience == "public"}
        assert [n.number for n in hidden if n.number in text and n.number not in free] == [], service.id


def test_how_we_know(app: Flask, client: StrictClient) -> None:
    """House: a checked service says so with its date; another says that it was not checked."""
    for service in app.config["DIRECTORY"].services.values():
        (said,) = [
            one.text for one in read(client.get(f"/en/s/{service.code}").text).all("p") if "checked" in one["class"]
        ]
        if service.checked_on:
            assert f"Sources compared on {service.checked_on.day} {service.checked_on:%B %Y}" in said
        else:
            assert said.startswith("We have not been able to check this recently.")


def test_languages_only_where_the_record_names_them(app: Flask, client: StrictClient) -> None:
    """AX-18: languages staff speak are named only where the record names some."""
    for service in app.config["DIRECTORY"].services.values():
        text = read(client.get(f"/en/s/{service.code}").text).one("article").text
        # Notes in the record's own words may say "Staff speak" too; they are no claim of ours.
        text = text.replace(service.languages.note, "") if service.languages.note else text
        assert ("Staff speak" in text) == bool(service.languages.spoken), service.id
        assert ("can arrange an interpreter" in text) == service.languages.interpreter, service.id


@pytest.mark.parametrize("code", ["zzzzzz", "ZZZZZZ", "samaritans", "x" * 500, "%00", "..", "1 OR 1=1", "%F0%9F%92%A9"])
@pytest.mark.parametrize("language", languages())
def test_an_unknown_code(client: StrictClient, code: str, language: str) -> None:
    """Contract: a code that is none is not found, and so is the id: only opaque codes lead to a service."""
    assert client.get(f"/{language}/s/{code}").status_code == 404
