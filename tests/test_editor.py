"""The language server against a real client over stdio, and its positions against a slow, obvious count."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsp_client import Client

from lint.editor.documents import Change, OpenDocument
from lint.editor.lines import Encoding, Lines, Place
from lint.editor.projects import Projects
from lint.rulekit import registry

ARTICLE = (Path(__file__).parent.parent / "examples" / "harbour-talks.ar.txt").read_text("utf-8")
BLOCK_SCOPED = frozenset(name for name, rule in registry.load().items() if rule.scope == "block")
MUD = "Rescuers dug through the mud and mud for hours.\n"
VERSIONED = {
    "workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]}},
    "textDocument": {"publishDiagnostics": {"codeDescriptionSupport": True}},
}
ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")


def span(line: int, start: int, end: int) -> dict[str, Any]:
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}


# ---- Positions

TEXTS = st.text(st.sampled_from("ab \r\n\u2028\x0c\x0bé€😀\u0301"), max_size=40)


def slow_place(text: str, offset: int, encoding: Encoding) -> Place:
    """Line and character by walking the text."""
    line = start = at = 0
    while at < len(text):
        width = 2 if text.startswith("\r\n", at) else 1 if text[at] in "\r\n" else 0
        if not width:
            at += 1
            continue
        if at + width > offset:
            break
        at += width
        line, start = line + 1, at
    shown = text[start : min(offset, at)]
    units = {"utf-8": len(shown.encode()), "utf-16": len(shown.encode("utf-16-le")) // 2, "utf-32": len(shown)}
    return Place(line, units[encoding])


@given(TEXTS, st.sampled_from(ENCODINGS), st.data())
def test_places_are_counted_in_the_units_of_the_client(text: str, encoding: Encoding, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text, encoding)
    assert lines.place(offset) == slow_place(text, offset, encoding)
    if text[offset - 1 : offset + 1] != "\r\n":
        assert lines.offset(*lines.place(offset)) == offset


@given(TEXTS, st.sampled_from(ENCODINGS), st.integers(0, 60), st.integers(0, 60))
def test_what_is_past_the_end_is_the_end(text: str, encoding: Encoding, line: int, character: int) -> None:
    assert 0 <= Lines(text, encoding).offset(line, character) <= len(text)


# ---- Edits


PIECES = (
    "",
    "",
    " ",
    "\n\n",
    "\n",
    '"',
    "mud and mud",
    " the",
    "38, 000",
    "“",
    "”",
    "Haddad",
    "Hadad",
    ".",
    "\n- ",
    "-- ",
)
EDITS = 1000 if os.environ.get("MTLINT_TEST_LONG") else 200


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_findings_after_any_edits_are_those_of_a_fresh_run(name: str) -> None:
    rng, projects = random.Random(EDITS), Projects()
    edited = OpenDocument(f"untitled:{name}", 1, Lines(ARTICLE))
    edited.report(projects)
    for version in range(2, EDITS + 2):
        start = rng.randrange(len(edited.text) + 1)
        end = min(len(edited.text), start + rng.choice((0, 0, 1, 2, 40)))
        there = edited.lines.place(start), edited.lines.place(end)
        edited.change(version, [Change(rng.choice(PIECES), *there)])
        if version % 3:
            edited._cost = 1.0  # as if the text were long
            soon, whole = edited.report_soon(projects)
            assert not whole
            assert all(finding.span.end <= len(edited.text) for finding in soon.findings)
        fresh = OpenDocument(f"untitled:{name}", version, Lines(edited.text))
        assert edited.report(projects).findings == fresh.report(projects).findings, (version, edited.text)


# ---- The server


def test_a_document_is_opened_edited_and_closed(tmp_path: Path) -> None:
    with Client(tmp_path, VERSIONED) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        (found,) = client.published(uri, 1)
        assert (found["code"], found["severity"], found["range"]) == ("coordinated-duplicate", 1, span(0, 25, 36))
        assert found["source"] == "mtlint"
        assert found["codeDescription"]["href"].endswith("#coordinated-duplicate")
        client.change(uri, 2, {"range": span(0, 33, 36), "text": "debris"})
        assert client.published(uri, 2) == []
        client.notify("textDocument/didClose", textDocument={"uri": uri})
        assert client.wait_for("textDocument/publishDiagnostics", uri=uri)["diagnostics"] == []
        assert client.shut_down() == 0


def test_a_port_takes_one_client(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "lint", "server", "--tcp", str(port)]
    with Client(tmp_path, command=command, port=port) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        assert [each["code"] for each in client.published(uri, 1)] == ["coordinated-duplicate"]
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port))
        assert client.shut_down() == 0


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "lint", "server", "--tcp", str(port)]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"mtlint: cannot listen on port {port} of 127.0.0.1: ")
    assert run.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="asks Linux who listens")
def test_a_server_waits_on_this_machine_only(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen([sys.executable, "-m", "lint", "server", "--tcp", str(port)], cwd=tmp_path) as process:
        until = time.monotonic() + 30
        while not (listening := _listening(port)) and time.monotonic() < until:
            time.sleep(0.05)
        process.terminate()
    assert listening == {"0100007F"}  # 127.0.0.1, as the kernel writes it


def _listening(port: int) -> set[str]:
    """Return the addresses on which somebody listens at a port, of IPv4 and IPv6."""
    rows = [
        line.split() for name in ("tcp", "tcp6") for line in Path("/proc/net", name).read_text("ascii").splitlines()
    ]
    ends = [row[1].split(":") for row in rows if len(row) > 3 and row[3] == "0A"]
    return {address for address, number in ends if int(number, 16) == port}


@pytest.mark.parametrize(("offered", "start"), [(["utf-8"], 8), (["utf-16"], 6), (["utf-32"], 5), (None, 6)])
def test_the_encoding_is_the_one_that_was_agreed_on(tmp_path: Path, offered: list[str] | None, start: int) -> None:
    general = {"general": {"positionEncodings": offered}} if offered else {}
    with Client(tmp_path, general) as client:
        uri = client.open(tmp_path / "a.txt", f"A 😀 😀 {MUD}"[2:])
        (found,) = [each for each in client.published(uri, 1) if each["code"] == "coordinated-duplicate"]
        lead = {5: 4, 6: 6, 8: 10}[start]  # "😀 😀 " in each encoding
        assert found["range"]["start"]["character"] == lead + 25


def test_edits_after_odd_line_ends_hit_their_place(tmp_path: Path) -> None:
    text = f"First\u2028line\x0cgoes on.\r\n\r\n{MUD}"
    with Client(tmp_path) as client:
        uri = client.open(tmp_path / "a.txt", text)
        (found,) = [each for each in client.published(uri, 1) if each["code"] == "coordinated-duplicate"]
        assert found["range"] == span(2, 25, 36)
        client.change(uri, 2, {"range": span(2, 33, 36), "text": "debris"})
        assert not [each for each in client.published(uri, 2) if each["code"] == "coordinated-duplicate"]


def test_two_hundred_edits_end_where_a_fresh_document_does(tmp_path: Path) -> None:
    with Client(tmp_path) as client:
        uri = client.open(tmp_path / "a.txt", ARTICLE)
        for version in range(2, 202):
            line = version % 20
            client.change(uri, version, {"range": span(line, 0, 0), "text": "x" if version % 2 else " and"})
        client.published(uri, 201)
        text = ARTICLE.split("\n")
        for version in range(2, 202):
            text[version % 20] = ("x" if version % 2 else " and") + text[version % 20]
        fresh = client.open(tmp_path / "b.txt", "\n".join(text))
        edited, new = (client.request("textDocument/diagnostic", textDocument={"uri": each}) for each in (uri, fresh))
        assert edited["items"] == new["items"] != []


def test_actions_are_those_of_the_range(tmp_path: Path) -> None:
    with Client(tmp_path, VERSIONED) as client:
        uri = client.open(tmp_path / "a.txt", f"{MUD}\nThe 38, 000 litres of fuel leaked.\n")
        client.published(uri, 1)
        titles = [action["title"] for action in client.actions(uri, span(0, 26, 26))]
        assert titles[0] == "mtlint: leave out “and mud”"
        assert "mtlint: accept this place" in titles
        assert not [title for title in titles if "38" in title]
        assert client.actions(uri, span(0, 0, 3), "quickfix") == []


def test_an_action_writes_the_proposal(tmp_path: Path) -> None:
    with Client(tmp_path) as client:  # this client knows the plain form of edits only
        uri = client.open(tmp_path / "a.txt", MUD)
        client.published(uri, 1)
        first = client.actions(uri, span(0, 25, 36))[0]
        ((where, edits),) = first["edit"]["changes"].items()
        assert where == uri
        lines = Lines(MUD)
        text = MUD
        for edit in reversed(edits):
            start, end = (lines.offset(*edit["range"][side].values()) for side in ("start", "end"))
            text = text[:start] + edit["newText"] + text[end:]
        assert text == "Rescuers dug through the mud for hours.\n"


def test_all_safe_fixes_are_one_action(tmp_path: Path) -> None:
    with Client(tmp_path, VERSIONED) as client:
        uri = client.open(tmp_path / "a.txt", "The Arabic comma، the same again، and &amp;amp; an entity.\n")
        client.published(uri, 1)
        (action,) = client.actions(uri, span(0, 0, 0), "source.fixAll")
        assert action["kind"] == "source.fixAll.mtlint"
        (change,) = action["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": uri, "version": 1}
        places = [tuple(edit["range"]["start"].values()) for edit in change["edits"]]
        assert places == sorted(places)


def test_a_place_is_accepted_in_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "mtlint.toml").write_text('ignore = ["style"]', "utf-8")
    with Client(tmp_path, VERSIONED) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        client.published(uri, 1)
        (accept,) = [each for each in client.actions(uri, span(0, 30, 30)) if "accept" in each["title"]]
        (change,) = accept["edit"]["documentChanges"]
        (edit,) = change["edits"]
        file = tmp_path / "mtlint.toml"
        file.write_text(file.read_text("utf-8") + edit["newText"], "utf-8")
        client.notify("workspace/didChangeWatchedFiles", changes=[{"uri": file.as_uri(), "type": 2}])
        assert client.published(uri, 1) == []


def test_a_list_of_names_that_changes_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "mtlint.toml").write_text('[rules.house-name]\nnames = "names.csv"\n', "utf-8")
    names = tmp_path / "names.csv"
    names.write_text("preferred,variants\n", "utf-8")
    with Client(tmp_path) as client:
        uri = client.open(tmp_path / "a.txt", "Omar Hadad spoke first.\n")
        assert client.published(uri, 1) == []
        names.write_text("preferred,variants\nHaddad,Hadad\n", "utf-8")
        client.notify("workspace/didChangeWatchedFiles", changes=[{"uri": names.as_uri(), "type": 2}])
        assert [each["code"] for each in client.published(uri, 1)] == ["house-name"]


def test_each_folder_has_its_own_configuration(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, text in ((one, 'ignore = ["repetition"]\n'), (other, "")):
        folder.mkdir()
        (folder / "mtlint.toml").write_text(text, "utf-8")
    with Client(tmp_path, folders=[one, other]) as client:
        assert client.published(client.open(one / "a.txt", MUD), 1) == []
        assert len(client.published(client.open(other / "a.txt", MUD), 1)) == 1


def test_a_broken_configuration_is_said_once_and_findings_go_on(tmp_path: Path) -> None:
    (tmp_path / "mtlint.toml").write_text("dialect = 1\n", "utf-8")
    with Client(tmp_path) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        assert "dialect must be one of" in client.wait_for("window/showMessage")["message"]
        assert len(client.published(uri, 1)) == 1


RUSSIAN = "В 2019 году порт принял 312 контейнеров.\n"
PORT = "In 2019, the port received 475 containers.\n"
RELATED = {"textDocument": {"publishDiagnostics": {"relatedInformation": True}}}


def paired_folder(folder: Path) -> tuple[Path, Path]:
    (folder / "mtlint.toml").write_text(
        'source-language = "ru"\n[source]\nfiles = ["{dir}/{stem}.source.txt"]\n', "utf-8"
    )
    article, source = folder / "a.txt", folder / "a.source.txt"
    article.write_text(PORT, "utf-8")
    source.write_text(RUSSIAN, "utf-8")
    return article, source


def test_an_article_is_compared_with_its_source(tmp_path: Path) -> None:
    article, source = paired_folder(tmp_path)
    with Client(tmp_path, RELATED) as client:
        uri = client.open(article, PORT)
        (found,) = client.published(uri, 1)
        assert (found["code"], found["range"]) == ("number-changed", span(0, 27, 30))
        (place,) = found["relatedInformation"]
        start = RUSSIAN.index("312")
        assert place["location"] == {"uri": source.as_uri(), "range": span(0, start, start + 3)}
        assert "see line 1 of a.source.txt" in found["message"]
        client.change(uri, 2, {"text": PORT.replace("475", "312")})
        assert client.published(uri, 2) == []


def test_a_source_is_not_linted_in_the_editor(tmp_path: Path) -> None:
    _, source = paired_folder(tmp_path)
    with Client(tmp_path, RELATED) as client:
        uri = client.open(source, RUSSIAN)
        assert client.published(uri, 1) == []


def test_a_source_that_is_edited_shows_in_its_article(tmp_path: Path) -> None:
    article, source = paired_folder(tmp_path)
    with Client(tmp_path, RELATED) as client:
        uri, other = client.open(article, PORT), client.open(source, RUSSIAN)
        assert len(client.published(uri, 1)) == 1
        client.change(other, 2, {"text": RUSSIAN.replace("312", "475")})
        client.published(other, 2)
        assert client.published(uri, 1) == []


def test_front_matter_names_the_source_in_the_editor(tmp_path: Path) -> None:
    _, source = paired_folder(tmp_path)
    text = f"---\nsource: {source.name}\n---\n{PORT}"
    with Client(tmp_path, RELATED) as client:
        uri = client.open(tmp_path / "c.md", text)
        assert [found["code"] for found in client.published(uri, 1)] == ["number-changed"]


def test_hover_shows_the_page_of_the_rule(tmp_path: Path) -> None:
    with Client(tmp_path) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        position = {"line": 0, "character": 30}
        shown = client.request("textDocument/hover", textDocument={"uri": uri}, position=position)
        assert shown["contents"]["value"].startswith("### coordinated-duplicate")
        nothing = {"line": 0, "character": 2}
        assert client.request("textDocument/hover", textDocument={"uri": uri}, position=nothing) is None


def test_a_client_that_pulls_is_not_pushed_to(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(MUD, "utf-8")
    with Client(tmp_path, {"textDocument": {"diagnostic": {}}}) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        report = client.request("textDocument/diagnostic", textDocument={"uri": uri})
        assert [each["code"] for each in report["items"]] == ["coordinated-duplicate"]
        every = client.request("workspace/diagnostic", previousResultIds=[])
        assert {item["uri"].rpartition("/")[2]: len(item["items"]) for item in every["items"]} == {"b.txt": 1}
        assert client._notes.empty()


def test_a_server_whose_client_is_killed_ends(tmp_path: Path) -> None:
    parent = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    with Client(tmp_path, process_id=parent.pid) as client:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        assert client.process.wait(20) == 1


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_server_at_once(tmp_path: Path, name: str) -> None:
    number = getattr(signal, name)
    with Client(tmp_path) as client:
        client.process.send_signal(number)
        assert client.process.wait(4) == 128 + number


def test_closed_pipes_end_the_server(tmp_path: Path) -> None:
    with Client(tmp_path) as client:
        assert client.process.stdin is not None
        client.process.stdin.close()
        begin = time.monotonic()
        client.process.wait(20)
        assert time.monotonic() - begin < 20
    assert not os.path.exists(f"/proc/{client.process.pid}/stat") or client.process.returncode is not None


def test_a_long_text_is_linted_as_a_whole_after_a_pause(tmp_path: Path) -> None:
    text = f"{ARTICLE}\n".replace("\n", "\n\n") * 25
    with Client(tmp_path) as client:
        uri = client.open(tmp_path / "a.txt", text)
        client.published(uri, 1)
        for version in (2, 3):
            client.change(uri, version, {"range": span(0, 0, 0), "text": "Haddad and Hadad. "})
            soon = client.published(uri, version)
        whole = client.published(uri, 3)
        fresh = client.published(client.open(tmp_path / "b.txt", f"{'Haddad and Hadad. ' * 2}{text}"), 1)
        assert whole == fresh
        assert {each["code"] for each in soon} <= {each["code"] for each in whole}
        own = [[each for each in found if each["code"] in BLOCK_SCOPED] for found in (soon, whole)]
        assert own[0] == own[1]


def test_a_kept_finding_moves_with_its_place() -> None:
    projects = Projects()
    text = "Rain fell.\n\nOmar Haddad spoke. Omar Haddad left. Omar Haddad ate.\n\nThe minister is Omar Hadad.\n"
    document = OpenDocument("untitled:a.txt", 1, Lines(text))
    (before,) = [each for each in document.report(projects).findings if each.related]
    document._cost = 1.0
    document.change(2, [Change("Much ", Place(0, 0), Place(0, 0))])
    (after,) = [each for each in document.report_soon(projects)[0].findings if each.related]
    assert (after.text, after.span.start) == (before.text, before.span.start + 5)
    assert after.related[0].span.start == before.related[0].span.start + 5
    document.change(3, [Change("x", Place(4, 21), Place(4, 22))])
    assert not [each for each in document.report_soon(projects)[0].findings if each.related]
