"""Where the article begins in a text whose headline ran into its first sentence.

A page sets its headline on a line of its own; copied as one paragraph, "Trams collide in the old town Trams collided on
Monday" looks like one sentence. The place shows by a word that only begins sentences, by the headline's own words that
come again, by a common noun with a capital, by a person's name with an office behind it, or by the name of the page
between the two ("- Yahoo! News").
"""

from lint.analysis.english import DETERMINERS, FUNCTION_WORDS
from lint.analysis.names import is_demonym, place_names
from lint.analysis.people import is_person_noun
from lint.analysis.phrases.elements import nationalities
from lint.analysis.wordclass import is_finite, is_past_verb, may_be_noun, verb_forms
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Block, BlockKind, Span, Word

_SHORTEST = 160  # characters of a first paragraph that holds a headline and a sentence
_ALONE = 120  # characters of a headline in a paragraph of its own, at most
_FEW = 2  # paragraphs of a text that may have no headline
_FARTHEST = 260  # characters of a headline, at most
_FEWEST = 3  # words of a headline, at least
_SHORT_SENTENCE = 10  # words of a headline's first sentence, if it has two
_LONGEST_PAGE = 60  # characters of the page's name and date
_AHEAD = 5  # words behind the first three of a headline that tell whether it goes on
_TITLE_CASE = 0.6  # of a headline's words have capitals: then one more says nothing

#: No sentence begins after these.
_GOES_ON = FUNCTION_WORDS - frozenset(
    "out over off up down in again here there now me him her them us it all more less".split()
) | frozenset("vs says say said told tells asks asked writes".split())
#: Prepositions with what they open a sentence by, and words that only open one.
_OPENER = compiled(
    r"(?:(?:In|On|At|For|From|By|With|After|Before|During|As|Under|According|Over|Since|Until|Following|Amid|Despite"
    r"|Because|When|If|While|Although) (?=[\w“\"])"
    r"|The (?!Hague\b)(?=[\w“\"])"
    r"|There (?=(?:is|are|was|were|will|has|have)\b)"
    r"|(?:Today|Yesterday|Tomorrow|Tonight|Next|This|Every|Each|One|Both|Now|Another|Here|That|It|He|She|They|We|You|His"
    r"|Her|Their|Its|Our|No|Some|Many|Most|But|And|So|Then|Such|These|Those|What|How|Why|Who|Where|An?)(?=[ ,]))"
)
_BETWEEN = compiled(r"[)\"”»'’%]{0,2} ")
#: What a name or a title with a small word at its head follows.
_BEARER = frozenset(
    """newspaper magazine band paper film movie song book series show outlet agency website site portal group company
    called titled entitled named channel daily weekly vessel ship yacht boat programme program album novel play game
    brand hotel""".split()
)
#: With a capital they open a sentence, also after a name.
_ADJECTIVES = frozenset("former new local foreign regional national senior early young almost nearly".split())
#: Plurals and the like that news opens with, and that no name begins with, with what goes on after them.
_SUBJECT = compiled(
    r"(?:Footage|Studies|Research|Forecasts|Surveys|Polls|Hockey players"
    r"|Projections|Data|Figures|Results|Reports|Documents|Photos|Images|Police|Officials|Authorities"
    r"|Residents|Workers|People|Employees|Representatives|Citizens|Passengers|Drivers|Parents|Doctors|Police officers"
    r"|Law enforcement|Specialists|Scientists|Experts|Analysts|Researchers|Journalists)"
    r" (?=[a-z])|Ex-[a-z]+ (?=of\b|[A-Z])|Former (?=[A-Za-z])"
)
#: A person with an office or an age, who opens a report: "Ann Low, head of the port,".
_PERSON = compiled(
    r"[A-Z][\w’'-]+ [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, (?:an? [a-z]|the [a-z]|head|chief|deputy|director|secretary"
    r"|member|president|chairman|minister|who|\d\d,|[A-Z][a-z]+(?: [A-Z][a-z]+)? of )"
)
#: Nouns that end a headline, and that no name follows as a title follows them.
_NEVER_TITLES = frozenset(
    """year years month months week weeks day days hours minutes points percent times season century future past war
    pandemic virus coronavirus election elections vote exam exams test tests championship finals world country region
    hospital prison jail custody accident crash death deaths injuries people victims record debt debts budget plan deal
    talks visit meeting summit crisis protests attack attacks strikes rain floods drought shortage prices sanctions law
    corruption fraud murder theft robbery doping drugs bribery negligence""".split()
)
#: Before a people they say of which part: "Latin American", "Muslim American".
_PARTS = frozenset(
    "north south east west central latin african asian native muslim jewish northern southern eastern western".split()
)
#: What a man or woman is called by, which stands before more than one name of a sentence.
_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen col capt lt st president vice prime minister judge senator king prince queen"
    " sheikh u.s. u.n. u.k. us un uk eu".split()
)
#: A dateline, which opens a report: "MOLDE, Norway (CNA)", "MOLDE -- A".
_DATELINE = compiled(
    r"[A-Z]{3,}(?: [A-Z]{3,})?(?:, [A-Z][a-z]+)? (?:\([A-Z]|(?:--?|[–—]) [A-Z])|[A-Z][a-z]+, [A-Z][a-z]+ \([A-Z]{2,}\)"
)
#: A page behind its headline, with or without its date: "- Yahoo! News", "- DW - 09.02.2023".
_PAGE = compiled(r" [-–—|]{1,2} ?(?:Yahoo! ?News|(?:[A-Z][\w.!]{0,20} ){1,3}[-–—|] \d{1,2}[./]\d{1,2}[./]\d{4}) \Z")
_WEEKDAY_OR_MONTH = compiled(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|New|Former|Ex"
)


class RunIn(NamedTuple):
    """Where the article begins: the word at which it shows, and whether that word is the headline's come again."""

    span: Span
    again: bool


def run_in(document: Document) -> RunIn | None:
    """Return where the article begins inside its first sentence; None where no headline ran into that.

    Several rules ask: ``document.view(run_in)`` looks once.
    """
    block = document.blocks[0] if document.blocks else None
    if block is None or block.kind is not BlockKind.PARAGRAPH or block.end - block.start < _SHORTEST:
        return None
    words = _opening(document, block)
    for at in range(_FEWEST, len(words) - 2):
        word, last = words[at], words[at - 1]
        if not word.text[0].isupper() or last.key in _GOES_ON or not _touch(document, last, word):
            continue
        if _PAGE.search(document.prose, max(block.start, word.start - _LONGEST_PAGE), word.start):
            return RunIn(word.span, again=False)
        if _comes_again(words, at):
            return RunIn(_with_titles(document, words, at), again=True)
        longer = at > _FEWEST or _is_title_case(words[at + 1 : at + 1 + _AHEAD])
        if not (_is_title_case(words[1:at]) and longer) and (
            _opens(document, words, at)
            or _is_common(document, words, at)
            or _is_people_after_place(document, words, at)
            or (last.text in _NEVER_TITLES and _PERSON.match(document.prose, word.start))
        ):
            return RunIn(word.span, again=False)
    return None


def in_headline(document: Document, offset: int) -> bool:
    """Does an offset lie in the headline that opens a text: a short sentence of its own, or one that ran on?"""
    block = document.blocks[0] if document.blocks else None
    if block is None or not block.start <= offset < block.end:
        return False
    if headline := document.view(run_in):
        return offset < headline.span.start
    sentence = document.sentence_at(offset)
    alone = sentence is not None and sentence.end >= block.end - 1
    return alone and block.end - block.start <= _ALONE and len(document.blocks) > _FEW


def _opening(document: Document, block: Block) -> tuple[Word, ...]:
    """Return the words of the first sentence, or of the second after a short one, as far as a headline can go."""
    first, *rest = document.sentences[:2]
    words = first.words
    if len(words) <= _SHORT_SENTENCE and rest and rest[0].block == block:
        words = rest[0].words
    return tuple(word for word in words if word.start < block.start + _FARTHEST)


def _is_title_case(words: tuple[Word, ...]) -> bool:
    return sum(one.text[0].isupper() for one in words) > _TITLE_CASE * len(words)


def _touch(document: Document, last: Word, word: Word) -> bool:
    """Is there nothing but a space between two words, or what closes a bracket or a quotation?"""
    return _BETWEEN.fullmatch(document.prose, last.end, word.start) is not None


def _opens(document: Document, words: tuple[Word, ...], at: int) -> bool:
    last, word = words[at - 1], words[at]
    if _DATELINE.match(document.prose, word.start):
        return True
    if last.key in _BEARER or (word.text == "A" and last.text[0].isupper()):
        return False
    return any(pattern.match(document.prose, word.start) for pattern in (_OPENER, _SUBJECT))


def _comes_again(words: tuple[Word, ...], at: int) -> bool:
    """Is the word the first of the headline, or the first after its article, come again as a new subject?"""
    word, first, last = words[at], words[0], words[at - 1]
    if len(word.text) < 2 or not any(one.text.islower() for one in words[1:at]):
        return False
    verb = verb_forms(last.key) and (not may_be_noun(last.key) or last.key.endswith("ing") or words[at - 2].key == "to")
    if word.key in _TITLES or verb:
        return False  # "Mr. Low thanked Mr. Moe", "asking Low to"
    ends = is_demonym(last.key) or last.key in place_names() or _WEEKDAY_OR_MONTH.match(last.text) is not None
    if last.text[0].isupper() and not ends and not _is_subject(words, at):
        return False  # "Low, the son of the former mayor Ann Low and his wife"
    if word.text == first.text and word.key not in FUNCTION_WORDS:
        return True
    return first.text in ("The", "A", "An") and word.text == words[1].text and at > _FEWEST + 1


def _is_subject(words: tuple[Word, ...], at: int) -> bool:
    """Does a verb follow the last word of a name, which is not somebody's: "his brother Sam Low gave"?"""
    start = at
    while start > 1 and words[start - 1].text[0].isupper():
        start -= 1
    verb, before = words[at + 1].key, words[start - 1].key
    if words[start].key in nationalities() and before not in FUNCTION_WORDS and before not in _ADJECTIVES:
        return True  # "of the fleet Russian President Ivan Low at the parade said"
    return (is_finite(verb) or is_past_verb(verb)) and not is_person_noun(before)


def _with_titles(document: Document, words: tuple[Word, ...], at: int) -> Span:
    """Return the word with the titles and names before it: "Deputy Mayor Omar" belongs to the "Haddad" after it.

    The first word of such a row is the headline's last.
    """
    start = at
    while start > 1 and words[start - 1].text[0].isupper() and _touch(document, words[start - 1], words[start]):
        start -= 1
    start = min(at, start + 1) if start < at else at
    return Span(words[start].start, words[at].end)


def _is_common(document: Document, words: tuple[Word, ...], at: int) -> bool:
    """Is it a common word, small elsewhere in the text, that has a capital only here?"""
    word, after = words[at], words[at + 1]
    small = word.key
    if len(small) < 4 or not word.text[1:].islower() or not after.text[0].islower() or after.key in ("of", "and", "in"):
        return False
    if words[at - 1].text[0].isupper():
        plural = small.endswith("s") and not small.endswith(("'s", "’s"))
        named = words[at - 2].key in DETERMINERS  # "the United States"
        if named or not (plural or small in _ADJECTIVES):
            return False  # "the City Council voted"
    places = [document.words[place] for place in document.word_positions.get(small, ())]
    if not any(place.text.islower() for place in places) or document.prose[word.end : after.start] != " ":
        return False
    return not any(
        place.text == word.text
        and place.start > word.start
        and document.prose[place.start - 2 : place.start - 1].islower()
        for place in places
    )


def _is_people_after_place(document: Document, words: tuple[Word, ...], at: int) -> bool:
    """Does "Russian" follow "United States"? A place and a people stand side by side only where a sentence ended."""
    word, last = words[at], words[at - 1]
    if last.text.isupper() and words[at + 1].text[0].isupper():
        return False  # "the SMP Russian Racing Series"
    peoples = nationalities()
    return (
        word.key in peoples
        and last.text[0].isupper()
        and last.key not in peoples
        and last.key not in _PARTS
        and not last.text.startswith(("U.", "US", "UK"))
        and _WEEKDAY_OR_MONTH.match(last.text) is None
        and words[0].text not in ("In", "On")
        and "," not in document.prose[words[0].start : word.start]
    )
