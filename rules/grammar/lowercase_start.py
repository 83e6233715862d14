"""A sentence begins with a small letter.

Where the source was cut into pieces, or the writing system of the source has no capitals, a translation may start a
sentence in the middle of a paragraph with a small letter. Abbreviations ("etc.", "Corp."), names with a small letter
and the answer to a quoted question are passed over.

What follows is capitalised where it can open a sentence. Where it cannot ("… himself. that he shared"), the full stop
may be the fault, and nothing is proposed.

Bad: The bridge was shut. [residents] had to take the ferry.
Fix: The bridge was shut. Residents had to take the ferry.
Bad: Is the bridge safe? [nobody] knows. It fell in 1964. [it] was old. “It is shut.” [engineers] look at it today.
Fix: Is the bridge safe? Nobody knows. It fell in 1964. It was old. “It is shut.” Engineers look at it today.
Bad: They sang in the studio that he built. [that] he never saw.
Good: The bridge was shut. iPhones, eBay and the town of 's-Hertogenbosch: see the annex, etc. to the end.
Good: The Corp. has left, and the club (est. in May) is shut. “It rained. ” he said. “Why?” he asked.
Good: Who left? when? why? “It is late.” the mayor said. Yahoo! is shut. The vote (Mass. and Calif.) is over.
Good: They sing... or so they say. See harbour.example. It rained in Calif. and in the hills.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import common_words
from lint.analysis.reporting import reporting_verb
from lint.analysis.wordclass import PAST, THIRD, is_finite, plain_form, verb_forms
from lint.patterns import compiled

from ._counted import singulars

#: After a full stop, perhaps with the mark or bracket that it closes.
_SMALL = compiled(r"\.(?<=[a-z]{2}\.)(?P<closed>[”\")]?) [“\"‘(]?([a-z]{2,}|a|i)\b(?![.@/’'-])")
_BEFORE = compiled(r"(?:(?<=\s)|(?<=[“\"‘(])|^)([a-z][a-z’'-]*|[A-Z][a-z]{2,})\Z")
#: After what may be no full stop or no end: only before words that hardly stand inside a sentence there.
_ASKED = compiled(r"[?!](?<=[a-z]{2}.) ([a-z]{2,}|a|i)\b(?![.@/’'-])")
_FIGURE = compiled(
    r"\.(?:(?<=\d\d\.)|(?<=\d%\.)) (he|she|it|they|we|the|this|these|there|his|her|their|its|i)\b(?= [a-z])"
)
_GLUED = compiled(
    r"\.(?<=[a-z]{3}\.)(he|she|they|we|the|this|these|there|his|her|their|its|but|after|according)\b(?= [a-z])"
)
_PARAGRAPH = compiled(r"[“\"‘(]?([a-z]{2,}|a|i)\b(?![.@/’'-])")
_STRONG = frozenset("he she it they we the this these there his her their its i".split())
_LONGEST = 30  # characters of the word before the stop
#: With their stop these stand inside a sentence.
_SHORT = frozenset(
    """etc ehf hf ltd inc corp co vs no nos est approx sen rep gov gen jr sr st dr prof al cf fig figs op vol ed eds pp
    esp incl excl max min tel ext ave blvd mt ft hr hrs sec secs yrs yr resp res ret tech univ assn dist dept km kg cm
    mm lbs lb oz sq cu mph rs bn mn tn trn art arts par para bros cie gmbh ag plc viz ca ibid id mio mrd tsd feat pseud
    ala ariz ark calif colo conn del fla ill ind kan mass mich minn miss mont neb nev okla ore penn tenn tex vt wash wis
    wyo capt cmdr cpl lt maj pvt sgt supt atty messrs
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    mln bln mlrd thous tys ths abbr adj adv pop""".split()
)
#: Particles that begin a name, and the ends of addresses.
_PARTICLES = frozenset("al el bin ibn van von de der del di da la le du des dos ul ed ten ter com ru net org".split())
#: What hardly opens a sentence, so that the stop before it may be the fault.
_HARDLY = frozenset(
    """me him us them that which who whom whose and or to of with by for from as than because if into onto upon
    including between among against about also within without up till until was were is are be been being has have had
    will would can could""".split()
)
_CLOSING = tuple('.!?”"')
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.BLOCK_QUOTE))


_FEWEST = 5  # words of a sentence that begins a paragraph with a small letter
_NEAR = 4  # words in which it shows that a quotation or question is only introduced: "“It rained.” the mayor said"


@rule(Severity.NOTE, category=Category.SPELLING, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    """Yield the first word of each sentence that begins with a small letter."""
    prose = document.prose
    for match in _SMALL.finditer(prose):
        before = _BEFORE.search(prose, max(0, match.start() - _LONGEST), match.start())
        word = match[2]
        if before is None or before[1].lower() in _SHORT or before[1].lower() == word or word in _PARTICLES:
            continue
        short = before[1][0].isupper() and len(before[1]) < 6  # "Calif.": an abbreviation, perhaps
        if (short and word not in _STRONG) or (match["closed"] and not _follows(document, match.start(2))):
            continue
        yield from _hit(document, Span(*match.span(2)))
    for expression in (_ASKED, _FIGURE) if "?" in prose or "!" in prose else (_FIGURE,):
        for match in expression.finditer(prose):
            if expression is _FIGURE or (_ends_small(prose, match.start()) and _follows(document, match.start(1))):
                yield from _hit(document, Span(*match.span(1)))
    for match in _GLUED.finditer(prose):
        yield from _hit(document, Span(*match.span(1)), " ")
    yield from _paragraphs(document)


def _hit(document: Document, span: Span, space: str = "", *, torn: bool = False) -> Iterator[Hit]:
    """Yield the hit at a word, with a fix where a sentence may begin so: not where words before it may be lost."""
    block, word = document.block_at(span.start), document.prose[span.start : span.end]
    if block is None or block.kind not in _PROSE:
        return
    if torn:
        yield Hit(span, f"a paragraph begins with a small letter: “{word.capitalize()}”, or words are lost before it")
    elif not _opens(word):
        yield Hit(span, f"“{word}” begins with a small letter: a capital, or no full stop before it")
    else:
        fix = Fix.replace(Span(span.start, span.start + 1), space + word[0].upper())
        yield Hit(span, f"“{word}” begins a sentence with a small letter", (fix,))


def _ends_small(prose: str, end: int) -> bool:
    """Does a word in small letters end here, not a name like "Yahoo!"?"""
    before = _BEFORE.search(prose, max(0, end - _LONGEST), end)
    return before is not None and (before[1].islower() or before[1].lower() in FUNCTION_WORDS)


def _follows(document: Document, start: int) -> bool:
    """Does a sentence of its own begin here, not "he said" after a quotation or the next of several questions?"""
    at = document.word_index(start)
    words = document.words[at : at + _NEAR]
    if (
        len(words) < 2
        or not _opens(words[0].key)
        or any(
            reporting_verb(words, number)
            and plain_form(word.key) != "know"
            and words[number - 1].key not in ("had", "have", "has", "not")
            for number, word in enumerate(words)
            if {PAST, THIRD} & set(verb_forms(word.key))
        )
    ):
        return False
    sentence = document.sentence_at(start)
    end = sentence.end if sentence else words[-1].end
    return "?" not in document.prose[start:end] and "\n" not in document.prose[words[0].end : words[-1].start]


def _paragraphs(document: Document) -> Iterator[Hit]:
    """Yield the small letters with which paragraphs begin: whole ones, where nothing before them is left open."""
    closed = True
    for block in document.blocks:
        text = document.prose[block.start : block.end].rstrip()
        if (
            closed
            and block.kind is BlockKind.PARAGRAPH
            and text.endswith(_CLOSING)
            and (match := _PARAGRAPH.match(document.prose, block.start))
            and match[1] not in _PARTICLES
            and _opens(match[1])
            and PAST not in verb_forms(match[1])
            and (sentence := document.sentence_at(match.start(1)))
            and len(sentence.words) >= _FEWEST
        ):
            yield from _hit(document, Span(*match.span(1)), torn=match[1] not in FUNCTION_WORDS)
        closed = text.endswith(_CLOSING)


def _opens(word: str) -> bool:
    """Is it a known word, and one that a sentence may open with?"""
    if word in singulars():
        return True
    if word in _HARDLY or is_finite(word) or word.endswith(("ing", "ed")):
        return False
    known = word in FUNCTION_WORDS or word in common_words() or word.removesuffix("ly") in common_words()
    return known or bool(verb_forms(word))
