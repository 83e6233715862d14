"""A sentence opens with a linking phrase that news does without.

Russian, Hebrew, Chinese and Japanese news ties sentence to sentence: "at the same time", "in addition", "in turn",
"at that time". English news lets one fact follow the other, and where it links, it says how: "but", "so", "also"
after the subject. Translations open sentences with these phrases about fifteen times as often as English news does.
One "in addition" is good English: such a phrase counts where another one is near, some of them wherever the text is
probably a translation, and in a text that was surely written in English one alone is left alone. Quotations are left
alone.

Option within: so many words away another phrase must stand beside one that is good English alone.
Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The port is shut. [In addition], trains run. [In turn], ferries wait.
Fix: The port is shut. Trains run. Ferries wait.
Bad: The port is shut. [In this regard], the minister denied any delay.
Fix: The port is shut. The minister denied any delay.
Bad: The port is shut. [Later], the minister denied any delay.
Bad: The port is shut. [In particular], two ferries wait. [Besides], trains are late.
Bad: The port is shut. [On the one hand], wages fell. [As a result of this], two ferries wait.
Good: Besides the port, two roads are shut. In particular the ferries wait.
Good: The port is shut. Later, when the wind rose, the minister denied any delay. Earlier, a guard had died.
Good: The port was shut on Sunday. Later, the minister denied any delay.
Good: The port is shut. In this regard, a long walk to the boats.
Good: The port is shut. In addition, no trains run.
Good: The port is shut, but trains run at the same time.
Good: "At the same time, I know the port," he said.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Sentence, Severity, rule
from lint.analysis.english import AUXILIARIES, DETERMINERS, WEEKDAYS
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit
from lint.analysis.translated import is_original
from lint.analysis.wordclass import PARTICIPLE, PAST, is_noun_first, may_be_finite, may_be_noun, verb_forms
from lint.patterns import compiled

from ._company import accompanied

_TABLE = PhraseTable(__name__)

_GOOD_ALONE = (
    "at the same time",
    "at that time",
    "at the moment",
    "in addition",
    "also",
    "first of all",
    "in turn",
    "in contrast",
    "after that",
    "therefore",
    "accordingly",
    "hence",
    "on the same day",
    "among them",
    "because of this",
    "as a result",
    "as a consequence",
    "after that",
    "in the future",
    "on the other hand",
    "secondly",
    "firstly",
    "thirdly",
    "lastly",
    "in this way",
    "before this",
    "before that",
    "before then",
    "until then",
    "until this",
    "afterwards",
    "afterward",
    "thereafter",
    "subsequently",
    "moreover",
    "furthermore",
    "nevertheless",
    "nonetheless",
    "consequently",
    "thus",
    "besides",
    "additionally",
    "undoubtedly",
    "undeniably",
    "likewise",
    "similarly",
    "in particular",
    "in other words",
    "apart from",
    "aside from",
    "on top of",
    "on the one hand",
    "on the contrary",
    "in the meantime",
    "meanwhile",
    "for his part",
    "for her part",
    "for its part",
    "for their part",
    "with this in",
    "with that in",
    "in essence",
    "in principle",
    "all in all",
)
#: Of these, what translations have as a habit: there one is enough.
_HABITS = (
    "in addition",
    "in particular",
    "at the same time",
    "at that time",
    "among them",
    "in turn",
    "first of all",
    "also",
    "on the other hand",
    "in the future",
    "in the meantime",
    "on the same day",
    "on top of that",
    "afterwards",
    "before this",
)


_WHEN = frozenset(("Later",))  # good English where another time stands near
_TIMES = (
    WEEKDAYS
    | frozenset("when while ago today yesterday tomorrow tonight morning afternoon evening night noon midnight".split())
    | frozenset("hour hours minutes day days week weeks month months year years spring summer autumn winter".split())
    | frozenset("january february march april june july august september october november december a.m p.m".split())
)
_YEAR = compiled(r"(?:19|20)\d\d")
_SHORT = compiled(r"(?:[’'](?:s|re|ve|ll|d|m)|n[’']t)$")
_LONGEST = 14  # words of a sentence that may be one without a verb


def _has_time(document: Document, sentence: Sentence) -> bool:
    """Has the sentence or the one before it a time or a clause with "when", or is it told in the past perfect?"""
    before = document.sentence_at(max(0, sentence.start - 2)) or document.sentence_at(max(0, sentence.start - 3))
    words = sentence.words[1:] if before is None else (*before.words, *sentence.words[1:])
    if any(word.key in _TIMES or _YEAR.fullmatch(word.key) for word in words):
        return True
    keys = [word.key for word in sentence.words]
    return any(
        key == "had" and any(PARTICIPLE in verb_forms(after) or after.endswith("ed") for after in keys[at + 1 : at + 4])
        for at, key in enumerate(keys)
    )


def _is_named(keys: list[str], at: int) -> bool:
    """Is the word rather a noun or an adjective, soon behind an article?"""
    if not may_be_noun(keys[at]) or PAST in verb_forms(keys[at]):
        return False
    return is_noun_first(keys[at]) or not DETERMINERS.isdisjoint(keys[max(0, at - 3) : at])


def _is_verbless(sentence: Sentence) -> bool:
    """Has a short sentence no verb, on purpose: "Thus, the long walk to the port."?"""
    keys = [word.key for word in sentence.words]
    if len(keys) > _LONGEST:
        return False
    return not any(
        key in AUXILIARIES or _SHORT.search(key) or (may_be_finite(keys[:at], key) and not _is_named(keys, at))
        for at, key in enumerate(keys)
    )


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip")
def check(document: Document, *, within: int = 120, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each linking phrase at the start of a sentence."""
    hits = list(_hits(document, phrases, within))
    if len(hits) != 1 or not is_original(document):
        yield from hits


def _hits(document: Document, phrases: Lexicon, within: int) -> Iterator[Hit]:
    for match in accompanied(document, _TABLE, phrases, _GOOD_ALONE, within, _HABITS):
        text = document.text[match.span.start : match.span.end]
        sentence = document.sentence_at(match.span.start)
        if sentence is not None and (_is_verbless(sentence) or (text in _WHEN and _has_time(document, sentence))):
            continue
        yield phrase_hit(document, match, "“{}” links sentences as other languages do")
