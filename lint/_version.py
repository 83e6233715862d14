"""The version, as in pyproject.toml: asking the installed metadata would take 20 ms of every start."""

__version__ = "0.1.0"
