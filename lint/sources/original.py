"""The originals of articles: which file an article was translated from, and the document that it makes.

An original is found by the patterns of the configuration, by the front matter of the article, or it is named on the
command line. A file that serves as an original is never linted itself.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from lint.folders import read_head
from lint.patterns import compiled
from lint.records import replace
from lint.sources.source import Original, Source, SourceSettings, holds_source, read_bytes, read_document
from lint.text.decoding import ReadError, decode
from lint.text.document import Document
from lint.text.formats import EXTENSIONS, format_of
from lint.text.languages import is_hardly_told, is_in, language_of, letters, script_of
from lint.text.model import FormatError

PLACEHOLDERS = ("dir", "stem", "name", "path")
_PLACEHOLDER = compiled(r"\{(\w+)\}")
_FRONT_MATTER = compiled(r"\A(?:---|\+\+\+)[ \t]*\r?\n(.*?)^(?:---|\+\+\+)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FIELD = compiled(
    r"^(source|source-language)[ \t]*[:=][ \t]*[\"']?([^\"'\r\n#]+?)[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE
)
_HEAD = 4096  # bytes that are looked at before a file is taken for an original


class OriginalSettings(SourceSettings, Protocol):
    """What the configuration says about originals."""

    @property
    def root(self) -> Path:
        """The folder that patterns are relative to, and that no original lies outside of."""
        ...

    @property
    def source_files(self) -> tuple[str, ...]:
        """Where the original of an article lies, the likeliest place first."""
        ...

    def source_language(self, path: str) -> str | None:
        """Return the language that the article at a path was translated from."""
        ...


def unknown_placeholder(pattern: str) -> str | None:
    """Return the first word in braces that is none of :data:`PLACEHOLDERS`."""
    return next((name for name in _PLACEHOLDER.findall(pattern) if name not in PLACEHOLDERS), None)


def with_originals(sources: Sequence[Source], settings: OriginalSettings) -> list[Source]:
    """Return the articles with their originals, without those that are an original themselves.

    Where an original is named and its article is not, its article takes its place.
    """
    if not settings.source_files and not any(_may_have_front_matter(source) for source in sources):
        return list(sources)
    found = {os.path.abspath(source.file): _with_original(source, settings) for source in sources}
    originals = {os.path.abspath(source.original.file) for source in found.values() if source.original}
    for file, source in list(found.items()):
        if file in originals or source.original or source.data is not None:
            continue
        article = _article_of(source, settings)
        if article is not None:
            originals.add(file)
            found.setdefault(os.path.abspath(article.file), article)
    kept = [source for file, source in found.items() if file not in originals]
    return sorted(kept, key=lambda source: source.path)


def paired(source: Source, settings: OriginalSettings) -> Source | None:
    """Return an article with its original, None for a file that serves as the original of an article."""
    if not settings.source_files and not _may_have_front_matter(source):
        return source
    found = _with_original(source, settings)
    return None if found.original is None and _article_of(source, settings) is not None else found


def named(source: Source, path: str, settings: OriginalSettings) -> Source:
    """Return an article with the original that the command line names."""
    original = Original(_shown(path), path, language=settings.source_language(source.file))
    if not os.path.exists(path):
        original = original._replace(error="no such file")
    return source._replace(original=original)


def required(source: Source, settings: OriginalSettings) -> Source:
    """Return an article with an error in place of an original that it must have and has not."""
    if source.original or source.error or holds_source(source, settings):
        return source
    tried = [_shown(path) for path in _places(source, settings)]
    where = f" (looked for {', '.join(tried)})" if tried else ""
    return source._replace(original=Original("", "", error=f"there is none{where}"))


def document_of_original(original: Original, article: Document, settings: SourceSettings) -> Document:
    """Return the document of an original. Raises ReadError, in one line, where it cannot serve as one."""
    if original.error:
        raise ReadError(f"source {original.path}: {original.error}" if original.path else f"source: {original.error}")
    place = Source(original.path, original.file, original.data)
    try:
        data = read_bytes(place)
        if settings.file_format(original.file) or format_of(original.file):
            document = read_document(data, place, settings)
        else:  # nobody fixes a source, so what is not known is read as it stands
            document = Document(decode(data, settings.encoding(original.file)), original.path)
    except OSError as error:
        raise ReadError(f"source {original.path}: cannot be read: {error.strerror or error}") from None
    except (ReadError, FormatError) as error:
        raise ReadError(f"source {original.path}: {error}") from None
    text = document.text
    problem = _problem(text, article.text, original.language)
    if problem:
        raise ReadError(f"source {original.path}: {problem}")
    return replace(document, language=original.language or language_of(text) or "")


def _problem(text: str, article: str, language: str | None) -> str | None:
    """Return what keeps a text from being the original of an article."""
    if not text.strip():
        return "it is empty"
    if text.strip() == article.strip():
        return "it is the article itself: the same text"
    found = language_of(text)
    if language and not is_in(text, language):
        return f'it is not in the source language "{language}"' + (f' but in "{found}"' if found else "")
    if found == "en" and not (language and is_hardly_told(text, "en", language)):
        return "it is in English"
    if not language and not found:
        return 'its language cannot be told: set source-language, for instance "ar"'
    return None


def _with_original(source: Source, settings: OriginalSettings) -> Source:
    if source.error or holds_source(source, settings):
        return source
    language = settings.source_language(source.file)
    if _may_have_front_matter(source) and (stated := _stated(source, settings, language)):
        return source._replace(original=stated)
    for path in _places(source, settings, os.path.isfile):
        if os.path.abspath(path) != os.path.abspath(source.file) and _fits(path, language):
            return source._replace(original=Original(_shown(path), path, language=language))
    return source


def _places(
    source: Source, settings: OriginalSettings, wanted: Callable[[str], bool] = lambda path: True
) -> Iterator[str]:
    """Yield the files that may be the original of an article: none outside the configuration's folder."""
    folder, name = os.path.split(source.file)
    stem = os.path.splitext(name)[0]
    root = os.path.abspath(settings.root)
    inner = os.path.relpath(os.path.abspath(source.file), root)
    for pattern in settings.source_files:
        if "{path}" in pattern and inner.startswith(os.pardir):
            continue
        values = {"dir": folder or ".", "stem": stem, "name": name, "path": inner}
        path = _PLACEHOLDER.sub(lambda match, values=values: values[match[1]], pattern)  # type: ignore[misc]
        if not pattern.startswith("{dir}") and not os.path.isabs(path):
            path = os.path.join(root, path)
            path = path if os.path.isabs(source.file) else os.path.relpath(path)
        path = os.path.normpath(path)
        if wanted(path) and _below(path, root, folder or "."):
            yield path


def _below(path: str, *folders: str) -> bool:
    """Does a file lie below one of some folders, wherever links lead?"""
    real = os.path.realpath(path)
    return any(real.startswith(os.path.join(os.path.realpath(folder), "")) for folder in folders)


def _fits(path: str, language: str | None) -> bool:
    """Is a file in the script of its language? Its beginning tells; what is read wrongly is told later."""
    if language is None or script_of(language) == "latin":
        return True
    try:
        head = read_head(path, _HEAD).decode("utf-8", "ignore")
    except OSError:
        return True
    return not letters(head).total() or is_in(head, language)


def _may_have_front_matter(source: Source) -> bool:
    return format_of(source.file) == "markdown"


def _stated(source: Source, settings: OriginalSettings, language: str | None) -> Original | None:
    """Return the original that an article's front matter names."""
    try:
        head = source.data[:_HEAD] if source.data is not None else read_head(source.file, _HEAD)
    except OSError:
        return None
    match = _FRONT_MATTER.match(head.decode("utf-8-sig", "ignore"))
    fields = dict(_FIELD.findall(match[1])) if match else {}
    if "source" not in fields or "\0" in fields["source"]:
        return None
    path = os.path.normpath(os.path.join(os.path.dirname(source.file), fields["source"]))
    found = Original(_shown(path), path, language=fields.get("source-language", language))
    if not (_below(path, str(settings.root)) or _below(path, os.path.dirname(source.file) or ".")):
        return found._replace(error="it lies outside the folder of the configuration")
    return found if os.path.exists(path) else found._replace(error="no such file")


def _article_of(source: Source, settings: OriginalSettings) -> Source | None:
    """Return the article that a file is the original of, if the patterns say so and it exists."""
    folder, name = os.path.split(source.file)
    for pattern in settings.source_files:
        tail = pattern.removeprefix("{dir}/")
        if tail == pattern or "/" in tail or tail.count("{") != 1:
            continue
        shape = re.escape(tail).replace(r"\{stem\}", "(?P<stem>.+)").replace(r"\{name\}", "(?P<name>.+)")
        match = re.fullmatch(shape, name)
        if match is None:
            continue
        groups = match.groupdict()
        names = [groups["name"]] if "name" in groups else [groups["stem"] + ending for ending in sorted(EXTENSIONS)]
        for candidate in names:
            path = os.path.join(folder, candidate)
            if os.path.isfile(path):
                article = _with_original(Source(_shown(path), path), settings)
                if article.original and os.path.abspath(article.original.file) == os.path.abspath(source.file):
                    return article
    return None


def with_source(document: Document, source: Source, settings: SourceSettings) -> Document:
    """Return a document with the original of its article beside it. Raises ReadError."""
    if source.original is None:
        return document
    return replace(document, source=document_of_original(source.original, document, settings))


def _shown(path: str) -> str:
    from lint.sources.discover import shown

    return shown(path)
