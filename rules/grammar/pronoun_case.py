"""A pronoun stands in the wrong case.

"He" does and "him" is done to; "their" belongs to a noun. Languages that have one word for several of these, and
systems that put pronouns together from pieces, mix them up: "because him missed the bus", "in them area", "a letter
from she". Only what the words on either side prove is reported. Quotations are passed over: people talk like that.

Bad: The driver was late because [him] missed the ferry.
Fix: The driver was late because he missed the ferry.
Bad: [Them] attempted two crossings. [Its] is known that the pier was shut.
Fix: They attempted two crossings. It is known that the pier was shut.
Bad: “It is late,” [him] said. The ferry sank, and [them] were brought ashore.
Fix: “It is late,” he said. The ferry sank, and they were brought ashore.
Bad: Storms are likely in [them] area until Monday. The letter came from [she].
Fix: Storms are likely in their area until Monday. The letter came from her.
Bad: The port lost [its] to the sea. They were trained with [we] in May.
Fix: The port lost it to the sea. They were trained with us in May.
Bad: He was hit on [himself] arm and taken away.
Fix: He was hit on his arm and taken away.
Good: They let him miss the ferry, and all but him were saved. Before them was the sea.
Good: Their is no doubt. He said that their are many boats, because their was rain.
Good: It is a step that itself is costly. Its was the last name on the list, and theirs were the first.
Good: For them life is hard. She gave them food and sent him home. The man they were looking for had left.
Good: The hotel of the woman he was with is shut. For he who waits, all is late. “Him and me was there,” he said.
Good: He told them both, and to us all it was new. By itself it is nothing. She did it by herself in May.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, rule
from lint.analysis.english import ARTICLES, NUMBER_WORDS, PHRASE_DETERMINERS, WEEKDAYS
from lint.analysis.reporting import reporting_verb
from lint.analysis.wordclass import (
    BASE,
    PARTICIPLE,
    PAST,
    THIRD,
    is_finite,
    is_noun_first,
    is_past_verb,
    plain_form,
    verb_forms,
)
from lint.patterns import compiled

from ._counted import plurals, singulars

_SUBJECTS = {"him": "he", "them": "they", "me": "I", "us": "we", "her": "she"}
_OBJECTS = {"he": "him", "they": "them", "we": "us", "she": "her"}
_POSSESSIVES = {"him": "his", "them": "their", "us": "our", "he": "his", "they": "their", "we": "our", "she": "her"}
_OF_DETERMINERS = {"its": "it", "their": "they", "your": "you", "my": "I", "our": "we"}
_BARE = {"its": "it", "their": "them", "your": "you", "our": "us"}
_REFLEXIVES = {"himself": "his", "herself": "her", "themselves": "their", "ourselves": "our"}
_OF_REFLEXIVES = {
    "himself": "he", "herself": "she", "itself": "it", "themselves": "they", "ourselves": "we", "myself": "I",
    "yourself": "you",
}  # fmt: skip
#: Between a subject and its verb.
_ADVERBS = frozenset("also often still usually always never already generally now just only once later soon".split())
_JOINED = ("that", "and", "but")
_CLAUSE = frozenset("that because since once if when while although though whether where unless whereas yet".split())
#: Finite whatever subject they have; the rest are nouns, too ("its might", "their will").
_SURE = frozenset(
    "is are was were has have had does do did would should isn't aren't wasn't weren't hasn't haven't hadn't doesn't"
    " don't didn't wouldn't shouldn't couldn't can't cannot".split()
)
_OF_ONE = frozenset("is was has does isn't wasn't hasn't doesn't".split())
#: What "there are" has behind it.
_SOME = frozenset("no not any many few some several enough more two three four five".split())
_MODALS = _SURE | frozenset("will can could may might must shall".split())
_OF_PLURALS = frozenset(("them", "us", "me"))  # whose verb has its plain form
#: After these a pronoun is an object; others open clauses, too ("for he", "after they").
_BEFORE_OBJECTS = frozenset("of with from by at against into about towards toward among to onto".split())
_BEFORE_NOUNS = _BEFORE_OBJECTS | frozenset("in on for".split())
#: What is talked of may come last: "discussed with him ways of saving water".
_TALKING = frozenset(
    """discuss share review explore raise exchange examine study negotiate settle agree address tackle arrange plan
    coordinate consider debate sign have hold make""".split()
)
#: A phrase behind an object begins so.
_AFTER_OBJECTS = frozenset("in at for from with on during by after before because when last yesterday".split())
_AFTER_BARE = frozenset("from with of to during against because and".split())
_AFTER_OWN = _SURE | _AFTER_BARE  # what stands behind a possessive that should be another pronoun
_DECADE = compiled(r"\d0s\Z")  # of an age: "a woman in her 40s"
#: Stand behind a pronoun without being its noun.
_BEHIND = WEEKDAYS | frozenset(
    """today tomorrow yesterday home time times life people men women children folks guys alone individually personally
    next last first then abroad once twice half part weeks days months years hours minutes""".split()
)
#: Nouns that are mostly somebody's.
_OWNED = frozenset(
    """arm arms leg legs hand hands foot feet face neck chest shoulder shoulders eye eyes knee knees hip body lungs wife
    husband son sons daughter daughters brother sister parents father mother uncle aunt grandson
    granddaughter grandfather grandmother grandparents grandchildren nephew niece cousin cousins house houses car cars
    job jobs career superiors boss colleagues""".split()
)
#: Somebody is asked to do something.
_CALLING = frozenset(
    "invited asked told ordered urged allowed forced helped persuaded advised encouraged warned".split()
)
_SAYING = frozenset("said thought knew felt hoped believed claimed told asked".split())
#: What one does to what is one's own; "gave him money" has two objects.
_LOSING = frozenset("lost searched destroyed damaged abandoned closed opened raised lowered injured broke hurt".split())
#: With two objects: "sent him a plane".
_GIVING = frozenset(
    "sent gave offered showed handed granted awarded paid brought lent sold bought built wrote assigned".split()
)
#: Somebody is told that something is so.
_TELLING = frozenset("told informed assured reminded warned convinced persuaded notified".split())
#: What is done to somebody and opens no clause.
_DOING = frozenset(
    """arrested detained killed wounded injured released freed sentenced jailed fined attacked visited praised
    criticized criticised accused thanked rescued evacuated transferred dismissed sacked appointed elected replaced
    defeated kidnapped questioned interrogated executed expelled extradited acquitted convicted hospitalized searched
    contacted joined followed removed treated stabbed robbed beat saved protected threatened tortured humiliated
    deported imprisoned summoned""".split()
)
#: A verb ends in these: "turned back after".
_PARTICLES = frozenset("back away off out up down home in over".split())
#: With these a place or a row of people comes first: "after them came the army".
_COMING = frozenset("come go stand lie sit follow walk ride run march drive appear hang rise be".split())
_OF_NOUNS = ("tion", "sion", "ment", "ness", "ity", "ence", "ance", "ship", "hood")
_NOUN_ENDS = frozenset(
    """of in on at to for from with by as and or but that which who when while because after before during until since
    against once if where although though whether without under over near across through into along despite yesterday
    today""".split()
)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each pronoun that the words beside it want in another case."""
    positions = document.word_positions
    for key in _ASKED & positions.keys():
        for at in positions[key]:
            if document.words[at].text == "US" or not _may_be_wrong(document, key, at):
                continue
            if found := _better(document, key, at):
                yield _hit(document, at, found)


_ASKED = frozenset().union(_SUBJECTS, _OBJECTS, _OF_DETERMINERS, _OF_REFLEXIVES)


def _may_be_wrong(document: Document, key: str, at: int) -> bool:
    """May another pronoun belong there, as far as the word before it or behind it tells?"""
    keys = document.lowercase_words
    if key in _OBJECTS and key not in _SUBJECTS:
        if not at or document.words[at].text[0].isupper():
            return at + 1 < len(keys) and keys[at + 1] in plurals()  # "They leader said"
        before = keys[at - 1]
        verbs = before in _CALLING | _GIVING | _TELLING | _DOING
        return before in _BEFORE_NOUNS or verbs or (key == "they" and is_past_verb(before))
    if key in _OF_DETERMINERS:
        return at + 1 == len(keys) or keys[at + 1] in _AFTER_OWN or document.prose[document.words[at].end] in ".;"
    return True


def _hit(document: Document, at: int, better: str) -> Hit:
    word = document.words[at]
    text = better.capitalize() if word.text[0].isupper() else better
    return Hit(word.span, f"“{word.text}” is the wrong case here: “{text}”", (Fix.replace(word.span, text),))


def _better(document: Document, key: str, at: int) -> str | None:
    """Return the pronoun that ought to stand at a place, if another does."""
    if key in _OF_REFLEXIVES:
        if _next(document, at) in _MODALS and _opens(document, at) and _word(document, at - 1) not in _JOINED:
            return _OF_REFLEXIVES[key]  # not "a step that itself is costly"
        return _REFLEXIVES.get(key) if _before_noun(document, at) and _word(document, at - 1) in _BEFORE_NOUNS else None
    if key in _SUBJECTS and _is_subject(document, key, at):
        return _SUBJECTS[key]
    if key in _OF_DETERMINERS:
        if _opens(document, at) and _next(document, at) in _SURE and not _is_there(document, key, at):
            return _OF_DETERMINERS[key]
        return _BARE.get(key) if _is_bare(document, at) else None
    before = _word(document, at - 1)
    if key in _OBJECTS:
        if not document.words[at].text.islower():
            return _POSSESSIVES[key] if key != "we" and _opens(document, at) and _owns_subject(document, at) else None
        if before in _GIVING and _next(document, at) in ("a", "an", "the"):
            return _OBJECTS[key]  # "sent he a plane"
        if before in _TELLING and _next(document, at) == "that":
            return _OBJECTS[key]
        who = _word(document, at - 2) == "who" and PAST in verb_forms(_next(document, at))  # "who treated he said"
        if before in _DOING and (who or _ends_phrase(document, at)):
            return _OBJECTS[key]
        after = _next(document, at + 1)
        person = BASE in verb_forms(after) or (before == "invited" and after in PHRASE_DETERMINERS)
        if before in _CALLING and _next(document, at) == "to" and person:
            return _OBJECTS[key]  # "invited they to visit"
        if key == "they" and is_past_verb(before) and before not in _SAYING and _before_noun(document, at):
            return _POSSESSIVES[key]  # "searched they homes"
        if before in _BEFORE_NOUNS and (_before_noun(document, at) or _DECADE.match(_next(document, at))):
            return _POSSESSIVES[key]
        if before not in _BEFORE_OBJECTS:
            return None
        return _OBJECTS[key] if _ends_phrase(document, at) else None
    if key in ("him", "them") and before in _LOSING and _next(document, at) in _OWNED and _before_noun(document, at):
        return _POSSESSIVES[key]  # "lost him houses"
    if key in _POSSESSIVES and before in _BEFORE_NOUNS and _before_noun(document, at):
        talked_of = before == "with" and plain_form(_word(document, at - 2)) in _TALKING
        return None if talked_of and _next(document, at) not in _OWNED else _POSSESSIVES[key]
    return None


def _owns_subject(document: Document, at: int) -> bool:
    """Does a noun stand behind a word as the subject of a verb: "They leader said"?"""
    noun, verb = _next(document, at), _next(document, at + 1)
    return noun in plurals() and not verb_forms(noun) and (is_finite(verb) or PAST in verb_forms(verb))


def _is_there(document: Document, key: str, at: int) -> bool:
    """Is it "there" or a noun of somebody's that is meant: "their is no", "its was the last"?"""
    after = _next(document, at + 1)
    return after in ARTICLES or (key == "their" and (_next(document, at) in _OF_ONE or after in _SOME))


def _word(document: Document, at: int) -> str:
    """Return the key of a word that is parted from its neighbours by nothing but a space; nothing where it is not."""
    is_joined = 0 <= at < len(document.words) - 1 and document.runs_on(at, at + 1)
    return document.words[at].key if is_joined else ""


def _next(document: Document, at: int) -> str:
    """Return the key of the word behind a word, if only a space is between them."""
    return document.words[at + 1].key if _word(document, at) else ""


def _opens(document: Document, at: int) -> bool:
    """Does a clause begin with a word: after "that" or "because", after a comma or ", and", or at the start?"""
    words, prose = document.words, document.prose
    sentence = document.sentence_at(words[at].start)
    if sentence is None:
        return False
    if sentence.words[0].start == words[at].start:
        return words[at].text[0].isupper()
    before = _word(document, at - 1)
    if before in ("now", "then", "today") and at > 1:
        at, before = at - 1, _word(document, at - 2)  # "and now them are waiting"
    if before in _CLAUSE or prose.startswith(", ", words[at].start - 2):
        return True
    return before in ("and", "but") and prose.startswith(", ", words[at - 1].start - 2)


def _is_subject(document: Document, key: str, at: int) -> bool:
    """Is an object pronoun where a subject belongs?"""
    verb = _next(document, at)
    if verb == "included":
        return False  # "many of the crew, me included, left"
    if verb in _ADVERBS and key != "her":
        verb = _next(document, at + 1)
    if not verb:
        return False
    if _after_quotation(document, at):
        said = reporting_verb(document.words, at + 1)
        return said is not None and said.form.finite
    if _word(document, at - 1) in ("after", "before", "until") and verb in (
        ("had", "has") if key != "them" else ("had", "have")
    ):
        behind = _next(document, at + 1)
        return _ends_clause(document, at - 2) and (
            PARTICIPLE in verb_forms(behind) or behind.endswith("ed") or behind in ("not", "been")
        )  # "freed after him had paid"
    letters, behind = verb_forms(verb), _next(document, at + 1)
    past = PAST in letters and BASE not in letters and not is_noun_first(verb)
    if _word(document, at - 1) in ("after", "before", "until") and past and key in ("him", "them"):
        points = behind in PHRASE_DETERMINERS or behind in ("him", "them", "it", "her")
        return points and plain_form(verb) not in _COMING and _ends_clause(document, at - 2)
    if not _opens(document, at):
        return False
    if verb == "and" and key in ("him", "me"):  # "Him and his brother were arrested", "said that him and two men"
        opens = document.words[at].text[0].isupper() or _word(document, at - 1) == "that"
        return opens and (behind in PHRASE_DETERMINERS - {"a", "an"} or behind in NUMBER_WORDS)
    if key == "her":  # "her is", not "her work"; "her told the court", not "her lost sons"
        return verb in _SURE - {"have", "do"} or (past and behind in PHRASE_DETERMINERS)
    if verb in _MODALS or is_finite(verb):
        return True
    if verb == "saw" and key != "her":
        return True  # no tool behind "that them"
    if past:
        return True
    third = key == "him" and THIRD in letters
    plain = key in _OF_PLURALS and BASE in letters and _word(document, at - 1) in _CLAUSE
    return (third or plain) and not is_noun_first(verb)


def _ends_clause(document: Document, at: int) -> bool:
    """Does a clause end in a word, its verb or a particle of it: "was freed", "turned back"?"""
    verb = _word(document, at)
    if verb in _PARTICLES:
        verb = _word(document, at - 1)
    return PAST in verb_forms(verb) and not is_noun_first(verb)


def _after_quotation(document: Document, at: int) -> bool:
    """Does a word follow the end of a quotation?"""
    start = document.words[at].start
    before = document.prose[max(0, start - 3) : start]
    return before[-1:] == " " and before[-2:-1] in ("”", '"') and before[:1] in tuple(",?!”")


def _before_noun(document: Document, at: int) -> bool:
    """Does a noun phrase of one word end behind a word, so that a possessive belongs before it?"""
    noun = _next(document, at)
    behind = noun in _BEHIND and not (noun == "children" and document.words[at].key in _OBJECTS)
    if behind or not (noun in _OWNED or noun in plurals() or noun in singulars() or noun.endswith(_OF_NOUNS)):
        return False
    may_be_verb = verb_forms(noun) and not is_noun_first(noun) and document.words[at].key not in _REFLEXIVES
    if may_be_verb or not document.words[at + 1].text.islower():
        return False
    of_some = _word(document, at - 1) in ("of", "among") and document.words[at].key not in _OBJECTS
    if of_some and noun in singulars():
        return False  # "some of them members of the club"
    end = document.words[at + 1].end
    return document.prose[end : end + 1] in (".", ",", ";") or _next(document, at + 1) in _NOUN_ENDS


def _ends_phrase(document: Document, at: int) -> bool:
    """Does nothing belong to a pronoun behind it: does its sentence end, or a phrase begin?"""
    end = document.words[at].end
    if document.prose[end : end + 1] in (".", ";"):
        return True
    return _next(document, at) in _AFTER_OBJECTS


def _is_bare(document: Document, at: int) -> bool:
    """Does a possessive stand without its noun?"""
    end = document.words[at].end
    if document.prose[end : end + 1] in (".", ";"):
        after = document.prose[end + 1 : end + 2]
        return document.words[at].text.islower() and (not after or after.isspace())
    return _next(document, at) in _AFTER_BARE - {"and"} and bool(_word(document, at + 1))
