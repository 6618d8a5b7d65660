"""A client that refuses any answer which breaks a promise every page makes, so that no page can do without them."""

import gzip
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import brotli
from flask.testing import FlaskClient
from markup import Element, read
from werkzeug.datastructures import Headers
from werkzeug.test import TestResponse

from directory_data.codes import vocabulary
from directory_data.wording import telling
from web.replies import REPLIES

HERE = Path(__file__).parent
TRANSLATIONS = HERE.parent.parent / "translations"
CONTENT_POLICY = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "font-src": {"'self'"},
    "connect-src": {"'self'"},
    "form-action": {"'self'"},
    "base-uri": {"'none'"},
    "frame-ancestors": {"'none'"},
}
FIXED_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
    "X-Robots-Tag": "noindex, noarchive",
}
FEATURES_OFF = {
    *("camera", "microphone", "geolocation", "display-capture", "payment", "usb", "clipboard-read", "clipboard-write"),
    *("accelerometer", "gyroscope", "magnetometer", "ambient-light-sensor", "browsing-topics", "bluetooth", "serial"),
    *("attribution-reporting", "idle-detection", "web-share", "hid", "midi", "screen-wake-lock", "storage-access"),
}
NEVER_SENT = ("Set-Cookie", "ETag", "Last-Modified", "Report-To", "NEL", "Onion-Location", "Link", "Refresh")
TEXT_BOX = {"", "text", "search", "email", "tel", "url", "number", "password"}
PRIVATE_BOX = {"autocomplete": "off", "autocorrect": "off", "autocapitalize": "off", "spellcheck": "false"}
FETCHED = ("src", "srcset", "poster", "data", "ping", "background", "manifest", "action", "formaction", "cite")
REFERENCES = ("aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "aria-details", "for", "list")


class StrictClient(FlaskClient):
    """Flask's test client, failing on every answer that breaks a rule below."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Send a request and refuse a bad answer."""
        answer = super().open(*args, **kwargs)
        broken = faults(answer)
        assert not broken, f"{answer.status} for {answer.request.path}: " + "; ".join(broken)
        return answer


def faults(answer: TestResponse) -> list[str]:
    """Every promise an answer breaks, in words."""
    broken = list(header_faults(answer.headers))
    if 300 <= answer.status_code < 400:
        return broken  # a browser shows nothing of it
    if answer.mimetype == "text/html" and answer.data:
        broken += page_faults(_unpacked(answer), answer.request.path)
    elif answer.status_code >= 400 and answer.request.method != "HEAD":
        broken.append("a failure that is not a page")
    return broken


def _unpacked(answer: TestResponse) -> str:
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(answer.headers.get("Content-Encoding", ""), bytes)
    return unpack(answer.data).decode()


def header_faults(headers: Headers) -> Iterator[str]:
    """PR-01, PR-20, PR-21: headers missing, loosened, or that must never be there."""
    for name, value in FIXED_HEADERS.items():
        if headers.getlist(name) != [value]:
            yield f"{name} is {headers.getlist(name)}"
    for name in NEVER_SENT:
        if name in headers:
            yield f"{name} is sent"
    policy = [part.split() for part in headers.get("Content-Security-Policy", "").split(";") if part.strip()]
    if {name: {*values} for name, *values in policy} != CONTENT_POLICY:
        yield f"Content-Security-Policy is {policy}"
    features = headers.get("Permissions-Policy", "").replace(" ", "").split(",")
    if kept := FEATURES_OFF - {feature.removesuffix("=()") for feature in features if feature.endswith("=()")}:
        yield f"Permissions-Policy leaves on {sorted(kept)}"
    if loose := [feature for feature in features if not feature.endswith("=()")]:
        yield f"Permissions-Policy allows {loose}"


def page_faults(text: str, path: str) -> list[str]:
    """Every promise a page breaks; `path` tells its language."""
    if not text.startswith("<!doctype html>"):
        return ["does not start with <!doctype html>"]
    root = read(text)
    return [fault for rule in RULES for fault in rule(root, path)]


@cache
def languages() -> dict[str, str]:
    """The direction of every interface language."""
    rows = tomllib.loads((TRANSLATIONS / "languages.toml").read_text(encoding="utf-8"))["language"]
    return {row["code"]: row["direction"] for row in rows}


@cache
def codes() -> frozenset[str]:
    """The codes of ours that no page says, each of two words or more."""
    kinds = ("need", "topic", "kind", "group")
    return frozenset(code for kind in kinds for code in vocabulary(kind) if "-" in code) | REPLIES.keys()


def _language(root: Element, path: str) -> Iterator[str]:
    """AX-10: the language and direction of the path, of English where the path has none."""
    first = path.split("/")[1]
    code = first if first in languages() else "en"
    html = root.one("html")
    if (html["lang"], html["dir"]) != (code, languages()[code]):
        yield f"lang and dir are {html['lang']} and {html['dir']}, not those of {code}"


def _title(root: Element, path: str) -> Iterator[str]:
    """PR-08, PR-09: a title that tells nothing, and no link preview that tells more."""
    titles = [one for one in root.all("title") if not any(a.tag == "svg" for a in one.around())]
    if len(titles) != 1 or not titles[0].text:
        yield "has no title, or several"
    for one in titles:
        if hit := telling().search(one.text):
            yield f"the title tells: {hit[0]}"
    for meta in root.all("meta"):
        if meta["property"] or meta["name"] in ("description", "keywords", "author", "application-name"):
            yield f"a preview: {meta.attributes}"
        if meta["http-equiv"]:
            yield f"http-equiv {meta['http-equiv']}"


def _hidden(one: Element) -> bool:
    return any(
        "hidden" in box.attributes or box["aria-hidden"] == "true" or box.tag in ("details", "template", "noscript")
        for box in one.around()
    )


def _leaving(root: Element, path: str) -> Iterator[str]:
    """QE-01, QE-05, QE-10, QE-26: one visible exit, and a second one right after the skip link."""
    exits = [one for one in root.all(data_exit=None) if not _hidden(one)]
    if len(exits) != 1 or len(root.all(data_exit=None)) != 1:
        yield f"{len(exits)} visible exits, not 1"
    links = root.one("body").all("a")
    if not links or links[0]["href"] != "#main":
        yield "the first link is not the skip link"
    if len(links) < 2 or "data-leave" not in links[1].attributes or "data-exit" in links[1].attributes:
        yield "the second link does not leave"
    if any(_hidden(link) for link in links[:2]):
        yield "the first links are hidden"
    for one in root.all(data_leave=None) + exits:
        if one.tag != "a" or not one.text or not re.fullmatch(r"https://[a-z.]+/[a-z/]*", one["href"]):
            yield f"an exit leads to {one['href']!r} or says nothing"
        if "target" in one.attributes or {"noopener", "noreferrer"} != {*one["rel"].split()}:
            yield "an exit opens elsewhere, or tells where from"


def _help(root: Element, path: str) -> Iterator[str]:
    """AX-05, QE-31: 999 on every page, before its own content, outside anything folded away."""
    if not [one for one in root.all("a", href="tel:999") if not _hidden(one)]:
        yield "999 is not there"
    if len(root.all("h1")) != 1 or not all(one.text for one in root.all("h1")):
        yield "not one heading of the first level"
    if [one.tag for one in root.all(id="main")] != ["main"]:
        yield "no main#main"


def _inline(root: Element, path: str) -> Iterator[str]:
    """PR-21: nothing a strict content policy would have to be loosened for."""
    for one in root.within():
        if one.tag == "style" or (one.tag == "script" and (not one["src"] or one.exact.strip())):
            yield f"inline {one.tag}"
        if one.tag in ("iframe", "object", "embed", "base", "video", "audio", "img"):
            yield f"a {one.tag}"
        for name, value in one.attributes.items():
            if name == "style" or name.startswith("on") or "javascript:" in value.replace("\n", "").lower():
                yield f"{name} of {one.tag}"


def _third_parties(root: Element, path: str) -> Iterator[str]:
    """PR-03, PR-04, PR-40: nothing fetched from elsewhere; links out say so; no words in our own addresses."""
    for one in root.within():
        for name in (*FETCHED, *(["href"] if one.tag != "a" else [])):
            value = one[name]
            if value and value != "data:," and not re.match(r"/(?!/)", value):
                yield f"{name} of {one.tag} is {value}"
            if re.match(r"/(?!/)", value) and re.search(r"[?#]", value):
                yield f"{name} of {one.tag} carries words: {value}"
    for link in root.all("a"):
        yield from _link_out(link)


def _link_out(link: Element) -> Iterator[str]:
    href = link["href"]
    if re.match(r"/(?!/)", href):
        if re.search(r"[?#]", href) or telling().search(href):
            yield f"a link of ours tells: {href}"
    elif re.match(r"https?://", href):
        if not {"noopener", "noreferrer"} <= {*link["rel"].split()} or "target" in link.attributes:
            yield f"a link out tells where from: {href}"
        if "data-leave" not in link.attributes and not link["aria-describedby"]:
            yield f"a link out is not marked as leaving: {href}"
    elif not re.match(r"#|(tel|sms|mailto):", href):
        yield f"a link to {href!r}"


def _contact_links(root: Element, path: str) -> Iterator[str]:
    """PR-41, PR-42: each call, text and email link has the note on traces, and writes nothing for the person."""
    for link in root.all("a"):
        if re.match(r"(tel|sms|mailto):", link["href"]):
            if not link["aria-describedby"]:
                yield f"no note on {link['href']}"
            if re.search(r"[?&;]", link["href"]):
                yield f"something is written already in {link['href']}"


def _fields(root: Element, path: str) -> Iterator[str]:
    """PR-06, AX-01: every field has a name, and no text box keeps, corrects or sends what is typed."""
    labelled = {label["for"] for label in root.all("label") if label.text}
    for one in root.within():
        if one.tag in ("select", "textarea") or (one.tag == "input" and one["type"] != "hidden"):
            own = one["aria-label"] or one["aria-labelledby"] or any(a.tag == "label" for a in one.around())
            if one["id"] not in labelled and not own:
                yield f"no label for {one.tag} {one['name']}"
            if not any(a.tag == "form" for a in one.around()):
                yield f"{one.tag} {one['name']} is in no form"
        if one.tag == "textarea" or (one.tag == "input" and one["type"] in TEXT_BOX):
            loose = {name for name, value in PRIVATE_BOX.items() if one[name] != value}
            if loose:
                yield f"text box {one['name']} lacks {sorted(loose)}"
        if one.tag == "button" and not (one.text or one["aria-label"]):
            yield "a button without words"


def _forms(root: Element, path: str) -> Iterator[str]:
    """PR-04, PR-06: forms post, and are not remembered."""
    for form in root.all("form"):
        if form["method"].lower() != "post" or form["autocomplete"] != "off" or "target" in form.attributes:
            yield f"form {form['action']} does not post, or is remembered"
        if form["enctype"] or any(one["formmethod"] or one["formenctype"] for one in form.within()):
            yield f"form {form['action']} is sent another way"


def _references(root: Element, path: str) -> Iterator[str]:
    """AX-01: ids stand once, and whatever points at one finds it."""
    ids = [one["id"] for one in root.all(id=None)]
    if twice := {one for one in ids if ids.count(one) > 1}:
        yield f"ids stand twice: {sorted(twice)}"
    for one in root.within():
        targets = [target for name in REFERENCES for target in one[name].split()]
        targets += [one["href"][1:]] if one["href"].startswith("#") else []
        if missing := {*targets} - {*ids}:
            yield f"{one.tag} points at nothing: {sorted(missing)}"


def _words(root: Element, path: str) -> Iterator[str]:
    """AX-15: nothing on a page waits to be filled in, and no code or name of ours stands where words should."""
    said = root.one("body").text
    if left := re.search(r"%\(|\{\{|\{%|\bNone\b|Markup\(", said):
        yield f"not filled in: {said[max(0, left.start() - 30) : left.end() + 30]}"
    if shown := {*re.findall(r"[a-z]+(?:-[a-z]+)+", said)} & codes():
        yield f"codes shown as words: {sorted(shown)}"


RULES: tuple[Callable[[Element, str], Iterator[str]], ...] = (
    *(_language, _title, _leaving, _help, _inline, _third_parties, _contact_links, _fields, _forms, _references),
    _words,
)
