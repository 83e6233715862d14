"""After a preposition, a noun names an action that a verb should.

"Money for the construction of a road", "by the introduction of a tax", "work on the expansion of
the port": Russian, Arabic and Chinese make nouns of actions where English has "to build", "by
introducing", "expanding". So it is after a verb ("accelerate the construction of", "speed up the provision of"), with
an adjective ("for the further expansion of", "to the full removal of") and, unless it is a thing as well, at the head
of a sentence ("The continuation of the raids"). What one condemns, prevents, welcomes or demands is a noun by right.
What "carry out" and its like govern is light-verb's.

Option prepositions: the prepositions after which such nouns are reported, in small letters;
    by default for, by, through, via, in, on, to, of, about and during. Those of time and company, such as
    "after" and "with", are always among them.

Bad: The bank lent money [for the construction of] a road.
Bad: Money was found [for the repatriation of] the crew. They agreed [on the extradition of] two men.
Bad: A commission [for the demarcation of] the border met.
Good: The run-up to the establishment of the fund was long.
Good: He answered the annexation of the port, and she is known for the depiction of miners in her novels.
Bad: The town saves [through the introduction of] a tax.
Bad: Work began [on the paving of] the road, and they came [for the unveiling of] the plan.
Good: They met for the opening of the port. It ended in the awarding of a prize. He pays for the training of crews.
Bad: They want to [accelerate the construction of] the road and [for the full restoration of] the town.
Bad: [The continuation of] the raids came close [to the complete evacuation of] the town.
Bad: They [sped up the provision of] bread, and the mayor said that [the resumption of] talks would help.
Bad: They met [for the lifting of] the siege, and they won time [by the dissolution of] the council.
Good: The commissioner for the protection of children spoke of the repair and protection of graves.
Good: They called for the legalization of boats and curbed the rapid expansion of the port.
Good: The bank lent money to build a road. The crew carried out the construction of the road.
Good: They condemned the strengthening of the army and welcome the removal of mines.
Good: The construction of the road took a year, and the sign is at the entrance of the tunnel.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.inflection import forms
from lint.analysis.nominalisation import verb_of, verbs
from lint.analysis.wordclass import ING, is_noun_first, may_be_noun, plain_form, verb_forms
from lint.patterns import compiled

#: Nouns that are a thing, a crime or an event as often as an action.
_THINGS = frozenset(
    "arrest arrests murder killing bombing bombardment treatment payment management planning collection comparison"
    " burial opening closing closure observation assessment assignment calculation signing training meeting"
    " publication development transformation"
    " discovery loss sale transport explosion attack invasion execution performance launch visit approval end"
    " distribution nomination determination".split()
)


#: Nouns in -ing that are a thing, an event or a state as often as an action.
_RESULTS = frozenset(
    """building meeting hearing ruling beginning feeling painting understanding reading writing crossing landing warning
    wedding offering standing setting training opening closing killing bombing shooting spending backing ending handling
    finding saying drawing beating burning making being doing gathering funding filling rating ranking timing wording
    hiding outing posting publishing recording sighting spelling suffering teaching thinking turning uprising wounding
    blessing clearing covering dressing dwelling engineering farming fighting fishing heading housing hunting leaning
    lighting listing longing marketing meaning mining morning mourning naming nursing passing planning pricing
    processing programming reasoning rendering rising sitting stabbing staging stalking stoning tracing trading
    calling coming going loving living looking bearing betting boxing breaking bringing casting
    crying cutting dancing dealing dying eating falling hanging holding hosting keeping killing knowing leading
    learning leaving liking losing missing mixing moving packing parking playing pleading racing
    running sailing serving shelling showing signing singing sleeping smoking speaking starting starving
    swearing swimming talking taking telling testing touching using voting waiting walking wanting washing winning
    working yearning flourishing blooming thriving fading shrinking growing sinking""".split()
)
#: More nouns with their verbs: beside other governors they name a thing, after these words the action.
_MORE = {
    "provision": "provide", "holding": "hold", "inclusion": "include", "resumption": "resume",
    "diversification": "diversify", "postponement": "postpone", "certification": "certify", "shipment": "ship",
    "reunification": "reunite", "neutralization": "neutralize", "neutralisation": "neutralise", "prohibition": "ban",
    "dissemination": "spread", "reopening": "reopen", "dismissal": "dismiss", "termination": "end",
    "rejuvenation": "renew", "remediation": "repair", "recognition": "recognise", "imposition": "impose",
    "conversion": "convert", "disclosure": "disclose", "registration": "register", "verification": "verify",
    "legalization": "legalise", "legalisation": "legalise", "optimization": "optimise", "optimisation": "optimise",
    "modernization": "modernise", "modernisation": "modernise", "popularization": "spread", "suspension": "suspend",
    "cancellation": "cancel", "liquidation": "end", "replacement": "replace", "accumulation": "gather",
    "completion": "complete", "continuation": "continue", "escalation": "escalate",
    "intensification": "step up", "deterioration": "worsen", "attainment": "reach", "utilization": "use",
    "utilisation": "use", "cessation": "stop", "enhancement": "improve", "acceleration": "speed up",
    "fulfilment": "fulfil", "fulfillment": "fulfill", "facilitation": "ease", "commencement": "begin",
    "realization": "carry out", "realisation": "carry out", "formalization": "settle", "liberalization": "free",
    "dissolution": "dissolve", "arming": "arm", "blocking": "block", "dismantling": "dismantle",
    "disarmament": "disarm", "downgrading": "downgrade", "easing": "ease", "freezing": "freeze", "granting": "grant",
    "issuing": "issue", "lifting": "lift", "raising": "raise", "sealing": "seal", "smuggling": "smuggle",
    "tightening": "tighten", "toppling": "topple", "weakening": "weaken", "planting": "plant",
    "recycling": "recycle", "fortification": "fortify", "digitization": "digitise", "digitalization": "digitise",
    "stabilization": "steady", "stabilisation": "steady", "normalization": "normalise", "mobilization": "mobilise",
}  # fmt: skip
#: "Carry out the construction of" is light-verb's, and these take a noun by right.
_GOVERNED = frozenset(
    """carry carries carried carrying conduct conducts conducted conducting perform performs performed performing
    undertake undertook undertaken undertaking make makes made making do did does have has had having is was are
    were be been being see saw seen oppose opposed opposes said says made include includes included including mark
    marks marked marking celebrate celebrated celebrating celebrates announce announced announces announcing propose
    proposed proposes block blocked following underscore underscored survive survives survived surviving merit merits
    merited justify justifies justified finance finances financed fund funds funded""".split()
)
#: Verbs with a preposition of their own: "the law provides for the establishment of".
_PROVIDED = frozenset("provide provides provided providing responsible account accounts accounted".split())
_RESULTED = frozenset("result results resulted resulting culminate culminates culminated culminating".split())
#: "Call for the release of", "look forward to the return of" want a noun.
_CALLED = frozenset(
    """call calls called calling forward opposed vote voted votes voting known famous noted renowned run-up lead-up
    deadline deadlines""".split()
)
#: "The commissioner for the protection of the family" is a title; a commission in small letters is set up to do it.
_POSTS = frozenset(
    "commissioner minister ministry committee agency department centre center fund commission union".split()
)
#: Beside those of the option: prepositions of time and company, where the message names no wording.
_FURTHER = frozenset(
    """after before with from at against since until without towards despite between regarding toward into under
    amid""".split()
)


#: As the subject of a sentence these are what it is about: "The construction of the road took a year."
_SPOKEN_OF = frozenset(
    """recognition rejection definition funding financing appointment dismissal integration imposition creation
    coordination organization organisation regulation construction production purchase acquisition demolition
    destruction collection""".split()
)
#: Verbs whose preposition takes a thing: "relied on the quick replacement of".
_RELYING = frozenset(
    """rely relies relied relying depend depends depended depending insist insists insisted insisting based focus
    focuses focused focusing lead leads led leading""".split()
)
#: Whoever does it, and is not the subject of the sentence.
_AGENT = compiled(r"[^.,;:!?\n]{0,60}? by (?!\d)")
#: A noun that only a rule makes a verb's may name a thing or an event: it counts where the verb can take its place.
_STRICT = frozenset("for by through via in on".split())
#: Whom one blames or thanks, one does "for doing" it.
_BLAMED = frozenset(
    """blame blamed blames blaming thank thanked thanks thanking praise praised praises praising criticised criticized
    criticise criticize condemn condemned condemns punished punish fined jailed rewarded awarded apologised apologized
    apologise apologize credit credited famous known sentenced tried convicted prosecuted responsibility""".split()
)
#: "Speed up the", "push forward the": the verb stands before these.
_PARTICLES = frozenset("up forward off down ahead".split())


#: What one does to an action that is spoken of, and not to what it is done to: "they condemned the expansion of".
_TAKING = """condemn denounce prevent stop halt oppose support welcome demand reject criticise criticize avoid fear
    hinder suspend block approve protest praise allow forbid ban delay postpone complete""".split()


@cache
def _governed_by_right() -> frozenset[str]:
    return _GOVERNED | {form for verb in _TAKING for form in forms(verb)}


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", gate=Needs(words="of") & Needs(words="the"))
def check(
    document: Document,
    *,
    prepositions: frozenset[str] = frozenset("for by through via in on to of about during".split()),
) -> Iterator[Hit]:
    """Yield each preposition or verb with a noun of action and "of"."""
    keys = document.lowercase_words
    for place in document.word_positions.get("of", ()):
        if "the" not in keys[max(0, place - 3) : max(0, place - 1)]:
            continue
        noun = keys[place - 1]
        if noun in _THINGS or not (verb := _MORE.get(noun) or verb_of(noun) or _of_gerund(noun)):
            continue
        if found := _governed(document, place - 1, prepositions):
            span, governor = found
            text = " ".join(document.text[slice(*span)].split())
            verb = verb.replace("_", " ")
            if governor == "for" and not _BLAMED.isdisjoint(keys[max(0, place - 9) : place - 2]):
                governor = "for it"
            if _AGENT.match(document.prose, span.end):
                governor = ""  # "by the purchase of bonds by banks" needs another subject
            better = f": “{fix}”" if governor and (fix := _better(governor, verb)) else ""
            yield Hit(span, f"“{text}” hides the verb “{verb}”{better}")


def _governed(document: Document, at: int, prepositions: frozenset[str]) -> tuple[Span, str] | None:
    """Return the span from the word that governs a noun at an index to its "of", and that word if a wording follows.

    None where the noun stands otherwise. An adjective may stand before the noun; then no wording follows.
    """
    words, keys = document.words, document.lowercase_words
    if not at or keys[at + 1 : at + 2] != ("of",) or keys[at + 2 : at + 3] in (("which",), ("whom",)):
        return None
    plain = keys[at - 1] == "the"
    head = at - 1 if plain else at - 2
    if head >= 0 and keys[head] == "the" and (plain or may_be_noun(keys[at - 1])):
        by_rule = keys[at] not in _MORE and keys[at] not in verbs()
        if not head or _opens(document, head):
            return _span(document, head, at, "") if plain and not by_rule and keys[at] not in _SPOKEN_OF else None
        start, governor = head - 1, keys[head - 1] if plain and keys[head - 1] in prepositions else ""
        if start and (keys[start - 1] in _PROVIDED or (keys[start] == "in" and keys[start - 1] in _RESULTED)):
            governor = ""  # the verb needs its "for", and nothing results "in forming" something
        governs = keys[start] in prepositions or keys[start] in _FURTHER
        if by_rule and not (keys[start] in prepositions and keys[start] in _STRICT):
            return None
        if by_rule and _of_gerund(keys[at]) and not (plain and keys[start] != "in"):
            return None  # "resulted in the awarding of a prize"
        if keys[start] in _PARTICLES and start and verb_forms(keys[start - 1]):
            governor, start = "", start - 1
        if not plain and (not governs or (start and keys[start - 1] in _RELYING)):
            return None  # "curb the rapid expansion of": the adjective needs its noun
        if (start and keys[start - 1] in _CALLED) or (keys[start] == "for" and _is_title(document, start - 1)):
            return None
        if keys[start] == "to" and start and keys[start - 1] == "according":
            return None
        if keys[start] == "since" and words[at].key == "establishment":
            return None  # "since the establishment of ties": a date
        if not governs and (
            not verb_forms(keys[start]) or is_noun_first(keys[start]) or keys[start] in _governed_by_right()
        ):
            return None
        return _span(document, start, at, governor)
    return None


@cache
def _of_gerund(noun: str) -> str:
    """Return the verb of a noun in -ing that names nothing but its action: "paving", not "building"; else ""."""
    verb = plain_form(noun) if noun.endswith("ing") and verb_forms(noun) == ING else ""
    return verb if verb not in (noun, "") and noun not in _RESULTS else ""


def _is_title(document: Document, index: int) -> bool:
    """Does a post or a body with its field before "for" make a title: "the Commission for the Protection of"?"""
    word = document.words[max(0, index)]
    return word.key in _POSTS and (word.text[0].isupper() or word.key.endswith(("er", "ry")))


def _opens(document: Document, index: int) -> bool:
    """Does a word open a sentence, or a clause after "that"?"""
    word, keys = document.words[index], document.lowercase_words
    sentence = document.sentence_at(word.start)
    first = sentence is not None and bool(sentence.words) and sentence.words[0].start == word.start
    return first or bool(index and keys[index - 1] == "that")


def _span(document: Document, start: int, at: int, governor: str) -> tuple[Span, str] | None:
    words, keys = document.words, document.lowercase_words
    span = Span(words[start].start, words[at + 1].end)
    text = document.prose[slice(*span)]
    if text != document.text[slice(*span)] or not words[at].text.islower() or words[start].text[1:] != keys[start][1:]:
        return None
    return (span, governor) if text.replace(" ", "").replace("-", "").isalpha() else None


def _better(preposition: str, verb: str) -> str:
    """Return what a preposition and a verb become together; empty where the sentence must be built anew."""
    if preposition == "for":
        return f"to {verb}"
    if preposition == "for it":
        return f"for {_gerund(verb)}"
    return f"{preposition} {_gerund(verb)}" if preposition in ("by", "through", "via", "in") else ""


def _gerund(verb: str) -> str:
    """Return the -ing form of a verb, which may have words after it ("carry out")."""
    first, space, rest = verb.partition(" ")
    return forms(first).ing + space + rest
