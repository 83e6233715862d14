"""A quoted sentence and the speaker before or behind it, and the comma between them."""

from collections.abc import Iterator

from lint import Document, Edit, Fix, Hit, Severity, Span
from lint.analysis.people import is_person_noun
from lint.analysis.quotations import Quotation
from lint.patterns import compiled

#: Verbs that a quoted sentence follows, and pronouns before them.
SAYING = frozenset(
    """said says added adds stated states replied replies wrote writes stressed explained noted announced shouted cried
    told warned insisted concluded continued recalled tweeted""".split()
)
_SPEAKERS = frozenset("he she they we i".split())
_SPOKEN = 2  # spaces in a quoted sentence
#: The speaker of what was quoted before: the next quotation is a new sentence.
_BEHIND_QUOTATION = compiled(r"[,?!][”\"] [^.“”\"\n]*\Z")
_SPEAKER = 60  # code points
_SPEAKER_BEHIND = compiled(
    r" (?:(?:he|she|they)|the (?:[a-z]+ )?([a-z]+)|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:said|says|added|told|explained"
    r"|noted|replied|stressed|wrote|insisted|warned|recalled)\b"
)


def beside_quotations(document: Document) -> Iterator[Hit]:
    """Yield each verb of saying that runs into a quoted sentence: "He said “The port is shut”."."""
    words, prose = document.words, document.prose
    for quotation in document.quotations:
        if quotation.depth or not (quotation.opened and quotation.closed) or not prose[quotation.inner.start].isupper():
            continue
        if hit := _behind_quotation(document, quotation):
            yield hit
        at = document.word_index(quotation.start) - 1
        if at < 1 or words[at].key not in SAYING or prose[words[at].end : quotation.start] != " ":
            continue
        speaker = words[at - 1]
        person = speaker.key in _SPEAKERS or speaker.text[0].isupper() or is_person_noun(speaker.key)
        joined = prose[speaker.end : words[at].start].strip(",") == " "
        text = prose[quotation.inner.start : quotation.inner.end]
        if person and joined and text.count(" ") >= _SPOKEN and text.rstrip()[-1] in ".!?,":
            stop = _BEHIND_QUOTATION.search(prose, max(0, words[at].start - _SPEAKER), words[at].start) is not None
            what, mark = ("a full stop", ".") if stop else ("a comma", ",")
            fix = Fix((Edit(words[at].end, words[at].end, mark),))
            yield Hit(words[at].span, f"{what} after “{words[at].text}”", (fix,), severity=Severity.NOTE)


def _behind_quotation(document: Document, quotation: Quotation) -> Hit | None:
    """Return the hit for a quoted sentence that runs into its speaker: “It rains” the pilot said."""
    prose, inner = document.prose, quotation.inner
    speaker = _SPEAKER_BEHIND.match(prose, quotation.end)
    sentence = document.sentence_at(quotation.start)
    text = prose[inner.start : inner.end]
    if speaker is None or sentence is None or sentence.start != quotation.start or text.count(" ") < _SPOKEN:
        return None
    if not text[-1].isalnum() or not is_person_noun(speaker[1] or "man"):
        return None
    fix = Fix((Edit(inner.end, inner.end, ","),))
    return Hit(Span(quotation.end + 1, speaker.end()), "a comma before the speaker", (fix,), severity=Severity.NOTE)
