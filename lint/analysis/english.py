"""Closed classes of English words, each list once. All in small letters.

Lists that look alike differ for a reason, and their names say which: what a list is for decides what is in it.
"""

from lint.patterns import compiled

# ---- Function words

#: Words of the closed classes: articles, pronouns, prepositions, conjunctions, auxiliaries and the adverbs that only
#: bind or grade. What is left of a phrase without them is what it is about.
FUNCTION_WORDS: frozenset[str] = frozenset(
    """
    a an the this that these those some any no none every each either neither both all such same other others another
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves one ones oneself who whom whose which what whoever
    whatever whichever somebody someone something anybody anyone anything nobody nothing everybody everyone everything
    about above across after against along alongside amid among amongst around as at before behind below beneath
    beside besides between beyond by concerning despite down during except for from in including inside into like near
    of off on onto opposite out outside over past per regarding round since than through throughout till to toward
    towards under underneath until unto up upon via versus with within without
    and but or nor so yet if unless because although though while whilst whereas when whenever where wherever whether
    why how
    am is are was were be been being do does did doing done have has had having can could may might must shall should
    will would ought cannot
    not never ever also too very quite rather just only even still again already almost then thus hence therefore
    however moreover furthermore there here now much many more most few fewer fewest less least little lot lots
    several enough well
    i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd
    it'll they're they've they'd they'll that's that'll there's there'd who's who'd who'll what's where's let's
    isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't mayn't mightn't mustn't
    shan't shouldn't won't wouldn't ain't
    """.split()
)
#: Words that say little: they open every clause, so no search begins with one, and ``{noun}`` is never one.
FREQUENT_WORDS = frozenset(
    """a an the this that these those and or but nor so if than then as at by for from in into of off on onto out over
    to up with within without about after against before between during since through toward towards under until upon
    i me my we us our you your he him his she her it its they them their who whom whose which what when where why how
    there here am is are was were be been being do does did done has have had having will would shall should can could
    may might must not no all any both each every few many more most much other some such own same only very too also
    just even still yet again ever never now one two said says say new made make""".split()
)

COMMONEST_WORDS = frozenset(
    """the of to and in a that is for on with as was it by he at be are from this have has not his they but were an
    will their""".split()
)

NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
    million millions billion billions first second third several""".split()
)
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
#: A plural follows these, though an adjective may come between.
COUNTING = NUMBER_WORDS | frozenset(
    "these those many several few both various numerous countless dozens hundreds thousands".split()
)
POSSESSIVES = frozenset("my our your his her its their whose".split())
PHRASE_DETERMINERS = POSSESSIVES | frozenset("a an the this that these those no any some each every".split())
SUBJECT_PRONOUNS = frozenset("i we you he she it they one who".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

# ---- Words that tell which words go together, without a tagger

ARTICLES = frozenset(("a", "an", "the"))

#: Bodies and offices that are common nouns where they stand alone: "the government", whatever a text does.
COMMON_ALONE = frozenset(
    "government president ministry minister authority embassy governor ambassador chancellor".split()
)

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
PEOPLE_PRONOUNS = frozenset("i we he she they you".split())
SUBJECTS = PEOPLE_PRONOUNS | {"it", "this", "that", "there", "these"}
PERSONS = tuple(frozenset(row.split()) for row in ("he him his", "she her hers", "they them their", "we us our"))
FORMS_OF_BE = frozenset("am is are was were be been being".split())
MODALS = frozenset("will would shall should can could may might must cannot can't won't".split())
SUPPORT = frozenset("do does did don't doesn't didn't let".split())
SINGULAR_VERBS = frozenset("is was has does isn't wasn't hasn't doesn't".split())
PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
JOINING_WORDS = frozenset("and or but nor that which because if when while so than".split())
#: Words that begin a clause which hangs on another.
SUBORDINATORS = frozenset(
    """if when as because although though while whilst since after before who whom whose which where once unless until
    whether whatever whenever whichever whoever however how why what till lest whereas wherever""".split()
)
CLOSED = (
    PREPOSITIONS
    | PHRASE_DETERMINERS
    | PEOPLE_PRONOUNS
    | FORMS_OF_BE
    | MODALS
    | SUPPORT
    | JOINING_WORDS
    | {"has", "have", "had", "it", "them"}
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
DETERMINED = PHRASE_DETERMINERS - frozenset("a an no any some each every".split()) | {"them", "us"}
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

# ---- Words around the cue of a quotation

PERSONAL_PRONOUNS = frozenset("he she they it we i you".split())
AUXILIARIES = frozenset(
    "has have had is are was were be been being do does did will would shall should can could may might must also then"
    " later now once again still even just never ever not only often soon too first both all each himself herself"
    " itself themselves repeatedly recently further instead always already sometimes previously reportedly".split()
)
PASSIVE_AUXILIARIES = frozenset("is are was were be been being get gets got getting".split())
#: Participles of these may have a noun behind them: "a town called the pearl", "the man given the job".
TWO_OBJECTS = frozenset(
    "called named given offered awarded granted told asked shown sent paid denied taught considered elected".split()
)
RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
CONJUNCTIONS = frozenset(
    "and but or nor yet so because while when whereas although though if unless since until as than whether where"
    " before after once what why how that".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your any some no each every another such".split()
)
FRAME_PREPOSITIONS = frozenset(
    "in on at by for from of to with without about during after before over under against between among through into"
    " onto since until amid despite per via as like near outside inside within toward towards upon off".split()
)
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight last this earlier later"
    " recently in on at during after before when while about of to that".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())

# ---- Words in -ly

_NOUNS_IN_LY = frozenset(
    """family assembly reply supply resupply ally rally tally bully monopoly oligopoly duopoly anomaly july italy belly
    butterfly doily dolly fly folly gully holly homily jelly lily melancholy panoply ply firefly""".split()
)
_VERBS_IN_LY = frozenset("apply comply imply multiply rely reapply misapply sully".split())
#: Adjectives that are no adverbs; "daily" and "early" are both.
_ADJECTIVES_IN_LY = frozenset(
    """beastly burly cleanly comely costly cowardly cuddly curly deadly disorderly earthly elderly fatherly friendly
    ghastly ghostly heavenly hilly holy homely lively lonely lovely lowly manly measly miserly motherly oily orderly
    saintly scaly scholarly shapely sickly silly sisterly slovenly smelly sly sprightly stately surly timely ugly
    ungodly unfriendly unholy unlikely unruly unseemly unsightly untimely wily womanly woolly worldly wrinkly brotherly
    bubbly chilly""".split()
)
_NO_ADVERBS = _NOUNS_IN_LY | _VERBS_IN_LY | _ADJECTIVES_IN_LY


def is_ly_adverb(key: str) -> bool:
    """Is a word in -ly an adverb: "quickly", "daily", not "family", "rely" or "deadly"?"""
    return key.endswith("ly") and key not in _NO_ADVERBS


# ---- The indefinite article

_VOWEL = compiled(
    r"(?![Uu]ni(?:[ocfqtvl]|s[eo])|[Uu]s[aeiu]|[Uu](?:biq|gand|krain|nani|rani|reth|rin|rolog|rugu|ten|ter|til|top|[iy]gh)"
    r"|[Ee](?:u|we)|[Oo]n(?:e|ce)\b|U[A-Z])[aeiouAEIOU]|[Hh](?:our|on(?:o|es)|eir)|8|1[18](?!\d)|[FHLMNRSX][A-Z]"
)


def takes_an(wording: str) -> bool:
    """Is "an" the article before a wording, not "a"?"""
    return _VOWEL.match(wording) is not None
