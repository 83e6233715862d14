"""One body or office is written with capitals and without.

“The Foreign Ministry” in one paragraph is “the foreign ministry” in the next:
a text does the one or the other. A title right before a name has capitals in
any case (“Foreign Minister Karim Marzouq”), and a name with more words in it
is another name (“the Ministry of Health”, “the ministry”). What a region, a river or an airport is called by
(“Molde Province”, “Molde province”) is compared too, and so is a longer name that ends in such a word (“the Molde
Naval Parade”, “the Molde naval parade”). A common noun alone (“the government”) is wanted in small letters, however
often it has a capital.

Option keep: common nouns that may have a capital, in small letters; where it is not set, that of `generic-capital`
    counts. Empty by default.

Bad: The Foreign Ministry denied it. The [foreign ministry] said so on Monday. The Foreign Ministry is closed.
Fix: The Foreign Ministry denied it. The Foreign Ministry said so on Monday. The Foreign Ministry is closed.
Bad: The prime minister denied it, and the [Prime Minister] left. No one asked the prime minister.
Fix: The prime minister denied it, and the prime minister left. No one asked the prime minister.
Bad: The Kirov Region is poor. Snow fell in the Kirov Region, and roads in the [Kirov region] are shut.
Fix: The Kirov Region is poor. Snow fell in the Kirov Region, and roads in the Kirov Region are shut.
Bad: Snow fell in Molde province, in Molde province's port and in [Molde Province].
Fix: Snow fell in Molde province, in Molde province's port and in Molde province.
Bad: They watched the Main Naval Parade. The [main naval parade] had ended by ten, and the Main Naval Parade was long.
Fix: They watched the Main Naval Parade. The Main Naval Parade had ended by ten, and the Main Naval Parade was long.
Bad: The Molde Export Center has reopened. A man from the [Molde export center] denied it.
Good: The Molde Export Center has reopened. It is an export center. Nobody at the export center building denied it.
Bad: The Ministry of Interior denied it. The [ministry of interior] was shut. The Ministry of Interior is closed.
Bad: The Supreme Leader spoke. No one heard the [supreme leader]. The Supreme Leader is old.
Good: The Ministry of Health of the north denied it. A ministry of health is needed, and so is a council of elders.
Good: They read “A Short Song of the Main Naval Parade and Its Ships”. The main naval parade was long.
Good: Snow fell in the Kirov Region and in other parts of the region, in the Moscow regions of Arbat and Presnya.
Bad: The King left. The [king] was ill, and no one saw the King again.
Bad: They asked the governor of Basra. Nobody else saw the [Governor of Basra], or the heirs of the governor of Basra.
Bad: The Defence Ministry denied it. A [defence ministry] spokesman left. The Defence Ministry is closed.
Good: The foreign minister denied it. It was Foreign Minister Karim Marzouq's third visit.
Good: He quoted Act no. 12 on the Duties of Pension Funds. The pension funds denied it.
Good: Ann Low runs the Burns Unit at the Molde Hospital. They met in the burns unit.
Good: Norwegian Foreign Ministry “Two Trams Off the Rails” (Molde Post) - Yahoo! News Norway's foreign ministry said on\
 Monday that two trams had left the rails near Molde, that nobody had been hurt and that it would look into the matter.
Good: The Ministry of Health denied it. The ministry is closed.
Good: The Pension Fund of Molde has a pension fund's duties. The vote in the Pension Fund is due.
Good: The European Central Bank cut rates. The head of Norway's central bank denied it.
Bad: Gifts to the [Reid foundation] fell. The Reid Foundation denied it.
Fix: Gifts to the Reid Foundation fell. The Reid Foundation denied it.
Bad: They trust the [Government]. The ships of the [Government] sank, and the government denied it.
Fix: They trust the government. The ships of the government sank, and the government denied it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Related, Severity, Span, Word, rule
from lint.analysis.english import COMMON_ALONE, FUNCTION_WORDS
from lint.analysis.headline import run_in
from lint.analysis.names import common_words, is_demonym
from lint.analysis.wordclass import is_finite, may_be_noun
from lint.patterns import compiled

#: The last word of a body's or office's name, and what makes one of it that is the same with small letters.
HEADS = frozenset(
    "ministry minister council court bank assembly army forces parliament government office bureau staff "
    "prosecutor police service services committee commission chamber department agency fund funds inspectorate "
    "investigator administration board authority federation center centre club party association institute "
    "foundation company corporation enterprise museum gallery library palace academy faculty clinic unit wing "
    "conference congress summit forum festival exhibition expo fair parade championship tournament league cup "
    "program programme project roadmap strategy index scale award prize treaty convention "
    "fleet navy guard guards coastguard prince princess leader secretary commander general".split()
)
#: Before a head these make no name of it: "the whole department", "another bank".
NOT_FIELDS = FUNCTION_WORDS | frozenset(
    "new old entire whole first second third last next previous former current main big large small local municipal "
    "said late joint special deputy acting interim good best great public own".split()
)
FIELDS = frozenset(
    "foreign interior defence defense finance health justice trade energy education agriculture transport labour labor "
    "culture oil information economy environment tourism prime security supreme constitutional central general "
    "national federal military armed executive political administrative regional electoral naval presidential "
    "parliamentary civil criminal legislative provincial municipal environmental medical scientific academic "
    "nuclear olympic international industrial agricultural cultural financial statistical revolutionary "
    "republican".split()
)
_PLURALS = frozenset(
    "ministers affairs appeals justice finance works commerce deputies representatives commons lords".split()
)
#: What stands by itself after an article only: "the Government".
ALONE = COMMON_ALONE | frozenset(
    "parliament movement mayor cabinet strip resistance occupation coalition opposition king queen emir sultan pope "
    "patriarch senate knesset".split()
)
OFFICES = frozenset(
    "minister president mayor governor prosecutor king queen emir sultan pope patriarch ambassador chancellor prince "
    "princess".split()
)
#: Bodies that are called by the first words of their name: "the Pension Fund" of "the Pension Fund of Molde".
_BEARERS = frozenset(
    "fund bank association institute foundation company academy museum centre center club federation".split()
)
#: What makes a place's name of a name.
PLACES = frozenset(
    """region province district oblast territory prefecture county river airport bridge agency scale peninsula strait
    reservoir cathedral monastery synagogue mosque stadium arena shipyard ward township canton governorate mountains
    hills islands valley plateau desert gulf canal dam crossing checkpoint corridor camp prison hospital square
    neighbourhood neighborhood quarter cemetery""".split()
)
NAMED = (HEADS | PLACES) - OFFICES
#: Of any field: the Faculty of Law.
_SCHOOLS = frozenset("faculty school college".split())
WORDS = frozenset(word + ending for word in HEADS | ALONE | PLACES | _SCHOOLS for ending in ("", "'s"))
_FOLLOWED = compiled(r"['’]?\s*[-–]|\s(?:of|for)\b|\sat (?:the )?[A-Z]")
_OF_NAME = compiled(r" of (?:[ae]l-)?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")  # "the governor of Basra"
#: What has its field behind "of": "the Ministry of Interior", "the council of ministers".
_OF_FIELD = frozenset(
    "ministry department council chamber court office bureau directorate house faculty school college".split()
)
_FIELD = compiled(r" of (?:the )?[\w’'-]+(?:,? and [\w’'-]+)?")
#: With these before it a body is another: "the European Central Bank", "the central bank".
_UNIONS = frozenset("European African Asian Arab Eurasian Nordic Caribbean Inter-American Pan-African".split())
_GOES_ON = compiled(r"['’]?\s*[-–]|\s(?:of|for|on|at|in the)\b")
_CAPITAL = compiled(r"(?<= )[A-Z][a-z]+")
_AROUND = 40  # characters
_CAPITALS = 3  # so many words with capitals round it are a title
#: An act or a plan is called by these, with what it is about: "the Act on the Duties of Pension Funds".
_PAPERS = frozenset("act law decree plan rules regulations regulation resolution programme program bill code".split())
_ABOUT = frozenset("on for of to no".split())
_TITLE_WORDS = 20  # words from such a word to the end of the title
#: After these it is any such body, and none that has a name.
_ANY = frozenset("a an any another each every no other some such".split())
_SHORT = 2  # words of a name
_LONGEST = 4  # words before the last of a name
_NEXT = compiled(r" ([a-z]+)")
_TITLE_OF = compiled(r",?\s[A-Z]|,\s[A-Z][a-z]+ [A-Z]")


@rule(
    Severity.WARNING,
    category=Category.INCONSISTENT_STYLE,
    quoted="report",
    gate=Needs(words=WORDS),
    borrows=("generic-capital",),
)
def check(document: Document, *, keep: frozenset[str] = frozenset()) -> Iterator[Hit]:
    prose = document.prose
    heads = WORDS & document.vocabulary
    found: dict[str, dict[bool, list[Span]]] = {}
    short: dict[str, bool] = {}  # names, by whether a longer one begins with them
    for span in _phrases(document, heads):
        text = prose[span.start : span.end]
        if _in_run_in(document, span.start):
            continue
        if text.split()[-1].lower() in PLACES and " of " not in text:
            if _in_title(prose, span.start) or _TITLE_OF.match(prose, span.end):
                continue
            capital = text.split()[-1][0].isupper()
        elif (office := text.partition(" of ")[0]).islower():
            if _is_any(prose, span):
                continue
            capital = False
        elif _is_titled(office) and not _TITLE_OF.match(prose, span.end) and not _in_title(prose, span.start):
            if office not in short:
                short[office] = _is_short_for(prose, office)
            if short[office] or _in_paper(document, span.start):
                continue
            capital = True
        else:
            continue  # a sentence's first word, a heading, or a title before a name
        found.setdefault(" ".join(text.lower().split()), {}).setdefault(capital, []).append(span)
    told: dict[int, Hit] = {}  # by where the last word of a name is reported
    both = {key for key, kinds in found.items() if len(kinds) == 2}
    for kinds in (*found.values(), *_long_names(document, heads, both)):
        if len(kinds) == 2:
            for hit in _hits(prose, kinds, COMMON_ALONE - keep):
                told.setdefault(hit.span.end, hit)
    last = 0
    for hit in sorted(told.values(), key=lambda hit: (hit.span.start, -hit.span.end)):
        if hit.span.end > last:  # not "the mayor" in "the mayor's office"
            last = hit.span.end
            yield hit


def _is_short_for(prose: str, name: str) -> bool:
    """Is a name of two words or more the head of a longer one: "the Pension Fund" of "the Pension Fund of Molde"?"""
    last = name.rpartition(" ")[2].lower()
    at = prose.find(f"{name} of ") if " " in name and last in _BEARERS else -1
    return at >= 0 and prose[at + len(name) + 4 : at + len(name) + 5].isupper()


def _long_names(document: Document, heads: Set[str], known: Set[str]) -> Iterator[dict[bool, list[Span]]]:
    """Yield the places of names of two words or more, in capitals and with a small last word."""
    words, numbers, prose = document.words, document.word_positions, document.prose
    for head in sorted(key for key in NAMED & heads if _is_mixed(words, numbers.get(key, ()))):
        names: dict[tuple[str, ...], list[Span]] = {}
        for at in numbers[head]:
            first = _run(document, at)
            end = words[at].end
            start = words[first].start
            if (
                first < at
                and not _GOES_ON.match(prose, end)
                and not _in_headline(document, start, end)
                and not _in_paper(document, start)
            ):
                key = tuple(word.key for word in words[first : at + 1])
                names.setdefault(key, []).append(Span(start, end))
        small: dict[tuple[str, ...], list[Span]] = {}
        for at in numbers[head] if names else ():
            for length in range(2, _LONGEST + 2):
                key = tuple(word.key for word in words[max(0, at - length + 1) : at + 1])
                if key in names and (span := _small(document, at, key)) is not None:
                    small.setdefault(key, []).append(span)
        for key, spans in small.items():
            if " ".join(key) not in known:
                yield {True: names[key], False: spans}


def _run(document: Document, at: int) -> int:
    """Return where the words with capitals begin that end at one, without what opens a sentence."""
    words, prose = document.words, document.prose
    first = at
    while (
        first > 0
        and at - first < _LONGEST
        and _is_titled(words[first].text)
        and _is_titled(words[first - 1].text)
        and prose[words[first - 1].end : words[first].start] == " "
    ):
        first -= 1
    if first and prose[words[first - 1].end : words[first].start] == " " and _is_titled(words[first - 1].text):
        return at  # too long for a name: a headline
    sentence = document.sentence_at(words[first].start)
    while first < at and (
        (sentence is not None and words[first].start <= sentence.words[0].start) or words[first].key in FUNCTION_WORDS
    ):
        first += 1
    return first


def _small(document: Document, at: int, key: tuple[str, ...]) -> Span | None:
    """Return the place of a name whose last word, here, has no capital; None where it is another name."""
    words, prose, first = document.words, document.prose, at - len(key) + 1
    if (
        first < 1
        or not words[at].text.islower()
        or words[first - 1].key in _ANY
        or (len(key) == _SHORT and words[first].text.islower())  # "an economic union", whatever else has that name
        or tuple(word.key for word in words[first : at + 1]) != key
    ):
        return None
    if any(
        prose[one.end : other.start] != " "
        for one, other in zip(words[first:at], words[first + 1 : at + 1], strict=True)
    ):
        return None
    after = _NEXT.match(prose, words[at].end)
    if _FOLLOWED.match(prose, words[at].end) or (after and _goes_on(after[1])):
        return None
    # A word that has a capital wherever it stands is a name; another one has none here, nor does it open a sentence.
    if any(word.text[0].isupper() and not _is_proper(word.key) for word in words[first:at]):
        return None
    return Span(words[first].start, words[at].end)


def _goes_on(key: str) -> bool:
    """Is the word after a name a noun that the name describes: "the Molde export center building"?"""
    return may_be_noun(key) and not is_finite(key) and not key.endswith("ed") and key not in FUNCTION_WORDS


def _is_proper(key: str) -> bool:
    """Has a word a capital wherever it stands?"""
    return is_demonym(key) or common_words().isdisjoint((key, key.removesuffix("s"), key.removesuffix("'s")))


def _in_headline(document: Document, start: int, end: int) -> bool:
    """Is a name followed by another, whose title it is, or do so many capitals stand round it that it is in a title?"""
    prose, block = document.prose, document.block_at(start)
    if block is None or block.kind is BlockKind.HEADING or _TITLE_OF.match(prose, end) or _in_run_in(document, start):
        return True
    before = _CAPITAL.findall(prose, max(block.start, start - _AROUND), start)
    after = _CAPITAL.findall(prose, end, min(block.end, end + _AROUND))
    return len(before) > 1 and len(before) + len(after) > _CAPITALS


def _in_run_in(document: Document, start: int) -> bool:
    """Does a name stand in a headline that ran into the article?"""
    headline = document.view(run_in)
    return headline is not None and start < headline.span.start


def _in_paper(document: Document, start: int) -> bool:
    """Does a name belong to the title of an act or a plan, in capitals: "the Act on … Pension Funds"?"""
    words, at = document.words, document.word_index(start) - 1
    for place in range(at, max(0, at - _TITLE_WORDS), -1):
        word = words[place]
        if word.key in _PAPERS and word.text[0].isupper() and place < at and words[place + 1].key in _ABOUT:
            return True
        if word.text.islower() and word.key not in FUNCTION_WORDS and word.key not in _ABOUT:
            return False
    return False


def _phrases(document: Document, heads: Set[str]) -> Iterator[Span]:
    """Yield the names of bodies and offices, in capitals or not."""
    words, prose, numbers = document.words, document.prose, document.word_positions
    places: dict[str, list[int]] = defaultdict(list)
    for key in heads:
        places[key.removesuffix("'s")] += numbers.get(key, ())
    for index in sorted(index for found in places.values() if _is_mixed(words, found) for index in found):
        word, before = words[index], words[index - 1] if index else None
        key = word.key.removesuffix("'s")
        end = word.start + len(key)
        if before is None or prose[before.end : word.start] != " ":
            continue
        if _FOLLOWED.match(prose, end):
            if key in _OF_FIELD and before.key == "the" and (field := _field(prose, end, key in _SCHOOLS)):
                yield Span(word.start, field)
            if key in OFFICES and (before.key == "the" or before.key in FIELDS) and (of := _OF_NAME.match(prose, end)):
                yield Span(word.start if before.key == "the" else before.start, of.end())
            continue
        if key in PLACES:
            if before.text.istitle() and before.key not in FUNCTION_WORDS and not is_demonym(before.key):
                yield Span(before.start, end)
        elif key in HEADS and (before.key in FIELDS or _is_field(before)):
            if index < 2 or words[index - 2].text not in _UNIONS:
                yield Span(before.start, end)
        elif key in ALONE and before.key == "the":
            yield Span(word.start, end)


def _field(prose: str, end: int, any_noun: bool) -> int:
    """Return where the field of a body ends that stands behind "of"; 0 where what follows is no field."""
    found = _FIELD.match(prose, end)
    if found is None:
        return 0
    fields = [key for key in found[0].lower().split() if key not in FUNCTION_WORDS]
    known = (key.strip(",") in FIELDS | _PLURALS or (any_noun and may_be_noun(key.strip(","))) for key in fields)
    return found.end() if fields and all(known) else 0


def _is_mixed(words: Sequence[Word], places: Sequence[int]) -> bool:
    """Has the word at some places a capital, at others none? Only then is anything written in both ways."""
    return len(places) > 1 and len({words[at].text[0].isupper() for at in places}) > 1


def _is_field(word: Word) -> bool:
    """Can the word before a head be the field of a body: "pension fund", "migration service"?"""
    key = word.key.replace("’", "'").removesuffix("'s")  # the public prosecutor's office
    return len(key) > 3 and key not in NOT_FIELDS and may_be_noun(key) and not is_demonym(key)


_GENITIVE = compiled(r"['’]s?(?!\w)")
_WORD_BEFORE = compiled(r"(\S+)\s\Z")


def _is_titled(text: str) -> bool:
    """Have the words capitals, and as in "Prosecutor's Office"? No name in the genitive is meant: "Japan's"."""
    if text.istitle():
        return True
    bare = _GENITIVE.sub("", text)
    return bare.istitle() and bare.split()[0].lower() in common_words()


def _in_title(prose: str, start: int) -> bool:
    """Does a word with a capital stand before, other than an article or an adjective of a nation?"""
    before = _WORD_BEFORE.search(prose, max(0, start - 30), start)
    if before is None or before[1].islower() or before[1] == "The":
        return False
    return "-" in before[1] or not is_demonym(before[1].lower())


def _is_any(prose: str, span: Span) -> bool:
    """Is it any such body or office, or one of another: "a development bank", "the first EU foreign minister"?"""
    before = _WORD_BEFORE.search(prose, max(0, span.start - 30), span.start)
    if before is None:
        return False
    if before[1].lower() in ("a", "an") and (after := _NEXT.match(prose, span.end)) and _goes_on(after[1]):
        return False  # "a defence ministry spokesman": the article is his
    return before[1].lower() in _ANY or (before[1].isupper() and len(before[1]) > 1)


def _hits(prose: str, kinds: dict[bool, list[Span]], common: Set[str]) -> Iterator[Hit]:
    """Yield each place of the rarer form, or of the later one; of a ``common`` noun alone, each with a capital."""
    small = prose[slice(*kinds[False][0])]
    named = small[0].isupper() and small.split()[-1] in HEADS - OFFICES and not is_demonym(small.split()[0].lower())
    keep, change = sorted(
        kinds.values(), key=lambda spans: (-len(spans), named and spans is kinds[False], spans[0].start)
    )
    is_common = prose[slice(*keep[0])].lower() in common
    if is_common:
        keep, change = kinds[False], kinds[True]  # as generic-capital wants it
    capital = keep is kinds[True]
    model = prose[keep[0].start : keep[0].end]
    times = f" {len(keep)} times" if len(keep) > 1 else ""
    office = model.lower().partition(" of ")[0].split()[-1] in OFFICES  # "the first foreign minister" is nobody's title
    certain = is_common or (named and capital) or (len(keep) > len(change) and not (capital and office))
    for span in sorted(change):
        written = prose[span.start : span.end]
        fixes = (Fix.replace(span, model),) if certain else ()
        yield Hit(span, f"“{written}” is written “{model}” elsewhere{times}", fixes, (Related(keep[0], f"“{model}”"),))
