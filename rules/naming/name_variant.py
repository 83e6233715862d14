"""One name is spelled in two ways.

Each sentence is translated for itself, so one man becomes “Marzouq” in the
first paragraph and “Marzook” in the fourth. Spellings are compared by sound
(see ``lint.analysis.transliteration``) and by what stands around them: a
surname that nobody introduces, and that sounds like one introduced before, is
that one; a surname with a given name of its own is somebody else, however
alike. A full name in two orders (Yamada Taro, Taro Yamada) is one name too.
Every place of the rarer spelling is reported.

Which of the two is right, no sound can tell. A spelling is proposed only where
a list has it (the option `names`, or the starter list of `house-name`) or where
the text has it at least three times for each time it has the other. Elsewhere
only the two places are named.

Option names: the house's list: a CSV file with the columns `preferred`, `variants`
    (separated by `|`), `kind` and `note`, or a TOML file of `[[name]]` tables. Where
    it is not set, that of `house-name` counts. Empty by default.

Bad: The minister Karim Marzouq arrived. Talks will last a week, [Marzook] said.
Bad: The minister Karim Marzouq arrived. Marzouq rose. Marzouq left. It was short, [Marzook] said.
Fix: The minister Karim Marzouq arrived. Marzouq rose. Marzouq left. It was short, Marzouq said.
Bad: The ferry left Kyiv at noon. By evening it was back in [Kiev].
Fix: The ferry left Kyiv at noon. By evening it was back in Kyiv.
Bad: The wounded lay in Nasser Hospital. Doctors at [Naser Hospital] had no light.
Good: The wounded lay in Nasser Hospital. Doctors at Nasrallah Hospital had no light, and Karim Nasser had none.
Bad: Yamada Taro won the race. The team thanked [Taro Yamada].
Good: Defence Minister Karim Marzouq arrived on Monday. He met the painter Walid Marzook.
Good: Officials in Hunan agreed on the line. Officials in Henan did not.

Where the article has its source beside it, that decides: two spellings of one
word there are a variant, and two words there are two names.

Source (ru): В Хомутово приехали врачи. Жители Хомутово ждали их весь день. Дорога в Хомутово открыта.
Bad: Doctors came to Homutovo. The people of Homutovo waited for them all day. The road to [Khumutovo] is open.
Good: Doctors came to Homutovo. The people of Homutovo waited for them all day. The road to Homutovo is open.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, rule
from lint.analysis.gazetteer import starter
from lint.analysis.glossary import Glossary
from lint.analysis.names import place_names
from lint.patterns import compiled

from ._exonyms import Spelling, Variant
from ._variants import variants

NO_NAMES = Glossary()
#: How often the text must have a spelling, for each time it has the other, to be the one to write.
CLEARLY = 3
_GIVEN = compiled(r"(?<![.!?] )\b[A-Z][a-z]+ $")


@rule(Severity.WARNING, category=Category.INCONSISTENT_TERMINOLOGY, quoted="report", borrows=("house-name",))
def check(document: Document, *, names: Glossary = NO_NAMES) -> Iterator[Hit]:
    source, by_source = _from_source(document)
    decided = [
        _decide(variant, names)
        for variant in (*(each for each in document.view(variants) if _may_be_one(document, each)), *by_source)
    ]
    reported: set[str] = set()  # with the words of each
    for keep, change in sorted(decided, key=lambda pair: -len(pair[0].spans)):
        if change.text in reported:
            continue
        reported.update((change.text, *change.text.split()))
        often = "" if len(keep.spans) == 1 else f" ({len(keep.spans)} times)"
        if sorted(change.text.lower().split()) == sorted(keep.text.lower().split()):
            message = f"“{change.text}” is “{keep.text}” elsewhere{often}: {_order(change)} in one text"
        else:
            message = f"“{change.text}” seems to be the name that is spelled “{keep.text}” elsewhere{often}"
        backed = _is_listed(keep, names) or (_is_clear(keep, change, names) and not _is_other(document, keep, change))
        related = (Related(keep.first, f"“{keep.text}”"), *source.get(change, ()))
        if len(change.spans) > len(keep.spans):  # a list has decided against the majority: once will do
            message += f", and comes here {len(change.spans)} times"
            yield Hit(change.first, message, (Fix(tuple(Edit(*span, keep.text) for span in change.spans)),), related)
            continue
        for span in change.spans:
            yield Hit(span, message, (Fix.replace(span, keep.text),) if backed else (), related)


def _from_source(document: Document) -> tuple[dict[Spelling, tuple[Related, ...]], list[Variant]]:
    """Return the variants that only the source shows, and for each spelling where it stands in the source."""
    places: dict[Spelling, tuple[Related, ...]] = {}
    found: list[Variant] = []
    if document.source is None:
        return places, found
    from lint.analysis.bilingual.spellings import spellings  # it takes long to import, and few articles have a source

    for keep, *others in document.view(spellings):
        for other in others:
            first, second = Spelling(keep.text, keep.spans), Spelling(other.text, other.spans)
            written = document.source.prose[other.source.start : other.source.end]
            places[first] = places[second] = (Related(other.source, f"“{written}”", "source"),)
            found.append(Variant(first, second))
    return places, found


def _may_be_one(document: Document, variant: Variant) -> bool:
    """Does the source, if there is one, leave open whether two spellings are one name?"""
    if document.source is None:
        return True
    from lint.analysis.bilingual.spellings import source_words

    words = document.view(source_words)
    first, second = (words.get(spelling.text) for spelling in variant)
    return not first or not second or not first.isdisjoint(second)


def _decide(variant: Variant, names: Glossary) -> tuple[Spelling, Spelling]:
    """Return the spelling to keep and the one to change: a list, else the majority, else the first decides."""

    def weight(spelling: Spelling) -> tuple[bool, int, int]:
        return (_is_listed(spelling, names), len(spelling.spans), -spelling.first.start)

    first, second = variant
    return (first, second) if weight(first) >= weight(second) else (second, first)


def _is_listed(spelling: Spelling, names: Glossary) -> bool:
    """Is this how the house's list writes the name, or, where that does not know it, the starter list?"""
    key = _key(spelling)
    term = names.by_wording.get(key) or starter().by_wording.get(key)
    return term is not None and term.preferred == spelling.text


def _is_clear(keep: Spelling, change: Spelling, names: Glossary) -> bool:
    """Does the text itself settle how the name is spelled, and nothing known speak against it?"""
    known = [_is_known(spelling, names) for spelling in (keep, change)]
    return len(keep.spans) >= CLEARLY * len(change.spans) and known[0] >= known[1]


def _is_other(document: Document, keep: Spelling, change: Spelling) -> bool:
    """Does the rarer spelling have a given name by it, and the other nowhere? Then it may be somebody else's."""
    prose = document.prose
    given = [any(_GIVEN.search(prose, max(0, start - 25), start) for start, _ in each.spans) for each in (keep, change)]
    return given == [False, True]


def _is_known(spelling: Spelling, names: Glossary) -> bool:
    """Is a spelling one of a place, or one that a list has?"""
    key = _key(spelling)
    return key in place_names() or key in names.by_wording or key in starter().by_wording


def _order(spelling: Spelling) -> str:
    """Say what comes first: "Wagner PMC" and "PMC Wagner" are no person."""
    body = any(len(word) > 1 and word.isupper() for word in spelling.text.split())
    return "one order" if body else "the family name first, or last,"


def _key(spelling: Spelling) -> str:
    return spelling.text.lower().replace("’", "'")
