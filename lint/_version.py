"""The version and the home of mtlint."""

#: As in pyproject.toml: asking the installed metadata would take 20 ms of every start.
__version__ = "0.1.0"

#: Where the pages of the rules are; reports link to them.
RULE_PAGE = "https://github.com/mtlint/mtlint/blob/main/rules/{group}/README.md#{name}"
