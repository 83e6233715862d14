"""The user's own settings for LanguageTool: of a configuration file in the user's folder, and of the environment.

They hold over what a configuration file of the user's elsewhere says (``--config``); one of a repository has no say.
"""

import os
from pathlib import Path

from lint.config.layers import ConfigError
from lint.config.model import Config
from lint.folders import user_configuration
from lint.languagetool.model import Grammar
from lint.records import replace

_VARIABLES = {"MTLINT_GRAMMAR": "enabled", "MTLINT_GRAMMAR_URL": "url", "MTLINT_GRAMMAR_HOME": "home"}


def with_users_own(config: Config) -> Config:
    """Return the configuration with what the user's own configuration and environment say about LanguageTool."""
    grammar = config.grammar
    own = user_configuration()
    if own is not None and os.path.isfile(path := os.path.join(own, "mtlint.toml")):
        grammar = _over(_of_file(Path(path)), grammar)
    for variable, key in _VARIABLES.items():
        if value := os.environ.get(variable):
            grammar = _with(grammar, variable, key, value)
    return config if grammar == config.grammar else replace(config, grammar=grammar)


def _of_file(path: Path) -> Grammar:
    from lint.config.reader import ConfigReader
    from lint.config.toml_source import parse

    source = parse(path)
    reader = ConfigReader(source, path.parent, path.parent)
    for key in source.content:
        if key != "grammar":
            raise source.error((key,), f'"{key}" cannot be set here; only [grammar] is read from this file')
    return reader.grammar(source.content.get("grammar", {}), ("grammar",))


def _over(weak: Grammar, strong: Grammar) -> Grammar:
    """One table over another: what it says, and of the server all or nothing."""
    usual = Grammar()
    server = strong if strong.url or strong.home else weak
    return Grammar(
        strong.enabled or weak.enabled,
        server.url,
        server.home,
        weak.timeout if strong.timeout == usual.timeout else strong.timeout,
    )


def _with(grammar: Grammar, variable: str, key: str, value: str) -> Grammar:
    if key == "enabled":
        if value not in ("0", "1"):
            raise ConfigError(f'{variable} must be 0 or 1, not "{value}"')
        return grammar._replace(enabled=value == "1")
    if key == "url":
        return grammar._replace(url=value, home=None)
    return grammar._replace(home=Path(value), url="")
