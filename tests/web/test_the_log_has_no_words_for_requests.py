"""Gunicorn's log here cannot write of a request, even where gunicorn would: no access line, no warning, no detail."""

import logging

import pytest
from gunicorn.config import Config

from web.logs import QuietLogger


@pytest.fixture
def log() -> QuietLogger:
    """The logger as gunicorn makes it, told to write everything, access lines included."""
    config = Config()
    config.set("accesslog", "-")
    config.set("loglevel", "debug")
    made = QuietLogger(config)
    # Read by pytest instead of going to the terminal.
    for one in (made.error_log, made.access_log):
        one.propagate = True
        one.setLevel(logging.DEBUG)
    return made


@pytest.mark.parametrize("kind", ["access", "warning", "debug"])
def test_nothing_is_written(log: QuietLogger, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """PR-30: these would hold an address or what was asked for."""
    getattr(log, kind)("zqcanary %s", "zqcanary", {}, {})
    assert caplog.records == []


def test_of_a_failure_only_its_class(log: QuietLogger, caplog: pytest.LogCaptureFixture) -> None:
    """PR-31: neither the words of the exception, nor the address, nor the lines it came from."""
    try:
        raise ValueError("zqcanary")
    except ValueError:
        log.exception("Error handling request %s", "/zqcanary")
    assert [record.getMessage() for record in caplog.records] == ["failure ValueError outside the application"]
    assert "zqcanary" not in caplog.text + repr([vars(record) for record in caplog.records])


def test_what_is_no_request_is_written(log: QuietLogger, caplog: pytest.LogCaptureFixture) -> None:
    """PR-30: the log is there: starting and stopping are told."""
    log.info("Listening at: %s", "here")
    assert "Listening at: here" in caplog.text
