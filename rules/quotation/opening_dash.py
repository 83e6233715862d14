"""A dash opens a sentence inside a paragraph.

Russian, Ukrainian, Polish and Spanish open a speaker's words by a dash, and set another before "he said". English has
quotation marks. Where nobody speaks, the dash is a bullet of a list that was run together, and goes.

Bad: The strike goes on, the union says. [- ]We have nothing to lose, and the port knows it.
Bad: The mayor came at noon and spoke of the road. [– ]It will be mended before the winter.
Bad: The car left the road and burned. [- ]A girl of four was hurt, - the press office of the clinic.
Bad: The doctor shook her head. [— ]There is nothing to be done.
Bad: The mayor smiled: [– ]We have won. The doors were locked. [-- ]Nobody could get out.
Bad: The shop was shut in May. [- ]It was a sad day for the town.
Bad: The council met on Friday. [- ]The tax will be raised in June.
Good: The price is 5 euros. – 3 euros for children. The weather was fine. - AP
Good: The strike goes on, the union says. "We have nothing to lose, and the port knows it."
Good: The fair opens on Monday in the old port. - Rolling News - Harbour Daily News - Online.
Good: So, who was the best of them all? - Pew notes that the polls differ.
Good: HARBOUR CITY, Calif. - The strike goes on, the union says.
Good: – Were you there?\\n\\n– Yes, I was there all day.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.wordclass import is_finite
from lint.patterns import compiled

_DASH = compiled(r"(?<=[a-z\d%)][a-z\d%)][.!?…:] )(?:--|[-–—]) (?=[A-Z][a-z’']*[ ,])")
#: A town in capitals and its state: a dateline.
_DATELINE = compiled(r"\b[A-Z]{3,}[\w.' -]*, (?:[A-Z][\w.-]* ?){1,3}\Z")
#: What signs a post, a note of the editor, and the outlet behind a headline.
_SIGNED = compiled(r"- (?:Ed|ed|Editor|Note)\b|[-–—] [^.\n]{2,50}\(@|[-–—] (?:\w+\.(?:com|ru|net|org)|Yahoo)\b")
#: The path of a site: "- Rolling News - Harbour Daily".
_BREADCRUMB = compiled(r"[-–—] (?:[A-Z][\w’'-]*,? ){1,4}[-–—] ")
#: A quotation or a speaker before the dash; somebody who says "we", or the dash of an attribution, after it.
_SPOKEN = compiled(
    r"[\"“”«»]|\b(?:sa(?:id|ys?)|sp(?:oke|eaks?)|told|tells|reported|added|adds|noted|notes|stressed|explain(?:ed|s)"
    r"|believes?|quotes?|quoted|wrote|writes|according|stated|announced|recall(?:ed|s)|think(?:s)?|shared|asked|asks|answered)\b"
)
_SPEAKS = compiled(r"[^.!?]*\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b|[^.!?]*, [-–—] ")
#: A long dash before a whole sentence needs no more: English opens none with it.
_LONG = compiled(r"(?:--|[–—]) [A-Z][^.!?\n–—]{8,}[.!?]")
#: Nor does a list or a path of a site go on with "It was …" or "There is …".
_CLAUSE = compiled(
    r"- (?:It|He|She|They|There|This|That|These|We|I|You|Nobody|Everyone|Everybody|Nothing|All)(?:['’][a-z]+)? "
    r"(?:is|was|are|were|has|had|have|will|would|can|could|must|should|may|might|do|does|did|[a-z]{3,}(?:ed|s))\b"
    r"[^.!?\n]{3,}[.!?]"
)
#: A subject with its noun in small letters and a verb: no outlet is called so.
_SUBJECT = compiled(
    r"- (?:The|A|An|Two|Three|Four|Five|Many|Some|Several|Most|His|Her|Their|Our) (?:[a-z’'-]+ ){1,5}?"
    r"(?:is|was|are|were|has|had|have|will|would|can|could|must|should|may|might) [a-z][^.!?\n]{3,}[.!?]"
)
#: The same with a verb that is one whatever stands around it: "- The second span fell into the river."
_TELLS = compiled(
    r"- (?:The|A|An|Two|Three|Four|Five|Many|Some|Several|Most|His|Her|Their|Our) ((?:[a-z’'-]+ ){2,6})"
    r"[^.!?\n]{3,}[.!?]"
)
#: Behind its noun a form in -ed tells what was done where no "by" follows.
_DID = compiled(
    r" (?:[a-z]{2,}ed|led) (?:the|an?|his|her|its|their|him|them|it|in|into|from|to|at|on|out|away|down|up|off|over) "
)
_NEAR = 250  # characters
_FEWEST = 12  # characters of a paragraph before the dash
_LIST = 3  # so many in one paragraph are a list


@rule(
    Severity.WARNING,
    category=Category.PUNCTUATION,
    quoted="skip",
    scope="block",
    gate=Needs(between=r"[.!?…:] [-–—] ") | Needs(between=r"[.!?…:] -- "),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for block in document.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        places = [
            match
            for match in _DASH.finditer(prose, min(block.end, block.start + _FEWEST), block.end)
            if not _DATELINE.search(prose, max(block.start, match.start() - 60), match.start())
            and not _SIGNED.match(prose, match.start())
            and not _BREADCRUMB.match(prose, match.start())
            and (
                (prose[match.start() - 2] != ":" and _is_sentence(prose, match.start()))
                or (
                    prose[match.start() - 2] != ":"
                    and _SPOKEN.search(prose, max(block.start, match.start() - _NEAR), match.start())
                )
                or _SPEAKS.match(prose, match.end(), min(block.end, match.end() + _NEAR))
            )
        ]
        if len(places) < _LIST:
            for match in places:
                yield Hit(
                    Span(*match.span()),
                    "a dash opens this sentence: quotation marks if somebody is speaking, nothing if not",
                )


def _is_sentence(prose: str, dash: int) -> bool:
    """Does a whole sentence follow a long dash, or a clause of its own a short one?"""
    if any(pattern.match(prose, dash) for pattern in (_LONG, _CLAUSE, _SUBJECT)):
        return True
    tells = _TELLS.match(prose, dash)
    return tells is not None and (any(map(is_finite, tells[1].split()[1:])) or _DID.search(tells[1]) is not None)
