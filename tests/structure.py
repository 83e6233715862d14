"""The structure of a text in a format as other parsers see it, without the words that readers read."""

import io
import json
import re
import tomllib
from collections.abc import Callable
from typing import Any
from xml.dom import minidom

import pytest
from wordfiles import parts_of

_SHOWN = ("alt", "title", "caption", "description", "content")
_PROSE_FIELDS = ("title", "subtitle", "description", "summary", "headline", "excerpt", "standfirst", "caption", "body")


def structure(text: str, name: str) -> object:
    """What must be the same before and after fixes."""
    return _OF[name](text), _front_matter(text)


def _html(text: str) -> object:
    html5lib = pytest.importorskip("html5lib")

    def walk(node: Any) -> object:
        if not isinstance(node.tag, str):
            return "comment", node.text
        attributes = {key: "" if key in _SHOWN else value for key, value in node.attrib.items()}
        raw = node.text if node.tag in ("script", "style", "code", "pre", "textarea") else ""
        return node.tag, sorted(attributes.items()), raw, [walk(child) for child in node]

    return walk(html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False))


def _markdown(text: str) -> object:
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table")
    found: list[object] = []

    def walk(tokens: Any) -> None:
        for token in tokens:
            if token.type in ("text", "softbreak"):
                continue
            attributes = {key: "" if key in _SHOWN else value for key, value in (token.attrs or {}).items()}
            code = token.content if token.type in ("fence", "code_block", "code_inline", "html_inline") else ""
            found.append((token.type, token.tag, sorted(attributes.items()), code))
            walk(token.children or ())

    walk(parser.parse(re.sub(r"\A(---|\+\+\+)\n.*?\n\1\n", "", text, flags=re.DOTALL)))
    return found


def _rst(text: str) -> object:
    pytest.importorskip("docutils")
    from docutils import nodes
    from docutils.core import publish_doctree

    settings = {"warning_stream": io.StringIO(), "file_insertion_enabled": False, "raw_enabled": False}
    found: list[object] = []

    def walk(node: Any, depth: int) -> None:
        if isinstance(node, nodes.Text):
            return
        raw = node.astext() if isinstance(node, (nodes.literal, nodes.literal_block, nodes.comment)) else ""
        found.append((depth, type(node).__name__, raw))
        for child in node.children:
            walk(child, depth + 1)

    walk(publish_doctree(text, settings_overrides=settings), 0)
    return found, [len(line) for line in text.splitlines() if re.match(r"[+|].*[+|]\Z", line)]


def _asciidoc(text: str) -> object:
    mark = re.compile(
        r"={1,6} |[*.-]{1,5} |\|={3}|\||(?:-{4}|={4}|_{4}|\.{4})\Z|\[.*\]\Z|:[\w-]+:.*|image::[^\[]*|//.*"
    )
    return [match[0] if (match := mark.match(line)) else bool(line.strip()) for line in text.splitlines()]


def _feed(text: str) -> object:
    def walk(node: Any) -> object:
        if node.nodeType in (node.TEXT_NODE, node.CDATA_SECTION_NODE):
            return node.nodeType, _html(node.data) if "<" in node.data else ""
        attributes = sorted(node.attributes.items()) if node.attributes else []
        return node.nodeName, attributes, [walk(child) for child in node.childNodes]

    return walk(minidom.parseString(text.encode()))


def _subtitles(text: str) -> object:
    return [line for line in text.splitlines() if "-->" in line or line.isdigit()], re.findall(r"<[^>]*>", text)


def _json(text: str) -> object:
    def walk(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {each: walk(inner, each) for each, inner in value.items()}
        if isinstance(value, list):
            return [walk(inner, key) for inner in value]
        return (
            _html(value) if key == "html" and isinstance(value, str) else type(value) if key in _PROSE_FIELDS else value
        )

    return walk(json.loads(text))


def _front_matter(text: str) -> object:
    match = re.match(r"(---|\+\+\+)\n(.*?)\n\1", text, re.DOTALL)
    if match is None:
        return None
    loads = tomllib.loads if match[1] == "+++" else pytest.importorskip("yaml").safe_load
    fields = loads(match[2])
    return {key: type(value) if key in _PROSE_FIELDS else value for key, value in fields.items()}


_OF: dict[str, Callable[[str], object]] = {
    "html": _html,
    "markdown": _markdown,
    "mdx": lambda text: re.findall(r"^(?:import|export).*|[{}<>]|=\w*", text, re.MULTILINE),
    "rst": _rst,
    "asciidoc": _asciidoc,
    "feed": _feed,
    "subtitles": _subtitles,
    "json": _json,
    "plain": lambda text: None,
}


def word_structure(data: bytes) -> object:
    """The parts of a Word file, its document without the characters of its texts."""
    parts = parts_of(data)
    source = parts.pop("word/document.xml").decode()
    return parts, re.sub(r"(<w:t(?: [^>]*)?>)[^<]*", r"\1", source)
