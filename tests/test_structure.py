"""Fixes change words only: in every format, other parsers see the same structure before and after any of them."""

from hypothesis import given, settings
from hypothesis import strategies as st
from structure import structure, word_structure
from wordfiles import box, deleted, inserted, p, r, table, word_file

from lint.rulekit.edits import adapted
from lint.rulekit.rule import Edit, Fix
from lint.run.fix import apply
from lint.text.document import Document
from lint.text.formats.docx import changes, read
from lint.text.formats.docx.changes import can_edit
from lint.text.unmarked import unmark

SAMPLES = {
    "plain": "---\ntitle: 'A title'\nkey: value\n---\n\nThe first line of it.\n\nSee https://example.org/a now.\n",
    "markdown": """---
title: "A \\"quoted\\" title"
description: >
  Folded text
  of it
date: 2024-05-01
tags: [a, b]
---

# A heading & more

The *first* line with `code here` and [a link](https://example.org "its title"),
[a named one][] and ![a picture](a.png), it's &amp; so.

{{< figure src="a.png" caption="A caption" >}}

- An item
- [ ] A task

> A quotation said.

| One | Two |
|-----|-----|
| a b | c d |

<div class="x y"><p title="no">Inside it.</p></div>

```
code
```

A last line {{ page.title }} with $x^2$.[^1]

[^1]: The `a b` note here.

[a named one]: https://example.org/b
""",
    "mdx": """import A from "./a"

export const b = 1

# A title

The text {b + 1} goes on, <A title="The title" value={b} />.

{/* a comment */}

<Box kind="x">

In the box.

</Box>
""",
    "html": """---
layout: page
title: A title here
---
<!DOCTYPE html><html lang="en"><head><title>A title</title>
<meta name="description" content="It says so."><meta name="viewport" content="width=1">
<script>var rubble = "x < y";</script></head>
<body class="a"><!-- a comment --><h1 id="top">A heading</h1>
<p>The <b>first</b> line &amp; more, a&nbsp;word, <a href="/x?a=1&amp;b=2">a link</a>.<br>
{% include a.html %} Next {{ b }} to <code>code</code>.</p>
<ul><li>One item<li>Two items</ul><img src=a.png alt="A 'picture'" title='A "title"'>
<table><tr><td>A cell<td>Another</table><blockquote>Said so.</blockquote><pre>no  text</pre></body></html>
""",
    "rst": """A title here
============

The *first* line with ``code`` and a_link_ and `another one`_ to :literal:`/page`.

.. note:: A note to
   read.

.. list-table:: The caption
   :header-rows: 1

   * - One
     - Two
   * - Three four
     - Five

+-------+-------+
| a b   | c d   |
+=======+=======+
| e f   | g h   |
+-------+-------+

=======  =====
Two one  c d
=======  =====
Three    g h
=======  =====

.. image:: a.png
   :alt: A picture

A term
   Its definition here.

- An item
  goes on

Code::

   not text

.. _a_link: https://example.org
.. _another one: https://example.org/b
""",
    "asciidoc": """= A title here
The Author

:attribute: value

The *first* line with `code`, https://example.org[a link] and <<anchor,the text>>.

== A heading

image::my picture.png[A picture,300]

* An item
** Another item

[quote]
____
Said so.
____

|===
|A cell |Another
|===

----
code
----
// a comment
""",
    "feed": """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>A feed &amp; more</title><link>https://example.org</link>
<item><title>The item</title><guid>x y</guid><description>Cut off</description>
<content:encoded><![CDATA[<p>The <b>text</b> of it &amp; more.</p><p>Again.</p>]]></content:encoded></item>
<item><title>Two</title><description>&lt;p&gt;The &lt;i&gt;text&lt;/i&gt; here.&lt;/p&gt;</description></item>
</channel></rss>
""",
    "subtitles": """1
00:00:01,000 --> 00:00:04,000
<i>They came</i> by night
and left again.

2
00:00:05,000 --> 00:00:08,000
- Who was it?
- Nobody knows.
""",
    "json": """{"id": "a b c", "title": "A \\"title\\" \\u201chere\\u201d", "slug": "the slug", "tags": ["one two"],
 "body": "The first line.\\n\\nThe second one.", "html": "<p>The <b>text</b> &amp; \\"more\\"</p>", "n": 1}
""",
}


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, int, int, str]:
    """A change to words: which of them, how many, and what takes their place (a * stands for the first of them)."""
    replacements = [
        "",
        "*",
        "other",
        "* more words",
        "*,",
        "“*”",
        '"*"',
        "*'s",
        "* & co",
        "* <b>",
        "- *",
        "# *",
        "*: x",
    ]
    return "", draw(st.integers(0, 200)), draw(st.integers(0, 3)), draw(st.sampled_from(replacements))


def changed(name: str, wanted: list[tuple[str, int, int, str]]) -> str:
    """The sample after those changes that can be made in its format."""
    document = Document(SAMPLES[name], format=name)
    view = unmark(document)
    words, prose = view.document.words, view.document.prose
    fixes = []
    for _, first, size, new in wanted:
        index = first % len(words)
        start, end = words[index].start, words[min(index + size, len(words) - 1)].end
        if not new and prose[end : end + 1] == " ":
            end += 1
        span = view.span(start, end)
        fix = adapted(document, Fix((Edit(*span, new.replace("*", words[index].text)),)))
        fixes += [fix] if fix else []
    return apply(document.text, fixes)


def test_the_samples_are_read() -> None:
    for name, sample in SAMPLES.items():
        document = Document(sample, format=name)
        assert len(document.words) > 8, name
        assert not document.layout.faults, name


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(SAMPLES)), st.lists(edits(), min_size=1, max_size=6))
def test_only_words_change(name: str, wanted: list[tuple[str, int, int, str]]) -> None:
    assert structure(changed(name, wanted), name) == structure(SAMPLES[name], name)


WORD = word_file(
    p("A title", style="Titre"),
    p("The ", r("first", "<w:b/>"), " line &amp; more ", inserted("put in"), deleted("taken out"), " here."),
    table(["A cell", "another one"]),
    p("Text ", box(p("In the box.")), r("goes on.", "<w:i/>"), "<w:r><w:tab/><w:t>After</w:t></w:r>"),
)


@given(st.integers(0, 60), st.integers(0, 8), st.sampled_from(["", "new", "a & b", "<x>", " "]))
def test_only_characters_of_a_word_file_change(start: int, size: int, new: str) -> None:
    text = read(WORD).text
    edit = (min(start, len(text)), min(start + size, len(text)), new)
    if not can_edit(text, edit):
        return
    fixed = changes.apply(WORD, [edit])
    assert read(fixed).text == text[: edit[0]] + new + text[edit[1] :]
    assert word_structure(fixed) == word_structure(WORD) or " " in new  # white space that must now be kept
