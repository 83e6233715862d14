"""The configuration: what runs, how grave it is, with which options."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lint import registry
from lint.engine import Task


class ConfigError(Exception):
    """One line for the user."""


@dataclass(frozen=True)
class Config:
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    named_encoding: str | None = None

    @cached_property
    def _tasks(self) -> tuple[Task, ...]:
        result = []
        for rule in registry.load().values():
            chosen = rule.name in self.select or (rule.enabled and (not self.select or rule.group in self.select))
            if chosen and rule.name not in self.ignore and rule.group not in self.ignore:
                result.append(Task(rule, rule.severity, {}))
        return tuple(result)

    def __reduce__(self):
        return Config, (self.select, self.ignore, self.named_encoding)

    def tasks(self, path: str) -> tuple[Task, ...]:
        return self._tasks

    def encoding(self, path: str) -> str | None:
        return self.named_encoding
