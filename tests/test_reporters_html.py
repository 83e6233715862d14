"""The HTML report: what stands in it, and that nothing else can."""

import base64
import re
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_reporters import example, finding, write
from test_reporters_services import EVIL, evil_report, infos

from lint.reports import html
from lint.reports.model import Style
from lint.reports.trend import Point
from lint.rulekit.findings import FileError, FileReport
from lint.rulekit.rule import Edit, Fix, Related, Severity
from lint.text.document import Document
from lint.text.model import Span

VOID = {"meta", "input", "img", "br", "hr", "link"}


class Page(HTMLParser):
    """Elements, their attributes, the text, and whether every tag is closed in its turn."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.attributes if (value := attributes.get(name)) is not None]


def page(*reports: FileReport) -> Page:
    return Page(write("html", reports, Style(version="1.2.3")))


def of(text: str, *parts: str, path: str = "a.txt", **more: object) -> FileReport:
    """A report with a finding for each part of a text."""
    document = Document(text, path, "markdown" if path.endswith(".md") else "plain")
    hits = [
        finding(document, text.index(part), text.index(part) + len(part), f"about {part}", **more) for part in parts
    ]
    return FileReport(path, document, tuple(hits))


def row(report: FileReport, number: int = 0) -> str:
    """The HTML of a block, without its notes."""
    rows = re.findall(r'<div class="row">(.*?)(?:<ol|</div>)', write("html", [report]), re.S)
    return str(rows[number])


# ---- The article and its marks


def test_findings_are_marked_numbered_and_told() -> None:
    source = write("html", [example()], Style(rules=infos()))
    found = Page(source)
    assert found.tags["mark"] == 4
    assert found.tags["article"] == 1
    for message in ("“NATO” is shouted", "“The” again", "“the” again", "“end” again"):
        assert message in found.text
    assert '<ins dir="auto">nato</ins>' in source
    assert "A word again." in found.text
    assert "MQM score, of 100" in found.text


def test_every_link_leads_somewhere_and_every_anchor_is_one() -> None:
    found = page(example(), of("one two three", "two", path="b.txt"), FileReport("c.txt", Document("Clean.", "c.txt")))
    anchors = found.values("id")
    assert len(anchors) == len(set(anchors))
    assert set(found.values("href")) <= {f"#{anchor}" for anchor in anchors}
    assert set(found.values("data-n")) <= set(anchors)
    assert set(found.values("aria-labelledby")) <= set(anchors)


def test_the_text_of_the_article_is_whole() -> None:
    report = of("The first & only <b>line</b>.\n\nThe second “line”.", "first & only", "second")
    found = page(report)
    assert "The first & only1 <b>line</b>." in found.text
    assert "The second2 “line”." in found.text


def test_marks_that_overlap_are_cut_where_one_begins() -> None:
    html_of = row(of("one two three four", "one two three", "three four", severity=Severity.ERROR))
    assert re.sub(r' data-n="[^"]*"| id="[^"]*"| href="[^"]*"| aria-label="[^"]*"', "", html_of) == (
        '<p class="body" dir="auto"><mark class="error g0">one two </mark>'
        '<mark class="error g0"><mark class="error g0">three</mark></mark><a class="ref error g0">1</a>'
        '<mark class="error g0"> four</mark><a class="ref error g0">2</a></p>'
    )


def test_a_finding_over_two_blocks_is_marked_in_both_and_told_once() -> None:
    report = of("one two\n\nthree four", "two\n\nthree")
    found = page(report)
    assert found.tags["mark"] == 2
    assert found.text.count("about two") == 1


def test_markup_is_not_shown_and_parts_no_words() -> None:
    text = (
        "---\ntitle: Talks\n---\n# Head\n\nA **bold** claim &amp; [a link](https://x.example).\n\n> Said.\n\n- item\n"
    )
    source = write("html", [of(text, "bold", path="a.md")])
    assert "claim &amp;" in source
    assert "x.example" not in source
    assert '<h3 class="' in source
    assert '<blockquote class="quote"' in source
    assert '<p class="item"' in source


def test_findings_outside_the_text_are_told_too() -> None:
    text = "---\nkey: value\n---\nText.\n"
    document = Document(text, "a.md", "markdown")
    found = page(FileReport("a.md", document, (finding(document, 4, 7, "about the key"),)))
    assert "Outside the text" in found.text
    assert "about the key" in found.text


def test_a_finding_of_no_length_can_be_seen() -> None:
    document = Document("ab", "a.txt")
    assert "<mark" in row(FileReport("a.txt", document, (finding(document, 1, 1),)))
    assert "<mark" in row(FileReport("a.txt", document, (finding(document, 2, 2),)))


def test_an_empty_file_and_no_file() -> None:
    assert "0 articles" in page().text
    assert "Nothing was found in 0 words." in page(FileReport("a.txt", Document("", "a.txt"))).text


def test_related_places_are_links() -> None:
    document = Document("dust here, dust there", "a.txt")
    hit = finding(document, 11, 15, related=(Related(Span(0, 4), "first here"),))
    source = write("html", [FileReport("a.txt", document, (hit,))])
    assert '<span class="there" id="a0-1at0"></span>dust' in source
    assert 'first here: <a href="#a0-1at0">“dust”, line 1</a>' in source


def test_a_fix_that_mends_other_places_counts_them() -> None:
    text = "dust" + " and more" * 30 + " dust"
    document = Document(text, "a.txt")
    fix = Fix((Edit(0, 4, "sand"), Edit(len(text) - 4, len(text), "sand")))
    found = page(FileReport("a.txt", document, (finding(document, 0, 4, fixes=(fix,)),)))
    assert "Write sand, and so in 1 other place" in found.text


# ---- Direction


def test_right_to_left_keeps_to_itself() -> None:
    text = "He said السلام عليكم twice."
    assert "He said <bdi>السلام عليكم</bdi> twice." in row(of(text))
    assert (
        re.sub(r' [a-z-]+="[^"]*"', "", row(of(text, "السلام")))
        == "<p>He said <bdi><mark>السلام</mark><a>1</a> عليكم</bdi> twice.</p>"
    )
    assert "</bdi><a" in row(of(text, "السلام عليكم"))


def test_right_to_left_in_messages_paths_and_wordings() -> None:
    document = Document("x", "خبر.txt")
    fix = Fix.replace(Span(0, 1), "שלום")
    source = write("html", [FileReport("خبر.txt", document, (finding(document, 0, 1, "“خبر” is left", fixes=(fix,)),))])
    assert "“<bdi>خبر</bdi>” is left" in source
    assert '<ins dir="auto"><bdi>שלום</bdi></ins>' in source
    assert "<bdi><bdi>خبر</bdi>.txt</bdi>" in source


def test_what_does_not_show_is_shown() -> None:
    source = row(of("a\u202eb\u200bc\x00d"))
    assert re.findall(r'<span class="hidden">([^<]+)</span>', source) == ["\\u202e", "\\u200b", "\\x00"]
    assert "\N{WOMAN}\u200d\N{ROCKET}" in row(of("An astronaut: \N{WOMAN}\u200d\N{ROCKET}."))


# ---- Several articles


def test_the_index_is_sorted_by_score() -> None:
    bad = of("one two three", "one", "two", path="bad.txt", severity=Severity.ERROR)
    fair = of("one two three", "one", path="fair.txt")
    clean = FileReport("clean.txt", Document("one two three", "clean.txt"))
    source = write("html", [clean, fair, bad])
    index = source[source.index('<section class="index"') :]
    names = re.findall(r'<a href="#a\d">(\w+)\.txt</a>', index)
    assert names == ["bad", "fair", "clean"]
    assert re.findall(r'<article id="(a\d)"', source) == ["a2", "a1", "a0"]
    assert "Articles by score: 2 from 0 to 10, 1 from 90 to 100." in source


def test_of_many_articles_the_worst_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_ARTICLES", 2)
    reports = [of("one two three four " * (n + 1), "one", path=f"{n}.txt") for n in range(4)]
    source = write("html", reports)
    assert re.findall(r'<article id="(a\d)"', source) == ["a0", "a1"]
    assert "The 2 of the lowest scores follow in full." in source
    assert all(f"{n}.txt" in source for n in range(4))
    found = Page(source)
    assert set(found.values("href")) <= {f"#{anchor}" for anchor in found.values("id")}


def test_what_went_wrong_is_told() -> None:
    unread = FileReport("b.txt", Document("", "b.txt"), errors=(FileError("not UTF-8 at byte 3"),))
    found = page(example(), unread)
    assert "b.txt: not UTF-8 at byte 3" in found.text
    assert found.tags["article"] == 1


def test_the_trend_is_drawn_when_there_is_one() -> None:
    assert "Score of the runs" not in page(example()).text
    past = (Point("2026-01-01T00:00:00Z", 1, 900, 3, 2, 1, 17, 81.2),)
    source = write("html", [of("one two", "one")], Style(trend=past, time="2026-02-01T00:00:00Z"))
    assert "Score of 2 runs: 81.2 on 2026-01-01, 0.0 on 2026-02-01." in source
    alone = write("html", [of("one two")], Style(time="2026-02-01T00:00:00Z"))
    assert "Score of 1 run: 100.0 on 2026-02-01" in alone


# ---- Filters, script, policy


def test_filters_work_without_script() -> None:
    source = write("html", [example()])
    boxes = re.findall(r'<input type="checkbox" id="show-(\w+)" checked>', source)
    assert boxes == ["error", "warning", "g0", "g1"]
    for name in boxes:
        assert f"body:has(#show-{name}:not(:checked)) .said.{name}" in source


def test_nothing_is_loaded_and_only_our_script_runs() -> None:
    source = write("html", [example()])
    assert not re.search(r"\bsrc=|url\(|@import|https?://", source)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', source)
    for tag in ("style", "script"):
        (inner,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.S)
        assert f"{tag}-src 'sha256-{base64.b64encode(sha256(inner.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert not re.search(r"""\s(?:style|on\w+)=["']""", source)


def test_the_page_has_what_a_screen_reader_needs() -> None:
    found = page(example(), of("one two", "one", path="b.txt"))
    assert ("html", {"lang": "en", "dir": "ltr"}) in found.attributes
    assert found.tags["main"] == found.tags["h1"] == 1
    assert all(
        attributes.get("role") or attributes.get("aria-hidden") for tag, attributes in found.attributes if tag == "svg"
    )
    assert all("scope" in attributes for tag, attributes in found.attributes if tag == "th")


# ---- Hostile text


@pytest.mark.parametrize("text", EVIL)
def test_hostile_text_adds_no_elements(text: str) -> None:
    def shape(report: FileReport) -> list[tuple[str, list[str]]]:
        shown = write("html", [report])
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown
        )
        shown = re.sub(r'<span class="hidden">[^<>]*</span>|</?bdi>', "", shown)
        return [(tag, sorted(attributes)) for tag, attributes in Page(shown).attributes if tag != "rect"]

    assert shape(evil_report(text)) == shape(evil_report("is_safe_output"))


@given(st.text(max_size=200), st.data())
def test_no_text_breaks_the_page(text: str, data: st.DataObject) -> None:
    document = Document(text, "a.txt")
    hits = []
    for _ in range(data.draw(st.integers(0, 5))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        hits.append(finding(document, start, end, text, related=(Related(Span(start, end), text),)))
    hits.sort(key=lambda hit: hit.span)
    found = page(FileReport("a.txt", document, tuple(hits)))
    anchors = found.values("id")
    assert len(anchors) == len(set(anchors))
    assert sum("said" in (each.get("class") or "") for tag, each in found.attributes if tag == "li") == len(hits)


def test_a_fix_that_leaves_words_out_shows_them() -> None:
    document = Document("Also, the port shut.", "a.txt")
    fix = Fix((Edit(0, 9, "The"),))
    source = write("html", [FileReport("a.txt", document, (finding(document, 0, 9, fixes=(fix,)),))])
    assert 'Leave out <del dir="auto">Also,</del>' in source
    assert "Write" not in page(FileReport("a.txt", document, (finding(document, 0, 9, fixes=(fix,)),))).text
