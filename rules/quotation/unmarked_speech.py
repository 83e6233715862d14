"""Somebody speaks in the first person, and no quotation marks say so.

The form is certain where the sentence ends in "he said" or follows "he said:", and speaks of
"I" or "we". Marks were lost, or the source set none.

Bad: [We will rebuild the port, the governor said.] The work starts in May.
Bad: The governor said: [We will rebuild the port.] The work starts in May.
Bad: The governor said, [we will rebuild the port.]
Bad: He told the channel: [We did not start this fire.]
Bad: [Our neighbours helped us to carry the beds out, Olga Doe recalls.]
Bad: [I am proud of my crew, said Captain Doe.]
Good: “We will rebuild the port,” the governor said.
Good: The governor said we would have to wait. We waited, as she had said.
Good: We know little more than that, police said on the phone, and we asked again. We went there. We saw it. I wrote.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Sentence, Severity, Span, rule
from lint.patterns import compiled

_VERB = (
    r"(?:said|says|add(?:ed|s)|(?:told|tells)(?: (?:the|a|his|her|their|our))?(?: [\w’'-]+){1,3}?|stress(?:ed|es)"
    r"|explain(?:ed|s)|note[ds]|emphasi[sz]e[ds]|continue[ds]|conclude[ds]|wrote|writes|point(?:ed|s) out"
    r"|recall(?:ed|s)|state[ds]|declare[ds]|complain(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)|admit(?:ted|s)|comment(?:ed|s)|promise[ds]"
    r"|warn(?:ed|s)|shout(?:ed|s)|remember(?:ed|s)|confess(?:ed|es)|assure[ds]|share[ds]|underline[ds]|underscore[ds])"
)
_SPEAKER = r"(?:he|she|they|the(?: [\w’'-]+){1,4}|[A-Z][\w’'-]+(?: [\w’'-]+){0,4}?)"
_AFTER = compiled(rf", (?:{_SPEAKER} {_VERB}\b|{_VERB} {_SPEAKER})[^;]{{0,80}}[.!]?\Z")
_BEFORE = compiled(
    rf"\b{_VERB}: ?(?=(?:I|We|Our|My|Us)\b)"
    rf"|\b(?<!I )(?<![Ww]e ){_VERB}, (?=(?:I|[Ww]e) (?:am|are|will|have|had|can|must|were|was|do|need|want|know)\b)"
)
_FIRST = compiled(
    r"(?:\A|[,;] |\b(?:[Tt]hat|[Aa]nd|[Bb]ut|[Bb]ecause|[Ii]f|[Ww]hen) )"
    r"(?:I|[Ww]e|[Oo]ur|[Mm]y)(?:['’](?:m|ve|ll|d|re))? [a-z]"
)
_MARKS = frozenset('"“”„«»‘`')
_PRONOUNS = ("i", "we", "my", "our", "i'm", "we're", "i've", "we've", "i'll", "we'll", "i'd", "we'd")
_NARRATED = 4  # sentences in the first person: the writer tells a story of his own


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="skip", gate=Needs(words=_PRONOUNS))
def check(document: Document) -> Iterator[Hit]:
    """Yield each sentence of direct speech that has no quotation marks."""
    prose = document.prose
    found: list[Span] = []
    narrated = 0
    for sentence in _in_first_person(document):
        text = prose[sentence.start : sentence.end]
        first = _FIRST.search(text) or _BEFORE.search(text)
        if first is None or _MARKS.intersection(text) or "''" in text or document.quoted(sentence.span):
            continue
        speech = _speech(sentence, text)
        if speech is None:
            narrated += 1
        elif sentence.block.kind is BlockKind.PARAGRAPH:
            found.append(speech)
    if narrated < _NARRATED:
        for span in found:
            yield Hit(span, "direct speech without quotation marks")


def _in_first_person(document: Document) -> Iterator[Sentence]:
    """Yield the sentences outside quotations that have "I", "we", "my" or "our" in them."""
    positions = {place for key in _PRONOUNS for place in document.word_positions.get(key, ())}
    last = -1
    for place in sorted(positions):
        word = document.words[place]
        if word.start < last or document.quoted(word.span):
            continue
        if (sentence := document.sentence_at(word.start)) is not None:
            last = sentence.end
            yield sentence


def _speech(sentence: Sentence, text: str) -> Span | None:
    """Return the part of the sentence that somebody says, with its attribution if that comes after it."""
    if before := _BEFORE.search(text):
        return Span(sentence.start + before.end(), sentence.end)
    after = _AFTER.search(text)
    first = _FIRST.search(text)
    return sentence.span if after and first and first.end() <= after.start() else None
