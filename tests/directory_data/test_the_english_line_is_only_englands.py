"""0808 2000 247 is England's line; people elsewhere have their own, and a wrong label costs them a call."""

import json

from directory_data.codes import always
from directory_data.search import Directory

LINE = "8082000247"


def test_only_englands_service_has_it(directory: Directory) -> None:
    """Under no other service, in a number or a sentence."""
    rows = directory.connection.execute("SELECT id, record FROM service")
    having = [id for id, record in rows if LINE in "".join(c for c in record if c.isalnum())]
    assert having == ["ndah-refuge"]


def test_it_is_offered_in_england_alone(directory: Directory) -> None:
    """That service covers England, and is England's line among those always shown."""
    service = directory.services["ndah-refuge"]
    assert service.areas == ("E92000001",)
    assert [p.dial for p in service.phones] == ["+448082000247"]
    assert [place for place, ids in always().items() if "ndah-refuge" in ids] == ["E92000001"]


def test_the_record_is_whole(directory: Directory) -> None:
    """It stands in the built file as printed."""
    (text,) = directory.connection.execute("SELECT record FROM service WHERE id = 'ndah-refuge'").fetchone()
    assert json.loads(text)["phones"][0]["number"] == "0808 2000 247"
