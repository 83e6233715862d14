"""``mtlint config``: show what is configured, and what can be."""

from typing import Annotated

import typer

from lint.cli.options import ConfigOption, IsolatedOption, exclusive
from lint.cli.streams import standard_output

app = typer.Typer(help="Show what is configured, and what can be.", no_args_is_help=True, rich_markup_mode=None)


@app.command("show")
def config_show(
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="The article; else what applies to all.")] = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Print what applies to a file, and where each value comes from."""
    from lint.config import load as configfile
    from lint.config import show as configshow
    from lint.terminal import visible

    exclusive(config, isolated)
    settings = configfile.load(config, isolated=isolated)
    standard_output().writelines(f"{visible(line)}\n" for line in configshow.show(settings, file))


@app.command("schema")
def config_schema() -> None:
    """Print the JSON Schema of the configuration, for editors."""
    import json

    from lint.config.schema import schema

    standard_output(exact=True).write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
