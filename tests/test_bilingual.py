"""What a translation and its source share: numbers by value, sentences, names by sound, places, and their alignment."""

from decimal import Decimal
from pathlib import Path

import pytest
from test_linear import counted

from lint.analysis.bilingual.align import align
from lint.analysis.bilingual.amounts import differences
from lint.analysis.bilingual.denials import denials
from lint.analysis.bilingual.figures import Value, values_of
from lint.analysis.bilingual.korean import as_japanese
from lint.analysis.bilingual.match import comparable, mismatched
from lint.analysis.bilingual.numbers import numbers
from lint.analysis.bilingual.pairs import Pair, bilingual
from lint.analysis.bilingual.places import places
from lint.analysis.bilingual.sounds import consonants, distance, in_han, pinyin_readings
from lint.analysis.bilingual.subjects import subjects
from lint.text.document import Document
from lint.text.foreign import sentences
from lint.text.languages import is_in, language_of

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "text", "expected"), rows("bilingual_numbers.tsv"))
def test_numbers_are_read_by_value(language: str, text: str, expected: str) -> None:
    found = numbers(text, language)
    strong = [plain(number.value) for number in found if number.strong and number.kind != "loose"]
    possible = {plain(value) for number in found for value in number.values}
    marked = [value for value in expected.split() if value != "-"]
    assert strong == [Decimal(value) for value in marked if value[0] not in "~!"]
    assert {Decimal(value[1:]) for value in marked if value[0] == "~"} <= possible
    assert possible.isdisjoint(Decimal(value[1:]) for value in marked if value[0] == "!")


def plain(value: Value) -> Decimal:
    """A value without its kind; of a time of day, minutes."""
    return value if isinstance(value, Decimal) else Decimal(value[1])


@pytest.mark.parametrize(("language", "text"), rows("bilingual_sentences.tsv"))
def test_a_text_is_cut_into_sentences(language: str, text: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    between = "" if language in ("zh", "ja") else " "
    joined = between.join(expected)
    assert [joined[start:end] for start, end in sentences(joined, language)] == expected


def test_a_figure_may_have_two_values() -> None:
    assert values_of("1.234", "de") == (Decimal(1234), Decimal("1.234"))
    assert values_of("1,234", "ru") == (Decimal("1.234"), Decimal(1234))
    assert values_of("1,234", "en") == (Decimal(1234),)
    assert values_of("١٢٬٥٠٠٫٧", "ar") == (Decimal("12500.7"),)


@pytest.mark.parametrize(
    ("english", "other", "language"),
    [
        ("Zelensky", "Зеленского", "ru"), ("Netanyahu", "נתניהו", "he"), ("Biden", "バイデン", "ja"),
        ("Johnson", "جونسون", "ar"),
        ("Haddadin", "حدادين", "ar"), ("Poroshenko", "Порошенко", "uk"), ("Schwarzenegger", "Шварценеггера", "ru"),
        ("Smith", "سميث", "ar"), ("Javid", "Джавид", "ru"), ("Khamenei", "Хаменеи", "ru"),
    ],
)  # fmt: skip
def test_names_sound_alike_across_scripts(english: str, other: str, language: str) -> None:
    assert distance(consonants(english), consonants(other), language) < 0.2


@pytest.mark.parametrize(
    ("english", "other", "language"),
    [("Putin", "Байден", "ru"), ("Smith", "Иванова", "ru"), ("Merkel", "ترامب", "ar"), ("Johnson", "לפיד", "he")],
)
def test_other_names_do_not(english: str, other: str, language: str) -> None:
    assert distance(consonants(english), consonants(other), language) >= 0.3


def test_chinese_names_are_compared_by_their_pinyin() -> None:
    (reading, *_) = pinyin_readings("Zhang Yimou")
    assert in_han(reading, "导演张艺谋说") == 2
    assert in_han(reading, "导演李安说") == -1
    assert pinyin_readings("Joe Biden") == ()
    assert in_han(pinyin_readings("Zeng Qinghong")[0], "曾庆红说") == 0
    assert in_han(("ceng", "qing", "hong"), "曾庆红说") == -1  # as a surname it is read Zeng
    assert in_han(pinyin_readings("Lu Xiaoming")[0], "吕晓明说") == 0
    assert pinyin_readings("Chiling Tong") == ()  # rarer surnames only stand first


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The U.S. and the Kremlin", "en", [{"US"}, {"RU"}]),
        ("South Korean officials", "en", [{"KR"}]),
        ("министр США в Северной Корее", "ru", [{"US"}, {"KP"}]),
        ("الرئيس الأمريكي في لبنان", "ar", [{"US"}, {"LB"}]),
        ("נשיא ארצות הברית בישראל", "he", [{"US"}, {"IL"}]),
        ("法国总统在香港", "zh", [{"FR"}, {"HK"}]),
        ("в Папуа — Новой Гвинее и в Гвинее-Бисау", "ru", [{"PG"}, {"GW"}]),
        ("із Південного Судану до Північної Ірландії", "uk", [{"SS"}, {"GB"}]),
        ("w Nowej Zelandii, w Demokratycznej Republice Konga", "pl", [{"NZ"}, {"CD"}]),
        ("Rovníkové Guineje a Jižním Súdánu", "cs", [{"GQ"}, {"SS"}]),
        ("Güney Sudan'dan Kuzey İrlanda'ya", "tr", [{"SS"}, {"GB"}]),
    ],
)
def test_places_are_known_in_every_language(text: str, language: str, expected: list[set[str]]) -> None:
    assert [set(mention.places) for mention in places(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("وصل الوفد إلى المدينة أمس", "ar"), ("این کشور گزارش داد که پنج نفر", "fa"), ("הוועדה התכנסה אתמול", "he"),
        ("Министр сообщил об этом", "ru"), ("Міністр повідомив про це її", "uk"), ("大臣は昨日そう述べた", "ja"),
        ("장관은 어제 그렇게 말했다", "ko"),
        ("部长昨天这样说", "zh"), ("Le ministre est dans la ville et il ne parle pas", "fr"),
        ("Der Minister ist in der Stadt und sagt nichts", "de"),
        ("El ministro está en la ciudad y no habla", "es"), ("Bakan bu şehirde ve konuşmuyor ama bir şey var", "tr"),
        ("The minister is in the city and does not speak", "en"),
        ("لە هێرشەکەدا بیست کەس بریندار بوون", "ckb"), ("حملے میں سو زخمی ہوئے", "ur"),
        ("په برید کې شل تنه ټپیان شول", "ps"),
        ("ھۇجۇمدا يىگىرمە ئادەم يارىلاندى", "ug"), ("حملي ۾ ڪيترائي ماڻهو زخمي ٿيا", "sd"),
        ("צוואנציק מענטשן זענען געווארן און דער מיניסטער האט געזאגט", "yi"),
        ("У нападу је рањено пет људи, већ је ноћ", "sr"),
        ("Шабуыл кезінде бес адам қаза тапты", "kk"), ("Ён быў там учора, паведаміла паліцыя", "be"),
    ],
)  # fmt: skip
def test_languages_are_told_apart(text: str, language: str) -> None:
    assert language_of(text) == language
    assert is_in(text, language)


def paired(source: str, target: str, language: str = "ru") -> tuple[Document, tuple[Pair, ...]]:
    document = Document(target, source=Document(source, language=language))
    both = document.view(bilingual)
    assert both
    return document, both.pairs


def test_sentences_are_joined_where_they_belong() -> None:
    source = "Порт открылся в понедельник. Министр приехал в Киев, и 312 рабочих его ждали. Потом он уехал."
    target = "The port opened on Monday. The minister came to Kyiv. There, 312 workers were waiting. Then he left."
    _, pairs = paired(source, target)
    assert [(pair.sources, pair.targets) for pair in pairs] == [(1, 1), (1, 2), (1, 1)]


def test_what_a_sentence_is_about_pairs_it() -> None:
    source = "Порт открылся. Полиция задержала водителя. Суд оштрафовал компанию. Ветер стих."
    target = "The port opened. The court fined the company. The wind dropped."
    document, pairs = paired(source, target)
    missing = [pair.source for pair in pairs if pair.source and pair.target is None]
    assert document.source
    assert [document.source.prose[span.start : span.end] for span in missing] == ["Полиция задержала водителя."]
    assert subjects("Суд оштрафовал компанию.", "ru") == subjects("The court fined the company.", "en")
    assert subjects("警方在医院", "zh") == {"police", "hospital"}
    assert subjects("והמשטרה בבית המשפט", "he") >= {"police", "court"}
    assert subjects("a word of no language here", "xx") == frozenset()


def test_an_empty_side_pairs_nothing() -> None:
    assert align([], [], "ru", {}, 1.0, ([], []), ([], [])) == []
    assert [(len(b.source), len(b.target)) for b in align([9.0], [], "ru", {}, 1.0, ([1.0], []), ([True], []))] == [
        (1, 0)
    ]


def test_alignment_is_linear_in_length() -> None:
    from time import process_time

    def seconds(count: int) -> float:
        lengths = [40.0 + number % 37 for number in range(count)]
        start = process_time()
        align(lengths, lengths, "ru", {}, 1.0, ([0.3] * count, [0.3] * count), ([True] * count, [True] * count))
        return process_time() - start

    seconds(300)
    assert seconds(2400) < 20 * max(seconds(600), 0.01)


def test_the_source_of_another_article_is_told() -> None:
    source = (
        "В понедельник 312 рабочих порта вышли на работу. Египет предложил 45 миллионов. Переговоры начнутся 12 марта."
    )
    right = "On Monday, 312 workers of the port came to work. Egypt offered 45 million. Talks will begin on March 12."
    wrong = (
        "A museum in Oslo opened a show of 80 paintings. It will run until October 2031. Tickets cost 15 euros a day."
    )
    assert not Document(right, source=Document(source, language="ru")).view(mismatched)
    other = Document(wrong, source=Document(source, language="ru"))
    assert other.view(mismatched)
    assert other.view(comparable) is None


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("he", "המדינה הופכת כל אבן.", "The state leaves no stone unturned."),
        ("he", "נמשך זמן לא קצר.", "It went on for a considerable time."),
        ("is", "Þeir eru ekki síður duglegir.", "They are just as keen."),
        ("ja", "人に握らせるな！", "Don't let others hold it!"),
        ("ja", "港はつまらないと思う。", "I think the port is boring."),
        ("ja", "港に興味を持っていなかったのですか。", "Were you interested in the port?"),
        ("ja", "とても便利ですよね。", "It is very handy, isn't it?"),
        ("he", "ערב לא מרשים.", "An unimpressive evening."),
        ("zh", "这无法形成模式。", "It is hard to make a model of it."),
    ],
)
def test_what_denies_in_another_way_is_no_denial(language: str, source: str, target: str) -> None:
    padding = {
        "he": " הנמל פתוח היום. השר בא.",
        "is": " Höfnin er opin í dag. Ráðherrann kom.",
        "ja": "港は今日開いている。大臣が来た。",
        "zh": "港口今天开放。部长来了。",
    }
    document = Document(
        target + " The port is open today. The minister came.",
        source=Document(source + padding[language], language=language),
    )
    assert document.view(denials) == ()


@pytest.mark.parametrize(
    ("language", "source", "target", "kind"),
    [
        ("ru", "Порт не закрыт, и корабли стоят.", "The port is closed, and ships are waiting.", "lost"),
        ("ru", "Порт закрыт, и корабли стоят.", "The port is not closed, and ships are waiting.", "added"),
        ("ja", "港は閉まっていない。", "The port is closed.", "lost"),
        ("zh", "港口没有关闭。", "The port is closed.", "lost"),
    ],
)
def test_a_lost_or_added_not_is_told(language: str, source: str, target: str, kind: str) -> None:
    more = {
        "ru": " Министр приехал. Гавань открыта.",
        "ja": "大臣が来た。船は待っている。",
        "zh": "部长来了。船在等待。",
    }
    document = Document(
        target + " The minister came. The ships are waiting.",
        source=Document(source + more[language], language=language),
    )
    assert [found.kind for found in document.view(denials)] == [kind]


_PORT = {
    "ar": "الميناء مفتوح اليوم. وصل الوزير.",
    "tr": "Liman bugün açık. Bakan geldi.",
    "he": "הנמל פתוח היום. השר בא.",
    "fa": "بندر امروز باز است. وزیر آمد.",
    "ru": "Порт сегодня открыт. Министр приехал.",
    "uk": "Порт сьогодні відкритий. Міністр приїхав.",
    "zh": "港口今天开放。部长来了。",
    "ja": "港は今日開いている。大臣が来た。",
    "de": "Der Hafen ist heute offen. Der Minister kam.",
    "fr": "Le port est ouvert aujourd'hui. Le ministre est venu.",
    "es": "El puerto está abierto hoy. El ministro vino.",
    "it": "Il porto è aperto oggi. Il ministro è venuto.",
    "pt": "O porto está aberto hoje. O ministro veio.",
    "pl": "Port jest dziś otwarty. Minister przyjechał.",
    "ko": "항구는 오늘 열려 있다. 장관이 왔다.",
    "cs": "Přístav je dnes otevřen. Ministr přijel.",
}


@pytest.mark.parametrize(("language", "source", "target", "expected"), rows("bilingual_negations.tsv"))
def test_negations_beside_their_source(language: str, source: str, target: str, expected: str) -> None:
    between = "" if language in ("zh", "ja") else " "
    document = Document(
        target + " The port is open today. The minister came.",
        source=Document(source + between + _PORT[language], language=language),
    )
    assert [found.kind for found in document.view(denials)] == [kind for kind in [expected] if kind != "-"]


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        ("ja", "一時停戦が発効した。", "A temporary ceasefire took effect.", []),
        ("ja", "議員の3分の2が賛成した。", "Two thirds of the lawmakers voted in favor.", []),
        ("zh", "德州去年遭遇干旱。", "Texas suffered a drought last year.", []),
        ("zh", "两三千人参加了集会。", "Two or three thousand people attended the rally.", []),
        ("zh", "两三千人参加了集会。", "Some 2,000 to 3,000 people attended the rally.", []),
        ("zh", "两三千人参加了集会。", "Some 20,000 people attended the rally.", ["magnitude"]),
        ("zh", "歼-20战机首次亮相。", "The J-20 fighter appeared for the first time.", []),
        ("zh", "歼-20战机首次亮相。", "The fighter appeared for the first time.", ["missing"]),
    ],
)
def test_number_words_of_chinese_and_japanese(language: str, source: str, target: str, expected: list[str]) -> None:
    more = {"ja": "住民は避難した。", "zh": "记者在场。"}
    document = Document(target + " Reporters were there.", source=Document(source + more[language], language=language))
    assert [found.kind for found in document.view(differences)] == expected


def test_numbers_of_a_sentence_without_an_end_are_not_compared_each_with_each() -> None:
    def calls(times: int) -> int:
        source = "".join(f"有{1013 + 7 * number}家企业，" for number in range(times)) + "。"
        target = ", ".join(f"there are {5011 + 9 * number} companies" for number in range(times)) + "."
        document = Document(target, source=Document(source, language="zh"))
        document.view(comparable)
        with counted() as count:
            document.view(differences)
        return count.calls

    calls(10)  # what is read once is not counted
    assert calls(400) <= 5 * calls(100) + 2_000


def test_no_source_no_pairs() -> None:
    assert Document("The port opened on Monday.").view(bilingual) is None
    assert Document("The port opened on Monday.").view(comparable) is None


@pytest.mark.parametrize("digits", ["1" * 40, "1," * 40 + "1", "千" * 40])
def test_a_number_of_any_length_is_read(digits: str) -> None:
    """A crash in one reader would silence every rule that has a source."""
    for language, source in (
        ("ru", "Это {} и 3 млн."),
        ("ja", "それは{}と３百万です。"),
        ("ko", "그것은 {}만 명과 3만 {}명이다."),
    ):
        assert numbers(source.replace("{}", digits), language)
    assert numbers(f"It was {digits} and 3 million.", "en")


def test_korean_numbers_stand_where_they_are_written() -> None:
    for text in (
        "오후 3시 20분",
        "15시 05분",
        "오후3시20분",
        "관객 3만 5000명과 2천 500명",
        "의원의 3분의 2",
        "5월 3일",
    ):
        assert len(as_japanese(text)) == len(text)
    assert [text[number.start : number.end] for text in ("오후 3시 20분",) for number in numbers(text, "ko")] == [
        "3시 20분"
    ]
