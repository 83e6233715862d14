"""A common noun has a capital, as in a contract.

German, Chinese and official Russian write "the Company", "the Party", "the Prosecutor" all through a text. English
keeps the capital for the whole name ("the Harbour Company") and writes "the company" for the rest, and the seasons
small. What a house or a country always writes with one ("the Court", "the Army") is left alone, and so is the short
form of a film, a song or a paper.

Option keep: nouns that keep their capital, in small letters ("government"; none).

Bad: The deal is good for [the Company] and its workers.
Fix: The deal is good for the company and its workers.
Bad: Crews of [the Plant] left, and [the Parties] agreed to meet.
Fix: Crews of the plant left, and the parties agreed to meet.
Bad: They trust [the Party], and [the Party]'s cause goes on.
Fix: They trust the party, and the party's cause goes on.
Bad: The ships of Molde will be checked, [the Prosecutor] said.
Fix: The ships of Molde will be checked, the prosecutor said.
Bad: It rained. [The Government] plans to shut the port, and [the Agency] said so.
Fix: It rained. The government plans to shut the port, and the agency said so.
Bad: It rained. The ships will sail, [the President] added.
Fix: It rained. The ships will sail, the president added.
Bad: They thanked the Peruvian [Government], and [the Committee] said so.
Fix: They thanked the Peruvian government, and the committee said so.
Bad: The talks of both [Countries] will end in the [Spring]. He and his father were both taken to the [Police Station].
Fix: The talks of both countries will end in the spring. He and his father were both taken to the police station.
Good: Two Parties of Five sang. In the Spring Festival he sang, and the Fire Station Theatre was shut.
Good: The Company Street is long. The Government House was shut. The Museum of Ships has no roof.
Good: The deal is good for the company. He works for the Harbour Company. “We love the Company,” he said.
Good: They met at the Forum of Molde, in the City and in the Company Street.
Good: A Short Song on the Company, Its Ships and the Mayor.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.english import COMMON_ALONE, FUNCTION_WORDS
from lint.analysis.headline import run_in
from lint.analysis.names import is_demonym
from lint.analysis.places import word_places
from lint.analysis.wordclass import is_finite, may_be_noun
from lint.patterns import compiled

_NOUNS = COMMON_ALONE | frozenset(
    """party company prosecutor board fatherland motherland homeland police club forum agreement treaty region province
    republic hospital university school chairman director premier project law committee newspaper
    coronavirus pandemic epidemic event parties plant factory enterprise operator supplier contractor airport
    defendant plaintiff accused applicant claimant respondent victim suspect employer employee buyer seller
    lender borrower tenant landlord client contract decree declaration resolution verdict organization
    organisation secretariat capital kingdom country hotel mosque cemetery stadium cathedral library theatre
    theater college faculty judge mayor spokesman spokeswoman delegation referendum ceasefire truce militia refinery
    pipeline tournament championship consulate coach prison dam""".split()
)
#: Bodies, events and districts, whose short form other nouns follow by right: "the Center seat".
_BODIES = frozenset(
    """agency bureau center centre department institute association foundation corporation team group municipality
    district village county festival exhibition conference museum programme program report seminar meeting plan clinic
    laboratory railway""".split()
)
#: "The Government" at the head of a sentence; what follows is a verb, so that the noun is the whole subject.
_OPENS = compiled(
    r"The (?:(?<=[.!?] The )|(?<=\nThe )|(?<=\AThe ))([A-Z][a-z]{2,10})"
    r"(?! is an? (?:[a-z]+ )?(?:novel|film|play|book|song|series|magazine|paper|newspaper)\b)"
    r"(?= (?:is|was|has|had|will|would|also|plans|said|says|believes|introduced|announced|adopted|approved|decided"
    r"|wants|ordered|noted|reported|intends|must|should|can|may|did|does|expects|considers|promised|[a-z]{3,}ed)\b)"
)
#: "The" inside a sentence and its noun, from the letters that every "the" has.
_NOUN = compiled(
    r"he (?=[A-Z])(?<=[a-z,] [Tt]he )([A-Z][a-z]{2,10})(?=[.,;)]|['’]s? [a-z]| (?!of\b|for\b|(?:and|in|to) [A-Z])[a-z])"
)
#: A country's government; what else it has (its Parliament, its Army) is a name to many.
_OF_COUNTRY = compiled(
    r"[Tt](?<!\w.)he (?!Scottish|Welsh)([A-Z][a-z]+) Government(?=[.,;:)]|['’]s? [a-z]| (?!of\b)[a-z])"
)
#: Two of a kind, and what is at hand: "both Countries", "this Agreement".
_OTHERS = compiled(
    r"\b(?:(?:[Bb]oth|[Tt]hese|[Tt]hose|[Aa]ll|[Tt]wo|[Tt]hree|[Oo]ther|[Mm]any|[Ss]everal) (Countries|Parties|Sides"
    r"|Nations|Presidents|Companies|Governments|Regions|Peoples|Armies|Teams|Ministries|Agencies|Agreements|Projects)"
    r"|[Tt]his (Agreement|Treaty|Decree|Company|Project|Country|Region|Ministry|Committee|Resolution|Contract|Law))"
    r"(?=[.,;:)]| (?!of\b|on\b|for\b)[a-z])"
)
#: Common nouns of two words.
_TWO_WORDS = compiled(
    r"\b(?:the|a|an|at|in) (?:[a-z]+ )?((?:Police|Fire|Bus|Railway|Polling|Power|Petrol|Metro) Station|Press Conference"
    r"|Border Crossing|Power Plant|Law Firm|City Cent(?:re|er)|(?:Presidential|Parliamentary|General|Local) Elections?)"
    r"(?=[.,;:)]| (?!of\b|in (?!(?:January|February|March|April|May|June|July|August)\b|[A-Z][a-z]+ber\b)[A-Z])[a-z])"
)
#: The seasons have no capital, but for names ("the Winter Olympics").
_SEASON = compiled(
    r"\b(?:in|in the|since|until|by|during the|last|this|next|every|early|late) (Spring|Summer|Autumn|Winter)"
    r"(?=[.,;:)]| of \d| (?:when|and|after|as|but|because|he|she|they|it|the|with)\b(?! [A-Z]))"
)
_SEASONS = frozenset("spring summer autumn winter".split())
_AFTER = compiled(r" ([a-z]+)")
_AROUND = 40  # characters
_CAPITALS = 3  # so many words with capitals round it are a title
_CAPITAL = compiled(r"(?<= )[A-Z][a-z]+")


#: The last words of the nouns in these patterns.
_MORE_KEYS = _SEASONS | frozenset(
    """countries sides nations presidents companies governments regions peoples armies teams ministries agencies
    agreements projects contract station crossing firm election elections""".split()
)


_LAST_KEYS = (
    _MORE_KEYS
    | frozenset("agreement treaty decree company project country region ministry committee".split())
    | {
        *("resolution", "law", "parties", "conference", "plant", "centre", "center"),
    }
)
_WORDS_BEFORE = 4
#: Part of an office's title.
_NAMING = frozenset("Republic Nation State Union Realm Crown".split())
_OFFICE = compiled(r"\b[A-Z]\w+ (?:of|to) \Z")


@rule(Severity.NOTE, category=Category.SPELLING, quoted="skip", gate=Needs(words=_NOUNS | _BODIES | _MORE_KEYS))
def check(document: Document, *, keep: frozenset[str] = frozenset()) -> Iterator[Hit]:
    prose, wanted = document.prose, (_NOUNS | _BODIES) - keep
    for noun, span, article in _alone(prose):
        if noun.lower().split()[-1] not in wanted or noun.lower() in keep:
            continue
        if noun.lower() in _BODIES and (after := _AFTER.match(prose, span.end)) and _describes(after[1]):
            continue
        block = document.block_at(span.start)
        if block is None or block.kind is not BlockKind.PARAGRAPH or document.quoted(span):
            continue
        if noun in _NAMING and _OFFICE.search(prose, max(0, span.start - _AROUND), span.start):
            continue  # "the President of the Republic"
        around = Span(max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND))
        if len(_CAPITAL.findall(prose, *around)) > _CAPITALS:
            continue
        if prose[span.start] == "T" and (headline := document.view(run_in)) and headline.span.start == span.start:
            continue
        small = article + noun.lower()
        yield Hit(span, f"“{prose[slice(*span)]}” has a capital though it is not a name", (Fix.replace(span, small),))
    yield from _others(document, keep)
    for match in _OF_COUNTRY.finditer(prose) if " Government" in prose and "government" not in keep else ():
        block = document.block_at(match.start())
        if is_demonym(match[1].lower()) and block is not None and block.kind is BlockKind.PARAGRAPH:
            span = Span(match.end(1) + 1, match.end())
            if not document.quoted(span):
                fix = Fix.replace(span, "government")
                yield Hit(span, f"“{match[0]}” has a capital though it is not a name: “government”", (fix,))


def _alone(prose: str) -> Iterator[tuple[str, Span, str]]:
    """Yield each noun with a capital that "the" stands before, its place with the article, and what to write for it."""
    for match in _NOUN.finditer(prose):
        yield match[1], Span(match.start() - len("t"), match.end()), "the "
    for match in _OPENS.finditer(prose):
        yield match[1], Span(*match.span()), "The "


def _others(document: Document, keep: frozenset[str]) -> Iterator[Hit]:
    """Yield common nouns after other words than "the", those of two words, and the seasons."""
    prose = document.prose
    for match in _matches(document):
        noun = match[match.lastindex or 1]
        span = Span(*match.span(match.lastindex or 1))
        block = document.block_at(span.start)
        if block is None or block.kind is not BlockKind.PARAGRAPH or document.quoted(span) or noun.lower() in keep:
            continue
        around = Span(max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND))
        if len(_CAPITAL.findall(prose, *around)) <= _CAPITALS:
            small = noun.lower()
            yield Hit(span, f"“{noun}” has a capital though it is not a name: “{small}”", (Fix.replace(span, small),))


def _matches(document: Document) -> Iterator[re.Match[str]]:
    """Yield the matches of those expressions, looked for only where one of their nouns stands with a capital."""
    words, prose = document.words, document.prose
    for at in word_places(document, _LAST_KEYS):
        if not words[at].text[0].isupper():
            continue
        start = words[max(0, at - _WORDS_BEFORE)].start
        for expression in (_OTHERS, _TWO_WORDS, _SEASON):
            for match in expression.finditer(prose, start, min(len(prose), words[at].end + _AROUND)):
                if match.end() == words[at].end:
                    yield match


def _describes(key: str) -> bool:
    """Is the word after a noun one that the noun describes: "the Center seat"?"""
    return may_be_noun(key) and key not in FUNCTION_WORDS and not is_finite(key) and not key.endswith("ed")
