"""A space stands inside a word: beside its apostrophe or hyphen, or before the ending of an ordinal.

A tokeniser cut the text into pieces for the translation, and nothing put it together again.

Bad: The [city ' s] port reopened.
Fix: The city's port reopened.
Bad: The minister [did n't] answer.
Fix: The minister didn't answer.
Bad: “[They ’re] late,” she said.
Bad: The clinic opened on the [12 th] of May.
Fix: The clinic opened on the 12th of May.
Bad: The [U. S.] envoy came at 5 [p. m.] on Monday.
Bad: The [well - known] actor has a [five - year - old] son and an [anti -war] song.
Fix: The well-known actor has a five-year-old son and an anti-war song.
Bad: The [China - related] firm held [face - to - face] talks on its [five - storey] house.
Fix: The China-related firm held face-to-face talks on its five-storey house.
Bad: Cases of [COVID - 19] fell. A [MiG -29] and a [Tu - 95] flew over the bay.
Fix: Cases of COVID-19 fell. A MiG-29 and a Tu-95 flew over the bay.
Bad: The [workers' s] union, the [twenty - first] floor and the [mid- 1980s]. An [F - 16] fell.
Fix: The workers' union, the twenty-first floor and the mid-1980s. An F-16 fell.
Bad: Jim [O' Brien] spoke of a coup [d' état]. Mr [al- Haddad] sells [state -owned] land to the [govern- ment].
Fix: Jim O'Brien spoke of a coup d'état. Mr al-Haddad sells state-owned land to the government.
Bad: The [players '] union grew in the [1990 s].
Fix: The players' union grew in the 1990s.
Good: Group B - 12 teams - plays on Monday. In Group F - 16 teams - two are out.
Good: The land is state- or city-owned, and the mid- to late-1980s were good.
Good: The ferry - built in 1990 - sank. The bank - owned by the state - closed. They are like us - related to all.
Good: They read pre- and post-war books. The plan – well known – is five years old.
Good: The city's port reopened, and the workers' canteen did too.
Good: Sophie in 't Veld spoke in 's-Hertogenbosch.
Good: He said: 'so be it'.
"""

import re
from collections.abc import Callable, Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.names import common_words
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.torn_compounds import torn_compound
from lint.patterns import compiled

_MARK = "['’‘`´]"
_AUXILIARY = r"ca|wo|do|did|does|is|are|was|were|has|have|had|could|would|should|need|must"
#: An apostrophe with a space beside it: few places of a text have one.
_CUE = compiled(rf"{_MARK}(?: |(?<= .)|(?<= n.)t)")
_TORN = compiled(
    rf"[^\W\d_]+(?: {_MARK} ?|{_MARK} )s(?![\w-])(?= \w)"  # city ' s
    rf"|(?:(?:{_AUXILIARY}) n ?{_MARK} ?t|(?:{_AUXILIARY})n(?: {_MARK} ?|{_MARK} )t)\b"  # did n't, didn 't
    rf"|(?:I|you|we|they|he|she|it|who|that|there)(?: {_MARK} ?|{_MARK} )(?:ve|re|ll|d|m)\b",  # they 're
    re.IGNORECASE,
)
#: O' Brien, al- Assad, coup d' état: a name or a phrase whose first part is no word.
_ELIDED = compiled(
    rf"\b(?:O(?:{_MARK} | {_MARK} ?)(?=[A-Z][a-z]{{2,}})|(?:[dD]|[lL])(?:{_MARK} | {_MARK} "
    rf"?)(?=[AEIOUHÉaeiouhé]\w{{3,}}))\w+"
    r"|\b(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]r|[Aa]d)(?:- | -)[A-Z][a-z’'-]+"
)
#: The players ' union; the 1990 s, the 1990 's.
_PLURAL = compiled(rf"{_MARK}(?<=[a-z][a-z][a-z]s .) (?!(?:and|but|are|was|were|who|that|with|from|for)\b)[a-z]{{3,}}")
_DECADE = compiled(r"\b(?:1[5-9]|20)\d0 ['’]?s\b(?! \w* ?=)")
_YEAR_BEFORE = compiled(r"\b(?:the|early|late|mid-?) ?\Z", re.IGNORECASE)
_HAS_DECADE = Needs(figures=r"0 ['’]?s\b")
_WORD = compiled(r"[^\W\d_]+(?: n)? ?$")
_ORDINAL = compiled(r"\d (?:st|nd|rd|th)\b(?!-)")
_HAS_ORDINAL = Needs(figures=r"\d (?:st|nd|rd|th)\b")
_ENDING = compiled(r"(?:(?<![\d.,])\d{0,3})(?:(?<!1)1 st|(?<!1)2 nd|(?<!1)3 rd|[04-9] th|1[1-3] th)")
#: U. S., p. m., e. g.
_SECOND_INITIAL = compiled(r"\. [SNKMmgeCU]\.(?<=\b\w....)")
_INITIALS = compiled(r"(?:[Uu]\. [SNK]|[ap]\. [mM]|e\. g|i\. e|D\. C|E\. U)\.")
#: A hyphen with a space beside it, and the compounds that no dash can stand in.
_COMPOUND_CUE = compiled(r"-(?: |(?<= .))")
_PREFIX = compiled(r"[^\W_]+ ?$")
_COMPOUND = compiled(
    r"(?i:anti|pro|non|co|ex|self|semi|multi|re|pre|post|cross|vice|mid|counter|ultra|e)(?: - ?|- )(?P<second>[a-z]+)"
    r"|(?i:well|long|short|high|low|far)(?: - ?|- )"
    r"(?:known|term|level|range|ranking|profile|reaching|lasting|standing)\b"
    r"|(?i:long|much|hard|well|ill|war|oil|self|fast|hand|far)(?: - ?|- )"
    r"(?:awaited|needed|anticipated|fought|won|elected|armed|equipped|prepared|trained|connected|informed|torn|rich|growing"
    r"|moving|picked|run|sought|built|made|fetched|respected)\b(?= (?!by\b|in\b|on\b|at\b|and\b|or\b|-)[a-z])"
    r"|(?:\d{1,3}|[a-z]+)(?: - ?|- ?| -)years?(?: - ?|- ?| -)old\b"
    r"|(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: - ?|- )"
    r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"
    r"|(?i:mid|pre|post)(?: - ?|- )\d{2,4}s?\b"
    r"|[A-Za-z]{2,}(?: -|- )(?:called|owned|led|backed|funded|sponsored|controlled|occupied|held|based|related|made"
    r"|born"
    r"|wide|run|like|long|free|elect"
    r"|speaking|scale|class|sized|style|minded|friendly)\b(?! (?:by|on|in|at|and|or)\b)"
)
#: A disease, an aircraft or a weapon. Of one letter there are too many things: "Group B - 12 teams".
_CODE = compiled(
    r"(?:COVID|Covid|covid|MiG|Su|Tu|Mi|Ka|Il|AK|MQ|RQ|UH|CH|AH)(?: - ?|- )\d{1,3}\b(?![.,]?\d| ?%)"
    r"|(?:F(?: - ?|- | -)(?:14|15|16|18|22|35)|[BC](?: - ?|- | -)(?:52|130|17)|T(?: - ?|- | -)(?:34|54|55|62|64|72|80"
    r"|90)"
    r"|S(?: - ?|- | -)(?:200|300|400|500)|G(?: - ?|- | -)(?:7|8|20)|U(?: - ?|- | -)2|M(?: - ?|- | -)16)[A-Z]?s?\b(?! "
    r"?%|[.,]\d)"
)
_AT_HYPHENS = (_COMPOUND, _CODE, _ELIDED)
#: What has a letter of its own: "Group F - 16 teams".
_LETTERED = compiled(
    r"\b(?:Group|Class|Section|Grade|Hall|Gate|Block|Level|Line|Zone|Team|Series|Type|Exhibit|[Pp]lan|[Oo]ption"
    r"|[Vv]itamin)s? \Z"
)
#: A word that a line's end divided: "govern- ment".
_DIVIDED = compiled(r"[a-z]{2,}- [a-z]{2,}\b")
_LONGEST = 40  # letters


_HAS_CUE = Needs(between="['’‘`´] | ['’‘`´]") | (Needs(words="n") & Needs(words="t"))
_HAS_PLURAL = Needs(between=" ['’‘`´] ")
_GATE = (
    _HAS_CUE
    | Needs(between=" -|- ")
    | Needs(figures=r"\d (?:st|nd|rd|th|s)\b")
    | (Needs(words="u m g d") & Needs(marks=(". S.", ". N.", ". K.", ". m.", ". M.", "e. g.", "D. C.", "E. U.")))
    | (Needs(words="i") & Needs(words="e") & Needs(marks=("i. e.",)))
)


@rule(Severity.WARNING, category=Category.SPELLING, quoted="report", scope="block", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each word that a space tears, with the word as it was."""
    prose = document.prose
    for start in sorted({*_words_before(prose)}) if _HAS_CUE.met(document) else ():
        if (match := _TORN.match(prose, start)) and not _quotes(document, match):
            yield _hit(match)
        elif (match := _ELIDED.match(prose, start)) and not _quotes(document, match):
            yield _hit(match, safe=False)
    for plural in _PLURAL.finditer(prose) if _HAS_PLURAL.met(document) else ():
        mark = plural.start()
        if not any(mark in (quotation.start, quotation.end - 1) for quotation in document.quotations):
            whole = Span(document.words[document.word_index(mark) - 1].start, mark + 1)
            mended = prose[whole.start : mark - 1] + prose[mark]
            yield Hit(
                whole, f"“{prose[whole.start : whole.end]}” is torn: write “{mended}”", (Fix.replace(whole, mended),)
            )
    for decade in _DECADE.finditer(prose) if _HAS_DECADE.met(document) else ():
        yield _hit(decade)
    for cue in _SECOND_INITIAL.finditer(prose):
        if match := _INITIALS.match(prose, cue.start() - 1):
            yield _hit(match, case=str.upper if match[0][0] in "uU" else str.lower if match[0][0] in "ap" else str)
    for place in _COMPOUND_CUE.finditer(prose):
        end = place.start() - (prose[place.start() - 1 : place.start()] == " ")
        word = _PREFIX.search(prose, max(0, end - _LONGEST), end)
        if word is None:
            continue
        match = next((found for one in _AT_HYPHENS if (found := one.match(prose, word.start()))), None)
        if match and match.end() > place.end() and not _stands_apart(prose, match):
            yield _hit(match, safe=False)
        elif match is None and (torn := torn_compound(prose, end)):
            if torn.start() == word.start():  # else it was told at its first hyphen
                yield _hit(torn, safe=False)._replace(severity=Severity.NOTE)
        elif match is None and (divided := _DIVIDED.match(prose, word.start())) and _is_one_word(divided[0]):
            yield _hit(divided, safe=False, hyphen="")
    for cue in _ORDINAL.finditer(prose) if _HAS_ORDINAL.met(document) else ():
        start = cue.start()
        while start and prose[start - 1].isdigit():
            start -= 1
        if match := _ENDING.fullmatch(prose, start, cue.end()):
            yield _hit(match)


def _words_before(prose: str) -> Iterator[int]:
    """Yield where each word begins that has an apostrophe and a space after it."""
    for cue in _CUE.finditer(prose):
        before = prose[max(0, cue.start() - 2) : cue.start()].rstrip(" ")
        if not before[-1:].isalnum():
            continue  # a quotation mark
        word = _WORD.search(prose, max(0, cue.start() - _LONGEST), cue.start())
        if word is not None:
            yield word.start()


def _stands_apart(prose: str, match: re.Match[str]) -> bool:
    """Is a hyphen no part of a compound: before a function word, or behind a letter that names a group?"""
    second = (match.groupdict().get("second") or "").lower()
    return second in FUNCTION_WORDS or _LETTERED.search(prose, max(0, match.start() - 10), match.start()) is not None


def _is_one_word(torn: str) -> bool:
    """Do two parts of which one is no word make a word of English: "govern- ment", not "pre- and"?"""
    first, second = torn.split("- ")
    known, whole = common_words(), first + second
    if first in FUNCTION_WORDS or second in FUNCTION_WORDS or (first in known and second in known):
        return False
    return whole in known or stem(whole) in known


def _hit(match: re.Match[str], *, safe: bool = True, hyphen: str = "-", case: Callable[[str], str] = str) -> Hit:
    """Return the finding. ``case`` is what a program that puts headings in sentence case undid: "u. S.", "p. M."."""
    whole = case(match[0].replace(" ", "").replace("-", hyphen))
    if _DECADE.fullmatch(match[0]):
        if _YEAR_BEFORE.search(match.string, max(0, match.start() - 12), match.start()) is None:
            whole = match[0].replace(" ", "")  # "after 2020's accession"
        else:
            whole = whole.translate({ord("'"): "", ord("’"): ""})  # the 1990s
    elif whole.endswith(("s's", "s’s")) and whole.islower():
        whole = whole[:-1]  # the workers' union
    return Hit(
        Span(*match.span()),
        f"“{match[0]}” is torn: write “{whole}”",
        (Fix.replace(Span(*match.span()), whole, safe=safe),),
    )


def _quotes(document: Document, match: re.Match[str]) -> bool:
    """Is the apostrophe a single quotation mark that has a partner?"""
    places = {place for place, char in enumerate(match[0], match.start()) if char in "'’‘`´"}
    return any(quotation.start in places or quotation.end - 1 in places for quotation in document.quotations)
