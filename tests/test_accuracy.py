"""What the rules of the group ``accuracy`` find in pairs of sentences, and what they leave alone."""

import pytest

from lint import lint_text


def found(rule: str, language: str, source: str, target: str) -> list[str]:
    """Return the words that a rule reports in a translation beside its source."""
    report = lint_text(target, source=source, source_language=language or None)
    assert not report.errors
    return [target[slice(*finding.span)] for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        (
            "de",
            "Experten warnten vor der Krankheit, sagte er.",
            "Experts warned of the Krankheit, he said.",
            ["Krankheit"],
        ),
        ("de", "Das Gesetz gilt für die Fleischbranche.", "The law applies to the Fleisch industry.", ["Fleisch"]),
        ("de", "Der Streit begann am U-Bahnhof.", "The dispute began at the U-Bahnhof.", ["U-Bahnhof"]),
        ("de", "Er floh nach Nordkorea, hieß es.", "He fled to Nordkorea, it was said.", ["Nordkorea"]),
        ("de", "Musiker wie Anna Krol würdigten Salim.", "Musicians like Anna Krol würdigten Salim.", ["würdigten"]),
        ("de", "Er wartete am Alexanderplatz auf sie.", "He waited at Alexanderplatz for her.", []),
        ("de", "Die Alternative für Salim gewann.", "The Alternative für Salim won.", []),
        ("de", "Der Bundestag stimmt heute ab.", "The Bundestag votes today.", []),
        ("es", "El hotel fue destruido y reconstruido.", "The hotel was destroyed y rebuilt.", ["y"]),
        ("es", "Los valores de x y de y cambian.", "The values on the y axis change.", []),
        ("fr", "Le véhicule lui-même a été enlevé.", "The vehicle lui-même was removed.", ["lui-même"]),
        ("fr", "Ils dînèrent en tête-à-tête.", "They dined tête-à-tête.", []),
        ("cs", "Bouře s potenciálem škodit přišla.", "A storm with the potenciál to do harm came.", ["potenciál"]),
        ("cs", "Léto je zde teplé.", "Summer is warm zde every year.", ["zde"]),
        ("es", "El curso «Medios y fin del mundo».", "The course “Media and the end of mundo” began.", ["mundo"]),
        ("fr", "Ils lurent « le temps perdu » hier.", "They read “le temps perdu” yesterday.", []),
        (
            "pl",
            "Piła herbatę, która jest moczopędna.",
            "She drank (water or tea, which is a moczopędna) tea.",
            ["moczopędna"],
        ),
        ("pl", "To jest pierogi, czyli moczopędna.", "It is a diuretic (moczopędna) drink.", []),
    ],
)
def test_words_left_in_the_language_of_the_source(language: str, source: str, target: str, expected: list[str]) -> None:
    assert found("untranslated-word", language, source, target) == expected


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        ("ru", "Он заработал несколько долларов за день.", "He earned a few rubles in a day.", ["rubles"]),
        ("ru", "Он заработал несколько долларов за день.", "He earned a few dollars in a day.", []),
        ("ru", "Он весил сто фунтов и выиграл.", "He weighed a hundred pounds and won.", []),
        ("zh", "母公司股价蒸发千亿美元。", "The parent company lost €100 billion in value.", ["€"]),
        ("zh", "出口超过10亿美元。", "Exports passed 1 billion US euros.", ["US euros"]),
        ("zh", "出口超过10亿美元。", "Exports passed 1 billion US dollars.", []),
        ("pl", "Bilet kosztuje 45 złotych.", "The ticket costs 45 dollars.", ["dollars"]),
        ("pl", "Bilet kosztuje 45 złotych.", "The ticket costs 45 zlotys.", []),
    ],
)
def test_another_currency(language: str, source: str, target: str, expected: list[str]) -> None:
    assert found("currency-changed", language, source, target) == expected


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("В порту не нашли никаких следов взрыва.", "They did find any traces of a blast in the port.", True),
        ("В порту не нашли никаких следов взрыва.", "They found no traces of a blast in the port.", False),
        ("Ракеты не попали в порт Салим вчера.", "The missiles hit the port of Salim yesterday.", True),
        ("Никто не знал порт лучше капитана.", "The captain knew the port better than any man.", False),
    ],
)
def test_words_that_hide_no_lost_negation(source: str, target: str, *, lost: bool) -> None:
    assert bool(found("negation-lost", "ru", source, target)) == lost


CHINESE = "焦布洛昨天在港口发表讲话。工人们等了很久。{}说港口将在星期一开放。"


def test_one_name_of_a_chinese_source_in_two_spellings() -> None:
    english = "Gioblo spoke at the port yesterday. Workers waited a long time. Giobro said it would open on Monday."
    assert found("name-variant", "zh", CHINESE.format("焦布洛"), english) == ["Giobro"]
    assert found("name-variant", "zh", CHINESE.format("马克龙"), english) == []


def test_surnames_of_one_syllable_are_not_taken_for_each_other() -> None:
    source = "专家杨说港口开放。工人们等了很久。专家郑说港口关闭。"
    english = "The expert Yang said the port was open. Workers waited. The expert Zheng said the port was shut."
    assert found("name-variant", "zh", source, english) == []


@pytest.mark.parametrize(
    ("hebrew", "english"),
    [
        ("גבי צ'אצ'אשווילי", "Gabi Chachashvili"),
        ("שאול סוקניק", "Shaul Sochnik"),
        ('ח"כ עופר כסיף', "Knesset Member Ofer Cassif"),
    ],
)
def test_hebrew_names_are_heard_with_their_vowels_and_marks(hebrew: str, english: str) -> None:
    source, target = "הנמל נפתח אתמול. {} ביקר בו בבוקר.", "The port opened yesterday. {} visited it in the morning."
    assert found("name-changed", "he", source.format(hebrew), target.format(english)) == []
    assert found("name-changed", "he", source.format("יעל רוזנברג"), target.format(english)) != []


def test_a_source_many_times_as_long_is_that_of_something_else() -> None:
    source, target = "В 2019 году порт Салим принял 312 судов. ", "In 2019, the port of Salim received 312 ships."
    assert found("source-mismatch", "ru", source, target) == []
    assert len(found("source-mismatch", "ru", source * 50, target)) == 1
    assert found("sentence-missing", "ru", source * 50, target) == []


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ja", "避難したのは2〜3万人とみられる。", "Between 20,000 and 30,000 people are thought to have fled."),
        ("ja", "200〜300万ドルの損害が出た。", "The damage came to $2 to $3 million."),
        ("zh", "大约一百到两百人参加。", "About one to two hundred people took part."),
        ("fr", "Le pont coûtera de 2 milliards à 3 milliards de dollars.", "The bridge will cost $2 to $3 billion."),
        ("uk", "Міст коштуватиме від 2 млрд до 3 млрд доларів.", "The bridge will cost $2 to $3 billion."),
        ("ar", "ما بين ألفين وثلاثة آلاف شخص فروا.", "Between 2,000 and 3,000 people fled."),
        ("ar", "ما بين مئة ومئتي جندي وصلوا.", "Between one and two hundred soldiers arrived."),
        ("es", "Entre dos y tres mil personas marcharon.", "Between 2,000 and 3,000 people marched."),
        ("he", "בין 2 ל-3 מיליארד שקל.", "Between 2 billion and 3 billion shekels."),
        ("fa", "سه تا چهارصد سرباز رسیدند.", "Between 300 and 400 soldiers arrived."),
        ("de", "Zwei- bis dreitausend Menschen flohen.", "Between 2,000 and 3,000 people fled."),
        ("tr", "Yirmi otuz bin kişi kaçtı.", "Twenty to thirty thousand people fled."),
        ("ru", "Там 100–200 овец.", "There are one to two hundred sheep there."),
        ("ru", "Там 500–600 овец.", "There are five or six hundred sheep there."),
        ("ru", "Цены выросли на 5–6 процентов.", "Prices rose from 5 to 6 %."),
        ("ru", "Акции упали на 5%, до 120 рублей.", "Shares fell 5% to 120 rubles."),
        ("ru", "В 1980-х и 90-х порт рос.", "In the 1980s and 90s the port grew."),
        ("", "Там загинуло 3 тис. людей.", "3,000 people died there."),
    ],
)
def test_a_range_is_the_same_however_its_magnitude_is_shared(language: str, source: str, target: str) -> None:
    for rule in ("number-changed", "number-missing", "number-added", "currency-changed"):
        assert found(rule, language, source, target) == []


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        ("ja", "避難したのは2〜3万人とみられる。", "Between 20,000 and 40,000 people fled.", ["40,000"]),
        ("ja", "避難したのは2〜3万人とみられる。", "Between 10,000 and 30,000 people fled.", ["10,000"]),
        (
            "fr",
            "Le pont coûtera de 2 milliards à 3 milliards.",
            "The bridge will cost $2 to $3 million.",
            ["2", "3 million"],
        ),
        ("uk", "Від 2 млрд до 3 млрд доларів.", "$1 to $3 billion.", ["1"]),
        ("ar", "ما بين ألفين وثلاثة آلاف شخص فروا.", "Between 2,000 and 5,000 people fled.", ["5,000"]),
        ("es", "Entre dos y tres mil personas marcharon.", "Between 1,000 and 3,000 people marched.", ["1,000"]),
        ("fa", "بین دو و سه هزار نفر گریختند.", "Between 2,000 and 5,000 people fled.", ["5,000"]),
        ("ru", "Там 500–600 овец.", "There are three to six hundred sheep there.", ["three"]),
        ("ru", "Цены выросли на 5–6 процентов.", "Prices rose by 2% to 6%.", ["2"]),
        ("", "Там загинуло 3 тис. людей.", "4,000 people died there.", ["4,000"]),
    ],
)
def test_a_changed_end_of_a_range_is_found(language: str, source: str, target: str, expected: list[str]) -> None:
    assert found("number-changed", language, source, target) == expected


@pytest.mark.parametrize(
    ("language", "source", "right", "wrong"),
    [
        ("fr", "Le pilote a décollé sans autorisation.", "took off without clearance", "took off with clearance"),
        (
            "de",
            "Sie wurden ohne Auflagen freigelassen.",
            "were released unconditionally",
            "were released on conditions",
        ),
        ("ar", "اعتقلت السلطات الصحفي دون أن توجه إليه تهمة.", "was held without charge", "was held and charged"),
        ("tr", "Polis uyarmadan ateş açtı.", "opened fire without warning", "opened fire after a warning"),
        ("ru", "Суд признал арест незаконным.", "ruled the arrest unlawful", "ruled the arrest lawful"),
        ("uk", "Умови є неприйнятними.", "called the terms unacceptable", "called the terms acceptable"),
        ("ar", "لم تنسحب القوات من المدينة.", "did not withdraw from the city", "withdrew from the city"),
        ("pt", "O ministro não respondeu.", "declined to answer", "answered"),
        ("ja", "政府は増税を行わないと発表した。", "ruled out a tax increase", "announced a tax increase"),
        ("fr", "Aucun des passagers n'a survécu.", "all died", "survived"),
    ],
)
def test_a_lost_negation(language: str, source: str, right: str, wrong: str) -> None:
    assert found("negation-lost", language, source, f"They {right}.") == []
    assert found("negation-lost", language, source, f"They {wrong}.") != []


@pytest.mark.parametrize(
    ("language", "source", "right", "wrong"),
    [
        ("fr", "Des dizaines de milliers de personnes ont fui.", "Tens of thousands", "Thousands"),
        ("he", "מאות אלפי ישראלים יצאו לרחובות.", "Hundreds of thousands", "Tens of thousands"),
        ("tr", "On binlerce kişi evini terk etti.", "Tens of thousands", "Thousands"),
        ("zh", "数百万人失去家园。", "Millions", "Tens of thousands"),
        ("fa", "صدها خانه ویران شد.", "Hundreds", "Dozens"),
        ("it", "Sono fuggite duecentocinquantamila persone.", "Some 250,000", "25,000"),
        ("cs", "Utekli pětatřicet lidí.", "Thirty-five", "Fifty-three"),
        ("hi", "हादसे में अड़तालीस लोग भागे।", "Forty-eight", "Eighty-four"),
        ("fr", "Une quinzaine de personnes ont fui.", "Some 15", "Some 50"),
        ("de", "Um halb neun flohen sie.", "At half past eight they", "At 9:30 they"),
    ],
)
def test_rough_numbers_and_numbers_in_one_word(language: str, source: str, right: str, wrong: str) -> None:
    assert found("number-changed", language, source, f"{right} fled.") == []
    assert found("number-changed", language, source, f"{wrong} fled.") != []


@pytest.mark.parametrize(
    ("language", "source", "right", "wrong"),
    [
        ("ru", "Надежда Соловей выиграла турнир.", "Nadezhda Solovey won the cup.", "Hope Nightingale won the cup."),
        ("he", "חבר הכנסת שלום דב הצביע נגד.", "MK Shalom Dov voted against.", "MK Peace Bear voted against."),
        ("ar", "قال المحامي كريم صالح نعم.", "Lawyer Karim Saleh said yes.", "Lawyer Generous Saleh said yes."),
        ("fr", "Luc Boucher a signé.", "Luc Boucher has signed.", "Luc Butcher has signed."),
    ],
)
def test_a_name_that_was_translated_as_a_word(language: str, source: str, right: str, wrong: str) -> None:
    assert found("name-changed", language, source, right) == []
    assert len(found("name-changed", language, source, wrong)) == 1


def test_words_that_are_of_a_name_in_both_texts() -> None:
    english = "Operation Peace Spring began, and the head of Peace Now resigned."
    assert found("name-changed", "tr", "Barış Pınarı Harekatı başladı.", english) == []


def test_a_short_source_is_in_the_language_that_it_is_said_to_be_in() -> None:
    assert found("number-changed", "de", "In der Stadt leben 300 Menschen.", "The town has 500 people.") == ["500"]
    report = lint_text("The port is open.", source="The port was open.", source_language="de")
    assert [error.message for error in report.errors] == ["source source: it is in English"]


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        ("fa", "نام کشور در ماه گذشته تغییر کرد.", "North Macedonia changed its name last month.", []),
        ("fa", "رئیس پروژه مصرف آب را کم کرد.", "In Portugal, the head of the project cut the use of water.", []),
        ("fa", "وزیر خارجه کره شمالی وارد بندر شد.", "The Chinese foreign minister reached the port.", ["Chinese"]),
        ("ru", "Ливингстон и Кеннеди открыли порт штата.", "Livingston and Kennedy opened the port in Portugal.", []),
        ("cs", "Republikáni v celé zemi otevřeli přístav.", "Republicans opened the port in Portugal.", []),
        ("he", "שר החוץ של ארה“ב הגיע לנמל.", "The Chinese foreign minister reached the port.", ["Chinese"]),
        (
            "he",
            "כיוון שהנמל סגור, הפרופסור הודיע על כך.",
            "As the port was shut, the professor said so in Portugal.",
            [],
        ),
        ("ja", "大会のタイトルが港で決まった。", "The title was decided at the port in Portugal.", []),
        ("fr", "Le ministre des États-Unis est au port.", "The Chinese minister is at the port.", ["Chinese"]),
        ("fr", "Le ministre des États-Unis est au port.", "The American minister is at the port.", []),
        ("hi", "चीन के मंत्री बंदरगाह पहुँचे।", "The Russian minister reached the port.", ["Russian"]),
        ("pl", "Węgierski minister przyjechał do portu.", "The Bulgarian minister came to the port.", ["Bulgarian"]),
        ("tr", "Macar bakan limana geldi.", "The Bulgarian minister came to the port.", ["Bulgarian"]),
        ("pt", "O ministro húngaro veio ao porto.", "The Bulgarian minister came to the port.", ["Bulgarian"]),
    ],
)
def test_words_that_are_countries_and_words_that_are_none(
    language: str, source: str, target: str, expected: list[str]
) -> None:
    assert found("place-changed", language, source, target) == expected


@pytest.mark.parametrize(
    ("language", "source", "target", "lost"),
    [
        ("cs", "Nedávno přijel do Nevady.", "He came to Nevada.", False),
        ("cs", "Nezávislost přístavu je nezbytná.", "The independence of the port is essential.", False),
        ("cs", "Ministr nepřijel do přístavu.", "The minister came to the port.", True),
        ("cs", "Přístav neotevřou v pondělí.", "The port will open on Monday.", True),
        ("tr", "Limanın açılıp açılmayacağını sordu.", "He asked if the port would open.", False),
        ("tr", "Bakan komedi izledi.", "The minister watched a comedy.", False),
        ("tr", "Bakan limana gelmedi.", "The minister came to the port.", True),
    ],
)
def test_czech_and_turkish_words_that_only_look_like_denials(
    language: str, source: str, target: str, *, lost: bool
) -> None:
    assert bool(found("negation-lost", language, source, target)) == lost


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        ("hi", "बंदरगाह ने 11 मिलियन पाउंड दिए।", "The port paid 11 million pounds.", []),
        ("hi", "बंदरगाह ने 11 मिलियन पाउंड दिए।", "The port paid 11 billion pounds.", ["11 billion"]),
        ("cs", "Přístav leží 45 mil od města.", "The port lies 45 miles from the city.", []),
        ("cs", "Přístav stál 45 mil. korun.", "The port cost 45 million crowns.", []),
        ("cs", "Přístav otevřou v 17:30.", "The port opens at 5.30pm.", []),
        ("fa", "نیمی از مدارس بسته شد.", "A third of the schools closed.", ["A third of"]),
        ("it", "Due terzi delle scuole hanno chiuso.", "A third of the schools closed.", ["A third of"]),
    ],
)
def test_more_numbers(language: str, source: str, target: str, expected: list[str]) -> None:
    assert found("number-changed", language, source, target) == expected


def test_a_longer_form_than_that_of_a_source_that_ends_with_it() -> None:
    """The word of the source is marked, however long the one that was left is."""
    text = "The засуху goes on, and the damage at the port has not been counted."
    report = lint_text(text, source="Засух", source_language="ru")
    assert not report.errors
    (finding,) = [finding for finding in report.findings if finding.rule == "untranslated-word"]
    assert finding.related[0].span == (0, 5)
