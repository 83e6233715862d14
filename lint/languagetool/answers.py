"""A cache of LanguageTool's answers: one file each, named by a digest of the question and the version.

A cache may lose entries at any time, so no failure here is an error.
"""

import contextlib
import hashlib
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from lint.folders import user_caches

_FORM = 1  # of what is kept
_DAYS = 60


def folder() -> Path | None:
    """Return the cache folder for answers; None for a user without a home folder."""
    named = user_caches()
    return Path(named, "languagetool") if named else None


def caches() -> Path:
    """Return mtlint's folder in the user's caches. Raises FileNotFoundError for a user without a home folder."""
    if (named := user_caches()) is None:
        raise FileNotFoundError(
            "there is no home with a folder for caches; XDG_CACHE_HOME names another outside the project"
        )
    return Path(named)


def key(version: str, question: bytes) -> str:
    return hashlib.sha256(f"{_FORM} {version}\n".encode() + question).hexdigest()


def get(base: Path | None, name: str) -> list[Any] | None:
    """Return the answer stored under a key, or None."""
    if base is None:
        return None
    try:
        kept = json.loads(_path(base, name).read_bytes())
        return [_entry(entry) for entry in kept] if isinstance(kept, list) else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def put(base: Path | None, name: str, answer: list[Any]) -> None:
    """Store an answer atomically."""
    if base is None:
        return
    path = _path(base, name)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(answer, file)
            os.replace(temporary, path)
        except OSError:
            os.unlink(temporary)


def prune(base: Path, days: float = _DAYS) -> None:
    """Remove old answers, at most once a day."""
    stamp, now = base / "pruned", time.time()
    with contextlib.suppress(OSError):
        if stamp.exists() and now - stamp.stat().st_mtime < 86400:
            return
        base.mkdir(parents=True, exist_ok=True)
        stamp.touch()
        for path in base.glob("??/*"):
            with contextlib.suppress(OSError):
                if now - path.stat().st_mtime > days * 86400:
                    path.unlink()


def _path(base: Path, name: str) -> Path:
    return base / name[:2] / name[2:]


def _entry(entry: list[Any]) -> list[Any]:
    """Return a match as it was stored. Raises ValueError or TypeError for anything else."""
    start, end, rule, category, kind, message, replacements = entry
    right = isinstance(start, int) and isinstance(end, int) and isinstance(replacements, list)
    if not right or not all(isinstance(each, str) for each in (rule, category, kind, message, *replacements)):
        raise ValueError(entry)
    return entry
