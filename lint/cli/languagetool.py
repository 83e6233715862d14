"""``mtlint languagetool``: fetch LanguageTool, and keep a server warm for editors and hooks."""

from pathlib import Path
from typing import Annotated

import typer

from lint.cli.streams import complain

app = typer.Typer(help="Fetch LanguageTool; keep a server of it warm.", no_args_is_help=True)


@app.command()
def install() -> None:
    """Fetch LanguageTool, verify its checksum and unpack it."""
    from lint.languagetool import install as machine

    typer.echo(f"LanguageTool {machine.VERSION} lies in {machine.fetch()}", err=True)


@app.command()
def start(
    home: Annotated[str | None, typer.Option(metavar="FOLDER", help="An unpacked LanguageTool.")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, metavar="N", help="A free one unless given.")] = None,
) -> None:
    """Start a server that `mtlint check --grammar` finds by itself.

    It runs until `mtlint languagetool stop`.
    """
    from lint.languagetool import client, server

    if (running := server.kept()) is not None:
        typer.echo(f"LanguageTool runs already at {running.url} (process {running.pid})", err=True)
        return
    started = server.start(_home(home), port)
    client.connect(started.url)  # the first question makes it load its rules
    typer.echo(f"LanguageTool runs at {started.url} (process {started.pid})", err=True)


@app.command()
def stop() -> None:
    """Stop the server that `start` left running."""
    from lint.languagetool import server

    if (running := server.kept()) is None:
        typer.echo("no LanguageTool is kept running", err=True)
        return
    server.stop(running)
    typer.echo(f"stopped LanguageTool at {running.url}", err=True)


@app.command()
def status() -> None:
    """Say what is there: the kept server, LanguageTool, Java. Exit status 1 without a server."""
    from lint.languagetool import LanguageToolError, server
    from lint.languagetool import install as machine

    running = server.kept()
    typer.echo(f"server: {running.url} (process {running.pid})" if running else "server: none is kept running")
    required = None
    try:
        found = machine.find(_home(None))
        required = found.java
        typer.echo(f"LanguageTool: {found.home}")
    except LanguageToolError as error:
        typer.echo(f"LanguageTool: {error}")
    try:
        typer.echo(f"Java: {machine.java(required or 17)}")
    except LanguageToolError as error:
        typer.echo(f"Java: {error}")
    raise typer.Exit(0 if running else 1)


def _home(given: str | None) -> Path | None:
    """Return the folder named here, or in the configuration."""
    from lint.config import load as configfile

    if given:
        return Path(given)
    settings = configfile.load()
    for line in settings.refused:
        complain(line)
    return settings.grammar.home
