"""Reading our own code as a tree: what could listen, remember, write or call out."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# What of a request the site looks at, and no more.
REQUEST = {"form", "path", "headers", "method", "endpoint", "content_length", "host_url", "url_rule"}
HEADERS = {"Sec-Fetch-Site", "Origin", "Transfer-Encoding"}
NEVER_IMPORTED = {
    *(
        "requests",
        "httpx",
        "aiohttp",
        "urllib3",
        "urllib.request",
        "http.client",
        "http.cookiejar",
        "smtplib",
        "ftplib",
    ),
    *("socket", "ssl", "asyncio", "telnetlib", "subprocess", "tempfile", "shelve", "pickle", "dbm", "syslog"),
    *("webbrowser", "sentry_sdk", "prometheus_client", "statsd", "opentelemetry"),
}
NEVER_NAMED = {
    *("remote_addr", "access_route", "remote_user", "user_agent", "referrer", "cookies", "set_cookie", "session"),
    *("print_exc", "format_exc", "exc_text", "full_path", "query_string", "get_json"),
}
NEVER_SAID = ("x-forwarded-for", "x-real-ip", "remote_addr", "user-agent", "set-cookie", "forwarded")
WRITING = {"write_text", "write_bytes", "mkdir", "touch", "makedirs", "NamedTemporaryFile", "FileHandler", "dump"}


def sources(*rooms: str) -> list[Path]:
    """The Python files of rooms, by path."""
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every module imported, in full, and from each the name taken (empty when it is the module itself)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((name.name, "") for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, name.name) for name in node.names)


def listening(tree: ast.AST) -> Iterator[str]:
    """DP-05: names and words by which a program learns who asks."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "request":
            if node.attr not in REQUEST:
                yield f"request.{node.attr}"
        elif isinstance(node, ast.Attribute) and node.attr in NEVER_NAMED:
            yield node.attr
        elif isinstance(node, ast.Constant) and str(node.value).lower() in NEVER_SAID:
            yield str(node.value)
    yield from (
        f"from flask import {name}" for module, name in imported(tree) if (module, name) == ("flask", "session")
    )
    yield from (f"header {name}" for name in _headers_read(tree) if name not in HEADERS)


def _headers_read(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        read: list[ast.expr] = []
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("request.headers."):
            read = node.args[:1]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "request.headers":
            read = [node.slice]
        elif isinstance(node, ast.Compare) and any(ast.unparse(c) == "request.headers" for c in node.comparators):
            read = [node.left]
        yield from (str(ast.literal_eval(one)) if isinstance(one, ast.Constant) else "of any name" for one in read)


def calling_out(tree: ast.AST) -> Iterator[str]:
    """DP-02, DP-05: modules that could reach another machine or program."""
    for module, name in imported(tree):
        if {module, f"{module}.{name}", module.split(".")[0]} & NEVER_IMPORTED:
            yield f"{module} {name}".strip()


def writing(tree: ast.AST) -> Iterator[str]:
    """DP-05: calls that write a file, or print."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        modes = [*node.args[:2], *(word.value for word in node.keywords if word.arg == "mode")]
        mode = "".join(m.value for m in modes if isinstance(m, ast.Constant) and isinstance(m.value, str))
        if called in {*WRITING, "print"} or (called == "open" and {*mode} <= {*"rwaxbt+"} and {*mode} & {*"wax+"}):
            yield f"{called}({mode})"


def remembering(tree: ast.Module) -> Iterator[str]:
    """PR-32, DP-01: what would live on between requests and grow with them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global | ast.Nonlocal):
            yield f"{type(node).__name__} {node.names}"
        elif isinstance(node, ast.FunctionDef):
            yield from (f"cached {node.name}" for one in node.decorator_list if "cache" in ast.unparse(one))
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            made = ast.unparse(node.value)
            if made in ("{}", "[]", "set()", "dict()", "list()") or made.split("(")[0] in (
                "Counter",
                "defaultdict",
                "deque",
            ):
                yield f"kept {made}"
