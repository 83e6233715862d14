"""What a language model says to the one who asked it for a translation."""

#: A text as the one who works on it calls it.
_TEXT = r"(?:text|article|passage|paragraph|content|document|sentence|headline|story|report)s?"
_WORK = (
    r"(?:translat(?:ion|ed (?:text|article|version|content|passage))|english version|"
    r"(?:revised|corrected|edited|rewritten|polished) (?:text|article|version|translation))"
)


#: What the model says, each with words of which a text must have one (and, behind an ampersand, with others of which it
#: must have one besides), beginnings of phrases of which it must have one, and the expression: most texts have none of
#: the words, and looking for one is free.
CHATTER: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (  # Here is the translation of the text into English:
        "translation translated english revised corrected edited rewritten polished",
        ("Here is ", "here is ", "Here's ", "Here’s ", "elow is "),
        r"[HhBb](?:ere(?:['’]s| is)|elow is) (?:the|your|an?|my) "
        rf"(?:\w+ ){{0,3}}?{_WORK}(?: (?:of|into|in|for|to|from|you|with)\b[^\n:.]{{0,80}})?:",
    ),
    (  # Certainly! I'd be happy to translate ...
        "sure certainly course absolutely great understood okay got problem",
        ("Sure", "Certainly", "Of course", "Absolutely", "Great", "Understood", "Okay", "Got it", "No problem"),
        r"^(?:Sure(?: thing)?|Certainly|Of course|Absolutely|Great|Understood|Okay|Got it|No problem)[!,.] "
        r"(?:(?:[Bb]elow (?:is|are)|[Tt]he following (?:is|text)|[Hh]ere(?:['’]s| is| are))\b"
        r"|I(?:['’]d| would| can|['’]ll) (?:be (?:happy|glad) to )?(?:translate|help|assist)\b)[^\n:.!?]{0,100}[:.!]?"
        r"|\A(?:Sure(?: thing)?|Certainly|Of course|Absolutely|Understood|Got it|No problem)[!.]$",
    ),
    (  # I'd be happy to help with the translation.
        "help assist translate & happy glad ready here",
        ("be happy to ", "be glad to ", "m happy to ", "m glad to ", "m here to ", "m ready to ", "Happy to "),
        r"^(?:I(?:['’]d| would|['’]ll| will) be (?:happy|glad)|I(?:['’]m| am) (?:happy|glad|ready|here)|Happy) to "
        r"(?:help|assist|translate)\b[^\n.!]{0,60}[.!]?$",
    ),
    (  # Here is the article in English:
        "english translated rewritten rendered translations go",
        ("in English", "British English", "American English", "rewritten", "translat", "ere you go"),
        r"[HhBb](?:ere(?:['’]s| is)|elow is) (?:the|your) (?:\w+ ){0,3}?"
        rf"{_TEXT},? (?:in (?:\w+ )?English|translated|rewritten|rendered)\b[^\n:.]{{0,60}}(?::|\.$)"
        r"|[Hh]ere are the (?:\w+ ){0,2}?translat(?:ions|ed \w+)\b[^\n:.]{0,60}:|^Here you go[:!.]",
    ),
    (  # Translation: ...
        "translation translated revised corrected edited polished",
        ("ranslat", "version:", "text:", "article:"),
        r"^[ \t]*(?:(?:English |Full |Final )?[Tt]ranslation|(?:Translated|Revised|Corrected|Edited|Polished) "
        r"(?:text|article|version|translation))"
        r"(?: \([^()\n]{1,30}\))?:(?!\S)",
    ),
    (  # The following is a translation of the provided text. The text translates as follows:
        "translation translates translated",
        ("ollowing is", "translates", "translated", "This is", "elow is"),
        r"\b(?:The following|This|Below) is (?:a|an|the|your|my) (?:\w+ ){0,3}?translation of (?:the"
        r" (?:provided|given|above|following|original|source|attached)|your) (?:\w+ )?"
        rf"{_TEXT}\b"
        rf"|^Below is (?:a|an|the|your) (?:\w+ ){{0,3}}?{_WORK}[^\n:.]{{0,60}}[:.]$"
        r"|\b(?:[Tt]he|[Tt]his) (?:provided |given |above )?(?:text|article|passage|sentence|paragraph|headline)"
        r" (?:translates|can be translated|is translated)(?: to| as| into)?(?: English)?(?: as)?(?: follows)?:",
    ),
    (  # Here's a more natural version of the paragraph:
        "version rewrite rewording rendering paraphrase translation",
        ("ere's ", "ere’s ", "ere is "),
        r"[Hh]ere(?:['’]s| is) (?:a|an|the|your) (?:[\w-]+ ){0,4}?(?:version|rewrite|rewording|rendering|paraphrase"
        r"|translation)"
        r"(?: of (?:the|your|this) (?:\w+ )?(?:text|article|paragraph|passage|sentence|headline|original))?"
        r"(?: in (?:\w+ )?English)?:[ \t]*$",
    ),
    (  # [Translator's note: ...]
        "translator's translator’s translator translators translation",
        ("ranslator", "ranslation note"),
        r"[\[(](?:[Tt]ranslator['’]?s?['’]? (?:note|comment|remark)|[Tt]ranslation note"
        r"|[Nn]ote (?:from|by|of) the translator)s?\b"
        r"|^[*_]{0,2}(?:Translator['’]?s?['’]? [Nn]otes?|Translation [Nn]otes?|Note (?:from|by) the translator):",
    ),
    (  # Changes made: ...
        "changes summary explanation choices translation count",
        (
            "hanges:",
            "hanges made",
            "hanges I made",
            "ummary of changes",
            "xplanation of",
            "ranslation choices",
            "otes on ",
            "ord count",
        ),
        r"^[*_]{0,2}(?:(?:Key |Main )?[Cc]hanges(?: made| I made)?|Summary of changes|Explanation of (?:the )?changes"
        r"|Translation choices|Notes on (?:the |this )?translation|Word count)[*_]{0,2}:(?=\s)",
    ),
    (  # Output: The talks ...
        "output assistant chatgpt answer text",
        ("utput:", "Assistant:", "ChatGPT:", "nswer:", "text:"),
        r"(?:\A[ \t]*Output|^[ \t]*(?:(?:Translated|Model) output|Assistant|ChatGPT|Final answer"
        r"|(?:English|Target|Source|Original) text)):(?!\S)",
    ),
    (  # Let me know if you need anything else! Feel free to ask if you have more questions.
        "let feel & need want like questions prefer any anything more further another other else changes",
        ("et me know if", "eel free to ask"),
        r"^[ \t(]*(?:Please )?(?:[Ll]et me know|[Ff]eel free to ask)(?: me)? if (?:you(?:['’]d| would)?|there)"
        r" (?:need|want|prefer|like|have|is|are)\b[^\n.!]{0,30}?"
        r"\b(?:any|anything|more|further|another|other|else|changes|me to|a different)\b[^\n.!]{0,60}[.!]?\)?$",
    ),
    (  # Note: The original contains a typo.
        "note & original source",
        ("Note: ", "note: "),
        r"^[*_\[(]{0,2}Note: [Tt]he (?:(?:original|source) (?:text|article|headline|sentence)s?"
        r" (?:is|was|says|ends|breaks)|(?:original|source)(?: text| article| headline| sentence)?"
        r" (?:contain(?:s|ed)|ha[sd]|us(?:es|ed)|includes|included|appears|seems|repeats))\b[^\n.]{0,80}",
    ),
    (  # Note: Some parts were unclear in the original.
        "note & original source",
        ("Note: ", "note: "),
        r"^[*_\[(]{0,2}Note: [^\n]{3,80}?\b(?:in|from) the (?:original|source)(?: text| article)?[.\])*_]{0,4}$",
    ),
    (  # Is there anything else I can help you with? An interviewer asks "Is there anything else you want to add?"
        "else & anything text",
        ("anything else", "other text"),
        r"\b[Ii]s there any(?:thing| other text) else (?:I can|you(?:['’]d| would)? (?:need|like|want))\b"
        r"(?! to (?:add|mention|say|share|tell)\b)[^\n?.]{0,40}",
    ),
    (  # Would you like me to ...?
        "me & like want",
        ("ike me to ", "ant me to "),
        r"\b(?:[Ww]ould you like|[Dd]o you want) me to (?:translate|adjust|revise|rewrite|edit|continue|provide|make"
        r"|shorten|polish|proceed|explain|summari[sz]e)\b[^\n?.]{0,60}",
    ),
    (  # Should I go on with the rest?
        "should shall & translation rest next remaining",
        ("hould I ", "hall I "),
        r"\b(?:[Ss]hould|[Ss]hall) I (?:continue|proceed|go on) with the (?:translation|rest|next|remaining)\b"
        r"[^\n?.]{0,40}",
    ),
    (  # Feel free to ask if ...
        "feel",
        ("eel free to",),
        r"\b[Ff]eel free to (?:ask|let me know|reach out)\b[^\n.]{0,40}\b(?:translat\w+|adjust\w*|changes|revis\w+"
        r"|further|assistance)\b",
    ),
    (  # If you need another version, ...
        "need want prefer like & translation translated version translate rewrite revise",
        ("f you need", "f you want", "f you prefer", "f you would", "f you'd", "f you’d"),
        r"\b[Ii]f you (?:need|want|prefer|would like|['’]d like) (?:the|this|a|an|another|me to)(?: \w+){0,3}? "
        r"(?:translation|translated|version|translate|rewrite|revise)\b[^\n.,]{0,60}, (?:just |please |feel free to "
        r")?(?:ask|let me know|tell me)\b",
    ),
    (  # If you need any further changes, ...
        "need want like & changes edits adjustments translation translations revision revisions assistance",
        ("f you need", "f you want", "f you would", "f you'd", "f you’d"),
        r"\b[Ii]f you (?:need|want|would like|['’]d like) (?:any )?(?:further|more|additional|other) (?:changes|edits"
        r"|adjustments|translations?|revisions?|assistance with (?:this|the) (?:text|translation"
        r"|article))\b[^\n.]{0,40}",
    ),
    (  # As of my last update ...
        "update cutoff cut-off cut training knowledge data & my",
        ("my last", "my knowledge", "my training", "my latest"),
        r"\b[Aa]s of my (?:last|latest|most recent)? ?(?:knowledge |training )?(?:update|cut-?off|training|data)\b"
        r"|\bmy (?:knowledge|training)(?: data)? cut-?off\b",
    ),
    (  # [End of translation]
        "end rest remainder",
        (
            "nd of translat",
            "nd of the translat",
            "est of the text",
            "est of the article",
            "est of the translation",
            "est of the original",
            "emainder of the",
        ),
        r"^[\[(*-]{0,4} ?[Ee]nd of (?:the )?(?:translation|translated (?:text|article))\b ?[\])*-]{0,4}\.?$"
        r"|[\[(][Tt]he (?:rest|remainder) of the (?:text|article|translation|original)[^\])\n]{0,60}[\])]",
    ),
    (  # Note: I have kept ...
        "note",
        ("Note:", "NOTE:", "note:"),
        r"\(?(?:[Tt]ranslator(?:['’]?s)? )?(?:Note|NOTE|note): "
        r"(?:I(?:['’]ve| have)? (?:kept|left|translated|preserved|retained|used|maintained|assumed|omitted)\b"
        r"[^\n.\"“‘«]{0,30}|(?:[Tt]he|[Tt]his|[Ss]ome \w+ in the) (?:translation|original text|source text)\b)",
    ),
    (  # Note: the names of the towns were transliterated.
        "note notes",
        ("ote:", "otes:", "OTE:", "lease note that"),
        r"^[(\[*_]{0,3}(?:Please note|Note|NOTE)s?(?::| that)[*_]{0,2} [^\n.]{0,60}\b(?:names?|terms?|words?|titles?"
        r"|phrases?|quotes|quotations?|idioms?|acronyms?|abbreviations?|expressions?|formatting|links)\b[^\n.]{0,60}?"
        r"\b(?:transliterated|translated|locali[sz]ed|untranslated|(?:kept|left|rendered|retained|preserved) (?:as|in|"
        r"un\w+|throughout))\b[^\n.]{0,60}",
    ),
    (  # Note: “Dag” means mountain. I kept the original quotes as they are.
        "note kept left preserved retained maintained & note name names quotes quotations terms formatting titles"
        " structure tone headline headlines link links paragraph paragraphs style wording",
        ("Note:", "I kept", "I left", "I preserved", "I retained", "I maintained"),
        r"^[(\[*_]{0,3}Note:[*_]{0,2}(?= [“\"'‘][^\n“”\"]{1,40}[”\"'’] (?:means|refers to|translates|is (?:a|an|the) "
        r"(?:\w+ )?"
        r"(?:word|term|name|title|abbreviation|acronym|phrase)\b))"
        r"|\bI (?:kept|left|preserved|retained|maintained) (?:the|all|any) (?:original )?(?:names?|quotes|quotations"
        r"|terms"
        r"|formatting|titles|structure|tone|headlines?|links|paragraphs?|style|wording)\b(?=[^\n.]{0,60}\b(?:as they "
        r"are|as is"
        r"|as in|unchanged|intact|untranslated|original|source)\b|[^\n.]{0,40}\btranslat)[^\n.]{0,60}",
    ),
    (  # I have translated the article as follows: I have translated “rayon” as “district”.
        "translated rewritten polished proofread localised localized rendered transliterated",
        ("I have ", "I've ", "I’ve ", "I translated", "I rendered", "I transliterated"),
        rf"\bI(?:['’]ve| have) (?:translated|rewritten|polished|proofread|locali[sz]ed) (?:the|this|your) (?:\w+ "
        rf"){{0,2}}?"
        rf"{_TEXT}\b[^\n:.]{{0,60}}:?"
        r"|\bI(?:['’]ve| have)? (?:translated|rendered|transliterated)(?= [“\"'‘][^\n“”\"]{1,40}[”\"'’] as\b)",
    ),
    (  # This translation aims to preserve the tone of the original.
        "translation original tone meaning nuance nuances source & translation tried aimed attempted sure",
        (
            "his translation",
            "My translation",
            "The translation",
            "The English translation",
            "tried to ",
            "I aimed",
            "aimed to ",
            "made sure to",
            "attempted to ",
        ),
        r"^(?:This|My) translation (?:aims|attempts|tries|seeks|maintains|preserves|retains|keeps|captures|conveys"
        r"|stays)"
        r"\b[^\n.]{0,100}"
        r"|^The (?:English )?translation (?:aims to|attempts to|maintains|preserves|retains|keeps) [^\n.]{0,60}"
        r"\b(?:original|source|tone|meaning)\b[^\n.]{0,60}"
        r"|\bI(?:['’]ve| have)? (?:tried|aimed|attempted|made sure) to (?:keep|preserve|maintain|convey|capture|retain)"
        r"\b[^\n.]{0,60}\b(?:original|translation|tone|meaning|nuances?|source)\b[^\n.]{0,40}",
    ),
    (  # Translated with www.DeepL.com/Translator (free version)
        "translated",
        ("ranslated ",),
        r"(?:^|(?<=[.!?\])] )|(?<=[(\[]))(?:(?:This|The) (?:text|article|page|story) (?:was|is|has been) )?"
        r"[Tt]ranslated (?:automatically )?(?:(?:by|with|using) (?:ChatGPT|GPT-?\d\w*|Google(?: Translate)?|DeepL"
        r"|Claude|Gemini|Copilot|AI|artificial intelligence|(?:a )?machine)\b|with [ \uFFFC]+(?=\(free version))"
        r"(?: ?\([^()\n]{1,30}\))?[^\n.,()\]]{0,40}(?=[.)\]]|$)",
    ),
    (  # The text you provided appears to be in Arabic.
        "provided shared sent pasted submitted gave entered uploaded input & you text article passage content",
        (
            "you provided",
            "ve provided",
            "provided text",
            "provided article",
            "provided passage",
            "provided content",
            "not provided",
            "pasted",
            "you shared",
            "ve shared",
            "you sent",
            "ve sent",
            "you submitted",
            "you uploaded",
            "input text",
            "You shared",
        ),
        r"\b[Tt]he (?:\w+ )?(?:text|passage|content|input|excerpt)s?(?: that)? you(?:['’]ve| have)? (?:just "
        r")?(?:provided|shared|sent"
        r"|pasted|submitted|gave|entered|uploaded)\b[^\n.]{0,60}"
        r"|\b[Tt]he article you(?:['’]ve| have)? (?:provided|pasted|uploaded)\b[^\n.]{0,60}"
        r"|\b[Tt]he (?:provided|input) (?:text|article|passage|content) (?:is|appears|seems|contains|does"
        r"|was)\b[^\n.]{0,60}"
        r"|^(?:It (?:seems|looks|appears)(?: like| that)? )?[Yy]ou(?:['’]ve| have)? (?:not |haven['’]t )?"
        r"(?:provided|shared|pasted) (?:the|a|an|no|any|only)\b[^\n.]{0,60}",
    ),
    (  # Let me translate this passage. The user wants me to ...
        "translate rewrite render user",
        (
            "translate th",
            "translate it",
            "translate your",
            "rewrite th",
            "rewrite it",
            "render th",
            "user wants",
            "user asked",
            "user is asking",
        ),
        r"^(?:(?:Okay|OK|Alright|All right|First|Now|So), )?(?:[Ll]et me|[Ll]et['’]s|I(?:['’]ll| will| need to| "
        r"should| must))"
        rf" (?:now )?(?:translate|rewrite|render) (?:this|the|it|that|your)(?: \w+)?(?: {_TEXT}| (?:in)?to (?:\w+ "
        rf")?English)"
        r"\b[^\n:.]{0,60}[:.]?|^(?:So |Okay, |OK, )?[Tt]he user (?:wants|asked|is asking) (?:me|for)\b[^\n.]{0,80}",
    ),
    (  # I must decline: I cannot fulfil this request.
        "request prompt content text article translation & assist help fulfil fulfill comply process complete provide"
        " generate",
        (
            "your request",
            "this request",
            "that request",
            "the request",
            " prompt",
            "this content",
            "that content",
            "your content",
            "provide a translation",
            "provide the translation",
            "this text",
            "your text",
            "this article",
        ),
        r"\bI(?:['’]m| am)? ?(?:cannot|can['’]t|not able to|unable to|won['’]t|must decline to|have to decline to) "
        r"(?:assist with|help with|fulfill?|comply with|process|complete|provide (?:a|the) translation|generate)"
        r"\b[^\n.]{0,20}\b(?:your|that|this|the) (?:request|prompt|content|text|article)\b[^\n.]{0,60}"
        r"|\bI(?:['’]m| am)? ?(?:cannot|can['’]t|not able to|unable to) provide (?:a|the) translation\b[^\n.]{0,60}",
    ),
    (  # [Text continues]
        "continue continues continued truncated cut omitted ends incomplete",
        ("[",),
        r"\[(?:\.\.\.|…)? ?(?:(?:[Tt]he )?(?:[Tt]ext|[Cc]ontent|[Aa]rticle|[Tt]ranslation|[Oo]utput|[Rr]esponse)) "
        r"(?:is |was )?(?:continues?|continued|truncated|cut off|omitted|ends here|incomplete)[^\]\n]{0,40}\]",
    ),
    (  # I have preserved the original tone ...
        "translation original source formatting & translated kept preserved maintained",
        ("translation", "original ", "source text", "formatting"),
        r"\bI(?:['’]ve| have) (?:translated|kept|preserved|maintained) (?:the|this|all|your) [^\n.]{0,40}?"
        r"\b(?:translation|original (?:text|wording|format\w*|tone|meaning)|source text|formatting)\b",
    ),
    (  # As an AI language model, I cannot ...
        "ai artificial model assistant system tool engine & ai artificial language translation virtual digital text",
        (
            "s an AI",
            "s an artificial",
            "language model",
            "translation model",
            "translation assistant",
            "translation system",
            "translation tool",
            "translation engine",
            "s a virtual",
            "s a digital",
            "s a text-based",
        ),
        r"\b[Aa]s (?:an (?:AI|artificial intelligence)(?:[ -](?:language|based|powered|translation|text-based))?"
        r"(?: (?:model|assistant|system|translator|tool|chatbot))?|a (?:large )?language model(?: \(LLM\))?"
        r"|a (?:machine )?translation (?:model|assistant|system|tool|engine)|a (?:text-based|virtual|digital)"
        r" (?:AI|assistant)(?: model)?), I(?:['’]m| am| can(?:not)?| do)?\b",
    ),
    (  # I'm sorry, but I can't assist with that request.
        "translate translating translation assist help",
        ("translat", "assist with", "help with"),
        r"\bI(?:['’]m| am) (?:sorry|afraid|unable),? (?:but )?(?:I )?(?:(?:cannot|can['’]t|am unable to|to) )?"
        r"(?:assist with|help with|translate|provide (?:a )?translat)\w*[^\n.]{0,40}"
        r"|\bI (?:cannot|can['’]t|am (?:unable|not able) to) (?:translate|assist with) (?:this|that|the|your)\b"
        r"[^\n.]{0,40}",
    ),
    (  # Let me know if you would like any changes.
        "know",
        ("et me know ",),
        r"(?:\bPlease )?\b[Ll]et me know if you(?:['’]d| would)? (?:like|need|want|have)\b[^\n.]{0,60}?"
        r"\b(?:translat\w+|adjust\w*|changes|further|help|assist\w*|revis\w+|version)\b[^\n.]{0,30}"
        r"|\b[Ll]et me know (?:if (?:this|that|anything|any part|there(?:['’]s| is| are) any)|how (?:this|that"
        r"|you['’]d))\b"
        r"[^\n.]{0,60}?\b(?:translat\w+|adjust\w*|changes?|revis\w+|works|edit\w*|tweak\w*|version)\b[^\n.]{0,30}",
    ),
    (  # I hope this helps!
        "hope",
        ("I hope ", "ope this helps"),
        r"\b(?:I hope (?:this|it|that|the)(?: (?:translation|version|text|rewrite))?|^Hope (?:this|it)) "
        r"(?:(?:helps|works|is (?:helpful|useful))(?=[!.)]|\s*$)"
        r"|meets your (?:needs|expectations|requirements)|is what you (?:were looking for|need(?:ed)?|wanted))",
    ),
    (  # Please provide the text you want translated.
        "provide share paste send & text article context passage content",
        (
            "lease provide",
            "lease share",
            "lease paste",
            "lease send",
            "ould you provide",
            "ould you share",
            "ould you paste",
            "ould you send",
            "ould you please",
            "an you provide",
            "an you share",
            "an you paste",
            "an you send",
            "an you please",
        ),
        r"\bPlease (?:provide|share|paste|send) (?:me )?(?:the|your|more) (?:\w+ )?(?:text|article|context)\b"
        r"[^\n.]{0,30}\btranslat\w+"
        r"|\b(?:Could|Can|Would) you (?:please )?(?:provide|share|paste|send) (?:me )?(?:the|your|more|some) (?:\w+ "
        r"){0,2}?"
        r"(?:text|context|passage|content)\b[^\n.?]{0,60}",
    ),
)
