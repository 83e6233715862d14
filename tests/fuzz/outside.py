"""Targets for what other programs write and say: Word, translators' files, archives, editors, sources, LanguageTool.

Each file is made of parts that fit, with texts of every kind in them, and is then damaged at times.
"""

import csv
import gzip
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import wordfiles
from made import EXAMPLES, anything, damaged, made_of, many, rarely, some

from lint.analysis.bilingual.units import value
from lint.archive.records import Columns, read
from lint.archive.tables import rows_of
from lint.config.model import Config
from lint.editor.actions import Asked, actions
from lint.editor.convert import diagnostic
from lint.editor.documents import Change, OpenDocuments
from lint.editor.lines import Place
from lint.editor.projects import Projects
from lint.editor.workspace_edits import WorkspaceEdits
from lint.errors import UserError
from lint.languagetool import LanguageToolError
from lint.languagetool.answers import get
from lint.languagetool.client import _content, _matches
from lint.reports.docx import review
from lint.rulekit.findings import FileReport
from lint.run.engine import lint_document, lint_text
from lint.run.fix import MOST_ROUNDS, apply_fixes, choose
from lint.sources.source import Original, Source, read_document
from lint.text.document import Document
from lint.text.formats.docx import changes
from lint.text.formats.docx import read as read_word
from lint.text.model import FormatError

SETTINGS = Config(Path())
FOLDER = Path(tempfile.mkdtemp(prefix="mtlint-fuzz-"))

#: Sources in several languages and scripts, with names, numbers and quotations to compare.
SOURCES: Sequence[str] = (
    "قال عمر حداد إن 12 شخصا قتلوا في حمص يوم الاثنين.",
    "ولم يوافق المجلس على الخطة التي قيمتها 3 ملايين دولار.",
    "Министр Анна Петрова заявила, что погибли 12 человек.",
    "«Мы останемся», — сказал он 5 мая 2024 года.",
    "市长说道路上有灰尘，12人受伤。",
    "Le maire n'a pas accepté 1 250,50 euros.",
    "שר החוץ אמר כי נהרגו שלושה אנשים.",
)
CODES = (
    '<g id="1">¦</g>¦<x id="2"/>¦<ph x="1"/>¦&amp;¦&#x202e;¦%s¦%(name)s¦{0}¦{{x}}¦'
    '\\n¦\\"¦<![CDATA[¦]]>¦&lt;b&gt;¦""¦\t¦,¦;¦'
).split("¦")


def texts(data: Any, most: int = 6) -> str:
    """A text of our own sentences, of codes and of what the fuzzer comes up with."""
    return made_of(data, [*EXAMPLES, *CODES, "the the ", "dust and dust ", " "], most)


def plain(data: Any) -> str:
    """A text that XML can hold, escaped."""
    return escape("".join(c for c in texts(data, 4) if c in "\t\n" or c.isprintable()))


def in_place(report: FileReport, text: str) -> None:
    """Findings say something, in order, about places that are there."""
    for error in report.errors:
        assert "failed:" not in error.message, error.message  # no rule crashed
        assert "cannot be laid out" not in error.message, error.message
    source = report.document.source
    length = len(source.text) if source is not None else len(text)
    assert [each.span for each in report.findings] == sorted(each.span for each in report.findings)
    for finding in report.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.message
        for other in finding.related:
            assert 0 <= other.span.start <= other.span.end <= (length if other.side == "source" else len(text))
        for fix in finding.fixes:
            assert all(0 <= edit.start <= edit.end <= len(text) for edit in fix.edits)


def in_one_line(error: UserError) -> None:
    """What a refusal must be."""
    assert "\n" not in str(error), error


# ---- Files of translators


def _xliff(data: Any, rows: list[tuple[str, str]]) -> str:
    units = "".join(
        f'<trans-unit id="{number}"{some(data, _ATTRIBUTES)}><source>{source}</source>'
        f"<target{some(data, _ATTRIBUTES)}>{target}</target></trans-unit>\n"
        for number, (source, target) in enumerate(rows)
    )
    languages = f'source-language="{some(data, _LANGUAGES)}" target-language="{some(data, _LANGUAGES)}"'
    return f'<xliff version="1.2"><file original="a" {languages}><body>\n{units}</body></file></xliff>'


def _xliff2(data: Any, rows: list[tuple[str, str]]) -> str:
    units = "".join(
        f'<unit id="{number}"><segment{some(data, _ATTRIBUTES)}><source>{source}</source><target>{target}</target>'
        f"</segment>{some(data, ('', '<ignorable><source> </source></ignorable>', '<notes><note>x</note></notes>'))}"
        "</unit>\n"
        for number, (source, target) in enumerate(rows)
    )
    languages = f'srcLang="{some(data, _LANGUAGES)}" trgLang="{some(data, _LANGUAGES)}"'
    head = f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" {languages}>'
    return f'{head}<file id="f">{units}</file></xliff>'


def _tmx(data: Any, rows: list[tuple[str, str]]) -> str:
    def variant(said: str) -> str:
        return f'<tuv xml:lang="{some(data, _LANGUAGES)}"><seg>{said}</seg></tuv>'

    units = "".join(f"<tu>{variant(source)}{variant(target)}</tu>\n" for source, target in rows)
    return f'<tmx version="1.4"><header srclang="{some(data, _LANGUAGES)}"/><body>\n{units}</body></tmx>'


def _po(data: Any, rows: list[tuple[str, str]]) -> str:
    def string(said: str) -> str:
        lines = said.replace("\n", '\\n"\n"') if data.ConsumeBool() else said.replace("\n", "\\n")
        return f'"{lines}"'

    parts = ['msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: ru\\n"\n\n'] * data.ConsumeBool()
    for source, target in rows:
        parts.append(some(data, ("", "#, fuzzy\n", "#~ ", "# mtlint-disable calque\n", "#: a.py:1\n", 'msgctxt "x"\n')))
        plural = rarely(data)
        parts.append(f"msgid {string(source)}\n" + (f"msgid_plural {string(source)}\n" if plural else ""))
        parts.append(f"msgstr{'[0]' * plural} {string(target)}\n\n")
    return "".join(parts)


def _table(data: Any, rows: list[tuple[str, str]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(
        stream,
        delimiter=some(data, "\t,;"),
        lineterminator=some(data, ("\n", "\r\n", "\r")),
        quoting=some(data, (csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    )
    writer.writerow(some(data, (("source", "target"), ("id", "ar", "en"), ("ru", "en-GB", "note"), ("target", "src"))))
    writer.writerows(rows)
    return stream.getvalue()


def _lines(data: Any, rows: list[tuple[str, str]]) -> str:
    form = some(data, ("\n", ",\n"))
    whole = form.join(
        json.dumps({"source": source, "text": target}, ensure_ascii=data.ConsumeBool()) for source, target in rows
    )
    return f"[{whole}]" if form == ",\n" else whole


_ATTRIBUTES = ("", "", ' state="new"', ' translate="no"', ' approved="yes"', ' state="final"', ' xml:space="preserve"')
_LANGUAGES = ("ru", "ar", "en", "en-GB", "zh", "", "x", "EN_us")
_MAKERS: Mapping[str, Callable[[Any, list[tuple[str, str]]], str]] = {
    "a.xlf": _xliff,
    "b.xliff": _xliff2,
    "a.tmx": _tmx,
    "a.po": _po,
    "a.tsv": _table,
    "a.csv": _table,
    "a.jsonl": _lines,
}


def translated(data: Any) -> None:
    """A file of a translator is linted or refused; fixes come to an end and leave its sources and units alone."""
    name = some(data, list(_MAKERS))
    rows = many(data, lambda data: (some(data, SOURCES) + texts(data, 2) * rarely(data), texts(data, 3)), 5)
    text = damaged(data, _MAKERS[name](data, rows))
    settings = SETTINGS
    source = Source(name, name)

    def linted(text: str) -> FileReport:
        return lint_text(text, source, settings)

    report = linted(text)
    in_place(report, text)
    assert linted(text).findings == report.findings
    fixed = apply_fixes(text, linted, unsafe=data.ConsumeBool())
    assert len(fixed.rounds) < MOST_ROUNDS
    if fixed.rounds and not name.endswith("l"):
        before, after = report.document, Document(fixed.text, name, report.document.format)
        assert [unit.id for unit in before.units] == [unit.id for unit in after.units]
        assert [value(before, unit.source) for unit in before.units] == [
            value(after, unit.source) for unit in after.units
        ]


def originals(data: Any) -> None:
    """An article is compared with any text that may be its source: every place is in the text that it is said to be."""
    article = texts(data, 10)
    said = "\n\n".join(many(data, lambda data: some(data, SOURCES) + texts(data, 1) * data.ConsumeBool(), 8))
    name = some(data, ("s.txt", "s.html", "s.md"))
    original = Original(
        name, name, said.encode("utf-8", "surrogatepass"), some(data, (None, "ar", "ru", "zh", "fr", "he"))
    )
    report = lint_text(article, Source("a.txt", "a.txt", original=original), SETTINGS)
    in_place(report, article)


# ---- Word


def _paragraph(data: Any) -> str:
    kind = data.ConsumeIntInRange(0, 9)
    said = [plain(data) for _ in range(data.ConsumeIntInRange(1, 3))]
    match kind:
        case 0:
            return wordfiles.p(*said, style=some(data, ("Titre", "Titre1", "House", "Citation", "Puces", "TM1", "x")))
        case 1:
            return wordfiles.p(said[0], wordfiles.deleted(said[-1]), said[0])
        case 2:
            return wordfiles.p(said[0], wordfiles.inserted(said[-1]))
        case 3:
            return wordfiles.p(wordfiles.field("PAGE", wordfiles.r(said[0])), said[-1])
        case 4:
            return wordfiles.table([said[0], said[-1]])
        case 5:
            return wordfiles.p(said[0], wordfiles.box(wordfiles.p(said[-1])))
        case 6:
            return wordfiles.p(said[0], wordfiles.footnote(1))
        case _:
            return wordfiles.p(*said)


def _damaged_parts(data: Any, file: bytes) -> bytes:
    """The file with the XML of one of its parts damaged, or with a few of its own bytes changed."""
    if data.ConsumeBool():
        made_bytes = bytearray(file)
        for _ in range(data.ConsumeIntInRange(1, 8)):
            made_bytes[data.ConsumeIntInRange(0, len(made_bytes) - 1)] = data.ConsumeIntInRange(0, 255)
        return bytes(made_bytes)
    parts = wordfiles.parts_of(file)
    name = some(data, [name for name in parts if name.endswith((".xml", ".rels"))])
    text = parts[name].decode()
    for _ in range(data.ConsumeIntInRange(1, 3)):
        text = damaged(data, text)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, content in {**parts, name: text.encode("utf-8", "surrogatepass")}.items():
            archive.writestr(each, content)
    return out.getvalue()


def word(data: Any) -> None:
    """A Word file is linted or refused; with comments it reads as before, with fixes as the fixed text."""
    notes = (plain(data),) if data.ConsumeBool() else ()
    file = wordfiles.word_file(*many(data, _paragraph, 5), footnotes=notes)
    if data.ConsumeIntInRange(0, 3) == 3:
        file = _damaged_parts(data, file)
    source = Source("a.docx", "a.docx", file)
    try:
        document = read_document(file, source, SETTINGS)
    except FormatError:
        return
    report = lint_document(document, source, SETTINGS)
    in_place(report, document.text)
    try:
        reviewed = review(file, report, suggest=data.ConsumeBool())
    except FormatError:
        pass
    else:
        assert len(read_word(reviewed).text) >= 0
    fixed = apply_fixes(
        document.text,
        lambda text: lint_document(document.with_text(text), source, SETTINGS),
        unsafe=data.ConsumeBool(),
    )
    try:
        for edits in fixed.rounds:
            file = changes.apply(file, edits)
    except FormatError:
        return
    assert read_word(file).text == fixed.text


# ---- Archives


def archives(data: Any) -> None:
    """The rows of an archive are read or refused in one line, and each makes one row of articles."""
    ending = some(data, ("jsonl", "csv", "jsonl.gz", "ndjson.zst", "parquet"))
    path = FOLDER / f"a.{ending}"
    rows: list[Any] = many(
        data,
        lambda data: {
            some(data, ("id", "text", "text", "text", "format", "language", "source", "url")): anything(data)
            if rarely(data)
            else some(data, (*SOURCES, *EXAMPLES, "md", "html", "docx", "tmx", "ar"))
            for _ in range(data.ConsumeIntInRange(1, 4))
        },
        5,
    )
    if ending == "csv":
        content = damaged(data, _table(data, [(each, texts(data, 3)) for each in some(data, (SOURCES, EXAMPLES))[:4]]))
    else:
        content = damaged(data, "\n".join(json.dumps(row, ensure_ascii=data.ConsumeBool()) for row in rows))
    raw = content.encode("utf-8", "surrogatepass")
    if ending.endswith("gz"):
        raw = gzip.compress(raw)
    if (ending.endswith(("gz", "zst", "parquet"))) and raw and data.ConsumeBool():
        raw = raw[: data.ConsumeIntInRange(0, len(raw))]
    path.write_bytes(raw)
    mapped = {name: name for name in ("source", "language") if data.ConsumeBool()}
    if ending == "csv":
        mapped = {"text": some(data, ("target", "en", "text"))}
    try:
        records = list(read([str(path)], Columns(mapped)))
    except UserError as error:
        return in_one_line(error)
    made = rows_of(records, SETTINGS)
    assert len(made.articles) == len(records)
    for row in made.articles:
        assert "failed:" not in (row["problem"] or ""), row
    return None


# ---- Editors


def editor(data: Any) -> None:
    """After any edits an editor's text is what the edits make of it, and is found what a fresh run finds."""
    documents, projects = OpenDocuments(), Projects()
    documents.encoding = some(data, ("utf-8", "utf-16", "utf-32"))
    name = some(data, ("a.txt", "a.md", "a.html", "a.srt", "a.jsonl", "a.tsv", "a.po"))
    uri = some(data, (f"untitled:{name}", f"untitled:/x/{name}"))
    document = documents.open(uri, 1, texts(data))
    edits = WorkspaceEdits(versioned=data.ConsumeBool(), creates_files=data.ConsumeBool(), encoding=documents.encoding)
    for version in range(2, 2 + data.ConsumeIntInRange(1, 6)):
        lines = document.lines
        if rarely(data):
            document.change(version, [Change(texts(data))])
            assert document.lines is not lines
        else:
            text, new = document.text, texts(data, 2)
            start, end = sorted(data.ConsumeIntInRange(0, len(text)) for _ in "ab")
            places = lines.place(start), lines.place(end)
            start, end = (lines.offset(*place) for place in places)  # in the middle of a line end it is its beginning
            document.change(version, [Change(new, *places)])
            assert document.text == text[:start] + new + text[end:]
        if data.ConsumeBool():
            document.report_soon(projects)
        first, last = (Place(data.ConsumeIntInRange(0, 40), data.ConsumeIntInRange(0, 400)) for _ in "ab")
        for action in actions(
            Asked(document, first, last, some(data, ([], ["quickfix"], ["source.fixAll"]))), projects, edits
        ):
            assert "\n" not in action.title
    report = document.report(projects)
    in_place(report, document.text)
    settings = projects.settings(document.path)
    fresh = lint_text(document.text, Source(document.path, document.path), settings)
    assert fresh.findings == report.findings
    for finding in report.findings:
        placed = diagnostic(document, finding, read=report.document).range
        assert document.lines.offset(placed.start.line, placed.start.character) <= finding.span.end
    fixed = choose(report)
    assert all(edit.end <= len(document.text) for fix in fixed for edit in fix.edits)


# ---- LanguageTool


def _match(data: Any) -> Any:
    if rarely(data):
        return anything(data)
    match: dict[str, Any] = {
        "offset": data.ConsumeIntInRange(-1, 60),
        "length": data.ConsumeIntInRange(-1, 20),
        "message": texts(data, 1),
        "replacements": many(data, lambda data: {"value": texts(data, 1)}, 7),
        "rule": {"id": "X", "issueType": "grammar", "category": some(data, ({"id": "Y"}, None, {}))},
    }
    if rarely(data):
        match[some(data, list(match))] = anything(data)
    return match


def answers(data: Any) -> None:
    """What a server of LanguageTool says is understood or refused; a kept answer is what was kept, or nothing."""
    text = texts(data, 3)
    content = {"matches": many(data, _match, 4), "software": anything(data)}
    said = damaged(data, json.dumps(content)).encode("utf-8", "surrogatepass")
    try:
        found = _matches(_content(said, "http://localhost:1"), text, "http://localhost:1")
    except LanguageToolError as error:
        in_one_line(error)
    else:
        assert all(0 <= match.span.start <= match.span.end <= len(text) for match in found)
    kept = FOLDER / "an" / "swer"
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(
        damaged(data, json.dumps([[1, 2, "a", "b", "c", "d", ["e"]], anything(data)])).encode("utf-8", "surrogatepass")
    )
    entries = get(FOLDER, "answer")
    assert entries is None or all(len(entry) == 7 for entry in entries)


TARGETS = {target.__name__: target for target in (translated, originals, word, archives, editor, answers)}
