"""A verb does not go with its subject, or with the verb before it.

English marks few forms, and a draft that was put together from another language gets them wrong:
"he have", "they was", "those who wants", "will can", "does not knows", "I am agree". The rule looks
only where the subject is a pronoun or opens its sentence, and where two verbs stand side by side.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: [He have no] car.
Bad: [The soldiers was wounded] in May.
Bad: Those [people who wants] to leave may go.
Bad: He [will can help] them.
Bad: He [does not knows] it.
Bad: [I am agree] with it.
Bad: The talks [are hold in] Oslo.
Bad: [There is many cars].
Bad: [The results of the vote was] published in May, and nobody came.
Fix: The results of the vote were published in May, and nobody came.
Bad: [The residents doesn't] know. [The doctors says] that he is well.
Bad: [The mayor and his deputy was] there. [The list of the victims were] read.
Good: The mayor and chief negotiator was there. Ten years is a long time. The company have won.
Good: The number of victims were small. The players the coach has chosen are young. The group of men were late.
Good: He has no car, and they help him do it. If he were there, they would see him go.
Good: Theresa May said so, an effort is made, and he got 1 year of leave. The parts of each law have rules.
Good: The soldiers were wounded, and the man who was hurt and the people who want it agree.
Good: He will be able to help them, he does not know it, and the talks are held in Oslo.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Sentence, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit
from lint.analysis.wordclass import THIRD, may_be_noun, plain_form, verb_forms
from lint.patterns import compiled

from ._counted import COLLECTIVES, MEASURES, plurals, singulars

_TABLE = PhraseTable(__name__)

#: What may belong to a subject, up to its verb.
_REST = (
    r"(?P<phrase> (?:of|in|from|at|near) (?:(?:the|a|his|her|their|its|this|these) )?"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|new|old|local) )?(?:[a-z]+|(?:[A-Z]\w+ ?){1,2}?))?"
    r"(?P<pair> and (?:the|his|her|its|their) (?P<second>[a-z]{3,}))?(?P<relative>, who)?"
    r" (?P<verb>(?:is|was|has|does|are|were|have|do)n['’]t|[a-z]+)\b"
)
_OPENING = (
    r"(?P<opening>The|These|Those|His|Her|Their|Its|Our|Some|Many|Most|All|Several|Both|Two|Three|Four|Five|This|That)"
)
#: Subjects that open their sentence: a noun alone, after a determiner, after an adjective too.
_SUBJECTS = (
    compiled(rf"{_OPENING} (?P<noun>[a-z]{{3,}}){_REST}"),
    compiled(rf"{_OPENING} (?!and\b|or\b|of\b|that\b|who)[A-Za-z][a-z]+ (?P<noun>[a-z]{{3,}}){_REST}"),
    compiled(rf"(?P<opening>)(?P<noun>[A-Z][a-z]{{3,}}){_REST}"),
)
_SINGULAR = {"is": "are", "was": "were", "has": "have", "does": "do"}
_PLURAL = {"are": "is", "were": "was", "have": "has", "do": "does"}
#: Heads that belong to those after "of": "the group of men were".
_PARTS = frozenset("rest majority minority number half range series variety third quarter part lot host total".split())


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each verb that does not go with its subject or its auxiliary."""
    found: list[Span] = []
    for match in _TABLE.find(document, phrases):
        if not document.text.startswith("1 ", match.span.start):  # "up to 1 year of prison": one of them is no plural
            found.append(match.span)
            yield phrase_hit(document, match, "“{}” does not go together")
    for sentence in document.sentences:
        if subject := _subject(document.prose, sentence):
            span = Span(*subject.span())
            if (verb := _better_verb(subject)) and not any(
                span.start < other.end for other in found if other.start < span.end
            ):
                yield Hit(
                    span,
                    f"“{subject[0]}” does not go together: “{verb}”",
                    (Fix.replace(Span(*subject.span("verb")), verb),),
                )


def _subject(prose: str, sentence: Sentence) -> re.Match[str] | None:
    """Return the subject that opens a sentence, where it is a noun that is counted."""
    for expression in _SUBJECTS:
        if (found := expression.match(prose, sentence.start, sentence.end)) and (
            found["noun"].lower() in singulars() or found["noun"] in plurals()
        ):
            return found
    return None


def _better_verb(subject: re.Match[str]) -> str:
    """Return the verb in the number of its subject; empty where it has it, or nobody can tell."""
    noun = subject["noun"].lower()
    verb, negation = _positive(subject["verb"])
    if noun in singulars():
        if singulars()[noun] in MEASURES or subject["opening"] in ("This", "That"):
            return ""
        return _plural_of(verb, negation)
    if noun not in plurals() or noun in COLLECTIVES | MEASURES | _PARTS:
        return ""
    if subject["pair"]:
        return _plural_of(verb, negation) if subject["second"] in plurals() and verb in _SINGULAR else ""
    if subject["opening"] not in ("The", "His", "Her", "Their", "Its", "Our", "This", "That"):
        return ""
    return _PLURAL[verb] + negation if verb in _PLURAL else ""


def _positive(verb: str) -> tuple[str, str]:
    """Return a verb and its "n't"."""
    return (verb[:-3], verb[-3:]) if verb.endswith(("n't", "n’t")) else (verb, "")


def _plural_of(verb: str, negation: str) -> str:
    """Return the plural of a verb in the third person; empty for any other word."""
    if verb in _SINGULAR:
        return _SINGULAR[verb] + negation
    return plain_form(verb) if verb_forms(verb) == THIRD and not may_be_noun(verb) else ""
