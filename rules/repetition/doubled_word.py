"""A word stands twice or more in a row.

A typist doubles "the"; a decoder that loops doubles anything, many times over,
also within hyphens and slashes. Doubles that English has stay silent ("that that",
"had had", "very very", "bye bye"), names and titles that are doubles ("Walla Walla",
"Zsa Zsa"), initials, Latin names of species, columns of a table, and numbers written
in groups. A function word or a number that stands twice is only a warning, for people
make that slip too; so is a capitalised word that may be a title or begin a new
sentence, and a word on both sides of a slash. A phrase that stands twice in a row is
for looped-phrase.

What a name ends with may come in both cases: "the river River at noon".

Option allow: words in small letters that may stand twice or more in a row. A list in
    the configuration takes the place of the default one ("very", "bye" and so on).

Bad: The mayor opened [the the] bridge on Monday.
Fix: The mayor opened the bridge on Monday.
Bad: They found a garage for your own [car car car car] there.
Bad: The aid was sent on [Tuesday Tuesday].
Bad: It was a store of [plutonium-plutonium-plutonium] for the reactor.
Bad: The port [is is] open again.
Bad: The ferry crossed the [river River] at noon, from Molde [harbour Harbour].
Fix: The ferry crossed the river at noon, from Molde Harbour.
Good: The ferry crossed the river River Low, and he left the town Town Hall. They met in the park Park keepers know.
Good: She said that that was all she had had time for. What it is is clear.
Good: The actress Ni Ni and J J Marlow flew to Walla Walla.
Good: The talks were very, very long. The sea is what makes Molde Molde.
"""

import re
from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import FORMS_OF_BE, PREPOSITIONS
from lint.analysis.names import common_words, given_names, is_demonym, place_names
from lint.analysis.places import compounds
from lint.analysis.recurring import doubled
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.wordclass import plain_form, verb_forms
from lint.patterns import compiled

from ._seam import may_be_seam, tells_again

#: Words that English writes twice in a row for emphasis or as one word, in any number.
DOUBLES = frozenset(
    """
    very really many much far long so no yes never always too way big please just super real good old right first
    ah aye baa bang beep bing blah bling boo boom buzz bye cha chop chow clap click cou ding dong dum fifty gimme go
    goody ha haha hah he hear huh ole one pip pop three two unh wait zoom
    heart heh hey hi ho hot hubba hush knock la lah log loud lu mahi meow mm na nah night now nom oh okay ok oy pah pom
    pong pooh poo puff rah sh shh ta tap tick tom tsk tuk tut uh um weep well win wink woof wow ya yada yay yeah yo yum
    zip plus left pretty sweet little deep dear dark million billion trillion thousand
    """.split()
)

# Words that grammar puts side by side, each in a clause of its own: "what it is is clear", "the men in in-trays".
_BY_GRAMMAR = frozenset("that had is was do did does her on in it you who what there here this more".split())
#: "That that" is never right before the first, "in in" and "on on" not behind the second, unless the verb stands in a
#: clause that goes without its object ("the town they live in in winter").
_AFTER_THAT = frozenset("the a an his its their our my your these those he she it they we i there this".split())
_GOVERNING = frozenset(
    """
    arrive arrived arriving arrives live lived living lives happened occurred remain remained remains located situated
    based held resulted participated participate participating interested succeeded invested born killed died found
    increase decrease rise fall drop decline change changes role part interest developments
    depend depends depended rely relied focus focused focusing comment commented imposed insisted attack attacks report
    reports agreement agreed war pressure emphasis impact effect influence sanctions ban law work decision meeting
    """.split()
)
#: With one of these before them "in in" and "on on" may be right: "moved on on Monday", "left the lights on on Monday".
_WITH_PARTICLE = frozenset(
    """
    be have go come move carry live log turn walk get work hold press fight check drop fill hand give take join let stay
    play sign step break bring build call cash cave chip close cut dig fit kick lock look opt phone plug pull push put
    run send settle sink sit stand tune hang drag keep lead linger pass pick pile roll switch try catch hit stick pour
    leave want see lie rope vote phase zoom soak cram book blow drive ride fly sail rush pack jump pop
    """.split()
)
_LAUGHS = frozenset(("he", "there"))  # "he he", "there, there": but not before a verb
_TITLES = frozenset("mr mrs ms dr prof gen sen".split())
#: What a name ends or begins with: in small letters and with a capital side by side it was translated twice.
_KINDS = frozenset(
    """
    river lake sea island islands mountain mountains valley strait gulf canal dam bridge port harbour harbor airport
    station street square road avenue market mosque church cathedral temple palace museum theatre theater stadium park
    hotel hospital clinic school college university institute academy camp prison crossing gate city town village
    district province governorate region county state republic kingdom ministry council committee commission court
    parliament government party movement union federation association society organisation organization authority
    agency army brigade battalion division front bank company foundation fund club president minister king prince emir
    sheikh general colonel governor mayor ambassador secretary director chairman spokesman
    """.split()
)
#: Of these, in a sentence in which a clause may have ended: "who he was was clear".
_VERBS_BY_GRAMMAR = frozenset(("is", "was", "did", "does"))
_BEFORE_VERB = frozenset("can could will would may might must should do did does i you he she it we they".split())
_AT_HEAD = frozenset("it in on you this there".split())  # twice at the head of a sentence they are a slip
_CLAUSE = frozenset(
    "what who whom where how why when that which all whatever whoever wherever thing things one".split()
)
_SUBJECTS = frozenset("i he she it we you they there".split())  # "the man he was was tired"

#: Names that are doubles, and given names that are often also the father's.
_NAMES = frozenset(
    """
    abdullah ahmad ahmed ali baden bella boutros duran hassan hussein ibrahim mohamed mohammad mohammed muhammad omar
    pago phi sadiq said salah saleh sirhan sing tora wagga walla woy yusuf agar aye bobo bora cous gogo humbert khalid
    khaled mahmoud moana mustafa nuku thomas william owen neville bafana baw dee jay kappa lang zsa
    """.split()
)

# Doubling these is a slip of the keyboard, and to drop one is certain: no grammar puts them side by side.
_CERTAIN = frozenset("the an of and or their its our".split())
_KIN = compiled(r"-(?:grand|uncle|aunt|niece|nephew)", re.IGNORECASE)

# A word with its own hyphens and apostrophes, once more or more often, with white space or a slash between.
_ROW = compiled(
    r"""\b(?<![-'’.,&@#])
    (\w++(?:[-'’.,]\w++)*+)
    (?:(?:[ \t\xa0]++|/|[ \t\xa0]*+\n[ \t\xa0]*+)\1(?![-\w&+#]|[.,]\w))++""",
    re.IGNORECASE | re.VERBOSE,
)
_CHAIN = compiled(r"-(\w{3,40}+)(?:-\1\b)++", re.IGNORECASE)
_CODE = compiled(r"[A-Za-z]\d{1,2}")  # "D9"
_VERB = compiled(r"(?:['’]s)?\s(?:is|are|was|were|has|have|had|will|would|can|could|may|must|said|says)\b")
_SYLLABLE = compiled(r"(?:[bpmfdtnlgkhjqxzcsrwy]|[zcst]h)?[aeiou]{1,3}(?:n|ng|r)?|ng")  # of Chinese and Burmese names
_COLUMNS = compiled(r"\t|[ \xa0]{2}")
_LATIN = compiled(r"[a-z]{4,}(?:us|is|(?<!i)es|ens|um|ii|ix|ops|[aeox])")
_NAME_BEFORE = compiled(r"[A-Z][\w.'’-]+ \Z")
#: "What makes Paris Paris".
_MAKES = compiled(r"\b(?:what|that|which) (?:makes?|made) \Z", re.IGNORECASE)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december""".split()
)
#: A capital or a verb: "from the town Town Hall", "by the river River levels rose".
_GOES_ON = compiled(r"[ \xa0-](?:[A-Z]|\w+(?:s|ed)\b(?<! was)(?<! is))")
_GROUP_BEFORE = compiled(r"\d[ \xa0.,/:-]?\Z")
_GROUP_AFTER = compiled(r"[ \xa0]?[\d/:%]")

_SHORT = 5  # letters of a name that is a double, at most: "Zsa Zsa", "Milly Milly"
_TITLE = 3  # times: "Girls Girls Girls"
_CLAUSE_WORDS = 60  # words before a double in which its clause has begun
_REACH = 20  # words before "in in" among which a verb with its particle is looked for
_MANY = 5  # "great-great-great-grandfather" is right up to there


@rule(Severity.ERROR, category=Category.ADDITION, quoted="report")
def check(document: Document, *, allow: frozenset[str] = DOUBLES) -> Iterator[Hit]:
    prose = document.prose
    for match in _ROW.finditer(prose) if _may_have_row(document) else ():
        if not _is_right(document, match, allow):
            yield _hit(document, Span(*match.span()), match[1])
    for match in _CHAIN.finditer(prose):
        if span := _chain(prose, match, allow):
            yield _hit(document, span, match[1])


def _may_have_row(document: Document) -> bool:
    """May a word stand twice in a row? Nearly no text has that, and to search for it takes long."""
    keys, numbers = document.lowercase_words, document.word_positions
    return (
        bool(document.view(doubled))
        or "_" in document.prose  # no part of a word for others, but here
        or any(
            keys[number - 1] == base
            for key in document.view(compounds)
            if "'" in key and (base := key.partition("'")[0]) in numbers  # "Libya Libya's"
            for number in numbers[key]
        )
    )


def _chain(prose: str, match: re.Match[str], allow: frozenset[str]) -> Span | None:
    """Three or more of a word with hyphens between them."""
    word, (start, end) = match[1].lower(), match.span()
    first = start - len(word)
    if first >= 0 and prose[first:start].lower() == word and not prose[first - 1 : first].isalnum():
        start = first
    else:
        start += 1
    times = (end - start + 1) // (len(word) + 1)
    kin = word == "great" and times <= _MANY and _KIN.match(prose, end)
    return None if times < 3 or word in allow or word.isdigit() or kin else Span(start, end)


def _hit(document: Document, span: Span, word: str) -> Hit:
    prose = document.prose
    times = len(re.findall(re.escape(word), prose[span.start : span.end], re.IGNORECASE))
    often = "twice" if times == 2 else f"{times} times"
    first, again = Span(span.start, span.start + len(word)), Span(span.end - len(word), span.end)
    seam = times == 2 and may_be_seam(document, first, again)
    joined = seam and (_VERB.match(prose, span.end) is not None or tells_again(document, first, again))
    kept = again if prose[again.start].isupper() and _follows_name(prose, first.start) else first  # "Molde river River"
    fix = Fix.replace(span, prose[kept.start : kept.end], safe=times == 2 and word in _CERTAIN)
    return Hit(
        span,
        f"“{word}” comes {often} in a row" + (": a full stop is missing between them" if joined else ""),
        () if seam or _are_two(document, span, word) else (fix,),
        severity=Severity.WARNING if joined or _may_be_right(document, span, word, times) else None,
    )


def _are_two(document: Document, span: Span, word: str) -> bool:
    """Does one of the two end a phrase and the other begin a clause: "with it it is possible"?"""
    if _key(word) not in ("it", "that", "this", "her", "you"):
        return False
    before = document.words_in(max(0, span.start - 12), span.start)
    return bool(before) and before[-1].key in PREPOSITIONS and _VERB.match(document.prose, span.end) is not None


def _may_be_right(document: Document, span: Span, word: str, times: int) -> bool:
    """May the row be a common slip, a title, or a headline that has run into its article?"""
    prose, key = document.prose, _key(word)
    if times > _TITLE:
        return False
    title = word[0].isupper() and not word.isupper() and not _is_known(word) and not _follows_name(prose, span.start)
    sentence = document.sentence_at(span.start)
    begins = sentence is not None and sentence.start == span.start  # with a lead-in, perhaps
    title = title and (begins or not _stands_alone(document, span, key))
    if times > 2:
        return title
    # "aid to Turkey Turkey is working"
    begins = word[0].isupper() and _VERB.match(prose, span.end) is not None
    return key in FUNCTION_WORDS or word[0].isdigit() or begins or title or "/" in prose[span.start : span.end]


def _before(document: Document, offset: int) -> Sequence[str]:
    """Return the words of a sentence before an offset, as many as a clause has."""
    sentence = document.sentence_at(offset)
    at = document.word_index(offset)
    since = document.word_index(sentence.start) if sentence else at
    return document.lowercase_words[max(since, at - _CLAUSE_WORDS) : at]


def _in_clause(document: Document, offset: int) -> bool:
    """Does a word that begins a clause stand before an offset in its sentence?"""
    before = _before(document, offset)
    return not _CLAUSE.isdisjoint(before) or (len(before) > 1 and before[-1] in _SUBJECTS)


def _key(word: str) -> str:
    return word.lower().replace("’", "'")


def _is_right(document: Document, match: re.Match[str], allow: frozenset[str]) -> bool:
    """Is the double right, or nothing that can be judged?"""
    prose, (start, end) = document.prose, match.span()
    word, key = match[1], _key(match[1])
    last = match[0][-len(word) :]
    if word[0] > "\u024f" or not key.strip("_"):  # another script is the business of other rules
        return True
    if key in allow and not (key in _LAUGHS and _VERB.match(prose, end)):
        return True
    if _CODE.fullmatch(word):
        return True
    if (
        key in _BY_GRAMMAR
        and len(match[0]) < 3 * len(word)
        and not _is_slip(document, key, start, end)
        and (key not in _VERBS_BY_GRAMMAR or _in_clause(document, start))
    ):
        return True
    if len(match[0]) < 3 * len(word) and _ends_relative(document, key, start):
        return True
    if "\n" in match[0] and document.block_at(start) != document.block_at(end - 1):
        return True
    if word[0].isdigit():  # "1 000 000", "4/4"
        grouped = _GROUP_BEFORE.search(prose[max(0, start - 2) : start]) or _GROUP_AFTER.match(prose, end, end + 2)
        return len(word) < 2 or "/" in match[0] or grouped is not None
    if "/" in match[0] and (len(word) < 3 or word.isupper()):  # "N/N"
        return True
    if len(word) == 1 and word.isupper() and word != "I":
        return True  # initials: "J J Marlow"
    if key not in FUNCTION_WORDS and (_COLUMNS.search(match[0]) or document.has_seam(start, end)):
        return True  # two cells of a table, a bold lead-in and its paragraph, two links
    if _is_species(prose, start, word, last):
        return True
    if len(match[0]) < 3 * len(word) and _MAKES.search(prose, max(0, start - 30), start):
        return True
    if word[0].isupper() and _is_quoted_title(prose, start, end):
        return True
    if word != last:  # "at AT&T", "the The Hague"; but "The the"
        return word[1:] != last[1:] or not (last == key or _is_kind_again(prose, key, end))
    return word[0].isupper() and not _opens_with_small_word(document, key, start, end) and _is_name(document, match)


def _is_kind_again(prose: str, key: str, end: int) -> bool:
    """Does what a name is called by stand in both cases, and no name begin with the second: "the river River at"?"""
    return key in _KINDS and _GOES_ON.match(prose, end) is None


def _ends_relative(document: Document, key: str, start: int) -> bool:
    """Does a verb end a relative clause, and follow it too: "those who can walk walk", "all who came came"?"""
    before = _before(document, start)[-2:]
    if not verb_forms(key) or key in FUNCTION_WORDS or not before:
        return False
    return before[-1] == "who" or (before[0] in ("who", "what") and before[-1] in _BEFORE_VERB)


def _opens_with_small_word(document: Document, key: str, start: int, end: int) -> bool:
    """Does a sentence open with a double that is no name: "The The mayor", or a title: "Mr Mr Khan"?"""
    sentence = document.sentence_at(start)
    opens = sentence is not None and sentence.start == start and sentence.block.kind is BlockKind.PARAGRAPH
    band = key == "the" and _VERB.match(document.prose, end) is not None  # "The The is a band"
    return key in _TITLES or (opens and key in FUNCTION_WORDS and not band)


def _is_quoted_title(prose: str, start: int, end: int) -> bool:
    """Is the row all that stands between two quotation marks: the name of a film or song?"""
    return start > 0 and prose[start - 1] in "\"“‘'«" and prose[end : end + 1] in tuple("\"”’'»")


def _is_slip(document: Document, key: str, start: int, end: int) -> bool:
    """Do the words around a double that grammar can make show that it did not make this one?"""
    if key == "that":
        following = document.words_in(end, min(len(document.prose), end + 12))[:1]
        return bool(following) and following[0].key in _AFTER_THAT
    before = _before(document, start)
    if not before:
        return key in _AT_HEAD and not document.prose.startswith((",", "."), end)
    if key not in ("in", "on"):
        return False
    if before[-1] not in _GOVERNING and (
        not _WITH_PARTICLE.isdisjoint(map(plain_form, before[-_REACH:])) or not FORMS_OF_BE.isdisjoint(before[-3:])
    ):
        return False
    return _CLAUSE.isdisjoint(before) and _SUBJECTS.isdisjoint(before[1:])


def _is_species(prose: str, start: int, word: str, last: str) -> bool:
    """Is it the Latin name of a species: "Vulpes vulpes", "Pan troglodytes troglodytes"?"""
    key = _key(last)
    if last != key or not _LATIN.fullmatch(key) or _is_common(key) or key in FUNCTION_WORDS:
        return False
    return word[0].isupper() or _follows_name(prose, start)


def _follows_name(prose: str, start: int) -> bool:
    """Does a capitalised word stand before an offset in the same clause?"""
    return _NAME_BEFORE.search(prose, max(0, start - 40), start) is not None


def _is_name(document: Document, match: re.Match[str]) -> bool:
    """Is a capitalised double the name of one who is called so, like Zsa Zsa? Not if it stands alone elsewhere."""
    word, key = match[1], _key(match[1])
    if key in _NAMES or (word != word.upper() and _SYLLABLE.fullmatch(key) is not None):
        return True
    if len(word) > _SHORT or not word.isalpha() or word.isupper() or len(match[0]) > 3 * len(word):
        return False
    if _is_known(word) or _is_common(key) or _follows_name(document.prose, match.start()):
        return False
    return not _stands_alone(document, Span(*match.span()), key)


def _stands_alone(document: Document, span: Span, key: str) -> bool:
    """Does a word stand by itself in the text outside a span?"""
    words, keys = document.words, document.lowercase_words
    return any(
        not span.start <= words[index].start < span.end
        and key not in (*keys[index - 1 : index], *keys[index + 1 : index + 2])
        for index in document.word_positions.get(key, ())
    )


def _is_known(word: str) -> bool:
    """Is a capitalised word the name of a place, a nation, a day or a month, or a given name?"""
    key = word.lower()
    nation = is_demonym(word) or {key[:-1], key[:-2]} & place_names()
    return bool(nation) or key in _CALENDAR or key in place_names() or key in given_names()


def _is_common(key: str) -> bool:
    return not common_words().isdisjoint((key, stem(key)))
