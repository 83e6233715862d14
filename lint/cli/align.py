"""``mtlint align``: the pairs of sentences that the rules on a translation and its source go by."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lint.cli.options import ConfigOption, IsolatedOption, OutputOption, exclusive
from lint.cli.streams import open_output, shown
from lint.errors import UserError

if TYPE_CHECKING:
    from lint.analysis.bilingual.pairs import Bilingual
    from lint.text.document import Document

Pairs = Iterable[tuple[str, str, bool]]


def align(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The text that was translated.")],
    target: Annotated[str, typer.Argument(metavar="TARGET", help="Its translation.")],
    format_: Annotated[Literal["tsv", "tmx"], typer.Option("--format", help="How the pairs are written.")] = "tsv",
    source_language: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language of the source, if it is not to be told.")
    ] = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Print the pairs of sentences of a translation and its source, as mtlint sees them.

    A sentence without a counterpart stands alone in its row. A pair in which mtlint would not look for differences is
    marked with "?". Exit status: 0, or 2 where a file cannot be read or is not a source.
    """
    exclusive(config, isolated)
    document = _read(source, target, source_language, config, isolated)
    both = _compared(document)
    rows = list(_rows(both))  # made while the document is held: what is computed of it does not keep it
    with open_output(output, True) as stream:
        lines = _tmx(rows, both.language) if format_ == "tmx" else _tsv(rows)
        stream.writelines(lines if output else shown(lines))  # a file is for programs, and exact


def _read(source: str, target: str, language: str | None, config: str | None, isolated: bool) -> "Document":
    from lint.config import load as configfile
    from lint.sources.discover import shown as path_shown
    from lint.sources.original import with_source
    from lint.sources.source import Original, Source, document_of, read_bytes
    from lint.text.decoding import ReadError, decode
    from lint.text.unmarked import unmark_pair

    settings = configfile.load(config, isolated=isolated)
    original = Original(path_shown(source), source, language=language or settings.source_language(target))
    article = Source(path_shown(target), target, original=original)
    try:
        text = decode(read_bytes(article), settings.encoding(target))
        document = with_source(document_of(text, article, settings), article, settings)
    except OSError as error:
        raise UserError(f"{target}: cannot be read: {error.strerror or error}") from None
    except ReadError as error:
        message = str(error)
        raise UserError(message if message.startswith("source ") else f"{target}: {message}") from None
    view, _ = unmark_pair(document)
    return view.document


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
