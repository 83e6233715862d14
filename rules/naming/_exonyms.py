"""Places, peoples and faiths that have two names or spellings in English."""

from collections.abc import Iterator
from itertools import pairwise

from lint import Document, Span
from lint.analysis.gazetteer import starter
from lint.data import persistent_cache_of, rows
from lint.patterns import compiled
from lint.records import NamedTuple

#: What stands behind the name of a place in capitals and makes no body of it.
_NO_BODY = (
    "Special|SAR|Government|Province|Region|City|Peninsula|Oblast|District|Governorate|Nuclear|NPP|Airport|Mayor"
    "|Governor"
)
#: A body is called after a place, and spells it as it pleases: "Macau Daily", "University of Macau",
#: "Dynamo Kiev".
_BODY_AFTER = compiled(rf"['’]?-| (?!(?:{_NO_BODY})\b)[A-Z]")
_BODY_BEFORE = compiled(r"\b[A-Z][a-z]+ of \Z|(?<=[a-z,] )(?!East|West|North|South|Old|Greater)[A-Z][a-z]+ \Z")


class Spelling(NamedTuple):
    """A spelling of a name, or of the part of it that differs, and every place it stands in."""

    text: str
    spans: tuple[Span, ...]  # at least one

    @property
    def first(self) -> Span:
        return self.spans[0]


class Variant(NamedTuple):
    """Two spellings of one name."""

    first: Spelling
    second: Spelling


def two_names(document: Document) -> Iterator[tuple[Spelling, Spelling]]:
    """Yield every two names of one place or people, wherever they stand: "Macau", "the Macao government"."""
    words, prose, numbers = document.words, document.prose, document.word_positions
    listed, groups, rows_of = _places()
    keys = listed & document.vocabulary
    if len(keys) < 2:
        return
    there = sorted(row for key in keys for row in rows_of[key])
    for row in dict.fromkeys(row for row, after in pairwise(there) if row == after):  # two of its names or more
        group = groups[row]
        found = []
        for key, name in group.items():
            spans = [
                words[at].span
                for at in numbers.get(key, ())
                if words[at].text[0].isupper()
                and not words[at].text.isupper()
                and not _BODY_BEFORE.search(prose, max(0, words[at].start - 30), words[at].start)
                and not _BODY_AFTER.match(prose, words[at].end)
            ]
            if spans:
                found.append(Spelling(name, tuple(spans)))
        for other in found[1:]:
            yield found[0], other


@persistent_cache_of("name_variant.places.tsv")
def _places() -> tuple[frozenset[str], tuple[dict[str, str], ...], dict[str, list[int]]]:
    """Return the names in small letters; the rows of the table, with each name as it is written; the rows of a name."""
    table = [line.split() for (line,) in rows(__package__, "name_variant.places.tsv", 1)]
    listed = [[term.preferred, *term.variants] for term in starter().terms if term.kind == "place"]
    single = [[name for name in names if " " not in name and "-" not in name] for names in listed]
    groups = tuple({name.lower(): name for name in names} for names in (*table, *single) if len(names) > 1)
    rows_of: dict[str, list[int]] = {}
    for row, group in enumerate(groups):
        for key in group:
            rows_of.setdefault(key, []).append(row)
    return frozenset(rows_of), groups, rows_of
