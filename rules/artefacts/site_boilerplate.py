"""Words of the web page, not of the report: pointers to other pages, calls to subscribe, agency tails, link residue.

Bad: Aid reached the town. [Read also]: The port reopens
Bad: [Urgent |] The council has resigned.
Bad: Council resigns over budget - [DW - 08.02.2023] The council has resigned.
Bad: The video spread fast [pic.twitter.com/Ab3dEfGh].
Bad: Boats are back [- Yahoo! News] The boats are back at sea.
Bad: The vote was close. [(Results on page 10)]
Bad: For more details [follow us on Telegram].
Good: Readers said they read more, also: that they watched more.
Good: The police said more details would follow. Follow the coast road.
Good: He wrote on Twitter that he had subscribed to the plan.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, Span, rule
from lint.patterns import compiled


def _any(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NETWORK = r"(?:Telegram|Twitter|X|Facebook|Instagram|WhatsApp|YouTube|TikTok|VKontakte|Viber|Google News|Threads)"
#: What boilerplate says, each with words, in small letters, of which a text must have one: to ask for them is free.
_SAYS: tuple[tuple[frozenset[str], str], ...] = (
    (  # Read also: ...
        _any("read see watch"),
        r"(?:Read|READ|See|SEE|Watch|WATCH) (?:also|more|ALSO|MORE)(?=[:|]| [-–—|] )(?<![\w,;] Read also)"
        r"|Watch (?:our|the) video\b(?! (?:of|that|which|above))|See (?:the )?(?:photos?|video)(?: gallery)? below",
    ),
    (  # Urgent | ...
        _any("urgent breaking"),
        r"(?:^|(?<=[.!?] ))[^\w\s]{0,3} ?#?(?:[Uu]rgent|URGENT|[Bb]reaking(?: news)?|BREAKING(?: NEWS)?) ?\|",
    ),
    (_any("yahoo"), r"[-–—|] ?Yahoo! ?(?:JAPAN )?News"),
    (
        _any("follow"),
        rf"\b[Ff]ollow (?:us|our (?:channel|page)) (?:on|via|in)(?: the| our)? "
        rf"(?:{_NETWORK}\b|live(?: broadcast)?(?: link)?\b)",
    ),
    (
        _any("subscribe sign"),
        r"\b(?:Subscribe|SUBSCRIBE|Sign up|SIGN UP) (?:to|for|TO|FOR) (?:our|OUR) [a-zA-Z ]{2,30}",
    ),
    (
        _any("click link"),
        r"\b(?:[Cc]lick here|CLICK HERE|[Cc]lick on the link|(?:[Mm]ore )?[Dd]etails (?:are )?(?:at|on|in|via) the link"
        r"|(?:at|via|on|in|from) the link below|[Ll]ink in (?:the )?(?:bio|comments?|first comment|description))\b",
    ),
    (
        _any("details story article page pages"),
        r"\b(?:For more details|More details|Full (?:story|article|details)) ?\||"
        r"\((?:[Rr]esults|[Ss]ee|[Mm]ore|[Cc]ontinued|[Rr]ead more) on pages? \d+\)",
    ),
    (
        _any("source edit editor edited font"),
        r"\[ ?(?:[Ss]ource|[Ee]dit(?:or|ed)?(?: in charge)?) ?:[^\]\n]{2,60}\]|"
        r"\bFont ?: ?[\[【(][^\]】)\n]{3,60}[\]】)]|\((?:[Rr]esponsible )?[Ee]ditor ?:[^)\n]{2,40}\)",
    ),
    (
        _any("advertisement advertising sponsored"),
        r"^(?:ADVERTISEMENT|Advertisement|ADVERTISING|Sponsored)\b(?=[ \t.]*$)",
    ),
    (
        _any("continue share load skip rights"),
        rf"^(?:Continue reading\b.{{0,60}}|Share (?:this(?: article| story| page)?|on {_NETWORK})\b.{{0,40}}|"
        r"Load more\b.{0,20}|Skip to (?:main )?content.{0,20})$|\b[Aa]ll rights reserved\b",
    ),
    (_any("caption source"), r"\b(?:Photo|Image|Video) (?:caption|source)\b(?=[,:]| [A-Z])"),
    (
        _any("ago"),
        r"\b\d+ (?:minute|hour)(?:s|\(s\))? ago(?=\s*$|\s+(?:Photo|Image|Author|By|Share)\b)",
    ),
)
_BULLET = compiled(r"(?<=[\w.!?”\"’'] )•$", re.MULTILINE)
# - AGENCY - 08.02.2023: the date is found first, which is fast, then the name before it.
_DATED = compiled(r"[-–—] ?\d{1,2}[./ ]\d{1,2}[./ ]\d{4}\b")
_AGENCY = compiled(r"[A-Z][\w.!]{1,20}(?: [\w.!]{1,20}){0,2} ?$")
_HOSTS = ("pic.twitter.com", "t.co", "bit.ly", "youtu.be", "goo.gl", "ow.ly", "t.me", "buff.ly", "tinyurl.com")
_LINK = compiled(rf"(?<![\w/.@])(?:{'|'.join(map(re.escape, _HOSTS))})/[\w/?=&%.-]{{0,80}}[\w/]")


@rule(Severity.WARNING, category=Category.ADDITION, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    vocabulary = document.vocabulary
    patterns = [_compiled(pattern) for words, pattern in _SAYS if not words.isdisjoint(vocabulary)]
    for pattern in [*patterns, _BULLET] if "•" in prose else patterns:
        for match in pattern.finditer(prose):
            yield Hit(Span(*match.span()), f"“{match[0].strip()}” is from the web page, not from the report")
    for match in _DATED.finditer(prose):
        agency = _AGENCY.search(prose, max(0, match.start() - 60), match.start())
        if agency is not None:
            span = Span(agency.start(), match.end())
            yield Hit(span, f"“{prose[span.start : span.end]}” is from the web page, not from the report")
    linked = document.format == "plain" and any(f"{host}/" in document.text for host in _HOSTS)
    for match in _LINK.finditer(document.text) if linked else ():
        if document.text[max(0, match.start() - 3) : match.start()] != "://":
            yield Hit(Span(*match.span()), f"“{match[0]}” is a link, left in the text")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.MULTILINE)
