"""What the tests of the catalogues share."""

import pytest
from babel.messages.catalog import Catalog
from catalogues import extract


@pytest.fixture(scope="session")
def now(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The messages of the site as it stands."""
    return extract(tmp_path_factory.mktemp("messages") / "messages.pot")


@pytest.fixture(scope="session")
def of_services(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What the records say of services as they stand."""
    return extract(tmp_path_factory.mktemp("services") / "services.pot", "services")
