"""A token of the model or the tool chain stands in the text.

Unknown words (`<unk>`, `⁇`), sub-word joints (`▁`, `@@`), placeholders
(`__PH0__`, `{1}`) and chat marks (`<|im_end|>`) are never meant for a reader.
A token that is quoted or written about is not a fault. In a plain text, a tag of a
template (`{{ page.title }}`), which a site fills in, is only a warning.

Bad: The player [<unk>] was given the green light.
Bad: Officials met in Bur[@@ ]gas on the 4[@-@]hour train.
Bad: The festival set up a stall [<unk>] for visitors.
Bad: The [⁇] people live in the valley.
Bad: The talks end today.[<|im_end|>]
Bad: The fine was [__NUM1__] euros for [{2}] drivers.
Bad: The mayor, [\\[PERSON_1\\]], met [<<NAME>>] in [<ent2>] on Monday.
Bad: The mayor of [\\[PLACE\\]] paid [#VALUE!] euros. [>>eng<<] The talks end at [⟪T1⟫] today.
Bad: [<translation>]The talks end today.[</translation>]
Bad: [<en>]The talks end today.[</en>]
Good: The model replaces rare words with the token <unk> and moves on.
Good: Write to press@example.org or follow @@home.
Good: The set {1} has one element, {1, 2} has two.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.places import Taken
from lint.patterns import compiled

_NAMES = (
    "NUM(?:BER)?|PER(?:SON)?|LOC(?:ATION)?|ORG(?:ANI[SZ]ATION)?|GPE|DATE|ENT(?:ITY)?|NAME|PLACE|PLACEHOLDER|PH|TERM"
    "|TAG|VAR"
    "|URL|EMAIL|PHONE|USER|PROPN|MASK|CITY|COUNTRY|TITLE|COMPANY"
)
_TOKEN = compiled(
    rf"</?(?:{_NAMES})_?\d{{0,3}}>"
    r"|\[(?:GPE|LOC|ORG|PROPN|ENT(?:ITY)?|USER|TERM|VAR|EMAIL|PHONE|EOT)\]"
    r"|\[\[?/?(?:TRANSLATION|TRANSLATED(?: TEXT)?|OUTPUT|ANSWER|RESPONSE|SOURCE|TARGET)\]\]?|\[/s\]"
    r"|##{1,2} ?(?:Instruction|Response|Input|Output|Human|Assistant|User|System|Answer|Translation)s?:"
    r"|</?(?:g|x|bx|ex|ph|bpt|ept|it|tag)_?\d{1,3} ?/?>|[‹\u27e6\u27e8\u27ea]/?\d{1,3}[›\u27e7\u27e9\u27eb]"
    r"|[$#%]\{[\w.]{1,30}\}|(?<!\w)\{(?!sic\})[a-z_][\w.]{1,30}\}(?!\w)|【\d{1,3}[†:][^】\n]{0,60}】"
    r"|\[citation:\d{1,3}\]|\[(?:oaicite|oai_citation)[^\[\]\n]{0,80}\](?:\{index=\d{1,3}\})?|(?:\\u[0-9a-fA-F]{4})+"
    r"|[\u0120\u010a](?=(?:the|of|and|to|in|is|was|are|were|said|that|for|on|with|by|at|from|has|have)\b)"
    r"|<(?:unk|UNK|pad|PAD|eos|EOS|bos|BOS|cls|sep|mask|MASK|url|URL|num|NUM|number|email|date|name|2[a-z]{2}|"
    r"extra_id_\d+|SYS|/?s|\|[\w ]{1,30}\|)>"
    r"|\[(?:UNK|CLS|SEP|MASK|PAD|BOS|EOS|/?INST)\]"
    r"|<</?SYS>>|</?(?:ph|bpt|ept|it|x|g|bx|ex) (?:id|i|x)=[^<>\n]{1,60}>"
    r"|<<[A-Z_]{2,20}\d{0,3}>>|>>[a-z]{2,3}<<|[\u27ea\u27e6\u27e8][A-Z]{1,12}_?\d{0,4}[\u27eb\u27e7\u27e9]"
    r"|<(?:start|end)_of_(?:turn|text|sentence)>|\[(?:NAME|DATE|PLACE|PLACEHOLDER|PERSON|LOCATION|ORGANI[SZ]ATION"
    r"|NUMBER|COUNTRY"
    r"|CITY|TITLE|COMPANY|AMOUNT|TIME|(?:INSERT|Insert|YOUR|Your) [^\[\]\n]{2,30})\]|\[object Object\]"
    r"|#(?:NAME\?|REF!|VALUE!|DIV/0!|NUM!|NULL!)|"
    r"</?think(?:ing)?>|\[\[?(?:PH|ENT|ENTITY|NAME|NUM|PERSON|LOC|ORG|DATE|TERM|PLACEHOLDER)"
    r"_?\d{1,4}\]?\]|#(?:PH|NUM|NAME|TERM|TAG)_?\d{1,3}#|<(?:ent|term|name|num|ph)_?\d{1,3} ?/?>"
    r"|\u2047+|(?<![\u2580-\u259f])\u2581(?![\u2580-\u259f])"
    r"|(?<=\w)@@ |@[-,.:/]@|(?<=\w )##[a-z]{1,20}\b"
    r"|(?<![\w])_{2,3}[A-Z]{1,12}_?\d{0,4}_{2,3}(?!\w)|(?<![\w])_{2}[a-z]{2}_{2}(?!\w)"
    r"|(?<![\^_\\])\{\d{1,2}\}|\{\{[\w. ]{1,30}\}\}|(?<![\w%])%(?:\d\$)?[sd]\b"
)
#: How a model marks off its answer; in a page most of these are tags.
_ANSWER = compiled(
    r"</?(?:translat(?:ion|ed_text|ed)|target|output|answer|response|result|english|assistant|user|system|final_answer"
    r"|translation_text|input|text|article|final|en|eng|ar|ara|arb|ru|rus|zh|fa|he|heb|fr|de|es|src|tgt|hyp|mt"
    r"|reasoning|scratchpad|analysis|draft)>"
)
#: Where a token can begin: found fast.
_FIRST = compiled(r"[<>\[@_{%#$\\‹【\u0120\u010a\u2581\u2047\u27ea\u27e6\u27e8]")
#: Tokens that begin as words do, and what a text with one of them holds: "PERSON_2", "eng_Latn", "XXNUM2XX".
_WORDS = compiled(
    rf"(?<![\w/@#.\[<-])(?:(?:{_NAMES})_\d{{1,3}}\b|_{{0,2}}[a-z]{{3}}_(?:Latn|Arab|Cyrl|Han[st]|Deva|Hebr|Jpan"
    rf"|Hang|Grek"
    r"|Thai|Beng|Ethi)(?:__|\b)|[a-z]{2}_XX\b|XXX*[A-Z]{2,12}_?\d{0,3}XXX*\b|NaN\b"
    r"|cite(?:turn\d{1,2}[a-z]{3,8}\d{1,2})+"
    r"|turn\d{1,2}(?:search|news|view|fetch|image)\d{1,2}\b)|^(?:ASSISTANT|SYSTEM|HUMAN|USER):(?= )",
    re.MULTILINE,
)
_HOLDS = ("_", "XX", "NaN", *(f"turn{digit}" for digit in range(10)), "ASSISTANT:", "SYSTEM:", "HUMAN:", "USER:")
_CITED = compiled(
    r"\b(?:tokens?|tokeni[sz]\w+|tags?|placeholders?|markers?|markup|symbols?|characters?|prompts?|html|xml|code|"
    r"template|syntax|language models?|neural|pre-?train\w*|from the model|emit\w*|vocabular\w+)\b",
    re.IGNORECASE,
)
_MATHEMATICS = compiled(r"\b(?:sets?|elements?|variables?|functions?)\b", re.IGNORECASE)
_QUOTES = "\"'“”‘’«»`"
_NEAR = 500  # code points of its sentence on either side


@rule(
    Severity.ERROR,
    category=Category.MARKUP_TAG,
    quoted="report",
    scope="block",
    gate=Needs(marks="<>[@_{#\\‹【\u0120\u010a\u2581\u2047\u27ea\u27e6\u27e8")
    | Needs(marks=("%s", "%d", *_HOLDS))
    | (Needs(marks="%") & Needs(marks="$")),
)
def check(document: Document) -> Iterator[Hit]:
    text, prose = document.text, document.prose
    for match in _tokens(document):
        start, end = match.span()
        token = match[0]
        if prose[start:end] != text[start:end] and not (token[0] == "<" and _is_markup(document, start, token)):
            continue  # in an address or in code
        if text[start - 1 : start] in tuple(_QUOTES) and text[end : end + 1] in tuple(_QUOTES):
            continue
        if (sentence := document.sentence_at(start)) is not None:
            begin, stop = max(sentence.start, start - _NEAR), min(sentence.end, end + _NEAR)
            if _CITED.search(prose, begin, start) or _CITED.search(prose, end, stop):
                continue
            if token[0] == "{" and _MATHEMATICS.search(prose, begin, stop):
                continue
        yield Hit(
            Span(start, end),
            f"“{token.strip()}” is a token of the model or the tools, not a word",
            severity=Severity.WARNING if token.startswith("{{") else None,
        )


def _tokens(document: Document) -> Iterator[re.Match[str]]:
    """Yield the tokens of the text, those that begin with a sign and then those that begin with a letter."""
    text = document.text
    done = 0
    places = Taken()
    for first in _FIRST.finditer(text):
        match = _TOKEN.match(text, first.start()) if first.start() >= done else None
        if match is None and first[0] == "<" and document.format == "plain":
            match = _ANSWER.match(text, first.start())
        if match is not None:
            done = match.end()
            places.add(Span(*match.span()))
            yield match
    if any(part in text for part in _HOLDS):
        for match in _WORDS.finditer(text):
            if not places.overlaps(Span(*match.span())):
                yield match


def _is_markup(document: Document, start: int, token: str) -> bool:
    """Did the format take a token for a tag? Not in code, and not the tag that strikes out."""
    end = start + len(token)
    return (
        document.format != "plain"
        and token not in ("<s>", "</s>")
        and document.prose[start] == " "
        and any(document.block_at(offset) is not None for offset in (max(0, start - 2), end + 1))
    )
