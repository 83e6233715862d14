"""A noun or verb is in the wrong number.

"One of the most important city", "two soldier were killed", "this measures": the source language
marks number elsewhere, or not at all. The rule goes by closed classes (numerals, "one of the",
"these", "there is", "the number of") and a list of nouns that are counted, and looks only where
the noun phrase ends: "a two person team" is left alone.

Bad: It is [one of the oldest city] in Europe. He runs [one of the country's largest private bank].
Fix: It is one of the oldest cities in Europe. He runs one of the country's largest private banks.
Bad: [Two soldier] were hurt.
Fix: Two soldiers were hurt.
Bad: [The number of tourists have] fallen.
Fix: The number of tourists has fallen.
Bad: They said that [12 nurse] came in a team of [30 doctor].
Bad: They kept [these document] in a safe.
Bad: [There is many reasons] for it. It rained. [There was explosions]. [There is 52 ferries].
Fix: There are many reasons for it. It rained. There were explosions. There are 52 ferries.
Bad: More than [300 student] took part, and [dozens of vehicle] burned.
Fix: More than 300 students took part, and dozens of vehicles burned.
Bad: They got more than [1500 letter] in one night. Over [2000 student] came.
Bad: [Three hundred farmer] came, and [two of the worker] were hurt.
Fix: Three hundred farmers came, and two of the workers were hurt.
Bad: Three hundred people signed two [five-years] contracts.
Fix: Three hundred people signed two five-year contracts.
Bad: The debt is [900 million pound], and they owe [15 billion dollar] to the bank.
Fix: The debt is 900 million pounds, and they owe 15 billion dollars to the bank.
Good: A 40 million dollar loan cost 1 dollar a day, and a 5 euro note was torn.
Good: Many attempt to flee, and the Nov. 14 speech and the 15 year war benefit few. Hundreds of people came.
Good: It is one of the oldest cities in Europe, with a two day festival.
Good: If there were a vote today, they would win. There was years of war. All this needs to be done in another two days.
Good: The number of tourists who have left has fallen. There is a number of reasons.
Good: Few of the team came, many of the public stayed, and several hundred worker bees died.
Good: Every two years, each of the players is tested.
"""

import re
from collections.abc import Iterable, Iterator, Set

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.units import figures
from lint.analysis.wordclass import BASE, PAST, THIRD, is_finite, is_noun_first, verb_forms
from lint.patterns import compiled

from ._counted import COLLECTIVES, MEASURES, plurals, singulars

#: A noun phrase ends before these, before a mark and at the end of a paragraph.
_ENDS = (
    r"(?=[.,;:!?)”\"]| (?:and|or) (?:an?|the|his|her|their|its|two|three|one|several|more|other|another)\b|"
    r" (?:who|which|that|in|of|on|at|for|with|from|to|by|is|was|are|were|has|have|had|will"
    r"|said|says|can|could|would|may|must|as|since|after|before|when|where|while|because|but|about|into|against"
    r"|later|ago|this|last|next|ever|yet|still|already"
    r"|near|during|between|under|over|along|across|around|inside|outside|off|behind|through|without|within|among|until"
    r"|yesterday|today|again|together|there|here|did|do|does|also|still|left|fell|took|came|went|lost|won|died"
    r"|fled|gave|began|made"
    r"|slept|sat|saw|heard|felt|kept|knew|spoke|wrote|chose|broke|drove|flew|grew|rose|fought|brought|bought"
    r"|sought|caught|paid|led|hid|became|sang|ate|wore|threw|met|told|got|held|ran|sent|stood|voted|remain|want"
    r"|say|need|live|think"
    r"|[a-z]+(?<!bas)(?<!siz)(?<!own)(?<!back)(?<!arm)ed)\b"
    r"| and (?:left|took|went|fled|lost|made|set)\b| and [a-z]+(?<!bas)(?<!siz)(?<!own)(?<!back)(?<!arm)ed\b)"
)
_PLURAL_BEFORE = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|few|many|both"
    r"|various"
    r"|numerous|dozens of|hundreds of|thousands of|millions of|lots of|number of"
)
#: "Two of the soldiers": not "most", "some" and "all", which go with one thing too.
_PART_OF = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several|many|both|few) of"
    r" (?:the|these|those|my|our|his|her|their|its)"
)
_SCORES = r"(?:two|three|four|five|six|seven|eight|nine|several) (?:hundred|thousand|million)"
_PLURAL_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|several"
_PLURAL_CAPITAL = "|".join(phrase.capitalize() for phrase in _PLURAL_BEFORE.split("|"))
_ADJECTIVE = (
    r"new|old|young|big|high|strong|serious|armed|wounded|injured|masked|unarmed|unidentified|senior|private"
    r"|nearby|large"
    r"|small|major|main|important|other|more|different|great|little|key|short|long|poor|rich|empty|heavy|white"
    r"|black|red"
    r"|further|additional|separate|minor|modern|recent|northern|southern|eastern|western|elderly|pregnant"
    r"|(?!several\b)[a-z]{3,}(?:al|ic|ive|ous|ful|able|ible|ary|ory|less|ign)|[A-Z][a-z]+(?:an|ish|ese|li|qi|ni)"
)
#: Four digits that are no year: "more than 1500 call".
_AMOUNT = r"(?:(?<=than )|(?<=least )|(?<=nearly )|(?<=almost )|(?<=[Oo]ver ))[1-9]\d{3}"
_FIGURE = rf"(?:1[1-9]|[2-9]\d|[1-9]\d\d|\d{{1,3}},\d{{3}}|{_AMOUNT})"
_COUNTED = compiled(
    rf"(?<![\w'’-])(?:(?P<one>[Oo]ne of (?:the|these|those|my|our|his|her|their|its|[A-Z][a-z]+['’]s)(?: (?:most"
    rf"|least|more))?"
    rf"(?P<between>(?: [A-Za-z][a-z’'-]*){{0,3}}?))|(?P<many>(?i:{_PART_OF}|{_SCORES})|{_PLURAL_BEFORE}"
    rf"|{_PLURAL_CAPITAL}|{_FIGURE})(?:"
    rf" (?:{_ADJECTIVE})){{0,2}}"
    rf"|(?P<these>[Tt]hese|[Tt]hose)(?: (?:{_ADJECTIVE})){{0,2}}) (?P<noun>[a-z]{{3,}}){_ENDS}"
)
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_CAPITALS = frozenset(map(str.capitalize, _NUMERALS))
#: Behind these a number with a capital is a name: "Pool Three of the plan".
_STAGE = compiled(r"(?i:\b(?:act|book|chapter|day|episode|part|phase|round|season|stage|step|volume|week)) $")
_NAMED = compiled(r"[A-Z][a-z]+ $")
_COUNTING = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety several few many both various numerous dozens
    hundreds thousands millions lots number these those""".split()
)
#: "15 billion dollar": a sum that does not stand before a noun.
_SUMS = "dollar euro pound rouble ruble shekel dinar dirham riyal rupee".split()
_SUM = compiled(
    r"(?<![\w.,-])(?!1 )(?:\d[\d,.]*|[Oo]ne(?= [mbt]r?illion)|(?i:two|three|four|five|six|seven|eight|nine|ten))"
    rf"(?: (?:thousand|million|billion|trillion))? (?:{'|'.join(_SUMS)}){_ENDS}"
)
_BEFORE_SUM = 30  # characters in which the figure stands
_THIS = compiled(
    rf"(?<![\w'’-])(?P<this>[Tt]his|[Ee]very|[Ee]ach|[Aa]nother)(?: (?:{_ADJECTIVE}))? (?P<noun>[a-z]{{3,}}){_ENDS}"
)
_THERE = compiled(
    r"(?<![\w'’-])([Tt]here) (is|was) ((?:also |still |now |already |only |not )?"
    r"(?:many|several|few|numerous|various|two|three|four|five|six|seven|eight|nine|ten|no other|[2-9]"
    r"|[1-9]\d+(?:,\d{3})?) "
    r"(?!times\b|percent\b|points?\b|(?<=\d )(?:year|month|week|day|hour|minute|second|mile|kilomet|met|feet|degree"
    r"|dollar|pound|euro|ton)[a-z]*\b)(?:[a-z]+ )?[a-z]+s)\b(?!['’]| worth| of (?:space|money|time))"
)
#: "There was explosions", "there are a need": the noun tells.
_THERE_NOUN = compiled(
    rf"(?<![\w'’-])(?<!\bif )(?<!\bIf )(?<!\bthan )(?<!\bthough )(?<!\bwish )(?P<there>[Tt]here) (?P<verb>is|was"
    rf"|are|were)(?P<a> an?| no| some| any| also| still)?"
    rf"(?: (?:{_ADJECTIVE}))? (?P<noun>[a-z]{{3,}}){_ENDS}(?! (?:and|or)\b)(?!, (?:a|an|the)\b)"
)
_NUMBER_OF = compiled(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?“] )|(?<=“)|(?<=, )|(?<=\band )|(?<=\bbut )|(?<=\bthat )|(?<=\bas )|(?<=\bbecause )"
    r"|(?<=\bwhile ))([Tt]he number of (?:the |these |those )?(?!times [a-z]+s )(?:[a-z-]+ )?"
    r"(?:[a-z]+s|people|children|women|men"
    r"|(?<=the )(?:[a-z]+ed|dead|missing|poor|sick|ill|homeless|elderly))"
    r"(?: (?:in|from|at|on|of|among|to|for|with) (?:the |this )?(?!which\b|whom\b|those\b)[\w-]+(?: [a-z]+s)?)?)"
    r" (have|are|were)\b"
)
#: "None of this matters", "how this results in": a verb follows.
_OF_THIS = compiled(
    r"(?i:\b(?:(?:none|much|most|all|some|part|any|little) of|all|how|why|what|when|where|because|that|if|as)) $"
)
_BE = frozenset("is was are were".split())
_NEAR = 4  # words within which the noun follows what counts it: two adjectives and "of" at most are between
_PLURAL_VERBS = frozenset(("are", "were"))
_ONE = {"have": "has", "are": "is", "were": "was"}
#: After these a numeral belongs to something else: "chapter two", "the last one of the season".
_NOT_BEFORE = compiled(
    r"(?i:\b(?:a|an|the|of|than|at|by|this|that|these|one|or|and|part|chapter|phase|day|number|no|last|final"
    r"|first|next|only"
    r"|good|big|top)|[\d-]) $"
)

#: Before a figure that counts; elsewhere it may be a name, an age or a date ("the July 15 attack", "channel 12").
_A_COUNT = compiled(
    r"(?:(?:^|\n)|(?i:\b(?:than|about|some|around|over|nearly|almost|roughly|approximately|least|and|with|were|are"
    r"|killed|wounded|injured|arrested|detained|released|destroyed|damaged|including|had|has|have|lost|total of"
    r"|used|sent|found|seized|received|bought"
    r"|sold|rescued|evacuated|that|team of|addition to) ))$"
)
_UNIT = "(?:year|month|week|day|hour|minute|mile|metre|meter|kilometre|kilometer|member|page|storey|story|seat|room)"
#: "Two five-years contracts": a measure before a noun is a singular.
_MEASURE = compiled(
    rf"(?<![\w'’.-])((?:\d{{1,3}}|(?i:{_PLURAL_NUMBER}))-{_UNIT})s(?=-old| (?!of\b|in\b|and\b|or\b|to\b)[a-z]{{3,}})"
)
_MEASURED = compiled(f"-{_UNIT}s")  # what every such measure has, found much sooner
_CLAUSE_OPENS = compiled(
    r"(?:^|[^\w ] ?|(?i:\b(?:and|but|or|as|that|which|while|if|because|where|when|why|how|so|than)) )$"
)
_VERB_AFTER = compiled(
    r" (?:said|told|died|who|which|of|was|were|is|are|has|had|have|will|can|could"
    r"|would|must|should|may|might|did|does|do)\b"
)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each noun or verb whose number goes against the words before it."""
    prose, many, one = document.prose, plurals(), singulars()
    for found in (*_counted(document), *_figures(document)):
        noun = found["noun"]
        before = prose[max(0, found.start() - 12) : found.start()]
        if (
            noun not in many
            or (noun in COLLECTIVES | MEASURES and " of " in (found["many"] or "").removesuffix(" of"))
            or _belongs_elsewhere(found, before)
            or _is_pair(found, prose)
            or not _is_phrase(found["between"] or "")
            or (not _has_adjective(found) and _may_be_verb(found, BASE, before))
        ):
            continue
        start = found.start("noun")
        yield Hit(
            Span(*found.span()),
            f"“{found[0]}” needs the plural: “{many[noun]}”",
            (Fix.replace(Span(start, found.end()), many[noun]),) if not found["these"] else (),
        )
    for measure in _MEASURE.finditer(prose) if _MEASURED.search(prose) else ():
        yield Hit(
            Span(*measure.span()),
            f"“{measure[0]}” is before a noun: “{measure[1]}”",
            (Fix.replace(Span(*measure.span()), measure[1]),),
        )
    for found in _at(document, _THIS, _near(document, ("this", "every", "each", "another"), one.keys())):
        before = prose[max(0, found.start() - 12) : found.start()]
        verb_after = _VERB_AFTER.match(prose, found.end())
        if (noun := found["noun"]) in one and (
            verb_after or not (_OF_THIS.search(before) or _may_be_verb(found, THIRD, before))
        ):
            yield Hit(Span(*found.span()), f"“{found['this']}” takes a singular: “{one[noun]}”")
    yield from _sums(document)
    keys, positions = document.lowercase_words, document.word_positions
    there = [at for at in positions.get("there", ()) if not _BE.isdisjoint(keys[at + 1 : at + 2])]
    for found in _at(document, _THERE, there):
        verb = "are" if found[2] == "is" else "were"
        yield Hit(
            Span(*found.span()),
            f"“{found[0]}” is about several: “{found[1]} {verb}”",
            (Fix.replace(Span(*found.span(2)), verb),),
        )
    for found in _at(document, _THERE_NOUN, there):
        if verb := _other_number(found):
            yield Hit(
                Span(*found.span()),
                f"“{found[0]}”: “{found['there']} {verb}”",
                (Fix.replace(Span(*found.span("verb")), verb),),
            )
    numbers = [at - 1 for at in positions.get("number", ()) if at and keys[at - 1] == "the"]
    for found in _at(document, _NUMBER_OF, numbers):
        verb = _ONE[found[2]]
        yield Hit(
            Span(*found.span()),
            f"“the number of” is a singular: “{verb}” (“a number of” is a plural)",
            (Fix.replace(Span(*found.span(2)), verb),),
        )


def _sums(document: Document) -> Iterator[Hit]:
    """Yield each sum of one dollar, pound or the like that is many: "15 billion dollar in May"."""
    prose, words = document.prose, document.words
    for unit in _SUMS:
        for at in document.word_positions.get(unit, ()):
            end = words[at].end
            for found in _SUM.finditer(prose, max(0, end - _BEFORE_SUM), end + _BEFORE_SUM):
                if found.end() == end:
                    fix = Fix.replace(Span(end, end), "s")
                    yield Hit(Span(*found.span()), f"“{found[0]}” needs the plural: “{unit}s”", (fix,))


def _other_number(found: re.Match[str]) -> str:
    """Return the verb that "there is" or "there are" should have by its noun; empty where it fits."""
    noun, verb, article = found["noun"], found["verb"], (found["a"] or "").strip()
    if verb in _PLURAL_VERBS and article in ("a", "an"):
        return "" if noun not in plurals() or noun in MEASURES else "is" if verb == "are" else "was"
    if (
        verb in ("is", "was")
        and article not in ("a", "an")
        and singulars().get(noun, "minute") not in MEASURES | {"way"}
    ):
        return "are" if verb == "is" else "were"
    return ""


def _counted(document: Document) -> Iterator[re.Match[str]]:
    """Yield the places where words count, or point at several."""
    prose, words = document.prose, document.words
    one = [at for at in document.word_positions.get("one", ()) if prose.startswith(" of ", words[at].end)]
    yield from _at(document, _COUNTED, one)
    anchors = _COUNTING & document.word_positions.keys()
    yield from _at(document, _COUNTED, _near(document, anchors, plurals().keys()))


def _near(document: Document, anchors: Iterable[str], nouns: Set[str]) -> Iterator[int]:
    """Yield the numbers of the anchors that one of the nouns may belong to: it follows within a few words."""
    keys, positions = document.lowercase_words, document.word_positions
    for anchor in anchors:
        for at in positions.get(anchor, ()):
            if not nouns.isdisjoint(keys[at + 1 : at + 1 + _NEAR]):
                yield at


def _at(document: Document, expression: re.Pattern[str], positions: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield the places of an expression that begins with one of the words."""
    for position in positions:
        if found := expression.match(document.prose, document.words[position].start):
            yield found


def _belongs_elsewhere(found: re.Match[str], before: str) -> bool:
    """Is a numeral part of something else: "chapter two", "the last one of the season"?"""
    if before.lower().endswith(("the ", "these ", "those ")) and (found["many"] or "").lower() in _NUMERALS:
        verb = BASE in verb_forms(found["noun"]) and found["noun"] != "man"
        return verb and not _VERB_AFTER.match(found.string, found.end())  # "the two plan to marry"
    if (found["many"] or "").split(" ")[0] in _CAPITALS and _NAMED.search(before):
        return True
    if found["many"] == "both" and before.endswith("to "):
        return True  # "to both report on it and"
    if " of" in (found["many"] or "") and _STAGE.search(before):
        return True  # "day two of the workshop"
    few = found["many"] in ("few", "Few") and before[-3:].strip() in ("a", "A")
    return not (found["these"] or few or found[0][0].isdigit() or " of" in (found["many"] or "")) and bool(
        _NOT_BEFORE.search(before)
    )


def _figures(document: Document) -> Iterator[re.Match[str]]:
    """Yield the places where a figure counts: after "about" or "killed", at the start of a sentence."""
    counts = [key for key in document.view(figures) if key < ":"]
    for found in _at(document, _COUNTED, _near(document, counts, plurals().keys())):
        before = document.prose[max(0, found.start() - 16) : found.start()]
        verb = before.rstrip().rpartition(" ")[2]
        if _A_COUNT.search(before) or (before.endswith(" ") and _takes_object(verb)):
            yield found


def _takes_object(verb: str) -> bool:
    """Is a word a verb in a finite form, so that a figure behind it counts its object: "represents 12,000"?"""
    letters = verb_forms(verb)
    return bool(letters) and not is_noun_first(verb) and (PAST in letters or THIRD in letters) and BASE not in letters


def _may_be_verb(found: re.Match[str], form: str, before: str) -> bool:
    """May the noun be a verb: "Many attempt to flee", "and this benefits from"? Not where one follows."""
    if form not in verb_forms(found["noun"]):
        return False
    return found.string.startswith(" to ", found.end()) or (
        not _VERB_AFTER.match(found.string, found.end()) and bool(_CLAUSE_OPENS.search(before))
    )


def _has_adjective(found: re.Match[str]) -> bool:
    """Stands an adjective before the noun: "three other suspect"?"""
    return bool(found["many"]) and len(found[0].split()) > len(found["many"].split()) + 1


def _is_phrase(between: str) -> bool:
    """May all the words stand before a noun: no plural, no verb, no function word among them?"""
    return not any(
        (word in FUNCTION_WORDS and word not in ("few", "many", "other", "main"))
        or word in singulars()
        or is_finite(word)
        or (word.endswith("s") and not word.endswith(("'s", "’s", "ous", "less", "ss")))
        for word in between.split()
    )


def _is_pair(found: re.Match[str], prose: str) -> bool:
    """Does "both" belong to "both ... and"?"""
    return found["many"] in ("both", "Both") and prose.startswith(" and ", found.end())
