"""Regular expressions that are compiled once a machine, not once a run.

Our rules hold some 270 expressions; to compile them takes 60 ms, more than to lint an article. Python keeps what it
makes of a module beside it (``__pycache__``) and nothing of what ``re`` makes of an expression, so we keep that in the
same place by the same terms: a file that cannot be read, or is of another Python, is made anew, one that cannot be
written is not, and ``PYTHONDONTWRITEBYTECODE`` and ``PYTHONPYCACHEPREFIX`` hold.

What is kept is what ``re._compiler`` hands to ``_sre.compile``. Neither is public; where they are not as they were in
Python 3.11 to 3.14, the expression is compiled as usual. ``_sre`` checks the code that it is given.
"""

import marshal
import os
import re
import sys
from importlib import import_module
from importlib.util import cache_from_source
from typing import Any

_sre: Any = import_module("_sre")  # the type checkers do not know it

_Key = tuple[str, int]  # an expression and its flags
_Made = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]  # what _sre.compile takes besides it

#: Leftovers of expressions that were edited are thrown away when there are so many entries.
_LIMIT = 1500


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile``, faster from the second run on. For the expressions of modules, not for users' ones."""
    key = (pattern, int(flags))
    if (made := _store.known.get(key)) is not None:
        _store.used[key] = made
        try:
            return _sre_compile(pattern, *made)
        except (TypeError, ValueError, RuntimeError, OverflowError):  # not what this Python takes
            del _store.used[key]
    return _store.make(key)


class _Store:
    """The file with what was made of expressions."""

    def __init__(self) -> None:
        self.used: dict[_Key, _Made] = {}
        self.known = self._read()
        self._new = False

    def make(self, key: _Key) -> re.Pattern[str]:
        pattern = re.compile(*key)
        if not sys.dont_write_bytecode and (made := _parts(key)) is not None:
            self.used[key] = made
            if not self._new:
                self._new = True
                import atexit

                atexit.register(self._write)
        return pattern

    def _read(self) -> dict[_Key, _Made]:
        try:
            with open(_file(), "rb") as file:
                python, known = marshal.loads(file.read())
        except (OSError, EOFError, ValueError, TypeError, NotImplementedError):
            return {}
        return known if python == sys.version and isinstance(known, dict) else {}

    def _write(self) -> None:
        kept = {**self._read(), **self.used}  # another run may have written meanwhile
        if len(kept) > _LIMIT:
            kept = self.used
        try:
            path = _file()
            os.makedirs(os.path.dirname(path), exist_ok=True)
            temporary = f"{path}.{os.getpid()}"
            with open(temporary, "xb") as file:
                file.write(marshal.dumps((sys.version, kept)))
            os.replace(temporary, path)
        except (OSError, NotImplementedError):
            pass  # like a .pyc that cannot be written


def _file() -> str:
    """Where the file lies: with our own .pyc, or where PYTHONPYCACHEPREFIX wants those."""
    return cache_from_source(__file__).removesuffix(".pyc") + ".re"


def _parts(key: _Key) -> _Made | None:
    """What ``re`` makes of an expression, None where that cannot be had."""
    try:
        compiler: Any = re._compiler  # type: ignore[attr-defined]
        parsed = compiler._parser.parse(*key)
        code = list(map(int, compiler._code(parsed, key[1])))
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        made = (key[1] | int(state.flags), code, state.groups - 1, dict(state.groupdict), tuple(names))
        return made if _sre_compile(key[0], *made) == re.compile(*key) else None
    except Exception:  # anything may have changed in there
        return None


def _sre_compile(pattern: str, *made: Any) -> re.Pattern[str]:
    return _sre.compile(pattern, *made)  # type: ignore[no-any-return]


_store = _Store()
