"""The headings of a text are capitalised in two ways.

"Talks in Oslo" and "Talks In Oslo Fail Again" do not stand in one article. The
minority is reported; headings that could be either do not count, nor does a minority of more than a third.

Bad: A long, hot day at the port\\n\\nIt began.\\n\\nWhat the crews want right now\\n\\nIt is water.\\n\\n[Who Will Pay For It Now]\\n\\nIt is dear.
Bad: Talks in Oslo fail again, and nobody knows why\\n\\nThey left.\\n\\nWhat the envoys want right now\\n\\nIt is time.\\n\\n[Who Will Pay For The Wall]\\n\\nIt is dear.
Bad: Storm shuts schools again\\n\\nIt was cold.\\n\\n[Roads Are Blocked By Trees]\\n\\nHelp came.\\n\\nMore snow on its way\\n\\nIt is cold.
Good: Storm shuts schools again\\n\\nIt was cold.\\n\\nThe Road to Ghent and Bruges\\n\\nHelp came.\\n\\nMore snow on its way\\n\\nIt is cold.
Good: A long, hot day at the port\\n\\nIt began at five.\\n\\nWhat the crews want right now\\n\\nIt is water.
"""  # noqa: E501

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Sentence, Severity, rule

_SURE = 4  # words, all with capitals: more are a heading in title case
SMALL = frozenset("a an the and or but nor of in on at to by for from with as is vs via per over into".split())


@rule(Severity.NOTE, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    styles: dict[bool, list[Sentence]] = {True: [], False: []}
    for sentence in document.sentences:
        if heads(document, sentence) and (style := titled(sentence)) is not None:
            styles[style].append(sentence)
    many, few = sorted(styles.values(), key=len, reverse=True)
    if few and len(many) >= 2 * len(few):
        name = "title case" if few is styles[True] else "sentence case"
        for heading in few:
            yield Hit(
                heading.span,
                f"this heading is in {name}, the others are not",
                related=(Related(many[0].span, "another heading"),),
            )


def heads(document: Document, sentence: Sentence) -> bool:
    """Is a sentence a heading? In plain text also a short line without a mark at its end."""
    start, end, words, block = sentence
    if block.kind is not BlockKind.PARAGRAPH:
        return block.kind in (BlockKind.HEADING, BlockKind.TITLE)
    return 0 < len(words) <= 10 and words[-1].end == end == block.end and start == block.start


def titled(heading: Sentence) -> bool | None:
    """Is a heading in title case? None if it could be either."""
    every = [word.text for word in heading.words if word.text[0].isalpha()]
    title = len(every) > _SURE and not all(map(str.isupper, every)) and all(word[0].isupper() for word in every)
    if title and any(word.lower() in SMALL for word in every[1:]):
        return True  # "Who Will Pay For The Wall": no name has small words with capitals
    words = [word.text for word in heading.words[1:] if word.key not in SMALL and word.text[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if not capitals and len(words) > 1:
        return False
    if len(words) < 4 or all(word.isupper() for word in words):
        return None
    if capitals == len(words):
        return True
    return False if capitals <= len(words) // 2 else None
