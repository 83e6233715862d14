"""mtlint as a library, for what edits or publishes articles: ``lint_text``, ``lint_files``, ``load_config``.

All may be called from several threads at once, and their results sent to other processes. They print nothing, and what
they return is immutable: a :class:`~lint.rulekit.findings.FileReport` with its findings in the order of the text, each
with its span (half-open, in code points of the text as given), line and column, rule, severity, message and fixes.

    >>> from lint import lint_text
    >>> for finding in lint_text("Rescuers dug through the rubble and rubble for hours.").findings:
    ...     print(finding.position.column, finding.severity, finding.message)
    26 error “rubble” is joined to itself
"""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.config.model import Config
    from lint.rulekit.findings import FileReport, Finding

    Path = str | os.PathLike[str]


def lint_text(
    text: str,
    *,
    path: "Path" = "article.txt",
    config: "Config | Path | None" = None,
    source: str | None = None,
    source_language: str | None = None,
) -> "FileReport":
    """Lint one article that is not a file, or not yet.

    ``path`` is the name that it goes by in the report. Its extension chooses the format (``"article.html"`` for HTML,
    ``"article.md"`` for Markdown; else plain text), and it decides which of the configuration's overrides apply.

    ``config`` is what :func:`load_config` returned, or the path of a configuration file; without it nothing but the
    defaults holds, whatever lies in the working directory. Load it once if many texts are to be linted.

    ``source`` is the text that the article was translated from: with it the rules of the group ``accuracy`` run. Its
    language is told from its letters and words where neither ``source_language`` nor the configuration names it.

    A rule that crashes does not raise here: it is among the ``errors`` of the report. Raises ``UserError`` where the
    configuration is wrong.
    """
    from lint.run import engine
    from lint.sources.discover import shown
    from lint.sources.source import Original, Source

    name, settings = os.fspath(path), _config(config)
    original = None
    if source is not None:
        language = source_language or settings.source_language(name)
        original = Original("source", "source.txt", source.encode("utf-8", "surrogatepass"), language)
    return engine.lint_text(text, Source(shown(name), name, original=original), settings)


def apply_fixes(text: str, findings: "Iterable[Finding]", *, unsafe: bool = False) -> str:
    """Apply the first fix of each finding to the text that they were found in, as ``--fix`` does in one round.

    Only safe fixes unless ``unsafe``; of two that overlap, the earlier finding's wins.

        >>> text = "Rescuers dug the the rubble."
        >>> apply_fixes(text, lint_text(text).findings)
        'Rescuers dug the rubble.'
    """
    from lint.run.fix import apply

    firsts = (finding.fixes[0] for finding in findings if finding.fixes)
    return apply(text, [fix for fix in firsts if fix.safe or unsafe])


def lint_files(
    paths: "Iterable[Path] | Path", *, config: "Config | Path | None" = None, jobs: int = 1
) -> "Iterator[FileReport]":
    """Lint files, folders and globs; reports come as they are ready, sorted by path, each file once.

    ``config`` as in :func:`lint_text`. ``jobs`` is the number of processes, 0 for as many as it takes. More than one is
    for the main thread of a program, whose entry point has the usual guard (``if __name__ == "__main__"``).

    A file that cannot be read does not raise: its report has an error and ``was_read`` is False. Raises ``UserError``
    where the configuration is wrong, before the first report.
    """
    from lint.run import pool
    from lint.sources.discover import discover
    from lint.sources.original import with_originals

    settings = _config(config)
    names = [os.fspath(path) for path in ([paths] if isinstance(paths, (str, os.PathLike)) else paths)]
    sources = with_originals(discover(names, settings.wanted), settings) if names else []
    return pool.lint_files(sources, settings, jobs)


def load_config(file: "Path | None" = None, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "Config":
    """Return a configuration: of a file (``mtlint.toml``, ``pyproject.toml``), or the defaults.

    ``select`` and ``ignore`` name rules and groups, as ``--select`` and ``--ignore`` do. Raises ``UserError`` with the
    file, the line and what to write.
    """
    from lint.config import load as configfile

    name = None if file is None else os.fspath(file)
    return configfile.load(name, isolated=file is None, select=[*select], ignore=[*ignore])


def _config(config: "Config | Path | None") -> "Config":
    if config is None:
        return _defaults()
    return load_config(config) if isinstance(config, (str, os.PathLike)) else config


@cache
def _defaults() -> "Config":
    return load_config()
