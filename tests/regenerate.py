"""Write everything that is generated: ``python tests/regenerate.py``.

These are the manual (``rules/README.md`` and a page a group) and the snapshots of ``tests/articles/``. Read the
difference before you commit it.
"""

import os
import subprocess
import sys
from pathlib import Path

from lint.rulekit import manual

ROOT = Path(__file__).parent.parent


def main() -> int:
    for name, text in manual.pages().items():
        (ROOT / name).write_text(text, "utf-8", newline="\n")
    snapshots = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_articles.py"]
    return subprocess.run(snapshots, cwd=ROOT, env=os.environ | {"MTLINT_UPDATE": "1"}, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
