"""A dash stands where English needs a verb.

Russian and Ukrainian leave out "to be" and "to have" and set a dash: "among deans - 38.7%, in Molde - 200 cases",
"every third - a woman". Machine translation keeps the dash and adds no verb. Figures with a unit are looked for behind
a dash that ends a clause without a verb, and "this is" with a comparison; so is a whole sentence that has a dash and no
verb ("Molde - the capital of the region").

Bad: Rents rose in the towns, in Molde [- 40%], in Oslo [- 52%].
Bad: In May the port had 300 ships, in June [- about 450 ships].
Bad: Half of the clerks are old, every third [- a woman].
Bad: Rents make up 49% of costs [- this is 10% more] than in May.
Bad: In May there were 40 fires, in June [- 55], the oldest of the dead [- 72 years old].
Bad: Molde [- the capital of the region]. The term of the lease [- five years].
Good: By Ann Low - The Harbour Times. Two towns – one dream. The port – the pride of the town – burned.
Good: Rents rose in the towns, by 40% in Molde and by 52% in Oslo.
Good: The rent – 40% of her pay – has doubled. She paid a lot – 40% – in May. Molde – Oslo 2:1.
Good: More than half – 55 percent – of them left. The vote is close – 49 percent are against it.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Sentence, Severity, Span, rule
from lint.analysis.english import ARTICLES, NUMBER_WORDS, POSSESSIVES
from lint.analysis.places import string_places
from lint.analysis.wordclass import AUXILIARIES, has_finite, is_finite, may_be_finite, may_be_noun, verb_forms
from lint.patterns import compiled

_UNIT = (
    r"(?: ?%| per ?cent| (?:thousand|million|billion)(?: [a-z]+)?| (?:people|persons|cases|deaths|patients|infected"
    r"|rubles|roubles|hryvnias|hryvnia|dollars|euros|tons|tonnes|kilograms|kg|km|meters|metres|hectares|units|cars|ships"
    r"|houses|apartments|students|children|years(?: old)?|degrees|points|votes|places|goals))"
)
#: "in Molde - 40%,": the figure ends its clause.
_FIGURE = compiled(
    r" [-–—] (?:only |just |already |over |about |almost |nearly |up to |more than |less than |around )?"
    rf"\d[\d.,]*{_UNIT}"
    r"(?=[.,;)]|$|\n| and (?:in|among|for|on) )"
)
_ONE_IN = compiled(r"(?<=\w) [-–—] (?:an? )?[a-z]+")
_ONE_IN_BEFORE = compiled(r"\b[Ee](?:very|ach) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\Z")
#: What ends a clause behind a figure whose unit is not said again: "in May - 40 fires, in June - 55."
_BARE = compiled(
    r" [-–—] (?:only |just |already |over |about |almost |nearly |up to )?[$€£]? ?\d(?:[\d.,]*\d)?(?: [a-z]+s)?"
    r"(?=[.,;](?!\d)|$|\n)"
)
_THIS = compiled(
    r" [-–—] (?:this|it|that) is (?:(?:almost|about|nearly|already|only) )?\d[\d.,]*(?:[ -]?%| percent| times)?"
    r" (?:more|less|higher|lower)"
)
_CLAUSE = compiled(r"[.,;:()!?\n“”\"]")
_DASHES = compiled(r"(?<= )[-–—](?= )")
_MARKS = compiled(r"[,;:()“”\"]")
_QUOTED = compiled(r"[“”\":;]")
_ROW = 2  # clauses
_NOMINAL = NUMBER_WORDS | ARTICLES | POSSESSIVES
_DESCRIBED = 3  # words of a subject before a single word
_SUBJECT = 8  # words of a subject
_RELATIVES = frozenset("who which that where whose".split())
#: ", among the wounded – three sailors": what somebody counts, without a verb.
_AMONG = compiled(
    r"(?<=, )(?:among|including|of) (?:the|them|those|these|his|her|its|their)(?: [a-z]+){0,3} [-–—] "
    rf"(?P<what>(?:{'|'.join(sorted(NUMBER_WORDS))}|an?|the|\d+) [^.;:!?\n–—“”\"()]{{3,80}})(?=\.)"
)
_LABELS = NUMBER_WORDS | frozenset("by from photo picture source text video author editor".split())
_LONGEST = 80  # characters of the clause before the dash
_PLACES = frozenset("among in for of on from by at including and the also total".split())


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="skip", gate=Needs(between=r" [-–—] "), scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each dash with what stands behind it in the place of a clause."""
    prose = document.prose
    rows: dict[int, bool] = {}  # by the starts of sentences: one may have many dashes
    for dash in string_places(prose, (" - ", " – ", " — ")):
        figure, this = _FIGURE.match(prose, dash), _THIS.match(prose, dash)
        if figure and _is_paragraph(document, dash) and _is_verbless(document, dash):
            yield _hit(Span(dash + 1, figure.end()))
        bare = None if figure else _BARE.match(prose, dash)
        if bare and _is_paragraph(document, dash) and _is_verbless(document, dash) and _is_second(document, dash):
            yield _hit(Span(dash + 1, bare.end()))
        elif not figure and not this and (end := _end_in_row(document, dash, rows) or _end_of_copula(document, dash)):
            yield _hit(Span(dash + 1, end))
        if this and _is_paragraph(document, dash):
            yield _hit(Span(dash + 1, this.end()))
        among = prose.rfind(", ", max(0, dash - _LONGEST), dash) + len(", ")
        counted = _AMONG.match(prose, among)
        if counted is not None and counted.start("what") == dash + len(" - ") and _is_paragraph(document, dash):
            what = [word.key for word in document.words_in(*counted.span("what"))]
            if has_finite(what[: next((at for at, key in enumerate(what) if key in _RELATIVES), len(what))]):
                continue
            yield _hit(Span(dash + 1, counted.end()))
        one = _ONE_IN.match(prose, dash)
        if one and _ONE_IN_BEFORE.search(prose, max(0, dash - 20), dash):
            yield _hit(Span(dash + 1, one.end()))


def _hit(span: Span) -> Hit:
    return Hit(span, "a dash is used for a verb: write “is”, “has” or what the figure does")


def _is_paragraph(document: Document, at: int) -> bool:
    block = document.block_at(at)
    return block is not None and block.kind is BlockKind.PARAGRAPH


def _is_second(document: Document, dash: int) -> bool:
    """Does the clause with a dash follow another figure in its sentence: "in May 40, in June - 55"?"""
    sentence = document.sentence_at(dash)
    if sentence is None:
        return False
    first, end = document.word_index(sentence.start), document.word_index(dash)
    return any(document.words[at].text[0].isdigit() for at in range(end - 1, first - 1, -1))  # the nearest is first


def _end_in_row(document: Document, dash: int, rows: dict[int, bool]) -> int:
    """Return where the word behind a dash ends if each clause of the sentence has one for its verb; 0 if not."""
    sentence = document.sentence_at(dash)
    if sentence is None or not _is_paragraph(document, dash):
        return 0
    if sentence.start not in rows:
        rows[sentence.start] = _is_row(document, sentence)
    at = document.word_index(dash)
    behind = rows[sentence.start] and at < len(document.words) and document.words[at].end <= sentence.end
    return document.words[at].end if behind else 0


def _is_row(document: Document, sentence: Sentence) -> bool:
    """Has each clause of a sentence a dash for its verb: "One group - children, the other - old men."?"""
    text = document.prose[sentence.start : sentence.end]
    clauses = text.split(", ")
    if len(clauses) < _ROW or text.rstrip()[-1:] != "." or _QUOTED.search(text):
        return False
    return all(len(_DASHES.findall(clause)) == 1 and not clause.startswith(("-", "–", "—")) for clause in clauses) and (
        not has_finite([word.key for word in sentence.words])
    )


def _end_of_copula(document: Document, dash: int) -> int:
    """Return where a sentence ends that is a subject, a dash and what it is: "Molde - the capital."; 0 for others."""
    sentence, prose = document.sentence_at(dash), document.prose
    if sentence is None or not _is_paragraph(document, dash):
        return 0
    if _DASHES.search(prose, sentence.start, dash + 1) or _DASHES.search(prose, dash + 2, sentence.end):
        return 0  # one of several, which is soon found
    if prose[sentence.start : sentence.end].rstrip()[-1:] != "." or _MARKS.search(prose, sentence.start, dash):
        return 0
    words, keys = sentence.words, [word.key for word in sentence.words]
    at = next((at for at, word in enumerate(words) if word.start > dash), 0)
    named = 1 < at <= _SUBJECT or (at == 1 and words[0].text[0].isupper())
    alone = len(keys) - at == 1 and at > _DESCRIBED and keys[0] in _NOMINAL and _is_thing(keys[at])  # "– cotton."
    if not named or keys[0] in _LABELS or not (alone or (len(keys) - at > 1 and keys[at] in _NOMINAL)):
        return 0
    relative = next((place for place in range(at + 2, len(keys)) if keys[place] in _RELATIVES), len(keys))
    if has_finite(keys[:relative]):
        return 0
    return words[-1].end


def _is_thing(key: str) -> bool:
    return may_be_noun(key) and not verb_forms(key)


def _is_verbless(document: Document, dash: int) -> bool:
    """Does the clause before a dash begin like "in Molde" or "among deans", and hold no verb?"""
    prose = document.prose
    start = max(0, dash - _LONGEST)
    marks = [mark.end() for mark in _CLAUSE.finditer(prose, start, dash)]
    if not marks and start:
        return False
    keys = [word.key for word in document.words_in(marks[-1] if marks else start, dash)]
    if not keys or not AUXILIARIES.isdisjoint(keys):
        return False
    if any(may_be_finite(keys[max(0, at - 2) : at], key) for at, key in enumerate(keys)) and keys[0] not in _PLACES:
        return False
    return not any(map(is_finite, keys))
