"""Somebody in office is named by surname alone.

Chinese, Japanese, Polish and Hebrew news can leave the given name out ("Justice Minister Haddad said"); English news
gives it at the first mention, and the surname after. Only the first mention is reported, and only where the text gives
the full name nowhere. Presidents and monarchs are called so everywhere, and who has "Mr" or "Ms" is often meant to
stay half unknown: they are left alone. A coach, an expert or an officer may be named so on purpose: a note.

Bad: It rained. Justice Minister [Haddad] denied it. Haddad left at noon.
Bad: It rained. It was known, the deputy prosecutor [Marzouq] said on Friday.
Bad: It rained. Attorney General [Haddad] denied it.
Bad: It rained. The finance minister, [Haddad], denied it.
Bad: Justice Minister [Haddad] denied it. The chief of staff, [Marzouq], was ill.
Bad: It rained. The speaker of the parliament, [Haddad], denied it. It was late, said the mayor of Molde, [Marzouq].
Good: Justice Minister Haddad denies it\\n\\nJustice Minister Omar Haddad denied it.
Good: It rained. The minister Monday denied it. Attorney General Omar Haddad left.
Good: It rained. Justice Minister Omar Haddad denied it. Haddad left at noon.
Good: It rained. Justice Minister Haddad denied it. Omar Haddad left at noon.
Good: It rained. President Haddad denied it, and so did Mr Marzouq. A boat, the Admiral Haddad, sank.
Good: It rained. The agency's director Gen. Omar Haddad left. Defence Secretary Ash Haddad denied it.
Good: “It rained,” he said. “Minister Haddad will deny it.”
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, Word, rule
from lint.analysis.dates import MONTHS, WEEKDAYS
from lint.analysis.headline import run_in
from lint.analysis.names import Kind, begins_sentence, common_words, entities, given_names, is_demonym, place_names
from lint.analysis.places import word_places
from lint.analysis.wordclass import is_finite, verb_forms
from lint.patterns import compiled

_TITLES = frozenset(
    """minister governor mayor director coach prosecutor ambassador colonel commissioner professor academician
    inspector chairman spokesman spokeswoman secretary mp judge speaker manager commander lieutenant major chief
    rector envoy senator chairwoman ombudsman undersecretary councillor councilor""".split()
)
_OFFICES = frozenset(
    """prosecutor spokesman spokeswoman minister professor expert coach analyst researcher scientist lawyer
    director chairman mayor governor economist historian architect manager specialist ambassador commander
    founder captain defender midfielder striker goalkeeper judge investigator trainer chief speaker senator
    lawmaker legislator envoy negotiator mediator adviser advisor aide rector chairwoman spokesperson ombudsman
    undersecretary attorney councillor councilor""".split()
)
_LAST = frozenset(("staff", "general"))  # of an office of several words: the chief of staff, the attorney general
_REACH = 24  # characters of such an office
_NEAR = 50  # characters
#: Whoever is in one of these has a given name in every English paper.
_PUBLIC = frozenset("minister governor mayor prosecutor ambassador commissioner secretary mp speaker".split())
_GENERAL = compiled(r"(?:Colonel|Major|Lieutenant)[ -]General\Z")
_OF_STATE = compiled(r"(?:[Aa]ttorney|[Ss]ecretary|[Dd]irector|[Pp]rosecutor)[ -][Gg]eneral\Z|[Cc]hief of [Ss]taff\Z")
_SURNAME = compiled(
    r" ((?:[ae]l-)?[A-Z][^\W\d_A-Z]{2,}(?:-[A-Z][^\W\d_A-Z]+)?)"
    r"(?! (?:d[aeiu]|dos|das|del|van|von|der|den|bin|ibn|bint|la|le|te[rn]|zu|af|av|abu|ould)\b)"
    r"(?=,? [a-z]|[,.:;](?!\w))"
)
_APPOSED = compiled(
    r", ((?:[ae]l-)?[A-Z][^\W\d_A-Z]{2,}(?:-[A-Z][^\W\d_A-Z]+)?), ([a-z]+)"
)  # "the finance minister, Haddad, denied it"
_RANKS = frozenset("counsellor counselor plenipotentiary delegate designate emeritus resident".split())  # of an envoy
#: "The speaker of the parliament, Haddad, denied it": the office goes on before the name.
_OFFICE_OF = compiled(r" of (?:the )?[A-Za-z][a-z]+(?: (?:and |the )?[A-Za-z][a-z]+){0,3}")
#: "It was late, said the mayor of Molde, Haddad."
_SAID_BEFORE = compiled(
    r"\b(?:said|says|added|explained|told reporters|noted|warned|replied|asked) the (?:[a-z]+ ){0,3}\Z"
)
_LAST_OF_ALL = compiled(r", ((?:[ae]l-)?[A-Z][^\W\d_A-Z]{2,}(?:-[A-Z][^\W\d_A-Z]+)?)\.")
_CALENDAR = frozenset(name.lower() for name in (*WEEKDAYS, *MONTHS))
#: "The agency's director Gen. Omar Haddad".
_ABBREVIATED = compiled(r"\. [A-Z]")
_RANK_IN_SHORT = frozenset(
    "Gen Col Maj Lieut Capt Sgt Adm Brig Cmdr Cdr Gov Prof Sen Rep Rev Hon Amb Insp Det Supt Cpl Pvt Pres Min Sec Eng"
    " Sheik Assoc Asst Dep Dir".split()
)


@rule(
    Severity.WARNING,
    category=Category.ORGANIZATIONAL_STYLE,
    quoted="skip",
    running=True,
    gate=Needs(words=_TITLES | _OFFICES | {"staff", "general"}),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield the first mention of each person who has a title or an office, and nowhere a given name."""
    told: set[str] = set()
    for entity in entities(document):
        first = entity.mentions[0]
        if (
            first.title
            and entity.kind is Kind.PERSON
            and (
                first.title.split()[-1].lower() in _TITLES
                or _GENERAL.search(first.title)
                or _OF_STATE.search(first.title)
            )
            and all(len(mention.parts) == 1 for mention in entity.mentions)
        ):
            public = first.title.split()[-1].lower() in _PUBLIC or _OF_STATE.search(first.title) is not None
            yield from _hit(document, first.span, told, public)
    words, prose = document.words, document.prose
    for at in word_places(document, _OFFICES | _LAST):
        if words[at].key in _LAST and not _OF_STATE.search(prose, max(0, words[at].end - _REACH), words[at].end):
            continue
        end = words[at].end
        name = _SURNAME.match(prose, end) or _APPOSED.match(prose, end)
        if name is None:
            office = _OFFICE_OF.match(prose, end)
            end = office.end() if office else end
            name = _APPOSED.match(prose, end)
            if name is None and _SAID_BEFORE.search(prose, max(0, words[at].start - _NEAR), words[at].start):
                name = _LAST_OF_ALL.match(prose, end)
        if not (words[at].text.islower() or _opens(document, words[at])) or (
            name and name.re == _APPOSED and not (verb_forms(name[2]) or is_finite(name[2]))
        ):
            continue
        if name is not None:
            yield from _hit(document, Span(*name.span(1)), told, words[at].key in _PUBLIC | _LAST)


def _opens(document: Document, word: Word) -> bool:
    """Has a word its capital since a sentence begins with it: "Economist Haddad said"?"""
    sentence = document.sentence_at(word.start)
    return sentence is not None and sentence.words[0].start == word.start


def _hit(document: Document, surname: Span, told: set[str], public: bool) -> Iterator[Hit]:
    """Yield a finding for a surname that has no given name anywhere in the text."""
    prose = document.prose
    text = prose[slice(*surname)]
    plain = text[3:] if text.startswith(("al-", "el-")) else text
    block, key = document.block_at(surname.start), plain.lower()
    if block is None or block.kind is not BlockKind.PARAGRAPH or text in told:
        return
    told.add(text)
    sentence = document.sentence_at(surname.start)
    if sentence is None or (sentence.start <= document.sentences[0].start and not _is_report(document, surname)):
        return  # a headline, alone or at the head of the first sentence
    if (
        any(key in known for known in (common_words(), place_names(), given_names()))
        or key in _CALENDAR
        or key in _RANKS
        or is_demonym(key)
        or not plain.istitle()
        or " " in text
        or document.quoted(surname)
    ):
        return
    if (
        (text in _RANK_IN_SHORT and _ABBREVIATED.match(prose, surname.end))
        or begins_sentence(prose, surname.start)
        or _is_full(document, text, surname)
    ):
        return
    message = f"“{text}” is named without a given name: give it at the first mention"
    yield Hit(surname, message, severity=None if public else Severity.NOTE)


def _is_report(document: Document, surname: Span) -> bool:
    """Is the first sentence one of the report: with a stop at its end, and no headline run into it before the name?"""
    first = document.sentences[0]
    headline = document.view(run_in)
    ended = document.prose[first.start : first.end].rstrip(' \n"”’»)')[-1:] in (".", "!", "?")
    return ended and (headline is None or headline.span.start < surname.start)


def _is_full(document: Document, text: str, first: Span) -> bool:
    """Does the text have the surname beside another name, or before its first mention in this office?"""
    words = document.words
    for at in document.word_positions.get(text.lower(), ()):
        word = words[at]
        if word.start < first.start:
            return True
        beside = [(words[at - 1], words[at - 1].end, word.start)] if at else []
        beside += [(words[at + 1], word.end, words[at + 1].start)] if at + 1 < len(words) else []
        for other, start, end in beside:
            if document.prose[start:end].isspace() and other.text[0].isupper() and not _is_title(other.key):
                return True
    return False


def _is_title(key: str) -> bool:
    return key in _TITLES or key in common_words()
