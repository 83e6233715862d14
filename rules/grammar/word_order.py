"""The words stand in the order of another language.

A question inside a sentence has the order of a statement in English ("he knows where the ship
is"); Russian, Arabic and many learners keep the order of the question, or put "did" into it. An
adverb does not stand between a verb and its object ("like very much the city"), "already" comes
before "has", and a date has no "on" before "yesterday". A Russian headline needs nobody who did it
("In Peru recorded a new case"); an English sentence does.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: He wants to [know where is the] ship.
Bad: They [asked why did the mayor leave].
Bad: [She has already two] children.
Bad: They [like very much the] town.
Bad: He [speaks very well English].
Bad: It [is enough big to] live in.
Fix: It is big enough to live in.
Bad: [In Peru recorded] a new case of flu.
Bad: [At the meeting were discussed the] plans of the mayor.
Good: In Peru, doctors recorded a new case of flu. In May, the port was shut.
Good: He wants to know where the ship is. “Where is the ship?” they asked.
Good: She already has two children, and he has already left.
Good: They like the town very much.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)

#: A place and then a verb: Russian and Ukrainian need nobody who did it.
_NOBODY = compiled(
    r"(?:In|At) (?:(?:the|this) (?:region|city|capital|country|village|district|hospital|port|town)"
    r"|the (?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+|(?!January|February|March|April|May|June|July|August"
    r"|September|October|November|December)[A-Z][\w’'-]+),? (?:reacted|announced|said|told|reported|explained|called"
    r"|named|commented|proposed|decided|denied|confirmed|warned|promised|launched|created|arrested|detained|declared"
    r"|showed|published|responded|assessed|praised|noted|stated|prepared|demanded|accused|recorded|registered"
    r"|approved|introduced|banned|opened|found|started|seized|revealed|rescued|killed|closed)\b(?= (?:the|a|an|about"
    r"|that|on|to|by|for|new|almost|more|one|two|three|four|five|six|seven|eight|nine|ten|several|many|another|[A-Z0-9]))"
)
#: A place, a passive and then its subject.
_AFTER = compiled(
    r"(?:In|At|On|Near|During) (?:the |a |an |this |that )?(?!that |which |what |who |it |and )(?:[\w’'-]+ ){1,3}"
    r"(?<!that )(?<!which )(?<!it )(?<!there )(?<!what )(?<!he )(?<!she )(?:was|were) (?:held|opened|discussed"
    r"|presented|found|signed|adopted|organi[sz]ed|arrested|detained|recorded|registered|installed|launched|built|published|established|seen"
    r"|shown|raised|celebrated|sunk|destroyed) (?:the|a|an|new|two|three|several|many|more|about|over|\d+)\b"
)
_VERBS = frozenset(
    "reacted announced said told reported explained called named commented proposed decided denied confirmed warned"
    " promised launched created arrested detained declared showed published responded assessed praised noted stated"
    " prepared demanded accused recorded registered approved introduced banned held opened discussed presented found"
    " signed adopted organized organised installed built established seen shown raised celebrated sunk"
    " destroyed started seized revealed rescued killed closed".split()
)


def _gate() -> Needs:
    return _TABLE.gate() | Needs(words=_VERBS)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each run of words in the order of another language."""
    yield from _TABLE.hits(document, "“{}” has the words in another order than English", phrases)
    if document.vocabulary.isdisjoint(_VERBS):
        return
    for sentence in document.sentences:
        if sentence.words and (found := _NOBODY.match(document.prose, sentence.words[0].start)):
            yield Hit(Span(*found.span()), f"“{found[0]}”: the verb has no subject; say who did it")
        elif sentence.words and (found := _AFTER.match(document.prose, sentence.words[0].start)):
            yield Hit(Span(*found.span()), f"“{found[0]}”: in English the subject comes before its verb")
