"""What is shipped listens to this machine alone, writes no access log and names no other company."""

import re
from pathlib import Path

import pytest

from tests.serving import ROOT, web_command
from web import serving
from web.logs import QuietLogger
from web.settings import LEAVE_HOSTS, Settings

# Hosts named on pages as words, and those services may be looked up at; nothing is fetched from them.
NAMED = {"ico.org.uk"}
COMPANIES = (
    r"cloudflare|fastly|akamai|googleapis|gstatic|recaptcha|hcaptcha|turnstile|sentry|datadog|newrelic|analytics|cdn\b"
)


def test_loopback() -> None:
    """PR-52: the address it binds to is this machine's own."""
    assert serving.bind.startswith("127.0.0.1:")
    assert not any(part in " ".join(web_command()[1]) for part in ("--bind", "-b ", "0.0.0.0"))


def test_the_command_uses_these_settings() -> None:
    """PR-30: the Procfile's command takes the quiet settings and nothing that undoes them."""
    _, command = web_command()
    assert command[command.index("--config") + 1] == "python:web.serving"
    assert command[-1] == "web:create_app()"
    assert not [part for part in command if "log" in part or "capture" in part or part in ("--reload", "--spew")]


def test_no_access_log() -> None:
    """PR-30: none, and a logger that would not write one."""
    assert serving.accesslog is None
    assert serving.logger_class is QuietLogger
    assert serving.loglevel in ("info", "warning", "error")


def test_no_header_of_a_proxy_is_believed() -> None:
    """DP-05: nobody's address is taken from a header."""
    assert serving.forwarded_allow_ips == ""


def test_a_worker_that_hangs_is_replaced() -> None:
    """PR-51: no request may hold the site for ever."""
    assert 0 < serving.timeout <= 60


SHIPPED = [
    *(path for path in (ROOT / "web").rglob("*") if path.suffix in (".py", ".html", ".js", ".css")),
    *(ROOT / name for name in ("Procfile", "pyproject.toml")),
]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_other_host(path: Path) -> None:
    """PR-03, PR-35: no content network, hosted font, captcha or analytics; the only hosts are those one leaves to."""
    text = path.read_text(encoding="utf-8")
    hosts = {*re.findall(r"(?:https?:)?//([\w-]+(?:\.[\w-]+)+)", text)}
    assert hosts <= LEAVE_HOSTS | NAMED
    assert not re.findall(COMPANIES, text, re.IGNORECASE)


def test_the_default_is_safe() -> None:
    """QE-26: as shipped, leaving goes to an allowed place."""
    assert Settings().leave_to.startswith(tuple(f"https://{host}/" for host in LEAVE_HOSTS))
