"""The options that several commands share."""

from typing import Annotated, Any, Literal

from lint.errors import UserError
from lint.records import NamedTuple


class Declared(NamedTuple):
    """What is declared of a parameter of a command; Typer, which takes long to import, is told when it is needed."""

    kind: Literal["option", "argument"]
    names: tuple[str, ...]
    attributes: dict[str, Any]  # as Typer names them


def option(*names: str, **attributes: Any) -> Declared:
    """Declare an option, as ``typer.Option`` does."""
    return Declared("option", names, attributes)


def argument(**attributes: Any) -> Declared:
    """Declare an argument, as ``typer.Argument`` does."""
    return Declared("argument", (), attributes)


# As in lint.reports.model and lint.config.model, which take longer to import; a test compares.
Format = Literal[
    "full", "concise", "json", "jsonl", "github", "gitlab", "azure", "teamcity", "sarif", "junit", "checkstyle",
    "rdjson", "html", "auto",
]  # fmt: skip
CheckFormat = Literal[Format, "docx"]  # which only the command line knows: it is not text, and of one file
FailOn = Literal["error", "warning", "note", "never"]
Listing = Literal["table", "json", "markdown"]
ScoreFormat = Literal["table", "json", "csv", "html"]


ConfigOption = Annotated[
    str | None, option("--config", metavar="FILE", help="Use this file instead of the nearest mtlint.toml.")
]
IsolatedOption = Annotated[bool, option("--isolated", help="Use no configuration file.")]
PathsArgument = Annotated[
    list[str] | None,
    argument(metavar="[PATH]...", help="Files, folders, globs, - for standard input; else this folder."),
]
OutputOption = Annotated[str | None, option(metavar="FILE", help="Write to this file, not to standard output.")]
SelectOption = Annotated[
    list[str] | None, option(metavar="NAMES", help="Run these rules or groups only (comma-separated).")
]
IgnoreOption = Annotated[
    list[str] | None, option(metavar="NAMES", help="Leave these rules or groups out (comma-separated).")
]
EncodingOption = Annotated[str | None, option(metavar="NAME", help="The encoding of the articles, if it is not UTF-8.")]


def parse_jobs(value: str | int) -> int:
    """Return the number of processes; 0 for "auto"."""
    if value == "auto":
        return 0
    try:
        number = int(value)
    except ValueError:
        number = -1
    if number < 0:
        import typer

        raise typer.BadParameter(f"{value!r} is neither a number nor auto")
    return number


JobsOption = Annotated[
    int,
    option(
        parser=parse_jobs,
        metavar="N|auto",
        show_default=False,
        help="The number of processes; auto, the default: as many as pay.",
    ),
]
NoCacheOption = Annotated[
    bool, option("--no-cache", help="Lint files anew that have not changed since they were linted.")
]
AllowEmptyOption = Annotated[
    bool, option("--allow-empty", help="Exit with 0 where there is no article, or no text in any; else it is an error.")
]
FollowLinksOption = Annotated[
    bool, option("--follow-links", help="Lint what links that lead out of the folder or project lead to.")
]
StdinOption = Annotated[str | None, option(metavar="NAME", help="The path that standard input stands for.")]


def exclusive(config: str | None, isolated: bool) -> None:
    if config and isolated:
        raise UserError("--config and --isolated exclude each other")


def split_names(values: list[str] | None) -> list[str]:
    return [name.strip() for value in values or () for name in value.rstrip(", ").split(",")]
