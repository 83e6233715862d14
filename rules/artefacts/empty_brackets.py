"""Brackets or quotation marks stand around nothing: what was in them got lost.

Bad: The agency [()] met on Monday.
Bad: The minister [( )] resigned.
Fix: The minister resigned.
Bad: The film [“”] opened the festival.
Bad: He called the plan [""] and left.
Bad: The party [{}] won nine seats.
Bad: The mine [(–)] closed in May; Jane Doe [(born )] ran it.
Bad: The port [( , in the north)] is shut. The mayor, [( )], left.
Good: “He is gone (...) and nobody knows where,” she said.
Good: It is an empty list [] in code. The word (in) is wrong.
Good: The function main() returns nothing.
Good: The brackets (and their words) are there.
Good: - [ ] Call the press office
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_EMPTY = compiled(
    r"[(\[“«‘{\"]"  # the set stands first, which is fast
    r"(?:(?<=\()(?!\.\.\.)[ ,;.:/|–—-]{0,3}\)|(?<=\[)(?!\.\.\.)[ ,;.:/|–—-]{0,3}\]"
    r"|(?<=“) {0,3}”|(?<=«) {0,3}»|(?<=‘) {1,3}’"
    r"|(?<=[\w,] ‘)’(?=[ .,;])|(?:(?<=[\w,] \{) ?\}|(?<=[\w,] \") ?\")(?=[ .,;](?!\w)| \w))"
)

#: What is left of a bracket whose name, date or figure got lost: "(born )", "(aged)".
_LEFT = compiled(
    r"\((?:born|aged?|died|in|at|by|of|from|since|until|about|known as|formerly|also|see|approx\.?|c\.|est\.?|and|or"
    r"|the|a"
    r"|including|photo|source|pictured by|age|tel|phone|born in|born on|founded in|for|to|with|on)[ :,.]{1,3}\)"
    r"|\((?:born|aged|died|born in|born on)\)"
    r"|\([^\W\d_][\w .-]{0,24}: {1,2}\)"  # a label: "(phone: )"; but "(I hope so :)"
)
#: A report on how to write: "the brackets []", "an emoticon :()".
_SPOKEN_OF = compiled(
    r"\b(?:brackets?|parenthes[ei]s|lists?|arrays?|functions?|methods?|code|syntax|emoticons?) \Z|:\Z"
)
#: Behind it: "{} is an empty list and [] an empty one".
_SAID_EMPTY = compiled(r" (?:is |means |marks |denotes |stands for )?an? (?:empty|blank)\b")
#: Boxes of a form: "Will you come? [ ] yes, [ ] no".
_BOX = compiled(r"(?:\A|[?:,;\n]|\[[ xX]\] ?(?:\w{1,20},?)?(?: and| or)?) ?\Z")
#: "( , in the north)": the name that stood first got lost.
_FIRST_LOST = compiled(r"[(\[] ?[,;] ?(?=\w)[^()\[\]\n]{1,60}[)\]]")
#: A word that something has to follow: "he called it “” and left".
_WANTS = frozenset(
    """as the a an of in on at by for with from to and or is was are were be been called named titled entitled said says
    wrote told describe described describes call calls it them him her this that his its their""".split()
)

_NAMED_SO = frozenset("call calls called name names named describe describes described title titled".split())
_NEAR = 4  # words
_LONGEST_WORD = 40  # characters of them


@rule(
    Severity.WARNING,
    category=Category.MISSING_TEXT,
    quoted="report",
    scope="block",
    gate=Needs(
        between=r"[(\[] ?[,;] ?\w|[(\[][ ,;.:/|–—-]{0,3}[)\]]|“ {0,3}”|« {0,3}»|‘ {0,3}’|\{ ?\}|\" ?\"|w[ :,.]{1,3}\)"
    )
    | Needs(marks="(", words="born aged died"),
)
def check(document: Document) -> Iterator[Hit]:
    text, prose = document.text, document.prose
    for match in _LEFT.finditer(prose):
        if prose[match.start() - 1 : match.start()] == " ":
            yield Hit(Span(*match.span()), f"“{match[0]}” has lost what was in it", severity=Severity.NOTE)
    for match in _FIRST_LOST.finditer(prose):
        start, end = match.span()
        if prose[start - 1 : start] == " ":
            yield Hit(Span(start, end), f"“{match[0]}” has lost the first word", severity=Severity.NOTE)
    for match in _EMPTY.finditer(text):
        start, end = match.span()
        before = prose[start - 1 : start] if start else ""
        if prose[start:end] != match[0] or (match[0][0] in "([" and (before.isalnum() or before in ("_", "]"))):
            continue  # an address or code stood there; a function of a program; a link without a target
        if match[0] == "[ ]" and prose[max(0, start - 20) : start].rpartition("\n")[2].strip() in ("-", "*", "+"):
            continue  # a box to tick
        if _SPOKEN_OF.search(prose, max(0, start - 20), start) or _SAID_EMPTY.match(prose, end):
            continue
        if match[0] == "[ ]" and prose[end : end + 1] in tuple(" ,") and _BOX.search(prose, max(0, start - 30), start):
            continue
        yield Hit(Span(start, end), f"“{match[0]}” has nothing in it", _fixes(document, start, end))


def _fixes(document: Document, start: int, end: int) -> tuple[Fix, ...]:
    """Leave the brackets out, with a comma that is nothing without them; propose nothing where a word is missing."""
    prose = document.prose
    block = document.block_at(start)
    words = document.words_in(max(block.start if block else 0, start - _LONGEST_WORD), start)
    named = not _NAMED_SO.isdisjoint(word.key for word in words[-_NEAR:])
    if prose[start] not in "([" and words and (named or words[-1].key in _WANTS):
        return ()
    if prose[start - 2 : start] == ", " and prose.startswith(",", end):
        return (Fix((Edit(start - 2, end + 1, ""),)),)
    return (Fix((Edit(start - (prose[start - 1 : start] == " "), end, ""),)),)
