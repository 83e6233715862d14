"""A speaker is "the expert" or "the source" before the reader has met one.

The definite article promises somebody known. Where an introduction is lost or comes later,
name and introduce the speaker at first mention. Whoever has been quoted by name before may be
"the expert", and so may a person named in the sentence or the one before it. Persons whom the news itself brings in
("Police stopped a car. The driver said …") are passed over. "The agency's source" is the source of another paper.

Bad: The ferry is old. According to [the expert], it will last ten years.
Bad: Prices will rise again in spring, [the expert] said.
Bad: [The source] told the agency that two bridges were down.\\nA source in the ministry denied it.
Bad: The hill is sliding. "The ground is full of water," [the geologist] said.
Bad: Diets fail, [the nutritionist] told the website.
Bad: Sales fell. [The marketing expert] said they would recover.
Bad: The road was mined, [the agency's interlocutor] noted.
Bad: According to [the expert], Oslo will have no snow.
Good: "The ice will be gone by 2060," said the expert Rolf Amsel.
Good: Police stopped a car. The driver said he was late. The same expert said no.
Good: Prices will rise again in spring, said Nabil Aziz, an economist. The expert expects 4 percent.
Good: Nabil Aziz knows the ferry. According to the expert, it will last ten years.
Good: A source in the ministry was found. The source told the agency that two bridges were down.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.attribution import told_by
from lint.analysis.names import Kind, Mention, names
from lint.analysis.reporting import nouns, reporting_verb
from lint.patterns import compiled

_ROLES = (
    "expert|analyst|source|researcher|academic|activist|eyewitness|witness|economist|historian|scholar|commentator"
    "|professor|specialist|observer|politician|lawmaker|diplomat|scientist|speaker|interlocutor|author|writer|lawyer"
    "|doctor|spokesman|spokeswoman|spokesperson|official|resident|farmer|businessman|journalist|correspondent"
    "|geologist|biologist|ecologist|virologist|epidemiologist|meteorologist|forecaster|seismologist|climatologist"
    "|psychologist|psychiatrist|sociologist|archaeologist|astronomer|physicist|chemist|engineer|strategist|pundit"
    "|insider|blogger|sources|experts|analysts|specialists|eyewitnesses|interlocutors"
    "|glaciologist|volcanologist|hydrologist|toxicologist|immunologist|cardiologist|oncologist|neurologist|dermatologist"
    "|anthropologist|criminologist|zoologist|ornithologist|sinologist|orientalist|agronomist|astrophysicist|geneticist"
    "|botanist|linguist|theologian|statistician|mathematician|demographer|oceanographer|nutritionist|dietitian|dietician"
    "|paediatrician|pediatrician|psychotherapist|therapist|physician|veterinarian|jurist|columnist|publicist|broker"
    "|realtor|pharmacist|surgeon|dentist|financier|auditor|cosmetologist|futurologist|endocrinologist|gynaecologist"
    "|gynecologist|urologist|pulmonologist|gastroenterologist|rheumatologist|ophthalmologist|allergist|ethnographer"
    "|philologist|programmer|stylist|tutor|trader|whistleblower|interviewee|respondent|survivor|pensioner|veteran|beekeeper"
)
#: What may stand before the role, but not what says that it has been named: "the same expert".
_FIELDS = (
    r"(?!(?:same|other|first|second|third|last|latter|former|only|next|two|three|above\w*|afore\w*)\b)[a-z][a-z-]+"
)
_ROLE_WORDS = frozenset(_ROLES.split("|"))
_THE = compiled(rf"\b[Tt]he (?:{_FIELDS} ){{0,2}}\Z")
_NOT_ALONE = compiled(
    r" (?:of|in|for|at|who|on|from|to)\b| [A-Z][a-z]|, [A-Z][\w’'-]+ [A-Z][\w’'-]+,"
)  # is described, or named
_REACH = 60  # characters between "the" and the role
_SOURCES = frozenset("source sources interlocutor interlocutors".split())
_OUTLETS = "agency|newspaper|publication|channel|portal|paper|site|outlet|magazine|edition"
#: The source of the agency that is translated, by its own name for him.
_OF_AGENCY = compiled(
    rf"\b(?:[Tt]he |[Aa]n? )?(?:(?:{_OUTLETS})['’]s (?:source|interlocutor)s?"
    rf"|(?:source|interlocutor)s? of the (?:{_OUTLETS}))"
    r"\b(?! (?:in|at|from|close|familiar|within)\b)"
)
#: A person who may be the one: two capitalised words that do not open a sentence, or a title with a name.
_PERSON = compiled(
    r"(?<=[a-z,] )[A-Z][a-z'’-]+ (?:[A-Z]\. |[a-z]{2,3} |[Aa]l-)?[A-Z][a-z'’-]+|\b(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z]"
    r"|[A-Z][a-z]+ [A-Z][a-z]+,? (?:a|an|the|who|said|told)\b"
)


_ACCORDING = compiled(r"\b(?:according to|in the (?:words|opinion|view) of|cited by) $", re.IGNORECASE)
_ENDS = compiled(r"[,.;:]| (?:that|and|on|yesterday)\b")  # "according to the official statement" is none
_VARIANTS = {  # what introduces a role as well as its own word
    "spokesman": "spokes",
    "spokeswoman": "spokes",
    "spokesperson": "spokes",
    "eyewitness": "witness",
    "eyewitnesses": "witness",
    "sources": "source",
    "experts": "expert",
    "analysts": "analyst",
    "specialists": "specialist",
}
#: Whom the news of the sentence before brings in: the injured meet a doctor, the accused a lawyer.
_BROUGHT_IN = {
    **dict.fromkeys(
        "doctor physician surgeon dentist veterinarian paediatrician pediatrician".split(),
        compiled(
            r"\b(?:br(?:oke|oken)|injur\w+|wound\w*|hospital\w*|surgery|operat(?:ion|ed)|ambulance|hurt|fainted|ill|pregnant)\b"
        ),
    ),
    "lawyer": compiled(r"\b(?:court|trial|arrest\w*|charged|accused|defendant|suspect|detain\w+|sentenced)\b"),
}
_SURE = compiled(r" (?:is|was|are|were) (?:sure|certain|convinced|confident)\b")
_QUOTED = 6  # sentences before it in which a quotation makes a named person its likely speaker
_SPOKEN = 40  # sentences before it in which somebody may have been quoted


@rule(Severity.NOTE, category=Category.OMISSION, quoted="skip", gate=Needs(words=_ROLE_WORDS), running=True)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    seen: set[str] = set()
    positions = document.word_positions
    for at in sorted(at for key in _ROLE_WORDS & positions.keys() for at in positions[key]):
        word = document.words[at]
        role = word.key
        the = _THE.search(prose, max(0, word.start - _REACH), word.start) if role not in seen else None
        if the is None or _NOT_ALONE.match(prose, word.end):
            continue
        seen.add(role)
        if re.search(rf"\b{_VARIANTS.get(role, role)}", prose[: the.start()], re.IGNORECASE):
            continue
        span = Span(the.start(), word.end)
        if _is_brought_in(document, role, span.start):
            continue
        if _speaks(document, *span) and (role in _SOURCES or not _is_met(document, span.start)):
            yield Hit(span, f"“{document.text[slice(*span)]}” speaks before the reader has met one")
    for match in _OF_AGENCY.finditer(prose) if not _SOURCES.isdisjoint(positions) else ():
        if _speaks(document, *match.span()):
            yield Hit(Span(*match.span()), f"“{match[0]}” could be anybody; say who, or how they know")
            return


def _is_brought_in(document: Document, role: str, offset: int) -> bool:
    """Does the news of this sentence or the one before bring such a person in?"""
    scene = _BROUGHT_IN.get(role)
    here = bisect_right(document.sentences, offset, key=lambda sentence: sentence.start) - 1
    return (
        scene is not None
        and scene.search(document.prose, document.sentences[max(0, here - 1)].start, offset) is not None
    )


def _is_met(document: Document, offset: int) -> bool:
    """Is a person named in the sentence up to the offset or the one before, or was one quoted earlier?"""
    here = bisect_right(document.sentences, offset, key=lambda sentence: sentence.start) - 1
    earlier = document.sentences[max(0, here - _SPOKEN) : here]
    start = earlier[-1].start if earlier else 0
    if earlier and document.quoted(Span(earlier[-_QUOTED:][0].start, offset)):
        start = earlier[-_QUOTED:][0].start  # whoever is named there may have been quoted
    if _PERSON.search(document.prose, start, offset):
        return True
    near = (mention for mention in document.view(names) if mention.end <= offset)
    if any(mention.start >= start and _is_person(document, mention) for mention in near):
        return True
    return any(_is_name(document, told_by(document, sentence)) for sentence in earlier)


def _is_person(document: Document, mention: Mention) -> bool:
    """Is it a person, or a name of two words that may be one: "Ole Bakke has studied orcas"?"""
    if mention.kind is Kind.UNKNOWN:
        return " " in document.prose[mention.start : mention.end]
    return mention.kind is Kind.PERSON


def _is_name(document: Document, speaker: Span | None) -> bool:
    words = document.words_in(*speaker) if speaker is not None else ()
    return len(words) > 0 and words[-1].text[0].isupper() and len(words[-1].text) > 2


def _speaks(document: Document, start: int, end: int) -> bool:
    if _ACCORDING.search(document.prose, max(0, start - 22), start):
        return _ENDS.match(document.prose, end) is not None
    if _SURE.match(document.prose, end):
        return True
    after = document.words_in(end, end + 25)
    verb = reporting_verb(after, 0) if after else None
    if verb is not None and verb.form.finite and after[0].key not in nouns():
        return not document.prose[end : after[0].start].strip()
    index = document.word_index(start) - 1
    verb = reporting_verb(document.words, index) if index >= 0 else None
    return verb is not None and verb.form.finite and document.quoted(Span(start - 20 if start > 20 else 0, start))
