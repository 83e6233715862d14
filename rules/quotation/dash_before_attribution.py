"""A dash stands between the words of a speaker and "said".

Russian, Ukrainian, Polish and Spanish set it there, often in place of quotation marks. English
has a comma, and the words in quotation marks.

Bad: "The road is open,"[ -] said the mayor.
Fix: "The road is open," said the mayor.
Bad: “We are ready!”[ –] noted the head of the port.
Fix: “We are ready!” noted the head of the port.
Bad: The road must be mended before the winter,[ –] emphasised Governor Doe.
Bad: The roof will not hold,[ —] the report says.
Good: "The road is open," said the mayor.
Good: The mayor – said to be ill – did not come. He was late, as usual – said so himself.
Good: “That was the plan” – said in jest, of course.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_VERB = (
    "said|says|told|explain(?:ed|s)|note[ds]|add(?:ed|s)|stress(?:ed|es)|emphasi[sz]e[ds]|recall(?:ed|s)|continue[ds]|"
    "ask(?:ed|s)|conclude[ds]|wrote|writes|report(?:ed|s)|admit(?:ted|s)|comment(?:ed|s)|specifie[ds]|clarifie[ds]|"
    "state[ds]|share[ds]|warn(?:ed|s)|assure[ds]|replie[ds]|answer(?:ed|s)|sum(?:med|s) up|point(?:ed|s) out|"
    "remark(?:ed|s)|quotes|declare[ds]|is sure|reads"
)
_NAME = r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?"
_SUBJECT = rf"(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he(?: [\w-]{{2,20}}){{1,4}}?|{_NAME}) )?"
_DASHED = compiled(rf"(?:,[”\"]?|[!?…][”\"]|[”\"],)([ \u00a0]?[-–—]) (?={_SUBJECT}(?:{_VERB})\b)")


@rule(
    Severity.WARNING,
    category=Category.PUNCTUATION,
    quoted="report",
    scope="block",
    gate=Needs(between=r"[,!?…”\"][ \u00a0]?[-–—] "),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each dash between what is said and the verb of saying."""
    prose = document.prose
    for match in _DASHED.finditer(prose):
        dash = Span(*match.span(1))
        if "”" in match[0] or '"' in match[0]:
            fix = Fix((Edit(dash.start, dash.end, ""),))
            yield Hit(dash, "a dash stands before the attribution: English has only the comma", (fix,))
        else:
            yield Hit(dash, "a dash stands before the attribution, and what is said has no quotation marks")
