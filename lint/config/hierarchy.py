"""The configuration of a run in which, for each article, the nearest file above the article holds."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from lint.config.layers import Layer
from lint.config.model import Config
from lint.records import field, initial, record, replace
from lint.rulekit.findings import Task
from lint.rulekit.rule import Rule, Severity

if TYPE_CHECKING:
    from lint.filters.suppression import Accept

_MOST_ACCEPTS = 1 << 16  # in one file: their numbers are told from those of other files by the folder


@record(frozen=True)
class Hierarchy(Config):
    """The configuration of the working directory, and those of folders below it, which hold alone there.

    What is no matter of one article or folder, as the format of the report, is the working directory's.
    """

    nearest: Callable[[str, str], Path | None] = field(default=lambda folder, stop: None, compare=False)
    read: Callable[[Path, Layer], Config] = field(default=lambda path, command: Config(path), compare=False)
    _found: dict[str, Config | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def over(
        cls,
        config: Config,
        nearest: Callable[[str, str], Path | None],
        read: Callable[[Path, Layer], Config],
    ) -> "Hierarchy":
        """Return a configuration with those of the folders below it: ``nearest`` finds their files, ``read`` reads."""
        return cls(
            **initial(config),
            nearest=nearest,
            read=read,
        )

    def __getstate__(self) -> dict[str, Any]:
        """Nor do the configurations of folders: each process reads those that it needs."""
        return super().__getstate__() | {"_found": {}}

    def prepare(self, files: Iterable[str]) -> None:
        """Read all configurations that hold for files, so that a wrong one stops the run before it begins."""
        for folder in {os.path.dirname(file) for file in files}:
            self.of(os.path.join(folder, "-"))

    def of(self, path: str | None) -> Config:
        if path is None:
            return self
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._found:
            file = self.nearest(folder, str(self.root))
            self._found[folder] = None if file is None else self._read(file)
        found = self._found[folder]
        return self if found is None else found

    def _read(self, file: Path) -> Config:
        """Read a file, once."""
        place = str(file)
        if place not in self._found:
            config = self.read(file, self.command)
            config.check()
            self._found[place] = replace(config, server=self.server, probe=self.probe)
        found = self._found[place]
        return self if found is None else found

    def tasks(self, path: str | None = None) -> tuple[Task, ...]:
        config = self.of(path)
        return super().tasks(path) if config is self else config.tasks(path)

    def encoding(self, path: str) -> str | None:
        config = self.of(path)
        return super().encoding(path) if config is self else config.encoding(path)

    def file_format(self, path: str) -> str | None:
        config = self.of(path)
        return super().file_format(path) if config is self else config.file_format(path)

    def text_fields(self, path: str) -> tuple[str, ...] | None:
        config = self.of(path)
        return super().text_fields(path) if config is self else config.text_fields(path)

    def source_fields(self, path: str) -> tuple[str, ...]:
        config = self.of(path)
        return super().source_fields(path) if config is self else config.source_fields(path)

    def source_language(self, path: str) -> str | None:
        config = self.of(path)
        return super().source_language(path) if config is self else config.source_language(path)

    def severity_of(self, rule: Rule, path: str) -> Severity | None:
        config = self.of(path)
        return super().severity_of(rule, path) if config is self else config.severity_of(rule, path)

    def fingerprint(self, path: str) -> bytes:
        config = self.of(path)
        return super().fingerprint(path) if config is self else config.fingerprint(path)

    def layers(self, path: str | None) -> "list[Layer]":
        config = self.of(path)
        return super().layers(path) if config is self else config.layers(path)

    def accepts(self, path: str) -> "tuple[tuple[int, Accept], ...]":
        config = self.of(path)
        if config is self:
            return super().accepts(path)
        offset = _offset(config)
        return tuple((offset + number, accept) for number, accept in config.accepts(path))

    def entry(self, number: int) -> "Accept":
        offset = number - number % _MOST_ACCEPTS
        for config in self._found.values():
            if config is not None and offset and _offset(config) == offset:
                return config.accept[number - offset]
        return super().entry(number)


def _offset(config: Config) -> int:
    """Return what the numbers of a configuration's accepted findings begin with: the same in every process."""
    return (crc32(str(config.root).encode("utf-8", "surrogateescape")) + 1) * _MOST_ACCEPTS
