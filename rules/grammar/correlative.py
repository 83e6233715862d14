"""A pair of linking words does not match, or one of them says again what the other has said.

"Although ... but" and "because ... so" are pairs in Chinese, Arabic and Hebrew; English has one of
the two. It has "between ... and", "both ... and", "neither ... nor", and marks a comparison once:
"easier", not "more easier". A subject is not taken up again by a pronoun ("the minister he said").

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: [Although it rained, but] they left.
Bad: [Because the road was shut, so] they stayed.
Bad: It costs [between five to ten] euros.
Bad: They want [a more better] road. The trains are [more faster].
Fix: They want a better road. The trains are faster.
Bad: [The minister he] said that it rained.
Fix: The minister said that it rained.
Bad: [Despite the cold, but] they came. It [is more colder than] before.
Bad: [Both the army or the] police left. [The farmers they] complain. [If it rains, so] they will stay.
Good: There are more older voters. Because the dam broke, so much water came. The farmers they know complain.
Good: Both the army and the police came, or the mayor did. If so, they left. If it rains, so be it.
Good: Although he was tired, he was yet to sleep. Not only they but also their friends lost.
Good: Although it rained, they left. The road was shut, so they stayed.
Good: It costs from 5 to 10 euros, not only because the road is better.
Good: Although it rained, they left, but the road was shut.
"""

import re
from collections.abc import Iterable, Iterator

from lint import Category, Document, Fix, Hit, Sentence, Severity, Span, rule
from lint.analysis.english import PREPOSITIONS
from lint.analysis.lexicon import Lexicon, PhraseTable
from lint.analysis.people import is_person_noun
from lint.analysis.places import matches_at, string_places, word_places
from lint.analysis.wordclass import has_finite, is_finite, is_noun_first, may_be_noun, verb_forms
from lint.patterns import compiled

from ._counted import singulars

_TABLE = PhraseTable(__name__)

_CLAUSE = r"[^.,;:!?\n\"“”()–—]{4,120}"
_THOUGH = "Although|Even though|Though"
_ALTHOUGH = compiled(
    rf"\b(?:(?:{_THOUGH}|Despite|In spite of|(?<=that )(?:al|even )?though|(?<=that )despite) {_CLAUSE}, but"
    rf"|(?:{_THOUGH}) {_CLAUSE}, yet)(?= \w)(?! (?:to|for)\b)"
)
_CONCEDES = compiled(r"(?:even )?though|although|despite|in spite of", re.IGNORECASE)
#: What these two begin with, by a word of it, and what may be before it.
_THOUGHS = (
    ("although", "", "Although "),
    ("though", "", "Even though "),
    ("though", "", "Though "),
    ("despite", "", "Despite "),
    ("spite", "", "In spite of "),
    ("although", "that ", "although "),
    ("though", "that ", "even though "),
    ("though", "that ", "though "),
    ("despite", "that ", "despite "),
)
_BECAUSES = (
    ("because", "", "Because "),
    ("since", "", "Since "),
    ("due", "", "Due to "),
    ("owing", "", "Owing to "),
    ("if", "", "If "),
)
#: "So" that opens a clause, not "so much water".
_SO = (
    r"(?:so|therefore)(?= \w)(?! (?:that|much|many|few|little|far|long|too|be|do|did|does|is|are|was|were|has"
    r"|have|will|what"
    r"|goes|[a-z]+ly)\b)"
)
_BECAUSE = compiled(
    rf"(?<![^.!?\n\"“] )\b(?:(?:Because|Since) (?!then\b|\w*\d)|(?:Due to|Owing to) ){_CLAUSE}, {_SO}"
    rf"|(?<![^.!?\n\"“] )\bIf {_CLAUSE}, so(?= (?:the|an?|he|she|they|it|we|his|her|their|its|this) )(?! the"
    rf" (?:saying|story|theory|argument|logic|thinking|legend)\b)"
)
#: "Both the army or the police": the halves of a pair begin alike.
_BOTH = compiled(
    r"\b[Bb]oth (?P<opens>the|an?|his|her|their|its|in|on|at|by|for|from|to|with) (?P<first>(?:(?!and\b"
    r"|or\b)[\w’'-]+ ){1,4})"
    r"or (?P=opens)\b|\b[Bb]oth (?:[A-Z][\w’'-]+ ){1,3}or (?=[A-Z]|(?:its|his|her|their) [a-z])"
)
#: "The farmers they complain", "President Lowe he added": a subject of several, or a name.
_WITH_OBJECTS = frozenset("want wanted need demand demanded refuse refused hope fear claim".split())
_AGAIN = frozenset(("he", "she", "they"))
_TWICE = compiled(
    r"(?:(?:The|These|Our|Many|Some|Most|All) (?:[a-z]+ )?(?P<noun>[a-z]+) (?P<they>they)"
    r"(?= (?:complain|complained|say|said|protest|protested|believe|hope|fear|agreed?|arrived|claim|argued?"
    r"|insisted|added"
    r"|want|wanted|need|demand|demanded|refused?|also|did not|do not|have not|were not|are not)\b(?! (?:was|were"
    r"|is|are|had|has|would)\b))"
    r"|(?:The|This|Our|His|Her|Their) (?:[a-z]+ |[A-Z][a-z]+ ){0,2}?(?P<one>[a-z]+) (?P<he_or_she>he|she)(?= (?:said"
    r"|says|added|told|stressed|noted|announced|explained|confirmed|denied|wrote|called|also|has|was|is|affirmed"
    r"|indicated|expressed|resigned|apologi[sz]ed|arrived|returned"
    r"|(?P<doing>(?:refused|declined|promised|decided|agreed) to [a-z]+|(?:visited|met|received|signed|opened|ordered"
    r"|rejected|condemned|praised|thanked|demanded|warned) (?:the|a|an|his|her|that)))\b)"
    r"|(?!(?:In|On|At|By|For|Last|This|That|Since|Until|After|Before|From|Near|When|Then|But|And|Yesterday|Early"
    r"|Late|Next"
    r"|Every|One|If|While|As|With|What)\b)[A-Z][a-z]+ (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z’-]+"
    r" (?:[A-Z][a-z’-]+ )?(?P<he>he|she)(?= (?:said|says|added|told|stressed|noted|announced|explained|confirmed"
    r"|denied)\b))"
)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each pair of linking words that does not match, and each that is one word too many."""
    yield from _TABLE.hits(document, "“{}” does not go together", phrases)
    keys, prose = document.word_positions, document.prose
    if "but" in keys or "yet" in keys:
        for found in _matches(document, _ALTHOUGH, _THOUGHS):
            although = _CONCEDES.search(found[0])
            first = although[0].lower() if although else "although"
            message = f"“{first}” and “{found[0].rsplit(maxsplit=1)[-1]}” say the same: one of the two is enough"
            yield Hit(Span(*found.span()), message)
    if "so" in keys or "therefore" in keys:
        for found in _matches(document, _BECAUSE, _BECAUSES):
            yield Hit(Span(*found.span()), "“because” and “so” say the same: one of the two is enough")
    yield from _both(document)
    seen = None
    for at in word_places(document, _AGAIN):
        sentence = document.sentence_at(document.words[at].start)
        if sentence is None or sentence is seen:
            continue
        seen = sentence
        yield from _far_back(document, sentence)
        if any(word.key in _AGAIN for word in sentence.words[1:5]):
            yield from _said_again(prose, sentence.words[0].start)


def _matches(
    document: Document, expression: re.Pattern[str], openings: Iterable[tuple[str, str, str]]
) -> Iterator[re.Match[str]]:
    """Return the matches of an expression that begins with one of the openings, which are found much sooner."""
    prose, vocabulary = document.prose, document.vocabulary
    starts = (
        at + len(before)
        for word, before, text in openings
        if word in vocabulary
        for at in string_places(prose, (before + text,))
    )
    return matches_at(expression, prose, sorted(starts))


def _both(document: Document) -> Iterator[Hit]:
    """Yield each "both ... or" whose halves begin alike."""
    for position in document.word_positions.get("both", ()):
        found = _BOTH.match(document.prose, document.words[position].start)
        if not found or any(is_finite(word) for word in (found["first"] or "").split()):
            continue
        start, text = found.start(), found[0].rstrip()
        link = start + text.rindex("or")
        fix = Fix.replace(Span(link, link + 2), "and")
        yield Hit(Span(start, start + len(text)), f"“{text}”: “both” goes with “and”", (fix,))


#: "The farmers who came from the hills they live in tents".
_FAR_BACK = compiled(
    r"(?:The|These|Those|Many|Most|All|Some|Several)(?: of the)? (?:[a-z-]+ )?(?P<noun>[a-z]+)"
    r" (?:who|in|at|from|of|on|near|for) (?P<rest>[^.,;:!?\n“”\"()]{3,70}?) (?P<they>they)"
    r"(?= (?P<verb>are|were|have|had|will|can|could|did|do|also)\b)"
)
_NO_NOUN_BEFORE = frozenset(
    """that because when what as if than where while although though how why until before after since and but or
    so""".split()
)


def _far_back(document: Document, sentence: Sentence) -> Iterator[Hit]:
    """Yield the "they" that takes up the subject of its sentence from far behind."""
    found = _FAR_BACK.match(document.prose, sentence.words[0].start)
    if not found or not is_person_noun(singulars().get(found["noun"], "")):
        return
    before = found["rest"].rsplit(maxsplit=1)[-1].lower()
    if before in _NO_NOUN_BEFORE or not (may_be_noun(before) and (not verb_forms(before) or is_noun_first(before))):
        return
    behind = document.prose[found.end("verb") + 1 : sentence.end]
    clause = re.split(r"[,.;:!?]| (?:and|but|because|while|when) ", behind, maxsplit=1)[0].split()
    verb = next((at for at, word in enumerate(clause) if verb_forms(word)), len(clause))  # that of "have" or "will"
    rest = [word.lower() for word in clause[verb + 1 :]]
    if not clause or clause[-1] in PREPOSITIONS or has_finite(rest):
        return  # "the farmers from the hills they left are here"
    fix = Fix.replace(Span(found.start("they") - 1, found.end("they")), "")
    yield Hit(Span(*found.span()), "the subject is there already: leave out “they”", (fix,))


_REST = 200  # code points of a sentence that are looked at


def _said_again(prose: str, start: int) -> Iterator[Hit]:
    """Yield the pronoun that takes up the subject just before it."""
    found = _TWICE.match(prose, start)
    if not found or not (found["he"] or is_person_noun(found["one"] or singulars().get(found["noun"], ""))):
        return
    rest = re.split(r"[.\n]", prose[found.end() : found.end() + _REST], maxsplit=1)[0].split()
    if found["they"] and rest and rest[0] in _WITH_OBJECTS and any(map(is_finite, rest[1:])):
        return  # "the students they need to see are ill"
    clause = re.split(r" (?:when|after|before|while|because|as|,) ", " ".join(rest).lower(), maxsplit=1)[0].split()
    if found["doing"] and has_finite(clause[1:]):
        return  # "the minister he refused to name resigned"
    group = next(group for group in ("they", "he_or_she", "he") if found[group])
    fix = Fix.replace(Span(found.start(group) - 1, found.end(group)), "")
    yield Hit(Span(*found.span()), f"the subject is there already: leave out “{found[group]}”", (fix,))
