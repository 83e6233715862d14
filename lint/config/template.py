"""The configuration file that ``mtlint init`` writes."""

from pathlib import Path

from lint.config.site import Site
from lint.config.toml_source import NAME
from lint.errors import UserError
from lint.rulekit import registry
from lint.rulekit.rule import Option, Rule
from lint.text.formats import NAMES

_TEMPLATE = """\
# mtlint: a linter for machine-translated news. All keys are optional; what is commented out shows how it is written.
# `mtlint rules` lists the rules, `mtlint explain RULE` shows one with its options.

# Rules and groups to run; without this key, all that are on by default.
# select = [{groups}]
# Beside those, rules that are off by default:
# extend-select = ["{off}"]
# Rules and groups to leave out:
# ignore = ["{name}"]

# The spelling of the house: "en-GB", "en-GB-oxendict" or "en-US".
# dialect = "en-GB"
# The language that the articles were translated from: it chooses what applies.
# source-language = "ar"

# The least severity that makes the exit status 1: "error", "warning", "note" or "never".
# fail-on = "warning"
# "full", "concise", a format for programs ("json", "sarif" ...), or "auto" for what the CI that it runs on shows.
# format = "full"
# Left out when folders are searched, as in a .gitignore, relative to this file:
# exclude = ["drafts/"]
# Of articles that are not UTF-8:
# encoding = "cp1256"
# What the file names do not tell: {formats}.
# file-format = "markdown"
# ... by their extensions, for which folders are searched then:
# formats = {{ page = "html" }}
# The fields of JSON that hold prose; after a colon their format.
# text-fields = ["title", "article.body", "teaser:html"]
# What is known (mtlint baseline writes it) and not reported again:
# baseline = "mtlint-baseline.json"
# What holds unless this file says otherwise: files, or "package:name" for the mtlint.toml of an installed package.
# extends = "../mtlint.toml"

# How grave findings are, by group; "off" is possible too.
# [severity]
# {group} = "note"

# The settings of one rule: the severity of all it finds, and its options.
# [rules.{name}]
# severity = "note"
{options}

# Where the source of an article lies, for the rules that compare the two: the first of these files that exists.
# [source]
# files = ["{{dir}}/{{stem}}.source.txt", "source/{{path}}"]
# ... or the field of JSON, or the column of a table, in which it stands beside its translation.
# fields = "src"

# LanguageTool (Java), for grammar and spelling, is asked with --grammar. Where it is, and whether it is asked in every
# run, stands in your own configuration (~/.config/mtlint/mtlint.toml), not in one that comes with a repository:
#   [grammar]
#   enabled = true
#   url = "http://localhost:8081"

# Found, looked at and let stand: the words found, or more of the text around them to let but that one stand.
# [[accept]]
# rule = "{name}"
# text = "the words as they stand in the article"
# path = "archive/"
# reason = "why they may stand"

# Other settings for some paths, as in a .gitignore, relative to this file. All keys above but exclude, fail-on,
# format, formats, baseline, extends and accept may stand here.
# [[overrides]]
# paths = ["opinion/"]
# ignore = ["{group}"]
"""


def write(site: Site | None = None) -> Path:
    """Write the file into the working directory, with what a site needs. Raises UserError where there is one."""
    path = Path(NAME)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write((site.settings() if site else "") + text())
    except FileExistsError:
        raise UserError(f"{NAME} is there already") from None
    except OSError as error:
        raise UserError(f"{NAME}: cannot be written: {error.strerror}") from None
    return path


def text() -> str:
    """Return the file, with names from the rules that are installed."""
    rules = list(registry.load().values())
    shown = max(rules, key=lambda rule: sum(option.type is int for option in rule.options.values()))
    off = next((rule for rule in rules if not rule.enabled), shown)
    return _TEMPLATE.format(
        groups=", ".join(f'"{group}"' for group in sorted(registry.groups())),
        formats=", ".join(f'"{name}"' for name in NAMES),
        group=shown.group,
        name=shown.name,
        off=off.name,
        options="\n".join(_options(shown)) or "# (it has no options)",
    )


def _simple(option: Option) -> bool:
    return option.type in (bool, int, float, str)


def _options(rule: Rule) -> list[str]:
    values = {option.name: option.default for option in rule.options.values() if _simple(option)}
    return [f"# {name} = {_toml(value)}" for name, value in values.items()]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
