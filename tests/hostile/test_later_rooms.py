"""Commands that came later, on what somebody else made: align, files, init, watch, Word, the editor."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import wordfiles
from conftest import Mtlint
from planted import FINDING, Hostile, hostile, untouched

from lint.config.model import Config
from lint.filters.suppression import Accept, suppress
from lint.run.engine import lint_text
from lint.sources.source import Source
from lint.terminal import is_safe_output
from lint.text.model import Span

__all__ = ("hostile", "untouched")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="names and links that only Unix allows")

ESCAPE = "\x1b[2J"
COMMANDS = (
    f"Rain {ESCAPE} and dust.\n\n::error::wrong.\n\n##[command]x.\n\nA\u202eb of it.\n\n=1+2 is said.\n\n@x is.\n"
)
RUSSIAN = f"Дождь {ESCAPE} и пыль.\n\n::error::ложь.\n\n##[command]это.\n\nА\u202eб это.\n\n=1+2 сказано.\n\n@x это.\n"


def test_aligned_sentences_steer_nothing(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put("a.txt", COMMANDS)
    hostile.put("a.ru.txt", RUSSIAN)
    run = mtlint("align", "a.ru.txt", "a.txt")
    assert run.status == 0
    assert run.out
    assert is_safe_output(run.out.replace("\t", " "), colour=False), run.out
    mtlint("align", "a.ru.txt", "a.txt", "--output", "pairs.tsv")
    assert ESCAPE in (hostile.root / "pairs.tsv").read_text("utf-8")  # it is for programs


@pytest.mark.parametrize("arguments", [("files",), ("files", "--all"), ("files", "--format", "json")])
def test_names_of_files_steer_nothing(hostile: Hostile, mtlint: Mtlint, arguments: tuple[str, ...]) -> None:
    for name in (
        "::error::x.txt",
        "a\nb.txt",
        f"c{ESCAPE}.txt",
        "d\u202e.txt",
        "##[x].txt",
        f"e{ESCAPE}.bin",
        "f\n::x.bin",
    ):
        hostile.put(name)
    run = mtlint(*arguments)
    assert run.out
    assert is_safe_output(run.out, colour=False), run.out
    assert is_safe_output(run.err, colour=False)


@pytest.mark.parametrize("dangling", [True, False])
def test_init_writes_through_no_link(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], dangling: bool
) -> None:
    canary = hostile.outside / "new.toml"
    if not dangling:
        canary = hostile.canary("new.toml")
    untouched()
    (hostile.root / "mtlint.toml").symlink_to(canary)
    run = mtlint("init")
    assert run.status == 2
    assert len(run.err.splitlines()) == 1


def test_what_init_says_of_a_repository_is_its_own_words(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put(f"x{ESCAPE}\n::error::/antora.yml", "name: x\n")
    hostile.put("hugo.toml", f"title = '{ESCAPE}'\n")
    run = mtlint("init")
    assert run.status == 0
    assert is_safe_output(run.out + run.err, colour=False)
    assert ESCAPE not in (hostile.root / "mtlint.toml").read_text("utf-8")


# ---- Word


@pytest.mark.parametrize("options", [(), ("--suggest",)])
def test_a_reviewed_word_file_is_not_written_through_a_link(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], options: tuple[str, ...]
) -> None:
    hostile.put("a.docx", wordfiles.word_file(wordfiles.p(FINDING.strip())))
    canary = hostile.canary("b.docx")
    untouched()
    (hostile.root / "b.docx").symlink_to(canary)
    run = mtlint("check", "a.docx", "--format", "docx", "--output", "b.docx", *options)
    assert run.status == 2
    assert len(run.err.splitlines()) == 1


def test_styles_that_are_based_on_each_other_end(hostile: Hostile, mtlint: Mtlint) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{one}"><w:name w:val="s"/><w:basedOn w:val="S{other}"/></w:style>'
        for one, other in [(0, 1), (1, 0), (2, 2), *((number, number + 1) for number in range(3, 5000))]
    )
    part = wordfiles._part("styles", styles)
    paragraphs = [wordfiles.p(FINDING.strip(), style=f"S{number}") for number in (0, 2, 3)]
    hostile.put("a.docx", wordfiles.word_file(*paragraphs, parts={"word/styles.xml": part}))
    run = mtlint("check", "a.docx")
    assert run.status == 1
    assert run.out.count("coordinated-duplicate") == 3


def test_relationships_load_nothing(hostile: Hostile, mtlint: Mtlint) -> None:
    """A template, a picture or a sub-document elsewhere is not asked for, and a part outside the archive is none."""
    secret = hostile.canary("secret.xml", wordfiles._part("document", wordfiles.p("The secret and secret.")).decode())
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="r{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            f'{kind}" Target="{target}"{mode}/>'
            for number, (kind, target, mode) in enumerate(
                [
                    ("footnotes", f"file://{secret}", ' TargetMode="External"'),
                    ("endnotes", f"../../../../../../../..{secret}", ""),
                    ("styles", "../../styles.xml", ""),
                ]
            )
        )
        + "</Relationships>"
    )
    parts = {"word/_rels/document.xml.rels": relationships.encode()}
    hostile.put("a.docx", wordfiles.word_file(wordfiles.p(FINDING.strip()), parts=parts))
    run = mtlint("check", "a.docx")
    assert "secret" not in run.out + run.err
    assert run.status == 1


# ---- Editor


def test_the_editor_offers_no_edit_outside_the_project(hostile: Hostile) -> None:
    pytest.importorskip("pygls")
    from lint.editor.actions import Asked, actions
    from lint.editor.documents import OpenDocuments
    from lint.editor.lines import Place
    from lint.editor.projects import Projects
    from lint.editor.workspace_edits import WorkspaceEdits

    canary = hostile.canary("config.toml", "")
    (hostile.root / ".git").mkdir()
    (hostile.root / "mtlint.toml").symlink_to(canary)
    article = hostile.put("a.txt")
    documents, projects = OpenDocuments(), Projects()
    document = documents.open(article.as_uri(), 1, FINDING)
    edits = WorkspaceEdits(versioned=True, creates_files=True)
    found = actions(Asked(document, Place(0, 0), Place(1, 0), []), projects, edits)
    written = json.dumps([str(action.edit) for action in found])
    assert found
    assert "mtlint.toml" not in written
    assert str(canary) not in written


def test_a_configuration_of_others_sends_nothing_from_the_editor(hostile: Hostile) -> None:
    pytest.importorskip("pygls")
    from lint.editor.projects import Projects

    hostile.put("mtlint.toml", '[grammar]\nenabled = true\nurl = "http://127.0.0.1:9"\n')
    settings = Projects().settings(str(hostile.root / "a.txt"))
    assert settings.server is None
    assert not settings.grammar.enabled


# ---- Comments and entries that suppress

FAULT = "The mayor saw the the dust of the town there.\n\n"


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        ("a.md", f"<!-- mtlint-disable-next-line doubled-word -->\n{FAULT}"),
        ("a.md", f"<!-- mtlint-disable-paragraph doubled-word, calque -->\n\n{FAULT}"),
        ("a.md", f"<!-- mtlint-disable repetition -->\n\n{FAULT}<!-- mtlint-enable -->\n\n"),
        ("a.md", f"<!-- mtlint-disable doubled-word -->\n\n{FAULT}"),
        ("a.po", '# mtlint-disable doubled-word\nmsgid "a"\nmsgstr "In the the port."\n\n'),
        ("a.txt", FAULT),
    ],
)
def test_thousands_of_suppressions_take_their_time_only_once(name: str, piece: str) -> None:
    """Four times the text takes no more than six times as long; each was a square before."""
    accepts = tuple((number, Accept("doubled-word", "mayor saw the the", (), "a", Span(0, 0))) for number in range(3))

    def took(times: int) -> float:
        report = lint_text(piece * times, Source(name, name), Config(Path()))
        named = {"doubled-word": "repetition", "calque": "translationese"}
        begin = time.process_time()
        suppress(report, named, accepts if name == "a.txt" else ())
        return time.process_time() - begin

    took(10)
    assert took(2000) < 6 * took(500) + 0.3


# ---- HTML and others: what files bring beside their text

MARKUP = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>"


@pytest.mark.parametrize("form", ["html", "sarif", "junit", "checkstyle", "github"])
def test_what_files_say_of_themselves_is_text(hostile: Hostile, mtlint: Mtlint, form: str) -> None:
    quoted = json.dumps(MARKUP)
    hostile.put(
        "a.json",
        f'[{{"id": {quoted}, "title": {quoted}, "url": "javascript:alert(1)", "body": {json.dumps(FINDING)}}}]',
    )
    escaped = MARKUP.replace("<", "&lt;").replace('"', "&quot;").replace("'", "&apos;")
    hostile.put(
        "b.xlf",
        f'<xliff version="1.2"><file original="{escaped}" source-language="ru" target-language="en"><body>'
        f'<trans-unit id="{escaped}"><source>Дождь. {escaped}</source><target>{FINDING.strip()}</target></trans-unit>'
        f'<trans-unit id="2"><source>Их 12. {escaped}</source><target>They are 13, {escaped}.</target></trans-unit>'
        "</body></file></xliff>",
    )
    hostile.put(f"c{MARKUP.replace('/', '')}.md", f"# {MARKUP}\n\n{FINDING}\n\n[x](javascript:alert(1)) the the.\n")
    run = mtlint("check", "a.json", "b.xlf", ".", "--format", form)
    assert run.status == 1, run.err
    assert "coordinated-duplicate" in run.out
    if form in ("html", "junit", "checkstyle"):
        assert "<img" not in run.out
        assert "<script>alert" not in run.out
        assert 'href="javascript:' not in run.out
    if form == "github":
        assert all(line.startswith("::") for line in run.out.splitlines())
