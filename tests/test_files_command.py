"""Which files are linted: nothing read is not a success, ``mtlint files``, exclusions of named files, ``--fix -``."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from conftest import Mtlint, Run

BAD = "Rescuers dug through the rubble and rubble for hours.\n"
DOUBLED = "Rescuers dug the the rubble.\n"


def write(**files: str) -> None:
    for name, text in files.items():
        path = Path(name.replace("__", "/").replace("_dot_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_a_folder_without_articles_is_an_error(mtlint: Mtlint) -> None:
    write(news__a_dot_pdf="x")
    for paths in ([], ["news"], ["news/*.md"]):
        run = mtlint("check", *paths)
        assert run.status == 2
        assert "there is no article in" in run.err or "no file matches" in run.err
    assert mtlint("check", "news", "--allow-empty").status == 0
    assert "mtlint files" in mtlint("check", "news").err


def test_a_named_field_that_is_not_there_is_an_error(mtlint: Mtlint) -> None:
    write(a_dot_json=json.dumps({"story": {"body": BAD}}))
    run = mtlint("check", "a.json", "--text-field", "article.body")
    assert run.status == 2
    assert "no field is named" in run.err


def site() -> None:
    write(
        content__a_dot_md=BAD,
        content__b_dot_html=f"<p>{BAD}</p>",
        content__c_dot_jpg="x",
        content__d_dot_jpg="x",
        content__e_dot_json="{}",
        content___dot_git__x_dot_md="x",
        drafts__f_dot_md=BAD,
        build__g_dot_md=BAD,
        mtlint_dot_toml='exclude = ["drafts/"]\nformats = { page = "html" }\n',
        content__h_dot_page=BAD,
    )
    subprocess.run(["git", "init", "-q"], check=True)
    write(_dot_gitignore="build/\n")


def test_files(mtlint: Mtlint) -> None:
    site()
    run = mtlint("files")
    assert run.status == 0
    assert [line.split(None, 1) for line in run.out.splitlines()] == [
        ["content/a.md", "markdown"],
        ["content/b.html", "html"],
        ["content/h.page", "html"],
        [".git/", "left out: hidden, and 2 more"],
        ["build/", "left out: ignored by git"],
        ["content/c.jpg", "left out: unknown format (.jpg), and 1 more"],
        ["content/e.json", "left out: .json is linted only where it is named"],
        ["drafts/", "left out: excluded by the configuration"],
        ["mtlint.toml", "left out: unknown format (.toml)"],
    ]
    assert run.err == "mtlint: 3 articles, 9 others left out\n"
    assert mtlint("files", "--all").out.count("left out") == 9


def test_files_as_json(mtlint: Mtlint) -> None:
    site()
    found = json.loads(mtlint("files", "content", "none", "--format", "json").out)
    assert {"path": "content/a.md", "format": "markdown", "error": None} in found["files"]
    assert {"path": "none", "format": None, "error": "no such file or folder"} in found["files"]
    assert {"path": "content/c.jpg", "reason": "unknown format (.jpg)"} in found["left_out"]


def test_named_files_are_excluded_where_that_is_forced(mtlint: Mtlint) -> None:
    site()
    assert "drafts/f.md" in mtlint("check", "drafts/f.md", "--format", "concise").out
    run = mtlint("check", "drafts/f.md", "--format", "concise", "--force-exclude")
    assert (run.status, run.out) == (0, "nothing was linted\n")


@pytest.mark.parametrize("pattern", ["*/*.md", "**/*.md", "*"])
def test_quoted_globs_honour_exclude_and_gitignore(mtlint: Mtlint, pattern: str) -> None:
    site()
    out = mtlint("check", pattern, "--format", "concise").out
    assert "content/a.md" in out
    assert "drafts/" not in out
    assert "build/" not in out


def nested() -> None:
    write(
        mtlint_dot_toml='exclude = ["drafts/", "*.old.md"]\nformats = { page = "html" }\n',
        a__x_dot_old_dot_md=BAD,
        a__x_dot_page=BAD,
        b__mtlint_dot_toml='exclude = ["wip/"]\nformats = { story = "markdown" }\n',
        b__wip__y_dot_md=BAD,
        b__drafts__y_dot_md=BAD,
        b__y_dot_old_dot_md=BAD,
        b__y_dot_story=BAD,
        b__y_dot_page=BAD,
        c__mtlint_dot_toml='extends = "../mtlint.toml"\nexclude = ["z.md"]\n',
        c__z_dot_md=BAD,
        c__z_dot_old_dot_md=BAD,
        c__z_dot_page=BAD,
    )


def linted(run: Run) -> set[str]:
    return {line.split(":")[0] for line in run.out.splitlines() if ":" in line}


def test_what_is_excluded_is_said_by_the_nearest_file(mtlint: Mtlint) -> None:
    nested()
    found = {"a/x.page", "b/drafts/y.md", "b/y.old.md", "b/y.story", "c/z.page"}
    assert linted(mtlint("check", "--format", "concise")) == found
    assert linted(mtlint("check", "**/*", "--format", "concise")) == found
    assert linted(mtlint("check", "b", "--format", "concise")) == {each for each in found if each[0] == "b"}
    run = mtlint("check", "--force-exclude", "b/wip/y.md", "b/y.old.md", "a/x.old.md", "c/z.md", "--format", "concise")
    assert linted(run) == {"b/y.old.md"}
    listed = json.loads(mtlint("files", "--all", "--format", "json").out)
    assert {each["path"] for each in listed["files"]} == found
    assert {"path": "b/y.page", "reason": "unknown format (.page)"} in listed["left_out"]
    assert {"path": "b/wip/", "reason": "excluded by the configuration"} in listed["left_out"]


def test_one_file_named_on_the_command_line_holds_for_all_folders(mtlint: Mtlint) -> None:
    nested()
    run = mtlint("check", "--config", "mtlint.toml", "--format", "concise")
    assert linted(run) == {"a/x.page", "b/wip/y.md", "b/y.page", "c/z.md", "c/z.page"}


def test_fix_of_standard_input_goes_to_standard_output(mtlint: Mtlint) -> None:
    run = mtlint("check", "--fix", "-", stdin=DOUBLED.encode())
    assert run.out == "Rescuers dug the rubble.\n"
    assert "applied 1 fix" in run.err
    assert run.status == 0


def test_what_is_left_of_standard_input_is_told_on_stderr(mtlint: Mtlint) -> None:
    run = mtlint(
        "check",
        "--fix",
        "-",
        "--stdin-filename",
        "a.md",
        "--format",
        "concise",
        stdin=(BAD + DOUBLED).encode("utf-8-sig"),
    )
    assert run.out == "\ufeff" + BAD + "Rescuers dug the rubble.\n"
    assert "a.md:1:26: error coordinated-duplicate" in run.err
    assert run.status == 1
    assert (
        mtlint("check", "--unsafe-fixes", "-", stdin=BAD.encode()).out == "Rescuers dug through the rubble for hours.\n"
    )


def test_without_a_fix_standard_input_comes_out_as_it_is(mtlint: Mtlint) -> None:
    text = "The council met.\r\nIt left.\r\n"
    assert mtlint("check", "--fix", "-", "--quiet", stdin=text.encode()).out.replace("\n", "\r\n") in (
        text,
        text.replace("\r", "\r\r"),
    )


def test_fix_of_standard_input_goes_alone(mtlint: Mtlint) -> None:
    for more in (["a.txt"], ["--format", "json"], ["--output", "b.txt"]):
        run = mtlint("check", "--fix", "-", *more, stdin=b"x")
        assert run.status == 2
        assert "--fix -" in run.err


def test_a_hook_leaves_out_what_is_no_article(mtlint: Mtlint) -> None:
    names = ["LICENSE.txt", "CMakeLists.txt", "requirements-dev.txt", "a.png", "robots.txt"]
    for name in names:
        Path(name).write_text(BAD, "utf-8")
    assert mtlint("check", "--force-exclude", *names).status == 0
    assert mtlint("check", "--allow-empty").out == "nothing was linted\n"
    assert "LICENSE.txt" in mtlint("check", "LICENSE.txt").out  # it is named


def test_many_findings_are_summed_up(mtlint: Mtlint) -> None:
    for number in range(3):
        Path(f"{number}.txt").write_text("\n\n".join(f"{BAD.strip()} It was {n}." for n in range(100)), "utf-8")
    lines = mtlint("check", "--format", "concise").out.splitlines()
    assert re.match(r"\d+% are [\w-]+ \([\d,]+\).*: mtlint explain RULE says why", lines[-2])
    assert "mtlint baseline" in lines[-1]
    assert "mtlint baseline" not in mtlint("check", "0.txt", "--quiet").out


SITES = {
    "Hugo": ["hugo.toml", "content/a.md", "public/b.html", "layouts/c.html", "themes/x/d.md"],
    "Jekyll": ["_config.yml", "_posts/a.md", "_site/b.html", "_layouts/c.html", "vendor/d.md"],
    "Antora": ["antora.yml", "modules/ROOT/pages/a.adoc", "modules/ROOT/examples/b.adoc", "build/c.html"],
    "Sphinx": ["docs/conf.py", "docs/a.rst", "docs/_build/b.html", "docs/_templates/c.html"],
    "MkDocs": ["mkdocs.yml", "docs/a.md", "site/b.html", "overrides/c.html"],
    "Eleventy": ["eleventy.config.js", "a.njk", "_site/b.html", "_includes/c.njk"],
}


@pytest.mark.parametrize("name", SITES)
def test_init_looks_at_the_repository(mtlint: Mtlint, name: str) -> None:
    yaml = pytest.importorskip("yaml")
    for file in SITES[name]:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).write_text("", "utf-8")
    run = mtlint("init")
    assert (run.status, run.err) == (0, f"wrote mtlint.toml for {name}\n")
    listed = [line.split() for line in mtlint("files").out.splitlines() if "left out" not in line]
    assert [line[0] for line in listed] == [SITES[name][1]]
    hook, workflow = run.out.split("# .github/workflows/mtlint.yml\n")
    assert [each["id"] for each in yaml.safe_load(hook)["repos"][0]["hooks"]] == ["mtlint-fix", "mtlint"]
    assert "mtlint" in yaml.safe_load(workflow)["jobs"]


def test_init_where_there_is_no_site(mtlint: Mtlint) -> None:
    run = mtlint("init")
    assert (run.out, run.err) == ("", "wrote mtlint.toml\n")


def test_the_nearest_configuration_above_each_file_holds(mtlint: Mtlint) -> None:
    write(
        mtlint_dot_toml='[rules.coordinated-duplicate]\nseverity = "note"\n',
        a_dot_txt=BAD,
        desk__mtlint_dot_toml='ignore = ["coordinated-duplicate"]\n[[accept]]\nrule = "doubled-word"\ntext = "the the"\n',  # noqa: E501
        desk__deep__b_dot_txt=BAD + DOUBLED,
        other__c_dot_txt=BAD,
        other__pyproject_dot_toml='[tool.mtlint]\ndialect = "en-GB"\n',
        empty__pyproject_dot_toml="[tool.black]\n",
        empty__d_dot_txt=BAD,
    )
    for arguments in ([], ["--jobs", "2"], ["desk", "other", "a.txt", "empty"]):
        lines = mtlint("check", "--format", "concise", *arguments).out.splitlines()
        assert [line.split(":")[0] + line.split(":")[3].partition(" coord")[0] for line in lines[:-1]] == [
            "a.txt note", "empty/d.txt note", "other/c.txt error"
        ]  # fmt: skip
    assert mtlint("check", "desk/deep/b.txt", "--config", "mtlint.toml").out.count("desk/deep") == 2
    assert 'configuration = "desk/mtlint.toml"' in mtlint("config", "show", "desk/deep/b.txt").out.replace(
        str(Path.cwd()) + "/", ""
    )


def test_a_broken_configuration_below_stops_the_run_before_it_begins(mtlint: Mtlint) -> None:
    write(a_dot_txt=BAD, desk__mtlint_dot_toml="dialekt = 1\n", desk__b_dot_txt=BAD)
    run = mtlint("check")
    assert (run.status, run.out) == (2, "")
    assert "desk/mtlint.toml:1: unknown key" in run.err


def test_a_shell_is_told_the_commands(mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_MTLINT_COMPLETE" in mtlint("completion", shell).out
    for name, value in {"_MTLINT_COMPLETE": "complete_bash", "COMP_WORDS": "mtlint ch", "COMP_CWORD": "1"}.items():
        monkeypatch.setenv(name, value)
    assert mtlint().out.split() == ["check"]


def test_the_man_page_has_all_commands_and_options(mtlint: Mtlint) -> None:
    page = mtlint("man").out
    assert page.startswith(".TH MTLINT 1 ")
    for words in ("mtlint check", "mtlint files", "mtlint config show", "\\-\\-force\\-exclude", "\\-\\-suggest"):
        assert words.replace("mtlint ", "mtlint ") in page
