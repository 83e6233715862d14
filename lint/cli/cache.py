"""``mtlint cache``: show or remove the results of earlier runs."""

from typing import TYPE_CHECKING

import typer

from lint.cli.options import ConfigOption, IsolatedOption, exclusive
from lint.cli.streams import standard_output

if TYPE_CHECKING:
    from pathlib import Path


app = typer.Typer(help="Show or remove the results of earlier runs.", no_args_is_help=True, rich_markup_mode=None)


@app.command("info")
def cache_info(config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Say where the cache is and what is in it."""
    from lint.cache import store as cache

    where = cache.folder(_root(config, isolated))
    there = cache.info(where)
    if there is None:
        standard_output().write(f"{where}: there is no cache\n")
    else:
        standard_output().write(f"{there.file}: {there.entries} results, {there.size / 1e6:.1f} MB\n")


@app.command("clear")
def cache_clear(config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Remove the cache."""
    from lint.cache import store as cache

    where = cache.folder(_root(config, isolated))
    typer.echo(f"{where}: {'removed' if cache.clear(where) else 'there is no cache'}", err=True)


def _root(config: str | None, isolated: bool) -> "Path":
    from lint.config import load as configfile

    exclusive(config, isolated)
    return configfile.load(config, isolated=isolated).root
