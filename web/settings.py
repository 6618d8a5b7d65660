"""What a deployer may set, read once from the environment and checked before the site starts."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from directory_data.search import DEFAULT_FILE

# Places the leave button may go: large, quick, dull, always reachable, and https.
LEAVE_HOSTS = frozenset({"www.bbc.co.uk", "www.metoffice.gov.uk", "www.google.co.uk", "www.wikipedia.org"})


class SettingsRefused(Exception):
    """Settings that would make the site unsafe: one line for each, naming the setting and the rule."""


@dataclass(frozen=True)
class Settings:
    """`https` redirects and pins to https; off only for a machine of one's own. `operator` runs this site."""

    directory_file: Path = DEFAULT_FILE
    leave_to: str = "https://www.bbc.co.uk/weather"
    https: bool = False
    operator: str = ""
    requests_a_second: int = 100
    bot_port: int = 5005


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from DIRECTORY_FILE, LEAVE_TO, HTTPS, OPERATOR and BOT_PORT. Raises SettingsRefused."""
    port = environment.get("BOT_PORT", str(Settings.bot_port))
    settings = Settings(
        directory_file=Path(environment.get("DIRECTORY_FILE", str(Settings.directory_file))),
        leave_to=environment.get("LEAVE_TO", Settings.leave_to),
        https=environment.get("HTTPS", "off") == "on",
        operator=environment.get("OPERATOR", ""),
        bot_port=int(port) if port.isascii() and port.isdigit() else 0,
    )
    mistakes = [f"LEAVE_TO: {rule}" for rule in leave_mistakes(settings.leave_to)]
    if not 0 < settings.bot_port < 65536:
        mistakes.append("BOT_PORT: must be a number from 1 to 65535")
    if environment.get("HTTPS", "off") not in ("on", "off"):
        mistakes.append("HTTPS: must be 'on' or 'off'")
    if mistakes:
        raise SettingsRefused("\n".join(mistakes))
    return settings


def leave_mistakes(address: str) -> list[str]:
    """The rules an address for leaving breaks (QE-26)."""
    parts = urlsplit(address)
    mistakes = []
    if parts.scheme != "https":
        mistakes.append("must start with https://")
    if parts.hostname not in LEAVE_HOSTS:
        mistakes.append("must be on one of: " + ", ".join(sorted(LEAVE_HOSTS)))
    if parts.query or parts.fragment or parts.username or parts.port:
        mistakes.append("must have no query, fragment, user name or port")
    return mistakes
