"""What differs between clients: each is sent what it says it understands, and nothing else."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from lsp_client import Client

MUD = "Rescuers dug through the mud and mud for hours.\n"
NAMES = "Omar Haddad spoke first. The minister, Omar Hadad, left. Omar Haddad said no, and Omar Haddad went home.\n"
SETTINGS = {"workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}}}


def about(**support: Any) -> dict[str, Any]:
    return {"textDocument": {"publishDiagnostics": support}}


def found(tmp_path: Path, capabilities: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the first diagnostic of a text, as a client with these capabilities is sent it."""
    with Client(tmp_path, capabilities) as client:
        first: dict[str, Any] = client.published(client.open(tmp_path / "a.txt", text), 1)[0]
        return first


@pytest.mark.parametrize(
    ("support", "text", "keys"),
    [
        ({}, MUD, set()),
        ({"codeDescriptionSupport": True}, MUD, {"codeDescription"}),
        ({"tagSupport": {"valueSet": [1, 2]}}, MUD, {"tags"}),
        ({"tagSupport": {"valueSet": [2]}}, MUD, set()),
        ({"relatedInformation": True}, NAMES, {"relatedInformation"}),
        ({"relatedInformation": False}, NAMES, set()),
    ],
)
def test_a_diagnostic_has_what_the_client_shows(
    tmp_path: Path, support: dict[str, Any], text: str, keys: set[str]
) -> None:
    assert found(tmp_path, about(**support), text).keys() == {"range", "message", "severity", "code", "source"} | keys


def test_the_message_names_the_other_place_to_all(tmp_path: Path) -> None:
    assert "\nsee line 1: “Haddad”" in found(tmp_path, {}, NAMES)["message"]


def test_every_publish_has_its_version(tmp_path: Path) -> None:
    with Client(tmp_path) as client:
        uri = client.open(tmp_path / "a.txt", MUD, version=7)
        client.published(uri, 7)
        client.change(uri, 9, {"text": f"{MUD}{MUD}"})
        assert client.published(uri, 9)


def test_ranges_lie_within_real_lines(tmp_path: Path) -> None:
    text = "Rescuers dug through mud.\r\nThe 38, 000 litres of mud and mud"  # no newline at the end
    with Client(tmp_path) as client:
        lines = text.split("\r\n")
        for each in client.published(client.open(tmp_path / "a.txt", text), 1):
            for place in each["range"].values():
                assert 0 <= place["line"] < len(lines)
                assert 0 <= place["character"] <= len(lines[place["line"]])
        past = {"start": {"line": 1, "character": 900}, "end": {"line": 40, "character": 3}}
        client.change((tmp_path / "a.txt").as_uri(), 2, {"range": past, "text": "."})
        client.published((tmp_path / "a.txt").as_uri(), 2)


def test_watching_is_registered_where_the_client_can(tmp_path: Path) -> None:
    dynamic = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
    for capabilities, methods in ({}, []), (dynamic, ["client/registerCapability"]):
        with Client(tmp_path, capabilities) as client:
            client.published(client.open(tmp_path / "a.txt", MUD), 1)
            assert [request["method"] for request in client.asked] == methods


def test_the_settings_of_the_client_hold(tmp_path: Path) -> None:
    (tmp_path / "mtlint.toml").write_text('ignore = ["style"]\n', "utf-8")
    with Client(tmp_path, SETTINGS, settings={"ignore": ["repetition"]}) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        while client.published(uri, 1):  # the settings are asked for after the first findings
            pass
        client.settings = None
        client.notify("workspace/didChangeConfiguration", settings=None)
        while not client.published(uri, 1):
            pass
        client.settings = {"ignore": ["repetitoin"]}
        client.notify("workspace/didChangeConfiguration", settings=None)
        assert "repetitoin" in client.wait_for("window/showMessage")["message"]


def test_a_client_may_push_its_settings(tmp_path: Path) -> None:
    with Client(tmp_path, initializationOptions={"ignore": ["repetition"]}) as client:
        uri = client.open(tmp_path / "a.txt", MUD)
        assert client.published(uri, 1) == []
        client.notify("workspace/didChangeConfiguration", settings={"mtlint": {"ignore": []}})
        assert len(client.published(uri, 1)) == 1


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"ignroe": []}, "mtlint: the editor's settings: there is no “mtlint.ignroe”"),
        ({"ignore": "style"}, "mtlint: the editor's settings: “mtlint.ignore” must be a list of rules or groups"),
        (7, "mtlint: the editor's settings: “mtlint” must be an object"),
    ],
)
def test_wrong_settings_are_said(tmp_path: Path, settings: Any, message: str) -> None:
    with Client(tmp_path, initializationOptions=settings) as client:
        client.open(tmp_path / "a.txt", MUD)
        assert client.wait_for("window/showMessage")["message"].startswith(message)
        assert len(client.published((tmp_path / "a.txt").as_uri(), 1)) == 1


def test_a_folder_of_articles_can_be_cancelled(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"{MUD}\n" * 200, "utf-8")
    with Client(tmp_path, {"textDocument": {"diagnostic": {}}}) as client:
        asked = client.begin("workspace/diagnostic", previousResultIds=[], workDoneToken="all")
        client.wait_for("$/progress")
        client.notify("$/cancelRequest", id=asked)
        assert client.answer(asked)["error"]["code"] == -32800
        assert client.request("textDocument/diagnostic", textDocument={"uri": "file:///none.txt"})["items"] == []
        assert client.shut_down() == 0


def test_a_client_that_is_killed_leaves_no_orphan(tmp_path: Path) -> None:
    """A client that starts the server, says hello and is killed: the server sees its pipe close."""
    script = (
        "import subprocess, sys, time\n"
        "server, pipe = [sys.executable, '-m', 'lint', 'server'], subprocess.PIPE\n"
        "p = subprocess.Popen(server, stdin=pipe, stdout=pipe)\n"
        "print(p.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=tmp_path)
    assert parent.stdout is not None
    server = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 20
    while time.monotonic() < until and _lives(server):
        time.sleep(0.1)
    assert not _lives(server)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
        return ") Z " not in Path(f"/proc/{process}/stat").read_text("ascii")
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_nothing_is_kept_of_a_keystroke() -> None:
    from lint.editor.server import create

    server = create()
    protocol: Any = server.protocol
    done: list[Any] = []

    def handler() -> Any:
        yield (lambda: None), (), None

    for number in range(50):
        protocol._execute_handler(str(number), handler, done.append)
    assert len(done) == 50
    assert not protocol._request_futures
