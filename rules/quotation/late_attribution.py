"""The reader learns very late who is speaking.

A long quotation is read as the reporter's own or the last speaker's until its speaker is
named. Name the speaker before it, or at the first full stop. A speaker who has just been
quoted is known and may follow late.

"Late" is more than `max_words` words after the quotation begins.

Option max-words: words of a quotation after which its speaker comes too late.

Bad: Talks ended at noon.\\n["]We came here in good faith, with a text that had been agreed on in the spring, and we found that every paragraph of it was open again, that the map had changed, that the lists of names on which both delegations had worked all summer were gone, and that nobody in the other room had the power to sign anything at all," said Layla Haddad, the chief negotiator.
Good: Talks ended at noon.\\n"We came here in good faith," said Layla Haddad, the chief negotiator.
"""  # noqa: E501

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.attribution import Attribution, Basis, attributions, has_unclear_marks
from lint.analysis.quotations import QUOTED

_PRONOUNS = frozenset(("he", "she", "they"))
_BESIDE = 40  # characters from what a speaker of a quotation is called to the next quotation


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", gate=QUOTED)
def check(document: Document, *, max_words: int = 60) -> Iterator[Hit]:
    known, last = "", 0
    first: Attribution | None = None  # of a run of quotations that one speaker is named for
    for attribution in document.view(attributions):
        if first is None or attribution.cue is None or attribution.cue != first.cue:
            first = attribution
        speaker, name = attribution.speaker, attribution.name
        if speaker is None or name is None or attribution.basis is Basis.MENTION:
            continue
        text = document.text[name.start : name.end]
        start = first.quotation.start
        if first is attribution and speaker.start > attribution.quotation.end and speaker == name and text != known:
            words = len(document.words_in(start, speaker.start))
            spoke = known.lower() in _PRONOUNS and start - last <= _BESIDE  # "…," he said. "…," said Haddad
            if (
                words > max_words
                and not spoke
                and not _named_before(document, start, text)
                and not _is_unclear(document, start)
            ):
                message = f"“{text}” is named as the speaker only after {words} words"
                yield Hit(
                    Span(start, attribution.quotation.inner.start), message, related=(Related(name, "the speaker"),)
                )
        known = text
        last = max(attribution.quotation.end, name.end)


def _is_unclear(document: Document, start: int) -> bool:
    block = document.block_at(start)
    return block is None or has_unclear_marks(document, block)


def _named_before(document: Document, start: int, name: str) -> bool:
    """Does the last word of the name stand in the two hundred characters before?"""
    return name.split()[-1] in document.text[max(0, start - 200) : start]
