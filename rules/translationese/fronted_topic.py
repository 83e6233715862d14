"""A long topic stands before the subject.

"Regarding the decision of the council on the plan of the ministry, the mayor
said": in Arabic the topic comes first, however long. In English the reader waits
for the subject; put the speaker first or make two sentences.

`most-words` is how many words may stand between the opening and the subject.

Option most-words: how many words may stand between the opening and the subject.

Bad: [Regarding] the decision of the council on the plan of the ministry to close the old bridge to traffic, Salem said talks would go on.
Bad: [As for] the strike that began at the port in May and has spread to the railways since, nobody expects it to end.
Bad: [Speaking about] the fate of the four sailors who were taken from the ship by armed men, the owner wept.
Bad: [In connection with] the leak of fuel from the tanker that ran aground near the island on Tuesday, the beach is shut.
Bad: [When it comes to] the law on foreign agents that the parliament passed in one night in May, lawyers are worried.
Good: In response to a question about the strike, Salem shrugged.
Good: “As far as what they pay, it’s bound to be a sum for all, surely, since it will turn out a dry and hot summer here,” she said.
Good: Regarding the strike, Salem said talks would go on.
Good: Salem said talks would go on about the plan to close the old bridge.
"""  # noqa: E501

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.patterns import compiled

OPENING = compiled(
    r"(?:regarding|concerning|as (?:for|to|regards)|with (?:regard|respect|reference) to|as far as|in terms of"
    r"|in (?:relation|regard|respect|reference|connection|response|reply|answer) (?:to|of|with)"
    r"|in (?:the )?light of(?! th[ai][ts]\b)"
    r"|(?:in|within) the (?:context|framework|frame) of|against the back(?:ground|drop) of|when it comes to"
    r"|(?:commenting|touching|elaborating|reflecting|remarking|dwelling) (?:up)?on"
    r"|(?:speaking|talking) (?:of|about|on)|referring to"
    r"|on the (?:issue|question|subject|matter|topic|file|side|level)\b(?: of)?"
    r"|on the \w+ (?:dimension|side|level|front|aspect))\b",
    re.IGNORECASE,
)
#: The words that it begins with.
_FIRST = frozenset(
    """regarding concerning as with in within against when commenting touching elaborating reflecting remarking dwelling
    speaking talking referring on""".split()
)
_CLOSE = compiled(
    r",[\"”’]?\s+(?=[\"“‘]?[A-Z]|(?:he|she|it|they|we|you|the|a|an|this|there|his|her|its|their|no|nobody|police|people|both"
    r"|all|most|some|many|few|several|neither|two|three)\b"
    r"|[a-z]{3,} (?:is|was|has|will|would|can|could|must|should|may|might)\b"
    r"|[a-z]{3,}s (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|did|say|said|want|need|fear"
    r"|expect|hope|see|ask|call|demand|face|wait|warn|[a-z]{3,}ed)\b)"
)
#: A pronoun and its verb behind the first comma are the subject for sure: "as far as the price, it's low".
_PRONOUN = compiled(r"(?:he|she|it|they|we|you|I)(?:[’'](?:s|re|m|ve|ll|d)| (?:is|are|was|were|has|have|had|will))\b")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block")
def check(document: Document, *, most_words: int = 12) -> Iterator[Hit]:
    for sentence in document.sentences:
        if len(sentence.words) <= most_words or not _may_open(sentence.words[0].key):
            continue
        opening = OPENING.match(document.prose, sentence.words[0].start, sentence.end)
        if opening is None:
            continue
        subject = _subject(document, opening.end(), sentence.end)
        waiting = len(document.words_in(opening.end(), subject))
        if waiting > most_words:
            span = Span(*opening.span())
            yield Hit(
                span, f"{waiting} words come between “{opening[0]}” and the subject: begin with who says or does it"
            )


def _may_open(key: str) -> bool:
    """Can a topic begin with the word? Of what is no plain word, the expression decides."""
    return key in _FIRST or not (key.isascii() and key.isalpha())


def _subject(document: Document, start: int, end: int) -> int:
    """Where the subject stands: after the last comma in the first two thirds that opens a clause, or the only one."""
    commas = [match.end() for match in _CLOSE.finditer(document.prose, start, end)]
    if commas and _PRONOUN.match(document.prose, commas[0], end):
        return commas[0]
    early = [comma for comma in commas if comma - start <= (end - start) * 2 // 3]
    if early:
        return early[-1]
    return commas[0] if commas else start
