"""The language of a text: is it English at all?"""

from collections.abc import Iterator

from lint.analysis.foreign import ENGLISH, function_words
from lint.analysis.scripts import FOREIGN, SCRIPTS
from lint.patterns import compiled
from lint.rulekit.occurring import Occurring
from lint.rulekit.rule import Category, Hit, Rule, Severity
from lint.text.document import Document

#: Stands where a rule's name does: the note that a text is not in English, and was not linted.
NAME = "not-english"
GROUP = "language"


def _none(document: Document) -> Iterator[Hit]:
    """It is found before any rule runs."""
    yield from ()


#: As far as it is configured, it is a rule.
RULE = Rule(NAME, GROUP, _none, Severity.NOTE, Category.UNTRANSLATED, "report")

_LEAST = 20  # words, or letters of another script: a shorter text is English with something strange in it
_MOST_ENGLISH = 0.05  # of the words: every running text in English has three times as many function words
_LEAST_FOREIGN = 0.15
_CLEARLY_ENGLISH = 0.15
_MOST_LATIN = 0.3  # letters to each of another script
_MOST_NAMES = 4  # ... where they are names and terms, not English

_LETTERS = compiled(r"[^\W\d_]")
_FOREIGN = compiled(f"[{FOREIGN}]")
_SCRIPTS = tuple((name, compiled(f"[{letters}]")) for name, letters in SCRIPTS.items())

_NAMES = {
    "ar": "Arabic", "de": "German", "el": "Greek", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip


def other_language(document: Document, declared: str) -> str:
    """Return the name of the language that a text is in, as readers know it; "" for English and in doubt.

    ``declared`` is the code of the language that the text says it is in, which decides unless it is clearly English: a
    page may keep the language of the source that it was translated from.
    """
    if declared and declared.lower() not in ("en", "und", "mul", "zxx") and not _is_clearly_english(document):
        return language_name(declared.lower())
    return _of_script(document) or _of_words(document)


def language_name(code: str) -> str:
    """Return what is said of a text in a language: "French", "in the language “xx”"."""
    return _NAMES.get(code, f"in the language “{code}”")


def _is_clearly_english(document: Document) -> bool:
    return len(document.words) >= _LEAST and _english_share(document) >= _CLEARLY_ENGLISH


def _of_script(document: Document) -> str:
    """Return the script of a text that is hardly in Latin letters, or is partly, but not in English."""
    prose = document.prose
    if prose.isascii() or not _FOREIGN.search(document.view(Occurring).alphabet):  # as nearly always
        return ""
    if (foreign := len(_FOREIGN.findall(prose))) < _LEAST:
        return ""
    latin = len(_LETTERS.findall(prose)) - foreign
    if latin > _MOST_LATIN * foreign and (latin > _MOST_NAMES * foreign or _english_share(document) > _MOST_ENGLISH):
        return ""
    name = max(_SCRIPTS, key=lambda script: len(script[1].findall(prose)))[0]
    return f"in {name} letters" if name in ("Cyrillic", "Devanagari", "Ethiopic") else name


def _english_share(document: Document) -> float:
    """Return how many of the words in Latin letters are English function words."""
    positions, size = document.word_positions, len(document.words)
    if not document.prose.isascii():
        size -= sum(len(places) for word, places in positions.items() if not word[0].isascii())
    return sum(len(positions[word]) for word in positions.keys() & ENGLISH) / max(1, size)


def _of_words(document: Document) -> str:
    """The language of a text in Latin letters that has the function words of another language, not the English ones."""
    positions, size = document.word_positions, len(document.words)
    if size < _LEAST or _english_share(document) > _MOST_ENGLISH:
        return ""
    counts: dict[str, int] = {}
    for word, languages in function_words().items():
        for language in languages:
            counts[language] = counts.get(language, 0) + len(positions.get(word, ()))
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= _LEAST_FOREIGN * size else ""
