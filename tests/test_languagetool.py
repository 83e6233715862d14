"""LanguageTool's client, its session and the cutting of documents, against a made-up server on this machine."""

import json
import os
import re
import signal
import stat
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from conftest import Mtlint
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.languagetool import SIZE, matches, pieces
from lint.languagetool import LanguageToolError, answers, client, install
from lint.languagetool import server as servers
from lint.languagetool.client import address, check, connect
from lint.languagetool.model import Piece, Profile, Server
from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint
from lint.text.document import Document
from lint.text.model import Span

Answer = Callable[["Fake", dict[str, str]], None]
CATEGORIES = {"GRAMMAR", "TYPOGRAPHY", "TYPOS"}  # of the profile, that are on
SOFTWARE = {"name": "LanguageTool", "version": "6.8", "buildDate": "today"}


class Fake(BaseHTTPRequestHandler):
    """Finds every “teh”, or does what a test wants instead."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = {key: values[0] for key, values in parse_qs(body).items()}
        server = self.server
        assert isinstance(server, FakeServer)
        with server.lock:
            server.asked.append(fields)
            answer = server.answers.pop(0) if server.answers else server.always
        answer(self, fields)

    def reply(self, status: int, content: str, **headers: str) -> None:
        data = content.encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


class FakeServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Fake)
        self.lock = threading.Lock()
        self.asked: list[dict[str, str]] = []
        self.answers: list[Answer] = []
        self.always: Answer = find
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # clients that went away


def text_of(fields: dict[str, str]) -> str:
    """All of a question, markup included."""
    if "text" in fields:
        return fields["text"]
    return "".join(piece.get("text", piece.get("markup", "")) for piece in json.loads(fields["data"])["annotation"])


def find(fake: Fake, fields: dict[str, str]) -> None:
    text = text_of(fields)
    found = []
    at = text.find("teh")
    while at >= 0:
        units = len(text[:at].encode("utf-16-le")) // 2
        rule = {"id": "MORFOLOGIK_RULE_EN_US", "issueType": "misspelling", "category": {"id": "TYPOS"}}
        match = {"message": "Possible typo", "replacements": [{"value": "the"}], "rule": rule}
        found.append(match | {"offset": units, "length": 3})
        at = text.find("teh", at + 1)
    fake.reply(200, json.dumps({"software": SOFTWARE, "matches": found}))


def status(code: int, content: str = "", **headers: str) -> Answer:
    return lambda fake, fields: fake.reply(code, content, **headers)


def hang_up(fake: Fake, fields: dict[str, str]) -> None:
    fake.connection.close()


def half(fake: Fake, fields: dict[str, str]) -> None:
    fake.send_response(200)
    fake.send_header("Content-Length", "1000")
    fake.end_headers()
    fake.wfile.write(b'{"matches": [')
    fake.wfile.flush()
    fake.connection.close()


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing of the user's own: no answers, no kept server, nothing fetched."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.parent / f"{tmp_path.name}-caches"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path.parent / f"{tmp_path.name}-caches"))
    monkeypatch.setenv("LTP_PATH", str(tmp_path / ".fetched"))
    return tmp_path


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    monkeypatch.setattr(client, "_silent", {})
    monkeypatch.setattr(client, "_PAUSES", (0.01, 0.01, 0.01))
    with FakeServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def spans(text: str, server: FakeServer, format_: str = "plain", **more: Any) -> list[Span]:
    return [match.span for match in matches(Document(text, format=format_), Server(server.url, **more), Profile())]


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("A teh end", "plain"),
        ("😀 teh 😀😀 teh é teh", "plain"),
        ("One teh\r\nand teh\r\n\r\nTwo teh\r\n", "plain"),
        ("# A teh\n\nSome **teh** &amp; teh &eacute;&#x1F600; teh [teh](http://teh.org) `teh`\n", "markdown"),
        ("<h1>😀 teh</h1><p>It is <b>teh</b><br>teh &mdash; teh</p><script>teh</script>", "html"),
    ],
)
def test_spans_are_exact(text: str, format_: str, fake: FakeServer) -> None:
    document = Document(text, format=format_)
    expected = [Span(at, at + 3) for at in range(len(text)) if document.prose[at : at + 3] == "teh"]
    assert spans(text, fake, format_) == expected
    assert expected


@given(st.text("teh 😀é\u0301\n\r&<>*_.", max_size=80), st.sampled_from(["plain", "markdown", "html"]))
def test_pieces_are_the_text(text: str, format_: str) -> None:
    document = Document(text, format=format_)
    for block in document.blocks:
        found = list(pieces(document, [block.span]))
        assert "".join(piece.text for piece in found) == text[block.start : block.end]
        assert all(piece.text for piece in found)


def test_markup_reads_as_what_it_stands_for() -> None:
    text = "Caf&eacute;s <b>open</b> at<br>noon, see `x` and\r\nhttps://example.org &amp; more"
    document = Document(text, format="markdown")
    found = list(pieces(document, [block.span for block in document.blocks]))
    read = "".join(piece.text if piece.reads is None else piece.reads for piece in found)
    assert read == "Cafés open at noon, see Something and Something & more"


def test_a_long_document_is_asked_in_parts(fake: FakeServer) -> None:
    paragraph = "They saw teh house. " * 50
    text = "\n\n".join([paragraph.strip()] * 12)
    assert len(spans(text, fake)) == 600
    sizes = [len(text_of(fields)) for fields in fake.asked]
    assert len(sizes) > 2
    assert max(sizes) <= SIZE


@pytest.mark.parametrize("text", ["teh " * 12000, "teh. " * 12000, "x" * 50000, "teh 😀 " * 9000])
def test_one_long_paragraph_is_cut(text: str, fake: FakeServer) -> None:
    assert len(spans(text, fake)) == text.count("teh")
    assert max(len(text_of(fields)) for fields in fake.asked) <= 4 * SIZE


def test_413_asks_in_halves(fake: FakeServer) -> None:
    def strict(handler: Fake, fields: dict[str, str]) -> None:
        if len(text_of(fields)) > 700:
            handler.reply(413, "Error: Your text exceeds the limit of 700 characters")
        else:
            find(handler, fields)

    fake.always = strict
    text = "\n\n".join(["They saw teh house by teh sea. " * 30] * 3)
    assert [text[start:end] for start, end in spans(text, fake)] == ["teh"] * 180


def test_413_for_everything_is_an_error(fake: FakeServer) -> None:
    fake.always = status(413, "Error: too long")
    with pytest.raises(LanguageToolError, match=r"takes no text of .* characters: Error: too long"):
        spans("They saw teh house. " * 40, fake)
    assert len(fake.asked) < 20


def test_429_waits_and_asks_again(fake: FakeServer) -> None:
    fake.answers = [status(429, "slow down", Retry_After="0"), status(429, "slow down")]
    assert spans("A teh", fake) == [Span(2, 5)]


def test_429_for_ever_is_an_error_once(fake: FakeServer) -> None:
    fake.always = status(429, "slow down")
    for _ in range(2):
        with pytest.raises(LanguageToolError, match=r"no more questions for now \(HTTP 429: slow down\)"):
            spans("A teh", fake)
    assert len(fake.asked) == client.RETRIES + 1  # it was not asked for the second text


def test_500_is_tried_twice(fake: FakeServer) -> None:
    fake.answers = [status(500, "Error: Internal Error: boom")]
    assert spans("A teh", fake) == [Span(2, 5)]
    fake.always = status(500, "Error: Internal Error: boom\nat org.x")
    with pytest.raises(LanguageToolError, match=r"failed: HTTP 500: Error: Internal Error: boom$"):
        spans("A teh", fake)


@pytest.mark.parametrize("answer", [hang_up, half])
def test_a_server_that_dies_is_an_error(answer: Answer, fake: FakeServer) -> None:
    fake.always = answer
    with pytest.raises(LanguageToolError, match="does not answer"):
        spans("A teh", fake)
    fake.always = find
    with pytest.raises(LanguageToolError, match="does not answer"):
        spans("Another teh", fake)  # given up for this run


def test_a_server_that_stumbles_is_asked_again(fake: FakeServer) -> None:
    fake.answers = [hang_up, half]
    assert spans("A teh", fake) == [Span(2, 5)]


def test_a_server_that_never_answers_is_an_error_in_time(fake: FakeServer) -> None:
    over = threading.Event()
    fake.always = lambda handler, fields: (over.wait(10), None)[1]
    with pytest.raises(LanguageToolError, match=r"did not answer within 0\.2 seconds"):
        spans("A teh", fake, timeout=0.2)
    over.set()
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        status(200, "<html>It works!</html>"),
        status(200, "[]"),
        status(200, '{"matches": []}'),
        status(404, "<html>not here</html>"),
        status(405),
    ],
)
def test_something_else_at_the_address(answer: Answer, fake: FakeServer) -> None:
    fake.always = answer
    with pytest.raises(LanguageToolError, match="is not a LanguageTool server"):
        connect(fake.url)


@pytest.mark.parametrize(
    "match",
    [
        {},
        {"offset": 0, "length": 99, "rule": {"id": "A"}, "message": "m", "replacements": []},
        {"offset": -1, "length": 1, "rule": {"id": "A"}, "message": "m", "replacements": []},
        {"offset": 0, "length": 1, "rule": [], "message": "m", "replacements": []},
    ],
)
def test_an_answer_that_makes_no_sense(match: dict[str, Any], fake: FakeServer) -> None:
    fake.always = status(200, json.dumps({"matches": [match]}))
    with pytest.raises(LanguageToolError, match="not understood"):
        spans("A teh", fake)


@pytest.mark.parametrize(
    ("given", "full"),
    [
        ("localhost:8081", "http://localhost:8081"),
        ("http://h:8081/", "http://h:8081"),
        ("http://h:8081/v2", "http://h:8081"),
        ("https://h/api/v2/check", "https://h/api"),
        ("https://h/api/", "https://h/api"),
    ],
)
def test_address(given: str, full: str) -> None:
    assert address(given) == full


@pytest.mark.parametrize("given", ["", "http://", "ftp://h", "http://h:x", "http://h h", "http://h:99999"])
def test_no_address(given: str) -> None:
    with pytest.raises(LanguageToolError, match="is not an address"):
        address(given)


def test_answers_are_kept(fake: FakeServer, tmp_path: Path) -> None:
    text = "\n\n".join(f"They {verb} teh house. " * 150 for verb in ("saw", "left", "sold"))
    first = spans(text, fake, cache=tmp_path, version="1")
    asked = len(fake.asked)
    assert spans(text, fake, cache=tmp_path, version="1") == first
    assert len(fake.asked) == asked
    spans(text, fake, cache=tmp_path, version="2")
    assert len(fake.asked) == 2 * asked


@pytest.mark.skipif(os.name != "posix", reason="homes of Unix")
def test_a_user_without_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "gone"))
    assert answers.folder() is None
    assert servers.kept() is None
    with pytest.raises(FileNotFoundError, match="no home"):
        answers.caches()


def test_a_broken_cache_is_no_cache(fake: FakeServer, tmp_path: Path) -> None:
    expected = spans("A teh", fake, cache=tmp_path)
    for broken in (b"", b"{}", b"[[1]]", b'[["a",1,"r","c","k","m",[]]]', b"\xff"):
        for path in tmp_path.glob("??/*"):
            path.write_bytes(broken)
        assert spans("A teh", fake, cache=tmp_path) == expected
    path = tmp_path / "file"
    path.write_text("in the way")
    assert spans("A teh", fake, cache=path) == expected


def test_old_answers_are_dropped(tmp_path: Path) -> None:
    answers.put(tmp_path, "aab", [])
    answers.put(tmp_path, "aac", [])
    os.utime(tmp_path / "aa" / "b", (0, 0))
    answers.prune(tmp_path)
    assert answers.get(tmp_path, "aab") is None
    assert answers.get(tmp_path, "aac") == []


def test_markup_alone_is_not_asked_about(fake: FakeServer) -> None:
    assert check(Server(fake.url), [Piece("**", ""), Piece(" ")], Profile()) == ()
    assert fake.asked == []


# The rule


def findings(server: FakeServer, text: str, *found: tuple[str, str, str, list[str]], **options: Any) -> list[Any]:
    """What the rule makes of matches, each the words, the rule, the category and the replacements."""

    def answer(handler: Fake, fields: dict[str, str]) -> None:
        said = [
            {
                "offset": text.index(words),
                "length": len(words),
                "message": "It is ‘wrong’.",
                "replacements": [{"value": each} for each in replacements],
                "rule": {"id": rule, "issueType": "grammar", "category": {"id": category}},
            }
            for words, rule, category, replacements in found
        ]
        handler.reply(200, json.dumps({"matches": said}))

    server.always = answer
    rule = registry.get("languagetool")
    report = lint(Document(text), [Task(rule, rule.severity, {"server": Server(server.url), **options})])
    assert not report.errors
    return list(report.findings)


SPELLER = "MORFOLOGIK_RULE_EN_US"


def test_a_plain_slip_is_mended(fake: FakeServer) -> None:
    (one,) = findings(fake, "The goverment fell.", ("goverment", SPELLER, "TYPOS", ["government"]))
    assert (one.severity, one.category) == ("warning", "linguistic-conventions/spelling")
    assert one.fixes[0].safe
    (quoted,) = findings(fake, "He said: “The goverment fell.”", ("goverment", SPELLER, "TYPOS", ["government"]))
    assert not quoted.fixes[0].safe


@pytest.mark.parametrize(
    ("text", "word", "near"),
    [
        ("In Marzouq they met.", "Marzouq", ["Marcus"]),
        ("A mandi, then another mandi.", "mandi", ["mandy"]),
        ("The sound judgement of a court.", "judgement", ["judgment"]),
        ("The airwaves were full.", "airwaves", ["air waves"]),
        ("They ate maqluba (rice and meat).", "maqluba", ["maqui"]),
        ("They “skyrd” it.", "skyrd", ["sky"]),
    ],
)
def test_names_and_words_are_no_slips(text: str, word: str, near: list[str], fake: FakeServer) -> None:
    assert findings(fake, text, (word, SPELLER, "TYPOS", near)) == []


def test_an_unknown_word_is_a_note_without_a_fix(fake: FakeServer) -> None:
    (one,) = findings(fake, "It was withdrawed at once.", ("withdrawed", SPELLER, "TYPOS", ["withdrew"]))
    assert (one.severity, one.fixes) == ("note", ())
    assert "“withdrew”" in one.message


def test_levels_come_from_the_profile(fake: FakeServer) -> None:
    text = "He saw a apple and the the sea on may day."
    found = [
        ("a apple", "EN_A_VS_AN", "MISC", ["an apple"]),
        ("the the", "ENGLISH_WORD_REPEAT_RULE", "MISC", ["the"]),
        ("may", "NEW_GRAMMAR_RULE", "GRAMMAR", []),
        ("sea", "NEW_RULE", "NEW_CATEGORY", []),
    ]
    levels = {each.text: str(each.severity) for each in findings(fake, text, *found)}
    assert levels == {"a apple": "warning", "may": "note"}
    levels = {each.text: str(each.severity) for each in findings(fake, text, *found, disabled=frozenset({"GRAMMAR"}))}
    assert levels == {"a apple": "warning"}
    enabled = frozenset({"NEW_CATEGORY", "ENGLISH_WORD_REPEAT_RULE"})
    levels = {each.text: str(each.severity) for each in findings(fake, text, *found, enabled=enabled)}
    assert levels == {"a apple": "warning", "may": "note", "the the": "note", "sea": "note"}
    (one,) = findings(fake, text, found[0])
    assert one.message == "“a apple”: It is “wrong” (EN_A_VS_AN)"


def test_the_dialect_chooses_the_language(fake: FakeServer) -> None:
    findings(fake, "A text.", dialect="en-GB-oxendict")
    findings(fake, "A text.", dialect="en-GB", language="en-AU", picky=True)
    assert [(each["language"], each.get("level")) for each in fake.asked] == [("en-GB", None), ("en-AU", "picky")]


def test_without_a_server_the_rule_is_silent() -> None:
    rule = registry.get("languagetool")
    assert "server" not in rule.options
    assert lint(Document("A teh."), [Task(rule, rule.severity, {"server": None})]).findings == ()


# The command line


def test_no_cache_asks_again(mtlint: Mtlint, fake: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTLINT_GRAMMAR_URL", fake.url)
    Path("a.txt").write_text("The end of teh long story.\n")
    asked = []
    for options in ([], [], ["--no-cache"]):
        fake.asked.clear()
        mtlint("check", "--grammar", "a.txt", "--jobs", "1", *options)
        asked.append(sum("data" in fields for fields in fake.asked))
    assert asked == [1, 0, 1]


def test_check_asks_the_server_of_the_users_configuration(
    mtlint: Mtlint, fake: FakeServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "of-the-user"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(own))
    monkeypatch.setenv("APPDATA", str(own))
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    (own / "mtlint").mkdir(parents=True)
    (own / "mtlint" / "mtlint.toml").write_text(f'[grammar]\nurl = "{fake.url}"\n')
    Path("mtlint.toml").write_text('[rules.languagetool]\ndisabled = ["X"]\n')
    Path("a.txt").write_text("The end of teh long story.\n")
    assert "teh" not in mtlint("check", "a.txt").out
    assert fake.asked == []
    run = mtlint("check", "--grammar", "a.txt", "--format", "concise", "--jobs", "1")
    assert (run.status, run.err) == (0, "")
    assert {"text", "data"} == {key for asked in fake.asked for key in asked if key in ("text", "data")}
    (own / "mtlint" / "mtlint.toml").write_text(f'[grammar]\nurl = "{fake.url}"\nenabled = true\n')
    fake.asked.clear()
    mtlint("check", "a.txt")
    assert fake.asked
    fake.asked.clear()
    mtlint("check", "--no-grammar", "a.txt")
    mtlint("check", "--ignore", "languagetool", "a.txt")
    assert fake.asked == []


def test_a_server_that_dies_half_way_leaves_our_own_findings(
    mtlint: Mtlint, fake: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MTLINT_GRAMMAR_URL", fake.url)
    for name in "abc":
        Path(f"{name}.txt").write_text(f"Rescuers {name} dug through the rubble and rubble for hours.\n")
    fake.answers = [find, find]
    fake.always = hang_up
    run = mtlint("check", "--grammar", "--format", "concise", "--quiet", "--jobs", "1")
    assert run.status == 2
    assert run.out.count("coordinated-duplicate") == 3
    assert run.err.count("\n") == 1
    assert "does not answer" in run.err


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[grammar]\nurl = 3", "url must be a string, not 3"),
        ("[grammar]\nurl = ''", 'url must be a string, not ""'),
        ("[grammar]\ntimeout = 0", "timeout must be a number of seconds, not 0"),
        ("[grammar]\ntimeout = inf", "timeout must be a number of seconds, not inf"),
        ("[grammar]\nenabled = 'yes'", 'enabled must be true or false, not "yes"'),
        ("[grammar]\nurls = 'x'", 'unknown key "urls" (did you mean "url"?)'),
        ("[grammar]\nurl = 'x'\nhome = 'y'", "url and home exclude each other"),
        ("grammar = true", "grammar must be a table"),
        ("[rules.languagetool]\nserver = 'x'", 'has no option "server"'),
    ],
)
def test_a_wrong_configuration(toml: str, said: str, mtlint: Mtlint) -> None:
    Path("mtlint.toml").write_text(toml)
    run = mtlint("check", "--grammar")
    assert (run.status, run.out) == (2, "")
    assert said in run.err


# Before a server is started


def jar(path: Path, java: int = 17) -> Path:
    """A jar whose main class asks for a Java."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as content:
        content.writestr(install.MAIN.replace(".", "/") + ".class", b"\xca\xfe\xba\xbe\0\0\0" + bytes([java + 44]))
    return path


def java(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A java that is a shell script, the only one there is."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "java"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin" if script else str(folder))


VERSION = 'if [ "$1" = -version ]; then echo \'openjdk version "17.0.1"\' >&2; exit 0; fi'
posix = pytest.mark.skipif(os.name != "posix", reason="made of shell scripts")


def fails(mtlint: Mtlint, said: str) -> None:
    started = time.monotonic()
    Path("a.txt").write_text("Rescuers dug through the rubble.\n")
    run = mtlint("check", "--grammar", "a.txt")
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1, run.err
    assert said in run.err
    assert time.monotonic() - started < 60


def test_no_languagetool(mtlint: Mtlint, machine: Path) -> None:
    fails(mtlint, "mtlint languagetool install")


def test_a_home_that_is_none(mtlint: Mtlint, machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTLINT_GRAMMAR_HOME", "nowhere")
    fails(mtlint, "there is no such folder")
    Path("nowhere").mkdir()
    fails(mtlint, "there is no languagetool-server.jar in it")


def test_a_broken_jar(mtlint: Mtlint, machine: Path) -> None:
    jar(machine / ".fetched" / "LanguageTool-6.8" / "languagetool-server.jar").write_bytes(b"PK\3\4 cut off")
    fails(mtlint, "is broken")


@posix
def test_no_java(mtlint: Mtlint, machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jar(machine / ".fetched" / "LanguageTool-6.8" / "languagetool-server.jar")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(machine))
    fails(mtlint, "there is no java on the PATH")


@posix
def test_java_too_old(mtlint: Mtlint, machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jar(machine / ".fetched" / "LanguageTool-6.8" / "languagetool-server.jar", java=21)
    java(machine / "bin", VERSION, monkeypatch)
    fails(mtlint, "needs Java 21 or newer")
    java(machine / "bin", "echo 'java version \"1.8.0_292\"' >&2", monkeypatch)
    fails(mtlint, "is Java 8")
    java(machine / "bin", "echo nonsense >&2", monkeypatch)
    fails(mtlint, "does not say which Java it is: nonsense")


#: A server that is well and never answers a question.
MUTE = """
import http.server, os, pathlib, sys, time
class Mute(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers(); self.wfile.write(b"OK")
    def do_POST(self):
        pathlib.Path(sys.argv[1], "asked").write_text(str(os.getpid()))
        time.sleep(60)
    def log_message(self, *_): pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("-p") + 1])), Mute).serve_forever()
"""


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("way", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_run_that_waits_for_an_answer_ends_with_the_status_of_its_signal(
    way: signal.Signals, jobs: str, machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jar(machine / ".fetched" / "LanguageTool-6.8" / "languagetool-server.jar")
    (tmp_path / "mute.py").write_text(MUTE)
    java(machine / "bin", f'{VERSION}\nexec {sys.executable} {tmp_path}/mute.py {tmp_path} "$@"', monkeypatch)
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("Rescuers dug through the rubble.\n")
    usual = signal.signal(way, signal.SIG_DFL)  # a shell in the background lets its children ignore some
    command = [sys.executable, "-m", "lint", "check", "--grammar", "--isolated", "--no-cache", "--jobs", jobs, "."]
    try:
        run = subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
    finally:
        signal.signal(way, usual)
    limit = time.monotonic() + 60
    asked = tmp_path / "asked"
    while not (asked.exists() and asked.read_text()) and time.monotonic() < limit and run.poll() is None:
        time.sleep(0.05)
    os.kill(run.pid, way)
    said = run.communicate(timeout=30)
    assert run.returncode == 128 + way, said
    assert b"Traceback" not in said[1]
    with pytest.raises(ProcessLookupError):
        os.kill(int(asked.read_text()), 0)


@posix
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'Error: Could not find or load main class x' >&2; exit 1", "its jars are broken or incomplete"),
        ("echo 'java.net.BindException: Address already in use' >&2; exit 1", "its port is taken"),
        ("echo 'java.lang.UnsupportedClassVersionError: x' >&2; exit 1", "it needs a newer Java"),
        ("echo 'java.lang.OutOfMemoryError' >&2; exit 1", "there is not enough memory"),
        ("echo 'Error: boom' >&2; exit 1", "did not start: Error: boom"),
        ("exit 1", "it said nothing"),
    ],
)
def test_a_server_that_does_not_start(
    script: str, said: str, mtlint: Mtlint, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jar(machine / ".fetched" / "LanguageTool-6.8" / "languagetool-server.jar")
    java(machine / "bin", f"{VERSION}\n{script}", monkeypatch)
    fails(mtlint, said)


def test_the_newest_is_chosen(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("6.8", "6.10", "5.9"):
        jar(machine / ".fetched" / f"LanguageTool-{version}" / "languagetool-server.jar")
    assert install.find().home.name == "LanguageTool-6.10"
    assert install.find().class_path.endswith("languagetool-server.jar")
    jar(machine / "maven" / "languagetool-server-6.8.jar")
    assert install.find(machine / "maven").class_path == str(machine / "maven" / "*")


def test_nothing_to_stop(mtlint: Mtlint, machine: Path) -> None:
    run = mtlint("languagetool", "stop")
    assert (run.status, run.err) == (0, "no LanguageTool is kept running\n")
    run = mtlint("languagetool", "status")
    assert run.status == 1
    assert "none is kept running" in run.out


def test_fetching_needs_the_extra(mtlint: Mtlint, machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    monkeypatch.setitem(sys.modules, "language_tool_python.download_lt", None)
    run = mtlint("languagetool", "install")
    assert run.status == 2
    assert "pip install 'mtlint[grammar]'" in run.err


# The profile


def test_what_is_on_keeps_the_criterion() -> None:
    """At least 1.5 times as much in machine translations as in originals; one finding in originals is none."""
    table = (Path(__file__).parents[1] / "rules" / "grammar" / "languagetool.tsv").read_text("utf-8")
    words = {
        name: int(number.replace(",", ""))
        for name, number in re.findall(r"(\w+) ([\d,]{5,})", table.split("# A rule")[0])
    }
    one = 1e5 / words["originals"]
    for line in table.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, level, mt, _, originals, posts, *_ = line.split("\t")
        if level == "off" or not mt or name in CATEGORIES:
            continue
        found = float(mt) * words["mt"] + float(posts) * words["posts"]
        rate = found / (words["mt"] + words["posts"])
        assert rate >= 1.5 * float(originals) or (rate > 0 and float(originals) <= one + 0.05), name
