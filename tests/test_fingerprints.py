"""Changing any file below ``lint/`` or ``rules/`` changes the cache key and the stamps of derived tables."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

#: Runs in a copy of mtlint: touches every file in turn and prints the files after which nothing changed.
PROBE = """
import json, os, sys
from lint import data
from lint.cache.digest import installed
from lint.folders import files_below

def stamps():
    installed.cache_clear()
    data.lint_fingerprint.cache_clear()
    return installed(1), data.lint_fingerprint()

root = os.path.dirname(data.__file__)
seen, stale, tables = 0, [], []
for path in files_below(root):
    before = stamps()
    os.utime(path, ns=(1, 1))
    after = stamps()
    seen += 1
    if before[0] == after[0]:
        stale.append(path)
    if before[1] == after[1]:
        tables.append(path)
print(json.dumps([seen, stale, tables]))
"""


def test_touching_any_file_changes_the_cache_key_and_the_stamps_of_tables(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "lint", tmp_path / "lint", ignore=ignored)
    shutil.copytree(ROOT / "rules", tmp_path / "lint" / "rules", ignore=ignored)
    metadata = tmp_path / "mtlint-0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: mtlint\nVersion: 0\n")
    (metadata / "entry_points.txt").write_text("[mtlint.rules]\nbuiltin = lint.rules\n")
    result = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    seen, unkeyed, unstamped = json.loads(result.stdout)
    expected = [
        p for d in ("lint", "rules") for p in (ROOT / d).rglob("*") if p.is_file() and "__pycache__" not in p.parts
    ]
    assert seen == len(expected)
    assert not unkeyed
    assert not unstamped
