"""Coverage-guided fuzzing: ``python tests/fuzz/fuzz.py TARGET [--seconds 600] [CORPUS]``.

Needs atheris (``pip install atheris``), which the test suite does not. TARGET is one of the functions below; CORPUS is
a folder that remembers what led to new code. An input that breaks a target is written to ``crash-*`` in the working
directory; run the target on that file to see the traceback, and make a test of it.
"""

import argparse
import contextlib
import importlib
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

atheris: Any = importlib.import_module("atheris")

with atheris.instrument_imports(include=["lint"]):
    from lint import baseline, cache, configfile, registry
    from lint.analysis.glossary import Glossary
    from lint.analysis.lexicon import Lexicon
    from lint.config import Config
    from lint.document import Document
    from lint.engine import FileReport, Source, lint_text
    from lint.errors import UserError
    from lint.example import examples
    from lint.fix import MOST_ROUNDS, mend
    from lint.formats import NAMES, FormatError
    from lint.read import ReadError, decode, encode
    from lint.reading import read
    from lint.rule import DataError

SETTINGS = Config(Path())
FOLDER = Path(tempfile.mkdtemp(prefix="mtlint-fuzz-"))
EXTENSIONS = (".txt", ".md", ".html", ".rst", ".adoc", ".srt", ".vtt", ".json", ".jsonl")

#: Pieces that texts are made of beside what the fuzzer comes up with: what the rules look for, and what formats mark.
PIECES: list[str] = [example.text for rule in registry.load().values() for example in examples(rule.doc)]
PIECES += """ ¦
¦. ¦, and ¦"¦“¦”¦«¦»¦'¦’¦‘¦(¦)¦[¦]¦…¦ – ¦<p>¦</p>¦<q>¦<blockquote>¦<!-- mtlint-disable calque -->¦&amp;¦&#x202e;¦<b¦`¦**
¦---
title: ¦# ¦- ¦> ¦| ¦```
¦[a](b)¦{"body": "¦"}¦\\u00e9¦\\n¦.. note::¦00:00:01,000 --> 00:00:02,000
¦WEBVTT

¦____
¦İ¦ß¦é¦e\u0301¦\u202e¦\u200b¦\0¦\U0001f600¦العربية¦俄罗斯¦\ud800¦\r¦\r\n¦\u2028¦1,000¦38, 000¦5 km (8 miles)
¦mtlint-enable¦<!-- mtlint-disable-next-line doubled-word -->¦<!--¦-->¦Marzouq¦Marzook¦the the""".split("¦")

CONFIG = """select ignore severity rules overrides paths accept dialect extends exclude calque repetition phrases names
house-name text rule fail-on grammar url = [ ] [[ ]] " ' . , { } true 1 -1 1.5 note #""".split()
PHRASES = """<take> place a|b in_light_of|as word? {0-3} {name} {nationality} !x x, ^ ^^ /a+b/ /(a+)+b/ / - {1} note
source unquoted Took place.""".split()
NAMES_LIST = """preferred variants kind note , | " [[name]] [[term]] = [ ] person <tbx> </tbx> <termEntry> </termEntry>
<langSet> </langSet> <term> </term> <termNote> </termNote> preferredTerm-admn-sts &a; <!DOCTYPE ]>""".split()
KNOWN = (
    """{"version": 1, "entries": [ ¦ ]} ¦ { ¦ } ¦ "path": "a.txt" ¦ "rule": "x" ¦ "text": "y" ¦ "count": 1 ¦ ,""".split(
        "¦"
    )
)


def made_of(data: Any, pieces: Sequence[str], most: int, joints: str = "") -> str:
    """A text made of pieces and of what the fuzzer comes up with, with one of the joints after each."""
    parts: list[Any] = []
    while data.remaining_bytes() and len(parts) < 2 * most:
        if data.ConsumeBool():
            parts.append(pieces[data.ConsumeIntInRange(0, len(pieces) - 1)])
        else:
            parts.append(data.ConsumeUnicode(data.ConsumeIntInRange(0, 12)))
        if joints:
            parts.append(joints[data.ConsumeIntInRange(0, len(joints) - 1)])
    return "".join(parts)


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
    name = f"a{EXTENSIONS[data.ConsumeIntInRange(0, len(EXTENSIONS) - 1)]}"
    text = text_of(data)
    document = Document(text, format=NAMES[data.ConsumeIntInRange(0, len(NAMES) - 1)])
    try:
        layout, seen = document.layout, read(document).document
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
    assert cache._report(cache._entry(report), report.document).findings == report.findings


def fixes(data: Any) -> None:
    """Fixes come to an end, and what is written is read as the same text again."""
    name = f"a{EXTENSIONS[data.ConsumeIntInRange(0, len(EXTENSIONS) - 1)]}"
    unsafe = data.ConsumeBool()

    def lint(text: str) -> FileReport:
        return lint_text(text, Source(name, name), SETTINGS)

    mended = mend(text_of(data), lint, unsafe=unsafe)
    assert len(mended.rounds) < MOST_ROUNDS
    assert mend(mended.text, lint, unsafe=unsafe).text == mended.text


def readings(data: Any) -> None:
    """Bytes are a text or an error; a text goes back to the same bytes."""
    raw = data.ConsumeBytes(data.ConsumeIntInRange(0, 400))
    name = ("", "utf-8", "utf-16", "utf-16-le", "cp1256", "shift_jis", "utf-7", "idna")[data.ConsumeIntInRange(0, 7)]
    try:
        text = decode(raw, name or None)
    except ReadError:
        return
    with contextlib.suppress(ReadError, UserError):  # what would not be the same again is not written
        assert decode(encode(text, raw, name or None), name or None) == text


def configs(data: Any) -> None:
    """A configuration is read or refused in one line."""
    path = written("mtlint.toml", made_of(data, CONFIG, 80, " \n"))
    try:
        configfile.load(str(path)).fingerprint("a.txt")
    except UserError as error:
        refused(path, error)


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
    """A list of names or terms is read or refused with the file, whatever its ending."""
    ending = ("csv", "toml", "tbx", "xml")[data.ConsumeIntInRange(0, 3)]
    path = written(f"names.{ending}", made_of(data, NAMES_LIST, 60, " ,\n"))
    try:
        glossary = Glossary.load((path,))
    except DataError as error:
        refused(path, error)
    else:
        list(glossary.uses(Document("preferred person, Variants and notes."), case=False))


def baselines(data: Any) -> None:
    """A baseline is read or refused; one that was written is read again."""
    path = written("baseline.json", made_of(data, KNOWN, 40))
    try:
        entries = baseline.load(path)
    except UserError as error:
        refused(path, error)
    else:
        assert baseline.load(written("again.json", baseline.dumps(entries))) == entries


TARGETS: dict[str, Callable[[Any], None]] = {
    target.__name__: target for target in (documents, fixes, readings, configs, lexicons, glossaries, baselines)
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("corpus", nargs="*", help="a folder, or the file of an input that broke the target")
    parser.add_argument("--seconds", type=int, default=600)
    options = parser.parse_intermixed_args()
    target = TARGETS[options.target]

    def one(data: bytes) -> None:
        target(atheris.FuzzedDataProvider(data))

    flags = [f"-max_total_time={options.seconds}", "-max_len=600", "-timeout=30", "-rss_limit_mb=3000"]
    atheris.Setup([sys.argv[0], *flags, *options.corpus], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
