"""Finds Java and LanguageTool on this machine, checks them before use, and downloads LanguageTool on demand."""

import os
import re
import shutil
import subprocess
import zipfile
from importlib import import_module
from pathlib import Path

from lint.languagetool import LanguageToolError
from lint.records import NamedTuple

VERSION = "6.8"  # the release that `install` downloads and that the profile was measured with
MAIN = "org.languagetool.server.HTTPServer"
_JAR = re.compile(r"languagetool-server(?:-\d.*)?\.jar")
_GET = "fetch it with `mtlint languagetool install`"


class Installation(NamedTuple):
    """An unpacked LanguageTool."""

    home: Path
    jar: Path  # the server's
    java: int | None  # the oldest Java that runs it, if the jar says so

    @property
    def class_path(self) -> str:
        """The Java class path. A release's jar names the others; jars from Maven lie together and name none."""
        return str(self.jar) if self.jar.stem == "languagetool-server" else str(self.jar.parent / "*")


def find(home: Path | None = None) -> Installation:
    """Return the LanguageTool in a folder, or the newest downloaded one. Raises :class:`LanguageToolError`."""
    if home is not None:
        if not home.is_dir():
            raise LanguageToolError(f"{home}: there is no such folder; `home` names an unpacked LanguageTool")
        return _look_over(home)
    fetched = sorted(folder().glob("LanguageTool-*"), key=_numbers)
    if not fetched:
        raise LanguageToolError(
            f"there is no LanguageTool in {folder()}: {_GET}, or name a server (`url`) or an unpacked LanguageTool "
            "(`home`) in [grammar] of your own configuration"
        )
    return _look_over(fetched[-1])


def folder() -> Path:
    """Return the folder where ``language-tool-python`` unpacks downloads."""
    return Path(os.environ.get("LTP_PATH") or Path.home() / ".cache" / "language_tool_python")


def java(required: int | None = None) -> str:
    """Return the Java to run. Raises :class:`LanguageToolError` if there is none or only one that is too old."""
    home = os.environ.get("JAVA_HOME")
    found = (home and shutil.which("java", path=os.path.join(home, "bin"))) or shutil.which("java")
    wanted = f"Java {required or 17} or newer"
    if not found:
        raise LanguageToolError(
            f"LanguageTool needs {wanted} and there is no java on the PATH: install one (openjdk), or name a server "
            "that runs elsewhere (MTLINT_GRAMMAR_URL)"
        )
    if required is None:
        return found
    try:
        said = subprocess.run([found, "-version"], capture_output=True, text=True, errors="replace", timeout=30).stderr
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LanguageToolError(f"{found} does not run: {error}") from None
    if (version := _java_version(said)) is None:
        first = said.strip().splitlines()[0] if said.strip() else "nothing"
        raise LanguageToolError(f"{found} -version does not say which Java it is: {first[:200]}")
    if version < required:
        raise LanguageToolError(f"LanguageTool needs {wanted}, and {found} is Java {version}")
    return found


def fetch() -> Path:
    """Download a release, verify its checksum, unpack it, and return the folder. Raises :class:`LanguageToolError`.

    ``language-tool-python`` does the work and shows a progress bar on stderr.
    """
    try:
        package = import_module("language_tool_python.download_lt")
    except ImportError:
        raise LanguageToolError("fetching needs language-tool-python: pip install 'mtlint[grammar]'") from None
    java(17)
    os.environ.pop(
        "LTP_JAR_DIR_PATH", None
    )  # with it, the package assumes that everything is there and downloads nothing
    try:
        package.LocalLanguageTool.from_version_name(VERSION).download()
    except Exception as error:  # from requests, zipfile, the file system and its own classes, without a common base
        raise LanguageToolError(f"LanguageTool {VERSION} cannot be fetched: {_cause(error)}") from None
    home = folder() / f"LanguageTool-{VERSION}"
    return _look_over(home).home


def _cause(error: BaseException) -> str:
    name = type(error).__module__.partition(".")[0]
    if name in ("requests", "urllib3") or isinstance(error, (ConnectionError, TimeoutError)):
        return "no connection to its server (offline?); unpack the release by hand and name it in MTLINT_GRAMMAR_HOME"
    return " ".join(str(error).split()) or type(error).__name__


def _look_over(home: Path) -> Installation:
    """Does a folder hold a server that can be started?"""
    for place in (home, home / "libs"):
        jars = sorted((path for path in place.glob("*.jar") if _JAR.fullmatch(path.name)), key=_numbers)
        if jars:
            return Installation(home, jars[-1], _required(jars[-1]))
    raise LanguageToolError(f"{home}: there is no languagetool-server.jar in it; {_GET}")


def _required(jar: Path) -> int | None:
    """Return the oldest Java that runs a jar, by the version its main class was compiled for."""
    name = MAIN.replace(".", "/") + ".class"
    try:
        with zipfile.ZipFile(jar) as content:
            if name not in content.namelist():
                return None
            with content.open(name) as file:
                head = file.read(8)
    except (OSError, zipfile.BadZipFile, EOFError, ValueError) as error:
        raise LanguageToolError(f"{jar} is broken ({error}); {_GET}") from None
    return int.from_bytes(head[6:8], "big") - 44 if head[:4] == b"\xca\xfe\xba\xbe" else None


def _java_version(said: str) -> int | None:
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else None


def _numbers(path: Path) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", path.name)))
