"""The items of a list run on in one paragraph, each still behind its hyphen or bullet.

On the page every item had a line of its own. Give them their lines back, or make sentences of
them.

Bad: The plan has three parts: [-] New roads. - A new school. - Cheaper tickets.
Bad: The plan provides for: [–] new roads; – a new school; – cheaper tickets.
Bad: What do we treat? [•] Broken bones • Burns • Colds
Bad: The plan has three parts: [1]. New roads. 2. A new school. 3. Cheaper tickets.
Bad: The plan has three parts: [*] New roads * A new school * Cheaper tickets
Bad: The council will: [–] raise the tax – sell the hall – close the pool.
Bad: They demand: [•] higher pay • shorter hours • free meals.
Bad: [-] The road is open. - The school is open. - The clinic is open again.
Bad: The council advises: [1)] stay indoors; 2) close the windows; 3) wait for the siren.
Bad: The council has to: [(a)] raise the tax, (b) sell the hall, and (c) close the pool.
Bad: The council will: [(1)] raise the tax, (2) sell the hall and (3) close the pool.
Bad: Entry is free: [✓] live music ✓ street food ✓ a boat race
Bad: The ministry announced: [1-] cheaper fares 2- new boats 3- later trains
Bad: [▪]️ The road is open ▪️ The port is shut ▪️ The mill is old
Good: He has (1) a house and (2) a car. The choice: a) to stay, or b) to go.
Good: The plan – new roads and a school – has support. The council – of nine – agreed.
Good: - New roads\\n- A new school
Good: The boat: it sank. The crew - The Seven - swam.
Good: – We are ready, – said the mayor. – The roads are open.
Good: North Harbour • The strike is over
Good: Molde High • Sato wins again, and coaches praise Lund • Mori and her trainer Reid • Abe of the port club.
"""

from collections.abc import Iterator
from itertools import chain

from lint import Block, BlockKind, Category, Document, Hit, Needs, Related, Severity, Span, rule
from lint.patterns import compiled

_ITEM = compiled(
    r"[-–—•·◀▪●◆■▸*+✔►✓✅➤➢‣⁃○◦∙❖➔→]"  # the set stands first, which makes the search fast
    r"(?:(?<=[•·◀▪●◆■▸✓✅➤➢‣⁃○◦∙❖➔])\ufe0f? (?=[“\"'‘]?[\w#])"
    r"|(?<=[-–—]) (?=[“\"'‘]?[A-Z0-9#])|(?<=[*+✔►→]) (?=[“\"'‘]?[A-Z])"
    r"|(?<=[:;] [-–—]) (?=[a-z])|(?<=[:;.!?] [-–—•·])(?=[A-Z][a-z]))"
)
#: Three items or more in small letters, the first right behind a colon.
_RUN = compiled(r"([-–—*])(?<=: .)(?: (?![-–—*] )[^\n:.]{2,100}? (?=\1 )\1){2,} (?=\w)")
_NUMBER = compiled(r"[1-9][.)] (?=[A-Z])")
_FIRST_NUMBER = compiled(r"[:|?] 1[.)] ")
#: "1) stay in; 2) close the door; 3) wait": the first three of a numbered row, in small letters or in brackets.
_LAST = r"[;.,]? (?:and |or )?"  # before the third item
_ENUMERATED = compiled(
    rf"[:?] (?P<first>\(?1\)) (?!\()[^\n:]{{2,160}}?[;.,]? (?:and )?\(?2\) [^\n:]{{2,160}}?{_LAST}\(?3\) "
    rf"|[:?] (?P<dashed>1 ?[-–]) ?(?=[A-Za-z])[^\n:]{{2,160}}?[;.,]? (?:and )?2 ?[-–] ?(?=[A-Za-z])[^\n:]{{2,160}}?"
    rf"{_LAST}3 ?[-–] ?(?=[A-Za-z])"
    rf"|[:?] (?P<letter>\(?a\)) [^\n:]{{2,160}}?[;.,]? (?:and )?\(?b\) [^\n:]{{2,160}}?{_LAST}\(?c\) "
)
_MANY = 3  # items after a colon that need no stops between them
_DASHES = frozenset("-–—")
_MIDDLE_DOTS = frozenset("•·")
_STOPS = frozenset('.;:!?…”"|')
_LEADS = frozenset(":|?")
_SPOKEN = compiled(
    r" [-–—] (?:[\w ]{0,30} )?(?:said|says|told|noted|added|explained|stressed|wrote|quotes?|reports?)\b"
)
_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.SIGNATURE, BlockKind.DATELINE})

_HAS_ITEM = Needs(between=r"[-–—•·◀▪●◆■▸*+✔►✓✅➤➢‣⁃○◦∙❖➔→]\ufe0f? |[:;.!?] [-–—•·]")
_HAS_NUMBER = Needs(figures=r"[:|?] \(?1(?:[.)] | ?[-–] ?[A-Za-z])")
_HAS_ENUMERATED = _HAS_NUMBER | (Needs(between=r"[:?] \(?w") & Needs(between=r"w\) w"))
_HAS_RUN = Needs(between=r": [-–—*] ")


@rule(Severity.WARNING, category=Category.LAYOUT, quoted="skip", gate=_HAS_ITEM | _HAS_ENUMERATED, running=True)
def check(document: Document) -> Iterator[Hit]:
    """Yield the first mark of each list that runs on in a paragraph."""
    marked: dict[Block, dict[str, list[int]]] = {}
    items = _ITEM.finditer(document.prose) if _HAS_ITEM.met(document) else ()
    numbered = _HAS_NUMBER.met(document) and _FIRST_NUMBER.search(document.prose)
    for match in chain(items, _NUMBER.finditer(document.prose) if numbered else ()):
        start = match.start()
        if start and document.prose[start - 1] not in " \n":
            continue
        if (block := document.block_at(start)) is not None and block.kind not in _LEFT_OUT:
            sign = "1" if match[0][0].isdigit() else match[0][0]
            marked.setdefault(block, {}).setdefault(sign, []).append(start)
    told: set[Block] = set()
    for block, signs in marked.items():
        for sign, places in signs.items():
            if len(places) > 1 and _is_list(document.prose, block, sign, places):
                others = tuple(Related(Span(place, place + 1), "the next item") for place in places[1:])
                behind = "its number" if sign == "1" else f"“{sign}”"
                message = f"a list of {len(places)} items, each behind {behind}, runs on in a paragraph"
                yield Hit(Span(places[0], places[0] + 1), message, related=others)
                told.add(block)
                break
    for match in _ENUMERATED.finditer(document.prose) if _HAS_ENUMERATED.met(document) else ():
        block = document.block_at(match.start())
        if block is not None and block.kind not in _LEFT_OUT and block not in told:
            told.add(block)
            group = match.lastgroup or "first"
            message = (
                f"a list, each item behind its {'letter' if group == 'letter' else 'number'}, runs on in a sentence"
            )
            yield Hit(Span(*match.span(group)), message, severity=Severity.NOTE)
    for match in _RUN.finditer(document.prose) if _HAS_RUN.met(document) else ():
        block = document.block_at(match.start())
        if block is None or block.kind in _LEFT_OUT or block in told:
            continue
        if _SPOKEN.search(document.prose, block.start, block.end) is None:
            span = Span(match.start(), match.start() + 1)
            yield Hit(span, f"a list, each item behind “{match[1]}”, runs on in a paragraph")


def _is_list(prose: str, block: Block, sign: str, places: list[int]) -> bool:
    """Do the items begin where sentences do, the first after a colon or a question, and are they nobody's speech?"""
    before = [prose[place - 2] if place > block.start + 1 else ":" for place in places]
    stopped = sum(char in _STOPS for char in before)
    if sign == "1":
        numbers = [prose[place] for place in places]
        return before[0] in _LEADS and len(places) > 2 and numbers == sorted(set(numbers)) and numbers[0] == "1"
    if sign in _DASHES:
        enough = (before[0] in _LEADS and (stopped > 1 or len(places) > _MANY)) or stopped > 2
        return enough and _SPOKEN.search(prose, block.start, block.end) is None
    leads = before[0] in _LEADS or prose[max(0, block.start - 2) : block.start].strip() == sign  # a first item's bullet
    if sign in _MIDDLE_DOTS and not leads:  # Japanese parts names and titles by such a dot
        return len(places) > 2 and 2 * stopped >= len(places)
    return leads or len(places) > 2
