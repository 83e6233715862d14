"""Closed classes of English words: what tells, without a tagger, which words go together."""

from lint.analysis.pattern import DETERMINERS, NUMBER_WORDS
from lint.patterns import compiled

ARTICLES = frozenset(("a", "an", "the"))
#: After these a noun or its attribute must follow.
ATTACHED = ARTICLES | frozenset("my our your their its every".split())
CONTRACTIONS = frozenset("it's that's he's she's what's there's here's who's let's how's where's".split())
PREPOSITIONS = frozenset(
    """about above across after against along amid among around as at before behind below beneath beside besides between
    beyond by despite down during except for from in inside into like near of off on onto out outside over past per
    since than through throughout to toward towards under until upon via with within without""".split()
)
#: The prepositions that a phrase ends in for its object, after which no other preposition follows ...
BINDING = frozenset("about against among at between by during for from in into of on to toward towards with".split())
#: ... but for these two together.
PAIRS = frozenset(
    """as_of as_for as_in as_at as_to by_about for_about from_about from_across from_among from_behind from_inside
    from_outside from_over from_under from_within in_about in_between of_about of_over of_between on_about
    to_about to_over with_about at_about by_over by_between for_over for_between from_between to_between since_about
    out_of off_of up_to about_to because_of for_under for_after for_before to_within to_under to_below to_above to_near
    to_around to_as of_under of_around by_around for_around in_around between_about in_to on_to in_for in_with on_with
    in_on for_by""".split()
)
PRONOUNS = frozenset("i we he she they you".split())
SUBJECTS = PRONOUNS | {"it", "this", "that", "there", "these"}
PERSONS = tuple(frozenset(row.split()) for row in ("he him his", "she her hers", "they them their", "we us our"))
BE = frozenset("am is are was were be been being".split())
MODALS = frozenset("will would shall should can could may might must cannot can't won't".split())
SUPPORT = frozenset("do does did don't doesn't didn't let".split())
SINGULAR_VERBS = frozenset("is was has does isn't wasn't hasn't doesn't".split())
PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
CONJUNCTIONS = frozenset("and or but nor that which because if when while so than".split())
CLOSED = (
    PREPOSITIONS | DETERMINERS | PRONOUNS | BE | MODALS | SUPPORT | CONJUNCTIONS | {"has", "have", "had", "it", "them"}
)
#: Function words that stand well after an article.
ATTRIBUTES = NUMBER_WORDS | frozenset(
    "few many more most other same own such very only ever new made then now over less least main above".split()
)
#: What no noun phrase goes on with.
NO_NOUN = (CLOSED - ATTRIBUTES) | frozenset("said says reported reports told".split())
BEFORE_ING = PREPOSITIONS | {"while", "when", "and"}
#: "most them", "most the": quantifiers take "of" before a determiner.
QUANTIFIERS = frozenset("most many some several few all".split())
DETERMINED = DETERMINERS - frozenset("a an no any some each every".split()) | {"them", "us"}
MASS = frozenset(
    """coronavirus covid covid-19 aid help work theft evidence information advice progress news equipment research
    security support trade traffic violence damage health transport training money food water electricity power
    housing unrest cooperation funding media""".split()
)
DEMONSTRATIVES = frozenset("this these those such".split())
NEGATIONS = frozenset("not no never none neither nor without cannot".split())
PAST = frozenset(
    """said told went came took gave made got had did began became brought built bought caught chose fell felt fought
    found forbade forgot held kept knew led left lost met paid ran rose saw sent shot sold spoke stood struck thought
    won wrote""".split()
)
#: Plain forms that end like others.
PLAIN = frozenset(
    """need feed seed speed exceed proceed succeed embed shed weed breed bleed heed indeed hundred bring string
    spring""".split()
)
NO_PLURAL = compiled(r"(?:ss|us|is|'s|ics|ews)$")
#: "To building", "amid building": after these a noun.
NOT_BEFORE_ING = frozenset("to at during amid under near over".split())
CONJOINED = frozenset(("and", "or"))
