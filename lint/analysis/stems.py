"""Which words are forms of one word, and which are only of one family: for English news, by suffixes and short lists.

Keys go in as :attr:`lint.text.model.Word.key` has them (lower case, straight apostrophe). What comes out is a key to
compare with another, not a word to show: ``stem("cooperating") == stem("cooperates") == "cooperat"``.
"""

from lint.analysis.english import FUNCTION_WORDS as FUNCTION_WORDS
from lint.analysis.memo import remembered
from lint.data import persistent_cache

_CACHED = 1 << 14  # words: those of many articles, 3 MB; memory does not grow with the number of files
_LONGEST = 40  # letters: what is longer is not an English word
_VOWELS = frozenset("aeiou")

# Verbs and nouns whose forms no suffix shows: the base, a colon, its other forms. A form that is also a common word
# of another kind ("the left", "a wound", "the ground") is left out.
_IRREGULAR = """
arise:arose,arisen bear:bore,borne beat:beaten become:became begin:began,begun bend:bent bind:bound bite:bit,bitten
bleed:bled blow:blew,blown break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought
catch:caught choose:chose,chosen come:came cling:clung creep:crept deal:dealt die:dying dig:dug draw:drew,drawn
dream:dreamt drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen feed:fed feel:felt fight:fought
find:found flee:fled fly:flew,flown forbid:forbade,forbidden forget:forgot,forgotten forgive:forgave,forgiven
freeze:froze,frozen get:got,gotten give:gave,given go:went,gone,goes grow:grew,grown hang:hung hear:heard
hide:hid,hidden hold:held keep:kept kneel:knelt know:knew,known lay:laid lead:led lean:leant learn:learnt leave:leaving
lend:lent lie:lying,lain light:lit lose:lost make:made mean:meant meet:met mistake:mistook,mistaken
overcome:overcame overthrow:overthrew,overthrown pay:paid prove:proven ride:rode,ridden ring:rang,rung rise:rose,risen
run:ran say:said,says see:saw,seen seek:sought sell:sold send:sent shake:shook,shaken shine:shone shoot:shot show:shown
shrink:shrank,shrunk sing:sang,sung sink:sank,sunk sit:sat sleep:slept slide:slid speak:spoke,spoken spend:spent
spin:spun spring:sprang,sprung stand:stood steal:stole,stolen stick:stuck sting:stung strike:struck,stricken
strive:strove,striven swear:swore,sworn sweep:swept swim:swam,swum swing:swung take:took,taken teach:taught
tear:tore,torn tell:told think:thought throw:threw,thrown tie:tying undergo:underwent,undergone
understand:understood undertake:undertook,undertaken wake:woke,woken wear:wore,worn weave:wove,woven weep:wept win:won
withdraw:withdrew,withdrawn withstand:withstood write:wrote,written
child:children foot:feet goose:geese life:lives man:men mouse:mice ox:oxen tooth:teeth woman:women wife:wives
knife:knives leaf:leaves loaf:loaves half:halves shelf:shelves self:selves thief:thieves wolf:wolves crisis:crises
basis:bases analysis:analyses thesis:theses hypothesis:hypotheses phenomenon:phenomena
"""
_FORMS = {
    form: base for entry in _IRREGULAR.split() for base, _, forms in [entry.partition(":")] for form in forms.split(",")
}

# Words that only look like forms of another.
_WHOLE = frozenset(
    """
    news series species united means evening morning during nothing something anything everything sterling
    hundred sacred indeed politics economics physics ethics athletics diabetes olympics customs arms goods premises
    headquarters outskirts remains thanks perhaps always sometimes afterwards towards besides overseas
    wedding ceiling lightning pudding sibling herring offspring wed red bed shed sped bled embed
    """.split()
)

_EED = frozenset("agreed disagreed freed decreed guaranteed refereed pedigreed".split())


@remembered(_CACHED)
def stem(key: str) -> str:
    """Return the key that all inflected forms of a word share: plurals, possessives, -s, -ed, -ing and irregular forms.

    The suffix rules are steps 1a to 1c and 5a of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980)
    130–137; the lists of irregular forms and of words that only look inflected are ours.
    """
    if len(key) > _LONGEST or not key.isascii():
        return key
    if not key.isalpha():
        if not key.replace("'", "").isalpha():
            return key
        key = key.removesuffix("'s").strip("'")
    if key in _WHOLE or len(key) < 3:
        return key
    key = _FORMS.get(key, key)
    if key[-1] == "s":
        key = _singular(key)
    last = key[-1]
    if last == "d" or last == "g":
        key = _participle(key)
        last = key[-1]
    return _final(key) if last == "e" or last == "y" or last == "l" else key


@remembered(_CACHED >> 2)
def family(key: str) -> str:
    """The key that words of one derivation share: cooperate, cooperation, cooperative; just no more than alike ones.

    It undoes the productive suffixes of news English and leaves apart words that English keeps apart in meaning
    (import / important, state / statement). Words of different roots in English (see / sight) stay apart.
    """
    base, apart = stem(key), _apart()
    for _ in range(3):  # leadership, leader, lead; never more than three suffixes
        if base in apart or len(base) < 5 or not base.isalpha():
            break
        shorter, last = _derived(base)
        base = shorter
        if last:
            break
    if base not in apart and len(base) > 4 and base.endswith(("e", "i")):
        base = base[:-1]
    return _FAMILIES.get(base, base)


@persistent_cache
def _apart() -> frozenset[str]:
    return frozenset(stem(word) for word in _APART)


def _vowel(word: str, index: int) -> bool:
    letter = word[index]
    return letter in _VOWELS or (letter == "y" and index > 0 and not _vowel(word, index - 1))


def _measure(word: str) -> int:
    """Return how many times a consonant follows a vowel: Porter's m."""
    measure, vowel, first = 0, False, True
    for letter in word:
        before = vowel
        vowel = letter in _VOWELS or (letter == "y" and not before and not first)
        measure += before and not vowel
        first = False
    return measure


def _has_vowel(word: str) -> bool:
    """Does a word have a vowel? A "y" behind its first letter is one, or stands behind one."""
    return not _VOWELS.isdisjoint(word) or "y" in word[1:]


def _short(word: str) -> bool:
    """Does it end as "hop" and "mak" do, so that its -e is part of it? Porter's *o."""
    return (
        len(word) > 2
        and not _vowel(word, len(word) - 1)
        and _vowel(word, len(word) - 2)
        and not _vowel(word, len(word) - 3)
        and word[-1] not in "wxy"
    )


def _singular(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith(("shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def _participle(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if word in _EED else word
    if word.endswith("ied"):
        return word[:-2] if len(word) > 4 else word[:-1]
    for suffix in ("ed", "ing"):
        if word.endswith(suffix):
            base = word[: -len(suffix)]
            if not _has_vowel(base) or len(base) < 2:
                return word
            if base.endswith(("at", "bl", "iz")):
                return base + "e"
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz" and not _vowel(base, len(base) - 1):
                return base[:-1]
            return base + "e" if _measure(base) == 1 and _short(base) else base
    return word


def _final(word: str) -> str:
    if word.endswith("y") and len(word) > 2 and _has_vowel(word[:-1]):
        return word[:-1] + "i"
    if word.endswith("e"):
        base = word[:-1]
        measure = _measure(base)
        if measure > 1 or (measure == 1 and not _short(base)):
            word = base
    # British "travelled" and American "traveled", "control" and "controlled"
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


# Suffix, what takes its place, and how many letters must be left before it. The first that fits is undone.
_SUFFIXES: tuple[tuple[str, str, int], ...] = (
    ("ibiliti", "ibl", 3), ("abiliti", "abl", 3), ("ification", "ifi", 2), ("plication", "pli", 1),
    ("ization", "iz", 2), ("isation", "iz", 2), ("izer", "iz", 3), ("iser", "iz", 3),
    ("ational", "", 3), ("ation", "", 3), ("ativ", "", 3), ("ator", "", 3), ("ate", "", 3), ("at", "", 4),
    ("asion", "as", 2), ("ision", "is", 2), ("usion", "us", 2), ("osion", "os", 2),
    ("isiv", "is", 2), ("asiv", "as", 2), ("usiv", "us", 2),
    ("ad", "as", 3), ("id", "is", 3), ("ud", "us", 3), ("od", "os", 3),
    ("uction", "uc", 3), ("uctiv", "uc", 3), ("iption", "ib", 3),
    ("tional", "t", 3), ("tion", "t", 3), ("ssion", "ss", 2), ("nsion", "nd", 3), ("nsiv", "nd", 3), ("nse", "nd", 4),
    ("ns", "nd", 4), ("tiv", "t", 3), ("ssiv", "ss", 2), ("ctor", "ct", 2), ("ssor", "ss", 3), ("ttor", "t", 3),
    ("fulness", "", 4), ("lessness", "", 4), ("fulli", "", 4), ("ousli", "ous", 3), ("ness", "", 3), ("li", "", 4),
    ("ement", "", 4), ("ment", "", 4), ("ship", "", 4), ("hood", "", 4), ("ful", "", 4), ("less", "", 4),
    ("istic", "", 4), ("ism", "", 4), ("ist", "", 4), ("abl", "", 4), ("ibl", "", 4),
    ("anc", "", 4), ("enc", "", 4), ("ant", "", 5), ("ent", "", 5), ("iti", "", 4), ("ic", "", 6),
    ("er", "", 4), ("or", "", 5), ("is", "iz", 4),
)  # fmt: skip

# By their last letters, in the same order.
_SUFFIXES_BY_LAST = {
    last: tuple(suffix for suffix in _SUFFIXES if suffix[0][-1] == last)
    for last in {suffix[0][-1] for suffix in _SUFFIXES}
}

# Words that a suffix would send to a family they do not belong to, or not any longer.
_APART = frozenset(
    """
    important importance department departmental apartment statement parliament document element moment comment
    supplement experiment environment garment treatment fragment segment instrument testament cement
    university universal universe community communist communism communication communicate commune authority
    author priority prior majority major minority minor facility capacity commodity quality quantity celebrity entity
    identity city charity gravity
    conference reference audience science sentence evidence violence influence council residence intelligence
    difference
    president resident patient accident incident student client parent agent moment element talent event present
    content component opponent permanent continent department apparent currency
    minister ministry number member order former water better offer matter center centre officer corner letter tower
    power summer master customer chapter quarter character counter encounter register disaster deliver together whether
    however another enter consider cover discover under wonder border gender danger winter prisoner barrier carrier
    premier career soldier former latter either neither rather further proper paper newspaper super clever
    other mother father brother sister daughter number september october november december finger hunger anger
    shoulder murder harbor labor honor favor neighbor color humor rumor sector doctor factor factory victor major minor
    mayor monitor senator motor interior superior exterior error terror mirror tutor author actor anchor editor
    station nation national section portion motion lotion mention attention option caption question position
    condition tradition edition addition additional constitution institution petition fiction action function faction
    mission passion session commission committee profession professional professor expansion tension pension mansion
    vision version occasion region religion million billion opinion union champion
    million legion
    public police policy politic polit political republic
    native relative relatively executive detective objective perspective initiative alternative representative
    conservative legislative prerogative active activist activity
    state estate senate climate private climate corporate date debate rate late fate gate plate chocolate immediate
    immediately ultimate ultimately appropriate candidate certificate delegate magistrate mandate pirate palate
    adequate
    season reason person prison lesson poison three plane store story party partly county treaty flower server
    succession integrity birther accountable supper
    family only early likely supply reply apply rely ally rally tally bully fully holy july italy assembly anomaly
    monopoly daily supply weekly hardly nearly lately shortly mostly mainly largely barely
    friendly lonely lovely ugly silly
    hospital hospitality general generation generate generous generic
    several federal federation
    business witness illness harness
    relationship worship championship scholarship
    tourist artist chemist christ consist insist assist resist persist exist list
    artistic plastic
    stable table cable able capable possible terrible horrible visible flexible vegetable
    period solid rapid valid stupid humid timid avoid android covid druid
    method episode load road abroad broad head dead lead read instead ahead bread spread
    response expense license sense immense
    respons expens
    """.split()
)

# What is left of two words of one family, where no rule of suffixes brings them together.
_FAMILIES = {
    "destruct": "destroy", "speech": "speak", "death": "die", "dead": "die", "deadli": "die", "choic": "choose",
    "success": "succeed", "advic": "advis", "belief": "believ", "belie": "believ", "proof": "prov", "loss": "lose",
    "growth": "grow", "failur": "fail", "strength": "strong", "strengthen": "strong", "defenc": "defend",
    "defensiv": "defend", "threaten": "threat", "injuri": "injur", "injury": "injur", "discoveri": "discover",
    "recoveri": "recover", "deliveri": "deliver", "marriag": "marri", "justic": "justic", "permiss": "permit",
    "admiss": "admit", "submiss": "submit", "approv": "approv", "approval": "approv", "refusal": "refus",
    "arrival": "arriv", "removal": "remov", "survival": "surviv", "surviv": "surviv", "propos": "propos",
    "proposal": "propos", "withdrawal": "withdraw", "withdraw": "withdraw", "denial": "deni", "betrayal": "betray",
    "renewal": "renew", "trial": "tri", "peac": "peac", "safeti": "saf", "secur": "secur", "knowledg": "know",
    "product": "produc", "explan": "explain", "recept": "receiv", "decept": "deceiv", "percept": "perceiv",
    "analysi": "analyz", "analys": "analyz", "analyst": "analyz",
}  # fmt: skip


def _derived(word: str) -> tuple[str, bool]:
    """Return the word without its last suffix, and whether that is all: what -ate leaves ("cooper") is not a word."""
    for suffix, other, before in _SUFFIXES_BY_LAST.get(word[-1], ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= before:
            return word[: -len(suffix)] + other, suffix.startswith("at") or suffix == other
    return word, True
