"""The strict client is strict: each promise, broken on a good page, is noticed."""

import re

import pytest
from strict_client import StrictClient, header_faults, page_faults
from werkzeug.datastructures import Headers

# What is wrong, what to find on the empty search form, what to put there, and a word of the complaint.
BROKEN = [
    ("wrong language", '<html lang="en"', '<html lang="fr"', "lang and dir"),
    ("no direction", ' dir="ltr">\n<head>', ">\n<head>", "lang and dir"),
    ("telling title", "<title>", "<title>Abuse help ", "title tells"),
    ("telling Urdu title", "<title>", "<title>گھریلو تشدد", "title tells"),
    ("no title", r"<title>.*?</title>", "", "no title"),
    ("link preview", "<title>", '<meta property="og:title" content="x"><title>', "preview"),
    ("refresh", "<title>", '<meta http-equiv="refresh" content="0"><title>', "http-equiv"),
    ("no exit", " data-exit", "", "visible exits"),
    ("two exits", "<main", '<a data-exit href="https://x.org/">Leave</a><main', "visible exits"),
    ("hidden exit", '<div class="bar">', '<div class="bar" hidden>', "visible exits"),
    ("exit over http", 'class="exit" href="https:', 'class="exit" href="http:', "an exit leads"),
    ("exit with a query", 'weather" data-exit', 'weather?from=x" data-exit', "an exit leads"),
    ("exit in a new tab", " data-exit", ' target="_blank" data-exit', "an exit opens"),
    ("exit tells where from", 'data-leave rel="noopener noreferrer"', "data-leave", "tells where from"),
    ("no second exit", r'<a class="skip" href="https.*?</a>', "", "second link"),
    ("no skip link", r'<a class="skip" href="#main".*?</a>', "", "skip link"),
    ("no 999", "tel:999", "tel:998", "999"),
    ("999 folded away", '<aside class="strip"', '<aside hidden class="strip"', "999"),
    ("no heading", "h1>", "h2>", "heading"),
    ("two headings", "</h1>", "</h1><h1>Two</h1>", "heading"),
    ("no main", 'id="main"', 'id="middle"', "main"),
    ("inline script", "</main>", "<script>1</script></main>", "inline script"),
    ("inline style", "</main>", "<style>a{}</style></main>", "inline style"),
    ("style attribute", "<main", '<main style="color:red"', "style of main"),
    ("handler", "<main", '<main onclick="x()"', "onclick"),
    ("script link", "</main>", '<a href="JavaScript:x()">x</a></main>', "href of a"),
    ("frame", "</main>", '<iframe src="/x"></iframe></main>', "a iframe"),
    ("foreign script", 'src="/static/page.js"', 'src="https://cdn.example/page.js"', "src of script"),
    ("foreign style", 'href="/static/style.css"', 'href="//cdn.example/style.css"', "href of link"),
    ("preconnect", "<title>", '<link rel="preconnect" href="https://www.bbc.co.uk"><title>', "href of link"),
    ("ping", "</main>", '<a href="/en/" ping="https://x.example">x</a></main>', "ping of a"),
    ("link out", "</main>", '<a href="https://x.example/" aria-describedby="main">x</a></main>', "tells where from"),
    ("unmarked", "</main>", '<a href="https://x.org/" rel="noopener noreferrer">x</a></main>', "not marked"),
    ("words in our address", 'href="/en/talk"', 'href="/en/talk?q=words"', "a link of ours"),
    ("telling address", 'href="/en/talk"', 'href="/en/refuge"', "a link of ours"),
    ("form posts elsewhere", 'action="/en/find"', 'action="https://x.example/"', "action of form"),
    ("call without note", 'href="tel:999" aria-describedby="call-note"', 'href="tel:999"', "no note"),
    ("text without note", "</main>", '<a href="sms:85258">x</a></main>', "no note"),
    ("text already written", "</main>", '<a href="sms:1?body=x" aria-describedby="main">x</a></main>', "written"),
    ("no label", r'<label for="area">.*?</label>', "", "no label"),
    ("empty label", r'(<label for="area">).*?(</label>)', r"\1\2", "no label"),
    ("list without label", r'<label for="need">.*?</label>', "", "no label"),
    ("tick without label", r'<label for="want-free">.*?</label>', "", "no label"),
    ("remembered box", 'autocorrect="off" autocapitalize', "autocapitalize", "lacks"),
    ("checked spelling", ' spellcheck="false"', "", "lacks"),
    ("textarea", "</form>", '<label for="t">x</label><textarea id="t"></textarea></form>', "lacks"),
    ("field outside forms", "</main>", '<select aria-label="x"></select></main>', "in no form"),
    ("empty button", r'(<button class="go">).*?(</button>)', r"\1\2", "without words"),
    ("form in the address", 'method="post"', 'method="get"', "does not post"),
    ("remembered form", 'autocomplete="off" class="search"', 'class="search"', "remembered"),
    ("button changes the method", '<button class="go"', '<button formmethod="get"', "another way"),
    ("id twice", "</main>", '<p id="area"></p></main>', "stand twice"),
    ("note of nothing", 'id="q-note"', "", "points at nothing"),
    ("label of nothing", "</main>", '<label for="gone">x</label></main>', "points at nothing"),
    ("not filled in", "</main>", "<p>Call %(number)s</p></main>", "not filled in"),
    ("nothing there", "</main>", "<p>For None.</p></main>", "not filled in"),
    ("a code for words", "</main>", "<p>Helps with: domestic-abuse</p></main>", "codes shown"),
    ("anchor to nothing", "</main>", '<a href="#gone">x</a></main>', "points at nothing"),
]


@pytest.fixture
def page(client: StrictClient) -> str:
    """A good page with every kind of field on it."""
    return client.get("/en/find").text


@pytest.mark.parametrize(("find", "put", "complaint"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_page(page: str, find: str, put: str, complaint: str) -> None:
    """House: no page can be added without the promises."""
    broken, times = re.subn(find, put, page, flags=re.DOTALL)
    assert times, f"{find!r} is not on the page"
    assert any(complaint in fault for fault in page_faults(broken, "/en/find")), page_faults(broken, "/en/find")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Cache-Control", "no-store, max-age=1"),
        ("Cache-Control", None),
        ("Referrer-Policy", "origin"),
        ("X-Content-Type-Options", None),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Cross-Origin-Opener-Policy", None),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("X-DNS-Prefetch-Control", "on"),
        ("X-Robots-Tag", None),
        ("Content-Security-Policy", None),
        ("Content-Security-Policy", "default-src 'self'"),
        ("Permissions-Policy", None),
        ("Permissions-Policy", "camera=(self)"),
        ("Set-Cookie", "a=b"),
        ("ETag", "x"),
        ("Report-To", "x"),
    ],
)
def test_a_missing_or_loosened_header(client: StrictClient, name: str, value: str | None) -> None:
    """PR-01, PR-20, PR-21: a header less, or a header too many."""
    headers = Headers(client.get("/en/").headers)
    assert not [*header_faults(headers)]
    headers.pop(name, None)
    if value:
        headers[name] = value
    assert [fault for fault in header_faults(headers) if fault.startswith(name)]
