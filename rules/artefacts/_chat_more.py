"""What else a language model says to the one who asked it: offers, apologies, labels and what it could not do."""

#: Rows as those of ``CHATTER``.
MORE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (  # If you'd like, I can make it shorter.
        "like want prefer wish need",
        ("f you",),
        r"^If you(?:['’]d| would)? ?(?:like|want|prefer|wish|need)\b[^\n.?!,]{0,40}, I(?:['’]d be (?:happy|glad) to"
        r"| can| could"
        r"|['’]ll)(?: also| gladly| easily)? (?:make|provide|shorten|adjust|adapt|translate|rewrite|revise|create"
        r"|write|prepare"
        r"|offer|summari[sz]e|format|polish|add|turn|give|produce|do|generate|convert|refine|tailor"
        r"|expand)\b[^\n.]{0,120}",
    ),
    (  # I can also shorten it if you'd like.
        "like want prefer wish need & can happy glad",
        ("f you",),
        r"^I(?:['’]d be (?:happy|glad) to| can| could)(?: also| gladly| easily)? (?:make|provide|shorten|adjust"
        r"|adapt|translate"
        r"|rewrite|revise|write|summari[sz]e|format|polish|convert|refine|tailor|expand)\b[^\n.]{0,80}\bif "
        r"you(?:['’]d| would)? (?:like|want|prefer|wish|need)\b[^\n.]{0,40}",
    ),
    (  # Want me to adapt this?
        "want like should",
        ("ant me to ", "ike me to ", "hould I "),
        r"^(?:(?:Do you )?[Ww]ant me to|Would you like me to|Should I) (?:also )?(?:adapt|translate|adjust|shorten"
        r"|revise|rewrite"
        r"|edit|make it|make this|turn (?:it|this)|format|polish|summari[sz]e|convert|refine|tailor)\b[^\n?]{0,80}\?",
    ),
    (  # Here's the English text, keeping the structure of the source:
        "english source natural original",
        ("ere's ", "ere’s ", "ere is "),
        r"\A(?:[^\n.!]{1,40}[.!] )?[Hh]ere(?:['’]s| is) (?:the|your|an?|my) (?:[\w-]+ ){0,4}?(?:text|article"
        r"|version|translation"
        r"|rendering)\b(?=[^\n:]{0,80}\b(?:English|source|original|natural))[^\n:]{0,100}:$"
        r"|\A[Hh]ere(?:['’]s| is) (?:the|your|an?|my) (?:natural |plain |full )?English (?:text|article"
        r"|version)\b[^\n:]{0,80}:$",
    ),
    (  # (Translation by ChatGPT)
        "translation translated",
        ("ranslation by ", "ranslation: ", "ranslation – ", "ranslation with "),
        r"[(\[]?\b(?:Machine |AI )?[Tt]ranslation(?: by| with|:| –) (?:ChatGPT|GPT-?\d\w*|Google(?: Translate)?"
        r"|DeepL|Claude|Gemini"
        r"|Copilot|DeepSeek|Grok|Mistral|Qwen|Llama|AI)\b[)\]]?",
    ),
    (  # I am unable to access the link.
        "access open view read browse see",
        ("unable to ", "not able to ", "cannot ", "can't ", "can’t ", "could not ", "couldn't ", "couldn’t "),
        r"^(?:Unfortunately|Sorry|I(?:['’]m| am) sorry),?(?: but)? ?I(?:['’]m| am)? ?(?:unable to|not able to"
        r"|cannot|can['’]t"
        r"|could not|couldn['’]t) (?:directly )?(?:access|open|view|read|browse|see) [^\n.]{0,30}\b(?:links?|URLs?"
        r"|websites?|pages?"
        r"|images?|files?|attachments?|documents?)\b[^\n.]{0,60}",
    ),
    (  # Please paste the article here.
        "paste share send provide & text article content",
        ("lease paste", "lease share", "lease send", "lease provide"),
        r"\bPlease (?:paste|share|send|provide) (?:me )?the (?:full |original |source )?(?:text|article"
        r"|content)\b[^\n.]{0,30}\b(?:here"
        r"|directly|below|in the chat|so (?:that )?I)\b[^\n.]{0,60}",
    ),
    (  # Is this translation satisfactory?
        "translation version",
        ("s this translation", "s this version", "oes this translation", "oes this version"),
        r"^(?:Is|Does) this (?:translation|version) (?:satisfactory|work|meet|accurate|okay|suit|match|sound|look"
        r"|what)\b[^\n?]{0,80}\?",
    ),
    (  # You're right, I missed the last paragraph. I apologize for the confusion.
        "right apologize apologise apologies sorry",
        ("re right", "ou are right", "apologi", "pologies for", "orry for the"),
        r"^You(?:['’]re| are) (?:absolutely |quite )?right[,.!—–-]{1,2} ?(?:I (?:missed|made|left|skipped|forgot"
        r"|overlooked|should"
        r"|apologi[sz]e)|my (?:mistake|apologies)|[Hh]ere|[Tt]hank)[^\n.]{0,60}"
        r"|^(?:I apologi[sz]e|(?:My )?[Aa]pologies|Sorry) for (?:the|my|any) (?:confusion|mistake|error|oversight"
        r"|misunderstanding"
        r"|previous|earlier|incomplete)\b[^\n.]{0,60}",
    ),
    (  # This version keeps the meaning while improving the flow.
        "meaning tone flow readability clarity nuance wording & version rendering",
        ("his version ", "his rendering "),
        r"^This (?:version|rendering) (?:keeps|maintains|preserves|retains|improves|reads|flows|uses"
        r"|stays)\b[^\n.]{0,60}"
        r"\b(?:meaning|tone|flow|readability|clarity|nuances?|wording)\b[^\n.]{0,60}",
    ),
    (  # Does this work for you?
        "work help look sound",
        ("oes this ", "oes that "),
        r"^Does (?:this|that) (?:work|help|look good|sound good|sound right)(?: for you| to you)?\?$",
    ),
    (  # Let me know whether you want British spelling.
        "know",
        ("et me know ",),
        r"^(?:Please )?[Ll]et me know (?:if|whether) you(?:['’]d| would)? (?:want|prefer|need"
        r"|like)\b[^\n.]{0,60}\b(?:spelling|tone"
        r"|style|format\w*|shorter|longer|summary|headline|options?|alternatives?)\b[^\n.]{0,40}",
    ),
    (  # The user has asked for a translation.
        "user & translation translate text article",
        ("he user ",),
        r"^(?:Okay, |OK, |So,? )?[Tt]he user(?: has|['’]s)? (?:asked|wants|requested|provided|needs|is asking|wrote"
        r"|sent|gave)\b"
        r"[^\n.]{0,40}\b(?:translat\w+|text|article)\b[^\n.]{0,60}",
    ),
    (  # (the original text is unclear here)
        "original source text",
        ("(", "["),
        r"[(\[](?:[Tt]he )?(?:(?:original|source)(?: text| article| sentence)?|text) (?:is|was|appears|seems)(?: to"
        r" be)?(?: \w+){0,2}? "
        r"(?:unclear|illegible|incomplete|garbled|ambiguous|cut off|truncated|missing"
        r"|corrupted)\b[^()\[\]\n]{0,60}[)\]]"
        r"|\[(?:unclear|illegible|untranslatable|missing|unintelligible)(?: text| word| in (?:the )?(?:original"
        r"|source)(?: text)?)?\]",
    ),
    (  # Alternative translation: ...
        "translation rendering version headline headlines",
        ("lternative ", "iteral ", "uggested ", "ossible ", "roposed "),
        r"^[*_]{0,2}(?:Alternative|Literal|Suggested|Possible|Proposed) (?:English )?(?:translation|rendering"
        r"|version|headline)s?"
        r"[*_]{0,2}:(?!\S)",
    ),
    (  # Headline: ... Body: ...
        "headline body title subheadline lede",
        ("eadline", "ody", "itle", "ede"),
        r"^[*_#]{0,3}(?:Headline|Title)[*_]{0,2}:(?= [^\n]{5,160}\n+[*_#]{0,3}(?:Sub\w+|Body(?: text)?|Article|Text"
        r"|Lead|Lede"
        r"|Content|Deck|Standfirst|Summary)[*_]{0,2}:)"
        r"|^[*_#]{0,3}(?:Body(?: text)?|Article body|Subheadline|Main text)[*_]{0,2}:(?=\s+[A-Z“\"])",
    ),
    (  # The above translation keeps the names.
        "translation version rendering",
        ("he above ", "he foregoing ", "his version ", "his rendering "),
        r"^The (?:above|foregoing) (?:translation|version|rendering|English (?:text|version)) [^\n.]{0,100}",
    ),
    (  # Note that “wali” is translated as “governor”.
        "translated rendered transliterated kept left",
        ("ote that ", "ote: "),
        r"^[(\[*_]{0,3}(?:Please note that|Note that|Note:)[*_]{0,2}(?= (?:the (?:word|term|name|phrase)"
        r" )?[“\"'‘][^”\"'’\n]{1,40}"
        r"[”\"'’] (?:is|was|has been|are|were) (?:translated|rendered|transliterated|left|kept)\b)",
    ),
    (  # As requested, I have removed the hashtags.
        "requested request instructed instructions",
        ("s requested", "s you requested", "er your ", "s instructed", "ollowing your "),
        r"^(?:As (?:you )?(?:requested|instructed)|(?:As )?[Pp]er your (?:request|instructions?)|Following your"
        r" (?:request|instructions?))"
        r",? (?:I|here|below|the (?:text|article|translation|following))\b[^\n.:]{0,80}[:.]?",
    ),
    (  # I've kept the tone formal.
        "tone spelling hashtags formatting wording quotes grammar punctuation original",
        ("I've ", "I’ve ", "I have ", "I kept ", "I used ", "I removed ", "I corrected ", "I adjusted ", "I fixed "),
        r"^I(?:['’]ve| have)? (?:also )?(?:kept|used|avoided|removed|reviewed|edited|proofread|checked|changed"
        r"|adjusted|corrected|fixed|shortened"
        r"|omitted|preserved"
        r"|standardi[sz]ed) [^\n.]{0,60}\b(?:tone|spelling|hashtags?|formatting|wording|grammar|punctuation"
        r"|original (?:text"
        r"|meaning|structure)|AP style)\b[^\n.]{0,60}",
    ),
    (  # The text is already in English.
        "already & english translated",
        ("is already ",),
        r"^(?:The|This) (?:provided |given )?(?:text|article|passage|content) is already (?:in English|written in"
        r" English"
        r"|translated)\b[^\n.]{0,60}",
    ),
    (  # This text appears to be a news article.
        "appears seems & text passage excerpt input",
        ("his text ", "his passage ", "his excerpt ", "he text ", "he input "),
        r"^(?:This|The) (?:text|passage|excerpt|input) (?:appears|seems) to be (?:an? |the |from )?(?:\w+"
        r" ){0,2}?(?:news|article|report"
        r"|excerpt|press|list|headline|fragment|part of|written in|in )\b[^\n.]{0,60}",
    ),
)
