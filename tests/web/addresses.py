"""The addresses of the site as routes.txt lists them, filled in so that a test can ask for each."""

from pathlib import Path

from strict_client import languages

FILE = Path(__file__).parent / "routes.txt"
STATIC = ("style.css", "leave.js", "page.js")
CHAT_STATIC = ("chat.css", "chat.js")  # what the assistant’s page adds
WORKER_STATIC = ("sheet.css",)  # what the professionals’ pages add


def listed() -> set[tuple[str, str]]:
    """(method, rule) of every line."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    return {(method, rule) for method, rule in pairs}


def pages() -> list[str]:
    """Every GET address of a page in every language, service pages apart."""
    rules = sorted(rule for method, rule in listed() if method == "GET" and "<code" not in rule)
    rules = [rule for rule in rules if rule not in ("/healthz", "/static/<path:filename>")]
    filled = (rule.replace("<lang>", code) for rule in rules for code in languages())
    return list(dict.fromkeys(filled))


def others() -> list[str]:
    """What is no page: the files pages are made with, and the answer for machines."""
    return ["/healthz", *(f"/static/{name}" for name in STATIC + CHAT_STATIC + WORKER_STATIC)]
