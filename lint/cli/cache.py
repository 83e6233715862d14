"""``mtlint cache``: show or remove the results of earlier runs."""

from typing import TYPE_CHECKING

import typer

from lint.cli.options import ConfigOption, IsolatedOption, exclusive
from lint.cli.streams import complain, standard_output
from lint.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


app = typer.Typer(help="Show or remove the results of earlier runs.", no_args_is_help=True, rich_markup_mode=None)


@app.command("info")
def cache_info(config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Say where the cache is and what is in it."""
    from lint.cache import store as cache
    from lint.terminal import visible

    where = _folder(config, isolated)
    there = cache.info(where)
    said = f"{there.file}: {there.entries} results, {there.size / 1e6:.1f} MB" if there else f"{where}: {_NONE}"
    standard_output().write(f"{visible(said)}\n")


@app.command("clear")
def cache_clear(config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Remove the cache."""
    from lint.cache import store as cache
    from lint.terminal import visible

    where = _folder(config, isolated)
    typer.echo(visible(f"{where}: {'removed' if cache.clear(where) else _NONE}"), err=True)


_NONE = "there is no cache"


def _folder(config: str | None, isolated: bool) -> "Path":
    from lint.cache.place import cache_folder
    from lint.config import load as configfile

    exclusive(config, isolated)
    where, note = cache_folder(configfile.load(config, isolated=isolated).root)
    if note:
        complain(note)
    if where is None:
        raise UserError("there is no home with a folder for caches; MTLINT_CACHE_DIR names another")
    return where
