"""``mtlint check --watch``: lints, and lints again what changes, until it is interrupted."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lint.cli.streams import complain, complaining, style_for
from lint.errors import UserError
from lint.reports import renderers

if TYPE_CHECKING:
    from lint.config.model import Config
    from lint.reports.model import Format
    from lint.sources.source import Source

_EVERY = 0.5  # seconds between two looks


def watch(
    configure: "Callable[[], Config]", find: "Callable[[Config], Sequence[Source]]", chosen: "Format", *, quiet: bool
) -> None:
    """Print what is found in all files, then in each file that changes; ends with an interrupt."""
    from lint.config.selection import forget_files
    from lint.run.watch import Watch

    settings = configure()
    watched = Watch(lambda: find(settings), settings)
    style = style_for(sys.stdout, summary=not quiet, statistics=False)
    configured = _stamps(settings)
    try:
        while True:
            if (now := _stamps(settings)) != configured:
                configured = now
                forget_files()
                try:
                    settings = configure()
                    configured = _stamps(settings)
                    watched.restart(settings)
                except UserError as error:  # the last good one applies
                    complain(str(error))
            reports = list(complaining(watched.changed(), None))
            if reports:
                sys.stdout.writelines(renderers.load(chosen)(reports, style))
                sys.stdout.flush()
                if not quiet:
                    complain(f"{time.strftime('%H:%M:%S')}: watching, Ctrl-C ends it")
            time.sleep(_EVERY)
    except KeyboardInterrupt:
        return


def _stamps(settings: "Config") -> dict[str, tuple[int, int] | None]:
    """Return the state of the configuration file and of the files of data beside it."""
    from lint.run.watch import stamp_of

    if settings.file is None:
        return {}
    folder = os.path.dirname(settings.file)
    data = [entry.path for entry in os.scandir(folder) if entry.name.endswith((".csv", ".tsv", ".tbx", ".toml"))]
    return {path: stamp_of(path) for path in (str(settings.file), *data)}
