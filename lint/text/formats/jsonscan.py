"""The texts of a JSON file that are prose, and the articles that they belong to.

A text is prose by the name of its field, or as a leaf of rich text: of a tree of nodes in the manner of ProseMirror,
Lexical, Slate, Contentful or Portable Text, in which a paragraph is a list of leaves.
"""

from collections.abc import Iterator, Sequence

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.model import Record, Span

TOKEN = compiled(r'"((?:[^"\\]++|\\.)*+)"|[{}\[\]:,]|[^\s"{}\[\]:,]++')

_CHILDREN = frozenset(("children", "content"))  # the keys of the lists in which nodes of rich text lie
_TYPES = frozenset(("type", "nodeType", "_type", "style", "tag"))
_LEAVES = frozenset(("", "text", "span", "extended-text"))
#: Marks of leaves that are struck out; a key of some editors, with true.
_STRUCK = frozenset("strike strikethrough strike-through".split())
_STRUCK_BIT = 4  # of the format of a leaf, in Lexical
_IDS = ("id", "_id", "guid", "uuid", "slug", "url", "link")
_TITLES = ("title", "headline")


class Found(NamedTuple):
    """A text that is prose: where it stands, without its quotation marks."""

    start: int
    end: int
    key: str
    format: str  # "" to tell by its looks
    holder: int  # where the object begins that has the field
    block: int = -1  # of rich text, where the list begins of which all leaves are one paragraph
    types: tuple[str, ...] = ()  # ... the types of the nodes around it, the innermost first
    code: bool = False
    struck: bool = False


class _Frame(NamedTuple):
    """An object or a list that is open."""

    is_object: bool
    start: int
    key: str  # under which it stands; "" in a list


class _Leaf(NamedTuple):
    """What may be a leaf of rich text."""

    start: int
    end: int
    key: str
    node: int  # where its object begins
    lists: tuple[int, ...]  # where the lists of nodes around it begin, the innermost first
    parents: tuple[int, ...]  # ... and the nodes that have those lists
    holder: int
    wanted: bool  # is the tree in a field that is wanted?


class Scan:
    """Reads JSON. ``fields`` as in the configuration; ``named`` says that the user gave them."""

    def __init__(self, text: str, values: Sequence[Span], fields: Sequence[str], *, named: bool) -> None:
        self._text = text
        split = (field.partition(":") for field in fields)
        self._wanted = [(tuple(path.split(".")), form) for path, _, form in split]
        self._lasts = {path[-1] for path, _ in self._wanted}
        self._named = named
        self._fields: dict[int, Found] = {}  # by where they begin
        self._leaves: list[_Leaf] = []
        self._types: dict[int, dict[str, str]] = {}  # of nodes
        self._ends: dict[int, int] = {}  # of objects and lists
        self._around: dict[int, int] = {}  # the object around an object
        self._ids: dict[int, dict[str, str]] = {}
        self._code: set[int] = set()
        self._struck: set[int] = set()
        for start, end in values:
            self._read(start, end)
        self.found = sorted(self._all())

    def _read(self, start: int, end: int) -> None:
        frames: list[_Frame] = []
        objects: list[int] = []
        key, expects_key = "", False
        for match in TOKEN.finditer(self._text, start, end):
            token = match[0]
            match token[0]:
                case "{" | "[":
                    is_object = token == "{"
                    frames.append(_Frame(is_object, match.start(), key))
                    if is_object:
                        if objects:
                            self._around[match.start()] = objects[-1]
                        objects.append(match.start())
                    key, expects_key = "", is_object
                case "}" | "]":
                    frame = frames.pop()
                    self._ends[frame.start] = match.end()
                    if frame.is_object:
                        objects.pop()
                    key, expects_key = frame.key, False
                case ",":
                    expects_key = bool(frames) and frames[-1].is_object
                    key = "" if expects_key or frames else key
                case ":":
                    expects_key = False
                case '"' if expects_key:
                    key = match[1]
                case '"':
                    self._string(frames, key, match.start(1), match.end(1))
                case "t" if token == "true" and key in _STRUCK and objects:
                    self._struck.add(objects[-1])
                case _ if key == "format" and objects:
                    if len(token) < 5 and token.isdecimal() and int(token) & _STRUCK_BIT:
                        self._struck.add(objects[-1])
                case _ if key in _IDS and objects:
                    self._ids.setdefault(objects[-1], {}).setdefault(key, token)

    def _string(self, frames: list[_Frame], key: str, start: int, end: int) -> None:
        value = self._text[start:end]
        inner = next((index for index in range(len(frames) - 1, -1, -1) if frames[index].is_object), None)
        if inner is None:
            return
        here = frames[inner].start
        if key in _IDS and frames[-1].is_object:
            self._ids.setdefault(here, {}).setdefault(key, value)
        if key in _TYPES and frames[-1].is_object:
            self._types.setdefault(here, {})[key] = value
        if value == "code":
            self._mark(frames, self._code)
        if value in _STRUCK:
            self._mark(frames, self._struck)
        if key in ("text", "value") and frames[-1].is_object and (leaf := self._leaf(frames, key, start, end)):
            self._leaves.append(leaf)
        if (key or next((frame.key for frame in reversed(frames) if frame.key), "")) not in self._lasts:
            return
        keys = tuple(each for each in (*(frame.key for frame in frames), key) if each)
        for last, form in self._wanted:
            if keys[-len(last) :] == last:
                name = keys[-2] if keys[-1] == "rendered" and len(last) > 1 else keys[-1]  # WordPress
                self._fields[start] = Found(start, end, name, form, self._holder(frames, inner, last))
                break

    def _holder(self, frames: list[_Frame], index: int, path: tuple[str, ...]) -> int:
        """Return where the object begins that has the first key of a path, of which an inner object has the last."""
        for _ in path[:-1]:
            while index > 0 and not frames[index].key:
                index -= 1
            index -= 1
            while index > 0 and not frames[index].is_object:
                index -= 1
        return frames[max(index, 0)].start

    def _leaf(self, frames: list[_Frame], key: str, start: int, end: int) -> _Leaf | None:
        """Return a leaf of rich text, if the object is an element of a list of nodes."""
        lists: list[int] = []
        parents: list[int] = []
        index = len(frames) - 1
        while index > 1 and not frames[index - 1].is_object and frames[index - 1].key in _CHILDREN:
            lists.append(frames[index - 1].start)
            parents.append(frames[index - 2].start)
            index -= 2
        if not lists:
            return None
        if index and not frames[index].key and not frames[index - 1].is_object:
            index -= 1  # Portable Text: the field is a list of nodes
        keys = [frame.key for frame in frames[: index + 1] if frame.key]
        joined = f".{'.'.join(keys)}."
        wanted = not self._named or any(f".{'.'.join(path)}." in joined for path, _ in self._wanted)
        around = [frame.start for frame in frames[:index] if frame.is_object]
        holder = around[-1] if around else frames[0].start
        return _Leaf(start, end, key, frames[-1].start, tuple(lists), tuple(parents), holder, wanted)

    def _mark(self, frames: list[_Frame], marked: set[int]) -> None:
        """Code, or what strikes out, among the marks of a leaf."""
        for index in range(len(frames) - 1, 0, -1):
            if frames[index].key == "marks":
                marked.add(frames[index - 1].start)
                return

    def _all(self) -> Iterator[Found]:
        """Yield the texts of the named fields and of rich text."""
        leaves = [leaf for leaf in self._leaves if leaf.wanted and self._is_leaf(leaf)]
        inline = {leaf.lists[0] for leaf in leaves}
        for leaf in leaves:
            depth = 0
            while depth + 1 < len(leaf.lists) and leaf.lists[depth + 1] in inline:
                depth += 1  # a link among leaves
            types = tuple(name for parent in leaf.parents[depth:] for name in self._types.get(parent, {}).values())
            form = next((form for path, form in self._wanted if path[-1] == leaf.key), "")
            code, struck = leaf.node in self._code, leaf.node in self._struck
            yield Found(leaf.start, leaf.end, "", form, leaf.holder, leaf.lists[depth], types, code, struck)
        rich = {leaf.start for leaf in leaves}
        yield from (found for start, found in self._fields.items() if start not in rich)

    def _is_leaf(self, leaf: _Leaf) -> bool:
        types = self._types.get(leaf.node, {})
        kind = types.get("nodeType") or types.get("_type") or types.get("type") or ""
        return kind == "text" if leaf.key == "value" else kind in _LEAVES

    # --- articles -----------------------------------------------------------------------------------------------------

    def records(self) -> tuple[Record, ...]:
        """Return the articles: the outermost objects that have texts, but for one that says less than those in it."""
        own: dict[int, int] = {}
        for found in self.found:
            own[found.holder] = own.get(found.holder, 0) + found.end - found.start
        inner: dict[int, list[int]] = {}
        outermost: list[int] = []
        for holder in sorted(own):
            around = self._around.get(holder)
            while around is not None and around not in own:
                around = self._around.get(around)
            (outermost if around is None else inner.setdefault(around, [])).append(holder)
        waiting, taken = outermost[::-1], []
        while waiting:
            holder = waiting.pop()
            taken.append(holder)
            within = inner.get(holder, [])
            if len(within) > 1 and max(own[each] for each in within) > own[holder]:
                waiting += within[::-1]
        titles = self._titles()
        return tuple(
            Record(holder, self._ends[holder], self._id(holder), titles.get(holder, "")) for holder in sorted(taken)
        )

    def _id(self, holder: int) -> str:
        ids = self._ids.get(holder, {})
        return next((ids[name] for name in _IDS if name in ids), "")

    def _titles(self) -> dict[int, str]:
        titles: dict[int, str] = {}
        for found in self.found:
            if found.key in _TITLES and found.holder not in titles and found.end - found.start < 500:
                titles[found.holder] = self._text[found.start : found.end]
        return titles
