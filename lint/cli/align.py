"""``mtlint align``: the pairs of sentences that the rules on a translation and its source go by."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lint.cli.options import ConfigOption, IsolatedOption, OutputOption, exclusive
from lint.cli.streams import open_output, shown
from lint.errors import UserError

if TYPE_CHECKING:
    from lint.analysis.bilingual.pairs import Bilingual
    from lint.config.model import Config
    from lint.text.document import Document

Pairs = Iterable[tuple[str, str, bool]]


def align(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The text that was translated, or a file that holds both sides.")
    ],
    target: Annotated[
        str | None, typer.Argument(metavar="TARGET", help="Its translation; none for a file of both sides.")
    ] = None,
    format_: Annotated[Literal["tsv", "tmx"], typer.Option("--format", help="How the pairs are written.")] = "tsv",
    source_language: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language of the source, if it is not to be told.")
    ] = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Print the pairs of sentences of a translation and its source, as mtlint sees them.

    Of a file for translators (XLIFF, TMX, PO, a table with both sides) the sentences of its units are paired. A
    sentence without a counterpart stands alone in its row. A pair in which mtlint would not look for differences is
    marked with "?". Exit status: 0, or 2 where a file cannot be read or is not a source.
    """
    from lint.config import load as configfile

    exclusive(config, isolated)
    settings = configfile.load(config, isolated=isolated)
    documents = _of_one(source, settings) if target is None else [_of_two(source, target, source_language, settings)]
    rows: list[tuple[str, str, bool]] = []
    language = ""
    for document in documents:  # held while its rows are made: what is computed of it does not keep it
        both = _compared(document)
        language = both.language
        rows += _rows(both)
    with open_output(output, True) as stream:
        lines = _tmx(rows, language) if format_ == "tmx" else _tsv(rows)
        stream.writelines(lines if output else shown(lines))  # a file is for programs, and exact


def _of_one(path: str, settings: "Config") -> "list[Document]":
    """Return the articles of a file that holds both sides."""
    from lint.sources.discover import shown as path_shown
    from lint.sources.source import Source, holds_source, read_bytes, read_document
    from lint.text.document import articles
    from lint.text.unmarked import unmark_pair

    file = Source(path_shown(path), path)
    with _told(path):
        data = read_bytes(file)
        if not holds_source(file, settings):
            raise UserError(f"{path}: holds one side only; name the translation too: mtlint align SOURCE TARGET")
        document = read_document(data, file, settings)
        return [unmark_pair(article)[0].document for _, article in articles(document) if article.units]


def _of_two(source: str, target: str, language: str | None, settings: "Config") -> "Document":
    """Return a translation with its source beside it. What is wrong with the source, named first, is told first."""
    from lint.sources.discover import shown as path_shown
    from lint.sources.original import document_of_original, with_source
    from lint.sources.source import Original, Source, holds_source, read_bytes, read_document
    from lint.text.document import Document
    from lint.text.unmarked import unmark_pair

    original = Original(path_shown(source), source, language=language or settings.source_language(target))
    article = Source(path_shown(target), target, original=original)
    for path in (source, target):
        if holds_source(Source(path_shown(path), path), settings):
            raise UserError(f"{path}: holds both sides; name it alone: mtlint align {path}")
    with _told(target):
        document_of_original(original, Document("", target), settings)
        document = read_document(read_bytes(article), article, settings)
        view, _ = unmark_pair(with_source(document, article, settings))
    return view.document


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Turn what keeps a file from being read into an error of one line."""
    from lint.text.decoding import ReadError
    from lint.text.model import FormatError

    try:
        yield
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from None
    except (ReadError, FormatError) as error:
        message = str(error)
        raise UserError(message if message.startswith("source ") else f"{path}: {message}") from None


def _compared(document: "Document") -> "Bilingual":
    from lint.analysis.bilingual.pairs import bilingual

    both = bilingual(document)
    assert both is not None
    return both


def _rows(both: "Bilingual") -> Iterator[tuple[str, str, bool]]:
    for pair in both.pairs:
        source = " ".join(both.source[pair.source].split()) if pair.source else ""
        target = " ".join(both.target[pair.target].split()) if pair.target else ""
        yield source, target, pair.sure


def _tsv(rows: Pairs) -> Iterator[str]:
    for source, target, sure in rows:
        yield f"{'' if sure else '?'}\t{source}\t{target}\n"


def _tmx(rows: Pairs, language: str) -> Iterator[str]:
    from html import escape

    from lint._version import __version__

    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    yield (
        f'<header creationtool="mtlint" creationtoolversion="{__version__}" segtype="sentence" o-tmf="mtlint" '
        f'adminlang="en" srclang="{escape(language)}" datatype="plaintext"/>\n<body>\n'
    )
    for source, target, _ in rows:
        if source and target:
            yield (
                f'<tu><tuv xml:lang="{escape(language)}"><seg>{_seg(source)}</seg></tuv>'
                f'<tuv xml:lang="en"><seg>{_seg(target)}</seg></tuv></tu>\n'
            )
    yield "</body>\n</tmx>\n"


def _seg(text: str) -> str:
    from html import escape

    return escape("".join(letter for letter in text if letter.isprintable() or letter == " "), quote=False)
