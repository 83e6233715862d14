"""Regular expressions that are compiled once per machine, not once per run.

The rules hold some 1,400 expressions, which take 0.3 s to compile. The memo stores the code that ``re._compiler``
passes to ``_sre.compile``. Neither is public: where they differ from those of Python 3.11 to 3.14, the expression is
compiled as usual. ``_sre`` validates the code it is given.
"""

import re
import sys
from functools import cache, partial
from importlib import import_module
from typing import Any, cast

from lint.persist import DiskMemo

_sre: Any = import_module("_sre")  # the type checkers do not know it

_Key = tuple[str, int]  # an expression and its flags
#: What _sre.compile takes besides it: the flags, the code as native numbers, the groups and their names.
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a constant expression like ``re.compile``, faster from the second run on. Not for users' patterns.

    One that is known from an earlier run is compiled when it is first used: an article needs a third of them. So what
    is returned may stand for an expression: compare the ``re`` of a match with it by ``==``, and call its methods, not
    the functions of ``re``.
    """
    key = (pattern, int(flags))
    return cast("re.Pattern[str]", _Later(key)) if _kept.holds(key) else _made_of(key)


class _Later:
    """An expression that is compiled when it is first used; a method that was asked for is the compiled one's own."""

    def __init__(self, key: _Key) -> None:
        self._key = key

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(_made_of(self._key), name)
        return found

    def __eq__(self, other: object) -> bool:
        return self is other or _made_of(self._key) == other

    def __hash__(self) -> int:
        return hash(_made_of(self._key))

    def __repr__(self) -> str:
        return repr(_made_of(self._key))

    def __reduce__(self) -> tuple[Any, ...]:
        return compiled, self._key


@cache
def _made_of(key: _Key) -> re.Pattern[str]:
    made = _kept.get(key, None, partial(_parts, key)) if key in _kept.known or _kept.writable else None
    try:
        return _sre_compile(key[0], *made) if made else re.compile(*key)
    except (TypeError, ValueError, RuntimeError, OverflowError):
        return re.compile(*key)  # the stored code is not valid for this Python


def _parts(key: _Key) -> _Made | None:
    """Return the compiled code of an expression, or None if ``re`` does not expose it."""
    try:
        compiler: Any = re._compiler  # type: ignore[attr-defined]
        parsed = compiler._parser.parse(*key)
        code = list(map(int, compiler._code(parsed, key[1])))
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        packed = b"".join(number.to_bytes(_SIZE, sys.byteorder) for number in code)
        made = (key[1] | int(state.flags), packed, state.groups - 1, dict(state.groupdict), tuple(names))
        return made if _sre_compile(key[0], *made) == re.compile(*key) else None
    except Exception:  # a private API: anything may have changed
        return None


def _sre_compile(pattern: str, flags: int, code: bytes, *names: Any) -> re.Pattern[str]:
    return _sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), *names)  # type: ignore[no-any-return]


_SIZE = 4  # bytes of a number of the code


_kept = DiskMemo("patterns", limit=4000)
