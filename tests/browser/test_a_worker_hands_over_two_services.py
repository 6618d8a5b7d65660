"""Three appointments: from the first page to what the person leaves with, in few presses and far less than a minute."""

import io
import time
from pathlib import Path

import pytest
from conftest import profile_at, stand_in
from journeys import AWAY, MARKER, arrive_by_link, entries, speak
from playwright.sync_api import Page, Playwright
from pypdf import PdfReader

from directory_data.search import Directory
from directory_data.wording import telling
from tests.serving import Site

SECONDS, PRESSES = 60, 12


class Worker:
    """Somebody at a desk: every press, choice and box typed into is counted, and so is the time."""

    def __init__(self, page: Page, site: Site, arrived: bool = False) -> None:
        self.page = page
        self.presses = 0
        if not arrived:
            page.goto(f"{site.url}/en/")
        self._began = time.monotonic()

    def press(self, what: str, then: str) -> None:
        """Press one thing and wait for another."""
        self.presses += 1
        self.page.locator(what).first.click()
        self.page.wait_for_selector(then)

    def write(self, box: str, words: str) -> None:
        """Go to a box and type: one press, and a key at a time."""
        self.presses += 1
        self.page.locator(box).press_sequentially(words, delay=20)

    def choose(self, box: str, value: str) -> None:
        """Open a list and choose: two presses."""
        self.presses += 2
        self.page.select_option(box, value)

    def find(self, words: str, area: str = "", want: str = "") -> None:
        """From the first page to what is found; `want` is a box to tick under "More choices"."""
        self.press("main a[href='/en/professionals']", "form.search")
        self.write("[name=q]", words)
        if area:
            self.write("[name=area]", area)
        if want:
            self.press("form.search summary", f"[value={want}]")
            self.press(f"[value={want}]", f"[value={want}]:checked")
        self.press("form.search button.go", "main .count")

    def tick(self, *ids: str) -> None:
        """Put services on the list and go to it."""
        for id in ids:
            self.press(f"[data-service='{id}'] [name=pick]", f"[data-service='{id}'] [name=pick]:checked")
        self.press(f"[data-service='{ids[-1]}'] button.way", "#theirs")

    def file(self) -> PdfReader:
        """Save the sheet."""
        self.presses += 1
        with self.page.expect_download() as saved:
            self.page.click("[data-file]")
        return PdfReader(io.BytesIO(saved.value.path().read_bytes()))

    @property
    def quick(self) -> bool:
        """Whether all of it took few presses and little time."""
        return time.monotonic() - self._began < SECONDS and self.presses < PRESSES


@pytest.fixture(params=["phone", "plain_phone"])
def worker(request: pytest.FixtureRequest, site: Site) -> Worker:
    """With scripts, and without."""
    return Worker(request.getfixturevalue(request.param), site)


def text_of(pdf: PdfReader) -> str:
    """What a file says."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def numbers(directory: Directory, *ids: str) -> list[str]:
    """The first number of each service."""
    return [(*directory.services[id].phones, *directory.services[id].texts)[0].number for id in ids]


def test_a_polish_speaking_woman_with_no_recourse(worker: Worker, directory: Directory) -> None:
    """Done when 1: SW18; the two services are Polish, and for people without public funds; a plain sheet in Polish."""
    worker.find("polish woman no recourse to public funds", "SW18")
    found = worker.page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")
    assert "opoka" in found[:3]
    other = next(id for id in found if "immigration-nrpf" in directory.services[id].needs)
    worker.tick("opoka", other)
    assert worker.page.locator("#theirs").input_value() == "pl"
    worker.press("[formaction$='/ask']", "[value=plain]")
    worker.press("[value=plain]", ".sheet")
    text = text_of(worker.file())
    assert worker.quick, worker.presses
    for number in numbers(directory, "opoka", other):
        assert text.count(number) >= 2, "once for her, once for the worker"
    assert "Zadzwoń" in text
    assert "I speak Polish" in text


def test_a_deaf_man_in_cardiff(worker: Worker, directory: Directory) -> None:
    """Done when 1: services that help men and can be written to; a sheet to print."""
    worker.find("deaf man hit by his partner in Cardiff", want="write")
    found = worker.page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")
    first, second = found[:2]
    for id in (first, second):
        service = directory.services[id]
        assert service.only != "women", id
        assert service.texts or service.webchat or "deaf-people" in service.groups, id
    worker.tick(first, second)
    worker.press("[formaction$='/ask']", "[value=plain]")
    worker.press("[value=plain]", ".sheet")
    assert worker.page.locator(".sheet table").count() == 2
    text = text_of(worker.file())
    assert worker.quick, worker.presses
    for id in (first, second):
        service = directory.services[id]
        assert {"W06000015", "W92000004", "K02000001", "K03000001", "K04000001"} & {*service.areas}, id
        ways = [one.number for one in (*service.phones, *service.texts)] or [service.website or ""]
        assert any(way.removeprefix("https://").removesuffix("/") in text for way in ways), id


def test_an_urdu_speaking_mother_who_may_take_no_paper(worker: Worker, directory: Directory) -> None:
    """Done when 1: ML1; asked in Urdu whether a sheet is safe, she says no, and learns one number."""
    worker.find("mother speaks Urdu, husband hits her", "ML1")
    found = worker.page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")
    first, second = [id for id in found if directory.services[id].phones][:2]
    worker.tick(first, second)
    assert worker.page.locator("#theirs").input_value() == "ur"
    worker.press("[formaction$='/ask']", "[value=memorise]")
    assert worker.page.locator("main h1 [lang=ur]").inner_text().strip()
    worker.press("[value=memorise]", ".learn")
    assert worker.page.locator(".learn").inner_text() == numbers(directory, first)[0]
    assert worker.quick, worker.presses


def test_a_discreet_sheet_in_urdu(worker: Worker, directory: Directory) -> None:
    """The same mother, who may take a sheet that tells nothing."""
    worker.find("mother speaks Urdu, husband hits her", "ML1")
    found = worker.page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")
    first, second = [id for id in found if directory.services[id].phones][:2]
    worker.tick(first, second)
    worker.press("[formaction$='/ask']", "[value=discreet]")
    worker.press("[value=discreet]", ".sheet")
    assert telling().search(worker.page.locator(".sheet").inner_text()) is None
    text = text_of(worker.file())
    assert telling().search(text) is None
    assert all(text.count(number) >= 2 for number in numbers(directory, first, second))


def test_one_entry_in_the_history(phone: Page, site: Site) -> None:
    """PR-04, PR-07, QE-14: all of it, the file too, is one entry, and no address holds the list."""
    worker = Worker(phone, site)
    before = len(entries(phone)[2])
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    worker.find("domestic abuse", "Glasgow")
    first, second = worker.page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")[:2]
    worker.tick(first, second)
    picked = phone.locator("form.listed input[name=pick]").evaluate_all("all => all.map(one => one.value)")
    worker.press("[formaction$='/together']", ".together")
    worker.press("[data-back]", "#theirs")
    worker.press("[formaction$='/ask']", "[value=plain]")
    worker.press("[value=plain]", ".sheet")
    worker.file()
    assert len(entries(phone)[2]) == before
    assert len(picked) == 2
    assert [address for address in asked if any(code in address for code in picked)] == []


def test_printed_alone(phone: Page, site: Site) -> None:
    """Only the sheet and one's own note are printed: no bar, no name of the site, no button."""
    worker = Worker(phone, site)
    worker.find("domestic abuse", "Glasgow")
    ids = worker.page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")[:2]
    worker.tick(*ids)
    worker.press("[formaction$='/ask']", "[value=discreet]")
    worker.press("[value=discreet]", ".sheet")
    phone.fill("#note", "Tuesday ten o'clock")
    phone.emulate_media(media="print")
    assert telling().search(phone.locator("body").inner_text()) is None
    assert not phone.locator("[data-exit]").is_visible()
    assert not phone.locator("[data-print]").is_visible()
    assert phone.locator("#note").is_visible()


def test_one_press_from_language_to_language(phone: Page, site: Site) -> None:
    """Read together: large type; one press and the same list is in the other language, and back."""
    worker = Worker(phone, site)
    worker.find("mother speaks Urdu, husband hits her", "ML1")
    ids = worker.page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")[:2]
    worker.tick(*ids)
    worker.press("[formaction$='/together']", ".together")
    assert float(phone.locator(".together p").first.evaluate("p => parseFloat(getComputedStyle(p).fontSize)")) >= 22
    worker.press(".switch [lang=ur]", "html[lang=ur] .together")
    assert phone.get_by_text("I need an interpreter. I speak Urdu.").count() == 2
    assert phone.locator("article").evaluate_all("all => all.map(one => one.dataset.service)") == ids
    worker.press(".switch [lang=en]", "html[lang=en] .together")


def test_ticks_go_along(phone: Page, site: Site) -> None:
    """AX-10: with scripts, what is ticked and not yet sent is still ticked in another language."""
    worker = Worker(phone, site)
    worker.find("domestic abuse", "Glasgow")
    worker.press("article [name=pick]", "article [name=pick]:checked")
    ticked = phone.locator("article [name=pick]:checked").input_value()
    speak(phone, "ur")
    assert phone.locator("[name=pick]:checked").evaluate_all("all => all.map(one => one.value)") == [ticked]


def test_the_profile_holds_no_list(playwright: Playwright, site: Site, directory: Directory, tmp_path: Path) -> None:
    """PR-05, done when 4: after making a list, its sheet and a note, and leaving, no file of the profile holds any."""
    context = profile_at(playwright, tmp_path)
    page = context.pages[0]
    arrive_by_link(page, f"{site.url}/en/")
    worker = Worker(page, site, arrived=True)
    worker.find(f"{MARKER} domestic abuse", "Glasgow")
    ids = page.locator("article").evaluate_all("all => all.map(one => one.dataset.service)")[:2]
    worker.tick(*ids)
    worker.press("[formaction$='/ask']", "[value=discreet]")
    worker.press("[value=discreet]", ".sheet")
    page.fill("#note", f"{MARKER} note")
    stand_in(context)
    page.click("[data-exit]")
    page.wait_for_url(f"{AWAY}**")
    context.close()
    chosen = [directory.services[id] for id in ids]
    told = [MARKER, *(one.code for one in chosen), *(one.plain_name for one in chosen), *numbers(directory, *ids)]
    needles = [words.encode(code) for words in told for code in ("utf-8", "utf-16-le")]
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {str(file): needle for file in files for needle in needles if needle in file.read_bytes()} == {}
    assert any(b"bbc.co.uk" in file.read_bytes() for file in files), "the files can be read at all"
