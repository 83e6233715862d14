"""Coverage-guided fuzzing: ``python tests/fuzz/fuzz.py TARGET [--seconds 600] [CORPUS]``.

Needs atheris (``pip install atheris``), which the test suite does not. TARGET is one of the functions below; CORPUS is
a folder that remembers what led to new code. An input that breaks a target is written to ``crash-*`` in the working
directory; run the target on that file to see the traceback, and make a test of it.
"""

import argparse
import contextlib
import importlib
import pkgutil
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # the test suite's own makers of files
atheris: Any = importlib.import_module("atheris")

with atheris.instrument_imports(include=["lint"]):
    import lint

    for module in pkgutil.walk_packages(lint.__path__, "lint."):  # also what would be imported only when it is used
        if module.name != "lint.__main__":
            importlib.import_module(module.name)
    import made
    import outside
    from made import made_of, some
    from pathspec import GitIgnoreSpec

    from lint import persist
    from lint.analysis.glossary import Glossary
    from lint.analysis.lexicon import Lexicon
    from lint.cache import entry
    from lint.cache.place import FILE
    from lint.cache.store import Cache
    from lint.config import load as configfile
    from lint.config.model import Config
    from lint.errors import UserError
    from lint.filters import baseline
    from lint.filters import suppression as suppress
    from lint.reports.rendered import RenderedFile
    from lint.reports.renderers import RENDERED, FormatRenderer
    from lint.rulekit.findings import FileReport, Finding
    from lint.rulekit.rivals import told_once
    from lint.rulekit.rule import DataError
    from lint.run import engine
    from lint.run.engine import lint_text
    from lint.run.fix import MOST_ROUNDS, apply_fixes, write
    from lint.sources.patterns import Patterns
    from lint.sources.source import Source, document_of
    from lint.text.decoding import ReadError, decode, encode
    from lint.text.document import Document
    from lint.text.formats import NAMES
    from lint.text.model import FormatError
    from lint.text.unmarked import unmark

SETTINGS = Config(Path())
FOLDER = Path(tempfile.mkdtemp(prefix="mtlint-fuzz-"))
ARTICLE = "The **talks** took place in light of a word, in Kiev and Kyiv.\n\n“We will stay”, he said.\n"
LONGEST = 1000  # bytes of an input
EXTENSIONS = (".txt", ".md", ".html", ".rst", ".adoc", ".srt", ".vtt", ".json", ".jsonl", ".mdx", ".xml", ".po", ".tsv")

#: Pieces that texts are made of beside what the fuzzer comes up with: what the rules look for, and what formats mark.
PIECES: list[str] = (
    made.EXAMPLES
    + """ ¦
¦. ¦, and ¦"¦“¦”¦«¦»¦'¦’¦‘¦(¦)¦[¦]¦…¦ – ¦<p>¦</p>¦<q>¦<blockquote>¦<!-- mtlint-disable calque -->¦&amp;¦&#x202e;¦<b¦`¦**
¦---
title: ¦# ¦- ¦> ¦| ¦```
¦[a](b)¦{"body": "¦"}¦\\u00e9¦\\n¦.. note::¦00:00:01,000 --> 00:00:02,000
¦WEBVTT

¦____
¦İ¦ß¦é¦e\u0301¦\u202e¦\u200b¦\0¦\U0001f600¦العربية¦俄罗斯¦\ud800¦\r¦\r\n¦\u2028¦1,000¦38, 000¦5 km (8 miles)
¦mtlint-enable¦<!-- mtlint-disable-next-line doubled-word -->¦<!--¦-->¦Marzouq¦Marzook¦the the""".split("¦")
)

PHRASES = """<take> place a|b in_light_of|as word? {0-3} {name} {nationality} !x x, ^ ^^ /a+b/ /(a+)+b/ / - {1} note
source unquoted Took place.""".split()


def text_of(data: Any) -> str:
    return made_of(data, PIECES, 60)


def written(name: str, text: str) -> Path:
    path = FOLDER / name
    path.write_text(text, "utf-8", errors="surrogatepass", newline="")
    return path


def refused(path: Path, error: UserError | DataError) -> None:
    """What a refusal must be: one line, of this file."""
    said = str(error)
    assert "\n" not in said, said
    assert path.name in said, said


def documents(data: Any) -> None:
    """Any text in any format is linted, twice the same, with every span in its place."""
    name = f"a{some(data, EXTENSIONS)}"
    text = text_of(data)
    document = Document(text, format=some(data, NAMES))
    try:
        layout, seen = document.layout, unmark(document).document
    except FormatError:
        pass  # it is not of its format
    else:
        assert len(layout.prose) == len(text)
        assert all(0 <= block.start < block.end <= len(text) for block in layout.blocks)
        assert len(seen.prose) == len(seen.text)
    report = lint_text(text, Source(name, name), SETTINGS)
    for error in report.errors:
        assert error.rule is None, error.message  # no rule crashed
        assert "cannot be laid out" not in error.message, error.message
    places = [finding.span for finding in report.findings]
    assert places == sorted(places)
    for finding in report.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.message
        for other in finding.related:
            assert 0 <= other.span.start <= other.span.end <= len(text)
        for fix in finding.fixes:
            assert all(0 <= edit.start <= edit.end <= len(text) for edit in fix.edits)
    assert lint_text(text, Source(name, name), SETTINGS).findings == report.findings
    if not _HALVES.search(text):  # no file has any, and in JSON two of them are one character
        assert entry.report(entry.write(report), report.document).findings == report.findings
        for form in RENDERED:  # what is rendered of it comes out of the cache as well
            renderer = FormatRenderer(form, 60, colour=form == "full")
            rendered = RenderedFile.of(report, renderer)._replace(errors=())
            assert entry.rendered(entry.write(report, rendered, renderer.key), report.path, renderer) == rendered


_HALVES = re.compile("[\ud800-\udfff]")


def fixes(data: Any) -> None:
    """Fixes come to an end, and what lies outside their edits stays as it was, to the byte."""
    name = f"a{some(data, EXTENSIONS)}"
    unsafe = data.ConsumeBool()
    raw_encoding = some(data, ("utf-8", "utf-8-sig", "utf-16"))

    def linted(text: str) -> FileReport:
        return lint_text(text, Source(name, name), SETTINGS)

    before = text_of(data).encode("utf-8", "replace").decode()
    fixed = apply_fixes(before, linted, unsafe=unsafe)
    assert len(fixed.rounds) < MOST_ROUNDS
    assert apply_fixes(fixed.text, linted, unsafe=unsafe).text == fixed.text
    text = before
    for edits in fixed.rounds:
        for edit in reversed(edits):  # from the last, so that the offsets before it hold
            text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == fixed.text
    path = FOLDER / name
    path.write_bytes(before.encode(raw_encoding))
    try:
        read_back = decode(path.read_bytes())
    except ReadError:  # a NUL
        return
    if read_back == before:  # not if the text itself began with a byte order mark
        write(str(path), before, fixed.text)
        assert path.read_bytes() == text.encode(raw_encoding)


def suppressions(data: Any) -> None:
    """What is left out is suppressed by a comment or accepted, and nothing comes up that was not found without."""
    name = some(data, ("a.md", "a.html", "a.rst", "a.adoc", "a.txt"))
    text = made.text_with_comments(data)
    accepted = [made.accept(data, [text]) for _ in range(data.ConsumeIntInRange(0, 2))]
    path = written("mtlint.toml", made.toml(data, {"accept": accepted}))
    try:
        settings = configfile.load(str(path))
    except UserError as error:
        return refused(path, error)
    source = Source(name, str(FOLDER / name))
    report = lint_text(text, source, settings)
    document = document_of(text, source, settings)
    found = engine.lint(document, settings.tasks(source.file))
    left = [finding for finding in report.findings if finding.rule != suppress.NAME]
    if not found.was_read:
        return None
    assert report.findings == suppress.in_order(report.findings)
    dropped = Counter(found.findings)
    dropped.subtract(left)
    assert min(dropped.values(), default=0) >= 0  # nothing comes up
    comments, _ = suppress.suppressions(document)
    accepts = [accept for _, accept in settings.accepts(source.file)]

    def suppressed(finding: Finding) -> bool:
        named = [accept for accept in accepts if accept.rule in (finding.rule, finding.group)]
        here = any(place.covers(finding.span) for accept in named for place in accept.places(text))
        return here or any(comment.holds(finding) for comment in comments)

    kept = [finding for finding in found.findings if not suppressed(finding)]
    tables = {task.rule.name for task in settings.tasks(source.file) if "phrases" in task.rule.takes}
    told_better = set(kept) - set(told_once(kept, tables))
    for finding in dropped.elements():
        assert finding in told_better or suppressed(finding), finding
    for finding in left:
        assert not any(comment.holds(finding) for comment in comments), finding
    return None


def readings(data: Any) -> None:
    """Bytes are a text or an error; a text goes back to the same bytes."""
    raw = data.ConsumeBytes(data.ConsumeIntInRange(0, 400))
    name = some(data, ("", "utf-8", "utf-16", "utf-16-le", "cp1256", "shift_jis", "utf-7", "idna"))
    try:
        text = decode(raw, name or None)
    except ReadError:
        return
    with contextlib.suppress(ReadError, UserError):  # what would not be the same again is not written
        assert decode(encode(text, raw, name or None), name or None) == text


#: Formats that a plain text need not be in.
REFUSING = frozenset({"json", "jsonl", "feed", "docx", "xliff", "tmx", "po", "table"})


def configs(data: Any) -> None:
    """A configuration is read or refused in one line; with what was read, an article is linted."""
    base = written("base.toml", made.config(data) if data.ConsumeBool() else "")
    path = written("mtlint.toml", made.config(data))
    try:
        config = configfile.load(str(path))
    except UserError as error:
        return refused(base if base.name in str(error) else path, error)
    for file in ("a.txt", "news/a.md"):
        assert config.fingerprint(file) == config.fingerprint(file)
        config.encoding(file)
        report = lint_text(ARTICLE, Source(file, file), config)
        refusing = config.file_format(file) in REFUSING
        assert refusing or all(error.partial for error in report.errors), report.errors
    return None


def lexicons(data: Any) -> None:
    """A table of phrases is read or refused with file and line, and then finds without a crash."""
    path = written("phrases.tsv", made_of(data, PHRASES, 40, " \t\n"))
    try:
        lexicon = Lexicon.load((path,))
    except DataError as error:
        refused(path, error)
    else:
        with contextlib.suppress(TimeoutError):
            list(lexicon.find(Document("The talks took place in light of a word. aab aaaa, x, a b b a place.")))


def glossaries(data: Any) -> None:
    """A list of names or terms is read or refused with the file; what is read is found where it stands."""
    ending = some(data, ("csv", "toml", "tbx", "xml"))
    path = written(f"names.{ending}", made.glossary(data, ending))
    try:
        glossary = Glossary.load((path,))
    except DataError as error:
        return refused(path, error)
    list(glossary.uses(Document("The Kiev truce, a prisoner’s cease-fire; two detainees. Straße."), case=False))
    for term in glossary.terms:
        document = Document(f"It is {term.variants[0]} there.")
        for use in glossary.uses(document, case=data.ConsumeBool()):
            assert document.prose[slice(*use.span)]
            assert use.wording in (use.term.preferred, *use.term.variants)
            assert use.wording.lower().replace("’", "'") in glossary.by_wording
    return None


def baselines(data: Any) -> None:
    """A baseline is read or refused; one that was written is read again, and leaves nothing of what it knows."""
    path = written("baseline.json", made.baseline(data))
    try:
        entries = baseline.load(path)
    except UserError as error:
        refused(path, error)
    else:
        assert baseline.load(written("again.json", baseline.dumps(entries))) == entries
    file = FOLDER / f"a{some(data, EXTENSIONS)}"
    report = lint_text(made_of(data, PIECES, 8), Source(file.name, str(file)), SETTINGS)
    known = Counter(baseline.BaselineEntry.of(finding, file.name) for finding in report.findings)
    known = baseline.load(written("baseline.json", baseline.dumps(known)))
    whole = baseline.Baseline(known, FOLDER)
    assert not whole.filter(report, str(file)).findings
    assert not whole.filter_known(report, str(file)).findings
    assert not whole.gone()
    fewer = Counter({entry: count for entry, count in known.items() if data.ConsumeBool()})
    left = baseline.Baseline(fewer, FOLDER).filter_known(report, str(file)).findings
    assert len(left) == known.total() - fewer.total()
    assert Counter(baseline.BaselineEntry.of(finding, file.name) for finding in left) == known - fewer


MOST_STARS = 4  # pathspec's own expressions, which ours are compared with, go back and forth with many


def ignores(data: Any) -> None:
    """An ignore pattern that is bounded matches what pathspec's own expression matches."""
    line = made_of(data, [*"ab*?/!", "**", "[ab]", "/**/", "\\\\", ".txt"], 12).partition("\n")[0]
    try:
        usual = GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        with contextlib.suppress(ValueError):
            Patterns.of(FOLDER, [line])
        return
    bounded = Patterns.of(FOLDER, [line])
    bounded.spec.check_file("a" * 200)  # whatever its stars, it ends
    for _ in range(4):
        path = "/".join(
            made_of(data, list("aab."), 4).replace("/", "") or "a" for _ in range(data.ConsumeIntInRange(1, 4))
        )
        excluding = "/" in path and ("[!" in line or "[^" in line)  # pathspec lets such a set match a slash
        if "\n" not in path and not excluding and line.count("*") <= MOST_STARS:
            assert bounded.spec.check_file(path).include == usual.check_file(path).include, (line, path)


def memos(data: Any) -> None:
    """A memo of any bytes is read, and holds nothing that mtlint did not write."""
    path = FOLDER / "values.kept"
    path.write_bytes(persist._MAGIC * data.ConsumeBool() + data.ConsumeBytes(LONGEST))
    assert persist._index(str(path), bytes(32)) is None


def results(data: Any) -> None:
    """A database of any bytes is made anew: what is found is what was found without it."""
    folder = FOLDER / "results"
    cache = Cache(folder)
    source = Source("a.txt", str(written("a.txt", ARTICLE)))
    cache.keep(cache.find(source, SETTINGS), entry.write(lint_text(ARTICLE, source, SETTINGS)))
    cache.close()
    file = folder / FILE
    if not file.exists():  # it was found damaged and removed
        return
    made_bytes = bytearray(file.read_bytes())
    for _ in range(data.ConsumeIntInRange(1, 12)):
        made_bytes[data.ConsumeIntInRange(0, len(made_bytes) - 1)] = data.ConsumeIntInRange(0, 255)
    file.write_bytes(made_bytes)
    cache = Cache(folder)
    found = cache.find(source, SETTINGS).result
    cache.close()
    assert found is None or (
        isinstance(found, FileReport)
        and found == lint_text(ARTICLE, source, SETTINGS)._replace(document=found.document)
    )


TARGETS: dict[str, Callable[[Any], None]] = outside.TARGETS | {
    target.__name__: target
    for target in (
        documents,
        fixes,
        suppressions,
        readings,
        configs,
        lexicons,
        glossaries,
        baselines,
        ignores,
        memos,
        results,
    )
}


def data_files() -> None:
    """Write what configurations name."""
    written("names.csv", "preferred,variants,kind,note\nKyiv,Kiev|Kijev,place,\n")
    written(
        "names.tbx",
        '<tbx xml:lang="en"><text><conceptEntry><langSec><termSec><term>truce</term></termSec>'
        "<termSec><term>word</term></termSec></langSec></conceptEntry></text></tbx>",
    )
    written("phrases.tsv", "in light of\tgiven\tIt went in light of that.\n<take> place\t<happen>\tIt took place.\n")


def seeds() -> Path:
    """A folder of inputs to begin with: long ones, as from nothing the fuzzer takes its time to make any."""
    folder = FOLDER / "seeds"
    folder.mkdir()
    random = Random(0)
    for number in range(64):
        (folder / str(number)).write_bytes(random.randbytes(random.randint(20, LONGEST)))
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("corpus", nargs="*", help="a folder, or the file of an input that broke the target")
    parser.add_argument("--seconds", type=int, default=600)
    options = parser.parse_intermixed_args()
    target = TARGETS[options.target]
    data_files()

    def one(data: bytes) -> None:
        target(atheris.FuzzedDataProvider(data))

    flags = [
        f"-max_total_time={options.seconds}",
        f"-max_len={LONGEST}",
        "-len_control=0",
        "-timeout=30",
        "-rss_limit_mb=3000",
    ]
    replayed = any(Path(path).is_file() for path in options.corpus)
    corpus = options.corpus if replayed else [*(options.corpus or [tempfile.mkdtemp(dir=FOLDER)]), str(seeds())]
    atheris.Setup([sys.argv[0], *flags, *corpus], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
