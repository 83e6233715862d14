"""The configuration: what is read, what runs, and what a wrong file is told."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from conftest import WordList

from lint.cli import options as shared
from lint.config import layers as model_layers
from lint.config import load as configfile
from lint.config.layers import ConfigError
from lint.config.model import Config
from lint.reports import model
from lint.rulekit.rule import Severity

pytestmark = pytest.mark.usefixtures("rules")

Load = Callable[..., Config]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Loads a configuration from the text of an ``mtlint.toml``."""
    monkeypatch.chdir(tmp_path)

    def load(text: str, **command: object) -> Config:
        (tmp_path / "mtlint.toml").write_text(text, "utf-8")
        return configfile.load(**command)  # type: ignore[arg-type]

    return load


def names(settings: Config, path: str | None = None) -> list[str]:
    return [task.rule.name for task in settings.tasks(path)]


def options(settings: Config, name: str, path: str | None = None) -> dict[str, object]:
    return next(dict(task.options) for task in settings.tasks(path) if task.rule.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "shouting crash spelling twice"),
        ('select = ["letters"]', "shouting"),
        ('select = ["hidden"]', "hidden"),
        ('select = ["hidden", "words"]', "hidden crash spelling twice"),
        ("select = []", ""),
        ('extend-select = ["hidden"]', "hidden shouting crash spelling twice"),
        ('ignore = ["words"]', "shouting"),
        ('ignore = ["words"]\nextend-ignore = ["shouting"]', ""),
        ('ignore = ["words"]\nextend-select = ["twice"]', "shouting twice"),
        ('select = ["twice"]\nignore = ["twice"]', ""),
        ('[rules.twice]\nseverity = "off"', "shouting crash spelling"),
        ('[severity]\nwords = "off"', "shouting"),
    ],
)
def test_what_runs(load: Load, text: str, expected: str) -> None:
    assert names(load(text)) == expected.split()


def test_the_command_line_starts_over_with_select_and_adds_with_ignore(load: Load) -> None:
    text = 'ignore = ["words"]\n[rules.shouting]\nseverity = "off"'
    assert names(load(text, select=["twice", "shouting"])) == ["shouting", "twice"]
    assert names(load('ignore = ["twice"]', ignore=["crash"])) == ["shouting", "spelling"]
    assert names(load("", select=["words"], ignore=["crash"])) == ["spelling", "twice"]


def test_severities(load: Load) -> None:
    text = '[severity]\nwords = "note"\ntwice = "warning"\n[rules.crash]\nseverity = "warning"'
    found = {task.rule.name: task.severity for task in load(text).tasks()}
    assert found == {
        "shouting": Severity.WARNING,
        "crash": Severity.WARNING,
        "spelling": Severity.NOTE,
        "twice": Severity.WARNING,
    }


def test_a_severity_that_is_stated_is_known_as_such(load: Load) -> None:
    text = '[severity]\nwords = "note"\n[rules.crash]\nseverity = "error"'
    found = {task.rule.name: task.configured for task in load(text).tasks()}
    assert found == {"shouting": False, "crash": True, "spelling": True, "twice": True}


def test_options_of_every_type(load: Load, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("alpha beta", "utf-8")
    text = """
        [rules.twice]
        words = "words.txt"
        order = ["b", "a"]
        ratio = 1
        mark = "+"
        strict = true
        style = "closed"
        language = "ar"
        [rules.shouting]
        allow = ["NATO"]
        limit = 3
    """
    assert options(load(text), "twice") == {
        "words": WordList(frozenset({"alpha", "beta"})),
        "order": ("b", "a"),
        "ratio": 1.0,
        "mark": "+",
        "strict": True,
        "style": "closed",
        "language": "ar",
    }
    assert options(load(text), "shouting") == {"allow": frozenset({"NATO"}), "limit": 3}


def test_options_are_extended(load: Load) -> None:
    text = """
        [rules.shouting]
        extend-allow = ["NATO"]
        [rules.twice]
        order = ["a"]
        extend-order = ["b"]
        [[overrides]]
        paths = ["sport/"]
        rules.shouting.extend-allow = ["FIFA"]
    """
    settings = load(text)
    assert options(settings, "shouting") == {"allow": frozenset({"UN", "NATO"})}
    assert options(settings, "twice") == {"order": ("a", "b")}
    assert options(settings, "shouting", "sport/a.txt") == {"allow": frozenset({"UN", "NATO", "FIFA"})}


def test_dialect_and_source_language_reach_the_rules_that_ask(load: Load) -> None:
    settings = load('dialect = "en-GB"\nsource-language = "ar"\n[[overrides]]\npaths = ["us/"]\ndialect = "en-US"')
    assert options(settings, "spelling") == {"dialect": "en-GB", "source_language": "ar"}
    assert options(settings, "spelling", "us/a.txt") == {"dialect": "en-US", "source_language": "ar"}
    own = load('dialect = "en-GB"\n[rules.spelling]\ndialect = "en-US"')
    assert options(own, "spelling") == {"dialect": "en-US"}
    assert options(load(""), "spelling") == {}


def test_overrides_match_as_ignore_files_do_and_the_last_holds(load: Load, tmp_path: Path) -> None:
    text = """
        [[overrides]]
        paths = ["opinion/"]
        select = ["twice"]
        encoding = "cp1256"
        [[overrides]]
        paths = ["**/guest-*.txt", "!guest-editor.txt"]
        rules.twice.severity = "note"
    """
    settings = load(text)
    assert names(settings, "news/a.txt") == ["shouting", "crash", "spelling", "twice"]
    assert names(settings, "opinion/deep/a.txt") == ["twice"]
    assert names(settings, str(tmp_path / "opinion" / "a.txt")) == ["twice"]
    assert settings.tasks("opinion/guest-1.txt")[0].severity == Severity.NOTE
    assert settings.tasks("opinion/guest-editor.txt")[0].severity == Severity.ERROR
    assert settings.encoding("opinion/a.txt") == "cp1256"
    assert settings.encoding("a.txt") is None
    assert load(text, encoding="cp1252").encoding("opinion/a.txt") == "cp1252"


def test_tasks_are_persistent_cache_for_each_set_of_overrides(load: Load) -> None:
    settings = load('[[overrides]]\npaths = ["a/"]\nignore = ["twice"]')
    assert settings.tasks("x.txt") is settings.tasks("y.txt")
    assert settings.tasks("a/x.txt") is settings.tasks("a/y.txt")
    assert settings.tasks("a/x.txt") is not settings.tasks("x.txt")


def test_a_config_is_sent_without_its_rules(load: Load) -> None:
    settings = load('ignore = ["crash"]\n[[overrides]]\npaths = ["a/"]\nignore = ["twice"]')
    before = names(settings, "a/x.txt")
    again = pickle.loads(pickle.dumps(settings))
    assert b"crash" in pickle.dumps(settings)
    assert b"shouting" not in pickle.dumps(settings)
    assert (again, names(again, "a/x.txt")) == (settings, before)


def test_the_nearest_file_holds_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert configfile.load().fail_on == "warning"
    (tmp_path / "pyproject.toml").write_text('[tool.mtlint]\nfail-on = "note"', "utf-8")
    assert configfile.load().fail_on == "note"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n# not of mtlint", "utf-8")
    assert configfile.load().fail_on == "note"
    (tmp_path / "mtlint.toml").write_text('fail-on = "error"', "utf-8")
    assert configfile.load().fail_on == "error"
    (tmp_path / "a" / "mtlint.toml").write_text('format = "concise"\nexclude = ["old/"]', "utf-8")
    settings = configfile.load()
    assert (settings.fail_on, settings.format, settings.exclude) == ("warning", "concise", ("old/",))
    assert settings.root == tmp_path / "a"
    assert configfile.load(isolated=True).format == "full"
    assert configfile.load("../../mtlint.toml").fail_on == "error"
    assert configfile.load(str(tmp_path / "pyproject.toml")).fail_on == "note"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('slect = ["twice"]', 'mtlint.toml:1: unknown key "slect" (did you mean "select"?)'),
        ('select = ["twise"]', 'mtlint.toml:1: there is no rule or group "twise" (did you mean "twice"?)'),
        ('\nignore = ["wrds"]', 'mtlint.toml:2: there is no rule or group "wrds" (did you mean "words"?)'),
        ("select = 3", "mtlint.toml:1: select must be a list of strings, not 3"),
        ("select = [3]", "mtlint.toml:1: select must be a list of strings, not [3]"),
        ("[rules.twise]", 'mtlint.toml:1: there is no rule "twise" (did you mean "twice"?)'),
        ("rules = 1", "mtlint.toml:1: rules must be a table, not 1"),
        (
            '[rules.shouting]\n\nalow = ["A"]',
            'mtlint.toml:3: the rule shouting has no option "alow" (did you mean "allow"?)',
        ),
        (
            '[rules.shouting]\nextend-limit = ["A"]',
            'mtlint.toml:2: the rule shouting has no option "extend-limit" (did you mean "extend-allow"?)',
        ),
        ('[rules.shouting]\nallow = "A"', 'mtlint.toml:2: allow must be a list of strings, not "A"'),
        ('[rules.shouting]\nlimit = "3"', 'mtlint.toml:2: limit must be a whole number, not "3"'),
        ("[rules.shouting]\nlimit = true", "mtlint.toml:2: limit must be a whole number, not true"),
        ("[rules.shouting]\nlimit = 1.5", "mtlint.toml:2: limit must be a whole number, not 1.5"),
        ("[rules.twice]\nratio = []", "mtlint.toml:2: ratio must be a number, not []"),
        ("[rules.twice]\nstrict = 1", "mtlint.toml:2: strict must be true or false, not 1"),
        ("[rules.twice]\nmark = 1", "mtlint.toml:2: mark must be a string, not 1"),
        ("[rules.twice]\nlanguage = 1", "mtlint.toml:2: language must be a string, not 1"),
        (
            '[rules.twice]\nstyle = "opne"',
            'mtlint.toml:2: style must be one of "open", "closed", not "opne" (did you mean "open"?)',
        ),
        ("[rules.twice]\nwords = 1", "mtlint.toml:2: words must be a list of strings, not 1"),
        ('[rules.twice]\nwords = "no.txt"', "no.txt: no such file (named in mtlint.toml:2)"),
        (
            '[severity]\ntwice = "eror"',
            'mtlint.toml:2: twice must be one of "error", "warning", "note", "off", not "eror" (did you mean "error"?)',
        ),
        ("[severity]\ntwise = 1", 'mtlint.toml:2: there is no rule or group "twise" (did you mean "twice"?)'),
        ('dialect = "en-UK"', 'not "en-UK" (did you mean "en-GB"?)'),
        ('source-language = "Arabic"', 'mtlint.toml:1: source-language must be a language code such as "ar"'),
        ('encoding = "klingon"', "mtlint.toml:1: encoding must be a text encoding"),
        ('encoding = "hex"', "mtlint.toml:1: encoding must be a text encoding"),
        ("fail-on = 1", "mtlint.toml:1: fail-on must be one of "),
        ('format = "ful"', 'not "ful" (did you mean "full"?)'),
        ('format = "a\\n\\u2028b"', r'not "a\n\u2028b"'),
        ('"a\\nb" = 1', r'unknown key "a\nb"'),
        ('exclude = "a"', 'mtlint.toml:1: exclude must be a list of strings, not "a"'),
        ("[overrides]", "mtlint.toml:1: overrides must be written as [[overrides]]"),
        ("[[overrides]]\nselect = []", "mtlint.toml:1: [[overrides]] has no paths"),
        (
            '[[overrides]]\npaths = ["a"]\n[[overrides]]\npaths = ["b"]\nslect = []',
            'mtlint.toml:5: unknown key "slect" (did you mean "select"?)',
        ),
        (
            '[[overrides]]\npaths = ["a"]\n[[overrides]]\npaths = ["b"]\n[overrides.rules.shouting]\nlimit = "x"',
            "mtlint.toml:6: limit must be a whole number",
        ),
        ('[[overrides]]\npaths = ["a"]\nfail-on = "note"', "mtlint.toml:3: fail-on stands at the top"),
        ('select = ["a"\nx', "mtlint.toml:2:1: not TOML: unclosed array"),
        ('select = ["a', "mtlint.toml:1:13: not TOML: "),
    ],
)
def test_a_wrong_file_is_told_where_and_what(load: Load, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        load(text)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[tool.mtlint]\nslect = ["x"]', 'pyproject.toml:2: unknown key "slect"'),
        ("[tool.mtlint.rules.twice]\nratio = true", "pyproject.toml:2: ratio must be a number, not true"),
        ("[tool]\nmtlint = 3", "pyproject.toml: [tool.mtlint] must be a table"),
        ("[tool.mtlint", "pyproject.toml:1:13: not TOML: expected"),
    ],
)
def test_a_wrong_pyproject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text(content, "utf-8")
    with pytest.raises(ConfigError) as error:
        configfile.load()
    assert message in str(error.value)


def test_a_file_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.other]", "utf-8")
    (tmp_path / "latin.toml").write_bytes(b"# \xff")
    (tmp_path / "bom.toml").write_bytes(b'\xef\xbb\xbffail-on = "note"')
    for name, message in {
        "none.toml": "none.toml: cannot be read: No such file or directory",
        "pyproject.toml": "pyproject.toml: there is no table [tool.mtlint]",
        "latin.toml": "latin.toml: not UTF-8 at byte 2",
    }.items():
        with pytest.raises(ConfigError) as error:
            configfile.load(name)
        assert str(error.value) == message
    assert configfile.load("bom.toml").fail_on == "note"


def test_a_wrong_data_file_of_an_override_stops_the_run_at_once(load: Load, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("fine\nnot!\n", "utf-8")
    with pytest.raises(ConfigError, match=r"words.txt:2: a word has no “!” \(named in mtlint.toml:3\)"):
        load('[[overrides]]\npaths = ["a/"]\nrules.twice.words = ["words.txt"]')


@pytest.mark.parametrize(("option", "value"), [("select", ["twise"]), ("ignore", ["twise"]), ("encoding", "klingon")])
def test_a_wrong_command_line(load: Load, option: str, value: object) -> None:
    with pytest.raises(ConfigError, match=f"^--{option}: there is no"):
        load("", **{option: value})


def test_the_choices_of_the_command_line_are_those_of_the_modules() -> None:
    assert get_args(shared.Format) == get_args(model.Format)
    assert get_args(shared.FailOn) == get_args(model_layers.FailOn)
