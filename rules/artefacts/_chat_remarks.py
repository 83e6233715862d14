"""What a language model remarks on the text that it was given and on its own: notes in brackets, labels, doubts."""

#: What the model calls what it was given.
_GIVEN = r"(?:source|original|provided|input|given)"
_TEXT = r"(?:text|article|passage|paragraph|sentence|headline|excerpt|content)s?"

#: Rows as those of ``CHATTER``.
REMARKS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (  # (Note: “wali” is left untranslated.)
        "note nb n.b",
        ("(Note", "[Note", "(NOTE", "(NB", "[NB", "(N.B"),
        r"[(\[](?:Note|NOTE|NB|N\.B\.)[:,.]?(?= [^()\[\]\n]{0,120}?(?:\b(?:untranslated|transliterated|translated"
        r"|translation|literally|in the original|spelling of|(?:was|were|is|are|been) (?:kept|left|retained|preserved"
        r"|rendered)|I (?:was|am|have|could|assumed|kept|left|used))\b|[\"”'’] (?:means|refers to|stands for)\b)"
        r"[^()\[\]\n]{0,120}[)\]])",
    ),
    (  # Here's an improved version with shorter sentences:
        "version draft translation rewrite rewording rendering attempt paraphrase paragraph",
        ("ere's ", "ere’s ", "ere is "),
        r"^(?:[^\n.!]{1,30}[.!] )?[Hh]ere(?:['’]s| is) (?:an?|the|my|your) (?:[\w-]+ ){0,4}?"
        r"(?:(?:improved|revised|rewritten|polished|smoother|cleaner|cleaned-up|natural|fluent|edited|corrected"
        r"|alternative|translated|proofread|reworked) (?:[\w-]+ )?(?:version|draft|translation|rewrite|rendering"
        r"|paragraph)|(?:version|draft|translation|rewrite|rewording|rendering|attempt|paraphrase|paragraph)"
        r"(?=[^\n:.]{0,60}\b(?:reads|keeps|keeping|preserves|preserving|sounds|flows|spelling|tone|wording"
        r"|English)\b))[^\n:.]{0,100}:$",
    ),
    (  # If you have other articles you would like translated, just send them.
        "text texts article articles passage passages paragraph paragraphs content",
        ("f you",),
        r"^If you(?:['’]d like| would like| want| have| need) (?:the |any |some )?(?:rest|remaining|next|other|more"
        r"|another|further|additional)\b[^\n.,]{0,30}\b(?:texts?|articles?|passages?|paragraphs?|content)\b(?! of\b)"
        r"(?![^\n.]*\b(?:said|says|told|wrote)\b)"
        r"[^\n.]{0,60}\b(?:translat\w+|send|share|paste|let me know|feel free|I['’]d be|I would be|I can|I['’]ll)\b"
        r"[^\n.]{0,60}",
    ),
    (  # The source text appears to be incomplete.
        "incomplete cut truncated unclear garbled corrupted abruptly mid-sentence",
        ("he source", "he original", "he provided", "he input", "he given"),
        rf"^The {_GIVEN} {_TEXT} (?:(?:appears|seems) to (?:be|have been|end|stop|break off)|is|was|ends|stops"
        r"|breaks off)"
        r" (?:\w+ )?(?:incomplete|cut off|truncated|unclear|garbled|corrupted|abruptly|mid-sentence)\b"
        r"(?![^\n.]*\b(?:said|says|told|wrote)\b)[^\n.]{0,80}",
    ),
    (  # The last sentence of the source could not be translated. Some words in the source were unclear.
        "source original text & translated verified unclear illegible ambiguous garbled",
        ("he source", "he original", "the text", "source text"),
        r"^(?:The|This|One|Some|Two|Parts?|A few|Several)\b[^\n.]{0,50}\b(?:source|original|text)\b[^\n.]{0,20}"
        r"\b(?:could not|couldn['’]t|cannot|can['’]t) be (?:translated|verified|rendered)\b"
        r"(?![^\n.]*\b(?:said|says|told|wrote)\b)[^\n.]{0,60}"
        r"|^(?:Some|Parts?|A few|Several)\b[^\n.,]{0,30} (?:in|of) the (?:source|original)(?: text| article)?"
        r" (?:were|was|are|is|remain) (?:unclear|illegible|ambiguous|garbled)\b(?![^\n.]*\b(?:said|says|told|wrote)\b)"
        r"[^\n.]{0,60}",
    ),
    (  # The English translation is as follows:
        "translation",
        ("he translation", "English translation", "ull translation"),
        rf"^(?:The )?(?:English |full )?translation(?: of the {_TEXT})? (?:is|reads|would be|follows)"
        r"(?: as follows)?:$",
    ),
    (  # English:
        "english revised rewritten corrected edited polished translated final clean improved result response",
        (":\n",),
        r"\A(?:In English|(?:Plain )?English|Revised|Rewritten|Corrected|Edited|Polished|Translated|(?:Final|Revised"
        r"|Clean|Improved|Polished|English) (?:version|text|draft|copy)|Result|Response|Final)[ \t]*:$",
    ),
    (  # The text ends abruptly; the remaining paragraphs were not provided.
        "text article passage rest remaining remainder paragraphs & abruptly provided included supplied mid-sentence",
        (
            "he text ",
            "he article ",
            "he passage ",
            "he rest ",
            "he remaining ",
            "he remainder ",
            "he last ",
            "he other ",
        ),
        r"^The (?:text|article|passage) (?:ends|stops|breaks off|cuts off) (?:abruptly|mid-sentence)\b[^\n.]{0,80}"
        r"|^The (?:rest|remaining|remainder|last|other)\b[^\n.]{0,30}\b(?:paragraphs?|text|article|passage)\b"
        r"[^\n.]{0,20}\b(?:was|were) not (?:provided|included|supplied)\b[^\n.]{0,60}",
    ),
    (  # *Translated by AI. Please check before publication.*
        "translated translation",
        ("*Translated ", "_Translated ", "*Translation ", "_Translation ", "*This ", "_This "),
        r"^[*_]{1,2}(?:(?:This|The) (?:text|article) (?:was|is|has been) )?[Tt]ransl(?:ated|ation) (?:automatically )?"
        r"(?:by|with|using|from|into|made|generated)\b[^\n]{0,120}[*_]{1,2}$",
    ),
    (  # Sure thing! The bakery reopened.
        "sure course certainly absolutely happy",
        ("Sure", "Of course", "Certainly", "Absolutely", "Happy to help"),
        r"\A(?:Sure(?: thing)?|Of course|Certainly|Absolutely|Happy to help)!(?= +[A-Z“\"])",
    ),
    (  # Here you are:
        "here",
        ("Here you are", "Here it is", "Here we go", "Here goes"),
        r"^Here (?:you are|it is|we go|goes)[:!.]$",
    ),
    (  # I left the Arabic terms in italics.
        "arabic russian chinese hebrew turkish french persian ukrainian original source english & terms term names name"
        " words word text spelling quotes quotations titles phrases idioms acronyms abbreviations",
        (
            "I left ",
            "I kept ",
            "I put ",
            "I rendered ",
            "I converted ",
            "I used ",
            "I added ",
            "I omitted ",
            "I removed ",
            "I replaced ",
            "I transliterated ",
            "I translated ",
            "I preserved ",
            "I have ",
        ),
        r"^I (?:have )?(?:left|kept|put|rendered|converted|used|added|omitted|removed|replaced|transliterated"
        r"|translated|preserved) [^\n.,]{0,40}\b(?:Arabic|Russian|Chinese|Hebrew|Turkish|French|Persian|Ukrainian"
        r"|English|original|source) (?:terms?|names?|words?|text|spellings?|quotes|quotations|titles?|phrases?|idioms?"
        r"|acronyms?|abbreviations?)\b(?![^\n.]*\b(?:said|says|told|wrote)\b)[^\n.]{0,60}",
    ),
    (  # This translation follows British spelling.
        "translation & spelling style conventions structure paragraphs names terms register",
        ("his translation ", "y translation ", "he translation "),
        r"^(?:This|My|The) translation (?:follows|uses|adheres to|sticks to|keeps to|reflects|adopts|observes)"
        r" [^\n.]{0,60}\b(?:spelling|style|conventions?|structure|paragraphs?|names?|terms?|register)\b[^\n.]{0,60}",
    ),
    (  # I've added quotation marks where they were missing.
        "quotation quote punctuation sentence sentences paragraph paragraphs order commas typo typos hyphens repetition"
        " repetitions redundancies wording capitalization capitalisation",
        (
            "I added ",
            "I inserted ",
            "I changed ",
            "I adjusted ",
            "I split ",
            "I merged ",
            "I reordered ",
            "I fixed ",
            "I simplified ",
            "I shortened ",
            "I corrected ",
            "I've ",
            "I’ve ",
            "I have ",
        ),
        r"^I(?:['’]ve| have)? (?:added|inserted|changed|adjusted|split|merged|reordered|fixed|simplified|shortened"
        r"|corrected|standardi[sz]ed|smoothed|restructured) [^\n.,]{0,40}\b(?:quotation marks|quote marks|punctuation"
        r"|sentences?|paragraphs?|order of|commas|typos?|hyphens|repetitions?|redundancies|wording"
        r"|capitali[sz]ation)\b(?![^\n.]*\b(?:said|says|told|wrote)\b)[^\n.]{0,60}",
    ),
    (  # Some sentences were shortened for readability.
        "shortened rephrased smoothed restructured reordered simplified merged split & readability clarity flow style"
        " fluency brevity concision",
        ("Some ", "A few ", "Several ", "Two ", "The "),
        r"^(?:Some|A few|Several|Two|The|Long|Minor)\b[^\n.]{0,30}\b(?:sentences?|paragraphs?|phrases?|passages?"
        r"|wording|repetitions?) (?:was|were|has been|have been) (?:slightly )?(?:shortened|rephrased|smoothed"
        r"|restructured|reordered|simplified|merged|split|adapted) (?:for|to improve)\b[^\n.]{0,60}",
    ),
    (  # Let me know which you prefer.
        "know",
        ("et me know ",),
        r"^(?:Please )?[Ll]et me know which (?:one |version |option |of these )?you(?:['’]d)? (?:prefer|like|want)\b"
        r"[^\n.]{0,40}",
    ),
    (  # Option 1: ... Option 2: ...
        "option version variant",
        ("Option ", "Version ", "Variant "),
        r"^[*_]{0,2}(?P<kind>Option|Version|Variant) (?:1|A)[*_]{0,2}:(?=[^\n]{5,2000}\n+[*_]{0,2}(?P=kind) (?:2|B)"
        r"[*_]{0,2}:)",
    ),
    (  # Rewritten version: The dam is full.
        "rewritten improved clean polished shorter english smoother",
        ("version", "text:", "draft", "translation", "rendering"),
        r"^[*_]{0,2}(?:Rewritten|Improved|Clean|Polished|Shorter|Smoother|English) (?:version|text|draft|translation"
        r"|rendering)(?: of the (?:text|article|story|report))?[*_]{0,2}:(?!\S)",
    ),
    (  # Word choice: I used "dam" rather than "barrier".
        "choice terminology names formatting tone style spelling",
        (": I ",),
        r"^[*_-]{0,3} ?(?:Word choices?|Terminology|Names|Formatting|Tone|Style|Spelling)[*_]{0,2}: I (?:used|kept"
        r"|chose|rendered|left|preserved|followed)\b",
    ),
    (  # Sorry, I misread the second paragraph.
        "misread missed misunderstood skipped overlooked",
        ("Sorry", "pologies"),
        r"^(?:Sorry|(?:My )?[Aa]pologies)[,.!—–-] ?I (?:misread|missed|misunderstood|skipped|overlooked)\b[^\n.]{0,60}",
    ),
    (  # Thank you for providing the text.
        "providing sharing sending pasting submitting uploading",
        ("hank you for ", "hanks for "),
        r"^Thank(?:s| you) for (?:providing|sharing|sending|pasting|submitting|uploading) (?:the|this|your|that|me the)"
        rf" (?:\w+ ){{0,2}}?{_TEXT}\b[^\n.!]{{0,60}}",
    ),
    (  # I trust this meets your requirements.
        "trust believe hope",
        ("I trust ", "I believe ", "I hope "),
        r"^I (?:trust|believe|hope) (?:this|that|it|the) (?:\w+ )?(?:meets|satisfies|fulfils|fulfills|suits) your\b"
        r"[^\n.]{0,60}",
    ),
    (  # Got it. I'll keep the names in Arabic.
        "got great good excellent understood noted",
        ("Got it", "Great ", "Good ", "Excellent ", "Understood", "Noted"),
        r"\A(?:Great|Good|Excellent) question[!.]|\A(?:Got it|Understood|Noted)[.!,—–]{1,2} ?"
        r"(?:I(?:['’]ll| will|['’]ve| have)|[Tt]he (?:translation|text)|[Ll]et)\b[^\n.]{0,80}",
    ),
    (  # (Translated text ends)
        "translated translation text article output",
        ("ends", "End", "end", "omplete", "inished"),
        r"^[(\[*_-]{1,3}(?:The )?(?:[Tt]ranslated (?:text|article)|[Tt]ranslation|[Tt]ext|[Aa]rticle|[Oo]utput)"
        r" (?:ends?(?: here)?|complete|completed|finished)\.?[)\]*_-]{1,3}$",
    ),
    (  # I understand you want a translation of this article.
        "understand see & translation translate text article rewrite",
        ("I understand", "I see "),
        r"^I (?:understand|see)(?: that)? you(?:['’]d| would)? (?:want|need|like|are (?:asking|looking)|asked)\b"
        r"[^\n.]{0,40}\b(?:translat\w+|text|article|rewrite)\b[^\n.]{0,60}",
    ),
    (  # Please double-check the names, as I could not verify them.
        "double-check double verify check confirm review",
        ("lease ",),
        r"^Please (?:double-check|double check|verify|check|confirm|review) [^\n.]{0,60}[, ](?:as|since|because|for)"
        r" I (?:could|was|am|have|did|do)\b[^\n.]{0,60}",
    ),
    (  # I was unable to find the English name of the village.
        "unable able & english spelling meaning equivalent translation source term reading",
        ("nable to ", "ot able to "),
        r"^I (?:was|am) (?:unable|not able) to (?:find|verify|determine|confirm|identify|make out|locate) [^\n.,]{0,40}"
        r"\b(?:English|spelling|meaning|equivalent|translation|source|term|reading)\b"
        r"(?![^\n.]*\b(?:said|says|told|wrote)\b)[^\n.]{0,60}",
    ),
    (  # Shall I translate the next part?
        "shall should",
        ("hall I ", "hould I "),
        r"^(?:Shall|Should) I (?:translate|continue|proceed|provide)\b[^\n?]{0,60}\?$",
    ),
    (  # Feel free to ask for another version.
        "feel & version text article translation changes wording style",
        ("eel free to ",),
        r"^Feel free to (?:ask|share|send|paste|reach out|request|tweak|adjust|edit|modify)\b[^\n.!]{0,60}"
        r"\b(?:version|text|article|translation|changes|wording|style)\b[^\n.!]{0,40}",
    ),
)
