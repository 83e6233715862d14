"""A quotation begins in the middle of the speaker's clause.

The grammar of the reporter and of the speaker are welded together: "…, "who are waiting".
The reader stumbles over the joint: a relative, a conjunction ("because", "until") or a verb whose subject the reporter
has. Quote a whole phrase, or put the joint in your own words. Where no comma stands before it, the fragment goes on
from the reporter's words and is right: those "who are waiting".

Option min-words: words that a quotation has at least to be more than a fragment.

Bad: Aid has not reached the villages, ["who] have been cut off since the bridge fell and need everything."
Bad: They will see the valley again, [“from which] they were driven when the dam broke in spring.”
Bad: The bridge was closed, ["and will] not be opened before the winter is over."
Bad: They will stay in the camp, ["until] the war is over and the road is safe."
Bad: She thanked the donors, ["without whom] the clinic would have shut its doors last year."
Bad: The dam was built in 1930, ["and since then has] been repaired only twice by the state."
Good: "We will stay," he said, "until the war is over." He added, "After all we did, they left us."
Good: As the song has it, "where have all the flowers gone."
Good: She praised the crews “who have been working day and night since the bridge fell.”
Good: The bridge is old, "and the council knows how much it will cost to mend it."
Good: Aid has not reached the villages, which "have been cut off since the bridge fell," he said.
Good: "These are people," she said, "who have been cut off since the bridge fell."
Good: "Who knows what will come?" she asked.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Sentence, Severity, Span, rule
from lint.analysis.quotations import QUOTED, Quotation
from lint.analysis.reporting import reporting_verb
from lint.patterns import compiled

_JOINT = compiled(
    r"(?:who|which|whom|whose|where|whereby|because|since|although|as a result of which|and that|but that|so that"
    r"|(?:of|in|from|to|for|with|on|by|at|through|under|after|during) (?:which|whom|whose)"
    r"|(?:and|but) (?:who|which|will|would|has|have|had|is|are|was|were|did|does|do|can|could|cannot|must|should|may"
    r"|might|also|never|not|therefore|thus|[a-z]+ed"
    r"|(?:considers?|needs?|wants?|remains?|continues?|makes?|takes?|gives?|leads?|shows?|refuses?|seeks?|tries|calls"
    r"|demands?|requires?|says|thinks|hopes|believes|rejects?|supports?|threatens?|became|made|took|gave|went|came|left"
    r"|led|broke|lost|won|fell|rose|sent|kept|held|brought|began)(?= ))|without (?:which|whom|whose)|thanks to"
    r" (?:which|whom|whose)"
    r"|(?:and|but) (?:since then|then|now|so far|still|always|never) (?:has|have|had|is|was|will))\b"
)
#: Clauses that a speaker's sentence may open with too: only behind a clause of the reporter's that tells nothing.
_CLAUSE = compiled(
    r"(?:that|when|as|after|before|until|till|while|even though|even if|though|although|unless|despite|in spite of"
    r"|in order to|so as to|having|then|once|just as|as soon as|(?:and|but) (?:its|his|her|their) [a-z]+"
    r" (?:has|have|had|is|was|will))\b(?! (?:long|far|well|much|many|soon|i|we) as\b)"
)
_TELLS = compiled(
    r"\b(?:said|says?|saying|tell|tells|told|telling|add(?:s|ed|ing)?|state[sd]?|stating|wr(?:ote|ites?|iting)|warn(?:s|ed|ing)?"
    r"|explain(?:s|ed|ing)?|stress(?:es|ed|ing)?|note[sd]?|noting|argue[sd]?|arguing|recall(?:s|ed|ing)?|repl(?:y|ies|ied)"
    r"|claim(?:s|ed|ing)?|continue[sd]?|conclude[sd]?|insist(?:s|ed|ing)?|believe[sd]?|thinks?|thought|asks?|asked"
    r"|announce[sd]|declare[sd]|according to|accus\w+|tweet\w*|post(?:s|ed)|quot\w+"
    r"|sang|sings?|joke[ds]|message|question|answer\w*)\b"
)
#: What is shown, sung or worded so: "as the song has it, "where have all …"".
_WORDED = compiled(
    r"\b(?:has it|put it|puts it|goes|went|reads?|sings?|sang|runs?|asks?|asked|wonder(?:s|ed)?)\s*,\s*$"
)
_NEAR = 20  # characters before it that show words as words
_STOP = compiled(r"[.,;!?\n]|\Z")
_AFTER = 40  # characters after a quotation in which its speaker may be named
_CLAUSE_WORDS = 3
_FARTHEST = 300  # characters of the sentence before a quotation that are looked at
_BEFORE = compiled(r"[\w)]\s*,\s*$")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block", gate=QUOTED)
def check(document: Document, *, min_words: int = 5) -> Iterator[Hit]:
    for quotation in document.quotations:
        joint = _JOINT.match(document.prose, quotation.inner.start)
        clause = None if joint else _CLAUSE.match(document.prose, quotation.inner.start)
        joint = joint or clause
        if joint is None or quotation.depth or not quotation.opened:
            continue
        before = document.prose[max(0, quotation.start - 4) : quotation.start]
        if not _BEFORE.search(before) or len(document.words_in(*quotation.inner)) < min_words:
            continue
        sentence = document.sentence_at(quotation.start)
        near = max(sentence.start if sentence else 0, quotation.start - _NEAR)
        if _WORDED.search(document.prose, near, quotation.start):
            continue
        if clause and (sentence is None or not _is_plain(document, sentence, quotation)):
            continue
        # "The people," she said, "who are waiting": the speaker's sentence, interrupted.
        if sentence is None or not document.quoted(Span(sentence.start, quotation.start)):
            message = f"the quotation begins in the middle of a clause, with “{joint[0]}”"
            yield Hit(Span(quotation.start, joint.end()), message)


def _is_plain(document: Document, sentence: Sentence, quotation: Quotation) -> bool:
    """Does a whole clause of the reporter's stand before the quotation, in which nobody is said to speak?"""
    start = max(sentence.start, quotation.start - _FARTHEST)
    if _TELLS.search(document.prose, start, quotation.start):
        return False
    if not (document.prose[quotation.inner.end - 1] in ".!?," or _STOP.match(document.prose, quotation.end)):
        return False  # "…, "when the ice goes" is the question"
    after = document.words_in(quotation.end, min(sentence.block.end, quotation.end + _AFTER))
    return len(document.words_in(start, quotation.start)) >= _CLAUSE_WORDS and not any(
        reporting_verb(after, place) for place in range(len(after))
    )
