"""An article is missing, or there is one too many.

Russian, Ukrainian, Chinese and Japanese have no article, Arabic and Hebrew put one where English
has none. The rule knows set phrases ("at end of", "as result of", "the most of the"), names that
need "the" ("in Gaza Strip", "in Irkutsk region", "by Ministry of Trade") and names that never have
it ("the Hamas", "the NATO"). Headlines, which leave articles out by right, are passed over.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: They left [at end of] May.
Fix: They left at the end of May.
Bad: Fires broke out [in Irkutsk region] on Friday.
Fix: Fires broke out in the Irkutsk region on Friday.
Bad: Aid arrived [in Gaza Strip] on Friday.
Fix: Aid arrived in the Gaza Strip on Friday.
Bad: They spoke of [the Hamas] and the war.
Fix: They spoke of Hamas and the war.
Bad: It rained. Forty cases were found in [Molde Special Administrative Region].
Fix: It rained. Forty cases were found in the Molde Special Administrative Region.
Bad: They left. Trade was heavy on [Molde Stock Exchange].
Fix: They left. Trade was heavy on the Molde Stock Exchange.
Bad: [The Hamas] rejected it, and he flew to [the France] on Friday.
Bad: It [is first time that] they [signed contract with] the port, and the ship [crossed Suez Canal].
Bad: Aid arrived [in northern Gaza Strip] on Friday. A ship was seen in [the annexed Sevastopol].
Fix: Aid arrived in the northern Gaza Strip on Friday. A ship was seen in annexed Sevastopol.
Bad: [Four of paramedics] were hurt, [some of houses] burned, and [one of soldiers] fell.
Fix: Four paramedics were hurt, some houses burned, and one of the soldiers fell.
Good: The Kyiv that he remembers is gone. The Paris, London and Rome offices of the Hamas controlled body are shut.
Good: They swam in the Old Molde River, and drove to Molde River Street and Silicon Valley.
Bad: They left. Nobody was hurt, reports [CNA agency]. He spoke to [Molde Today newspaper].
Fix: They left. Nobody was hurt, reports the CNA agency. He spoke to the Molde Today newspaper.
Good: They left, the CNA agency said to its channel and to Russian news agency officials.
Good: Two bodies found at end of May in Molde (Coast News) - Yahoo! News Just before noon on Sunday, a man found two\
 bodies in the bay near the town of Molde. They have no names, said the police.
Good: On Eve Of Vote, Mayor Gets Bad News.\\n\\nThe mayor went home.
Good: They left at the end of May. The Hamas movement and NATO denied it.
Good: Fires broke out in the Irkutsk region on Friday, in Region IV and in Albay province.
"""

import re
from collections.abc import Iterator, Sequence

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import ARTICLES, PHRASE_DETERMINERS
from lint.analysis.headline import run_in
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit
from lint.analysis.names import is_demonym
from lint.analysis.places import Taken
from lint.analysis.wordclass import is_past_verb, is_plain_verb
from lint.patterns import compiled

from ._parts import parts

_TABLE = PhraseTable(__name__)

_PREPOSITIONS = frozenset(
    """in of to from with by on for at into across against inside outside throughout over near under along off around
    through toward towards between beyond via""".split()
)
#: A noun phrase ends before these, before a mark and at the end of a paragraph.
_ENDS = (
    r"(?=[.,;:!?)](?!\w)|\n| (?:and|or|is|was|has|have|had|will|said|on|in|to|by|for|at|as|after|since|that|which|who"
    r"|from|with|are|were|but|because|during|until|when|where)\b)"
)
_REGIONS = "region oblast district peninsula archipelago reservoir desert canal valley".split()
#: A verb behind a name; "the Molde region controlled by the army" goes on.
_VERB_ENDS = (
    r"(?= (?!(?:controlled|occupied|based|backed|affiliated|linked|brokered|sponsored|aligned|inspired|funded|ruled"
    r"|administered|dominated|related|supplied|educated|listed|united|proposed)\b)(?:[a-z]+ed|met|held|began|took|gave|made"
    r"|went|came|fell|rose|lost|won|can|could|would|may|must|did|does)\b)"
)
_REGION = compiled(
    r"(?!North|South|East|West|Central|Upper|Lower|This|Each|Every|Any|That|His|Her|Their)[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
    rf" [a-z]+(?:{_ENDS}|{_VERB_ENDS})"
)
_COMPASS_KEYS = frozenset(
    """northern southern eastern western northeastern northwestern southeastern southwestern central occupied
    besieged""".split()
)
_COMPASS = f"(?:{'|'.join(sorted(_COMPASS_KEYS))})"
#: What may follow a name that stands for itself: "in United Kingdom last week", not "in United States courts".
_NAME_ENDS = (
    rf"(?:{_ENDS}|{_VERB_ENDS}|(?= (?:last|next|this|yesterday|today|early|late|earlier|later|between|before|against"
    r"|over|across|into|about|also|despite|amid|following|once|again|overnight|tonight|while|if|than|without|under|near"
    r"|through|within|among|so|[a-z]{3,}ly)\b))"
)
_NEEDED = (
    r"Gaza Strip|West Bank|United States|United Nations|European Union|United Kingdom|Middle East|Far East"
    r"|Soviet Union|Golan Heights|Russian Federation|Black Sea|Red Sea|Baltic Sea|Aegean Sea|Adriatic Sea"
    r"|Mediterranean Sea|Caspian Sea|Persian Gulf|Netherlands|Bahamas|Maldives|Seychelles|Balkans|Caucasus|Alps"
    r"|Himalayas|Urals|Carpathians|Atlantic|Pacific|Arctic|Sahara|Nile|Danube|Dnieper|Dnipro|Rhine|Thames|Volga|Euphrates"
    r"|Tigris|Philippines|Czech Republic|State Duma|World Bank|Security Council|Red Cross|Kremlin|Vatican|Hague"
    r"|Pentagon|Bundestag|Knesset|White House|Red Crescent|Holocaust|Cold War|First World War"
    r"|Second World War|English Channel|Middle Ages|Sinai Peninsula|Jordan Valley"
)
_NEEDS = compiled(rf"(?:{_COMPASS} )?(?:{_NEEDED}){_NAME_ENDS}")
#: Their last words.
_NEEDING = dict.fromkeys(name.split()[-1].lower() for name in _NEEDED.split("|"))
_LACKING = (*((key, _REGION) for key in _REGIONS), *((key, _NEEDS) for key in _NEEDING))
_LACKING_KEYS = frozenset(key for key, _ in _LACKING)
#: What a name ends in that needs "the", whatever stands before it: "the Molde Special Administrative Region".
_KINDS = {
    "region": r"(?:Special Administrative|Autonomous) Region",
    "republic": r"Autonomous Republic",
    "prefecture": r"Autonomous Prefecture",
    "district": r"(?:Federal|Military|Autonomous) District",
    "exchange": r"Stock Exchange",
    "forces": r"(?:Armed|Defen[cs]e|Air|Ground) Forces",
    "corps": r"(?:Construction|Guard) Corps",
    "zone": r"(?:Economic|Free Trade|Demilitari[sz]ed) Zone",
    "area": r"Bay Area",
    "river": "River",
    "peninsula": "Peninsula",
    "islands": "Islands",
    "reservoir": "Reservoir",
    "archipelago": "Archipelago",
    "canal": "Canal",
    "ocean": "Ocean",
    "desert": "Desert",
    "mountains": "Mountains",
    "strait": "Strait",
}
#: The same for bodies and events, of which a noun may be said: "by Foreign Ministry spokesman Omar Haddad".
_PUBLIC = {
    "festival": r"(?:Film|Music|Book|Jazz|Arts|International) Festival",
    "championships": r"(?:World|European|National) Championships",
    "championship": r"(?:World|European) Championship",
    "games": r"(?:Olympic|Paralympic|Commonwealth|Asian|European) Games",
    "olympics": r"Olympics",
    "cup": r"World Cup",
    "league": r"(?:Champions|Premier|Europa|Arab) League",
    "court": r"(?:Supreme|Constitutional|Criminal|Arbitration|Human Rights) Court",
    "ministry": (
        r"(?:Foreign|Defen[cs]e|Interior|Health|Education|Finance|Justice|Energy|Agriculture|Culture|Economy|Transport"
        r"|Labou?r|Trade|Tourism|Environment) Ministry"
    ),
    "parliament": r"European Parliament",
    "commission": r"(?:European|Electoral|Election) Commission",
    "committee": r"(?:Olympic|Investigative|Nobel) Committee",
    "agency": r"(?:Atomic Energy|Space) Agency",
    "organization": r"(?:Health|Trade|Maritime|Labor) Organization",
    "organisation": r"(?:Health|Trade|Maritime|Labour) Organisation",
    "bank": r"(?:Central|Development) Bank",
    "fund": r"Monetary Fund",
    "council": r"(?:Human Rights|Military|Judicial|Legislative|Sovereign) Council",
    "guard": r"(?:Revolutionary|National|Coast|Border) Guard",
    "guards": r"Revolutionary Guards",
    "army": r"(?:Red|[A-Z][a-z]+(?:an|ish|ese|i)) Army",
    "navy": r"[A-Z][a-z]+(?:an|ish|ese|i) Navy",
    "rada": r"Verkhovna Rada",
    "assembly": r"(?:General|National|Legislative|Constituent) Assembly",
}
#: What a name begins with that needs "the": "in Strait of Molde", "by Ministry of Trade".
_HEADS = frozenset(
    """ministry department embassy strait gulf sea bay republic kingdom federation association organization organisation
    council committee university academy institute museum bureau chamber faculty principality sultanate battle isle
    treaty union""".split()
)
_KIND = {
    last: compiled(rf"\b(?:{'|'.join(sorted(_PREPOSITIONS))}) ((?:[A-Z][\w-]+ (?:and )?){{1,4}}{kind})\Z")
    for last, kind in _KINDS.items()
}
#: What news is taken from, with its name before it: "notes the CNA agency", "on the Molde TV channel".
_OUTLETS = {
    last: compiled(
        rf"\b(?:{'|'.join(sorted(_PREPOSITIONS))}|reports?|reported|writes|wrote|notes|noted|quotes|quoted|told|informed"
        r"|informs)(?<!of) ((?![A-Z][a-z]+ese |(?:The|Die|Der|Das|Le|La|Les|El|Il|Al) )(?:[A-Z][\w-]+ ){1,2}"
        rf"(?:news |press |information |TV |television )?{last})\Z"
    )
    for last in ("agency", "newspaper", "portal", "channel", "publication")
}
#: What may stand before such a word: "of Supreme Council of Molde".
_QUALIFIERS = frozenset("supreme central national federal regional international royal european world state".split())
_OF_NAME = compiled(r"[A-Z]\w+ of (?:the )?[A-Z][\w-]*(?:(?:,? and| of| of the| for)? [A-Z][\w-]*){0,5}")
_KIND_ENDS = compiled(r"(?! [A-Z(]|['’-]\w)")
_BODY = {
    last: compiled(rf"\b(?:{'|'.join(sorted(_PREPOSITIONS))}) ((?:[A-Z][\w-]+ (?:and )?){{0,3}}{body})\Z")
    for last, body in _PUBLIC.items()
}
_ENDING = (*_KIND.items(), *_OUTLETS.items(), *_BODY.items())
_ENDING_KEYS = frozenset(key for key, _ in _ENDING)
_BODY_ENDS = compiled(_NAME_ENDS)
_LONGEST = 80  # characters of such a name and the preposition before it
#: A name with no noun after it: "the Paris, London and Rome offices", "the Kyiv that he remembers" go on.
_NEVER_ENDS = (
    r"(?=[.;:!?)](?!\w)|,(?! [A-Z])|\n| (?:and(?! [A-Z])|or(?! [A-Z])|is|was|has|had|will|would|can|could|may|must|did"
    r"|does|said|says|told|on|in(?! (?:the|which|his|her|a)\b)|to|by|for|at|as|after|since|from|with|are|were|but"
    r"|because|during|until|through(?!-)|via|when|against|again|yesterday|today|also|opens|wants|rejects|denies|accuses|remains"
    r"|continues|began|took|gave|won|lost|left|sent"
    r"|(?!(?:controlled|occupied|based|backed|affiliated|linked|brokered|sponsored|aligned|inspired|funded|ruled"
    r"|administered|dominated|related|supplied|educated|listed|united|proposed)\b)[a-z]+ed)\b)"
)
_NEVER_NAMES = (
    r"Hamas|Hezbollah|NATO|UNESCO|UNICEF|UEFA|FIFA|OPEC|Islam|Christianity|Judaism|Ukraine|Lebanon|Iran|Israel"
    r"|Russia|China|Turkey|Egypt|Syria|Moscow|Kyiv|Paris|London|Berlin|Beijing|Tokyo|Jerusalem|Haifa|Baghdad|Cairo"
    r"|Facebook|YouTube|Twitter|Telegram|Instagram|WhatsApp|COVID-19|Covid-19|Gaza City|Tel Aviv|Kharkiv|Odesa|Odessa"
    r"|Mariupol|Damascus|Beirut|Tehran|Ankara|Istanbul|Ramallah|Rafah|Khan Younis|France|Germany|Italy|Spain|Japan"
    r"|India|Poland|Britain|Europe|Africa|Asia|Iraq|Qatar|Yemen|Libya|Saudi Arabia|Belarus|Kazakhstan|Pakistan"
    r"|Afghanistan|Taiwan|TikTok|Interpol|Google|Ramadan|Sevastopol|Donetsk|Luhansk|Kherson|Bakhmut|Melitopol|Crimea"
    r"|Mosul|Aleppo|Homs|Jenin|Nablus|Hebron|Armenia|Azerbaijan|Georgia|Moldova|Romania|Hungary|Austria|Belgium|Finland|Sweden"
    r"|Norway|Denmark|Estonia|Latvia|Lithuania|Greece|Portugal|Canada|Mexico|Algeria|Tunisia|Morocco|Ethiopia|Somalia"
)
_NEVER = compiled(rf"(?:{_NEVER_NAMES}){_NEVER_ENDS}")
#: What a place is called that stays the same place: "annexed Odesa", but "the new Odesa".
_STATES = frozenset("annexed occupied besieged liberated neighbouring neighboring nearby war-torn bombarded".split())
_NEVER_SO = compiled(rf"(?:{'|'.join(sorted(_STATES))}) (?!Gaza City|NATO|UN)(?:{_NEVER_NAMES}){_NEVER_ENDS}")
_BARE_KEYS = (
    "hamas hezbollah nato unesco unicef uefa fifa opec islam christianity judaism ukraine lebanon iran israel russia"
    " china turkey egypt syria moscow kyiv paris london berlin beijing tokyo jerusalem"
    " haifa baghdad cairo facebook youtube twitter telegram instagram whatsapp covid-19 gaza tel kharkiv odesa odessa"
    " mariupol damascus beirut tehran ankara istanbul ramallah rafah khan france germany italy spain japan india poland"
    " britain europe africa asia iraq qatar yemen libya saudi belarus kazakhstan pakistan afghanistan taiwan tiktok"
    " interpol google ramadan sevastopol donetsk luhansk kherson bakhmut melitopol crimea mosul aleppo homs jenin"
    " nablus hebron armenia azerbaijan georgia moldova romania hungary austria belgium finland sweden norway denmark"
    " estonia latvia lithuania greece portugal canada mexico algeria tunisia morocco ethiopia somalia"
).split()
#: By their places.
_BARE = {key: number for number, key in enumerate(_BARE_KEYS)}


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each phrase or name with an article too few or too many."""
    said = Taken()
    for match in _TABLE.find(document, phrases):
        own = match.span.start >= document.view(_headline_end) and _is_sentence(document, match.span)
        if own and not document.prose[slice(*match.span)].istitle():
            said.add(match.span)
            there = not ARTICLES.isdisjoint(word.key for word in document.words_in(*match.span))
            yield phrase_hit(document, match, f"“{{}}”: an article is {'wrong' if there else 'missing'} here")
    for hit in (*_missing(document), *_surplus(document), *parts(document)):
        if not said.overlaps(hit.span):
            said.add(hit.span)
            yield hit


def _missing(document: Document) -> Iterator[Hit]:
    """Yield names that lack "the" after a preposition."""
    words, keys, positions = document.words, document.lowercase_words, document.word_positions
    here = _LACKING_KEYS & positions.keys()
    for last, expression in _LACKING if here else ():
        for position in positions[last] if last in here else ():
            for first in (position - 1,) if expression is _REGION else (position, position - 1, position - 2):
                if first < 1 or not (keys[first - 1] in _PREPOSITIONS or _takes_place(keys, first - 1)):
                    continue
                if not (words[first].text[0].isupper() or keys[first] in _COMPASS_KEYS):
                    continue
                if name := _name(document, first, expression):
                    start = words[first - 1].start
                    text = document.prose[name.start : name.end]
                    fix = Fix.replace(Span(name.start, name.start), "the ")
                    yield Hit(Span(start, name.end), f"“{text}” takes “the”", (fix,))
    for name in (*_kinds(document), *_headed(document)):
        text = document.prose[name.start : name.end]
        yield Hit(name, f"“{text}” takes “the”", (Fix.replace(Span(name.start, name.start), "the "),))


_PLANNING = frozenset("will would to can could may might must should".split())
_NAMING = frozenset("called named said became become call name say".split())


def _takes_place(keys: Sequence[str], at: int) -> bool:
    """Is a word a past form that may have a place or a body for its object: "entered", "hit"?"""
    planned = at > 0 and keys[at - 1] in _PLANNING and is_plain_verb(keys[at])  # "will visit"
    if not (planned or is_past_verb(keys[at])) or keys[at] in _COMPASS_KEYS or keys[at] in _NAMING:
        return False
    return at > 0 and keys[at - 1] not in PHRASE_DETERMINERS


def _surplus(document: Document) -> Iterator[Hit]:
    """Yield names that never have an article, with one."""
    words, keys, positions = document.words, document.lowercase_words, document.word_positions
    for key in sorted(_BARE.keys() & positions.keys(), key=_BARE.__getitem__):
        for position in positions[key]:
            first = position - (position > 0 and words[position - 1].text in _STATES)
            if first < 1 or keys[first - 1] != "the":
                continue
            if name := _name(document, first, _NEVER if first == position else _NEVER_SO):
                span = Span(words[first - 1].start, name.end)
                text = document.prose[name.start : name.end]
                fix = Fix.replace(Span(span.start, name.start), "")
                yield Hit(span, f"“{text}” takes no article", (fix,))


def _kinds(document: Document) -> Iterator[Span]:
    """Yield names that end in a word for a kind of place or body and lack their article after a preposition."""
    words, prose, positions = document.words, document.prose, document.word_positions
    here = _ENDING_KEYS & positions.keys()
    for last, expression in _ENDING if here else ():
        ends = _KIND_ENDS if expression is _KIND.get(last) else _BODY_ENDS
        for position in positions[last] if last in here else ():
            end = words[position].end
            if position == 0 or not (last in _OUTLETS or words[position].text[0].isupper()):
                continue
            found = expression.search(prose, max(0, end - _LONGEST), end)
            if found and found.start() >= document.view(_headline_end) and ends.match(prose, end):
                name = Span(*found.span(1))
                if _is_sentence(document, name):
                    yield name


def _headed(document: Document) -> Iterator[Span]:
    """Yield names that begin with a word for a kind of place or body and "of", and lack their article."""
    words, prose, positions = document.words, document.prose, document.word_positions
    for position in sorted(at for key in _HEADS & positions.keys() for at in positions[key]):
        if not 0 < position < len(words) - 2 or words[position + 1].text != "of":
            continue
        if words[position].start < document.view(_headline_end):
            continue
        first = position
        while first > 1 and (words[first - 1].key in _QUALIFIERS or is_demonym(words[first - 1].key)):
            first -= 1
        before = words[first - 1]
        if before.text not in _PREPOSITIONS or prose[before.end : words[first].start] != " ":
            continue
        found = _OF_NAME.match(prose, words[position].start)
        if found is not None and words[first].text[0].isupper() and _BODY_ENDS.match(prose, found.end()):
            name = Span(words[first].start, found.end())
            if _is_sentence(document, name):
                yield name


def _headline_end(document: Document) -> int:
    """Return where the headline ends: one that ran into the text, or a first sentence alone in its paragraph."""
    if (article := document.view(run_in)) is not None:
        return article.span.start
    first = document.sentences[0] if document.sentences else None
    alone = first is not None and first.span == first.block.span and document.sentences[-1].block is not first.block
    return first.end if first is not None and alone else 0


def _name(document: Document, first: int, expression: re.Pattern[str]) -> Span | None:
    """Return where a name stands whose first word has that number, with nothing but a space before it."""
    words = document.words
    found = expression.match(document.prose, words[first].start)
    if found is None or document.prose[words[first - 1].end : words[first].start] != " ":
        return None
    span = Span(*found.span())
    return span if span.start >= document.view(_headline_end) and _is_sentence(document, span) else None


def _is_sentence(document: Document, span: Span) -> bool:
    """Does it stand in a sentence with a full stop, question mark or the like, and not in a headline?"""
    sentence = document.sentence_at(span.start)
    return sentence is not None and document.prose[sentence.start : sentence.end].rstrip("\"'”’)»")[-1:] in {*".!?…:"}
