"""Finds a Chromium for the browser tests: the system's, else from apt when root, else Playwright's own."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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


def install() -> str | None:
    """Install a Chromium and return its path, or None when neither way works."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-qy", "chromium", "fonts-noto-core"]):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        if found := system():
            return found
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=600)
    return playwrights()


def chromium() -> str:
    """The path of a Chromium. Exits with one line that says what to install when there is none."""
    found = system() or playwrights() or install()
    if not found:
        sys.exit(ASK)
    return found


if __name__ == "__main__":
    sys.stdout.write(f"browser tests use {chromium()}\n")
