"""The server of a run: the one that the user names, one left running, or one started for this run."""

import contextlib
from collections.abc import Iterator

from lint.languagetool import answers, server
from lint.languagetool.client import connect
from lint.languagetool.model import Grammar, Server


@contextlib.contextmanager
def session(grammar: Grammar, *, cache: bool = True, brief: bool = False) -> Iterator[Server]:
    """Yield the server for a run. Raises LanguageToolError if none is available.

    ``brief``: the run is short, so a server started for it should start quickly.
    """
    folder = answers.folder() if cache else None
    if folder is not None:
        answers.prune(folder)
    if grammar.url:
        yield connect(grammar.url, grammar.timeout, folder)
        return
    kept = server.kept()
    if kept is not None and (grammar.home is None or str(grammar.home.resolve()) == kept.home):
        yield connect(kept.url, grammar.timeout, folder)
        return
    with server.local(grammar.home, brief=brief) as url:
        yield connect(url, grammar.timeout, folder)
