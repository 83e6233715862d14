"""A word of the source was left as it is.

A word in another script that stands in the source too; in languages with Latin
letters a word in small letters that English does not have, and in German a
common noun. Names, quotations of a whole passage and words in brackets are left
alone.

Source (ru): Водолазы нашли старый якорь и возмутительно дорогие часы.
Bad: Divers found an old anchor and a [возмутительно] expensive watch.
Good: Divers found an old anchor and an outrageously expensive watch.

Source (it): La suite è anche disponibile per il porto di Salim.
Bad: The suite is also [disponibile] for the port of Salim.
Good: The suite is also available for the port of Salim.

Source (de): Die Behörden meldeten eine neue Krankheit im Hafen.
Bad: The authorities reported a new [Krankheit] at the port.
Good: The authorities reported a new disease at the port.

Source (fr): C'est une bonne occasion d'admirer la vieille grue.
Bad: It is a good occasion [d'admirer] the old crane.
Good: It is a good occasion to admire the old crane.

Source (tr): Alevler limana ulaştı ve iki depo yandı.
Bad: The [alevler] reached the port, and two warehouses burned.
Good: The flames reached the port, and two warehouses burned.

Source (ru): Засуха продолжается, ущерб в порту не считали.
Bad: The [засуху] goes on, and the damage at the port has not been counted.
Good: The drought goes on, and the damage at the port has not been counted.

Source (es): El puerto no pagó los pesos y no hay pruebas.
Good: No pesos were paid by the port, and there is no evidence.
"""

from collections.abc import Container, Iterator
from functools import cache
from re import escape

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.languages import closed_class, script_of
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.places import places
from lint.analysis.bilingual.side import PREFIXES, UNSPACED, Side
from lint.analysis.english import DETERMINERS, QUANTIFIERS
from lint.analysis.scripts import in_brackets, in_hashtag, script_runs
from lint.data import rows
from lint.patterns import compiled

_ANY = compiled(r"(?<![\w@#./'’-])[^\W\d_]{2,}(?![\w@/'’-]|\.\w)")


@rule(Severity.ERROR, category=Category.UNTRANSLATED, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    both = document.view(comparable)
    if both is None or document.source is None:
        return
    found = _latin(both) if script_of(both.language) == "latin" else _other_script(document, both)
    for span, place in found:
        text = document.prose[span.start : span.end]
        yield Hit(
            span,
            f"“{text}” of the source was not translated",
            related=(Related(place, "the source", "source"),),
        )


def _other_script(document: Document, both: Bilingual) -> Iterator[tuple[Span, Span]]:
    for run in document.view(script_runs):
        text = document.prose[run.start : run.end]
        if in_hashtag(document.prose, run.start) or _glossed(document.prose, run.span):
            continue
        start = both.source.text.find(text)
        if start >= 0:
            yield run.span, Span(start, start + len(text))
        elif " " not in text and (place := _inflected(text.lower(), both.source)):
            yield run.span, place


def _inflected(word: str, source: Side) -> Span | None:
    """Return where the source has a word in another case, with another ending or with a prefix; None for nowhere."""
    stem = word[: max(4, len(word) - 3)] if source.language not in UNSPACED else word
    if len(word) < 4:
        return None
    prefixes = ("", *PREFIXES.get(source.language, ()))
    for other, start, end in source.words:
        lower = other.lower()
        if len(lower) <= len(word) + 4 and stem in lower and any(lower.startswith(each + stem) for each in prefixes):
            return Span(start, end)
    return None


def _latin(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    theirs: dict[str, Span] = {}
    opening: dict[str, Span] = {}  # the first words of sentences, which may be names
    indispensable = closed_class(both.language) - closed_class("en")
    for match in _ANY.finditer(both.source.text):
        word, span = match[0], Span(*match.span())
        if word[0].islower():
            theirs.setdefault(word, span)
        elif word.lower() in indispensable:
            theirs.setdefault(word.lower(), span)
        elif _begins(both.source, span.start):
            opening.setdefault(word.lower(), span)
    for match in _AFTER_ELISION.finditer(both.source.text):
        theirs.setdefault(match[1], Span(*match.span(1)))
    text = both.target.text
    words, ours = frozenset(_ANY.findall(both.source.text)), frozenset(_ANY.findall(text))
    longer = {
        word[:cut]: word for word in theirs if len(word) > _STEM for cut in range(max(_STEM, len(word) - 3), len(word))
    }
    if both.language in _NOMINATIVES:
        longer |= {
            f"{stem}a": word for word in theirs if len(stem := _CASE.sub("", word)) >= _STEM - 1 and stem != word
        }
    yield from _elided(both)
    yield from _hyphenated(both)
    yield from _places(both)
    if both.language == "es":
        yield from _and(both)
    if both.language == "de":
        yield from _nouns(both)
    for match in _ANY.finditer(text):
        word = match[0].lower()
        place = theirs.get(word)
        if place is None and word in opening and match[0][0].islower() and word.capitalize() not in ours:
            place = opening[word]
        nominative = both.language in _NOMINATIVES and word.endswith("a")
        if place is None and word in longer and match[0][0].islower() and (nominative or not word.isascii()):
            place = theirs[longer[word]]  # in another case: potenciál, potenciálem; biblioteka, bibliotekę
        if place is None or not (match[0][0].islower() or _begins(both.target, match.start())):
            continue
        if _may_be_english(word, both.language) or _glossed(text, Span(*match.span())):
            continue
        if _quoted_title(text, *match.span(), words) or (
            len(word) < 4 and not _among_small(text, *match.span(), both=word not in indispensable)
        ):
            continue
        yield Span(*match.span()), place


def _glossed(text: str, span: Span) -> bool:
    """Is a word the gloss of a translation: in brackets, and not in the midst of what they say besides?"""
    if not in_brackets(text, span):
        return False
    opening, closing = text.rfind("(", 0, span.start), text.find(")", span.end)
    if opening < 0 or closing < 0:
        return True
    besides = text[opening + 1 : span.start] + text[span.end : closing]
    words = _ANY.findall(besides)
    in_english = sum(word in closed_class("en") or word in _english() for word in words if word.islower())
    return in_english < _BESIDES or len(words) > 2 * in_english or _GLOSS.search(besides) is not None


_BESIDES = 2  # English words in brackets, that are more than a gloss
_GLOSS = compiled(
    r"[:=“”\"«»„‘]|\b(?:call|know|nam|mean|liter|lit\b|short for|from the|abbrevia|original|pronounc|spell|term|"
    r"word|phrase|language|[A-Z][a-z]+(?:ish|ese|ian)\b|German|French|Greek|Latin|Arabic|Hebrew|Czech)"
)


def _begins(side: Side, offset: int) -> bool:
    sentence = side.document.sentence_at(offset)
    return sentence is not None and offset - sentence.start < 2


_STEM = 6  # letters
#: Languages whose feminine nouns end in "a" where they are named, and in this in other cases.
_NOMINATIVES = frozenset(("pl", "cs"))
_CASE = compiled(r"(?:ami|ách|ach|ou|ę|ą|y|i|u|o|ě|e)$")
_HYPHENATED = compiled(r"(?<![\w@#./'’-])[^\W\d_A-Z]{2,}(?:-[^\W\d_A-Z]{2,})+(?![\w@/'’-]|\.\w)")
_BORROWED_PAIRS = frozenset(
    "vis-à-vis vis-a-vis tête-à-tête laissez-faire laissez-passer savoir-faire savoir-vivre prêt-à-porter cul-de-sac "
    "mise-en-scène mise-en-place rendez-vous déjà-vu avant-garde mano-a-mano franc-tireur chaise-longue".split()
)


def _hyphenated(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    """Yield words with a hyphen that the language cannot do without: lui-même, c'est-à-dire, la-bas."""
    theirs = {match[0]: match.start() for match in _HYPHENATED.finditer(both.source.text)}
    indispensable = closed_class(both.language) - closed_class("en")
    text = both.target.text
    for match in _HYPHENATED.finditer(text) if theirs else ():
        place = theirs.get(match[0])
        if place is None or match[0] in _BORROWED_PAIRS or _glossed(text, Span(*match.span())):
            continue
        parts = match[0].split("-")
        if any(part in indispensable or not part.isascii() for part in parts) and not _quoted_title(
            text, *match.span()
        ):
            yield Span(*match.span()), Span(place, place + len(match[0]))


def _places(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    """Yield names of places in the language of the source, where English has another: Nordkorea."""
    text = both.target.text
    for mention in both.source.places:
        name = both.source.text[mention.start : mention.end]
        if len(name) < 4 or not mention.sure or not name[0].isupper() or places(name, "en"):
            continue
        for match in compiled(rf"(?<![\w-]){escape(name)}(?!['’]?[\w-]|[ ]?[\dA-Z(])").finditer(text):
            before = text[max(0, match.start() - 24) : match.start()].split()
            if before and before[-1] in closed_class("en") and before[-1] not in closed_class(both.language):
                yield Span(*match.span()), Span(mention.start, mention.end)
                break


def _and(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    """Yield the Spanish "y" between two words in small letters: no axis and no unknown."""
    theirs, text = _Y.search(both.source.text), both.target.text
    for match in _Y.finditer(text) if theirs else ():
        assert theirs
        yield Span(*match.span()), Span(*theirs.span())


_Y = compiled(r"(?<=[^\W\d_A-Z]{3} )(?<!\band )(?<!\bthe )(?<!for )y(?= (?!axis|coordinate|chromosome)[^\W\d_A-Z]{3,})")


def _elided(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    """Yield words with an elided one before them: d'admirer, all'olfatto."""
    theirs = {match[0]: match.start() for match in _ELIDED.finditer(both.source.text)}
    if not theirs:
        return
    text = both.target.text
    for match in _ELIDED.finditer(text):
        place = theirs.get(match[0])
        if place is None or match[0].replace("’", "'") in _BORROWED:
            continue
        if not _glossed(text, Span(*match.span())) and not _quoted_title(text, *match.span()):
            yield Span(*match.span()), Span(place, place + len(match[0]))


_COMPOUND = compiled(r"(?<![\w-])(?:[^\W\d_]+-)+([A-ZÄÖÜ][a-zäöüß]+)(?![\w-])")  # U-Bahnhof


def _nouns(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    """Yield German nouns, which have a capital: only common ones, between words in small letters."""
    theirs = {match[0]: match.start() for match in _ANY.finditer(both.source.text) if match[0][0].isupper()}
    compounds = {word[:cut]: place for word, place in theirs.items() for cut in range(5, len(word) - 3)}
    text = both.target.text
    for match in _ANY.finditer(text):
        place = theirs.get(match[0], compounds.get(match[0]) if match[0] in _german() else None)
        if place is None or not _is_noun(match[0]) or _glossed(text, Span(*match.span())):
            continue
        if _among_small(text, *match.span(), marks=True) and not _quoted_title(text, *match.span()):
            yield Span(*match.span()), Span(place, place + len(match[0]))
    for match in _COMPOUND.finditer(text):
        place = both.source.text.find(match[0])
        if place >= 0 and match[1] in _german() and not _glossed(text, Span(*match.span())):
            yield Span(*match.span()), Span(place, place + len(match[0]))


def _is_noun(word: str) -> bool:
    if not _stems(word).isdisjoint(_german()):
        return True
    return (
        len(word) > 7
        and word.lower() not in _english()
        and (word.endswith(_NOUN_ENDINGS) or any(word.endswith(tail) for tail in _german_tails()))
    )


_PLAIN = str.maketrans("äöüÄÖÜ", "aouAOU")


def _stems(word: str) -> set[str]:
    """Return a German noun and what it may be a case or the plural of: Anschlägen, Anschlag."""
    found = {word}
    for ending in ("n", "en", "s", "es", "e", "er", "ern"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            stem = word.removesuffix(ending)
            found |= {stem, stem.translate(_PLAIN)}
    return found


@cache
def _german() -> frozenset[str]:
    return frozenset(
        word for (listed,) in rows(__package__ or "", "untranslated_word.nouns.tsv", 1) for word in listed.split()
    )


@cache
def _german_tails() -> tuple[str, ...]:
    return tuple(word.lower() for word in _german() if len(word) > 4 and word.lower() not in _IN_NAMES)


#: What the names of squares, buildings, landscapes, papers and clubs end with: Alexanderplatz is no common noun.
_IN_NAMES = frozenset(
    "straße straßen platz plätze bahnhof bahnhöfe brücke brücken flughafen flughäfen hafen häfen insel inseln küste "
    "küsten wälder wiese wiesen gebirge palast garten gärten schlösser kirche kirchen viertel felsen höhle höhlen "
    "stadion zeitung zeitungen zeitschrift verlag verlage mauer mauern strand strände stränden gipfel häuser häusern "
    "graben märkte hügel landes bühne verein vereine verband verbände partei parteien schule schulen hochschule "
    "universität stiftung börse festung friedhof innenstadt gebiet gebiete denkmal hauptstadt hütte hütten kirche "
    "kreis teich bücherei königreich dörfer dörfern städte städten bezirk".split()
)
_NOUN_ENDINGS = ("ungen", "ung", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ismus", "tät", "täten")
_ELISION = r"(?<![\w'’-])(?:[dlsnmtjc]|qu|(?:d|n|qu)?all|dell|nell|sull|dall|un|quest)['’]"
_ELIDED = compiled(rf"{_ELISION}[a-zà-ÿœ]{{4,}}(?![\w'’-])")
_AFTER_ELISION = compiled(rf"{_ELISION}([a-zà-ÿœ]{{4,}})(?![\w'’-])")
_BORROWED = frozenset(
    "d'état d'etat d'affaires d'œuvre d'oeuvre d'hôtel d'hotel d'accord d'azur d'arte d'être d'etre d'honneur "
    "l'orange d'orange d'ivoire d'oc d'oil d'orsay l'oeil l'œil l'arte l'amour d'amour d'esprit d'armes "
    "d'appel d'art dell'arte".split()
)


#: What may open a sentence before a noun.
_OPENERS = DETERMINERS | QUANTIFIERS
_MARK = compiled(r"\s?[,.;:!?)\"”’]")


def _among_small(text: str, start: int, end: int, *, both: bool = True, marks: bool = False) -> bool:
    """Does a word stand between words in small letters, or beside one? With ``marks`` one may follow instead."""
    before, after = text[max(0, start - 24) : start].split(), text[end : end + 24].split()
    if marks and _MARK.match(text, end) and before and before[-1].isalpha():
        return before[-1].islower()
    if marks and before and before[-1].istitle() and before[-1].lower() in _OPENERS:
        before[-1] = before[-1].lower()
    small = [bool(words) and words[place][0].islower() for words, place in ((before, -1), (after, 0))]
    return all(small) if both else any(small)


def _quoted_title(text: str, start: int, end: int, known: Container[str] = ()) -> bool:
    """Does a word stand in a name: between words with capitals, or in italics or quotation marks of its own?

    A quotation in which words stand that the source has not is half translated, and no name. ``known`` are the words
    of the source.
    """
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before in ("'", "‘", "*", "_") or after in ("*", "_"):
        return True
    opens, closes = before in ("“", '"', "«"), after in ("”", '"', "»")
    if opens and closes:
        return True
    if opens or closes:
        inside = _INSIDE_BEFORE.search(text, max(0, start - 80), start) if closes else _INSIDE.match(text, end)
        words = _ANY.findall(inside[1]) if inside else []
        return not known or not words or all(word in known or word.lower() in known for word in words)
    left, right = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    words = text[max(0, start - 30) : start].split()
    between = bool(words) and words[-1][:1].isupper() and right.isupper() and left.isalpha()
    return between and (end - start < _LONG or not known)


_INSIDE_BEFORE, _INSIDE = compiled('["“«]([^"“”«»]*)$'), compiled('([^"“”«»]*)["”»]')
_LONG = 7  # letters: a shorter word in small letters may join two names (de, della, contre)


@cache
def _english() -> frozenset[str]:
    return frozenset(
        word for (listed,) in rows(__package__ or "", "untranslated_word.tsv", 1) for word in listed.split()
    )


def _may_be_english(word: str, language: str) -> bool:
    """May a word be English, or too short to tell? Words that the language cannot do without are told at any length."""
    if word in closed_class(language) and word not in closed_class("en"):
        return word in _english() or len(word) < 2 or word in _SHORT
    if len(word) < 4 or word in _english():
        return True
    return word.isascii() and word.endswith(_ENDINGS) and language not in ("it", "es")


_SHORT = frozenset("à é ê où là né".split())  # à la carte
_ENDINGS = ("ing", "tion", "ism", "ness")
