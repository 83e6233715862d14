"""Spellings of one name that the letters alone give away, and names in two orders."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lint import Span
from lint.analysis.gazetteer import bearers
from lint.analysis.names import given_names
from lint.analysis.transliteration import without_article

from ._exonyms import Spelling, Variant
from ._forms import Form, span_of

_FEW = 4  # letters of a name that others have too


def same_letters(forms: Sequence[Form]) -> Iterator[Variant]:
    """Erdoğan and Erdogan, Abdul Rahman and Abdulrahman, Deir-ez-Zor and Deir ez-Zor."""
    if len({form.letters for form in forms}) == len(forms):
        return  # as in most texts
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.letters) >= 5:
            groups[form.letters].append(form)
    for group in groups.values():
        first = group[0]
        for other in group[1:]:
            if _plain(first.text) != _plain(other.text):
                yield Variant(first.spelling(), other.spelling())


def same_letters_in_part(people: Sequence[Form], single: Sequence[Form]) -> Iterator[Variant]:
    """Recep Aydoğan, and Aydogan alone; Ruth Sa'ar, and the Saar family."""
    alone: dict[str, set[str]] = defaultdict(set)
    for form in single:
        alone[form.letters].add(form.text)
    parts_alone = ((form.folded[at], form.parts[at]) for form in people for at in (0, -1) if form.folded[at] in alone)
    if not any(alone[letters] - {part} for letters, part in parts_alone):
        return  # who is named in part is named in the same letters, as in most texts
    parts: dict[str, dict[str, list[Span]]] = defaultdict(dict)
    for form in people:
        for index in (0, -1):
            spans = parts[form.folded[index]].setdefault(form.parts[index], [])
            spans += [span_of(mention, index) for mention in form.mentions]
    for form in single:
        spelled = {
            text: spans
            for text, spans in parts.get(form.folded[0], {}).items()
            if _differ(text, form.text) and ((" " in text) == (" " in form.text) or spans[0] < form.mentions[0].span)
        }  # Karim Benali, and Ben Ali after him, but not before
        if len(form.folded[0]) >= _FEW and all(_plain(text) != _plain(form.text) for text in spelled):
            for text, spans in spelled.items():
                yield Variant(Spelling(text, tuple(spans)), form.spelling())


def _differ(text: str, other: str) -> bool:
    """Are two spellings of one name more than one with the article and one without: al-Masri and al Masri?"""
    rest, other_rest = without_article(text).lower(), without_article(other).lower()
    if rest != other_rest:
        return True
    article, other_article = text[: -len(rest)].lower(), other[: -len(rest)].lower()
    return bool(article and other_article) and article != other_article


def _plain(text: str) -> str:
    """Return a spelling without what a change of typewriter makes: the form of apostrophes and hyphens, full stops."""
    return re.sub(r"[’‘ʼ`]", "'", text.lower()).replace("‑", "-").replace(".", "").replace("\xa0", " ")


def listed(forms: Sequence[Form]) -> Iterator[Variant]:
    """Spellings that the starter list knows to be of one name: Kiev and Kyiv."""
    groups: dict[str, list[Form]] = defaultdict(list)
    known = bearers()
    for form in forms:
        if form.letters in known:
            for bearer in known[form.letters]:
                groups[bearer].append(form)
    for group in groups.values():
        for other in group[1:]:
            if other.letters != group[0].letters:
                yield Variant(group[0].spelling(), other.spelling())


def turned(people: Sequence[Form], single: Sequence[Form]) -> Iterator[Variant]:
    """One full name in both orders: Yamada Taro and Taro Yamada, Zhang Weiming and Weiming Zhang."""
    by_parts = {form.folded: form for form in people if len(form.folded) == 2}
    for parts, form in by_parts.items():
        other = by_parts.get((parts[1], parts[0]))
        if other is None or parts >= parts[::-1] or given_names().issuperset(parts):
            continue
        if {form.letters for form in single}.issuperset(parts):
            continue
        yield Variant(*sorted((form.spelling(), other.spelling()), key=lambda spelling: spelling.first))
