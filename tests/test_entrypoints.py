"""Our reading of entry points says what importlib.metadata says."""

import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from lint.rulekit.entrypoints import EntryPoint, entry_points


@pytest.mark.parametrize("group", ["mtlint.rules", "console_scripts", "pytest11", "no.such.group"])
def test_what_is_installed(group: str) -> None:
    ours = sorted(entry_points(group))
    assert ours == sorted((entry.name, entry.value) for entry in metadata.entry_points(group=group))


def install(folder: Path, name: str, text: str) -> None:
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(text)


def test_the_first_distribution_of_a_name_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "a", "house_rules", "[other]\nx = y\n\n[mtlint.rules]\n# a comment\nhouse = first [extra]\n")
    install(tmp_path / "b", "House.Rules", "[mtlint.rules]\nhouse = second\n")
    (tmp_path / "a" / "odd.egg-info").write_text("a file")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "nothing"), str(tmp_path / "a"), str(tmp_path / "b")])
    assert entry_points("mtlint.rules") == [EntryPoint("house", "first")]


def test_packages_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "packages.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("zipped-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: zipped\nVersion: 1.0\n")
        file.writestr("zipped-1.0.dist-info/entry_points.txt", "[mtlint.rules]\nzipped = zipped.rules\n")
    monkeypatch.syspath_prepend(archive)
    assert EntryPoint("zipped", "zipped.rules") in entry_points("mtlint.rules")
