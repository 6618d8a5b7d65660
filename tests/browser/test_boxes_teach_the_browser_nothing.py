"""Every box tells the browser and its keyboard to keep and correct nothing."""

from journeys import Place
from playwright.sync_api import Page

LINT = """() => {
  const off = (one, names) => names.every(([name, value]) => one.getAttribute(name) === value);
  const typed = "textarea, [contenteditable], input:not([type=hidden], [type=checkbox], [type=radio], [type=submit])";
  const quiet = [["autocomplete", "off"], ["autocorrect", "off"], ["autocapitalize", "off"], ["spellcheck", "false"]];
  const boxes = [...document.querySelectorAll(typed)], forms = [...document.forms];
  return [boxes.length, [
    ...boxes.filter(one => !off(one, quiet) || !one.form || /code/i.test(one.name)),
    ...forms.filter(one => !off(one, [["autocomplete", "off"]]) || one.method !== "post" || one.target),
    ...[...document.querySelectorAll("select")].filter(one => one.getAttribute("autocomplete") !== "off"),
    ...document.querySelectorAll("[type=password], [type=email], [type=tel], [type=file], form[action*='?']"),
  ].map(one => one.outerHTML.slice(0, 120))];
}"""


def test_every_form(phone: Page, places: list[Place]) -> None:
    """PR-06: each text box has autocomplete, autocorrect, autocapitalize and spellcheck off, in a form that is off."""
    boxes, wrong = 0, {}
    for place in places:
        place.open(phone)
        count, bad = phone.evaluate(LINT)
        boxes += count
        if bad:
            wrong[place.name] = bad
    assert boxes >= 6
    assert not wrong
