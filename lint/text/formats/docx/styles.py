"""What paragraphs of a Word file are by their styles: built-in styles have English names in every language of Word."""

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats.docx.package import Package, parse
from lint.text.model import BlockKind

#: A paragraph that is not prose: a table of contents, code.
SILENT = ""

_NAMES: tuple[tuple[str, BlockKind | str], ...] = (
    (r"(?:book )?title", BlockKind.TITLE),
    (r"subtitle|heading(?: \d+)?|h[1-6]|headline|standfirst|kicker", BlockKind.HEADING),
    (r"(?:intense )?quote|quotations?|block ?text|block ?quot(?:e|ation)|pull ?quote", BlockKind.BLOCK_QUOTE),
    (r"caption|illustration|figure|drawing|table|text", BlockKind.CAPTION),
    (r"list\b.*|bullets?|numbering \d.*", BlockKind.LIST_ITEM),
    (r"signature|byline|author|e-?mail signature|credit", BlockKind.SIGNATURE),
    (r"toc\b.*|contents \d+|index \d+|table of (?:figures|authorities)|(?:bibliography|user) index.*", SILENT),
    (r"html preformatted|preformatted text|source ?code|code|plain code|macro ?text|macro", SILENT),
)
_PATTERNS = tuple((compiled(rf"(?:{names})\Z"), kind) for names, kind in _NAMES)
_DEEPEST = 20  # styles that a style is based on


class _Style(NamedTuple):
    name: str
    based_on: str
    outline: bool  # it has a level in the outline, as headings do
    listed: bool  # it numbers its paragraphs


class Styles:
    """The paragraph styles of a file, by their ids."""

    def __init__(self, package: Package) -> None:
        self._styles: dict[str, _Style] = {}
        self._kinds: dict[str, BlockKind | str | None] = {}
        name = package.related(package.main, "styles")
        if name:
            self._read(package, name)

    def kind(self, style: str) -> BlockKind | str | None:
        """Return what a paragraph of this style is; None where the style does not say."""
        if style not in self._kinds:
            self._kinds[style] = self._of(style)
        return self._kinds[style]

    def _of(self, style: str) -> BlockKind | str | None:
        seen: BlockKind | None = None
        for _ in range(_DEEPEST):
            if style not in self._styles:
                break
            found = self._styles[style]
            named = next((kind for pattern, kind in _PATTERNS if pattern.match(found.name)), None)
            if named is not None:
                return named
            seen = seen or (BlockKind.HEADING if found.outline else BlockKind.LIST_ITEM if found.listed else None)
            style = found.based_on
        return seen

    def _read(self, package: Package, part: str) -> None:
        style = ""

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal style
            space, _, local = tag.rpartition(" ")
            value = attributes.get(f"{space} val", "")
            if local == "style":
                style = attributes.get(f"{space} styleId", "")
                self._styles[style] = _Style("", "", False, False)
            elif not style:
                return
            elif local == "name":
                self._styles[style] = self._styles[style]._replace(name=value.lower().strip())
            elif local == "basedOn":
                self._styles[style] = self._styles[style]._replace(based_on=value)
            elif local == "outlineLvl":
                self._styles[style] = self._styles[style]._replace(outline=value != "9")
            elif local == "numPr":
                self._styles[style] = self._styles[style]._replace(listed=True)

        parse(package.read(part), part, StartElementHandler=start)
