"""Somebody speaks in the first person, and no quotation marks say so.

The form is certain where the sentence ends in "he said" or follows "he said:", "in his words" or "as he put it", and
speaks of "I" or "we". Marks were lost, or the source set none. Where "he said that I did it", the person of the
speaker was carried over into reported speech.

Bad: [We will rebuild the port, the governor said.] The work starts in May.
Bad: The governor said: [We will rebuild the port.] The work starts in May.
Bad: The governor said, [we will rebuild the port.]
Bad: The union said in a letter, [we reject this plan.]
Bad: He told the channel: [We did not start this fire.]
Bad: [Our neighbours helped us to carry the beds out, Olga Doe recalls.]
Bad: [I am proud of my crew, said Captain Doe.]
Bad: [They took my son and my brother, wept a mother.]
Bad: The governor wrote on Facebook: [we will rebuild the port.]
Bad: According to him, [I was never asked.]
Bad: The driver said that [I did not see the child.]
Bad: The president said that [our country will never bow.]
Bad: The spokesman said that [we will go on, and that our sons are free.]
Good: According to  , I was never asked. He was clear: they had invited us to the feast.
Good: “We will rebuild the port,” the governor said.
Bad: The coach was blunt: [we played like children.]
Bad: [They stole our future, chanted the students.]
Good: The coach was blunt: the team had played like children.
Good: My guide, an old man, said the road was bad. According to the map, we were lost.
Good: If I am right, the mayor said no. The poll asked: Are we better off? He said he would help my brother.
Good: The governor said we would have to wait. We waited, as she had said.
Good: We know little more than that, police said on the phone, and we asked again. We went there. We saw it. I wrote.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Sentence, Severity, Span, rule
from lint.analysis.people import begins_name, is_person_noun
from lint.patterns import compiled

_VERB = (
    r"(?:said|says?|add(?:ed|s)|(?:told|tells)(?: (?:the|a|his|her|their|our))?(?: [\w’'-]+){1,3}?|stress(?:ed|es)"
    r"|explain(?:ed|s)|note[ds]|emphasi[sz]e[ds]|continue[ds]|conclude[ds]|wrote|writes|point(?:ed|s) out"
    r"|recall(?:ed|s)?|state[ds]|declare[ds]|complain(?:ed|s)?|repl(?:ied|ies)|answer(?:ed|s)|admit(?:ted|s)"
    r"|comment(?:ed|s)|promise[ds]|warn(?:ed|s)|shout(?:ed|s)|remember(?:ed|s)|confess(?:ed|es)|assure[ds]|share[ds]"
    r"|underline[ds]|underscore[ds]|sigh(?:ed|s)|vow(?:ed|s)|wept|weeps|cried|cries|insist(?:ed|s)|lament(?:ed|s)"
    r"|announce[ds]|reveal(?:ed|s)|joke[ds]|whisper(?:ed|s)|swore|swears|tweet(?:ed|s)|posted|posts|chant(?:ed|s)|yell(?:ed|s)"
    r"|scream(?:ed|s))"
)
_AUXILIARIES = r"(?:was|is|are|were|has|had|have|will|would|be|can|could|should|must|did|does|do)\b"
#: Who speaks: no verb stands in the phrase, so that "My guide, an old man, said the road was bad" has no such tag.
_WORDS = rf"(?: (?!{_AUXILIARIES})[\w’'-]+)"
_SPEAKER = (
    rf"(?:he|she|they|(?:the|an?|one|two|three|several|some|many|another|local|his|her|their|its){_WORDS}{{1,5}}?"
    rf"|(?:residents|locals|villagers|neighbou?rs|witnesses|eyewitnesses|survivors|parents|mothers|workers|farmers|relatives"
    rf"|people|soldiers|refugees|fishermen){_WORDS}{{0,4}}?|(?:[ae]l-)?[A-Z][\w’'-]+{_WORDS}{{0,4}}?)"
)
_TAG_ENDS = (
    r"(?=[.,!;]|\Z| (?:on|in|at|to|of|from|with|during|after|before|when|while|as|about|by|today|yesterday|earlier"
    r"|later|recently|this|last|who)\b)"
)
_AFTER = compiled(
    rf", (?:{_SPEAKER} {_VERB}|{_VERB} {_SPEAKER}){_TAG_ENDS}(?P<rest>,[^;]{{0,40}}|(?!,)[^;]{{0,80}})[.!]?\Z"
)
_BEFORE = compiled(
    rf"\b{_VERB}(?: (?:on|in|to|back) [\w’'-]+(?: [\w’'-]+)?)?: ?(?=(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b)"
    rf"|\b(?<!I )(?<![Ww]e ){_VERB}(?: in (?:a|his|her|their|the) [\w’'-]+)?, "
    r"(?=(?:I|[Ww]e) (?:am|are|will|have|had|can|must|were|was|do|need|want|know|condemn|reject|demand|support|thank"
    r"|welcome|regret|urge|refuse|cannot)\b"
    rf"|(?:our|my) [a-z]+ {_AUXILIARIES})"
)
#: "The coach was blunt: we played like children."
_OUTSPOKEN = compiled(
    r"\A(?:He|She|They|The (?P<who>[a-z]+)|[A-Z]\w+(?: [A-Z]\w+)?) (?:was|is|were|are|has|had|put|sums?|summed"
    r"|made|makes)(?: [\w’'-]+){1,6}: (?=(?:I|we|our|my)\b)"
)
#: "According to him, I was never asked", "as he put it, we are done": the words are his.
_SOURCE = compiled(
    r"\A(?:According to (?P<source>[^,;:\n]{2,40})|In (?:his|her|their) (?:own )?words"
    r"|In the words of (?P<of>[^,;:\n]{2,40})"
    r"|As (?:he|she|they|the [a-z]+|(?:[ae]l-)?[A-Z][a-z]+) (?:said|says|puts? it|noted|recalled))"
    r"[,:] (?=(?:I|we|our|my)\b)"
)
#: Speech that is reported, and its person was left as it was: "he said that I did not see it".
_REPORTED = compiled(
    r"\b(?!I\b|[Ww]e\b|[Yy]ou\b)[\w’'-]{1,30} (?:also )?"
    r"(?:said|says|added|stressed|noted|stated|explained|recalled|insisted|complained|claimed|swore|declared|testified"
    r"|told [a-z]+(?: [a-z]+)?)"
    r" that (?=I (?:am|was|will|did|do|had|have|can|could|never|saw|want|know|feel|[a-z]+ed)\b"
    r"|(?:our|my) (?:people|country|nation|army|forces|soldiers|troops|party|government|team|club|company|family|father"
    r"|mother|brother|son|daughter|house)\b|(?:our|my) [a-z]+ (?:is|are|has|have|will|must|cannot|can)\b"
    r"|we (?:will|shall|must|cannot|won['’]t|are|have)\b)"
)
_FIRST = compiled(
    r"(?:\A|[,;] |\b(?:[Tt]hat|[Aa]nd|[Bb]ut|[Bb]ecause|[Ii]f|[Ww]hen|[Hh]ow|[Hh]ere|[Nn]ow|[Tt]hen) )"
    r"(?:I|[Ww]e|[Oo]ur|[Mm]y)(?:['’](?:m|ve|ll|d|re))? [a-z]"
)
_ANYWHERE = compiled(r"[a-z] (?:us|me|my|our|we|I)\b")
_SIGNS = (_BEFORE.search, _SOURCE.match, _OUTSPOKEN.match, _ANYWHERE.search)
_SHORT = 30  # characters behind the tag of a sentence that says "us" and not "we"
_NOBODY = frozenset("me us".split())
_MARKS = frozenset('"“”„«»‘`')
_PRONOUNS = ("i", "we", "my", "our", "us", "me", "i'm", "we're", "i've", "we've", "i'll", "we'll", "i'd", "we'd")
_NARRATED = 4  # sentences in the first person: the writer tells a story of his own


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="skip", gate=Needs(words=_PRONOUNS))
def check(document: Document) -> Iterator[Hit]:
    """Yield each sentence of direct speech that has no quotation marks."""
    prose = document.prose
    found: list[Span] = []
    unshifted: list[Span] = []
    narrated = 0
    for sentence in _in_first_person(document):
        text = prose[sentence.start : sentence.end]
        reported = _REPORTED.search(text)
        strong = _FIRST.search(text)
        if (
            not (strong or reported or any(find(text) for find in _SIGNS))
            or _MARKS.intersection(text)
            or "''" in text
            or document.quoted(sentence.span)
        ):
            continue
        speech = _speech(sentence, text)
        if speech is None and reported is not None:
            unshifted.append(Span(sentence.start + reported.end(), sentence.end))
        elif speech is None and strong is not None:
            narrated += 1
        elif speech is not None and sentence.block.kind is BlockKind.PARAGRAPH:
            found.append(speech)
    if narrated < _NARRATED:
        for span in found:
            yield Hit(span, "direct speech without quotation marks")
    if not narrated:
        for span in unshifted:
            yield Hit(span, "what is reported speaks in the first person: quotation marks, or “he” and “his”")


def _in_first_person(document: Document) -> Iterator[Sentence]:
    """Yield the sentences outside quotations that have "I", "we", "my", "our" or the like in them."""
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
    outspoken = _OUTSPOKEN.match(text)
    if outspoken and (outspoken["who"] is None or is_person_noun(outspoken["who"].removesuffix("s"))):
        return Span(sentence.start + outspoken.end(), sentence.end)
    if (source := _SOURCE.match(text)) and _is_somebody(source["source"] or source["of"]):
        return Span(sentence.start + source.end(), sentence.end)
    after = _AFTER.search(text)
    first = _FIRST.search(text)
    if after and first is None and len(after["rest"]) <= _SHORT:
        first = _ANYWHERE.search(text)
    return sentence.span if after and first and first.end() <= after.start() else None


def _is_somebody(source: str | None) -> bool:
    """May the source of "according to" say "I": a person, not a map?"""
    if source is None or source in ("him", "her", "them"):
        return True
    if not source.strip():
        return False  # the name was lost
    last = source.split()[-1]
    return last.lower() not in _NOBODY and (is_person_noun(last) or (begins_name(last) and not last.isupper()))
