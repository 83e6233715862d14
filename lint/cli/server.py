"""``mtlint server``: findings in an editor as one types."""

import gc
import os
import signal
import socket
from typing import Annotated

import typer

from lint.errors import UserError

_LOOPBACK = "127.0.0.1"


def server(
    tcp: Annotated[
        int | None,
        typer.Option(min=1, max=65535, metavar="PORT", help="Wait for one client at this port of 127.0.0.1 instead."),
    ] = None,
) -> None:
    """Serve an editor by the Language Server Protocol, on standard input and output."""
    try:
        from lint.editor.server import create
    except ModuleNotFoundError as error:
        raise UserError(f"{error.name} is not installed: pip install 'mtlint[editor]'") from None
    gc.freeze()  # what is loaded stays
    gc.set_threshold(50_000, 10, 10)
    gc.enable()  # main has disabled it, but this process lives for days
    _end_at_once()
    running = create()
    if tcp is None:
        running.start_io()
        return
    with _client_at(tcp) as client, client.makefile("rb") as reading, client.makefile("wb") as writing:
        running.start_io(reading, writing)


def _end_at_once() -> None:
    """Let a signal end the process where it is: it has written nothing, and a thread that reads waits for ever."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and callable(signal.getsignal(number)):  # nohup has it ignored
            signal.signal(number, lambda number, _: os._exit(128 + number))


def _client_at(port: int) -> socket.socket:
    """Wait for the one client at a port, and take no other. (pygls 2.1's own way ends with a traceback.)"""
    try:
        with socket.create_server((_LOOPBACK, port), backlog=1) as listening:
            client, _ = listening.accept()
            return client
    except OSError as error:
        raise UserError(f"cannot listen on port {port} of {_LOOPBACK}: {error.strerror or error}") from None
