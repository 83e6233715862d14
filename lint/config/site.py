"""What a repository is built with, and what mtlint should leave alone in it: for ``mtlint init``."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from lint._version import __version__
from lint.records import NamedTuple


class Site(NamedTuple):
    """A generator of sites, as it lies in a repository."""

    name: str
    articles: str  # the folder, "" for the whole repository
    exclude: tuple[str, ...]
    formats: Mapping[str, str] = MappingProxyType({})  # by extension

    def settings(self) -> str:
        """Return the keys for the top of a configuration file, in TOML."""
        listed = ", ".join(f'"{pattern}"' for pattern in self.exclude)
        lines = [f"# {self.name}: what it writes, and its templates, are no articles.", f"exclude = [{listed}]"]
        if self.formats:
            pairs = ", ".join(f'{extension} = "{name}"' for extension, name in self.formats.items())
            lines.append(f"formats = {{ {pairs} }}")
        return "\n".join([*lines, "", ""])

    def hook(self) -> str:
        """Return a ``.pre-commit-config.yaml``."""
        files = f"        files: ^{re.escape(self.articles)}/\n" if self.articles else ""
        return (
            "repos:\n"
            "  - repo: https://github.com/mtlint/mtlint\n"
            f"    rev: v{__version__}\n"
            "    hooks:\n"
            f"      - id: mtlint-fix\n{files}"
            f"      - id: mtlint\n{files}"
        )

    def workflow(self) -> str:
        """Return a workflow for GitHub Actions that reports what a pull request changes."""
        return (
            "on: pull_request\n"
            "jobs:\n"
            "  mtlint:\n"
            "    runs-on: ubuntu-latest\n"
            "    steps:\n"
            "      - uses: actions/checkout@fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09 # v5.1.0\n"
            "        with: { fetch-depth: 0 }\n"
            f"      - run: pipx install mtlint=={__version__}\n"
            "      - run: mtlint check --format github --changed-since origin/${{ github.base_ref }}"
            f"{' ' + self.articles if self.articles else ''}\n"
        )


def detect(root: Path) -> Site | None:
    """Return the site in a folder, None if it holds none that is known."""
    return next(_sites(root), None)


def _sites(root: Path) -> Iterator[Site]:
    def has(*names: str) -> bool:
        return any((root / name).is_file() for name in names)

    if has("hugo.toml", "hugo.yaml", "hugo.json") or (
        has("config.toml", "config.yaml") and (root / "content").is_dir()
    ):
        yield Site("Hugo", "content", ("/public/", "/resources/", "/themes/", "/layouts/", "/archetypes/"))
    if has("_config.yml", "_config.yaml") or (root / "_posts").is_dir():
        yield Site("Jekyll", "", ("/_site/", "/_layouts/", "/_includes/", "/vendor/", "/node_modules/"))
    if has("antora.yml", "antora-playbook.yml") or any(root.glob("*/antora.yml")):
        yield Site("Antora", "", ("/build/", "examples/", "/node_modules/"))
    for folder in ("", "docs/", "doc/", "source/", "docs/source/"):
        if has(f"{folder}conf.py"):
            yield Site("Sphinx", folder.rstrip("/"), ("_build/", "/build/", "_templates/", "_static/"))
            break
    if has("mkdocs.yml", "mkdocs.yaml"):
        yield Site("MkDocs", "docs", ("/site/", "overrides/"))
    suffixes = (".js", ".cjs", ".mjs", ".ts")
    if has(*(name + suffix for name in (".eleventy", "eleventy.config") for suffix in suffixes)):
        exclude = ("/_site/", "_includes/", "_layouts/", "/node_modules/")
        yield Site("Eleventy", "", exclude, MappingProxyType({"njk": "html", "liquid": "html"}))
