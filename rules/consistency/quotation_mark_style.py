"""Quotation marks change their form.

One text has one form of quotation marks: straight or curly. A translation
pasted together from pieces has several, and marks of the source language («
»,  „ “) among them. It is reported once a text, at the first mark of another form.
Single marks count where two quotations of whole sentences have them beside double
ones: a word or two, and what a headline quotes, have single ones in many houses.
The fix changes all of them; there is none where a mark is lost or closes a quotation of another form.

Bad: “We are ready,” he said. “The road is open.” She agreed: ["]It is open."
Fix: “We are ready,” he said. “The road is open.” She agreed: “It is open.”
Bad: [«]We are ready,» he said. «The road is open.» She agreed: “It is open.”
Fix: “We are ready,” he said. “The road is open.” She agreed: “It is open.”
Bad: The mayor said: "We are ready.[”] She left.
Fix: The mayor said: "We are ready." She left.
Bad: "We are ready," he said. "The road is open." She agreed: [「]It is open.」
Fix: "We are ready," he said. "The road is open." She agreed: "It is open."
Bad: 'We are ready,' he said. 'The road is open,' she said. ["]It is," they said.
Good: Haddad: ‘We are ready.’ He spoke of ‘the plan.’\\n\\n“We are ready,” he said. “It is ‘the plan.’”
Good: “We are ready,” he said. She agreed: “It is open.”
Good: “He called it ‘open’,” she said.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.quotations import Quotation, stray_marks
from lint.patterns import compiled

STYLES = {
    **dict.fromkeys('"', "straight"),
    **dict.fromkeys("“”‟", "curly"),
    **dict.fromkeys("„", "low"),
    **dict.fromkeys("«»‹›", "angular"),
    **dict.fromkeys("「」『』〝〞", "East Asian"),
    **dict.fromkeys("＂", "full-width"),
    **dict.fromkeys("‘", "single curly"),
    **dict.fromkeys("'", "single straight"),
}
SINGLE = ("single curly", "single straight")
DOUBLED = ("``", "''")  # two signs for one mark
DOUBLED_STYLE = "doubled single"
FOREIGN = ("low", "angular", "East Asian", "full-width", DOUBLED_STYLE)
DOUBLE_MARKS = compiled("[\"“”„«»‹›‟「」『』〝〞＂]|``|''")
MARKS = {
    "straight": ('"', '"'),
    "curly": ("“", "”"),
    "angular": ("«", "»"),
    "low": ("„", "“"),
    "single curly": ("‘", "’"),
    "single straight": ("'", "'"),
}


#: Marks of two of the styles that may be kept or changed.
_RARE = ("‹", "›", "「", "」", "『", "』", "〝", "〞", "＂", "``", "''")
_GATE = (
    Needs(marks='"') & Needs(marks="“”„«»")
    | Needs(marks="“”") & Needs(marks="„«»")
    | Needs(marks="„") & Needs(marks="«»")
    | Needs(marks=_RARE) & Needs(marks='"“”„«»')
    | Needs(between=r"[,.?!]['’]") & Needs(marks='"“')
)
#: What ends a quotation that somebody speaks.
_SPOKEN = (",", ".", "?", "!")
_FEWEST = 2  # words of it
_SINGLES = 2  # quotations in single marks: one alone may be a title


@rule(Severity.NOTE, category=Category.INCONSISTENT_STYLE, quoted="report", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    styles: dict[str, list[Quotation]] = {}
    for quotation in document.quotations:
        style = _style(document, quotation)
        attribute = document.prose[quotation.start - 1 : quotation.start] == "="  # of a tag that was left in
        if (
            quotation.depth == 0
            and style
            and not attribute
            and (style not in SINGLE or _is_spoken(document, quotation))
        ):
            styles.setdefault(style, []).append(quotation)
    doubles = {style: found for style, found in styles.items() if style not in SINGLE}
    if len(doubles) == 1:
        yield from _halves(document, *doubles.items())
    if len(doubles) > 1 or sum(len(found) for style, found in styles.items() if style in SINGLE) < _SINGLES:
        styles = doubles
    if len(styles) < 2 or len(styles.get(DOUBLED_STYLE, ())) > sum(map(len, styles.values())) / 2:
        return  # some houses write two single marks for a double one in all their files
    # Marks that are no English ones are never kept: however many, they are the source's.
    keep, *others = sorted(styles, key=lambda style: (style in FOREIGN, -len(styles[style]), styles[style][0].start))
    if keep in FOREIGN:
        return
    odd = others
    edits = tuple(edit for style in odd for quotation in styles[style] for edit in _edits(document, quotation, keep))
    model, first = styles[keep][0], min((styles[style][0] for style in odd), key=lambda quotation: quotation.start)
    here = _style(document, first)
    also = [f", {style} ones too" for style in odd if style != here]
    often = f" ({len(styles[keep])} times)" if len(styles[keep]) > 1 else ""
    yield Hit(
        Span(first.start, first.start + 1),
        f"{here} quotation marks here{''.join(also)}, {keep} ones elsewhere{often}",
        (Fix(edits),) if not {keep, *odd} & {*SINGLE} and _makes_one(document, edits, keep) else (),
        (Related(Span(model.start, model.start + 1), f"{keep} quotation marks"),),
    )


def _is_spoken(document: Document, quotation: Quotation) -> bool:
    """Does a quotation in single marks hold what somebody says?

    For a word or two, and in headlines, many houses have single marks.
    """
    inner, block = document.prose[slice(*quotation.inner)], document.block_at(quotation.start)
    words = document.words_in(*quotation.inner)
    if not inner.endswith(_SPOKEN) or len(words) < _FEWEST or not inner[:1].isupper():
        return False
    if block is None or (len(document.blocks) > 1 and block.start == document.blocks[0].start):
        return False
    return len(document.words_in(block.start, block.end)) >= len(words) + _FEWEST


def _halves(document: Document, of_one_form: tuple[str, list[Quotation]]) -> Iterator[Hit]:
    """Yield the first quotation that is opened in the form of all the others and closed in another."""
    style, quotations = of_one_form
    other = {"straight": "”", "curly": '"'}.get(style)
    odd = [q for q in quotations if q.opened and q.closed and document.prose[q.end - 1] == other]
    if odd:
        span = Span(odd[0].end - 1, odd[0].end)
        # a space before the mark goes with it: car. "
        ends = (len(document.prose[slice(*q.inner)].rstrip(" ")) + q.inner.start for q in odd)
        edits = tuple(Edit(end, q.end, MARKS[style][1]) for q, end in zip(odd, ends, strict=True))
        opens = document.prose[odd[0].start]
        message = f"this quotation opens with {opens} and closes with {other}: write {MARKS[style][1]}"
        yield Hit(span, message, (Fix(edits),))


def _makes_one(document: Document, edits: tuple[Edit, ...], style: str) -> bool:
    """Do all marks of a text have one form after the edits, each with its partner?"""
    if stray_marks(document) or any(q.opened and not (q.closed or q.continues) for q in document.quotations):
        return False
    edited = {edit.start for edit in edits}
    opening, closing = MARKS[style]
    prose = document.prose
    left = (match for match in DOUBLE_MARKS.finditer(prose) if match.start() not in edited)
    if any(match[0] not in (opening, closing) for match in left):
        return False
    return opening == closing or all(
        (edit.text == opening) == (not prose[edit.start - 1 : edit.start].strip() or prose[edit.start - 1] in "([—–-/")
        for edit in edits
    )


def _style(document: Document, quotation: Quotation) -> str | None:
    """Return the form of the mark that opens a quotation."""
    if document.prose[quotation.start : quotation.inner.start] in DOUBLED:
        return DOUBLED_STYLE
    return STYLES.get(document.prose[quotation.start])


def _edits(document: Document, quotation: Quotation, style: str) -> Iterator[Edit]:
    opening, closing = MARKS[style]
    yield Edit(quotation.start, quotation.inner.start, opening)
    if quotation.closed and quotation.end > quotation.inner.end >= quotation.inner.start:
        yield Edit(quotation.inner.end, quotation.end, closing)
