"""A translation is its source, letter for letter.

In files of translators, a unit was copied and never translated. Capitals, spaces, the form of quotation marks and the
last mark do not count. Names, numbers, codes,
addresses, placeholders and single words, which two languages may share, are left
alone, and so is a source that is in English itself.

Option min-words: the least number of words, without names and codes, that a copied text must have. 2 by default.

Source (fr, xliff): Le port est encore fermé.
Bad: [Le port est encore fermé.]
Bad: [Le port est encore fermé]
Good: The port is still closed.

Source (ru, xliff): Порт закрыт.
Bad: [Порт закрыт.]

Source (de, xliff): Karl Brandt\\nSalim, 12. Mai 2024\\nhttps://example.org/hafen\\nHotel {name}
Good: Karl Brandt\\nSalim, 12. Mai 2024\\nhttps://example.org/hafen\\nHotel {name}
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.languages import closed_class, script_of
from lint.analysis.bilingual.translations import translations
from lint.patterns import compiled

_CODE = compiled(
    r"https?://\S+|www\.\S+|\S+@\S+|\{[^{}]*\}|%\([^()]*\)[a-z]|%[a-z@]|<[^<>]*>|&\w+;|`[^`]*`|\S*[_/\\=<>]\S*"
    r"|\S*\d\S*|\b\w+\(\)|\w+\.\w+\S*"
)
_WORD = compiled(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
_OTHER_SCRIPT = compiled(r"[^\W\d_]")
_QUOTES = compiled(r"\s*[\"“”„«»‘’‚‹›']\s*")
_LATIN = compiled(r"[A-Za-z\u00c0-\u024f]")


@rule(Severity.NOTE, category=Category.UNTRANSLATED, quoted="report", needs="units")
def check(document: Document, *, min_words: int = 2) -> Iterator[Hit]:
    language = document.source.language if document.source else ""
    if language == "en":
        return
    for each in document.view(translations):
        text = " ".join(each.target_text.split())
        if _plain(text) != _plain(" ".join(each.source_text.split())) or not each.unit.linted:
            continue
        if _is_language(_CODE.sub(" ", text), language, min_words):
            related = (Related(each.unit.source.span, "the source", "source"),)
            yield Hit(each.target.span, "the translation is the same as the source", related=related)


def _plain(text: str) -> str:
    return _QUOTES.sub("'", text).rstrip(" .!…。").casefold()


def _is_language(text: str, language: str, least: int) -> bool:
    """Is a text a sentence or phrase of a language that is not English?"""
    if script_of(language) != "latin" and language:
        return any(not _LATIN.match(letter) for letter in _OTHER_SCRIPT.findall(text))
    words = _WORD.findall(text.lower() if text.isupper() else text)
    plain = [word for word in words if word[0].islower()]
    if len(words) < least or (len(plain) < 2 and not (plain and _has_grammar(words, language))):
        return False
    foreign = sum(_is_foreign(word, language) for word in words)
    english = sum(word.lower() in closed_class("en") for word in words)
    return foreign > english


def _has_grammar(words: list[str], language: str) -> bool:
    return any(word.lower() in closed_class(language) for word in words)


def _is_foreign(word: str, language: str) -> bool:
    """Is a word one of the language's, and not of English: a closed one, or with letters that English has not?"""
    key = word.lower()
    return key not in closed_class("en") and (key in closed_class(language) or not key.isascii())
