"""The guard of the phrase tables: a wording is proposed only where it can be typed as it stands."""

import pytest

from lint import Document
from lint.analysis.lexicon import Lexicon, advice


def proposed(pattern: str, better: str, text: str) -> str | None:
    """The text with the first match's first wording in it; None where none is proposed."""
    (match, *_) = Lexicon([(pattern, better)]).find(Document(text))
    if not match.fixes:
        return None
    for start, end, new in sorted(match.fixes[0].edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


KINDS = {
    "what is joined to it keeps its form": [
        (
            "<play> a role in improving",
            "<help> improve",
            "It plays a role in improving the roads and building schools.",
        ),
        (
            "contribute to the growth of",
            "develop",
            "They contribute to the growth of trade, the peace of all and the arts.",
        ),
    ],
    "a preposition comes again": [("pertaining to", "on", "They wrote a law on rents pertaining to towns.")],
    "a noun follows the plural": [
        ("people's livelihood", "people's lives", "They talked of people's livelihood money.")
    ],
    "a name is lost": [
        ("a spokesman for the {0-2} movement", "for the movement", "He is a spokesman for the Fatah movement."),
        ("the? head of the {nationality} ministry", "the minister", "They met the head of the French ministry."),
        ("according to {name} reporter", "a paper says", "It rained, according to Mehr reporter."),
        ("the {0-2} side", "officials", "They met the Russian side."),
        ("of the Russian Federation", "of Russia", "It is the army of the Russian Federation."),
        ("the ministry of internal affairs", "the police", "He rang the Ministry of Internal Affairs."),
        ("in the {word} area", "nearby", "They live in the Baltic area."),
        ("the so-called {name}", "it", "They saw the so-called Black Cube."),
        ("future planning", "planning", "The Future Planning Centre is shut."),
        ("sns", "social media", "It is a site (SNS) for all."),
        ("order of the {noun}|{name}", "order", "By order of the Sultan it closed."),
    ],
    "a number is lost": [
        ("on the {ordinal} day", "on the day", "It fell on the 3rd day."),
        ("take place on the {0-1} day", "happen on the day", "Talks take place on the first day."),
        ("in the amount of {figure}", "of", "It is a loan in the amount of 500 euros."),
        ("{number} people in number", "people", "They were 12 people in number."),
        ("the spirit of the {0-3} congress", "the decisions", "They study the spirit of the 20th party congress."),
        ("during {figure} hours", "for hours", "It burned during 24 hours."),
        ("{figure} thousand", "thousands", "Some 4.5 thousand came."),
        ("{figure} thousand", "{1},000", "Some 37,847 thousand came."),
        ("by {1-2} times", "more", "It grew by three times."),
        ("a group of {number}", "a group", "She leads a group of seven."),
    ],
    "the subject is lost": [
        ("he|she continued, saying that", "said that", "He continued, saying that it rained."),
        ("they added, saying", "saying", "Then they added, saying it rained."),
        ("we are talking about", "-", "In short, we are talking about a dam."),
        ("they {ly} expressed", "expressed", "They warmly expressed thanks."),
        ("she stated", "stated", "Later she stated it again."),
        ("according to him|her", "he said", "It rained, according to her."),
        ("his|her words", "he said", "It rained, her words were."),
        ("he is of the opinion", "in an opinion", "Now he is of the opinion that it rains."),
        ("you should know that", "-", "Also you should know that it rains."),
    ],
    "a word of a gap or a slot is lost": [
        ("made {0-2} contributions to", "helped", "It made important contributions to peace."),
        ("in the {noun} of", "in", "It grew in the framework of talks."),
        ("not {0-2} able to", "unable to", "It is not quite easily able to move."),
        ("with the aim of {ing}", "to", "They met with the aim of voting."),
        ("the {0-2} interior", "inside", "It fell in the deep interior."),
        ("give {0-1} support to", "support", "They give military support to rebels."),
        ("take a {0-1} decision", "decide", "They take a hasty decision."),
        ("in {noun} terms", "so", "It is good in money terms."),
        ("a {noun} number of", "many", "A record number of boats sank."),
        ("held {0-2} talks", "met", "They held peace talks."),
        (
            "scientific|science and technological innovation",
            "technological innovation",
            "It is scientific and technological innovation.",
        ),
        ("both on the part of", "both from", "It came both on the part of us and on the part of them."),
        ("on the occasion of", "at", "They met on the occasion of opening it."),
    ],
    "neighbours do not agree": [
        ("infection with the virus", "the virus", "He died of the infection with the virus."),
        ("coronavirus infection", "coronavirus", "She died of a coronavirus infection."),
        ("the? {nationality} side", "{2} officials", "The Russian side has refused."),
        ("the {nationality} side", "{2} officials", "The Russian side denies it."),
        ("the new corona", "the coronavirus", "It spread the new corona virus."),
        ("authorized bodies", "the authorities", "Ask the authorized bodies."),
        ("the supply of", "sending", "They are blocking the supply of arms."),
        ("contributions to", "help", "They made contributions to building a dam."),
        ("in the process of", "while", "He was in the process of eating."),
        ("leader of the group", "the group's leader", "He met a leader of the group."),
        ("conducted exercises", "was training", "They will conducted exercises."),
        ("solemn event", "events", "It was a solemn event."),
        ("press service clarified", "the press office clarified", "The firm's press service clarified it."),
        ("in the social network", "on social media", "She wrote in the social network Chirper."),
        ("Taiwan region", "Taiwan", "They visited the Taiwan region."),
        ("as a result of this", "so", "It fell as a result of this meeting."),
        ("the aforementioned", "this", "They read the aforementioned rules."),
        ("and therefore", "so", "She reads and therefore knows it."),
        ("in the course of", "while", "It fell in the course of proceedings."),
        ("at {figure} hours", "at {2}:00", "It fell at 17 hours and 47 minutes."),
        ("the state of", "is", "It is the state of things."),
        ("the near and the far", "everyone", "The near and the far know him."),
        ("<constitute> a", "<be> a", "It is constituting a threat."),
        ("cable of congratulations", "congratulations", "He had a cable of congratulations."),
    ],
    "another form of the verb": [
        ("stressed|stresses on the", "stressed the", "It stresses on the need."),
        ("taking into account", "consider", "They rest, taking into account the heat."),
        ("drawing attention to", "stressed", "He left, drawing attention to it."),
        ("take part", "participated", "They will take part in it."),
        ("make|makes|made use of", "use", "She made use of it."),
        ("commence|commenced", "begin", "The club commenced it."),
        ("put|puts in", "installed", "They could put in a bath."),
    ],
    "marks and commas": [
        ("put {1-3} at the disposal", "provide {2}", 'They "put the country "at the disposal of all.'),
        ("the capital, {name}", "{3}", "They met in the capital, Oslo, yesterday."),
        ("of {figure} years of age", ", {2},", "A man of 61 years of age fell."),
        ("on a {word} basis", "{3}, without “on a basis”", "It meets on a weekly basis."),
    ],
}


@pytest.mark.parametrize(
    ("pattern", "better", "text"),
    [pytest.param(*case, id=f"{kind}: {case[2]}") for kind, cases in KINDS.items() for case in cases],
)
def test_nothing_is_proposed(pattern: str, better: str, text: str) -> None:
    assert proposed(pattern, better, text) is None


@pytest.mark.parametrize(
    ("pattern", "better", "text", "expected"),
    [
        ("in order to", "to", "In order to eat, he left.", "To eat, he left."),
        ("in order to", "to", "Oslo: In order to eat, he left.", "Oslo: To eat, he left."),
        ("in parallel", "meanwhile,", "In parallel, it rained.", "Meanwhile, it rained."),
        ("in parallel", "meanwhile,", "In parallel it rained.", "Meanwhile, it rained."),
        ("the vast majority of", "most", "The vast majority of the boats sank.", "Most of the boats sank."),
        ("the vast majority of", "most", "The vast majority of boats sank.", "Most boats sank."),
        ("<put> an end to", "<end>", "It can put an end to war.", "It can end war."),
        ("<put> an end to", "<end>", "It has now put an end to war.", "It has now ended war."),
        ("<put> an end to", "<end>", "The deal put an end to war.", "The deal ended war."),
        ("<put> an end to", "<end>", "They want to rise and put an end to war.", "They want to rise and end war."),
        ("<give> help to", "<help>", "They will soon give help to towns.", "They will soon help towns."),
        (
            "<come> to confirm",
            "<be> meant to confirm",
            "It will come to confirm it.",
            "It will be meant to confirm it.",
        ),
        ("<label> as", "<call>", "It was labelled as a fraud.", "It was called a fraud."),
        ("<send> to", "<lend>", "It was sent to us.", "It was lent us."),
        ("{figure} thousand", "{1},000", "Some 4.5 thousand came.", "Some 4,500 came."),
        ("{figure} thousand", "{1},000", "Some 38 thousand came.", "Some 38,000 came."),
        ("<provide> support for", "<support>", "It provides support for farmers.", "It supports farmers."),
        ("during the time of", "throughout", "It rained during the time of May.", "It rained throughout May."),
        (
            "with the {nationality} side",
            "with {3} officials",
            "Talks with the Syrian side.",
            "Talks with Syrian officials.",
        ),
        ("very great", "enormous", "It was a very great help.", "It was an enormous help."),
        ("up coming", "upcoming", "The up coming vote is close.", "The upcoming vote is close."),
        ("stability and security", "security", "They want stability and security.", "They want security."),
        (
            "with reference to the",
            "citing the",
            "It rained, he wrote with reference to the police.",
            "It rained, he wrote citing the police.",
        ),
        (
            "^ according to him, {word}",
            "he said that {4}",
            "According to him, the dam holds.",
            "He said that the dam holds.",
        ),
        (
            "^ according to the inquiry, {word}",
            "police say that {5}",
            "According to the inquiry, it fell.",
            "Police say that it fell.",
        ),
        (
            "on the initiative of {name}",
            "on {5}'s initiative",
            "It was built on the initiative of Orlov.",
            "It was built on Orlov's initiative.",
        ),
        ("prices for food", "{3} {1}", "Prices for food rose.", "Food prices rose."),
        ("very cold", "freezing", "The hall was very cold.", "The hall was freezing."),
        ("quite big", "unimportant", "It is a quite big town.", "It is an unimportant town."),
        ("quite big", "unified", "It is a quite big town.", "It is a unified town."),
        ("it is worth noting that", "-", "It is worth noting that it rained.", "It rained."),
        ("we note that", "-", "We note that “rain” fell.", "“Rain” fell."),
        (
            "the construction of",
            "building",
            "They talked of the construction of dams.",
            "They talked of building dams.",
        ),
    ],
)
def test_proposed(pattern: str, better: str, text: str, expected: str) -> None:
    assert proposed(pattern, better, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is reported that 23% agreed.",
        "Rents, it is reported that, rose.",
        "It rained, it is reported that.",
        "It is reported that",
    ],
)
def test_nothing_is_left_out_where_no_clause_remains(text: str) -> None:
    assert proposed("it is reported that", "-", text) is None


def test_a_short_form_of_a_name_is_named_and_not_proposed() -> None:
    lexicon = Lexicon([("the Russian Federation", "Russia")])
    (match,) = lexicon.find(Document("He left the Russian Federation."))
    assert match.fixes == ()
    assert advice("seen", match) == "seen: “Russia”"


def test_a_wording_that_clashes_is_named_without_the_words_of_the_text() -> None:
    (match,) = Lexicon([("the head of the {nationality} state", "the {3} leader")]).find(
        Document("He met the head of the Turkish state.")
    )
    assert (match.better, match.fixes) == ((), ())
    assert advice("seen", match) == "seen: for example “the … leader”"
