"""Where: every council, region, nation, town and postcode a person may type, and what lies within what."""

import csv
import gzip
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from directory_data import HERE
from directory_data.codes import NATIONS, REGIONS, UNIONS, other_words
from directory_data.folding import fold

GEOGRAPHY = HERE / "geography"
OUTWARD = re.compile(r"[a-z]{1,2}\d[a-z\d]?")
INWARD = re.compile(r"\d[a-z]{2}")
_NATION_NAMES = {name: code for code, name in NATIONS.items()}
_REGION_NAMES = {name: code for code, name in REGIONS.items()}
# Other names people use for nations and regions.
_ALSO = {
    "E92000001": ("england",),
    "S92000003": ("scotland", "alba"),
    "W92000004": ("wales", "cymru"),
    "N92000002": ("northern ireland", "ulster"),
    "E12000007": ("london", "greater london"),
    "E12000003": ("yorkshire", "humber"),
    "E12000005": ("west midlands region", "the west midlands"),
}


@dataclass(frozen=True)
class Area:
    """One coded area. `within` holds the codes of everything larger that contains it."""

    code: str
    name: str
    name_cy: str
    within: frozenset[str]

    @property
    def nation(self) -> str | None:
        """The nation it lies in, or None for areas of several nations."""
        if self.code in NATIONS:
            return self.code
        return next((code for code in self.within if code in NATIONS), None)


@dataclass(frozen=True)
class Place:
    """What a person meant by a place: its `label` and area codes, the likeliest or biggest first."""

    label: str
    codes: tuple[str, ...]


@dataclass
class Gazetteer:
    """Names and postcodes to areas. `names` maps a folded name to (label, code) pairs, biggest first."""

    areas: dict[str, Area] = field(default_factory=dict)
    names: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    outward: dict[str, list[str]] = field(default_factory=dict)
    exact: dict[str, dict[str, Any]] = field(default_factory=dict)
    districts: list[str] = field(default_factory=list)

    def named(self, folded: str) -> Place | None:
        """The place of a folded name, alone or followed by what it lies in ("newport wales"), or None."""
        if hits := self.names.get(folded):
            return Place(hits[0][0], tuple(dict.fromkeys(code for _, code in hits)))
        spelt = folded.split()
        for cut in range(len(spelt) - 1, 0, -1):
            wider = {code for _, code in self.names.get(" ".join(spelt[cut:]), ())}
            inside = [hit for hit in self.names.get(" ".join(spelt[:cut]), ()) if self.areas[hit[1]].within & wider]
            if inside:
                return Place(inside[0][0], tuple(dict.fromkeys(code for _, code in inside)))
        return None

    def large(self) -> frozenset[str]:
        """The folded names of councils, regions and nations, in any of our languages."""
        own = {fold(name) for area in self.areas.values() for name in (area.name, area.name_cy)}
        return frozenset(own | {fold(name) for _, _, names in other_words("area") for name in names})

    def postcode(self, outward: str, inward: str = "") -> Place | None:
        """The place of half a postcode or a whole one, both folded, or None when it does not exist."""
        codes = self.outward.get(outward.upper())
        if not codes:
            return None
        if inward and (code := self._district(outward.upper(), inward.upper())):
            return Place(f"{outward.upper()} {inward[0]}", (code,))
        return Place(outward.upper(), tuple(codes))

    def _district(self, outward: str, inward: str) -> str | None:
        rule = self.exact.get(outward)
        if rule is None:
            return None
        sector, unit = inward[0], inward[1:]
        index = rule.get("s", {}).get(sector, rule["d"])
        for other, sectors in rule.get("u", {}).items():
            units = sectors.get(sector, "")
            if unit in (units[i : i + 2] for i in range(0, len(units), 2)):
                index = int(other)
        return self.districts[int(index)]

    def read_place(self, text: str) -> Place | None:
        """The place a person typed by itself, in any case and spacing, or None."""
        folded = fold(text)
        if match := re.fullmatch(rf"({OUTWARD.pattern}) \d", folded):  # a sector, such as SW18 4
            return self.postcode(match[1])
        # A whole postcode splits in only one way; a bare half has no second part.
        match = re.fullmatch(f"({OUTWARD.pattern}?)({INWARD.pattern})?", folded.replace(" ", ""))
        if match and (place := self.postcode(match[1], match[2] or "")):
            return place
        if text.strip() in self.areas:
            area = self.areas[text.strip()]
            return Place(area.name, (area.code,))
        return self.named(folded)

    def covering(self, codes: tuple[str, ...]) -> frozenset[str]:
        """The codes of `codes` and of everything that contains one of them."""
        return frozenset(codes).union(*(self.areas[c].within for c in codes if c in self.areas))


def read_areas(folder: Path = GEOGRAPHY) -> Iterator[Area]:
    """Every council, region, nation and union, from councils.csv and the codes."""
    for code, (name, _) in UNIONS.items():
        yield Area(code, name, "", _unions_of(*UNIONS[code][1]) - {code})
    for code, name in NATIONS.items():
        yield Area(code, name, "", _unions_of(code))
    for code, name in REGIONS.items():
        yield Area(code, name, "", frozenset({"E92000001"}) | _unions_of("E92000001"))
    for row in _rows(folder / "councils.csv"):
        nation = _NATION_NAMES[row["nation"]]
        region = frozenset({_REGION_NAMES[row["region"]]} if row["region"] in _REGION_NAMES else ())
        yield Area(row["gss_code"], row["name"], row["name_cy"], region | {nation} | _unions_of(nation))


def _unions_of(*nations: str) -> frozenset[str]:
    return frozenset(code for code, (_, members) in UNIONS.items() if set(nations) <= set(members))


def read_names(folder: Path = GEOGRAPHY) -> Iterator[tuple[str, str, str, int]]:
    """Rows of (folded name, label, GSS code, weight): the weight puts councils and big towns first."""
    for code, names in _ALSO.items():
        yield from ((fold(n), {**NATIONS, **REGIONS}[code], code, 10**9) for n in names)
    for code, name in REGIONS.items():
        yield fold(name), name, code, 10**8
    for row in _rows(folder / "councils.csv"):
        official = row["official_name"]
        for name in sorted({row["name"], row["ons_name"], official, row["name_cy"]} - {""}):
            yield fold(name), row["name"], row["gss_code"], 10**7
    codes = {row["name"]: row["gss_code"] for row in _rows(folder / "councils.csv")}
    called = {code: name for name, code in codes.items()} | NATIONS | REGIONS
    for _, code, other in other_words("area"):
        yield from ((fold(name), called[code], code, 10**7) for name in other)
    for name, councils in read_wider(folder).items():
        yield from ((fold(name), name, codes[council], 10**6 - i) for i, council in enumerate(councils))
    larger = {fold(name) for names in _ALSO.values() for name in names}
    for row in _rows(folder / "towns.csv"):
        if fold(row["name"]) in larger:
            continue  # Wales is a village in Yorkshire too; nobody who types it means that
        yield fold(row["name"]), row["name"], row["gss_code"], int(row["population"] or 999)


def read_wider(folder: Path = GEOGRAPHY) -> dict[str, list[str]]:
    """Names of areas that are larger than a council and no region, with the councils they cover."""
    names: dict[str, list[str]] = tomllib.loads((folder / "wider-names.toml").read_text(encoding="utf-8"))["names"]
    return names


def read_outward(folder: Path = GEOGRAPHY) -> Iterator[tuple[str, str, float]]:
    """Rows of (first half of a postcode, GSS code, share of its live postcodes)."""
    for row in _rows(folder / "outward-postcodes.csv"):
        for pair in row["las"].split(";"):
            code, _, share = pair.partition(":")
            # Under one in a hundred is an edge of the map rather than somewhere people live.
            if float(share) >= 0.01:
                yield row["outcode"], code, float(share)


def read_exact(folder: Path = GEOGRAPHY) -> tuple[list[str], dict[str, dict[str, object]]]:
    """District codes, and for each first half the rules that give a whole postcode's district."""
    data = json.loads(gzip.decompress((folder / "exact-postcodes.json.gz").read_bytes()))
    return data["las"], data["o"]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
