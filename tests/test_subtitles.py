"""Subtitles as they come: what of a cue is prose, and where sentences and paragraphs end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint
from lint.text.document import Document
from lint.text.formats.subtitles import parse
from lint.text.unmarked import unmark

SUBRIP = """\
1
00:00:01,000 --> 00:00:03,200
The ferry left the harbour late,

2
00:00:03,240 --> 00:00:05,900
<i>through mud and mud</i>
from the island of Mr.

3
00:00:05,940 --> 00:00:08,000
Doyle. Nobody was hurt.

4
00:00:11,000 --> 00:00:14,000
- Who called you?
- The coastguard, from the U.S.

5
00:00:14,040 --> 00:00:16,000
{\\an8}I thanked <font color="#ff0000">them</font>...

6
00:00:16,040 --> 00:00:18,000
...and we waited – until
– so they said – dawn.
"""

PARAGRAPHS = [
    "The ferry left the harbour late, through mud and mud from the island of Mr. Doyle. Nobody was hurt.",
    "Who called you?",
    "The coastguard, from the U.S. I thanked them... ...and we waited – until – so they said – dawn.",
]

WEBVTT = """\
WEBVTT - Evening news

STYLE
::cue(v[voice="Ann"]) { color: lime }

NOTE
The harbour and harbour is no cue.

intro
00:01.000 --> 00:03.000 align:start line:0%
<v.loud Ann>Fish &amp; chips<00:00:02.000> and <c.yellow>tea</c></v>

00:03.000 --> 00:05.000
<v Ann>are what we ate.</v>

00:05.000 --> 00:06.000
<v Ben>[laughs]

00:06.000 --> 00:08.000
<v Ben>Nothing else? &gt;&gt; <i>♪ La la ♪</i>

00:08.000 --> 00:09.000
&gt;&gt; Nothing.
"""


def shown(text: str) -> list[str]:
    document = unmark(Document(text, format="subtitles")).document
    return [document.prose[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_subrip(newline: str) -> None:
    assert shown(SUBRIP.replace("\n", newline)) == PARAGRAPHS


def test_webvtt() -> None:
    assert shown(WEBVTT) == [
        "Fish & chips and tea are what we ate.",
        "[laughs]",
        "Nothing else? >> La la",
        "Nothing.",
    ]


def test_a_fault_across_two_cues_is_found_at_its_place() -> None:
    rules = registry.load()
    tasks = [Task(rules[name], rules[name].severity, {}) for name in ("coordinated-duplicate", "doubled-word")]
    text = SUBRIP.replace("mud and mud</i>\nfrom", "mud</i>\nand mud from").replace("late,", "in the\nthe night,")
    report = lint(Document(text, format="subtitles"), tasks)
    assert [(finding.rule, finding.text) for finding in report.findings] == [
        ("doubled-word", "the\nthe"),
        ("coordinated-duplicate", "mud</i>\nand mud"),
    ]
    assert [finding.position.line for finding in report.findings] == [3, 8]


@pytest.mark.parametrize(
    ("second", "paragraphs"),
    [
        ("00:04.500 --> 00:06.000\nThe talks", ["The port is shut.", "The talks"]),  # after a pause
        ("00:08.500 --> 00:09.000\nThe talks", ["The port is shut.", "The talks"]),
        ("00:03.100 --> 00:06.000\nThe talks", ["The port is shut.", "The talks"]),  # there is none in all
        ("00:03.000 --> 00:06.000\n-5 degrees", ["The port is shut.", "-5 degrees"]),
        ("00:03.000 --> 00:06.000\n-Why?", ["The port is shut.", "Why?"]),
        ("00:01.000 --> 00:02.000\nThe talks", ["The port is shut.", "The talks"]),  # out of order
    ],
)
def test_the_end_of_a_paragraph(second: str, paragraphs: list[str]) -> None:
    assert shown(f"00:01.000 --> 00:03.000\nThe port is shut.\n\n{second}\n") == paragraphs


def test_a_sentence_goes_on_after_a_pause_unless_it_is_long() -> None:
    first = "00:01.000 --> 00:03.000\nThe port of\n\n"
    assert shown(f"{first}00:05.000 --> 00:06.000\nMarsala is shut.\n") == ["The port of Marsala is shut."]
    assert shown(f"{first}00:09.000 --> 00:10.000\nmany ships is shut.\n") == ["The port of many ships is shut."]
    assert shown(f"{first}00:09.000 --> 00:10.000\nMarsala is shut.\n") == ["The port of", "Marsala is shut."]


def test_with_pauses_a_paragraph_has_several_sentences() -> None:
    cues = ["00:01.000 --> 00:03.000\nOne.", "00:03.000 --> 00:04.000\nTwo.", "00:07.000 --> 00:08.000\nThree."]
    assert shown("\n\n".join(cues)) == ["One. Two.", "Three."]


def test_a_quotation_is_kept_together() -> None:
    cues = ['00:01.000 --> 00:03.000\n"We wait.', '00:05.000 --> 00:06.000\nWe stay."', "00:09.000 --> 00:10.000\nOut."]
    assert shown("\n\n".join(cues)) == ['"We wait. We stay."', "Out."]


def test_a_sound_inside_a_sentence_is_no_part_of_it() -> None:
    assert shown("00:01.000 --> 00:03.000\nThe port\n[horn]\nis shut.\n(CHEERING)\nGood.") == [
        "The port is shut.",
        "(CHEERING)",
        "Good.",
    ]


def test_captions_that_roll_up_say_everything_once() -> None:
    lines = [f"line {number} of the speech" for number in range(6)]
    cues = [f"00:0{number}.000 --> 00:0{number + 1}.000\n{lines[number]}\n{lines[number + 1]}\n" for number in range(5)]
    assert shown("WEBVTT\n\n" + "\n".join(cues)) == [" ".join(lines)]


def test_what_a_machine_says_twice_is_said_twice() -> None:
    texts = ["The port is shut.", "The port is shut.", "It rains.", "The ships wait.", "Nobody knows."]
    cues = [f"00:0{number}.000 --> 00:0{number + 1}.000\n{text}\n" for number, text in enumerate(texts)]
    assert shown("\n".join(cues)) == texts


def test_without_blank_lines_a_number_is_no_text() -> None:
    assert shown(SUBRIP.replace("\n\n", "\n")) == PARAGRAPHS


def test_what_is_no_subtitles_does_not_pass_unread() -> None:
    assert "no cue is in it" in parse("Rescuers dug through the rubble and rubble.\n").faults[0]
    for text in (SUBRIP, WEBVTT, "WEBVTT\n", "\n", ""):
        assert parse(text).faults == ()


_PIECES = """\
1
00:00:01,000 --> 00:00:02,000
00:09.5 --> x
-->
WEBVTT
NOTE x

<i>a</i> b
<v A>
<00:00:01.000>
{\\an8}
&amp;&lt;
- A.
–
>> B
[x]
(A)
♪ a ♪
"A
A.
\u2028""".split("\n")


@given(st.lists(st.sampled_from(_PIECES)), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_prose_is_as_long_as_the_text(pieces: list[str], newline: str) -> None:
    text = newline.join(pieces)
    document = Document(text, format="subtitles")
    assert len(document.prose) == len(text)
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(text)
