"""Texts that are made to be slow: each shape at any length."""

from collections.abc import Callable
from itertools import count, islice


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _numbered(piece: str) -> Callable[[int], str]:
    """A piece again and again, with a number where ``{}`` stands, so that no two are the same."""

    def make(size: int) -> str:
        average = len(piece.format(1000))
        return "".join(map(piece.format, islice(count(), size // average + 1)))[:size]

    return make


def _lines(piece: str) -> Callable[[int], str]:
    """The same in whole lines only."""

    def make(size: int) -> str:
        return _numbered(piece)(size).rpartition("\n")[0] + "\n"

    return make


def _letters(number: int) -> str:
    """A number as a name of letters."""
    name = ""
    while True:
        number, digit = divmod(number, 20)
        name += "bdfgjklmnprstvzaeiou"[digit] + "aeioubdfgl"[digit % 10]
        if not number:
            return name.capitalize()


def _named(piece: str) -> Callable[[int], str]:
    """The same with a name of its own."""

    def make(size: int) -> str:
        count_of = piece.count("{}")
        average = len(piece.format(*["Abcdef"] * count_of))
        return "".join(
            piece.format(*[_letters(number + place) for place in range(count_of)])
            for number in range(size // average + 1)
        )[:size]

    return make


#: Shapes by name: size in code points -> text.
SHAPES: dict[str, Callable[[int], str]] = {
    "one letter": _repeated("a"),
    "one capital": _repeated("A"),
    "one digit": _repeated("7"),
    "one word again": _repeated("rubble "),
    "two words again": _repeated("mud and "),
    "no space": _repeated("abcdefghij"),
    "spaces": _repeated(" "),
    "line ends": _repeated("\n"),
    "one-letter paragraphs": _repeated("a\n\n"),
    "opening marks": _repeated("“"),
    "straight marks": _repeated('"'),
    "marks and words": _repeated('" a “b '),
    "doubled marks": _repeated('""a"" '),
    "semicolons": _repeated("a; "),
    "dashes for verbs": _repeated("one - a man, "),
    "dashes after quotations": _repeated("“x” - said Bob "),
    "single marks": _repeated("'a ‘b "),
    "marks of every script": _repeated("“ « „ 「 ‹ ‘ ' \" 『 ” » 」 "),
    "brackets": _repeated("(["),
    "brackets and words": _repeated("(a [b "),
    "full stops": _repeated("."),
    "initials": _repeated("A.B."),
    "hyphens": _repeated("a-"),
    "apostrophes": _repeated("o'"),
    "digits and commas": _repeated("1,234."),
    "digits and spaces": _repeated("1, 23 "),
    "combining marks": _repeated("e\u0301\u0302"),
    "invisible": _repeated("a\u200b\u202e\u2060"),
    "mixed scripts": _repeated("aбвгд "),
    "of chains": _repeated("of the head "),
    "which chains": _repeated("which is, and that which "),
    "near misses of phrases": _repeated("in the context in the light on the side of the "),
    "ampersands": _repeated("&amp"),
    "comments": _repeated("<!-- mtlint-disable calque -->"),
    "unfinished comments": _repeated("<!-- mtlint-disable calque "),
    "capitals": _repeated("THE MINISTER SAID "),
    "names": _named("Karim {} said. "),
    "surnames alone": _named("{} said so. "),
    "full names in one sentence": _named("Abu {} bin "),
    "acronyms": _numbered("The Bank of Towns {0} (BT{0}) "),
    "numbered words": _numbered("word{} "),
    "sentences": _numbered("The council of town {} met on Monday. "),
    "quotations": _numbered('"We will stay in town {}," he said. '),
    "short quotations": _repeated("“we stay here now then” "),
    "quotations in quotations": _repeated("“a ‘b’ c” "),
    "quoted paragraphs": _repeated('"We will stay."\n\n'),
    "quotations after colons": _numbered('He said: "We will stay in town {} for long." '),
    "questions and answers": _numbered('Where is town {}?\n\n"It is over there now."\n\n'),
    "names in quotations": _named('"{} said so," {} said. '),
    "records": _lines('{{"title": "Town {0}", "body": "The council of town {0} met on Monday."}}\n'),
    "Chinese": _repeated("市长星期一说，道路上有灰尘。"),
    "Japanese": _repeated("市長は月曜日に「道路に埃がある」と述べた。"),
    "words without space": _repeated("Thecounciloftownmetonmonday"),
    "sentences without space": _numbered("The council of town {} met on Monday.She said so."),
    "sentence that never ends": _numbered("and the man {} who came, "),
    "links": _repeated("http://a.b/c?d=e "),
    "tags": _repeated("<b><i>a"),
    "emphasis": _repeated("**a* _b__ "),
    "list items": _repeated("- a\n"),
    "lists without an end": _repeated("old boats, "),
    "what again": _repeated("The mill closed, what led to "),
    "owners of one sentence": lambda size: "The ministry said " + _repeated("in rain in his statement ")(size),
    "shouts in one sentence": _repeated("again! "),
    "misspelled names": _repeated("Goverment forces left. "),
    "subtitles": _repeated("1\n00:00:01,000 --> 00:00:02,000\na\n\n"),
}


_SENTENCE = 'The council of town {0} met "for an hour" on Monday, Karim {0} said in light of the rain.'


def _units(head: str, unit: str, foot: str = "") -> Callable[[int], bytes]:
    """A file of so many bytes with a unit again and again, each with a number, or with an even longer sentence."""

    def make(size: int) -> bytes:
        wanted = max(1, (size - len(head) - len(foot)) // len(unit.format(1000, _SENTENCE.format(1000)).encode()))
        return (head + "".join(unit.format(n, _SENTENCE.format(n)) for n in range(wanted)) + foot).encode()

    return make


def _word(size: int) -> bytes:
    """A Word file whose document has so many bytes before it is packed."""
    from wordfiles import p, word_file

    one = _SENTENCE.replace('"', "&quot;")
    return word_file(*(p(one.format(number)) for number in range(max(1, size // len(p(one.format(1000)))))))


_RU = "Совет города {0} заседал час в понедельник, сказал Карим {0}."

#: Files in the formats that are not plain text, by the name of the file: size in bytes -> contents.
FILES: dict[str, Callable[[int], bytes]] = {
    "a.md": _units("# Town\n\n", "> *{1}* &amp; so [on](http://a.b/{0})\n\n- {1}\n\n"),
    "a.html": _units("<title>Town</title>", "<p class='a'>{1} &amp; <b>so</b> <a href='#{0}'>on</a>.</p>\n"),
    "a.rst": _units("Town\n====\n\n", "{1}\n\n* *{1}*\n\n"),
    "a.adoc": _units("= Town\n\n", "{1}\n\n. {1}\n\n"),
    "a.srt": _units("", "{0}\n00:00:01,000 --> 00:00:02,000\n{1}\n\n"),
    "a.docx": _word,
    "a.xlf": _units(
        '<xliff version="1.2"><file original="a" source-language="ru" target-language="en"><body>\n',
        f'<trans-unit id="{{0}}"><source>{_RU}</source><target>{{1}}</target></trans-unit>\n',
        "</body></file></xliff>",
    ),
    "a.tmx": _units(
        '<tmx version="1.4"><header srclang="ru"/><body>\n',
        f'<tu><tuv xml:lang="ru"><seg>{_RU}</seg></tuv><tuv xml:lang="en"><seg>{{1}}</seg></tuv></tu>\n',
        "</body></tmx>",
    ),
    "a.po": _units(
        'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n',
        f'msgid "{_RU}"\nmsgstr "The mayor of town {{0}} saw dust and dust on the road."\n\n',
    ),
    "a.csv": _units("ru;en\n", f"{_RU};The mayor of town {{0}} saw dust and dust on the road.\n"),
    "a.jsonl": _units("", '{{"title": "Town {0}", "body": "The mayor of town {0} saw dust and dust on the road."}}\n'),
    "a.json": _units(
        "[\n", '{{"title": "Town {0}", "body": "The mayor of town {0} saw dust and dust on the road."}},\n', "{}\n]"
    ),
}
