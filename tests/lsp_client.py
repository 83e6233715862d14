"""A small client of the Language Server Protocol for tests: JSON-RPC over the server's real pipes or its port."""

import contextlib
import json
import queue
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any

TIMEOUT = 30.0  # seconds for an answer


class Client:
    """A client with capabilities of its own; it applies no edits and keeps what the server says."""

    def __init__(self, folder: Path, capabilities: dict[str, Any] | None = None, **initialize: Any) -> None:
        command = initialize.pop("command", [sys.executable, "-m", "lint", "server"])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        port: int | None = initialize.pop("port", None)
        self._to, self._from = (self.process.stdin, self.process.stdout) if port is None else _connected(port)
        self.settings: dict[str, Any] | None = initialize.pop("settings", None)  # what the user has set in the client
        self.asked: list[dict[str, Any]] = []  # the requests of the server, in order
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._notes: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = 0
        threading.Thread(target=self._read, daemon=True).start()
        folders = initialize.pop("folders", [folder])
        self.capabilities = self.request(
            "initialize",
            processId=initialize.pop("process_id", None),
            rootUri=folder.as_uri(),
            capabilities=capabilities or {},
            workspaceFolders=[{"uri": each.as_uri(), "name": each.name} for each in folders],
            **initialize,
        )["capabilities"]
        self.notify("initialized")

    def _read(self) -> None:
        stream = self._from
        assert stream is not None
        while header := stream.readline():
            size = 0
            while header.strip():
                name, _, value = header.decode("ascii").partition(":")
                size = int(value) if name.lower() == "content-length" else size
                header = stream.readline()
            message = json.loads(stream.read(size))
            if "method" in message and "id" in message:  # the server asks for something: grant it
                self.asked.append(message)
                of_settings = message["method"] == "workspace/configuration"
                result = [self.settings for _ in message["params"]["items"]] if of_settings else None
                self._send({"jsonrpc": "2.0", "id": message["id"], "result": result})
                self._notes.put(message)
            elif "method" in message:
                self._notes.put(message)
            else:
                self._answers.put(message)

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode("utf-8")
        stream = self._to
        assert stream is not None
        stream.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        stream.flush()

    def notify(self, method: str, **params: Any) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def begin(self, method: str, **params: Any) -> int:
        """Send a request and return its number, without waiting for the answer."""
        self._number += 1
        self._send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        return self._number

    def answer(self, number: int) -> dict[str, Any]:
        """Return the answer to a request, be it a result or an error."""
        answer = self._answers.get(timeout=TIMEOUT)
        assert answer["id"] == number
        return answer

    def request(self, method: str, **params: Any) -> Any:
        answer = self.answer(self.begin(method, **params))
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def wait_for(self, method: str, **having: Any) -> dict[str, Any]:
        """Return the parameters of the next message of a method whose parameters have these values."""
        while True:
            note = self._notes.get(timeout=TIMEOUT)
            params: dict[str, Any] = note.get("params") or {}
            if note["method"] == method and having.items() <= params.items():
                return params

    def open(self, path: Path, text: str, version: int = 1) -> str:
        uri = path.as_uri()
        item = {"uri": uri, "languageId": "plaintext", "version": version, "text": text}
        self.notify("textDocument/didOpen", textDocument=item)
        return uri

    def change(self, uri: str, version: int, *changes: dict[str, Any]) -> None:
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", textDocument=document, contentChanges=list(changes))

    def published(self, uri: str, version: int) -> list[dict[str, Any]]:
        """Return the diagnostics that are published for a version."""
        found: list[dict[str, Any]] = self.wait_for("textDocument/publishDiagnostics", uri=uri, version=version)[
            "diagnostics"
        ]
        return found

    def actions(self, uri: str, where: dict[str, Any], *only: str) -> list[dict[str, Any]]:
        context: dict[str, Any] = {"diagnostics": []}
        if only:
            context["only"] = list(only)
        found: list[dict[str, Any]] = self.request(
            "textDocument/codeAction", textDocument={"uri": uri}, range=where, context=context
        )
        return found

    def shut_down(self) -> int:
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(TIMEOUT)

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self._to, self._from):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


def _connected(port: int) -> tuple[IO[bytes], IO[bytes]]:
    """Connect to a server that is starting."""
    until = time.monotonic() + TIMEOUT
    while True:
        try:
            connection = socket.create_connection(("127.0.0.1", port), TIMEOUT)
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            with connection:
                connection.settimeout(None)
                return connection.makefile("wb"), connection.makefile("rb")
