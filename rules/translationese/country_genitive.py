"""A country follows "of" where English puts it first.

Russian, Arabic and Chinese say "the Ministry of Defence of Peru", "the Foreign Minister of Peru Omar Haddad",
"the leadership of Peru", "citizens of Peru", "the economy of Peru". English news begins with the country:
"Peru's defence ministry", "Peruvian Foreign Minister Omar Haddad", "Peru's leaders", "Peruvians". "The president of
Peru" and "the people of Peru" are good English and left alone, unless a name follows the country at once.

Bad: [The Ministry of Defence of Peru] denied it.
Bad: They met [the President of Peru] Omar Haddad.
Bad: [The leadership of Peru] denied it, and so did [the Armed Forces of Chile].
Bad: [Citizens of Peru] may stay.
Bad: [The Minister of Defence of South Korea] met [the ambassador of Brazil]. [The economy of Peru] shrank.
Bad: [The Prosecutor General's Office of Armenia] opened a case. [Inhabitants of Serbia] pay more.
Bad: [The exports of Peru] fell, and [the police of Chile] left.
Good: The party of Peru's president met. Troops stand near the borders of Chile.
Good: Dear citizens of Peru, the fair is open.
Good: The Central Bank of Nigeria kept its rate.
Good: Residents of Lima pay more, and the prime minister of Norway resigned. The king of Norway met the Bank of Japan.
Good: Peru's defence ministry denied it. The president of Peru met the people of Chile.
Good: The University of Peru and the Ministry of Defence met. The capital of Peru is Lima.
Good: “The leadership of Peru denied it,” he said.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.names import common_words, place_names
from lint.analysis.names.words import words
from lint.patterns import compiled

_FIELD = r"[A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+){0,4}"
_LAND = (
    r"(?:the )?(Great Britain|Sri Lanka|United (?:Kingdom|States|Arab Emirates)|(?:Czech|Dominican) Republic"
    r"|(?:(?:North|South|Saudi) )?[A-Z][a-z]+)(?:['’]s)?"
)
_AREAS = "Foreign|Defen[cs]e|Interior|Finance|Health|Energy|Justice|Education|Economy|Trade|Culture|Transport"
_BODY = compiled(
    rf"\b(?:[Tt]he )?(?:[A-Z][a-z]+ )?(?:(?:Ministry|Minister) of (?:the )?{_FIELD}|Armed Forces|General Staff"
    r"|Cabinet of Ministers|Government|Security Service|Security Council|Air Force|Ground Forces|Supreme Court"
    rf"|(?:{_AREAS}) (?:Ministry|Minister)|Embassy|Border Guard|Border Service|Border Guards|Ambassador"
    r"|Coast Guard|Intelligence Service|Prosecutor General(?:['’]s Office)?|National Guard|Consulate"
    rf"|Investigative Committee|Constitutional Court|National Police) of {_LAND}(?![\w’'-]| Act)"
)
_PLAIN = compiled(
    r"\b(?:[Tt]he )?(?:[Cc]itizens|leadership|authorities|government|parliament|army|navy|armed forces"
    rf"|(?:{_AREAS.lower()}) (?:minister|ministry|ministers)"
    r"|air force|border (?:guards|guard|service|police)|coast ?guard|security forces|intelligence services?"
    r"|embassy|ambassador|economy|law enforcement agencies|military leadership|airspace|special services"
    r"|air defen[cs]es?|police|exports|imports|debts|revenues|reserves|national team|currency|electorate"
    r"|national football team"
    r"|territorial waters|state budget"
    r"|[Nn]ationals|central bank|national bank|[Ii]nhabitants|foreign policy|special forces|legislation"
    r"|[Oo]fficials|[Dd]iplomats|[Ss]oldiers|[Tt]roops"
    rf"|prosecutor general(?:['’]s office)?|supreme court|constitutional court) of {_LAND}(?![\w’'-]| [A-Z])"
)
_NAMED = compiled(
    rf"\b(?:[Tt]he )?(?:[A-Z][a-z]+ )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Ss]peaker) of"
    rf" {_LAND}(?= [A-Z][a-z]+ [A-Z][a-z]+)"
)
_WORDS = frozenset(
    """ministry minister ministers forces staff government service services council force court embassy citizens guard
    leadership authorities parliament army navy agencies airspace president chancellor king speaker guards police
    ambassador economy nationals bank consulate general coastguard inhabitants policy legislation officials
    diplomats soldiers troops committee office office's
    defence defense defences defenses exports imports currency electorate waters debts revenues reserves team
    budget""".split()
)
_HEADS = tuple(f"{word} " for word in sorted(_WORDS))
_OF_SEVERAL_WORDS = frozenset(
    (
        "Great Britain",
        "Sri Lanka",
        "United Kingdom",
        "United States",
        "United Arab Emirates",
        "Czech Republic",
        "Dominican Republic",
    )
)
#: Of these a town has its own.
_COUNTRY_ONLY = frozenset(
    "economy police guard consulate embassy inhabitants legislation officials office committee exports imports"
    " currency electorate waters budget defence defense".split()
)
_OF_LAND = compiled(rf"\bof {_LAND}")
_CAPITAL = compiled(r" ([A-Z][a-z]+)")
_REACH = 90  # characters: the longest name of a ministry
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))


#: They are spoken to: "Dear citizens of Peru".
_ADDRESSES = ("Dear ", "dear ", "Fellow ", "fellow ")


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=Needs(words=_WORDS) & Needs(words="of"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each body, post or people with its country behind it."""
    if document.vocabulary.isdisjoint(_WORDS):
        return
    prose, words_of = document.prose, document.words
    found: dict[Span, str] = {}
    for at in document.word_positions.get("of", ()):
        behind = words_of[at].end + 1
        behind += 4 * prose.startswith("the ", behind)
        land = _OF_LAND.match(prose, words_of[at].start) if prose[behind : behind + 1].isupper() else None
        if land is None:
            continue
        name = land[1].rpartition(" ")[2].lower()
        if (land[1] not in _OF_SEVERAL_WORDS and name not in place_names()) or not _has_head(prose, land.start()):
            continue
        for pattern in (_BODY, _PLAIN, _NAMED):
            if pattern is _NAMED and land[1] in _OF_SEVERAL_WORDS:
                continue  # "the president of the United States Hispanic Chamber"
            for match in pattern.finditer(prose, max(0, land.start() - _REACH), land.end(1) + _REACH):
                if (
                    match.start(1) != land.start(1)
                    or _names_a_body(prose, match.end())
                    or prose.endswith(_ADDRESSES, 0, match.start())
                ):
                    continue
                head = prose[match.start() : land.start()].split()[-1].lower()
                if head not in _COUNTRY_ONLY or land[1] in _OF_SEVERAL_WORDS or name in words("country"):
                    found[Span(*match.span())] = prose[
                        match.start(1) - 4 * match[0].endswith("the " + land[1]) : land.end(1)
                    ]
    for span, country in sorted(found.items()):
        block = document.block_at(span.start)
        if block is not None and block.kind in _PROSE:
            yield Hit(span, f"“{prose[slice(*span)]}”: put the country first (“{_genitive(country)} …”)")


def _genitive(country: str) -> str:
    """Return "Peru's", "the United States'"."""
    return f"{country}'" if country.endswith("s") else f"{country}'s"


def _has_head(prose: str, of: int) -> bool:
    """Does one of the listed words stand before "of", or a ministry with its field?"""
    before = prose[max(0, of - _REACH) : of].lower()
    return before.endswith(_HEADS) or "minist" in before


def _names_a_body(prose: str, end: int) -> bool:
    """Does a body's name go on after the country: "president of the Lima Research Institute"?"""
    following = _CAPITAL.match(prose, end)
    return following is not None and following[1].lower() in common_words()
