"""The spellings of the names of a document: mentions that have the same words."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from lint import Span
from lint.analysis.memo import remembered
from lint.analysis.names import Kind, Mention, common_words, is_demonym, place_names
from lint.analysis.scripts import FOREIGN
from lint.analysis.transliteration import fold, sounds, without_article
from lint.patterns import compiled

from ._exonyms import Spelling

_CAMEL = compiled(r"[a-z]{3}[A-Z]")
#: What stands before the name of an account, which its owner spells: "Photo: Facebook/Jane Doe".
_ACCOUNT = compiled(r"(?:Facebook|LinkedIn|Twitter|Instagram|Telegram|YouTube|TikTok|X)/$")
_OTHER_SCRIPT = compiled(f"[{FOREIGN}]")
_MOST_PARTS = 3
CHINESE_SYLLABLE = compiled(r"(?:[bpmfdtnlghkjqxrzcswy]|[zcs]h)[aeiou]{1,3}(?:n|ng)?")
_MORAE = r"(?:[kgnhbpmr]y[auo]|(?:sh|ch|ts|[kgsztdnhbpmyrwfj])?[aeiou]|n(?![aeiou])){2,6}"
#: What reads, folded, as a Chinese or Japanese family name, which may stand first; and as any part of such a name.
EAST_ASIAN = compiled(rf"{CHINESE_SYLLABLE.pattern}|{_MORAE}")
EAST_ASIAN_NAME = compiled(rf"(?:{CHINESE_SYLLABLE.pattern}){{1,2}}|{_MORAE}")
_IZE = compiled(r"i[sz](?:e[ds]?|ing|ation|ations|er|ers)$", re.IGNORECASE)


_UNKNOWN = Kind.UNKNOWN
_LONG = 120  # code points of a name from which on what is told of it is not remembered
_BEFORE_ACCOUNT = frozenset("@#/")


class Form:
    """All mentions that have the same words."""

    def __init__(self, mentions: list[Mention]) -> None:
        first = mentions[0]
        self.parts = first.parts
        self.folded, self.letters = (_folded if len(first.text) < _LONG else _folded.__wrapped__)(self.parts)
        if len(mentions) > 1:
            if len({mention.text for mention in mentions}) > 1:
                mentions.sort(key=_upper_last)
                first = mentions[0]
            self.kinds = {mention.kind for mention in mentions}
            self.kinds.discard(_UNKNOWN)
        else:
            self.kinds = set() if first.kind is _UNKNOWN else {first.kind}
        self.mentions = mentions
        self.text = first.text

    @cached_property
    def reads_as_person(self) -> bool:
        """Are two words or three all names, none of them a word of English, a place or an acronym?"""
        return 2 <= len(self.parts) <= _MOST_PARTS and all(
            part.istitle()
            and (key := part.lower()) not in common_words()
            and key.removesuffix("s") not in common_words()
            and key not in place_names()
            and not is_demonym(key)
            for part in (self.parts[0], without_article(self.parts[-1]))
        )

    def spelling(self) -> Spelling:
        return Spelling(self.text, tuple(mention.span for mention in self.mentions))


@lru_cache(maxsize=4096)
def _folded(parts: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Return the words of a name, folded, and the letters of all of them."""
    folded = tuple(map(fold, parts))
    return folded, "".join(folded)


def _upper_last(mention: Mention) -> tuple[bool, int]:
    """Return where a mention stands, after all that are not in capitals: these say nothing of the spelling."""
    return mention.text.isupper(), mention.start


def forms_of(prose: str, mentions: Iterable[Mention]) -> list[Form]:
    """The spellings of a document, without acronyms and the names of users and tags: @JaneDoe, #JaneDoe, JaneDoe."""
    by_text: dict[str, list[Mention]] = {}
    accounts = any(sign in prose for sign in _BEFORE_ACCOUNT)
    for mention in mentions:
        if accounts and _is_account(prose, mention.start):
            continue
        text = mention.text
        if text in by_text:
            by_text[text].append(mention)
        else:
            by_text[text] = [mention]
    groups: dict[str, list[Mention]] = {}
    for text, group in by_text.items():
        key = _key_of(text)
        if key is None:
            continue
        if key in groups:
            groups[key] += group
        else:
            groups[key] = group
    return list(map(Form, groups.values()))


@remembered(4096)
def _key_of(text: str) -> str | None:
    """Return what spellings of one form have in common; None for acronyms, and for what is no name of English."""
    if (
        (len(text) <= 5 and text.isupper())
        or (not text.istitle() and _CAMEL.search(text))
        or (not text.isascii() and _OTHER_SCRIPT.search(text))
    ):
        return None
    return text.lower().replace("’", "'")


def _is_account(prose: str, start: int) -> bool:
    """Does a name stand behind what begins the name of a user or a tag?"""
    before = prose[start - 1 : start]
    return before in _BEFORE_ACCOUNT and (
        before != "/" or _ACCOUNT.search(prose, max(0, start - 12), start) is not None
    )


def may_vary(form: Form) -> bool:
    """Is a single word a name that could be misspelled, not an English word, "NGOs" or an adjective of a nation?"""
    return len(form.letters) >= 4 and _may_vary(form.text) and not _ACRONYMS.fullmatch(form.text)


_ACRONYMS = compiled(r"[A-Z]{2,}s")


@remembered(4096)
def _may_vary(name: str) -> bool:
    key = name.lower().replace("’", "'")
    common = common_words()
    return (
        key not in common
        and (key[-1] != "s" or key[:-1] not in common)
        and not is_demonym(key)
        and not ("i" in key and _IZE.search(key))
        and not ("-" in key and any(is_demonym(half) or half in place_names() for half in key.split("-")))
    )


def hard_sounds(name: str) -> str:
    """Return the sounds of a name that two spellings of it share: without vowels and what is hardly heard."""
    return sounds(name).translate(_SOFT)


_SOFT = str.maketrans(dict.fromkeys("aeiouyhgw"))


def have_article(*names: str) -> bool:
    """Have all names the Arabic article, and so are surnames or places of one language?"""
    return all(without_article(name) != name for name in names)


def span_of(mention: Mention, index: int) -> Span:
    """Return where the first or the last part of a full name stands."""
    if index:
        return Span(mention.end - len(mention.parts[index]), mention.end)
    return Span(mention.start, mention.start + len(mention.parts[index]))
