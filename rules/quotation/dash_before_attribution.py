"""A dash stands between the words of a speaker and "said".

Russian, Ukrainian, Polish and Spanish set it there, often in place of quotation marks. English
has a comma, and the words in quotation marks.

Bad: "The road is open,"[ -] said the mayor.
Fix: "The road is open," said the mayor.
Bad: “We are ready!”[ –] noted the head of the port.
Fix: “We are ready!” noted the head of the port.
Bad: The road must be mended before the winter,[ –] emphasised Governor Doe.
Bad: The roof will not hold,[ —] the report says.
Bad: “We are ready for winter[” –] said Olga Doe, who runs the port.
Fix: “We are ready for winter,” said Olga Doe, who runs the port.
Bad: "I saw the light and ran,"[ --] recalls the baker.
Fix: "I saw the light and ran," recalls the baker.
Bad: "The road is open[." - The] mayor said.
Fix: "The road is open," the mayor said.
Bad: The ice is thin,[ –] the rescuers warn. The ice will hold,[ –] according to the weather service.
Bad: "When do we eat?"[ –] wondered Anna.
Fix: "When do we eat?" wondered Anna.
Bad: "The road is open[" –] the mayor told us.
Fix: "The road is open," the mayor told us.
Good: "The road is open," said the mayor.
Good: The mayor – said to be ill – did not come. He was late, as usual – said so himself.
Good: “That was the plan” – said in jest, of course.
Good: A note for a boy – a fan of wild cats, taken in by a sham “fight club” – says “Farewell”.
Good: The mayor - a friend of those he calls "real men" - says that the road is open.
Good: “Faust” – the first opera he saw – made him a singer.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.people import BODIES, begins_name, is_person_noun
from lint.analysis.reporting import Form, reporting_verb
from lint.patterns import compiled

_SAYING = frozenset(
    "say tell explain note add stress emphasise emphasize recall continue ask conclude write report admit comment"
    " specify clarify state share warn assure reply answer sum remark quote declare promise shout exclaim complain"
    " joke insist assert claim argue whisper cry announce advise urge underline underscore point confess regret lament"
    " reveal inform confirm observe predict acknowledge boast mention agree respond tweet post object interject believe"
    " think smile laugh sigh wonder summarise summarize caution quip order demand reason blame thank appeal"
    " hope grin shrug nod muse rule propose suggest remember".split()
)
#: What else stands in the place of a verb of saying.
_AS_GOOD = compiled(
    r"(?:(?:he|she|they|the(?: [\w-]{2,20}){1,4}?|(?:[ae]l-)?[A-Z][\w'’-]{1,20}(?: (?:[ae]l-)?[A-Z][\w'’-]{1,20})?) )?"
    r"(?:sum(?:med|s) up|point(?:ed|s) out|(?:is|are) (?:sure|convinced|certain|confident)|reads|smile[sd]"
    r"|laugh(?:s|ed)|want(?:s|ed) to know"
    r"|sigh(?:s|ed)|wonder(?:s|ed)|summari[sz]e[sd]|radioed|grin(?:s|ned)|shrug(?:s|ged))\b"
    r"|according to (?!plan\b|schedule\b|\d)\w"
)
_DASHED = compiled(r"(?P<end>[,.!?…][”\"’']|[”\"’'],?|,)(?P<dash>[ \u00a0]?(?:--|[-–—])) (?=[\w])")
_DASH = compiled(r" (?:--|[-–—]) ")
_ASIDE = 400  # characters before the dash that closes an aside, in which the other one stands
_STOPS = tuple(",.!?…")
_SUBJECT = 7  # words that the speaker takes before the verb
_OPENERS = frozenset("he she they we i the a an his her their our its one".split())
_BREAK = compiled(r"[^\w\s'’.-]|\.\s|\n\n")
_DONE = compiled(r"[.,;:]|\s(?:us|me|reporters|journalists|to|on|in|at|during|about|when|as|after)\b")


@rule(
    Severity.WARNING,
    category=Category.PUNCTUATION,
    quoted="report",
    scope="block",
    gate=Needs(between=r"[,!?.…”\"’'][ \u00a0]?[-–—] ") | Needs(between=r"[,!?.…”\"’'][ \u00a0]?-- "),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each dash between what is said and the verb of saying."""
    for match in _DASHED.finditer(document.prose):
        quoted = match["end"] != ","
        bare = match["end"] in ("”", '"', "’", "'")
        if not _attributes(document, match.end(), bare=bare) or (bare and _closes(document, match.start("dash"))):
            continue
        dash = Span(*match.span("dash"))
        if not quoted:
            yield Hit(dash, "a dash is before the attribution, and what is said has no quotation marks")
        elif not document.quoted(Span(match.start("end") - 1, match.start("end"))):
            continue  # an apostrophe
        else:
            edits = [Edit(dash.start, dash.end, "")]
            opener = document.words[document.word_index(match.end())]
            if match["end"][0] == ".":  # "….” – The driver said": one sentence
                at = match.start("end")
                if (
                    document.prose[max(0, at - 1) : at] != "."
                    and document.prose[max(0, at - 2) : max(0, at - 1)] != "."
                ):
                    edits.insert(0, Edit(at, at + 1, ","))  # but not the last dot of "..." and of "U.S."
            says = _is_saying(document, document.word_index(match.end()), opens=True)
            if opener.text.istitle() and opener.text != "I" and (opener.key in _OPENERS or says):
                edits.append(Edit(*opener.span, opener.text.lower()))
            if (
                len(match["end"]) == 1 and document.prose[match.start() - 2 : match.start()].rstrip()[-1:] not in _STOPS
            ):  # English has a comma inside the marks
                edits.insert(0, Edit(match.start("end"), match.start("end"), ","))
            replaced = Span(min(edit.start for edit in edits), max(edit.end for edit in edits))
            message = "a dash before the attribution: English has only the comma"
            yield Hit(replaced, message, (Fix(tuple(edits)),))


def _attributes(document: Document, offset: int, *, bare: bool) -> bool:
    """Does "said X" or "X said" follow? Behind a quotation without a stop, it must be sure that X speaks."""
    words, first = document.words, document.word_index(offset)
    if _AS_GOOD.match(document.prose, offset) and not bare:
        return True
    if first >= len(words):
        return False
    if _is_saying(document, first, opens=True):
        return not bare or (first + 1 < len(words) and _may_speak(document, first + 1))
    if not (words[first].key in _OPENERS or begins_name(words[first].text)):
        named = is_person_noun(words[first].key) and first + 1 < len(words) and words[first + 1].text[0].isupper()
        if not named:  # "– environmentalist Olga Doe explains"
            return False
    for place in range(first + 1, min(first + _SUBJECT, len(words))):
        if _BREAK.search(document.prose, words[first].start, words[place].start):
            return False
        if _is_saying(document, place):
            return not bare or _DONE.match(document.prose, words[place].end) is not None
    return False


def _closes(document: Document, offset: int) -> bool:
    """Is a dash the second of a pair, about an aside: "the mayor – a friend of “real men” – says"?"""
    sentence = document.sentence_at(offset)
    if sentence is None:
        return False
    dashes = [
        match
        for match in _DASH.finditer(document.prose, max(sentence.start, offset - _ASIDE), offset)
        if not document.quoted(Span(match.start() + 1, match.end() - 1))
    ]
    return len(dashes) % 2 == 1


def _is_saying(document: Document, index: int, *, opens: bool = False) -> bool:
    verb = reporting_verb(document.words, index)
    return (
        verb is not None
        and (verb.form in (Form.PAST, Form.PRESENT) or (verb.form is Form.BASE and _is_plural(document, index)))
        and verb.lemma.partition(" ")[0] in _SAYING
        and (opens or document.words[index].text.islower())
    )


def _is_plural(document: Document, index: int) -> bool:
    """Are several people named beside a verb without -s: "the rescuers warn", "warn the rescuers"?"""
    words = document.words
    if index and words[index - 1].key in ("they", "we", "police"):
        return True
    near = [word.key for word in words[max(0, index - _SUBJECT) : index + 4]]
    return any(key.endswith("s") and is_person_noun(key.removesuffix("s")) for key in near)


def _may_speak(document: Document, index: int) -> bool:
    """Does the word begin the name of somebody who speaks?"""
    word = document.words[index]
    if "\n\n" in document.prose[document.words[index - 1].end : word.start]:
        return False
    if word.key in _OPENERS or begins_name(word.text):
        return True
    return is_person_noun(word.key) or word.key in BODIES
