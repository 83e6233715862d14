"""A web address, an e-mail address, a handle or a hashtag is not the one of the source.

Source (ru): Пишите на port@salim.example или в канал @salimport.
Bad: Write to [prot@salim.example] or to the channel @salimport.
Good: Write to port@salim.example or to the channel @salimport.

Source (ru): Расписание есть на сайте port-salim.ru.
Bad: The timetable is on [port-salem.ru].
Good: The timetable is on www.port-salim.ru.

Source (es): El canal #Puerto2025 y las fotos: https://fotos.example/salim/77.
Bad: The channel [#Puerta2025] and the photos: https://fotos.example/salim/77.
Bad: The channel #Puerto2025 and the photos: [https://fotos.example/salim].
Good: The channel #Puerto2025 and the photos: https://fotos.example/salim/77.
Good: The channel #Harbour2025 and the photos: https://fotos.example/salim/77.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.match import comparable
from lint.patterns import compiled

#: What a name of a site without "www." ends with; "it" and "is" begin a sentence after a full stop without its space.
_ENDS = "com|org|net|info|gov|edu|ru|ua|by|kz|il|jp|cn|fr|de|es|uk|eu|tr|ir|sa|ae|eg|lb|jo|iq|qa"
_ALIKE = 0.7  # of two hashtags
_BARE = compiled(rf"\.(?:{_ENDS})(?!\w)")
_ADDRESS = compiled(
    rf"(?<![\w@./-])(?:[a-z\d-]{{2,}}\.)+(?:{_ENDS})(?![\w@-]|\.\w)(?:/[\w./-]*)?"
    r"|https?://[^\s<>\"”»)\]，。、（）]+|www\.[^\s<>\"”»)\]，。、]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@/])@[A-Za-z_]\w{2,}(?:\.\w+)*"
    r"|(?<![\w&#/])#[A-Za-z\u00c0-\u024f]\w{2,}"
)


@rule(Severity.ERROR, category=Category.LINK, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    both = document.view(comparable)
    if both is None or document.source is None:
        return
    text, source = document.text, document.source.text
    if not any(mark in text for mark in ("@", "://", "www.", "#")) and not _BARE.search(text):
        return
    theirs = {_plain(match[0]): match.span() for match in _ADDRESS.finditer(source)}
    if not theirs:
        return
    lower = source.lower()
    ours = {_plain(match[0]) for match in _ADDRESS.finditer(text)}
    gone = [address for address in theirs if address not in ours]
    for match in _ADDRESS.finditer(text):
        address = _plain(match[0])
        cut = "://" in match[0] and any(other.startswith(f"{address}/") for other in gone)
        if address in theirs or (address in lower and not cut):
            continue
        kin = [other for other in gone if _kind(other) == _kind(address)]
        if _kind(address) == "hashtag":  # one may be translated; a misspelled one leads nowhere
            kin = [other for other in kin if SequenceMatcher(None, other, address).ratio() >= _ALIKE]
        if kin:
            other = max(kin, key=lambda each: len(set(each) & set(address)))
            written = source[theirs[other][0] : theirs[other][1]].rstrip(".,;:!?")
            yield Hit(
                Span(match.start(), match.start() + len(match[0].rstrip(".,;:!?"))),
                f"the source has “{written}”",
                related=(Related(Span(*theirs[other]), f"“{written}”", "source"),),
            )


def _plain(address: str) -> str:
    return address.rstrip(".,;:!?/").lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _kind(address: str) -> str:
    if address.startswith("#"):
        return "hashtag"
    return "handle" if address.startswith("@") else "mail" if "@" in address else "web"
