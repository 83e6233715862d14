#!/usr/bin/env bash
# Package: pygls 2.1.1 with lsprotocol 2025.0.0 (language servers)
#
# Expected: a server on a port ends like one on standard streams: after "shutdown" and "exit" with status 0 and
#   without a word.
# Seen: on standard streams it does. On a port each orderly end prints a traceback, "Unhandled exception in
#   client_connected_cb ... SystemExit: 0", though the status is 0: the exit is raised inside asyncio's callback for
#   the connection.
#
# Why it matters here: an editor shows what its server prints as the server's fault, and somebody who debugs a
#   linter over a port finds a traceback that means nothing. mtlint server takes one connection itself and gives
#   pygls its streams.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pygls==2.1.1' 'lsprotocol==2025.0.0'

cat > server.py <<'PYTHON'
import sys

from pygls.lsp.server import LanguageServer

server = LanguageServer("example", "1")
server.start_tcp("127.0.0.1", int(sys.argv[1])) if len(sys.argv) > 1 else server.start_io()
PYTHON

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
import json
import socket
import subprocess
import sys
import time


def message(method, number=None, **params):
    body = {"jsonrpc": "2.0", "method": method, "params": params or None} | ({"id": number} if number else {})
    data = json.dumps(body).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


def answer(stream):
    size = int(stream.readline().split(b":")[1])
    while stream.readline().strip():
        pass
    return json.loads(stream.read(size))


def session(writing, reading):
    writing.write(message("initialize", 1, processId=None, rootUri=None, capabilities={}))
    writing.flush()
    assert answer(reading)["id"] == 1
    writing.write(message("shutdown", 2))
    writing.flush()
    assert answer(reading)["id"] == 2
    writing.write(message("exit"))
    writing.flush()


def start(*arguments):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, "server.py", *arguments], **pipes)


server = start()
session(server.stdin, server.stdout)
status, said = server.wait(30), server.stderr.read().decode()
print("standard streams: status", status, "said", repr(said))
assert (status, said) == (0, ""), "the behaviour has changed"

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
server = start(str(port))
for _ in range(200):
    try:
        connection = socket.create_connection(("127.0.0.1", port))
        break
    except ConnectionRefusedError:
        time.sleep(0.1)
session(connection.makefile("wb"), connection.makefile("rb"))
status, said = server.wait(30), server.stderr.read().decode()
print("a port: status", status, "said", said.splitlines()[0], "...", said.splitlines()[-1])
assert status == 0 and "client_connected_cb" in said and said.rstrip().endswith("SystemExit: 0"), (
    "the behaviour has changed"
)
PYTHON
