"""A link to somebody else's site tells them nothing, and tells the reader that it leaves."""

from journeys import Place
from playwright.sync_api import Page

LINT = """() => {
  const away = [...document.links].filter(a => a.protocol.startsWith("http") && a.origin !== origin
    && !a.matches("[data-leave]"));
  const told = a => (a.getAttribute("aria-describedby") ?? "").split(" ").map(id => document.getElementById(id))
    .some(note => note?.textContent.trim() && note.checkVisibility() && note.getBoundingClientRect().height > 10);
  const closed = a => ["noopener", "noreferrer"].every(word => a.relList.contains(word));
  return [away.length, away.filter(a => !closed(a) || !told(a) || a.protocol !== "https:").map(a => a.outerHTML),
    [...document.querySelectorAll("[data-leave]")].filter(a => !closed(a)).length,
    document.querySelectorAll("[target], [ping], [download], iframe").length];
}"""


def test_every_link(phone: Page, places: list[Place]) -> None:
    """PR-40: each has rel noopener noreferrer and a visible note, in its description, of what other sites may do."""
    seen, wrong = 0, {}
    for place in places:
        place.open(phone)
        links, bad, leaving, others = phone.evaluate(LINT)
        seen += links
        if bad or leaving or others:
            wrong[place.name] = (bad, leaving, others)
    assert seen > 10
    assert not wrong
