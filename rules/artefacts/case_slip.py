"""A small word has a capital in the middle of a sentence.

The source was split into pieces for the translation, and each came back with the capital of a
first word. Where that piece was a sentence, a full stop may be missing and nothing is proposed.

Bad: The storm took the roof of [The] school.
Fix: The storm took the roof of the school.
Bad: The port is shut; [When] it opens is open.
Fix: The port is shut; when it opens is open.
Bad: The mayor added that [She] would resign.
Fix: The mayor added that she would resign.
Bad: In addition, [The] company pays the fare.
Fix: In addition, the company pays the fare.
Bad: It [Is] clear that the army said [It] was ready.
Fix: It is clear that the army said it was ready.
Bad: The port was shut after the storm, [This] will cost the town millions.
Bad: The crew got an invitation [To] visit the port.
Bad: The talks [Will] resume in spring, and the two sides [Have] not met since.
Fix: The talks will resume in spring, and the two sides have not met since.
Bad: The town lowered [Its] fee by half, and the deal was praised [By] both sides.
Bad: The man lived [With] his mother for ten years.
Fix: The man lived with his mother for ten years.
Bad: The company said [The] plant would not close.
Fix: The company said the plant would not close.
Bad: “The port is open,” [He] told reporters.
Fix: “The port is open,” he told reporters.
Bad: The mayor of [İZmir] went to [GErmany] in May.
Fix: The mayor of İzmir went to Germany in May.
Bad: The port opened after [Two] days of rain.
Fix: The port opened after two days of rain.
Good: It is named after Seven Sisters, a rock, and the Group of Seven nations met.
Good: She starred in the film Her with two friends. They praised His mercy, and God heard them.
Good: George Will wrote that they met in May.
Good: They played in The Hague and sang in The Who.
Good: The letters from A to Z; the reporter wrote, The end.
Good: They prayed to God, that He would help. Serie A and the It girl.
Good: The columns that Will wrote in May.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import common_words, given_names, is_demonym, place_names
from lint.analysis.wordclass import is_plain_verb, may_be_finite
from lint.patterns import compiled

from ._clauses import GOES_ON, is_title_case

_WORDS = (
    "The|An?|In|On|At|With|And|But|Or|For|From|By|Of|To|As|That|This|These|Those|All|Any|Every|Such|It|He|She|They"
    "|We|When|While|If|After"
    "|Before|Because|There|His|Her|Its|Their|Who|Which|Where|What|Why|How|Into|Over|Between|During|Then|Also|Only|Even"
    "|Since|Until|Though|Although|Through|Under|Against|About|Without|Within|Among|Than|Not|Been|Him|Them|Our|Your"
)
#: What news counts and whom it is about: only behind "that", before a verb or a noun in small letters.
_COUNTED = (
    "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Many|Most|Some|Dozens|Hundreds|Thousands|Prices|Exports"
    "|Imports|Farmers|Residents|Workers|Doctors|Teachers|Students|Soldiers|Negotiations|Relations|Officials"
)
_VERBS = "Is|Are|Was|Were|Has|Have|Had|Will|Would|Can|Could|Should|Shall|May|Might|Must|Did|Does"
_SLIP = compiled(rf" (?=[A-Z])(?<=[A-Za-z,;\"”’] )({_WORDS}|{_VERBS}|{_COUNTED}) (?=[a-z])")
#: What goes on after a subject.
_SUBJECTS = frozenset("it he she they we you there which who this".split())
_SAYING = frozenset(
    "said says added announced reported stated claimed told believes believed knows hopes hoped warned insisted "
    "explained "
    "noted stressed confirmed denied argued thinks thought".split()
)
_SAID = frozenset("He She It They There The We This That These Those His Her Its Their If When After Because".split())
_BEFORE = compiled(r"(?:([A-Za-z]+)|,[\"”’]|(?<!said)(?<!says)(?<!asked)(?<!wrote)(?<!added)[,;])\Z")
_LETTER = compiled(r"(?:and|or|to|is|was|through|list|team|side|grade|road|level)\b")
_COUNTS = frozenset(_COUNTED.split("|"))
_NUMBERS = frozenset("Two Three Four Five Six Seven Eight Nine Ten".split())
_BEFORE_NUMBERS = frozenset("after than about during within over".split())  # but "the Group of Seven", "Tea for Two"
#: A noun in the plural, or what goes on after one; "that Seven is a film" has neither.
_COUNTED_AFTER = compiled(
    r"(?!(?:is|was|has|does|his|its|this|as)\b)(?:[a-z-]+s|[a-z]*(?:men|children)|people|of|have|had|are|were|will"
    r"|would|can|could|may|might|must|should|[a-z]{3,}ed|rose|fell|grew|went|came)\b"
)
_SHORT = frozenset({"A", "It", "In", "For", "To", "Who"})  # "the It girl", "an A road"
#: With a small letter on both sides these have no capital by right, and open a sentence seldom.
_ANYWHERE = frozenset(
    "To For With Of By And Or Which Into That From But Because Than Through Against Without Been Who Him Them His "
    "Her Its "
    "Their Our Your All Any Every Such".split()
)
#: Of these, what no sentence begins with; what seldom does before an article or pronoun; and what hangs on a verb.
_NEVER_FIRST = frozenset({"Than", "Been", "Him", "Them"})
_HANGS = frozenset("To For With By Into From Through Against Without Its His Her Their Our Your".split())
#: What a name or a title with a small word follows: "the film Her".
_NAMED = frozenset(
    "film movie song album show series play novel book band group track single musical podcast magazine called named "
    "titled "
    "entitled version hit drama comedy documentary charity campaign brand label".split()
)
#: What a question has behind its verb: "Is it?", "Will the".
_ASKED = frozenset("i we you he she it they there this that these those the a an anyone anybody my our his her".split())
#: These are names too: a verb must follow.
_NAMES_TOO = frozenset({"Will", "May", "Might", "Can"})
_ARTICLES = frozenset({"the", "a", "an"})
#: These begin a sentence of their own: after a clause and a comma, a full stop is missing before them.
_STARTS = frozenset("The A An This These Those That It He She They We There Then His Her Its Their".split())
_SUBORDINATE = compiled(
    r"(?:(?:[Bb]ut|[Aa]nd),? )?(?:If|When|While|As|After|Before|Because|Since|Although|Though|Once|Where|Whether|Until"
    r"|Unless|Given|Despite)\b",
    re.IGNORECASE,
)
_NEAR = 2000  # characters from A to B
_LEAD_IN = 4  # words of a lead-in, at most: "In addition,"
_CLAUSE = 300  # code points in which a clause has its verb, and a lead-in ends
_OUTER = 3  # quotations that may lie within each other
_TITLE = 80  # characters of a title in quotation marks, at most
_WORD = compiled(r"\b[^\W\d_]{4,}")
_DEITY = frozenset({"god", "lord", "allah", "christ", "jesus", "almighty", "prophet", "creator"})
_HOLY = frozenset({"He", "His", "Him"})


@rule(Severity.WARNING, category=Category.SPELLING, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each small word with a capital that nothing explains."""
    prose = document.prose
    yield from _two_capitals(prose)
    holy = not document.vocabulary.isdisjoint(_DEITY)
    for match in _SLIP.finditer(prose):
        word, span = match[1], Span(*match.span(1))
        found = _BEFORE.search(prose, max(0, match.start() - 12), match.start())
        if found is None or (found[1] and not _stands_alone(prose, found.start())):
            continue
        before = found[0].lower()
        if document.has_seam(match.start(), span.start):
            continue  # the title of a page or a book, in a link or in italics: "see [How to sail]"
        if prose.endswith(('","', "”,“", "”,”"), 0, match.start()):
            continue  # between quotations whose marks are lost a new one may begin
        if before == word.lower() and before in _ARTICLES:
            fix = Fix.replace(Span(match.start(), span.end), "")
            yield Hit(span, f"“{word}” repeats the word before it: leave it out", (fix,))
            continue
        anywhere = word in _ANYWHERE and found[0].islower() and len(before) > 2 and before not in _NAMED
        if word in _NAMES_TOO and not _is_verb(document, word, match.end()):
            continue
        goes_on = _goes_on(found[0], word) or (found[0].islower() and _is_verb(document, word, match.end()))
        counted = before == "that" or (word in _NUMBERS and before in _BEFORE_NUMBERS)
        if word in _COUNTS and (not counted or not _COUNTED_AFTER.match(prose, match.end())):
            continue
        if before.isalpha() and not goes_on and not anywhere:
            continue
        if (word in _SHORT and before in _ARTICLES) or (holy and word in _HOLY):
            continue
        if word == "A" and (_LETTER.match(prose, match.end()) or _is_lettered(document, match.end())):
            continue
        if _in_title(document, span) or is_title_case(prose, *span) or _is_titled(document, span):
            continue
        block = document.block_at(span.start)
        if block is not None and block.kind is not BlockKind.TABLE_CELL:
            small = word.lower()
            if before.isalpha() and not goes_on and not _hangs(document, word, match.end()):
                yield Hit(span, f"“{word}” has a capital inside a sentence: a stop is missing, or write “{small}”")
            elif before == "," and word in _STARTS and _follows_clause(document, match.start()):
                yield Hit(span, f"“{word}” has a capital after a comma: a full stop is missing, or write “{small}”")
            else:
                message = f"“{word}” has a capital inside a sentence: write “{small}”"
                yield Hit(span, message, (Fix.replace(span, small),))


def _two_capitals(prose: str) -> Iterator[Hit]:
    """Yield each word or name whose second letter has a capital too."""
    for match in _TWO_CAPITALS.finditer(prose):
        word = match[0][0] + match[0][1:].lower()
        key = word.lower()
        known = key in common_words() or key in place_names() or key in given_names() or is_demonym(key)
        if known or not word[0].isascii():
            span = Span(*match.span())
            yield Hit(span, f"“{match[0]}” has two capitals: write “{word}”", (Fix.replace(span, word),))


#: Not "DVDs", "McCain", "@GMail" and addresses.
_TWO_CAPITALS = compiled(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Z](?<![\w’'.@#/&-]..)[a-zà-öø-ÿā-ž]{3,}(?![\w@./-]\w)")


def _hangs(document: Document, word: str, after: int) -> bool:
    """Can the word and what follows be no sentence, so that nothing ended before them?"""
    sentence = document.sentence_at(after)
    if word in _NEVER_FIRST or sentence is None:
        return word in _NEVER_FIRST
    rest = [each.key for each in document.words_in(after, min(sentence.end, after + _CLAUSE))]
    if word == "That":
        return rest[0] in _ASKED
    if word in ("Who", "Which"):
        return document.prose[sentence.end - 1] != "?" and may_be_finite((), rest[0])
    before = [word.lower(), *rest]
    return word in _HANGS and not any(
        may_be_finite(before[max(0, at - 1) : at + 1], key) for at, key in enumerate(rest)
    )


def _is_verb(document: Document, word: str, after: int) -> bool:
    """Is it the verb of the subject before it: "the talks Will go on", and not the first word of a question?"""
    following = document.words_in(after, after + 30)[:1]
    if word not in _VERBS.split("|") or not following or following[0].key in _ASKED:
        return False
    return word not in _NAMES_TOO or following[0].key in ("not", "also", "be") or is_plain_verb(following[0].key)


def _is_lettered(document: Document, after: int) -> bool:
    """Is "A" somebody's letter: does the text have a "B child" for its "A child"?"""
    noun = document.words_in(after, after + 30)[:1]
    near = document.prose[max(0, after - _NEAR) : after + _NEAR] if noun else ""
    return bool(noun) and f" B {noun[0].text}" in near


def _in_title(document: Document, span: Span) -> bool:
    """Does the word stand in a title in quotation marks, whose long words all have capitals?"""
    last = bisect_right(document.quotations, span.start, key=lambda quotation: quotation.start)
    for quotation in document.quotations[max(0, last - _OUTER) : last]:
        start, end = quotation.inner
        if start <= span.start and span.end <= end and end - start <= _TITLE:
            words = _WORD.findall(document.prose, start, end)
            return len(words) > 1 and all(word[0].isupper() for word in words)
    return False


def _is_titled(document: Document, span: Span) -> bool:
    """Does another small word with a capital stand one or two words away: "All of Us", "Before and After"?"""
    sentence = document.sentence_at(span.start)
    if sentence is None:
        return False
    words = sentence.words
    at = bisect_right(words, span.start, key=lambda word: word.start) - 1
    before, after = words[max(1, at - 2) : max(1, at - 1)], words[at + 2 : at + 4]
    capital = next((word for word in (*before, *after) if word.text[0].isupper()), None)
    return capital is not None and capital.key != "i" and (capital.key in FUNCTION_WORDS or capital.key == "people")


def _follows_clause(document: Document, end: int) -> bool:
    """May what stands before a comma be a whole sentence, and no lead-in or subordinate clause?"""
    sentence = document.sentence_at(end - 1)
    if sentence is None:
        return True
    before = document.prose[sentence.start : min(end - 1, sentence.start + _CLAUSE)]
    return not _SUBORDINATE.match(before) and len(before.split()) > _LEAD_IN


def _goes_on(before: str, word: str) -> bool:
    """Can no sentence begin with the word after the one before it?"""
    if word in _VERBS.split("|"):
        return before.lower() in _SUBJECTS
    return before in GOES_ON or (before in _SAYING and word in _SAID) or (before == "asked" and word in ("Why", "How"))


def _stands_alone(prose: str, start: int) -> bool:
    """Does a word begin here, and not the end of a longer one?"""
    return not start or prose[start - 1].isspace() or prose[start - 1] == "("
