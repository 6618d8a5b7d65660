"""A page read into elements, so that tests can ask what a browser would find, with nothing but the standard library."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)


@dataclass(eq=False)
class Element:
    """One element: `parts` holds its texts and elements in order; a flag attribute has the value ""."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    parts: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        """What it says, white space folded, words of neighbouring elements apart."""
        said = (part if isinstance(part, str) else f" {part.text} " for part in self.parts if not _silent(part))
        return " ".join("".join(said).split())

    @property
    def exact(self) -> str:
        """What it says, as written."""
        return "".join(part if isinstance(part, str) else part.exact for part in self.parts if not _silent(part))

    def within(self) -> Iterator["Element"]:
        """Itself and every element inside, in page order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.within()

    def around(self) -> Iterator["Element"]:
        """Itself and every element it stands in, outwards."""
        yield self
        if self.parent:
            yield from self.parent.around()

    def all(self, tag: str = "", **wanted: str | None) -> list["Element"]:
        """Elements inside with this tag and these attributes (`data_exit=None` asks only that it is there)."""
        names = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [
            one
            for one in self.within()
            if (not tag or one.tag == tag)
            and all(n in one.attributes and v in (None, one.attributes[n]) for n, v in names.items())
        ]

    def one(self, tag: str = "", **wanted: str | None) -> "Element":
        """The only such element; fails when there is none or more than one."""
        found = self.all(tag, **wanted)
        assert len(found) == 1, f"{len(found)} elements {tag} {wanted}, not 1"
        return found[0]


def _silent(part: "Element | str") -> bool:
    return isinstance(part, Element) and part.tag in ("script", "style", "template")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.inside = Element("", {})
        self.astray: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        new = Element(tag, {name: value or "" for name, value in attrs}, self.inside)
        if len(new.attributes) < len(attrs):
            self.astray.append(f"an attribute of <{tag}> stands twice")
        self.inside.parts.append(new)
        if tag not in VOID:
            self.inside = new

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.inside.tag != tag or self.inside.parent is None:
            self.astray.append(f"</{tag}> closes <{self.inside.tag}>")
        else:
            self.inside = self.inside.parent

    def handle_data(self, data: str) -> None:
        self.inside.parts.append(data)


def read(page: str) -> Element:
    """The root of a page. Fails when tags are not closed in order: every page here is well formed."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.astray, f"not well formed: {reader.astray[:3]}"
    assert reader.inside is reader.root, f"<{reader.inside.tag}> is not closed"
    return reader.root
