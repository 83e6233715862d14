"""Nobody in particular is given as the source.

"Sources", "an informed source", "observers", "experts", "the media" and "social media users" say whatever the writer
wants said; "it was also reported", "reports say" and "rumour has it" say nothing of who reported. Name the source, or
say what makes it one: where it works, how it knows, why it is not named. A source that is described ("sources in the
ministry") is passed over, and so are experts of whom one is named close by, and scientists whose study is.

Bad: [Sources] said the border would open on Sunday.
Bad: [Informed sources] confirmed that the convoy had left.
Bad: According to [observers], the vote will be close.
Bad: [Norwegian media] report that the ferry is late.
Bad: According to [foreign media reports], the ferry is late.
Bad: [Military experts] believe that the bridge can be repaired.
Bad: The port, [an informed source] told the agency, will close.
Bad: [Commentators on Telegram] claim that the ferry was empty.
Bad: [It was also reported] that two ferries are late.
Bad: [Social media activists] circulated a video of the fire.
Bad: [Military observers] point out that the ferry is old.
Bad: [Some reports] say the ferry was empty.
Bad: [Rumour has it] that the ferry will be sold.
Bad: [A number of experts] expect the fares to rise.
Good: Two sources in the customs service said the border would open on Sunday.
Good: Sources familiar with the talks said the border would open.
Good: According to the press service of the port, the ferry is late.
Good: A source of heat was found below the ice, the team said.
Good: Media Reports Say Ferry Is Late.\\n\\nThe ferry is late, the port said.
Good: The sources said the border would open on Sunday.
Good: Experts say prices will fall. Bread may be cheaper by a tenth, according to the independent Harbour Institute.
Good: Experts say prices will fall. "It will be a good year," said Nabil Aziz of the state bank.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.attribution import told_by
from lint.analysis.places import word_places
from lint.analysis.reporting import Form, reporting_verb, verbs
from lint.patterns import compiled

_KINDS = (
    "unnamed|anonymous|undisclosed|foreign|informed|well-informed|well-placed|reliable|trusted|special|private|media"
    "|press|local|several|some|many|various|our|my"
    "|other|political|knowledgeable|certain|authoritative|competent|concerned|diplomatic|economic|regional|business|numerous"
)
#: What says nothing of where one source works: "a diplomatic source" works somewhere.
_ONE = (
    "unnamed|anonymous|undisclosed|informed|well-informed|well-placed|reliable|trusted|private|knowledgeable|certain"
    "|authoritative|competent"
)
_SITES = "Twitter|Facebook|Telegram|TikTok|Instagram|YouTube|WhatsApp|Weibo|WeChat|Reddit|VKontakte"
_PUBLIC = rf"social media|online|internet|{_SITES}"
_NETWORKS = (
    r"social (?:media|networks?|networking sites)|communication sites|(?:the )?(?:web|internet|network)"
    rf"|{_SITES}|X(?= )"
)
_SOURCE = compiled(
    rf"\b(?:activists|pioneers|users|followers|commentators|bloggers|accounts|channels)\s+(?:on|of|in)\s+"
    rf"(?:{_NETWORKS})\b|(?:\b(?:{_KINDS})\s+){{0,3}}\b(?:sources|observers|circles|commentators|pundits|netizens|insiders"
    r"|bloggers)\b"
    rf"|\b(?:a|an)\s+(?:(?:{_ONE})\s+){{0,2}}(?:source|insider)\b"
    rf"|\b(?:{_PUBLIC})\s+(?:users|activists|pioneers|followers|accounts|commentators|channels|pages|groups)\b"
    r"|\b(?:(?:foreign|local|domestic|overseas|multiple|several|various|many|some|unconfirmed"
    r"|[a-z]{3,}(?:an|ese|ish|ern)) )?"
    r"(?:media|press|news) reports\b"
    r"|\b(?:unconfirmed|unverified|several|multiple|numerous|conflicting) reports\b(?=[,.;\n]| that\b)"
    r"|\b(?:(?:some|several|various|multiple|numerous) )?reports\b"
    r"(?= (?:sa(?:y|id)|suggest|claim|indicate|allege)(?:ed)?\b)"
    r"|\b(?:knowledgeable|informed|well-informed) people\b|\brumou?rs\b(?=[,.;\n])"
    r"|\b(?:military|independent|outside|seasoned|market|legal|sports|western)\s+"
    r"(?:observers|commentators|insiders|pundits|bloggers|watchers)\b"
    r"|\bunverified (?:information|data)\b",
    re.IGNORECASE,
)
_RUMOUR = compiled(
    r"\b(?:rumou?r has it|(?:rumou?rs|word) ha(?:s|ve) it|there (?:are|were|have been) (?:\w+ )?rumou?rs)(?= that\b|,)",
    re.IGNORECASE,
)
_TRIGGERS = frozenset(
    "sources observers circles commentators pundits netizens users activists pioneers followers accounts"
    " reports source insider insiders bloggers channels pages groups rumours rumors watchers"
    " knowledgeable informed well-informed unverified".split()
)
#: Of these, what names a source whatever stands beside it, and who does with "on Telegram" behind it.
_ALWAYS = frozenset("sources observers circles commentators pundits netizens insiders bloggers rumours rumors".split())
_READERS = frozenset("activists pioneers users followers accounts channels".split())
#: What makes one of the others: "media reports", "reports say", "Twitter users", "informed people".
_SOURCE_BEFORE = frozenset(
    "media press news unconfirmed unverified several multiple numerous conflicting some various military independent"
    " outside seasoned market legal sports western online internet".split()
) | frozenset(_SITES.lower().split("|"))
_SOURCE_AFTER = frozenset("say said suggest suggested claim claimed indicate allege people information data".split())
_ARTICLES = frozenset(("a", "an"))
_ARTICLE_REACH = 3  # words from an article to its source
_RUMOURS = frozenset("rumour rumor rumours rumors word".split())
#: Experts and media of no name, with up to two adjectives.
_ADJECTIVES = (
    r"(?:(?:[A-Z][a-z]{3,}(?:an|ese|ish|ic|ch|ew|ern)|[A-Z][a-z]{2,}[bdlnqrt]i|US|EU|Arab|Czech|Dutch|Greek|Swiss|Thai|(?!local|social|official)[a-z]+(?:al|ic|ary"
    r"|ign|ern)|many|some|several|most|numerous|various|independent|leading|security|industry|mass|the mass|energy"
    r"|policy) )"
)
_SCIENCES = "scientist|researcher|historian|psychologist|epidemiologist|virologist|astronomer"
_SCIENTISTS = frozenset(_SCIENCES.split("|"))
_EXPERTS = compiled(
    r"\b(?:(?:a (?:number|group|range|majority) of|(?:the )?(?:(?:overwhelming|vast) )?majority of) )?"
    rf"{_ADJECTIVES}{{0,2}}(?:experts|analysts|specialists|political scientists|pundits|lawyers|(?:{_SCIENCES})s)\b"
    rf"|\b(?:an?|one|another) {_ADJECTIVES}{{0,2}}(?:expert|analyst|specialist|political scientist|{_SCIENCES})\b"
    rf"|\b(?:the )?{_ADJECTIVES}{{0,2}}(?<!local )(?<!state )(?<!social )(?<!official )"
    r"(?:media(?: outlets)?|news outlets|newspapers|press)\b"
    r"(?! (?:reports|services?|cent(?:er|re)|secretar(?:y|ies)|officers?|agenc(?:y|ies)|buying|buyers|release"
    r"|conference|statement|office)\b)",
    re.IGNORECASE,
)
_UNNAMED = frozenset(
    "experts analysts specialists pundits lawyers media outlets newspapers press expert analyst specialist".split()
) | {form for noun in _SCIENCES.split("|") for form in (noun, f"{noun}s")}
_VAGUE = _UNNAMED | _TRIGGERS
#: Words of a speaker that is none of the experts by name.
_CROWDS = _VAGUE - frozenset("rumours rumors knowledgeable informed well-informed unverified".split())
#: The work that scientists who are not named tell of.
_STUDIES = frozenset(
    "study studies research university institute paper journal team laboratory lab observatory academy survey".split()
)
_SMALL = frozenset("The It He She They We This That Some Many Others In On At".split())
_AUXILIARIES = frozenset("have has had are were also now still already often".split())
_SURE = frozenset("convinced certain sure confident unanimous".split())
_OPINION = compiled(r"of the (?:opinion|view|belief)\b|inclined to\b")
_BREAK = compiled(r"[^\w ]")
_CITED = frozenset("according quoting citing reported opinion view estimation".split())
_MEDIA = ("media", "outlets", "newspapers", "press")
#: What is believed by many is not what somebody told a reporter: "experts consider it safe".
_SAYING = frozenset(
    "say report write believe think note predict warn point claim argue suggest stress emphasize emphasise speculate"
    " assume conclude explain expect forecast announce add state tell fear reveal disclose confirm allege recommend"
    " advise urge estimate".split()
)
_ALSO = "also|likewise|further|additionally|separately|repeatedly|frequently"
_PASSIVES = frozenset(
    "reported noted announced stated stressed emphasized emphasised specified clarified pointed said mentioned claimed"
    " alleged indicated".split()
)
_BE_OR_HAVE = (("was",), ("is",), ("has",), ("had",))
_PASSIVE_REACH = 4  # words from "it" to its participle
_REPORTED = compiled(
    rf"\bit (?:(?:was|is) (?:{_ALSO}) |(?:has|had) (?:(?:{_ALSO}) )?been (?:(?:{_ALSO}) )?)(\w+)(?: out)?(?= that\b)",
    re.IGNORECASE,
)
_TAGGED = compiled(r" \w+(?: (?:on )?[A-Z][a-z]+day)?(?:[.,;\n]| in (?:a|an|the|their) \w+)")
#: One of them is named: "according to the independent Harbour Institute".
_CITES = compiled(r"\b[Aa]ccording to (?:(?:an?|the) )?(?:[a-z-]+ ){0,2}[A-Z]\w+ [A-Z]")
_BACK, _AHEAD = 2, 3  # sentences before and after in which one of the experts may be named
_BEFORE = compiled(
    r"(?:^|[\n.!?;:,“\"—–]\s*|\s-\s|\b(?:that|but|and|as|while|what|according to|by|to|however),?\s+)$",
    re.IGNORECASE,
)
_DESCRIBED = compiled(r"\s+(?:in|at|from|of|with|within|close|familiar|near|who|cited|quoted|by)\b")
_ACCORDING = compiled(
    r"\b(?:according to|quoting|citing|(?:told|reported|confirmed|leaked) by|(?:known|learned|learnt|heard) from"
    r"|in the (?:opinion|view|estimation) of)\s+$",
    re.IGNORECASE,
)


_GATE = Needs(words=_VAGUE | _RUMOURS) | (Needs(words=_PASSIVES) & Needs(words=[*_ALSO.split("|"), "been"]))


@rule(Severity.NOTE, category=Category.UNDERTRANSLATION, quoted="skip", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _sources(document):
        start, end = match.span()
        if match[0].istitle() and " " in match[0] and prose[end : end + 2].strip()[:1].isupper():
            continue  # a headline
        if _ACCORDING.search(prose, max(0, start - 20), start):
            if not _DESCRIBED.match(prose, end):
                yield Hit(Span(start, end), _message(match[0]))
            continue
        if not _BEFORE.search(prose, max(0, start - 16), start):
            continue
        words = document.words_in(end, end + 30)
        place = 1 if words and words[0].key in ("have", "had", "also", "are", "were") else 0
        verb = reporting_verb(words, place) if len(words) > place else None
        gap = prose[end : words[0].start] if words else "."
        if verb is not None and verb.form.finite and not gap.strip():
            yield Hit(Span(start, end), _message(match[0]))
    yield from _unnamed(document)
    yield from _passives(document)
    for match in _RUMOUR.finditer(prose) if not document.vocabulary.isdisjoint(_RUMOURS) else ():
        yield Hit(Span(*match.span()), f"“{match[0]}” does not say who says it; name the source")


def _passives(document: Document) -> Iterator[Hit]:
    """ "It was also reported that": "it was reported" alone is for the phrases of the source languages."""
    words, keys = document.words, document.lowercase_words
    for it in document.word_positions.get("it", ()):
        if keys[it + 1 : it + 2] not in _BE_OR_HAVE:
            continue
        match = _REPORTED.match(document.prose, words[it].start)
        at = document.word_index(match.start(1)) if match is not None else len(words)
        if match is None or at > it + _PASSIVE_REACH or words[at].start != match.start(1) or keys[at] not in _PASSIVES:
            continue
        yield Hit(Span(*match.span()), f"“{match[0]}” does not say by whom; name the source")


def _unnamed(document: Document) -> Iterator[Hit]:
    """Experts and media who say something, where none of them is named close by."""
    done = 0
    for at in word_places(document, _UNNAMED):
        word = document.words[at]
        if word.start < done or not _may_speak(document, at):
            continue
        for match in _EXPERTS.finditer(document.prose, max(done, word.start - 40), word.end + 10):
            done = match.end()
            start, end = match.span()
            if not _speaks(document, start, end):
                continue
            if word.key in _MEDIA or not _is_backed(document, start, end):
                yield Hit(Span(start, end), _message(match[0]))


def _may_speak(document: Document, at: int) -> bool:
    """Is there a verb of saying behind the word or "according to" before it? Settles nearly all cases."""
    keys = document.lowercase_words
    if any(key in _CITED or key in _SURE or key in ("of", "inclined") or verbs(key) for key in keys[at + 1 : at + 4]):
        return True
    return not _CITED.isdisjoint(keys[max(0, at - 5) : at])


def _speaks(document: Document, start: int, end: int) -> bool:
    """Does the phrase open a clause, and say something, or stand after "according to"?"""
    prose = document.prose
    if _ACCORDING.search(prose, max(0, start - 20), start):
        return not _DESCRIBED.match(prose, end)
    if not _BEFORE.search(prose, max(0, start - 16), start):
        return False
    words, index = document.words, document.word_index(end)
    perfect = False
    while index < len(words) and words[index].key in _AUXILIARIES:
        perfect = perfect or words[index].key in ("have", "has", "had")
        index += 1
    if index >= len(words) or _BREAK.search(prose, end, words[index].start):
        return False
    if words[index - 1].key in ("are", "were"):
        return words[index].key in _SURE or _OPINION.match(prose, words[index].start) is not None
    verb = reporting_verb(words, index)
    if verb is None or verb.lemma.partition(" ")[0] not in _SAYING:
        return False
    return verb.form.finite or (perfect and verb.form is Form.PARTICIPLE)


def _is_backed(document: Document, offset: int, end: int) -> bool:
    """Is a speaker named in the sentences around, or is it only the tag of a sentence: ", analysts say."?"""
    if document.prose[max(0, offset - 2) : offset] == ", " and _TAGGED.match(document.prose, end):
        return True
    science = any(word.key.removesuffix("s") in _SCIENTISTS for word in document.words_in(offset, end))
    here = bisect_right(document.sentences, offset, key=lambda sentence: sentence.start) - 1
    for sentence in document.sentences[max(0, here - _BACK) : here + _AHEAD + 1]:
        speaker = told_by(document, sentence)
        if science and any(word.key in _STUDIES for word in sentence.words):
            return True
        words = document.words_in(*speaker) if speaker is not None else ()
        if _CITES.search(document.prose, max(end, sentence.start), sentence.end):
            return True
        if _CROWDS.isdisjoint(word.key for word in words) and any(_is_name(word.text) for word in words):
            return True
    return False


def _is_name(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and word not in _SMALL


def _sources(document: Document) -> Iterator[re.Match[str]]:
    """Yield what names a vague source, looked for only round the words that do."""
    done = 0
    for at in word_places(document, _TRIGGERS):
        word = document.words[at]
        if word.start >= done and _may_be_source(document.lowercase_words, at):
            for match in _SOURCE.finditer(document.prose, max(done, word.start - 60), word.end + 40):
                done = match.end()
                yield match


def _may_be_source(keys: Sequence[str], at: int) -> bool:
    """Stands a word that makes a vague source of it beside the word? Settles nearly all cases."""
    key, before = keys[at], keys[max(0, at - _ARTICLE_REACH) : at]
    if key in _ALWAYS:
        return True
    if key in ("source", "insider"):
        return not _ARTICLES.isdisjoint(before)
    after = keys[at + 1] if at + 1 < len(keys) else ""
    return (
        after in _SOURCE_AFTER
        or (key in _READERS and after in ("on", "of", "in"))
        or (bool(before) and before[-1].rpartition("-")[2] in _SOURCE_BEFORE)
    )


def _message(text: str) -> str:
    return f"“{text}” could be anybody; say who, or how they know"
