"""One sentence attributes to one speaker again and again.

"He explained that …, adding that …, as he put it": Arabic links the points of a speech in
one sentence, with a verb of saying at each; Russian and Chinese name the source twice ("According to Doe, she said").
English says who speaks once and begins a new sentence for the next point. ", adding" right after a quotation is
ordinary and passed over; a quotation with a verb of saying on both sides of it is not.

Bad: She explained that the dam had held, [stressing that] the valley was safe.
Bad: He said the dam had held and the valley was safe, [as he put it].
Bad: She said that the dam had held, stressed that the valley was safe and [added that] the road was open.
Bad: The diver added, who asked not to be named, that the dam had held, [stressing that] it was old.
Bad: According to Doe, the dam had held and the valley was safe, [he said].
Bad: According to Ms Doe, [she believes] that the dam will hold.
Bad: In his opinion, [he thinks] that the dam will hold.
Bad: As the mayor said, the dam had held, [he added].
Bad: The ministry said the grain was clean and dry, [it added].
Bad: He continued by saying: “The dam has held,” [he said].
Bad: The mayor said, "The dam has held and the valley is safe," [she added].
Bad: She added, [adding that] the dam had held. The port said that the dam was safe, [it said in a note].
Good: “It holds,” she added, noting that it was old. The dam had held, he said, adding that it was old.
Good: According to  , he said that the dam had held. According to Mrs Doe, he said that he was ill.
Good: In his opinion, I think that the dam will hold.
Good: The minister said that the state has added another link to the chain, and she noted it.
Good: According to the club, it will play on Sunday. According to the paper, he said that he was ill.
Good: He said the soup was thin, adding salt. He rejected that plan, pointing out that it was old.
Good: The mayor said that the dam had held, the governor stressed that it was old and a diver added that it leaked.
Good: She explained that the dam had held. The valley was safe, she added.
Good: A diver who asked not to be named, that is all we know, left, stressing that the dam was safe.
Good: She called it "a good day", adding that the valley was safe.
Good: He said it was, as he put it, "a dam good dam".
Good: He said: “The dam has held.” “It will hold,” he added. He said: “The mayor told us, ‘Go,’ he said so.”
"""

import re
from collections.abc import Iterator, Sequence

from lint import Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.people import begins_name, is_person_noun
from lint.analysis.places import matches_at, string_places, word_places
from lint.analysis.reporting import Form, nouns, reporting_verb
from lint.patterns import compiled

_LINK = compiled(r",(?: and|while|also)? +(\w+ing)\b(?: out)?(?: (?:to|at) (?:the )?(?:same time|\w+))?(?: that\b)?")
_LINK_REACH = 5  # words from such a verb to its "that"
_BARE_LINKS = frozenset("adding saying stressing".split())  # a clause may follow these without "that"
_NO_SPEECH = frozenset(
    "know see understand learn realise realize show prove hope fear suggest think believe hold".split()
)
_APPEARANCE = ("seem", "appear", "look", "echo", "reject")  # nobody says anything; "echoed that promise"
_REACH = 800  # characters back to the first attribution of a sentence
_TAG = compiled(
    r" (as (?:he|she|they) (?:put it|said|described it|called it|expressed it)|according to (?:him|her|them)"
    r"|according to what (?:he|she|they) (?:said|stated|reported)|in (?:his|her|their) (?:own )?words"
    r"|(?<=, )(?:he|she|it|they) (?:said|added|adds|says|noted|stressed|explained|told (?:the )?[\w’'-]+)"
    r"(?: (?:in|at|on|to|during) (?:[\w’'-]+ ){0,3}[\w’'-]+)?)"
    r"(?=[.;]|, (?:and|but)\b)"
)
#: The words of a tag by which it is found: its verb, or what names a source.
_TAG_CUES = frozenset(
    "according words put said described called expressed added adds says noted stressed explained told".split()
)
_PRONOUNS = frozenset("he she it they".split())
_SAYS = (
    r"(?:says?|said|adds|added|believes?|believed|thinks?|thought|states|stated|notes?|noted|stress(?:es|ed)"
    r"|explains|explained|reports|reported|emphasi[sz]e[sd]|claims|claimed|insists|insisted|argues|argued|warns|warned)"
)
#: "According to Doe, the dam had held, he said": the source opens the sentence, and is named again.
_ACCORDING = compiled(
    r"(?:According to|In the (?:words|opinion|view) of) [^,.;:\n]{3,60}, [^.;\n\"“”]{10,300}?"
    rf", ((?:he|she|they|it) (?:{_SAYS}|pointed out)"
    r"|(?:adding|stressing|noting|saying|explaining|emphasi[sz]ing|pointing out|claiming) that)\b"
)
#: "According to Ms Doe, she believes that …", "in his opinion, he thinks …"
_TWICE = compiled(
    r"(?:According to|In the (?:words|opinion|view) of) (?P<source>[^,.;:\n]{2,60}), "
    rf"(?P<again>(?P<who>he|she|they|it) {_SAYS})(?= that\b|,)"
)
_OPINION = compiled(
    rf"[Ii]n (?<=\b[Ii]n )(?:his (?:own )?(?:opinion|view), (he {_SAYS})|my (?:own )?(?:opinion|view), (I {_SAYS})"
    rf"|her (?:own )?(?:opinion|view), (she {_SAYS})|their (?:own )?(?:opinion|view), (they {_SAYS})"
    rf"|our (?:own )?(?:opinion|view), (we {_SAYS}))"
    r"(?= that\b|,| (?:the|a|an|it|there|this|these)\b)"
)
_BEFORE_QUOTATION = frozenset(
    "saying said says stated added stressed explained continued affirmed confirmed declared noted".split()
)
#: "He said: “…,” he said": a verb of saying on both sides of a quotation.
_AROUND = compiled(
    rf"(?:{'|'.join(sorted(_BEFORE_QUOTATION))})[:,] ?"
    r"[\"“](?P<said>[^\"“”\n]{3,600}?)[,.!?]?[\"”],? "
    rf"(?P<again>(?:he|she|they|it) {_SAYS})(?=[.;,\n]|$)"
)
_WOMEN = frozenset("mrs ms miss mother wife sister daughter woman girl spokeswoman queen princess".split())
_MEN = frozenset("mr father husband brother son man boy spokesman king prince".split())
_BODIES = frozenset(
    "ministry government council agency party committee police company army union commission authorities authority club"
    " bank team hospital university office court prosecutors officials residents".split()
)
#: "As the mayor said, …, he added."
_AS = compiled(
    rf"As (?<=\bAs )(?!a\b|an\b)[^,.;:\n]{{2,60}} (?:{_SAYS}|put it|pointed out"
    r"|told (?:the |a |his |her |local |state )?[\w’'-]+(?: [\w’'-]+)?), "
    r"(?:[^.;\n\"“”]{10,300}, )?"
    rf"((?:he|she|they|it) (?:{_SAYS}|pointed out))(?=[.,;])"
)
#: "added that, according to him, …", "said, according to him, that …"
_ASIDE = compiled(r", (according to (?:him|her|them)), that\b")
_ASIDE_BEHIND = compiled(
    r"that, (?<=\bthat, )(according to (?:him|her|them)|in (?:his|her|their) (?:opinion|view|words)"
    r"|as (?:he|she|they) (?:said|says|put it|puts it|stated|noted)),"
)
_SOURCES = frozenset("according opinion view words".split())
_OPINIONS = frozenset(("opinion", "view"))
_LONGEST_SAYING = 40  # characters of ", they emphasised there"
_TOLD = frozenset("tell inform assure remind warn notify advise".split())
#: What is said, without "that": a clause, not a thing that is added ("adding salt").
_CLAUSE = compiled(
    r",?[^.;:\n]{0,40}:|,? (?:\w+ )?(?:he|she|it|they|we|there|this|these|those|nobody|[\"“]"
    r"|(?:(?:the|a|an|his|her|their|its|our|all|no|some|many|most|both|two"
    r"|(?:[ae]l-)?[A-Z][\w’'-]{1,30}|[a-z]{1,20}s) ?)"
    r"(?:(?!that\b|which\b|who\b)[\w’'-]+ ){0,5}"
    r"(?:will|would|is|was|has|had|are|were|must|should|can|could|cannot|may|might|did|does|do|have|[a-z]{2,}ed)\b)"
)
_CHAIN = 3  # so many finite verbs of one speaker, each with its "that", are too many for a sentence
_SUBJECT_WORDS = 5  # of a speaker before the verb that nothing follows
_SUBJECTS = frozenset("he she it they we there nobody this these".split())
_BETWEEN = frozenset("and then also further later he she they finally again moreover".split())


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    words = document.words
    for index, match in _links(document):
        verb = reporting_verb(words, index)
        that = match[0].endswith("that")
        if verb is None or verb.form is not Form.GERUND or not (that or words[index].key in _BARE_LINKS):
            continue
        if not that and not _CLAUSE.match(document.prose, match.end()):
            continue  # "adding salt"
        if verb.lemma in _NO_SPEECH or document.quoted(Span(match.start() - 1, match.start())):
            continue  # "…," adding that
        first = _before(document, match.start())
        if first is not None and (that or first.end < match.start()):  # not "commented, saying"
            yield _hit(document, Span(match.start(1), match.end()), first)
    for match in _tags(document):
        span = Span(*match.span(match.lastindex or 1))
        first = _before(document, span.start)
        if first is not None and not _quotes(document, span.start):
            yield _hit(document, span, first)
    openings = _openings(document)
    for match in matches_at(_ACCORDING, document.prose, openings):
        words = document.words_in(*match.span())
        if words and not document.quoted(Span(*match.span(1))):
            yield _hit(document, Span(*match.span(1)), words[0])
    yield from _twice(document, openings)
    yield from _around(document)
    yield from _chains(document)


def _links(document: Document) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield each verb in -ing behind a comma that may report speech, by its index, with what stands around it."""
    prose, words, keys = document.prose, document.words, document.lowercase_words
    gerunds = {
        index
        for that in document.word_positions.get("that", ())
        for index in range(max(0, that - _LINK_REACH), that)
        if keys[index].endswith("ing")
    }
    for index in sorted(gerunds.union(word_places(document, _BARE_LINKS))):
        comma = prose.rfind(",", words[index - 2].end if index > 1 else 0, words[index].start)
        match = _LINK.match(prose, comma) if comma >= 0 else None
        if match is not None and document.word_index(match.start(1)) == index:
            yield index, match


def _tags(document: Document) -> Iterator[re.Match[str]]:
    """Yield what names a source behind or inside what it says."""
    prose, words, keys = document.prose, document.words, document.lowercase_words
    for at in word_places(document, _TAG_CUES):
        back = 0 if keys[at] == "according" else 1
        if keys[at] == "words":
            back = 3 if keys[at - 1] == "own" else 2
        elif keys[at - 1] in _PRONOUNS and keys[at - 2 : at - 1] == ("as",):
            back = 2
        if at >= back and (match := _TAG.match(prose, words[at - back].start - 1)):
            yield match
    if "according" in document.vocabulary:
        yield from _ASIDE.finditer(prose)
    if "that, " in prose:
        yield from _ASIDE_BEHIND.finditer(prose)


def _openings(document: Document) -> Sequence[int]:
    """Return where a phrase that names the source may begin; nowhere if no word of it occurs."""
    return (
        () if document.vocabulary.isdisjoint(_SOURCES) else string_places(document.prose, ("According to ", "In the "))
    )


def _twice(document: Document, openings: Sequence[int]) -> Iterator[Hit]:
    """Yield a speaker who is named again right behind the phrase that names the source."""
    prose, found = document.prose, set[tuple[int, int]]()
    twice = matches_at(_TWICE, prose, openings)
    found |= {match.span("again") for match in twice if _is_pair(match["source"], match["who"])}
    for at in word_places(document, _OPINIONS):
        start = document.words[max(0, at - 3)].start  # of "in his own opinion"
        if match := _OPINION.search(prose, start, document.words[at].end + _LONGEST_SAYING):
            found.add(match.span(match.lastindex or 0))
    if "As " in prose:
        found |= {match.span(1) for match in _AS.finditer(prose)}
    for span in (Span(*one) for one in sorted(found)):
        sentence = document.sentence_at(span.start)
        if sentence is not None and sentence.words and not document.quoted(span):
            yield _hit(document, span, sentence.words[0])


def _around(document: Document) -> Iterator[Hit]:
    """Yield the second verb of saying where there is one before a quotation and one behind it."""
    text = document.text
    starts = word_places(document, _BEFORE_QUOTATION)
    for match in matches_at(_AROUND, text, [document.words[at].start for at in starts]):
        first = document.words[document.word_index(match.start())]
        yield _hit(document, Span(*match.span("again")), first)


def _is_pair(source: str, pronoun: str) -> bool:
    """May the pronoun be the source? "They" is for a body, "he" for a person, who is not told of by another."""
    words = source.split()
    if not words:
        return False  # the name was lost
    last = words[-1].lower()
    if words[0].lower() in ("his", "her", "their", "its") or last in nouns() or last.endswith(("'s", "’s")):
        return False
    if last in _BODIES:
        return pronoun in ("they", "it")
    keys = {word.lower().rstrip(".") for word in words}
    if not keys.isdisjoint(_WOMEN if pronoun == "he" else _MEN):
        return False  # somebody else's words, told by her
    return pronoun in ("he", "she") and (begins_name(words[-1]) or is_person_noun(last))


def _chains(document: Document) -> Iterator[Hit]:
    """ "He said that …, confirmed that … and added that …": the third verb of one speaker, and those behind it."""
    words, row = document.words, list[int]()
    thats = document.word_positions.get("that", [])
    sentences = (  # of the third, if the first stands in it too
        sentence
        for first, third in zip(thats, thats[_CHAIN - 1 :], strict=False)
        if (sentence := document.sentence_at(words[third - 2].start)) and sentence.start <= words[first - 1].start
    )
    for that in thats if any(sentences) else ():
        verb = _verb_before(document, that)
        if verb is None:
            continue
        if row and not _goes_on(document, row[-1], verb):
            row.clear()
        row.append(verb)
        if len(row) >= _CHAIN:
            yield _hit(document, Span(words[verb].start, words[that].end), words[row[0]])


def _verb_before(document: Document, that: int) -> int | None:
    """Return where the verb of saying stands that a "that" hangs on."""
    words = document.words
    for place in (that - 1, that - 2):  # "pointed out that"
        verb = reporting_verb(words, place) if place >= 0 else None
        if verb is not None and place + len(verb.particles) + 1 == that and verb.lemma not in _NO_SPEECH:
            if "\n\n" in document.prose[words[place].end : words[that].start]:
                return None  # another paragraph
            said = verb.form in (Form.PAST, Form.PRESENT) and words[place].text.islower()
            return place if said and not document.quoted(words[place].span) else None
    return None


def _goes_on(document: Document, first: int, then: int) -> bool:
    """Does the second verb have the subject of the first, in the same sentence?"""
    words = document.words
    sentence = document.sentence_at(words[then].start)
    if sentence is None or words[first].start < sentence.start or document.quoted(sentence.span):
        return False
    place = then - 1
    while place > first and words[place].key in _BETWEEN:
        place -= 1
    return place < then - 1 or document.prose[words[then].start - 2 : words[then].start] == ", "


def _before(document: Document, offset: int) -> Word | None:
    """Return the finite reporting verb that the sentence's attribution begins with, with what is said after it."""
    sentence = document.sentence_at(offset)
    if sentence is None:
        return None
    words = document.words_in(max(sentence.start, offset - _REACH), offset)
    for index in range(len(words)):
        verb = reporting_verb(words, index)
        if verb is None or not (verb.form in (Form.PAST, Form.PRESENT) and words[index].text.islower()):
            continue
        if verb.lemma in _APPEARANCE or words[index].key in nouns() or document.quoted(words[index].span) or index == 0:
            continue
        following = words[index + 1 + len(verb.particles)].key if index + 1 + len(verb.particles) < len(words) else ""
        if index == len(words) - 1:  # nothing has been said yet: "She added, adding that"
            bare = index < _SUBJECT_WORDS and "," not in document.prose[sentence.start : words[index].start]
            return words[index] if bare else None
        if following in ("as", "so", "no", "nothing"):
            continue  # said as much
        if verb.lemma in _TOLD and "that" in (word.key for word in words[index + 2 : index + 5]):
            return words[index]  # "told reporters that"
        if words[index - 1].key in ("be", "being"):
            continue  # "who asked not to be named"
        if verb.lemma == "add" and following not in _SUBJECTS and following not in ("that", "who"):
            continue  # "has added another link"
        if following == "that" or (verb.lemma in ("say", "add") and not _after_quotation(document, words[index].start)):
            return words[index]
    return None


def _after_quotation(document: Document, offset: int) -> bool:
    """ "…," the mayor said, adding that …"""
    sentence = document.sentence_at(offset)
    return sentence is not None and document.quoted(Span(max(sentence.start, offset - _REACH), offset))


def _quotes(document: Document, offset: int) -> bool:
    """Does the sentence quote anything?"""
    sentence = document.sentence_at(offset)
    return sentence is not None and document.quoted(sentence.span)


def _hit(document: Document, span: Span, first: Word) -> Hit:
    text = document.text[span.start : span.end]
    message = f"“{first.text}” and “{text}” attribute to one speaker in one sentence; begin a new one"
    return Hit(span, message, related=(Related(first.span, "attributed here already"),))
