"""``mtlint rules``, ``mtlint explain`` and ``mtlint init``."""

from typing import TYPE_CHECKING, Annotated

import typer

from lint.cli.options import ConfigOption, IsolatedOption, Listing, exclusive
from lint.cli.streams import standard_output, style_for

if TYPE_CHECKING:
    from lint.config.model import Config
    from lint.reports.model import RuleInfo


def rules(
    format_: Annotated[Listing, typer.Option("--format", help="How the list is written.")] = "table",
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """List every rule."""
    from lint.cli import manual
    from lint.config import load as configfile

    exclusive(config, isolated)
    settings = configfile.load(config, isolated=isolated)
    stream = standard_output(exact=format_ == "json")
    stream.write(manual.listing(settings.tasks(), format_, style_for(stream).width))


def explain(rule: Annotated[str, typer.Argument(metavar="RULE", help="The name of a rule.")]) -> None:
    """Print the manual page of a rule."""
    from lint.cli import manual
    from lint.rulekit import registry

    standard_output().write(manual.terminal_page(registry.get(rule)))


def init() -> None:
    """Write a commented mtlint.toml into the working directory, and propose a hook and a workflow.

    The repository is looked at: Hugo, Jekyll, Antora, Sphinx, MkDocs and Eleventy have folders that are left out.
    """
    from pathlib import Path

    from lint.config import template
    from lint.config.site import detect

    site = detect(Path())
    path = template.write(site)
    typer.echo(f"wrote {path}" + (f" for {site.name}" if site else ""), err=True)
    if site:
        stream = standard_output()
        stream.write(f"# .pre-commit-config.yaml\n{site.hook()}\n")
        stream.write(f"# .github/workflows/mtlint.yml\n{site.workflow()}\n")
        stream.write("# next: mtlint files, mtlint check, and mtlint baseline for what is to stay\n")


def rule_infos(settings: "Config") -> "dict[str, RuleInfo]":
    from lint.cli import manual

    return manual.infos(settings.tasks())
