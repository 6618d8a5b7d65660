"""The co-ordinator's tool: build, check and search the directory from a terminal."""

import argparse
import json
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

from directory_data import matching, search
from directory_data.build import DataRefused, build
from directory_data.checks import check_all
from directory_data.codes import vocabulary
from directory_data.reading import Mistake
from directory_data.records import Service
from directory_data.wording import in_words


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it worked, 2 when its input was wrong."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except DataRefused as refused:
        return _refuse(refused.mistakes)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    except (OSError, sqlite3.Error) as error:
        print(f"--file {options.file}: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m directory_data", description=__doc__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    make = commands.add_parser("build", help="check every file and make the directory file")
    make.set_defaults(run=_build)
    check = commands.add_parser("check", help="report every mistake in every file; write nothing")
    check.set_defaults(run=_check)
    look = commands.add_parser("find", help="print what the site's search would show")
    look.add_argument("text", nargs="?", default="", metavar="TEXT", help="what a person would type")
    look.add_argument("--need", action="append", default=[], choices=list(vocabulary("need")), metavar="CODE")
    look.add_argument("--area", default="", help="council, town, half a postcode or a whole one")
    look.add_argument("--language", action="append", default=[], choices=list(vocabulary("language")), metavar="CODE")
    look.add_argument(
        "--for", dest="groups", action="append", default=[], choices=list(vocabulary("group")), metavar="CODE"
    )
    look.add_argument("--json", action="store_true", help="print JSON, as in docs/architecture.md")
    look.set_defaults(run=_find)
    for command in (make, look):
        command.add_argument("--file", type=Path, default=search.DEFAULT_FILE, help="the directory file")
    return parser


def _build(options: argparse.Namespace) -> int:
    print(f"{build(options.file)} services published in {options.file}")
    return 0


def _check(options: argparse.Namespace) -> int:
    services, mistakes = check_all()
    if mistakes:
        return _refuse(mistakes)
    published = sum(s.published for s in services)
    closed = sum(s.status == "closed" for s in services)
    print(f"{len(services)} files, {published} published, {closed} closed, {len(services) - published - closed} drafts")
    return 0


def _refuse(mistakes: list[Mistake]) -> int:
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    return 2


def _find(options: argparse.Namespace) -> int:
    directory = search.open_file(options.file)
    query = search.Query(
        text=options.text,
        place=options.area,
        needs=tuple(options.need),
        languages=tuple(options.language),
        groups=tuple(options.groups),
        at=datetime.now(UTC),
    )
    results = search.find(directory, query)
    if results.place_unknown and not results.understood.place:
        print("--area: names no council, town or postcode known; try the council's name", file=sys.stderr)
        return 2
    print(
        json.dumps(as_json(directory, results), ensure_ascii=False, indent=1)
        if options.json
        else _as_text(directory, results)
    )
    return 0


def as_json(directory: search.Directory, results: search.Results) -> dict[str, object]:
    """The answer in the shape other tools rely on (docs/architecture.md)."""
    understood = results.understood
    codes = list(understood.place.codes) if understood.place else []
    return {
        "understood": {
            "needs": understood.needs,
            "area": codes[0] if codes else None,
            "areas": codes,
            "languages": understood.languages,
            "groups": understood.groups,
        },
        "matches": [
            _row(match.service) | {"why": "; ".join(in_words(reason, directory.places) for reason in match.reasons)}
            for match in results.matches
        ],
        "always": [_row(service) for service in results.always],
    }


def _row(service: Service) -> dict[str, object]:
    return {
        "id": service.id,
        "name": service.name,
        "kind": service.kinds[0],
        "scope": service.scope,
        "needs": service.needs,
        "languages": service.languages.spoken,
        "phones": [{"number": p.number, "dial": p.dial} for p in matching.contacts(service)],
        "checked_on": service.checked_on.isoformat() if service.checked_on else None,
    }


def _as_text(directory: search.Directory, results: search.Results) -> str:
    lines = []
    for match in results.matches:
        numbers = ", ".join(n.number for n in matching.contacts(match.service)) or match.service.website
        why = "; ".join(in_words(reason, directory.places) for reason in match.reasons)
        lines.append(f"{match.service.name}: {numbers}\n    {why}")
    return "\n".join([*lines, "Always: " + ", ".join(service.name for service in results.always)])


if __name__ == "__main__":
    sys.exit(main())
