"""The model speaks to the one who asked for the translation.

Openings ("Here is the translation"), labels, remarks on its own work,
refusals and offers of more help belong to a chat, as do code fences and
asterisks in a text without markup. A quotation of a chatbot is not a fault.

Bad: [Here is the translation of the article:]\\nThe port reopened on Monday.
Bad: [Translation:] The port reopened on Monday.
Bad: The port reopened.\\n[Note: I have kept the names as they are].
Bad: [As an AI language model, I cannot] give an opinion on the vote.
Bad: The minister said the [**ceasefire**] would hold.
Bad: [Here is a smoother version of the article:]\\n\\nThe port is open.
Bad: The port is open. [Would you like me to translate the comments as well]?
Bad: The port is open.\\n\\n[\\[Translator's note]: a verst is a mile.\\]
Good: If you need further help, call the port. Output: factories made less.
Good: The chatbot answered: “As an AI language model, I cannot vote.”
Good: Here is the translation bureau that the court uses: a room of six.
Good: Note: the figures are those of the ministry.
Good: Lost in Translation: a film that divided Tokyo.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_WORK = (
    r"(?:translat(?:ion|ed (?:text|article|version|content|passage))|english version|"
    r"(?:revised|corrected|edited|rewritten|polished) (?:text|article|version|translation))"
)


#: Words that each of the patterns below must have.
_GATE = (
    (Needs(words="translation translated version text article") & Needs(marks=":"))
    | (Needs(words="sure certainly course absolutely great understood okay") & Needs(words="i here below following"))
    | (
        Needs(words="below following version translates translated translation")
        & Needs(words="text article passage translation")
    )
    | (Needs(words="version rewrite translation paraphrase") & Needs(words="here"))
    | (Needs(words="translator's translator translation") & Needs(marks="[("))
    | (Needs(words="output assistant chatgpt answer text") & Needs(marks=":"))
    | (Needs(words="help assist assistance changes adjust translate") & Needs(words="anything free me further"))
    | (Needs(words="knowledge training update") & Needs(words="my"))
    | (Needs(words="end rest remainder") & Needs(words="translation text article"))
    | (Needs(marks=":") & Needs(marks=("ote: ", "OTE: ")))
    | (
        Needs(words="translation original source formatting")
        & Needs(words="i")
        & Needs(words="translated kept preserved maintained")
    )
    | (Needs(words="ai artificial") & Needs(words="an"))
    | (Needs(words="sorry afraid unable translate assist") & Needs(words="i"))
    | (Needs(words="let") & Needs(words="know"))
    | (Needs(words="hope") & Needs(words="helps helpful meets"))
    | (Needs(words="please") & Needs(words="text article context"))
    | Needs(between=r"\*\*|```|##")
)


@rule(Severity.ERROR, category=Category.ADDITION, quoted="skip", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for cues, pattern in _CHATTER:
        if any(cue in prose for cue in cues):
            for match in _compiled(pattern).finditer(prose):
                yield Hit(Span(*match.span()), f"“{_short(match[0])}” is the model speaking, not the article")
    if document.format == "plain" and any(mark in prose for mark in ("**", "```", "##")):
        for match in _MARKUP.finditer(prose):
            yield Hit(Span(*match.span()), f"“{_short(match[0])}” is Markdown in a plain text")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.MULTILINE)


#: What the model says, each with words of which a text must have one (most have none, and searching one is free).
_CHATTER: tuple[tuple[tuple[str, ...], str], ...] = (
    (  # Here is the translation of the text into English:
        ("Here is ", "here is ", "Here's ", "Here’s ", "elow is "),
        r"(?:(?:Sure|Certainly|Of course|Absolutely)[!,.] )?(?:[Hh]ere(?:['’]s| is)|[Bb]elow is) (?:the|your|an?|my) "
        rf"(?:\w+ ){{0,3}}?{_WORK}(?: (?:of|into|in|for|to|from|you|with)\b[^\n:.]{{0,80}})?:",
    ),
    (  # Certainly! I'd be happy to translate ...
        ("Sure", "Certainly", "Of course", "Absolutely", "Great", "Understood", "Okay"),
        r"^(?:Sure|Certainly|Of course|Absolutely|Great|Understood|Okay)[!,.] (?:[Bb]elow (?:is|are)\b"
        r"|[Tt]he following (?:is|text)\b|[Hh]ere(?:['’]s| is| are)|I(?:['’]d| would| can|['’]ll) "
        r"(?:be (?:happy|glad) to )?(?:translate|help|assist))\b",
    ),
    (  # Translation: ...
        ("ranslat", "version:", "text:", "article:"),
        r"^[ \t]*(?:(?:English |Full |Final )?[Tt]ranslation|(?:Translated|Revised|Corrected|Edited|Polished) "
        r"(?:text|article|version|translation))"
        r"(?: \([^()\n]{1,30}\))?:(?!\S)",
    ),
    (  # The following is a translation of the provided text. The text translates as follows:
        ("ollowing is", "translates", "translated", "This is"),
        r"\b(?:The following|This|Below) is (?:a|an|the|your) (?:\w+ ){0,3}?translation of the"
        r" (?:provided|given|above|following|original|source|attached) (?:\w+ )?(?:text|article|passage"
        r"|document|paragraph)\b"
        r"|\b(?:[Tt]he|[Tt]his) (?:provided |given |above )?(?:text|article|passage|sentence|paragraph|headline)"
        r" (?:translates|can be translated|is translated)(?: to| as| into)?(?: English)?(?: as)?(?: follows)?:",
    ),
    (  # Here's a more natural version of the paragraph:
        ("ere's ", "ere’s ", "ere is "),
        r"[Hh]ere(?:['’]s| is) (?:a|an|the|your) (?:[\w-]+ ){0,4}?(?:version|rewrite|rewording|rendering|paraphrase"
        r"|translation)"
        r"(?: of (?:the|your|this) (?:\w+ )?(?:text|article|paragraph|passage|sentence|headline|original))?"
        r"(?: in (?:\w+ )?English)?:[ \t]*$",
    ),
    (  # [Translator's note: ...]
        ("ranslator", "ranslation note"),
        r"[\[(](?:[Tt]ranslator['’]?s?['’]? (?:note|comment|remark)|[Tt]ranslation note"
        r"|[Nn]ote (?:from|by|of) the translator)s?\b",
    ),
    (  # Output: The talks ...
        ("utput:", "Assistant:", "ChatGPT:", "nswer:", "text:"),
        r"(?:\A[ \t]*Output|^[ \t]*(?:(?:Translated|Model) output|Assistant|ChatGPT|Final answer"
        r"|(?:English|Target|Source|Original) text)):(?!\S)",
    ),
    (  # Is there anything else I can help you with? Would you like me to ...? Feel free to ask if ...
        ("help you", "like me to", "eel free to", "you need", "you want", "If you", "like any", "like further"),
        r"\b[Ii]s there anything else (?:I can|you(?:['’]d| would)? (?:need|like|want))\b[^\n?.]{0,40}"
        r"|\b[Ww]ould you like me to (?:translate|adjust|revise|rewrite|edit|continue|provide|make|shorten|polish"
        r"|proceed)\b[^\n?.]{0,60}"
        r"|\b[Ff]eel free to (?:ask|let me know|reach out)\b[^\n.]{0,40}\b(?:translat\w+|adjust\w*|changes|revis\w+"
        r"|further|assistance)\b"
        r"|\b[Ii]f you (?:need|want|would like|['’]d like) (?:any )?(?:further|more|additional|other) (?:changes|edits"
        r"|adjustments|translations?|revisions?|assistance with (?:this|the) (?:text|translation"
        r"|article))\b[^\n.]{0,40}",
    ),
    (  # As of my last update ...
        ("my last", "my knowledge", "my training", "my latest"),
        r"\b[Aa]s of my (?:last|latest|most recent)? ?(?:knowledge |training )?(?:update|cut-?off|training|data)\b"
        r"|\bmy (?:knowledge|training)(?: data)? cut-?off\b",
    ),
    (  # [End of translation]
        ("nd of ", "est of the"),
        r"^[\[(*-]{0,4} ?[Ee]nd of (?:the )?(?:translation|translated (?:text|article))\b ?[\])*-]{0,4}\.?$"
        r"|[\[(][Tt]he (?:rest|remainder) of the (?:text|article|translation|original)[^\])\n]{0,60}[\])]",
    ),
    (  # Note: I have kept ...
        ("Note:", "NOTE:", "note:"),
        r"\(?(?:[Tt]ranslator(?:['’]?s)? )?(?:Note|NOTE|note): "
        r"(?:I(?:['’]ve| have)? (?:kept|left|translated|preserved|retained|used|maintained|assumed|omitted)\b"
        r"[^\n.]{0,30}|(?:[Tt]he|[Tt]his|[Ss]ome \w+ in the) (?:translation|original text|source text)\b)",
    ),
    (  # I have preserved the original tone ...
        ("translation", "original ", "source text", "formatting"),
        r"\bI(?:['’]ve| have) (?:translated|kept|preserved|maintained) (?:the|this|all|your) [^\n.]{0,40}?"
        r"\b(?:translation|original (?:text|wording|format\w*|tone|meaning)|source text|formatting)\b",
    ),
    (  # As an AI language model, I cannot ...
        ("s an AI", "s an artificial"),
        r"\b[Aa]s an (?:AI|artificial intelligence)(?: language)?(?: model| assistant)?, "
        r"I(?:['’]m| am| can(?:not)?| do)?\b",
    ),
    (  # I'm sorry, but I can't assist with that request.
        ("translat", "assist with", "help with"),
        r"\bI(?:['’]m| am) (?:sorry|afraid|unable),? (?:but )?(?:I )?(?:(?:cannot|can['’]t|am unable to|to) )?"
        r"(?:assist with|help with|translate|provide (?:a )?translat)\w*[^\n.]{0,40}"
        r"|\bI (?:cannot|can['’]t|am (?:unable|not able) to) (?:translate|assist with) (?:this|that|the|your)\b"
        r"[^\n.]{0,40}",
    ),
    (  # Let me know if you would like any changes.
        ("et me know if you",),
        r"(?:\bPlease )?\b[Ll]et me know if you(?:['’]d| would)? (?:like|need|want|have)\b[^\n.]{0,60}?"
        r"\b(?:translat\w+|adjust\w*|changes|further|help|assist\w*|revis\w+|version)\b[^\n.]{0,30}",
    ),
    (("I hope this", "I hope the"), r"\bI hope (?:this|the) (?:translation )?(?:helps|is helpful|meets your)\b"),
    (  # Please provide the text you want translated.
        ("Please ",),
        r"\bPlease (?:provide|share|paste|send) (?:me )?(?:the|your|more) (?:\w+ )?(?:text|article|context)\b"
        r"[^\n.]{0,30}\btranslat\w+",
    ),
)

# Bold, headings and fences: not the asterisks of a veiled oath (f***) nor a row of them.
_MARKUP = compiled(
    r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,200}(?<=\S)\*\*(?![\w*])|^```[\w-]*$|^#{2,4} (?=\w)", re.MULTILINE
)


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 50 else text[:49] + "…"
