"""MkDocs hook: the pages of the site that are written elsewhere, so that nothing is written twice.

The rules' pages come from their docstrings, "First rule, contributing" is CONTRIBUTING.md, the configuration page
ends with the commented file that ``mtlint init`` writes.
"""

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

from lint.config import template
from lint.rulekit import manual

ROOT = Path(__file__).parent.parent


def on_files(files: Files, config: Any) -> Files:
    """Add the generated pages."""
    pages = manual.pages() | {"contributing.md": _contributing()}
    for name, text in pages.items():
        files.append(File.generated(config, name, content=text))
    groups = sorted(name for name in pages if name.count("/") == 2)
    rules = [{name.split("/")[1]: name} for name in groups]
    config.nav = [
        {"Rules": [{"All rules": "rules/README.md"}, *rules]} if "Rules" in item else item for item in config.nav
    ]
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put generated text in its place."""
    return markdown.replace("<!-- template -->", f"```toml\n{template.text()}```")


def _contributing() -> str:
    """CONTRIBUTING.md with its links to files of the repository as plain names: they are not on the site."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return re.sub(r"\[([^\]]+)\]\((?!https?:)[^)#]+\.md\)", r"`\1`", text)
