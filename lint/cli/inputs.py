"""What a command works on: sources, changed lines, the baseline, the cache, a LanguageTool server."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.cli.streams import complain, standard_input
from lint.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from lint.cache.store import Cache
    from lint.config.model import Config
    from lint.filters.baseline import Baseline
    from lint.filters.changes import Changes
    from lint.run.profile import RunProfile
    from lint.sources.source import Source


_MANY = 16  # files: with fewer it takes longer to open the cache than to lint
_BRIEF = 20  # files: fewer are checked before a server that takes longer to start would catch up


def find_sources(
    paths: list[str],
    settings: "Config",
    stdin_filename: str | None,
    *,
    force_exclude: bool = False,
    follow_links: bool = False,
    output: str | None = None,
) -> "list[Source]":
    """Return the articles of a command line. ``output`` is no article: a report of the last run may lie there."""
    from lint.sources.discover import discover, shown
    from lint.sources.source import Source

    if stdin_filename is not None and "-" not in paths:
        raise UserError("--stdin-filename goes with the path -")
    files = [path for path in paths if path != "-"]
    sources: list[Source] = []
    if files or not paths:
        sources = discover(files, settings.wanted, force_exclude=force_exclude, follow_links=follow_links)
    if output is not None and sources:
        place = os.path.realpath(output)
        if any(os.path.realpath(path) == place for path in files):
            raise UserError(f"{output}: it is the file that is linted; --output names another")
        sources = [source for source in sources if os.path.realpath(source.file) != place]
    if "-" in paths:
        name = stdin_filename or "-"
        sources.append(Source(shown(name), name, data=standard_input()))
    settings.prepare(source.file for source in sources)
    return sorted(sources, key=lambda source: source.path)


def complain_if_empty(sources: "Sequence[Source]", paths: list[str]) -> bool:
    """Say so if there is nothing to read. Returns whether that is so."""
    if sources:
        return False
    complain(f"there is no article in {' '.join(paths) or 'this folder'} (mtlint files says what is left out and why)")
    return True


def pair_with_originals(
    sources: "list[Source]",
    settings: "Config",
    named: str | None = None,
    *,
    wanted: bool = True,
    required: bool = False,
) -> "list[Source]":
    """Return the articles with the texts that they were translated from; those texts themselves are not linted.

    ``named`` is the one of the only article, on the command line. What must have an original and has none is an error.
    """
    from lint.sources import original
    from lint.sources.source import holds_source

    if named is not None and not wanted:
        raise UserError("--source and --no-source exclude each other")
    if named is not None:
        if len(sources) != 1:
            raise UserError(f"--source goes with one article, not with {len(sources)}: see [source] files")
        if holds_source(sources[0], settings):
            raise UserError(f"{sources[0].path} holds its source itself: leave --source out")
        return [original.named(sources[0], named, settings)]
    paired = original.with_originals(sources, settings)
    if not wanted:
        return [source._replace(original=None) for source in paired]
    return [original.required(source, settings) for source in paired] if required else paired


def only_changed(
    sources: "list[Source]", revision: str | None, staged: bool, *, whole: bool = False
) -> "tuple[Changes | None, list[Source]]":
    """What changed, and the sources of which something did. ``whole``: no paths were named, so it must be all of it."""
    if revision is None and not staged:
        return None, sources
    if revision is not None and staged:
        raise UserError("--changed-since and --staged exclude each other")
    from lint.filters import changes

    if staged:
        index = changes.staged()
        found = changes.as_staged(sources, index)
        return index, _in_order(found + index.missing() if whole else found)
    changed = changes.since(revision or "")
    touched = [source for source in sources if source.data is not None or changed.touches(source)]
    return changed, _in_order(touched + changed.missing() if whole else touched)


def _in_order(sources: "list[Source]") -> "list[Source]":
    return sorted(sources, key=lambda source: source.path)


def load_baseline(path: "str | Path | None") -> "Baseline | None":
    if path is None:
        return None
    from pathlib import Path

    from lint.filters.baseline import Baseline, load

    return Baseline(load(Path(path)), Path(path).absolute().parent)


@contextlib.contextmanager
def grammar_server(
    settings: "Config", grammar: bool | None, sources: "list[Source]", *, cache: bool = True
) -> "Iterator[Config]":
    """Yield the settings, with a LanguageTool server for as long as the context lasts if grammar is asked for."""
    wanted = settings.grammar.enabled if grammar is None else grammar
    if grammar is not False:
        for line in settings.refused:
            complain(line)
    if not wanted or not sources or not settings.asks_server():
        yield settings
        return
    from lint.languagetool.session import session

    try:
        with session(settings.grammar, cache=cache, brief=len(sources) < _BRIEF) as server:
            yield settings.with_server(server)
    except KeyboardInterrupt:
        raise UserError("interrupted") from None  # said, for stopping a server takes a moment


def start_profile(settings: "Config") -> "RunProfile":
    from lint.run.profile import RunProfile

    settings.tasks()  # to load rules is a part of the start
    return RunProfile()


@contextlib.contextmanager
def result_cache(settings: "Config", sources: "Sequence[Source]", unwanted: bool) -> "Iterator[Cache | None]":
    """The results of earlier runs, where the run is large enough to be worth it; LanguageTool's answers change."""
    if unwanted or settings.server is not None or len(sources) < _MANY:
        yield None
        return
    from lint.cache.place import OLD_FOLDER, cache_folder
    from lint.cache.store import Cache

    where, note = cache_folder(settings.root)
    if note:
        complain(note)
    if where is None:
        yield None
        return
    old = settings.root / OLD_FOLDER
    if not where.exists() and os.path.lexists(old):
        complain(f"{old} is no longer used and may be removed; results are kept in {where}")
    results = Cache(where)
    try:
        yield results
    finally:
        results.close()
