"""Words that deny, by language: narrow lists of what is a negation, wide ones of what may be rendered as one."""

import re
from collections.abc import Callable, Collection
from functools import cache

from lint.analysis.bilingual.opposites import opposite
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.foreign import UNSPACED

_STRONG_ENGLISH = compiled(  # its first letter first: so it is found fast
    r"(?-i:[NnCc])(?:"
    r"(?<!\w.)(?:(?<=n)ot(?! (?:only|the only|just|merely|least|to mention|infrequently|uncommon|leave any|without)\b)|"
    r"(?<=c)annot|"
    r"(?<=n)(?:ever(?! (?:mind|knew)\b)|"
    r"obody|o one(?! more)|one|"
    r"either|othing|owhere))\b|(?<=n)['’]t\b(?! (?:it|he|she|they|you|we|I|there)[,.?!])"  # and no "isn't it?"
    r"|(?<!\w.)(?<=n)o (?!matter|doubt|one|longer|less|fewer|more than|later|time|trouble|signs?|small|hit(?:s|ters?)?|"
    r"runs?|stone|wonder|stranger|"
    r"secret)"
    r"(?-i:(?=[a-z])))",
    2,
)
_WIDE_ENGLISH = compiled(
    r"\b(?:not|cannot|no|never|none|nobody|nothing|nowhere|neither|nor|without|unless|until|hardly|barely|scarcely|"
    r"rarely|seldom|scarce|(?<!\ba )few|(?<!\ba )little|"
    r"un(?!der|it(?:e|y|s|\b)|ion|i[qfv]|iform|cles?\b|til|less|veil|leash|fold|load|anim|common)\w{3,}|"
    r"(?<!ing )(?<!work )(?<!worked )(?<!fought )(?<!tried )"
    r"hard(?:er|ship)?(?! (?:work|line|currency|disk|drive|power))|tough\w*|difficult\w*|challenging|struggl\w*|"
    r"in(?:abil|correct|sufficien|complete|activ|accura|visib|secur|adequa|eligib|effectiv|capa[bc]|significan|dependent|"
    r"definit|stab|equal|toler|sens|vulner|discrimin|formal|direct)\w*|(?:in|im|ir)\w{3,}[ai]bl[ey]|inexorab\w*|"
    r"im(?:possib|prope|perfect|mature|moral|mobile|pract)\w*|ir(?:regular|relevant|responsib|revers|replac)\w*|"
    r"il(?:legal|logical|legitim|l-advis|l advis)\w*|"
    r"dis(?:agree|allow|approv|continu|like|honest|satisf|regard|miss|qualif|pens|believ|appear|trust|comfort)\w*|"
    r"non(?!etheless|sense|e\b|-?gov)-?\w{2,}|mis(?!sil|sion|ter\b|cell|adv)\w{3,}|lack\w*|fail\w*|refus\w*|reject\w*|"
    r"den(?:y|ied|ies|ying)|avoid\w*|prevent\w*|prohibit\w*|"
    r"ban(?:s|ned|ning)?|forb\w+|absen\w+|declin\w*|miss(?:ing|ed)?|stop\w*|ceas(?!e-?fire)\w*|halt\w*|"
    r"scrap(?:s|ped|ping)?|shun\w*|snub\w*|rebuff\w*|disput\w*|"
    r"turn(?:ed|s|ing)?(?: \w+){0,2} (?:down|away)|voluntary|optional|"
    r"call(?:ed|s|ing)? off|"
    r"stay(?:ed|s|ing)? (?:away|closed|shut)|false|wrong|fault\w*|defect\w*|earliest|rather than|except|beyond|"
    r"far from|free (?:from|of)|yet to|out of(?! (?:wh|the(?:m|se)\b|the \d|\d))|outside|other than|"
    r"(?!wireless|tireless|relentless|nonetheless|nevertheless)\w+less(?:ly|ness)?|devoid|exclud\w*|withdr\w*|"
    r"oppos(?!ition|ite)\w*|object(?!iv)\w*|"
    r"doubt\w*|negativ\w*|resist(?!anc)\w*|neglect\w*|ignor\w*|abandon\w*|depriv\w*|los[et]\w*|instead|only|"
    r"too \w+ (?:\w+ )?(?:to|for)|otherwise|different\w*|"
    r"scant|short of|r[ua]n(?:ning)? out|nil|zero|regardless|despite|no one|spar(?:e[ds]?|ing)|"
    r"withh\w+|skip\w*|thr(?:ew|own) out|(?<!to )rul(?:e|es|ed|ing) out|silent\w*|silence|"
    r"closed|shut|stay(?:s|ed|ing)?|void|null|ongoing|pending|just|merely|within|secret|empty|vacant|await\w*|"
    r"block(?:s|ed|ing)?|barr(?:ed|ing)|suspend\w*|cancel\w*|postpon\w*|boycott\w*|\w+-free|off-\w+|"
    r"remain\w*|still|continu\w*|constant\w*|safe(?:ly)?|"
    r"ke(?:pt|eps?|eping)(?: \w+){0,2} (?:away|back|quiet|secret|at bay|from)|ke(?:pt|eps?|eping)(?: on)? \w+ing|"
    r"(?:f[io]ught|h[eo]ld|carri?(?:y|ed|es)|press(?:ed|es)?) on|"
    r"(?:than|as|if|before|like|without) any\w*|any(?:thing|one|body) (?:but|other|else)|any other|"
    r"cool (?:on|to|towards?)|lukewarm|deserted|away|gone|"
    r"landlocked|oblivious|outspoken|reluct\w*|stuck|wary|conced\w*|"
    r"anonym\w*|surprise[ds]?|poor(?:ly)?|badly|malnutr\w*|mixed|underage|minors?|under \d+)\b"
    r"|\w+n['’]t\b",
    2,
)


#: How English says in the affirmative that something did not stop or was not ruled out.
_AFFIRMED = compiled(
    r"\b(?:continu\w*|remain\w*|still|ke(?:pt|eps?|eping)|go(?:es|ing)? on|gone on|went on|carr(?:y|ied|ies|ying) on|"
    r"possib\w*|potential\w*|may|might|could|can|likel\w*|open|options?|table|accept\w*|admit\w*|acknowledg\w*|"
    r"conced\w*|agree\w*|consider\w*|allow\w*|left|leav\w*|chance|ongoing|persist\w*|despite|regardless|ever|even|"
    r"constant\w*|always|without|openly|flow\w*|press\w* ahead|believ\w*|sure|certain\w*|convinced|confident|clear\w*|"
    r"everyone|everybody|undoubted\w*|obvious\w*|"
    r"support\w*|welcom\w*)\b",
    2,
)
_ALL = compiled(r"\b(?:all|each|every(?:one|body|thing)?)\b", 2)
_NOBODY = compiled(
    r"(?<!\w)(?:никто|никого|никому|ни од[иен]|ніхто|нікого|жод[еін]н?|aucun|nul(?!\w)|personne|kein|niemand|nadie|"
    r"ning[uú]n|nessun|nikt|żad|žádn|nikdo|nenhum|ninguém|هیچ|hiç|kimse|[ושמ]?א(?:ף|יש)(?!\w))|没有.{0,6}人|誰も",
    2,
)
_RULED_OUT = compiled(r"(?<!to )\b(?:rul(?:e|es|ed|ing) out|exclude[sd]?)\b", 2)
_DENIED = compiled(
    r"\b(?:refut|rebut|contradict|fak|fabricat|nonsens|debunk|quash|unfounded|hoax|rumou?r|challeng|"
    r"gave up|giv\w+ up|waive|drop|refrain|forgo|relinquish|renounc|shelv|ditch|quit|"
    r"counter|contest|against\b|cut(?:s|ting)?\b)",
    2,
)
_SOLE = compiled(r"\b(?:first|only|sole|single|last)\b", 2)
_BEFORE = compiled(r"\b(?:before|by the time)\b", 2)
_CONFIRMED = compiled(r"\b(?:confirm|admit|acknowledg)", 2)


#: Verbs that count as a negation of a translation, beside its strong ones.
_LEXICAL = compiled(r"\b(?:lack(?:s|ed|ing)?|fail(?:s|ed)?|refus(?:e[sd]?|ing)|den(?:y|ies|ied)|rejected)\b", 2)


class Negations(NamedTuple):
    """What denies in a stretch of text."""

    strong: tuple[tuple[int, int], ...]
    wide: Callable[[], int]  # how much there is that may be rendered as a negation


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    """Return the expression of each kind that a language has."""
    listed: dict[str, list[str]] = {}
    for code, kind, pattern in rows(__package__, "negation.tsv", 3):
        if code == language:
            listed.setdefault(kind, []).append(pattern)
    if "strong" in listed:
        listed["wide"] = [*listed["strong"], *listed.get("wide", ())]
    border = "" if language in UNSPACED else r"(?<!\w)"
    return {kind: compiled(f"{border}(?:{'|'.join(patterns)})", 2) for kind, patterns in listed.items()}


def is_known(language: str) -> bool:
    return "strong" in _patterns(language)


def english(text: str) -> Negations:
    """Return the negations of an English text."""
    return Negations(
        tuple(match.span() for match in _STRONG_ENGLISH.finditer(text)), lambda: bool(_WIDE_ENGLISH.search(text))
    )


def foreign(text: str, language: str) -> Negations:
    """Return the negations of a text in another language."""
    patterns = _patterns(language)
    strong, wide = patterns["strong"], patterns["wide"]
    return Negations(tuple(match.span() for match in strong.finditer(text)), lambda: len(wide.findall(text)))


def lexical(text: str) -> int:
    """Return how many words of an English text deny as clearly as "not" does."""
    return len(_LEXICAL.findall(text))


#: The kinds of a language that are no beginning of an English word.
_KINDS = frozenset(("strong", "wide", "double", "deny", "weak", "set", "sole", "affix"))
#: English words that deny in themselves, as words of the kind "affix" do.
_AFFIXED = compiled(r"un\w+(?<!until)(?<!unless)|i[lmnr]\w+|dis\w+(?<!dismiss)|non-?\w+|mis\w+|\w+less(?:ly|ness)?", 2)
#: What counts as one of the words that have a kind.
_AS = {"shut": "closed", "just": "only", "merely": "only"}
#: Languages in which two words that deny are two negations.
_COUNTED = frozenset(("zh", "de", "is"))


def undenied(text: str, source: str, language: str) -> tuple[int, int] | None:
    """Return what denies in a source and is not in its translation, which has no strong negation."""
    patterns = _patterns(language)
    said = [_AS.get(word := match[0].lower(), word) for match in _WIDE_ENGLISH.finditer(text)]
    quiet = _phrases(patterns, text, source)
    if double := _search(patterns, "double", source, quiet):
        # "Did not rule out" became "ruled out": the one word of the kind is the verb.
        affirmed = _AFFIRMED.search(text) and not _RULED_OUT.search(text)
        others = [word for word in said if not word.startswith("rul")]
        return None if len(others) > 1 or affirmed else double
    all_said = said
    for kind in patterns.keys() - _KINDS if said else ():
        if kind == "until" and _STATE_UNTIL.search(text):
            continue
        if any(word.startswith(kind) for word in said) and _search(patterns, kind, source):
            said = [word for word in said if not word.startswith(kind)]  # it renders its own counterpart
    if undone := opposite(text, source, language, said):
        return undone
    if "affix" in patterns and (own := [word for word in said if _AFFIXED.fullmatch(word)]):
        theirs = list(patterns["affix"].finditer(source))
        if len(theirs) >= len(own):  # each renders one of them: what is left must be said otherwise
            said = [word for word in said if word not in own]
            quiet |= {place for match in theirs for place in range(*match.span())}
    if said and language in _COUNTED and len(patterns["strong"].findall(source)) > len(all_said):
        said = []
    if said:
        return None
    if strong := _search(patterns, "strong", source, quiet):
        return None if _ALL.search(text) and _NOBODY.search(source) else strong
    if all_said or (_DENIED.search(text) and not _CONFIRMED.search(text)):
        return None
    return (not _BEFORE.search(text) and _search(patterns, "weak", source, quiet)) or _search(
        patterns, "deny", source, quiet
    )


def _phrases(patterns: dict[str, re.Pattern[str]], text: str, source: str) -> set[int]:
    """Return where a source has phrases that deny nothing, or that its translation may turn into the affirmative."""
    kinds = ("set",) if _SOLE.search(text) else ("set", "sole")
    found = (match for kind in kinds if kind in patterns for match in patterns[kind].finditer(source))
    return {place for match in found for place in range(*match.span())}


def _search(
    patterns: dict[str, re.Pattern[str]], kind: str, text: str, quiet: Collection[int] = ()
) -> tuple[int, int] | None:
    """Return the first expression of a kind that does not begin in a set phrase."""
    for match in patterns[kind].finditer(text) if kind in patterns else ():
        if match.start() not in quiet:
            return match.span()
    return None


def is_shut(text: str, source: str, language: str) -> bool:
    """Is a "not" of a translation that of "not open", for what is closed in the source?"""
    return not _SHUT.search(text) and _search(_patterns(language), "closed", source) is not None


_SHUT = compiled(r"\b(?:clos|shut)", 2)


def is_deadline(text: str, start: int) -> bool:
    """Does a negation only say when: "would not reopen until Monday" for "stays closed to Monday"?"""
    return _UNTIL.match(text, start) is not None


#: A state that lasts: "will be away until Monday" is "will not return before Monday".
_STATE_UNTIL = compiled(r"\b(?:be|is|are|was|were|been|being|last\w*|wait\w*) (?:\w+ ){0,5}until\b", 2)
_UNTIL = compiled(
    r"\w+(?: be)? (?!remain|stay|continu|keep)\w+[^,;:]{0,60}\b(?:(?:until|till)\b"
    r"|before (?=\d|(?:next|late|early|mid)\b|[A-Z][a-z]+(?:day|ber|ary|uly|une|ust|pril|arch|ay)\b))"
)
