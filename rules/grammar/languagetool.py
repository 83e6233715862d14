"""LanguageTool finds a slip of grammar or spelling.

LanguageTool is a grammar checker in Java; `--grammar` asks it, and without
`--grammar` this rule is silent. Most of what it can say is left out: what it
finds in news written in English as often as in translations, house style,
names, and what a rule of ours does better. What is left, how grave, and the
rates behind it stand in `languagetool.tsv`. The name of LanguageTool's rule
ends the message; names of its rules and categories go into `enabled` and
`disabled`. Its dialect is that of the configuration unless `language` says
otherwise; without either, British and American spellings are both right.

Option dialect: the dialect of the house, as a rule set once for all rules.
Option language: the variant of English that is checked (`en-GB`, `en-US` …); empty: that of the dialect.
Option picky: whether LanguageTool's picky rules run as well.
Option enabled: names of LanguageTool's rules and categories to add to mtlint's selection.
Option disabled: names of LanguageTool's rules and categories to leave out.

Bad: The minister arrived at the [adminstration] building on Sunday.
Fix: The minister arrived at the administration building on Sunday.
Bad: Talks resumed in [march] after the truce held for [a] hour.
Fix: Talks resumed in March after the truce held for an hour.
Good: Khalil al-Hayya arrived in Deir al-Balah, said Mustafa Barghouti.
Good: The programme for the harbour opens on Sunday.
"""

import fnmatch
import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Needs, Severity, rule
from lint.analysis.languagetool import Match, Profile, Server, matches
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple

_SPELLER = "MORFOLOGIK_RULE_EN"
_LANGUAGES = {"en-GB": "en-GB", "en-GB-oxendict": "en-GB", "en-US": "en-US"}
_VARIETY = compiled(r"is (?:British|American) English")
_CATEGORIES = {
    "CASING": Category.SPELLING,
    "COLLOCATIONS": Category.UNIDIOMATIC_STYLE,
    "CONFUSED_WORDS": Category.SPELLING,
    "MISC": Category.GRAMMAR,
    "MULTITOKEN_SPELLING": Category.SPELLING,
    "NONSTANDARD_PHRASES": Category.UNIDIOMATIC_STYLE,
    "PLAIN_ENGLISH": Category.AWKWARD_STYLE,
    "PUNCTUATION": Category.PUNCTUATION,
    "REDUNDANCY": Category.AWKWARD_STYLE,
    "REPETITIONS_STYLE": Category.AWKWARD_STYLE,
    "STYLE": Category.AWKWARD_STYLE,
    "TYPOGRAPHY": Category.PUNCTUATION,
    "TYPOS": Category.SPELLING,
}
_KINDS = {"misspelling": Category.SPELLING, "typographical": Category.PUNCTUATION, "whitespace": Category.PUNCTUATION}


@rule(Severity.WARNING, category=Category.GRAMMAR, quoted="report", gate=Needs.options())
def check(
    document: Document,
    *,
    server: Server | None = None,
    dialect: str = "",
    language: str = "",
    picky: bool = False,
    enabled: frozenset[str] = frozenset(),
    disabled: frozenset[str] = frozenset(),
) -> Iterator[Hit]:
    if server is None:
        return
    chosen = language or _LANGUAGES.get(dialect, "en-US")
    asked = _question(chosen, picky, enabled, disabled)
    for match in matches(document, server, asked):
        severity = _level(match, enabled, disabled)
        if severity is None or is_left_out(document, match):
            continue
        slip = _is_spelling(match) and _is_slip(document, match)
        if _is_spelling(match) and not slip:
            severity = Severity.NOTE
        yield Hit(
            match.span,
            _message(document, match),
            tuple(_fixes(document, match, safe=slip)) if slip or not _is_spelling(match) else (),
            severity=severity,
            category=_CATEGORIES.get(match.category) or _KINDS.get(match.kind) or Category.GRAMMAR,
        )


class _Entry(NamedTuple):
    name: str
    level: Severity | None


@cache
def _profile() -> tuple[dict[str, Severity | None], tuple[_Entry, ...]]:
    """Return what becomes of findings, by the names of rules and categories, and by patterns of names."""
    entries = [
        _Entry(name, None if level == "off" else Severity(level))
        for name, level, *_ in rows(__package__, "languagetool.tsv", 8)
    ]
    patterns = tuple(entry for entry in entries if re.search(r"[*?]", entry.name))
    return {entry.name: entry.level for entry in entries if entry not in patterns}, patterns


def _question(language: str, picky: bool, enabled: frozenset[str], disabled: frozenset[str]) -> Profile:
    """Return what is off is not looked for either, which spares the server a third of its time."""
    names, _ = _profile()
    off = {name for name, level in names.items() if level is None} - enabled | disabled
    on = {name for name, level in names.items() if level is not None} - disabled | enabled
    return Profile(language, picky, tuple(sorted(on)), tuple(sorted(off)))


def _level(match: Match, enabled: frozenset[str], disabled: frozenset[str]) -> Severity | None:
    names, patterns = _profile()
    if match.rule in disabled or (match.category in disabled and match.rule not in enabled):
        return None
    level = names.get(match.rule)
    if match.rule not in names:
        found = [entry.level for entry in patterns if fnmatch.fnmatchcase(match.rule, entry.name)]
        level = found[0] if found else names.get(match.category)
    if level is None and (match.rule in enabled or match.category in enabled):
        return Severity.NOTE
    return level


def _is_spelling(match: Match) -> bool:
    return match.rule.startswith(_SPELLER)


def is_left_out(document: Document, match: Match) -> bool:
    """Is it nothing to report, whatever the profile says: a name, a word after all, the business of another rule?"""
    return _is_ours(document, match) or (_is_spelling(match) and _is_word(document, match))


_SPACED_DOTS = compiled(r"\.\s\.|\.\.|…")


def _is_ours(document: Document, match: Match) -> bool:
    """Is it about what rules of ours look at: quotation marks, omission marks, names with a mark inside?"""
    prose, (start, end) = document.prose, match.span
    if match.rule in ("COMMA_PARENTHESIS_WHITESPACE", "UPPERCASE_SENTENCE_START"):
        around = prose[max(0, start - 6) : end + 4]
        return bool(_SPACED_DOTS.search(around) or re.search("[\"“”«»']", prose[start:end]))
    if match.rule == "SENTENCE_WHITESPACE":  # Yahoo!News, Gazeta.Ru; a sentence ends in a small letter
        before = prose[max(0, start - 30) : start].split()
        return not before or not before[-1][:1].islower() or before[-1].endswith(("!", "…", ".."))
    return False


def _is_word(document: Document, match: Match) -> bool:
    """Is a word that LanguageTool does not know one all the same?

    A capital makes a name, a second occurrence an intention, a gloss or quotation marks a foreign word; what is right
    in two words is a compound that is in no dictionary yet.
    """
    prose, (start, end) = document.prose, match.span
    word = prose[start:end]
    if not (word.islower() and word.isascii() and word.isalpha()) or len(word) < 4 or _VARIETY.search(match.message):
        return True
    if any(word == other.replace(" ", "").replace("-", "") for other in match.replacements):
        return True
    if any(_bare(word) == _bare(other) for other in match.replacements):
        return True
    beside = prose[max(0, start - 1) : start] + prose[end : end + 1]
    if re.search("[\"“”‘’'«»(@#/_.-]", beside.rstrip(".")) or prose[end : end + 2] == " (":
        return True
    return sum(1 for other in document.words if other.key == word) > 1


def _bare(word: str) -> str:
    """A word without what British and American spelling differ in by a letter: judgement, leukaemia, crystallize."""
    return re.sub("[ao]e", "e", re.sub("ll", "l", re.sub("dge(?=m)", "dg", word)))


def _is_slip(document: Document, match: Match) -> bool:
    """Is it plainly a slip of the hand: one letter lost, doubled or put in, or two swapped, and one remedy only?"""
    word = document.text[match.span.start : match.span.end]
    if len(word) < 6 or len(match.replacements) != 1:
        return False
    right = match.replacements[0]
    if not right.isalpha():
        return False
    if len(right) == len(word):
        apart = [index for index, (a, b) in enumerate(zip(word, right, strict=True)) if a != b]
        return len(apart) == 2 and apart[1] == apart[0] + 1 and word[apart[0]] == right[apart[1]] != right[apart[0]]
    short, long = sorted((word, right), key=len)
    if len(long) - len(short) != 1:
        return False
    at = next((index for index, letter in enumerate(short) if letter != long[index]), len(short))
    return 0 < at < len(short) and short[at:] == long[at + 1 :]  # at the end it is an ending


def _message(document: Document, match: Match) -> str:
    """LanguageTool's words in our marks, after the words of the text, with the name of its rule."""
    seen = " ".join(document.text[match.span.start : match.span.end].split())
    said = re.sub(r"<[^<>]{0,40}>", "", match.message).strip()
    said = re.sub(r"‘([^‘’]{1,80})’|\"([^\"]{1,80})\"", lambda found: f"“{found[1] or found[2]}”", said)
    if _is_spelling(match):
        near = ", ".join(f"“{word}”" for word in match.replacements[:3])
        said = f"no dictionary has this word; near it: {near}" if near else "no dictionary has this word"
    said = said.removesuffix(".")
    return f"“{seen}”: {said} ({match.rule})" if seen and f"“{seen}”" not in said else f"{said} ({match.rule})"


def _fixes(document: Document, match: Match, *, safe: bool) -> Iterator[Fix]:
    """LanguageTool's suggestions, at most three; none where markup stands between the words."""
    start, end = match.span
    if document.text[start:end] != document.prose[start:end]:
        return
    for number, text in enumerate(match.replacements[:3]):
        if text != document.text[start:end]:
            yield Fix.replace(match.span, text, safe=safe and number == 0)
