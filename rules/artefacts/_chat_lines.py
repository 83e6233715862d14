"""Whole lines in which a language model speaks: to "you", as "I", or of the work as the ones who do it call it.

A reporter's line with the same words tells who said so, which leaves it out.
"""

#: Not where the line says who said so, or asked.
_NOBODY = r"(?![^\n]*\b(?:said|says|told|wrote|asked|asks|recalled|added|explained)\b)"
#: What is worked on.
_WORK = (
    r"(?:translation|text|article|passage|paragraphs?|sentences?|headlines?|source|original|spelling|hashtags?|quotes"
    r"|quotations|wording|version)"
)
_DONE = (
    r"(?:translated|transliterated|rendered|kept|left|preserved|retained|converted|omitted|removed|adapted|locali[sz]ed"
    r"|anglici[sz]ed)"
)

#: Rows as those of ``CHATTER``.
LINES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (  # For clarity, I added the word "union" in the second sentence. I did not translate the hashtags.
        "i & translate translated translating translation transliterated hashtags sentence sentences paragraph"
        " paragraphs headline headlines quotations wording source original",
        ("I ", "I'", "I’"),
        rf"^(?:P\.?S\.?:? |(?![Ii]f |[Ww]hen )[A-Z][\w ’'-]{{0,40}}, )?I (?:did not|didn['’]t|do not|have not"
        r"|haven['’]t|have|could not|couldn['’]t|cannot|can['’]t|also|only|deliberately|intentionally|simply)? ?"
        r"(?:translated?|transliterated?|rendered?|kept|keep|left|leave|tried|added?|changed?|removed?|omitted?|shortened?"
        rf"|rephrased?|preserved?|used?|adapted?|corrected?)\b{_NOBODY}(?=[^\n.]{{0,60}}\b(?:hashtags?|in the"
        r" (?:first|second|third|last) (?:sentence|paragraph)|the (?:source|original)(?: text| article| wording)?"
        r"(?:[.\n]|$)|paragraph breaks|(?:the|this|your) (?:text|article|passage|translation|headline)"
        r"|tone (?:neutral|formal)|quotation marks))",
    ),
    (  # Your article has been translated into English.
        "your & article text passage document translation",
        ("Your ",),
        r"^Your (?:\w+ )?(?:article|text|passage|document|translation) (?:has been|was|is) (?:\w+ ){0,2}(?:translated"
        rf"|ready|complete|completed|below|edited|proofread|rewritten)\b{_NOBODY}[^\n.]{{0,60}}",
    ),
    (  # Translation complete.
        "translation & complete completed finished done ends follows below",
        ("ranslation",),
        r"^[*_\[(]{0,2}(?:The )?[Tt]ranslation(?: is)? (?:complete|completed|finished|done|ends here|follows|below)"
        r"[.:]?[*_\])]{0,2}$",
    ),
    (  # All quotes have been translated faithfully.
        "translated transliterated kept left preserved retained converted & quotes quotations names figures numbers"
        " dates links terms titles hashtags idioms abbreviations acronyms units headings",
        ("All ", "The ", "Proper ", "Some ", "Any ", "Place ", "Personal "),
        r"^(?:All|The|Some|Any|Proper|Place|Personal)(?: of)?(?: the)? (?:\w+ )?(?:quotes|quotations|names|figures"
        r"|numbers|dates|links|terms|titles|hashtags|idioms|abbreviations|acronyms|units|headings)"
        rf" (?:have been|has been|were|are) (?:\w+ ){{0,2}}{_DONE}(?: (?:as|in|faithfully|literally|unchanged"
        rf"|throughout|from the|according|where|to)\b{_NOBODY}[^\n.]{{0,60}}|(?=[.\n]|$))",
    ),
    (  # This is a machine translation and may contain errors.
        "translation & machine automatic ai literal draft rough working free automated",
        ("his is a", "his was a"),
        r"^[*_(\[]{0,2}This (?:is|was) an? (?:machine|automatic|automated|AI|literal|draft|rough|working|free)"
        rf"(?:[ -]\w+){{0,2}} translation\b{_NOBODY}[^\n.]{{0,80}}",
    ),
    (  # Hope that helps!
        "hope",
        ("ope that helps", "ope this helps", "ope it helps"),
        r"^(?:I )?[Hh]ope (?:that|this|it) helps[!.]*$",
    ),
    (  # Would you prefer American spelling? Could you please send the rest of the article?
        "you & article text translation spelling version tone style paragraphs paragraph headline",
        ("ould you ", "an you ", "ill you ", "o you "),
        r"^(?:Could|Can|Would|Will|Do) you (?:please |also |like |want |prefer |mind |need )?(?:me to |the |a |an |send"
        rf"|share|paste|provide|confirm|tell|check|American|British|to )[^\n?]{{0,60}}\b{_WORK}\b[^\n?]{{0,40}}\?$",
    ),
    (  # There was no further text to translate.
        "translate & there nothing",
        ("here ", "othing "),
        r"^(?:There (?:was|is|were|are) (?:no|nothing)|Nothing(?: was| is)?)\b[^\n.]{0,40}\bto translate\b[^\n.]{0,40}",
    ),
    (  # Below you will find the English version.
        "find & translation version text article",
        ("ou will find ", "ou'll find ", "ou’ll find ", "ou can find ", "lease find ", "ou find "),
        r"^(?:Below,? you(?:['’]ll| will| can)? find|You(?:['’]ll| will| can) find(?: below)?|Please find(?: below"
        rf"| attached)?)\b{_NOBODY}[^\n.]{{0,40}}\b(?:translation|(?:English|translated|revised|edited) (?:version|text"
        r"|article))\b[^\n.]{0,40}",
    ),
    (  # Note that “jirga” was left as it is.
        "note & left kept rendered translated transliterated retained omitted",
        ("ote that ", "ote: "),
        rf"^[*_(\[]{{0,2}}(?:Please )?[Nn]ote(?: that|:)(?= [^\n.]{{0,80}}\b(?:was|were|is|are|has been|have been)"
        r" (?:left|kept|rendered|translated|transliterated|retained|omitted)(?: (?:as|in|un\w+|from|because|since|for"
        rf"|literally|here|throughout)\b|[.\])]|$)){_NOBODY}",
    ),
    (  # Note: I translated “pinasse” as “ferry”. [Note: dates were converted to the Western calendar.]
        "note & translated rendered transliterated converted i",
        ("Note: ", "NOTE: "),
        r"^[*_(\[]{0,2}(?:Note|NOTE): (?:I (?=[^\n.]{0,20}\b(?:translated|rendered|transliterated|converted)\b)"
        rf"|(?:[Aa]ll )?(?:dates|units|figures|numbers|currencies|times|measures|amounts) (?:were|have been)"
        rf" converted\b{_NOBODY})",
    ),
    (  # Let me know if any part needs to be more literal.
        "know",
        ("et me know ",),
        rf"^(?:Please |Just )?[Ll]et me know (?:if|whether|how|should)\b{_NOBODY}[^\n.@,!]{{0,100}}(?=[.!]?$)",
    ),
    (  # Unfortunately, I cannot provide a full translation.
        "unfortunately sorry apologies apologise apologize & translation translate text article passage link content",
        ("nfortunately", "orry", "pologi"),
        r"^(?:Unfortunately|Sorry|I['’]m sorry|I am sorry|Apologies|I apologi[sz]e)[,.]? (?:but )?I (?:cannot|can['’]t"
        r"|am unable to|am not able to|was unable to|could not|couldn['’]t|won['’]t|do not|don['’]t)"
        rf"\b{_NOBODY}[^\n.]{{0,60}}\b(?:translat\w+|the (?:text|article|passage|link|content))\b[^\n.]{{0,60}}",
    ),
    (  # Here's how I would translate it:
        "here's here & translate render translated rendered rephrase rewrite",
        ("ere's how ", "ere’s how ", "ere is how ", "ere's what ", "ere’s what "),
        r"^Here(?:['’]s| is) (?:how|what) [^\n.:]{0,40}\b(?:translated?|rendered?|rephrased?|rewrite|rewritten)\b"
        r"[^\n.:]{0,40}:",
    ),
    (  # User: Translate this. Answer: The strike is over.
        "user human prompt instruction task assistant ai model answer",
        ("User:", "Human:", "Prompt:", "Instruction:", "Task:", "Assistant:", "AI:", "Model:", "Answer:"),
        r"^(?:User|Human|Prompt|Instruction|Task|Assistant|AI|Model): (?=(?:Please |Kindly )?(?:[Tt]ranslate|[Rr]ewrite"
        r"|[Pp]roofread|[Ee]dit|[Cc]an you|[Hh]ere(?:['’]s| is)|[Ss]ure))|\AAnswer:(?= [^\n]{5,})",
    ),
)
