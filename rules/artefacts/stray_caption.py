"""The caption or the credit of a picture stands among the paragraphs.

Copied from a web page, a caption loses its picture and interrupts the report.
Move it to the picture or delete it.

Bad: The talks went on.\\n\\n[The minister (left) with his counterpart (centre) (social media)]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[Photo: Harbour Press Agency]\\n\\nNo date was set.
Bad: The crowd waited at the gate [(photo: from social networks)]
Bad: The talks went on.\\n\\n[Smoke over the port after the fire. © Harbour Press]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[Screenshot from the video]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[In the photo: the minister and her husband]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[The port on Monday. (AP Photo/Jane Doe, File)]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[The port in winter. Archive photo]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[The port in winter. Archive]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[Getty Images]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[Jane Doe/AFP via Getty Images]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[Source: social networks]\\n\\nNo date was set.
Good: The talks went on.\\n\\nIn the picture, she is nine.\\n\\nAbove all: no date was set.
Good: The talks went on until midnight.\\n\\nThe minister (left) smiled. He set no date (Monday was ruled out).
Good: HARBOUR CITY (AP) – The talks went on until midnight.
"""

import re
from collections.abc import Iterator

from lint import Block, BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_CREDIT = compiled(
    r"[(\[](?:file |archive |handout |illustrative )?"
    r"(?:photo|image|picture|screenshot|credit|illustration|photography)s?"
    r"(?: (?:credit|courtesy|illustration|by|from))*(?: ?[:/] ?| (?:by|courtesy of|from) )[^()\[\]\n]{2,60}[)\]]",
    re.IGNORECASE,
)
_HAS_CREDIT = Needs(
    words="photo photos image images picture pictures screenshot screenshots credit credits illustration illustrations"
    " photography photographys",
    marks="([",
)
#: A line that shows by its end or its beginning that it goes with a picture.
_LINE = compiled(
    r".{5,160}(?: ©️? ?(?:(?-i:[A-Z])|\d{4})[\w .,/&’'-]{1,40}"
    r"|[(\[/] ?(?:archival|archives?|file photo|archive photo|illustrative|illustration"
    r"|(?:AP|AFP|Reuters|EPA|Getty|TASS|Xinhua|Anadolu)(?: Photo| Images)?) ?[)\]]?"
    r"| ?/ ?photo ?[=:/] ?[^)\]\n]{2,40})",
    re.IGNORECASE,
)
_ENDS_LINE = compiled(r"[©(\[/]")  # what one of these ends begins with
_KIND = compiled(
    r"(?:\[ ?)?(?:An? )?(?:Screenshots?|Screengrab|Stills?|Infographics?|Still frame|Video (?:frame|grab|still)|Frame"
    r"|Illustrative|Illustration|Courtesy photo|Handout)"
    r"(?: ?\])?(?:(?: (?:from|of)|:) [^.!?\n]{2,80})?",
    re.IGNORECASE,
)
#: A line that says at its head where to look: "Pictured: …", "In the photo: …", "From left: …".
_POINTS = compiled(
    r"[(\[]?(?:(?:Also )?[Pp]ictured(?: here)?(?: above| below)?|(?:[IO]n|in) (?:the|this) (?:photo|picture"
    r"|image)(?:graph)?s?"
    r"(?: (?:above|below|provided by [^:\n]{2,40}))?|(?:Photo|Picture|Image|Main|Top|Cover) (?:caption|photo|image"
    r"|picture)"
    r"|(?:From|Left) (?:the )?(?:left|right|top|to right|to left)(?: to (?:right|left|bottom))?|L(?:-|–| to )R"
    r"|(?:Above|Below|Top|Bottom|Far left|Far right|Cent(?:re|er))(?: (?:photo|image|picture))?)(?: "
    r"?\([^()\n]{2,30}\))?"
    r": [^\n]{3,160}"
    r"|(?:The )?(?:photo|picture|image|illustration)(?:graph)? (?:is|was)(?: used)? (?:illustrative|for illustrat\w+"
    r"|only for illustrat\w+|an illustration)\b[^\n]{0,40}"
    r"|(?:Photo|Picture|Image|Video|Source|Footage|Screenshot)s?(?: ?:| from| by) (?:the )?(?:social (?:media"
    r"|networks?)|open sources?"
    r"|(?:the )?[Ii]nternet|personal archives?|(?:family|private|personal) archives?|eyewitness\w*|CCTV|screenshots?"
    r"|handout"
    r"|illustrative\w*|archives?|own photo)\b[^.!?\n]{0,60}[.]?",
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:(?:AP|EPA|AFP|Reuters|Getty|TASS|Xinhua|Anadolu|Shutterstock|Alamy|iStock|Unsplash|Pexels|Pixabay|Flickr"
    r"|Wikimedia"
    r"|Depositphotos|dpa|PA|Bloomberg|ANSA|NTB|TT|Belga|Keystone|ZUMA|SOPA|NurPhoto|IMAGO|Imago)"
    r"(?: (?:Photos?|Images?|Commons|Wire|Press|Agency|News|Handout))*)"
)
#: A line that is nothing but the agencies of a picture, two or more, or one that has pictures only.
_AGENCY_LINE = compiled(
    rf"[(\[]?(?:(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}} ?[/|] ?)?{_AGENCIES}(?:(?: ?[/|,] ?| via )(?:{_AGENCIES}"
    rf"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}))+"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2} ?/ ?(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|dpa|Anadolu|TASS)"
    r"|Getty(?: Images)?|Shutterstock|Alamy|iStock|Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|Depositphotos)[)\]]?"
)
#: A caption of a sentence or two, and the agency with its photographer: "… (AP Photo/Jane Doe, File)".
_SIGNED = compiled(
    r".{5,160}[.!?”\"] ?[(\[]?(?:AP|AFP|EPA|Reuters|REUTERS|Getty|Anadolu|TASS|Xinhua|dpa|PA)(?: Photos?| Images?| "
    r"Wire)? ?/ ?"
    r"[A-Z][\w .,/’'-]{2,50}[)\]]?"
)
_FILED = compiled(
    r".{5,160}[.!?”\"] ?[(\[]?(?:File|Archive|Archival|Illustrative|Stock|Handout|Courtesy)(?: \w+)? (?:photo|image"
    r"|picture|footage)s?"
    r"(?:graph)?\.?[)\]]?|.{5,160}[.!?”\"] ?[(\[]?Archives?\.?[)\]]?"
)
_HAS_FILED = Needs(
    words=(
        f"{word}{s}{graph}"
        for word in ("photo", "image", "picture", "footage")
        for s in ("", "s")
        for graph in ("", "graph")
    )
) | Needs(words="archive archives")
_LONGEST = 180  # characters of such a line


_WORDS = (
    "photo photos image images picture pictures screenshot screenshots screengrab credit credits illustration"
    " illustrations photography photographys archival archive archives illustrative infographic infographics still"
    " stills frame ap afp reuters epa getty tass xinhua anadolu"
)
_GATE = Needs(blocks=[BlockKind.CAPTION]) | Needs(marks="©") | Needs(marks="([/", words=_WORDS)
_GATE |= Needs(words="archive archives screenshot screenshots screengrab still stills")
_GATE |= Needs(words="infographic infographics frame grab illustrative")
_GATE |= Needs(words="shutterstock alamy istock unsplash pexels pixabay wikimedia depositphotos getty handout courtesy")
_GATE |= Needs(
    marks=":/|,", words="pictured left right l above below top bottom centre center main cover source footage"
)
_GATE |= Needs(
    marks=":/|,", words=f"{_WORDS} pa bloomberg ansa ntb tt belga imago dpa flickr keystone zuma sopa nurphoto"
)
_GATE |= Needs(
    words="photo photos photograph photographs picture pictures image images illustration video videos footage source"
    " sources"
)


@rule(Severity.WARNING, category=Category.LAYOUT, quoted="report", scope="block", gate=_GATE, running=True)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    captions = {block for block in document.blocks if _is_caption(document, block)}
    for block in sorted(captions, key=lambda block: block.start):
        yield Hit(block.span, f"“{_short(prose[block.start : block.end])}” is a caption or credit among the paragraphs")
    for match in _CREDIT.finditer(prose) if _HAS_CREDIT.met(document) else ():
        if document.block_at(match.start()) not in captions:
            yield Hit(Span(*match.span()), f"“{_short(match[0])}” is the credit of a picture")


def _is_caption(document: Document, block: Block) -> bool:
    """Among paragraphs a caption is one by its looks; what is one by its markup has a place of its own."""
    if block.kind is BlockKind.CAPTION:
        return document.guessed(block)
    if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > _LONGEST:
        return False
    prose, start, end = document.prose, block.start, block.end
    if any(line.fullmatch(prose, start, end) for line in (_KIND, _POINTS, _AGENCY_LINE)):
        return True
    marked = _ENDS_LINE.search(prose, start, end) and (
        _LINE.fullmatch(prose, start, end) or _SIGNED.fullmatch(prose, start, end)
    )
    return bool(marked or (_HAS_FILED.met(document) and _FILED.fullmatch(prose, start, end)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
