"""Digests of what findings depend on: the configuration, mtlint itself, and all that is installed."""

import os
import sys
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import blake2b
from pathlib import PurePath

from lint import persist
from lint._version import __version__
from lint.folders import files_below, fingerprint
from lint.rulekit.entrypoints import distributions
from lint.rulekit.registry import packages


def digest(value: object) -> bytes:
    """Return a digest of a value of the configuration, the same in every run."""
    return blake2b("\n".join(_parts(value)).encode("utf-8", "surrogatepass"), digest_size=20).digest()


def _parts(value: object) -> Iterator[str]:
    """Yield a value as texts that tell it from every other."""
    if isinstance(value, Enum):
        yield repr(value.value)
    elif value is None or isinstance(value, (str, int, float, bytes, PurePath)):
        yield repr(value)
    elif isinstance(value, Mapping):
        yield from _bracketed("{", sorted(["=".join([*_parts(key), *_parts(item)]) for key, item in value.items()]))
    elif isinstance(value, Set):
        yield from _bracketed("{", sorted("\n".join(_parts(item)) for item in value))
    elif isinstance(value, (tuple, list)):
        yield from _bracketed("[", [part for item in value for part in _parts(item)])
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _bracketed(
            type(value).__name__,
            [part for each in fields(value) if each.compare for part in _parts(getattr(value, each.name))],
        )
    elif isinstance(value, type):
        yield f"{value.__module__}.{value.__qualname__}"
    else:
        raise TypeError(f"{value!r} has no digest")


def _bracketed(name: str, parts: list[str]) -> Iterator[str]:
    yield f"{name}{len(parts)}"
    yield from parts


@cache
def installed(table_format: int) -> bytes:
    """Return a digest of everything that findings depend on besides the file and its configuration.

    That is mtlint, the rule packages with their data, and the versions of all installed packages.
    """
    own = os.path.dirname(persist.__file__)
    stamps = [(path, *fingerprint(path)) for folder in sorted({own, *packages()}) for path in files_below(folder)]
    known = repr((table_format, __version__, sys.version, sorted(distributions()), stamps))
    return blake2b(known.encode("utf-8", "surrogatepass"), digest_size=20).digest()
