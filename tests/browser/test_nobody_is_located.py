"""The site never asks the device where it is."""

from journeys import Place, search
from playwright.sync_api import Page
from spies import spied_on

from tests.serving import Site


def test_no_place_asked(phone: Page, site: Site, pages: list[Place]) -> None:
    """PR-44: on every page, and searching by area, location is not asked for; the browser would refuse it too."""
    calls = spied_on(phone.context)
    phone.context.grant_permissions(["geolocation"], origin=site.url)
    phone.context.set_geolocation({"latitude": 55.8, "longitude": -4})
    for place in pages:
        place.open(phone)
    phone.goto(f"{site.url}/en/find")
    assert phone.input_value("[name=area]") == ""
    search(phone, area="Motherwell")
    assert not calls
    asked = "new Promise(done => navigator.geolocation.getCurrentPosition(() => done('found'), why => done(why.code)))"
    assert phone.evaluate(asked) == 1, "refused by our own policy"
    assert calls == ["spied getCurrentPosition"], "the spies listen"
