"""Finds a Chromium for the browser tests: the system's, else from apt when root, else Playwright's own."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHELL = "chromium-headless-shell"  # the same engine without a window, a history or a profile: twice as fast
ASK = "No Chromium for the browser tests. Install one: apt-get install chromium"


def system() -> str | None:
    """The path of the system's Chromium, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def playwrights() -> str | None:
    """The path of the Chromium Playwright installed, or None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def from_apt() -> None:
    """Install what is missing, where apt is there and we may use it; whether that worked is seen afterwards."""
    if os.geteuid() == 0 and shutil.which("apt-get") and not (system() and shutil.which(SHELL)):
        for command in (
            ["apt-get", "update", "-q"],
            ["apt-get", "install", "-qy", "chromium", SHELL],
        ):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


def from_playwright() -> str | None:
    """Let Playwright fetch its own: the path, or None when it cannot."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=600)
    return playwrights()


def chromium() -> str:
    """The path of a whole Chromium. Exits with one line that says what to install when there is none."""
    found = system() or playwrights() or from_playwright()
    if not found:
        sys.exit(ASK)
    return found


def windowless() -> str:
    """The path of the shell where there is one, else of a whole Chromium."""
    return shutil.which(SHELL) or chromium()


if __name__ == "__main__":
    from_apt()
    sys.stdout.write(f"browser tests use {chromium()} and {windowless()}\n")
