"""Pairs in which a name or a number of one language is another word in the other: what is right, and one fault each."""

import pytest

from lint import lint_text


def found(rule: str, language: str, source: str, target: str) -> list[str]:
    """Return the words that a rule reports in a translation beside its source."""
    report = lint_text(target, source=source, source_language=language)
    assert not report.errors
    return [target[slice(*finding.span)] for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ja", "大阪の万博は4月に始まる。", "The Osaka Expo starts in April."),
        ("ja", "大阪・関西万博は4月に始まる。", "The Osaka-Kansai Expo starts in April."),
        ("ja", "愛知万国博覧会は4月に始まった。", "The Aichi Expo started in April."),
        ("ja", "東京五輪は7月に始まる。", "The Tokyo Olympics start in July."),
        ("ja", "長野パラリンピックは3月に始まった。", "The Nagano Paralympics started in March."),
        ("ja", "広島アジア大会は10月に始まった。", "The Hiroshima Asiad started in October."),
        ("ja", "カタールのワールドカップは11月に始まる。", "The World Cup in Qatar starts in November."),
        ("ja", "伊勢志摩サミットは5月に始まる。", "The Ise-Shima summit starts in May."),
        ("ja", "アジア太平洋経済協力会議は11月に始まる。", "APEC starts in November."),
        ("ja", "国会は1月に始まる。", "The Diet opens in January."),
        ("ja", "陸上自衛隊は訓練を始めた。", "The Ground Self-Defense Force began an exercise."),
        ("ja", "東海道新幹線は止まった。", "The Tokaido Shinkansen stopped."),
        ("ja", "市長は京都議定書について話した。", "The mayor spoke about the Kyoto Protocol."),
        ("ja", "市長は日経平均株価について話した。", "The mayor spoke about the Nikkei Index."),
        ("ja", "横浜トリエンナーレは4月に始まる。", "The Yokohama Triennale starts in April."),
        ("zh", "上海世博会于5月开幕。", "The Shanghai Expo opened in May."),
        ("zh", "北京冬奥会于2月开幕。", "The Beijing Winter Olympics opened in February."),
        ("zh", "广州亚运会于11月开幕。", "The Guangzhou Asiad opened in November."),
        ("zh", "二十国集团杭州峰会于9月开幕。", "The G20 summit in Hangzhou opened in September."),
        ("zh", "全国人大于3月开幕。", "The National People's Congress opened in March."),
        ("zh", "自卫队开始演习。", "The Self-Defense Forces began a drill."),
        ("zh", "解放军开始演习。", "The People's Liberation Army began a drill."),
    ],
)
def test_names_of_events_and_bodies_are_no_persons(language: str, source: str, target: str) -> None:
    assert found("name-changed", language, source, target) == []
    assert found("place-changed", language, source, target) == []


def test_a_person_beside_an_event_is_still_told() -> None:
    source, target = "市長のジョン・スミスは万博に行った。", "Mayor Roger Mitchell went to the Osaka Expo."
    assert found("name-changed", "ja", source, target) == ["Roger Mitchell"]


@pytest.mark.parametrize(
    ("language", "source", "target", "rule", "words"),
    [
        ("ar", "شارك ألفان من الجنود في العملية.", "A thousand soldiers took part.", "number-changed", "thousand"),
        (
            "ar",
            "شارك ألفان من الجنود في العملية.",
            "One thousand soldiers took part.",
            "number-changed",
            "One thousand",
        ),
        ("ar", "شارك ألفان من الجنود في العملية.", "Some 1,000 soldiers took part.", "number-changed", "1,000"),
        ("ar", "حضر ألفا شخص الحفل.", "Some 1,000 people came.", "number-changed", "1,000"),
        ("ar", "قتل مئتان من الجنود.", "A hundred soldiers died.", "number-changed", "hundred"),
        ("he", "אלפיים איש השתתפו.", "A thousand people took part.", "number-changed", "thousand"),
        ("de", "Fünfundzwanzig Menschen starben.", "Five people died.", "number-changed", "Five"),
        ("ar", "قتل خمسة وعشرون شخصا وجرح 40.", "Five people died and 40 were hurt.", "number-changed", "Five"),
        ("ru", "Двадцать пять человек погибли.", "People died.", "number-missing", "People died."),
        ("de", "Am 3. Mai starben fünfundzwanzig Menschen.", "People died on May 3.", "number-missing", None),
    ],
)
def test_number_words_of_a_source(language: str, source: str, target: str, rule: str, words: str | None) -> None:
    assert found(rule, language, source, target) == [words or target]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ar", "شارك ألفان من الجنود في العملية.", "Two thousand soldiers took part."),
        ("ar", "قتلوا ألفا من الجنود.", "They killed 1,000 soldiers."),
        ("ar", "قتلوا ألفا من الجنود.", "They killed 2,000 soldiers."),
        ("ar", "حضر ما بين ألف وألفي شخص.", "Between one and two thousand people came."),
        ("ar", "حدث ذلك عام ألفين.", "It happened in 2000."),
        ("ar", "وبعد ألفي عام عاد.", "He returned after two millennia."),
        ("ar", "قبل خمسة وعشرين عاما بدأ كل شيء.", "It all began a quarter of a century ago."),
        ("ru", "Двадцать пять лет назад всё началось.", "It all began a quarter century ago."),
        ("fr", "Dans quinze jours, tout commence.", "It all starts in two weeks."),
        ("es", "Hace quince días murieron.", "They died a fortnight ago."),
        ("he", "בין אלף לאלפיים איש באו.", "Between one and two thousand people came."),
        ("ja", "１０・７の攻撃から一年がたった。", "A year has passed since the October 7 attack."),
        ("ja", "９・１１の攻撃から一年がたった。", "A year has passed since the September 11 attack."),
        ("ja", "３・11から一年がたった。", "A year has passed since the disaster of March 11."),
        ("ja", "マグニチュード6・7の地震が起きた。", "A magnitude 6.7 quake struck."),
        ("zh", "“9·11”恐怖袭击发生多年了。", "Years have passed since the Sept. 11 attacks."),
        ("uk", "Це сталося у дві тисячі двадцять третьому році.", "It happened in 2023."),
        ("uk", "Це сталося у тисяча дев'ятсот сорок восьмому році.", "It happened in 1948."),
        ("ja", "三・五万人が逃げた。", "Some 35,000 people fled."),
        ("ja", "３・５万人が逃げた。", "Some 35,000 people fled."),
        ("ja", "千葉と三重で雨が降った。", "It rained in Chiba and Mie."),
        ("ja", "三菱の工場は四国にある。", "The Mitsubishi plant is in Shikoku."),
        ("ja", "八百屋は店を開けた。", "The greengrocer opened his shop."),
        ("ru", "Это случилось в 1948 году.", "It happened in nineteen forty-eight."),
        ("ru", "Погибли 500 000 человек.", "Half a million people died."),
        ("ko", "물가는 3.5% 올랐다.", "Prices rose 3.5 percent."),
        ("ja", "「もう遅い。帰ろう。」と彼は言った。", "“It is late. Let us go,” he said."),
        ("zh", "他说：“太晚了。我们走吧。”", "“It is late. Let us go,” he said."),
    ],
)
def test_sound_translations_of_numbers(language: str, source: str, target: str) -> None:
    report = lint_text(target, source=source, source_language=language)
    assert [finding.rule for finding in report.findings if finding.group == "accuracy"] == []
