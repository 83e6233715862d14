"""``mtlint server``: findings in an editor as one types."""

import gc
from typing import Annotated

import typer

from lint.errors import UserError

_LOOPBACK = "127.0.0.1"


def server(
    tcp: Annotated[
        int | None,
        typer.Option(min=1, max=65535, metavar="PORT", help="Listen on this port of 127.0.0.1 instead."),
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
    running = create()
    if tcp is None:
        running.start_io()
    else:
        running.start_tcp(_LOOPBACK, tcp)
