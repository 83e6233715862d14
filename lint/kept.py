"""What is made of our own sources, kept from one run to the next beside the bytecode.

Python keeps what it makes of a module in ``__pycache__``, and nothing of what we make of expressions and tables when
we start, which takes longer than to lint an article. So we keep that in the same place by the same terms: a file that
cannot be read, or is of another Python, is made anew, one that cannot be written is not, and
``PYTHONDONTWRITEBYTECODE`` and ``PYTHONPYCACHEPREFIX`` hold.
"""

import marshal
import os
import sys
from collections.abc import Callable, Hashable
from importlib.util import cache_from_source
from typing import Any, TypeVar

T = TypeVar("T")


class Kept:
    """Values by their keys; both are plain (numbers, texts, tuples, lists, sets, dictionaries).

    A key and its stamp say all that the value depends on: it is made again only when the stamp is another.
    ``limit``: with more entries than that, what this run did not ask for is thrown away.
    """

    def __init__(self, name: str, limit: int) -> None:
        self.name, self.limit = name, limit
        self.used: dict[Hashable, tuple[Any, bytes]] = {}  # stamps and values
        self.known = self._read()
        self._changed = False

    def get(self, key: Hashable, stamp: object, make: Callable[[], T]) -> T:
        """The value of a key, made if it is not kept."""
        found = self.known.get(key)
        if found is not None and found[0] == stamp:
            try:
                value: T = marshal.loads(found[1])  # one by one: a run asks for some of them
            except (EOFError, ValueError, TypeError):
                pass
            else:
                self.used[key] = found
                return value
        value = make()
        self.used[key] = stamp, marshal.dumps(value)  # type: ignore[arg-type]
        self._write_at_exit()
        return value

    def _write_at_exit(self) -> None:
        if not self._changed and not sys.dont_write_bytecode:
            self._changed = True
            import atexit

            atexit.register(self.write)

    def write(self) -> None:
        """Write what is kept, when the run ends, with what another run may have written meanwhile."""
        kept = {**self._read(), **self.used}
        if len(kept) > self.limit:
            kept = self.used
        try:
            path = self.file()
            os.makedirs(os.path.dirname(path), exist_ok=True)
            temporary = f"{path}.{os.getpid()}"
            with open(temporary, "xb") as file:
                file.write(marshal.dumps((sys.version, kept)))
            os.replace(temporary, path)
        except (OSError, NotImplementedError):
            pass  # like a .pyc that cannot be written

    def _read(self) -> dict[Hashable, tuple[Any, bytes]]:
        try:
            with open(self.file(), "rb") as file:
                python, known = marshal.loads(file.read())
        except (OSError, EOFError, ValueError, TypeError, NotImplementedError):
            return {}
        if python != sys.version or not isinstance(known, dict):
            return {}
        return known if all(map(_is_entry, known.values())) else {}

    def file(self) -> str:
        """Where the file lies: with our own .pyc, or where PYTHONPYCACHEPREFIX wants those."""
        module = os.path.join(os.path.dirname(__file__), f"{self.name}.py")
        return cache_from_source(module).removesuffix(".pyc") + ".kept"


def state(*paths: str) -> tuple[int, ...]:
    """What tells whether files were changed: times and sizes, all zero for a file that is none (in an archive)."""
    numbers: list[int] = []
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            numbers += (0, 0)
        else:
            numbers += (status.st_mtime_ns, status.st_size)
    return tuple(numbers)


def _is_entry(found: object) -> bool:
    return isinstance(found, tuple) and len(found) == 2 and isinstance(found[1], bytes)
