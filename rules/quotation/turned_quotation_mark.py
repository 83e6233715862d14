"""A curly quotation mark is turned the wrong way.

”This” and “this“ are how Swedish, Finnish and Icelandic quote, what a converter leaves that took each straight mark for
the same, and a slip of the key in any newsroom. What a mark does, open or close, is told by the space beside it. In a
text whose quotation marks are straight, a straight one is proposed.

Bad: The mayor said: [”]We will rebuild the harbour,” and left.
Fix: The mayor said: “We will rebuild the harbour,” and left.
Bad: He paused—[”]No,” he said—and left.
Fix: He paused—“No,” he said—and left.
Bad: She called the plan “a gift to the town[“] on Monday.
Fix: She called the plan “a gift to the town” on Monday.
Bad: "The boats are back,[“] said Omar.
Fix: "The boats are back," said Omar.
Bad: He knew it, and the man had gone.[“] Then he left. "Yes," said Omar, "it is late."
Fix: He knew it, and the man had gone." Then he left. "Yes," said Omar, "it is late."
Bad: [’]Go now,’ he said, and they went.
Fix: ‘Go now,’ he said, and they went.
Bad: He said [”]no[“] and left. He called it [’]a farce’ and left.
Fix: He said “no” and left. He called it ‘a farce’ and left.
Bad: ‘We are late,[‘] said the driver.
Fix: ‘We are late,’ said the driver.
Bad: Iran says [’]no’ again. He spoke of [’]near misses’ and left. He said: [’]no.’ Then he left.
Good: ’Tis the boys’ turn. Get ’em to the players’ house. Rock ’n’ roll of the ’90s and of ’99.
Good: The mayor said: “We will rebuild the harbour,” and left. ’Twas the night of the ’90s.
Good: He works in the field of“ boats ” and of nets.
Good: The board is 12” wide. He called it „a good day“ for the port. It is ’Abd al-Rahman’s.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

#: Words whose beginning an apostrophe stands for.
_ELIDED = (
    r"(?i:t(?:is|was|il|ill|were|would|ween|wixt)?|em|n|cause|bout|round|neath|fore|gainst|mongst|specially|s|d|re|ve|ll|cept"
    r"|im|er|is|e|ere|ave|ad|ow|ello|ell|ole|alf|undred|nuff|fraid|spose|scuse|kay|pon|mid|mong|nother|stead|way|ol|cos|coz"
    r"|cuz|(?:hood|burb|gator|copter|roo|shroom|possum|tato|phone|plane|fro)s?|\d\ds?)\b"
)
#: The mark first, so that the search is for it, and what stands before it by a look back.
_TURNED = compiled(
    r"”(?:(?<=[\s(\[–—]”)|(?<![\s\S]”))(?=\w)"  # it opens
    r"|”(?<=\w:”)(?=[A-Z])"  # with its space lost
    r"|“(?:(?<=[^\W\d_]“)|(?<=[.,!?…%]“))(?=[\s.,;:!?)\]–—]|\Z)"  # it closes
    r"|‘(?:(?<=[^\W\d_]‘)|(?<=[.,!?…]‘))(?=[\s.,;:!?)\]–—]|\Z)"
    r"|’(?:(?<=[\s(\[–—]’)|(?<![\s\S]’))(?=[A-Z]\w* ?[^’'\n]{0,200}[.,!?]['’](?!\w))"
    # ’a farce’, but not ’tis and ’em, nor what a plural's apostrophe ends
    rf"|’(?<=[\s(\[–—“]’)(?<!s’ ’)(?!{_ELIDED})"
    # ’ulama’ and ’Ala’ have letters of Arabic, and in "the boys ’toys and girls’" a space is wrong
    r"(?![AEIOU]|[aiu]\w*a’)(?!(?<=[a-z]s ’)[^’‘'\n]* [^’‘'\n]*s’)"
    r"(?=[A-Za-z][a-z-]*(?: [^’‘'\n.!?]{0,60}[^’‘'\n.!?\s])?[.,!?…]?’(?=[\s.,;:!?)]|\Z))"
)
_OTHER_WAY = {"”": "“", "“": "”", "’": "‘", "‘": "’"}
#: Single marks that open, right way round or not.
_OPEN_SINGLE = compiled(r"(?:\A|[\s(\[–—])[‘’](?=\w)[^‘’\n]*\Z")
_OPENED = compiled(r"‘[^’\n]*\Z")
_OPENS = compiled(r"(?:\A|(?<=[\s(\[–—:]))”(?=\w)")
#: In German and its neighbours “ closes what „ opened, which is for source-punctuation.
_LOW = "„‚"
_FARTHEST = 200  # characters of a quotation in single marks


@rule(
    Severity.WARNING,
    category=Category.PUNCTUATION,
    quoted="report",
    gate=Needs(between=r"[\s(\[–—:“][”’]w|[w.,!?…%][“‘][\s.,;:!?)\]–—]"),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each curly mark that opens where it should close, or the other way round."""
    prose = document.prose
    for block in document.blocks:
        text = prose[block.start : block.end]
        if any(mark in text for mark in _LOW):
            continue
        for match in _TURNED.finditer(text):
            mark, at = match[0], match.start()
            if mark == "“" and text[at - 1].isalpha() and not _is_open(text[:at]):
                continue  # an opening mark that hangs on the word before it
            if mark == "‘" and not _OPEN_SINGLE.search(text, max(0, at - _FARTHEST), at):
                continue
            if mark == "’" and _OPENED.search(text, max(0, at - _FARTHEST), at):
                continue  # it may close that one
            span = Span(block.start + at, block.start + at + 1)
            said = "closes a quotation, and is turned as if it opened one"
            if mark not in "“‘":
                said = "opens a quotation, and is turned as if it closed one"
            better = '"' if mark in "“”" and document.view(_is_straight) else _OTHER_WAY[mark]
            yield Hit(span, f"this mark {said}: write {better}", (Fix.replace(span, better),))


def _is_straight(document: Document) -> bool:
    """Are the quotation marks of the text straight, and would `quotation-mark-style` keep them so?"""
    marks = [document.prose[quotation.start] for quotation in document.quotations if quotation.closed]
    straight, curly = marks.count('"'), marks.count("“") + marks.count("”")
    return straight > curly or (straight == curly > 0 and marks.index('"') == 0)


def _is_open(before: str) -> bool:
    """Is a quotation open after these words?"""
    if before.count("“") > before.count("”") or before.count('"') % 2 == 1:
        return True
    return _OPENS.match(before, max(0, before.rfind("”"))) is not None  # that one is turned too
