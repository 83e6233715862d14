"""Suppressions: comments, accepted matches, and those that suppress nothing."""

from pathlib import Path

import pytest
from conftest import Mtlint

pytestmark = pytest.mark.usefixtures("rules")


def lines(mtlint: Mtlint, text: str, *arguments: str, name: str = "a.md", config: str = "") -> list[str]:
    """What is found: line, rule and message."""
    Path(name).write_text(text, "utf-8")
    Path("mtlint.toml").write_text('ignore = ["words"]\n' + config, "utf-8")
    run = mtlint("check", "--format", "concise", "--quiet", *arguments, name)
    assert not run.err
    found = []
    for line in run.out.splitlines():
        path, number, _, rest = line.partition(" (write:")[0].split(":", 3)
        found.append(f"{path}:{number} {rest.strip()}" if path != name else f"{number} {rest.strip()}")
    return found


SHOUTED = "warning shouting: “{}” is shouted"


def test_the_next_line_that_is_not_blank(mtlint: Mtlint) -> None:
    text = "AAA\n\n<!-- mtlint-disable-next-line shouting -->\n\nBBB and CCC\n\nDDD\n"
    assert lines(mtlint, text) == ["1 " + SHOUTED.format("AAA"), "7 " + SHOUTED.format("DDD")]


@pytest.mark.parametrize(
    ("name", "comments"),
    [
        ("a.md", "<!-- mtlint-disable-next-line shouting -->\n<!-- mtlint-disable-next-line twice -->\n"),
        ("a.html", "<!-- mtlint-disable-next-line shouting -->\n<!-- said -->\n<p>\n"),
        ("a.vtt", "WEBVTT\n\nNOTE mtlint-disable-next-line shouting\n\nopening\n00:01.000 --> 00:02.000\n"),
    ],
)
def test_the_next_line_that_holds_prose(mtlint: Mtlint, name: str, comments: str) -> None:
    found = lines(mtlint, f"{comments}BBB is here.\nCCC is not.\n", name=name)
    assert [line for line in found if "shout" in line] == [f"{comments.count(chr(10)) + 2} {SHOUTED.format('CCC')}"]


def test_a_stretch_of_a_line(mtlint: Mtlint) -> None:
    text = "AAA <!-- mtlint-disable letters -->BBB<!-- mtlint-enable letters --> CCC\n"
    assert lines(mtlint, text) == ["1 " + SHOUTED.format("AAA"), "1 " + SHOUTED.format("CCC")]


@pytest.mark.parametrize(
    ("name", "comment"),
    [
        ("a.md", "<!-- mtlint-disable-file shouting -->"),
        ("a.html", "<!--mtlint-disable-file letters,twice-->"),
        ("a.rst", ".. mtlint-disable-file shouting\n"),
        ("a.adoc", "// mtlint-disable-file shouting\n"),
        ("a.vtt", "NOTE\nmtlint-disable-file shouting\n"),
    ],
)
def test_the_whole_file(mtlint: Mtlint, name: str, comment: str) -> None:
    head = "WEBVTT\n\n00:01.000 --> 00:02.000\n" if name == "a.vtt" else ""
    assert lines(mtlint, f"{head}AAA and so on\n\n{comment}\n\nBBB and so on\n", name=name) == []


def test_in_a_plain_text_a_comment_is_text(mtlint: Mtlint) -> None:
    assert len(lines(mtlint, "<!-- mtlint-disable-file shouting -->\nAAA\n", name="a.txt")) == 1


def test_one_that_suppresses_nothing_is_found(mtlint: Mtlint) -> None:
    text = "<!-- mtlint-disable-next-line shouting -->\nAll quiet.\n"
    assert lines(mtlint, text) == ["1 warning unused-suppression: “shouting” is suppressed here but not found"]
    assert lines(mtlint, text, "--ignore", "suppression") == []
    assert lines(mtlint, text, "--select", "hidden")[1:] == []
    quieter = lines(mtlint, text, config='[severity]\nunused-suppression = "note"\n')
    assert quieter == ["1 note unused-suppression: “shouting” is suppressed here but not found"]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("mtlint-disable", "“mtlint-disable” names no rule"),
        ("mtlint-disable-file ", "“mtlint-disable-file” names no rule"),
        ("mtlint-disable shoutin", 'there is no rule “shoutin” (did you mean "shouting"?)'),
        ("mtlint-enable shouting", "“mtlint-enable shouting” enables what no comment before it disables"),
    ],
)
def test_one_that_cannot_be_followed_is_found(mtlint: Mtlint, comment: str, message: str) -> None:
    assert lines(mtlint, f"Text.\n\n<!-- {comment} -->\n\nText.\n") == [f"3 warning unused-suppression: {message}"]


def test_a_rule_that_did_not_run_is_not_unused(mtlint: Mtlint) -> None:
    assert lines(mtlint, "<!-- mtlint-disable-file twice -->\nText.\n") == []


# ---- [[accept]]

ACCEPT = '[[accept]]\nrule = "shouting"\ntext = "{}"\n'


def test_accepted_words(mtlint: Mtlint) -> None:
    text = "AAA and\nBBB, and AAA again, CCC\n"
    left = ["2 " + SHOUTED.format("BBB"), "2 " + SHOUTED.format("CCC")]
    assert lines(mtlint, text, name="a.txt", config=ACCEPT.format("AAA")) == left
    more = lines(mtlint, text, name="a.txt", config=ACCEPT.format("AAA again"))
    assert more == ["1 " + SHOUTED.format("AAA"), *left]
    broken = lines(mtlint, text, name="a.txt", config=ACCEPT.format("AAA and BBB, and"))
    assert broken == ["2 " + SHOUTED.format("AAA"), "2 " + SHOUTED.format("CCC")]


def test_accepted_in_some_files(mtlint: Mtlint) -> None:
    Path("old").mkdir()
    config = ACCEPT.format("AAA") + 'path = "old/"\nreason = "as printed"\n'
    assert lines(mtlint, "AAA\n", name="old/a.txt", config=config) == []
    assert lines(mtlint, "AAA\n", name="a.txt", config=config) == ["1 " + SHOUTED.format("AAA")]


def test_what_is_accepted_to_no_use_is_found(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("Text.\n", "utf-8")
    Path("mtlint.toml").write_text('ignore = ["words"]\n\n' + ACCEPT.format("AAA") + 'path = "*.txt"\n', "utf-8")
    run = mtlint("check", "--format", "concise", "--quiet", "a.txt")
    expected = "mtlint.toml:3:1: warning unused-suppression: “AAA” is accepted here for shouting but not found\n"
    assert (run.status, run.out) == (1, expected)
    Path("mtlint.toml").write_text('ignore = ["words"]\n' + ACCEPT.format("AAA"), "utf-8")
    assert mtlint("check", "--quiet", "a.txt").status == 0  # the words may be in another file
    assert mtlint("check", "--quiet").status == 1
    assert mtlint("check", "--quiet", "--select", "spelling").status == 0


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('[[accept]]\ntext = "x"\n', "mtlint.toml:1: [[accept]] has no rule"),
        ('[[accept]]\nrule = "shouting"\n', "mtlint.toml:1: [[accept]] has no text"),
        (
            '[[accept]]\nrule = "shoutin"\ntext = "x"\n',
            'there is no rule or group "shoutin" (did you mean "shouting"?)',
        ),
        ('[[accept]]\nrule = "shouting"\ntext = " "\n', 'text must be a string, not " "'),
        ('[[accept]]\nrule = "shouting"\ntext = "x"\nreson = "y"\n', 'unknown key "reson" (did you mean "reason"?)'),
        ("accept = 3\n", "accept must be written as [[accept]]"),
    ],
)
def test_wrong_entries(mtlint: Mtlint, entry: str, message: str) -> None:
    Path("mtlint.toml").write_text(entry, "utf-8")
    run = mtlint("check")
    assert run.status == 2
    assert message in run.err


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_file_that_is_not_of_its_format(mtlint: Mtlint, tmp_path: Path, name: str) -> None:
    """Found by fuzzing: the comments of a file that has no layout were asked for."""
    (tmp_path / name).write_text("no JSON <!-- mtlint-disable calque -->", "utf-8")
    run = mtlint("check", "--quiet", name)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(f"mtlint: {name}: not JSON")
    assert run.err.count("\n") == 1


def test_the_line_of_the_comment(mtlint: Mtlint) -> None:
    text = "AAA is here. <!-- mtlint-disable-line shouting -->\nBBB is not.\n"
    assert lines(mtlint, text) == ["2 " + SHOUTED.format("BBB")]


@pytest.mark.parametrize("comment", ["<!-- mtlint-disable-paragraph shouting -->\n\n", "The end \n"])
def test_the_paragraph_after_the_comment(mtlint: Mtlint, comment: str) -> None:
    text = f"{comment}AAA is here\nand BBB is there.\n\nCCC is not.\n"
    found = [line for line in lines(mtlint, text) if "shout" in line and "CCC" not in line]
    assert bool(found) is not comment.startswith("<!--")


def test_the_paragraph_around_the_comment(mtlint: Mtlint) -> None:
    text = "AAA is here\nand BBB <!-- mtlint-disable-paragraph shouting --> is there.\n\nCCC is not.\n"
    assert lines(mtlint, text) == ["4 " + SHOUTED.format("CCC")]


@pytest.mark.parametrize("kind", ["disable-next", "disable-all", "disabled", "ignore"])
def test_a_comment_of_no_known_kind_is_found_and_turns_nothing_off(mtlint: Mtlint, kind: str) -> None:
    found = lines(mtlint, f"<!-- mtlint-{kind} shouting -->\n\nAAA\n")
    assert [line for line in found if f"“mtlint-{kind}” is not a suppression" in line]
    assert "3 " + SHOUTED.format("AAA") in found


@pytest.mark.parametrize("reason", ["-- the name of a ship", "--", "-- it is -- believe me -- so", "-- 5 > 4"])
def test_a_reason(mtlint: Mtlint, reason: str) -> None:
    assert lines(mtlint, f"<!-- mtlint-disable-next-line shouting {reason} -->\nAAA\n") == []


def test_a_reason_names_no_rule(mtlint: Mtlint) -> None:
    found = lines(mtlint, "<!-- mtlint-disable-file -- it is shouting -->\n\nAAA\n")
    assert "1 warning unused-suppression: “mtlint-disable-file” names no rule" in found


def test_a_comment_that_cannot_be_read_is_found(mtlint: Mtlint) -> None:
    found = lines(mtlint, "<!-- mtlint-disable-file shouting > twice -->\n\nAAA\n")
    assert [line for line in found if "cannot be read" in line]
