"""Whatever is sent, the answer is a page with help on it: never a crash, never an echo."""

import pytest
from strict_client import StrictClient

from web.guard import BODY_BYTES

FORM = "application/x-www-form-urlencoded"
MARK = b"zqmark"
# What is sent, as what, and the answer's status.
BODIES = {
    "ten kilobytes": (b"q=" + MARK * 1700, FORM, 413),
    "just too long": (b"q=" + b"x" * (BODY_BYTES - 1), FORM, 413),
    "as long as may be": (b"q=" + b"x" * (BODY_BYTES - 2), FORM, 200),
    "control characters": (b"q=zqmark%00%01%02%07%1b%7f&area=%0d%0a%09zqmark", FORM, 200),
    "null bytes": (b"q=zqmark\x00\x00&need=\x00", FORM, 200),
    "emoji": ("q=" + "😭🔪" * 60, FORM, 200),
    "emoji family": ("q=👩‍👩‍👧‍👦 zqmark", FORM, 200),
    "sql": (b"q=zqmark' OR 1=1; DROP TABLE service;--&area=' UNION SELECT 1--", FORM, 200),
    "full-text syntax": (b'q="zqmark* NEAR( AND OR NOT ^ -: {a b} : +', FORM, 200),
    "markup": (b"q=<script>zqmark</script>&area=<img src=x onerror=zqmark>", FORM, 200),
    "template": (b"q={{zqmark.__class__}}%7B%25%20zqmark&area=%(zqmark)s{0}", FORM, 200),
    "lone surrogates": (b"q=zqmark\xed\xa0\x80\xed\xb0\x80&area=%ED%A0%BD", FORM, 200),
    "not utf-8": (b"q=zqmark\xff\xfe\x80&\xc3=\xc3\x28&area=%FF%FE", FORM, 200),
    "right-to-left override": ("q=\u202ezqmark\u2066&area=\u200f\u200b", FORM, 200),
    "combining marks": ("q=zqmark" + "\u0301" * 800, FORM, 200),
    "unknown fields": (b"zqmark=zqmark&x=1&__proto__=1&lang=fr", FORM, 200),
    "repeated fields": (b"q=zqmark&q=b&area=a&area=b&page=1&page=2" + b"&need=fgm" * 200, FORM, 200),
    "many fields": (b"&".join(b"a%d=" % i for i in range(500)), FORM, 200),
    "only separators": (b"&&&===&&", FORM, 200),
    "bad escapes": (b"q=%zqmark%&area=%&need=%E", FORM, 200),
    "broken multipart": (b"--x\r\nContent-Disposition: form-data; name=zqmark", "multipart/form-data; boundary=x", 200),
    "multipart of nothing": (b"zqmark", "multipart/form-data", 200),
    "a file": (
        b'--x\r\nContent-Disposition: form-data; name="q"; filename="zqmark"\r\n\r\nzqmark\r\n--x--\r\n',
        "multipart/form-data; boundary=x",
        200,
    ),
    "json": (b'{"q": "zqmark", "need": ["fgm"]}', "application/json", 200),
    "broken json": (b'{"q": zqmark', "application/json", 200),
    "xml": (b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;zqmark</x>", "text/xml", 200),
    "no type": (b"zqmark", "", 200),
    "strange type": (b"zqmark", "zqmark/\xe9; charset=zqmark", 200),
    "strange charset": (b"q=zqmark", f"{FORM}; charset=utf-7", 200),
}


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize(("body", "kind", "status"), BODIES.values(), ids=BODIES)
def test_a_body(client: StrictClient, body: bytes | str, kind: str, status: int, language: str) -> None:
    """PR-50, PR-51: bodies no browser of ours sends, or that someone made to break us."""
    sent = body.encode() if isinstance(body, str) else body
    answer = client.post(f"/{language}/find", data=sent, content_type=kind)
    assert answer.status_code == status
    assert "zqmark" not in answer.text + str(answer.headers)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "CONNECT", "ZQMARK", "get", "POST "])
@pytest.mark.parametrize("address", ["/en/find", "/ur/", "/", "/healthz", "/static/style.css"])
def test_a_method(client: StrictClient, method: str, address: str) -> None:
    """House: a method that makes no sense here is refused with a page."""
    answer = client.open(address, method=method, data=b"zqmark")
    assert answer.status_code == (200 if method == "get" else 405)
    assert "zqmark" not in answer.text.lower()


@pytest.mark.parametrize("address", ["/en/now", "/ur/talk", "/en/s/zzzzzz", "/"])
def test_posting_to_a_page(client: StrictClient, address: str) -> None:
    """House: only the search takes a form."""
    assert client.post(address, data={"q": "zqmark"}).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept-Language": "zqmark;q=zqmark"},
        {"Accept": "application/zqmark"},
        {"Accept-Encoding": "zqmark, *;q=0"},
        {"Cookie": "session=zqmark; a=zqmark"},
        {"Referer": "https://zqmark.example/"},
        {"X-Forwarded-For": "zqmark", "X-Forwarded-Host": "zqmark.example", "X-Forwarded-Proto": "zqmark"},
        {"Host": "zqmark.example"},
        {"Range": "bytes=0-zqmark", "If-None-Match": "*", "If-Modified-Since": "zqmark"},
        {"Authorization": "Basic zqmark"},
        {"X-HTTP-Method-Override": "DELETE"},
    ],
    ids=str,
)
def test_a_header(client: StrictClient, headers: dict[str, str]) -> None:
    """PR-01, PR-44, AX-11: nothing a browser adds changes the page, its language or comes back in it."""
    answer = client.get("/en/now", headers=headers)
    assert answer.status_code == 200
    assert read_main(answer.text) == read_main(client.get("/en/now").text)
    assert "zqmark" not in answer.text + str(answer.headers)


def read_main(text: str) -> str:
    """What is between the headers and the foot of a page."""
    return text.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "null"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, 403),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "http://localhost.elsewhere.example"}, 403),
        ({"Origin": "http://localhost:81"}, 403),
    ],
    ids=str,
)
def test_a_form_of_another_site(client: StrictClient, headers: dict[str, str], status: int) -> None:
    """PR-51: forms come from our own pages."""
    assert client.post("/en/find", headers=headers, data={"need": "fgm"}).status_code == status
