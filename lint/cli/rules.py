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
    """Write a commented mtlint.toml into the working directory."""
    from lint.config import template

    path = template.write()
    typer.echo(f"wrote {path}", err=True)


def rule_infos(settings: "Config") -> "dict[str, RuleInfo]":
    from lint.cli import manual

    return manual.infos(settings.tasks())
