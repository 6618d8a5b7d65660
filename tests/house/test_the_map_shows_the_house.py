"""The folder map of the README names each room there is, and no other."""

import re

from house_files import ROOT, tracked


def mapped() -> set[str]:
    """Top-level folders of the map: lines such as "web/   ..." of the block that names directory_data/."""
    blocks = re.findall(
        r"^```\w*\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    block = next(
        block for block in blocks if "directory_data/" in block.split("directory_data build")[0] and "web/" in block
    )
    return {match[1] for line in block.splitlines() if (match := re.match(r"([\w.-]+)/\s", line))}


def test_the_map_is_true() -> None:
    """House: rooms on the map are rooms with something in them; hidden folders are for machines."""
    rooms = {parts[0] for path in tracked() if len(parts := path.relative_to(ROOT).parts) > 1}
    assert mapped() == {room for room in rooms if not room.startswith(".")}


def test_every_page_it_points_to_is_there() -> None:
    """House: files the README and the docs name exist."""
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        text = page.read_text(encoding="utf-8")
        named = {*re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text)}
        named |= {*re.findall(r"`((?:web|directory_data|translations|tests|docs)/[\w./-]*[\w/])`", text)}
        missing = [one for one in sorted(named) if not ((ROOT / one).exists() or (page.parent / one).exists())]
        assert missing == [], page.name
