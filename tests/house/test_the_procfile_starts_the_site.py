"""The one line that starts the site starts this site, quietly, and make run uses it."""

import shlex
from importlib import import_module

from house_files import ROOT

# Freed memory is overwritten at once: see docs/safety-and-privacy.md.
OVERWRITING = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165",
}


def lines() -> dict[str, list[str]]:
    """The Procfile: a command a name."""
    rows = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    return {
        name.strip(): shlex.split(command) for name, _, command in (row.partition(":") for row in rows if row.strip())
    }


def test_the_web_line() -> None:
    """PR-30: gunicorn, the quiet settings, and the application factory that is there."""
    *settings, program, flag, config, target = lines()["web"]
    assert (program, flag) == ("gunicorn", "--config")
    assert dict(one.split("=", 1) for one in settings) == OVERWRITING
    assert hasattr(import_module(config.removeprefix("python:")), "logger_class")
    module, _, factory = target.partition(":")
    assert callable(getattr(import_module(module), factory.removesuffix("()")))


def test_the_bot_line() -> None:
    """House: the assistant is built after the site answers, and its end never ends the site."""
    program, script = lines()["bot"]
    assert program == "bash"
    told = (ROOT / script).read_text(encoding="utf-8")
    assert told.index("/dev/tcp/127.0.0.1/8000") < told.index("make -s bot") < told.index("-m bot.start")
    assert "exec sleep infinity" in told


def test_make_run_uses_it() -> None:
    """Contract: make run is the Procfile, nothing beside it."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = makefile.split("\nrun:")[1].split("\n\n")[0].splitlines()[1:]
    (command,) = [line.strip() for line in recipe]
    assert command.endswith("$(PY) -m honcho start")


def test_ci_runs_what_people_run() -> None:
    """House: .ci/run is make test and may be executed."""
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "make test"
