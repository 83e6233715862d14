"""The rules that need the units of a bilingual file: placeholders, inline codes, empty and copied units."""

import pytest

from lint.analysis.bilingual.messages import Message, faults
from lint.analysis.bilingual.placeholders import IcuError, families_of, icu_arguments, placeholders
from lint.analysis.glossary.model import Concept
from lint.analysis.glossary.termbase import TermBase
from lint.rulekit import registry
from lint.rulekit.findings import Finding, Task
from lint.run.engine import lint
from lint.run.fix import apply
from lint.text.document import Document


def findings(rule_name: str, text: str, form: str = "po", **options: object) -> list[Finding]:
    rule = registry.get(rule_name)
    report = lint(Document(text, format=form), [Task(rule, rule.severity, options)])
    assert not report.errors
    for finding in report.findings:
        assert finding.text == text[finding.span.start : finding.span.end]
    return list(report.findings)


def po(*messages: str) -> str:
    header = 'msgid ""\nmsgstr "Language: en\\nX-Source-Language: ru\\n"\n'
    return "\n".join([header, *messages])


def message(source: str, target: str, flags: str = "", context: str = "") -> str:
    head = (f"#, {flags}\n" if flags else "") + (f'msgctxt "{context}"\n' if context else "")
    return f'{head}msgid "{source}"\nmsgstr "{target}"\n'


def xliff(*units: tuple[str, str], attributes: str = "", language: str = "ru") -> str:
    body = "".join(
        f'<trans-unit id="{number}"><source>{source}</source><target {attributes}>{target}</target></trans-unit>'
        for number, (source, target) in enumerate(units)
    )
    return (
        f'<xliff version="1.2"><file original="a" source-language="{language}" target-language="en"><body>{body}'
        "</body></file></xliff>"
    )


def said(source: str, target: str, flags: str = "", other: str = "", *, sure: bool = True) -> list[str]:
    families = families_of(frozenset(flags.split()))
    plural = bool(other)
    return [fault.message for fault in faults(Message(source, target, other, plural, plural, families, sure))]


# ---- Placeholders


@pytest.mark.parametrize(
    ("text", "flags", "expected"),
    [
        ("%s, %5.2f, %-10d and %%", "", "%s %5.2f %-10d"),
        ("%1$s of %2$ld", "", "%1$s %2$ld"),
        ("%(name)s", "", "%(name)s"),
        ("50% of them, 100 % sure, 5%discount", "", ""),
        ("50% done", "c-format", "% d"),
        ("%s", "no-c-format", ""),
        ("%s", "no-python-format", ""),
        ("{0} {name!r:>10} {} {a.b[0]}", "", "{0} {name!r:>10} {} {a.b[0]}"),
        ("{{ name }} {{#each}} ${x} %{y}", "", "{{ name }} {{#each}} ${x} %{y}"),
        ("{{x}} {y}", "python-brace-format", "{y}"),
        ("${price}", "python-brace-format", "{price}"),
        ("$HOME is %s", "sh-format", "$HOME %s"),
        ("$5 and $HOME", "", ""),
        ("%1 of %2", "qt-format", "%1 %2"),
        ("<b>x</b><br/><file>", "", "<b> </b> <br/>"),
        ("%<PRIu64> files", "c-format", "%<PRIu64>"),
        ("a {not a placeholder} b", "", ""),
        ("%*d %.*f", "c-format", "%*d %.*f"),
    ],
)
def test_what_is_a_placeholder(text: str, flags: str, expected: str) -> None:
    found = placeholders(text, families_of(frozenset(flags.split())))
    assert " ".join(each.text for each in found) == expected
    for each in found:
        assert text[each.start : each.end] == each.text


@pytest.mark.parametrize(
    ("source", "target", "flags"),
    [
        ("%s из %d", "%2$d of %1$s", "c-format"),
        ("%(a)s и %(b)s", "%(b)s and %(a)s", ""),
        ("%d %%", "%d %%", "c-format"),
        ("%i судов", "%d ships", "c-format"),
        ("{0} и {1}", "{1} and {0}", ""),
        ("{a} {a}", "{a}", ""),
        ("%b %d, %Y", "%d/%m/%Y", ""),
        ("%d.%m.%Y", "%b %d, %Y", "python-format"),
        ("{{ a }}", "{{a}}", ""),
        ("готово на 50%", "50% done", ""),
        ("<p>Порт", "<p>The port", ""),
        ("<b>Порт</b> и <i>мост</i>", "<i>Bridge</i> and <b>port</b>", ""),
        ("Usage: cp <файл>", "Usage: cp <file>", ""),
        ("&quot;Порт&quot;", "&ldquo;The port&rdquo;", ""),
        ("Да & нет", "Yes & no", ""),
        ("{price} ₽", "${price}", "python-brace-format"),
    ],
)
def test_a_sound_translation_has_no_fault(source: str, target: str, flags: str) -> None:
    assert said(source, target, flags) == []


@pytest.mark.parametrize(
    ("source", "target", "flags", "expected"),
    [
        ("%s из %d", "%s of", "", "“%d” of the source is missing"),
        (
            "%s из %d",
            "%d of %s",
            "c-format",
            "“%d” stands where the source has “%s”: number them if their order must change",
        ),
        ("%d судов", "%s ships", "c-format", "“%s” is “%d” in the source"),
        ("%s", "% s", "c-format", "“% s” is “%s” in the source"),
        ("%s", "％s", "", "“％s” is “%s” in the source"),
        ("%(name)s", "%(nmae)s", "", "“%(nmae)s” is “%(name)s” in the source"),
        ("%(name)s", "% (Name) s", "", "“% (Name) s” is “%(name)s” in the source"),
        ("%(n)d", "%(n)s", "", "“%(n)s” is “%(n)d” in the source"),
        ("Порт", "The port %s", "", "“%s” is not in the source"),
        ("{name}", "{имя}", "", "“{имя}” is “{name}” in the source"),
        ("{0} {1}", "{0} {2}", "", "“{2}” is “{1}” in the source"),
        ("{} и {}", "{} and", "python-brace-format", "“{}” of the source is missing"),
        ("{{name}}", "{{ nom }}", "", "“{{ nom }}” is “{{name}}” in the source"),
        ("${name}", "$ {name}", "", "“$ {name}” is “${name}” in the source"),
        ("<b>Порт</b>", "<b>The port<b>", "", "“<b>” has no counterpart here"),
        ("<b>Порт</b>", "The port</b>", "", "“</b>” has no counterpart here"),
        ("<b>Порт</b>", "<b>The port</ b>", "", "“</ b>” is “</b>” in the source"),
        ("<b>По<i>рт</i></b>", "<b>The <i>port</b></i>", "", "“<i>” has no counterpart here"),
        ("<a href='x'>Порт</a>", "The port", "", "“<a>” of the source is missing"),
        ("Порт&nbsp;5", "The port& nbsp;5", "", "“& nbsp;” is a broken “&nbsp;”"),
        (
            "{n, plural, one {# порт} other {# порта}}",
            "{n, plural, one {# port}}",
            "",
            "the argument “n” has no branch “other”",
        ),
        (
            "{n, plural, one {a} other {b}}",
            "{n, plural, one {a} other {b}",
            "",
            "this is not a message of ICU: the argument “n” is not closed",
        ),
        (
            "{g, select, male {Он} other {Они}}",
            "{g, select, мужской {He} other {They}}",
            "",
            "the branches of “g” are not those of the source: male, мужской",
        ),
        (
            "{n, plural, other {# в {port}}}",
            "{n, plural, other {# in}}",
            "",
            "the argument “port” of the source is missing",
        ),
        ("{n, plural, other {#}}", "{n, plural, some {#} other {#}}", "", "the argument “n” has no branch some"),
    ],
)
def test_a_broken_placeholder_is_told(source: str, target: str, flags: str, expected: str) -> None:
    assert expected in said(source, target, flags)


def test_icu_quotes_and_nests() -> None:
    found = icu_arguments("It’s '{' {a} {n, plural, offset:1 =0 {none} one {{b, select, x {y} other {z}}} other {#}}")
    assert [(each.name, each.type, sorted(each.keys)) for each in found] == [
        ("a", "", []),
        ("b", "select", ["other", "x"]),
        ("n", "plural", ["=0", "one", "other"]),
    ]
    with pytest.raises(IcuError, match="nested too deep"):
        icu_arguments("{n, plural, other {" * 40 + "}}" * 40)


def test_a_plural_form_may_say_its_number_in_words() -> None:
    text = po(
        '#, python-format\nmsgid "%(count)d порт"\nmsgid_plural "%(count)d порта"\nmsgstr[0] "One port"\n'
        'msgstr[1] "%(count)d ports"\n',
        '#, python-format\nmsgid "Порт"\nmsgid_plural "%(count)d моста"\nmsgstr[0] "%(count)d port"\n'
        'msgstr[1] "Ports"\n',
    )
    several = 'msgid "%(count)s порт %(name)s"\nmsgid_plural "%(count)s портов %(name)s"\nmsgstr[0] ""\n'
    several += 'msgstr[1] "a port %(name)s"\n'
    assert not findings("placeholder-mismatch", po(several + 'msgstr[2] ""\n'))
    (found,) = findings("placeholder-mismatch", text)
    assert (found.text, found.message) == ("Ports", "“%(count)d” of the source is missing")


def test_fuzzy_empty_and_untranslatable_units_are_left_alone() -> None:
    text = po(message("%s", "x", "fuzzy, c-format"), message("%s порт", "", "c-format"))
    assert not findings("placeholder-mismatch", text)
    assert not findings("placeholder-mismatch", xliff(("%s", "x"), attributes='state="new"'), "xliff")
    assert findings("placeholder-mismatch", xliff(("%s", "x")), "xliff")


def test_a_form_without_a_flag_is_a_note_in_po() -> None:
    assert [each.severity.value for each in findings("placeholder-mismatch", po(message("%s порт", "port")))] == [
        "note"
    ]
    flagged = po(message("%s порт", "port", "c-format"))
    assert [each.severity.value for each in findings("placeholder-mismatch", flagged)] == ["error"]


def test_a_fix_is_escaped_and_a_place_is_exact_across_lines() -> None:
    text = po(
        'msgid ""\n"<a href=\\"x\\">Порт</a> "\n"%(name)s"\nmsgstr ""\n"<a href=\\"x\\">The port</a> "\n"% (name) s"\n'
    )
    (found,) = findings("placeholder-mismatch", text)
    assert found.text == "% (name) s"
    assert '"%(name)s"\n' in apply(text, [found.fixes[0]])
    text = xliff(("&lt;b&gt;Порт&lt;/b&gt;", "&lt;b&gt;The port&lt;/ b&gt;"))
    (found,) = findings("placeholder-mismatch", text, "xliff")
    assert apply(text, [found.fixes[0]]) == text.replace("&lt;/ b&gt;", "&lt;/b&gt;")


def test_families_and_allowed_placeholders() -> None:
    text = xliff(("%s {name}", "x"))
    assert len(findings("placeholder-mismatch", text, "xliff")) == 2
    (found,) = findings("placeholder-mismatch", text, "xliff", families=frozenset({"printf"}))
    assert "%s" in found.message
    (found,) = findings("placeholder-mismatch", text, "xliff", allow=frozenset({"%s"}))
    assert "{name}" in found.message


# ---- Inline codes


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ('a<x id="1"/>', "a", 'the code “<x id="1"/>” of the source is lost'),
        ('<g id="1">a</g>', "a", 'the code “<g id="1">” of the source is lost'),
        ("a", 'a<ph id="4">&lt;br/&gt;</ph>', "is not in the source"),
        (
            '<bpt id="1">b</bpt>a<ept id="1">b</ept>',
            '<bpt id="1">b</bpt>a',
            'the code “<ept id="1">b</ept>” of the source is lost',
        ),
        ('<bx id="1"/>a<ex id="1"/>', '<ex id="1"/>a<bx id="1"/>', "closes before it opens"),
        ('a<x id="1"/>', 'a<x id="1"/><x id="1"/>', "is written twice"),
    ],
)
def test_a_code_that_is_lost_or_added(source: str, target: str, expected: str) -> None:
    (found,) = findings("tag-mismatch", xliff((source, target)), "xliff")
    assert expected in found.message


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ('<g id="1">a</g> <g id="2">b</g>', '<g id="2">b</g> <g id="1">a</g>'),
        ('a<mrk mtype="x">b</mrk>', "a b"),
        ('<bpt id="1">x</bpt>a<ept id="1">x</ept>', 'a <bpt id="1">x</bpt>b<ept id="1">x</ept>'),
        ("a", "a"),
    ],
)
def test_codes_may_move(source: str, target: str) -> None:
    assert not findings("tag-mismatch", xliff((source, target)), "xliff")


def test_codes_of_a_memory() -> None:
    unit = (
        '<tu><tuv xml:lang="ru"><seg><bpt i="1">b</bpt>порт<ept i="1">b</ept></seg></tuv>'
        '<tuv xml:lang="en"><seg>{}</seg></tuv></tu>'
    )
    text = '<tmx version="1.4"><header srclang="ru"/><body>{}</body></tmx>'
    sound = text.format(unit.format('<bpt i="1">b</bpt>port<ept i="1">b</ept>'))
    assert not findings("tag-mismatch", sound, "tmx")
    assert findings("tag-mismatch", text.format(unit.format("port")), "tmx")


# ---- Whole units


def test_an_empty_target_is_told_where_the_file_is_complete() -> None:
    filled = [message(f"Порт {number} открыт", "The port is open") for number in range(4)]
    empty = [message(f"Порт {number} закрыт", "") for number in range(4)]
    assert len(findings("empty-target", po(*filled, *empty[:3]))) == 3
    assert not findings("empty-target", po(*filled, *empty))  # it is being translated
    assert len(findings("empty-target", po(*filled, *empty), share=1.0)) == 4


def test_an_empty_target_is_told_where_its_state_says_it_is_translated() -> None:
    units = [("Порт", ""), ("Мост", ""), ("Мол", ""), ("Дом", "")]
    assert not findings("empty-target", xliff(*units), "xliff")
    assert len(findings("empty-target", xliff(*units, attributes='state="translated"'), "xliff")) == 4


def test_an_empty_plural_form_is_told() -> None:
    text = po(
        'msgid "порт"\nmsgid_plural "порта"\nmsgstr[0] "port"\nmsgstr[1] ""\n', *[message(f"м{n}", "") for n in "абвг"]
    )
    (found,) = findings("empty-target", text)
    assert found.unit == "порт [1]"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le port est fermé.", True),
        ("fr", "Les bateaux restent au port", True),
        ("de", "Der Hafen ist zu", True),
        ("ru", "Порт", True),
        ("zh", "港口", True),
        ("ru", "Open Source", False),
        ("ru", "12 %", False),
        ("fr", "Port Salim", False),
        ("fr", "Jean Dupont", False),
        ("fr", "ISO 9001", False),
        ("fr", "Restaurant", False),
        ("fr", "a.b@example.org", False),
        ("de", "The port is open to ships", False),
        ("en", "The port is open", False),
        ("es", "https://example.org/el-puerto", False),
        ("es", "{nombre} %s", False),
    ],
)
def test_a_copy_of_the_source(language: str, text: str, expected: bool) -> None:
    assert bool(findings("same-as-source", xliff((text, text), language=language), "xliff")) == expected


def test_contexts_and_plural_forms_may_differ() -> None:
    first, second = "The port is open", "The harbour is open"
    source = "Порт сегодня открыт"
    apart = po(message(source, first, context="a"), message(source, second, context="b"))
    assert not findings("segment-two-ways", apart)


def test_the_rarer_translation_is_told() -> None:
    source = "Порт сегодня открыт"
    texts = ["The harbour is open", "The port is open", "The port is open.", "the port is open"]
    (found,) = findings("segment-two-ways", xliff(*[(source, text) for text in texts]), "xliff")
    assert found.text == "The harbour is open"
    assert found.message == "the same source is “The port is open” in 3 other units"
    assert not findings("segment-two-ways", xliff(*[(source, text) for text in texts[1:]]), "xliff")


def test_one_translation_of_two_sources_is_told_if_asked() -> None:
    text = xliff(("Порт открыт", "The port is open"), ("Гавань открыта", "The port is open"))
    assert not findings("segment-two-ways", text, "xliff")
    (found,) = findings("segment-two-ways", text, "xliff", sources=True)
    assert found.message == "this translates “Порт открыт” too, in another unit"


# ---- With a term base, and hostile


def test_a_term_base_works_on_the_pairs_of_a_file() -> None:
    base = TermBase((Concept((("ru", "порт"),), ("harbour",), ("haven",)), Concept((("ru", "мост"),), ("bridge",))))
    text = xliff(
        ("В <g id='1'>порту</g> тихо.", "The <g id='1'>haven</g> is calm."),
        ("Мост закрыт &amp; пуст.", "It is shut &amp; empty."),
    )
    first, second = sorted(findings("term-mismatch", text, "xliff", terms=base), key=lambda each: each.span)
    assert (first.text, first.unit) == ("haven", "0")
    assert apply(text, [first.fixes[0]]) == text.replace("haven", "harbour")
    assert "“bridge”" in second.message


@pytest.mark.parametrize(
    "piece",
    ["{", "{a} ", "%s ", "{a, plural, other {", "<b>", "</b>", "& ", "{{", "% ", "${", "'{", "<b><i></b>", "&lt;"],
)
def test_hostile_messages_end(piece: str) -> None:
    for text in (piece * 3_000, piece * 60_000):
        assert isinstance(list(faults(Message(text, "x"))), list)
        assert isinstance(list(faults(Message("{a, plural, other {b}} %s {b} <b>", text))), list)


def test_many_units_are_read_once() -> None:
    text = po(*[message(f"Порт {number} %s", "Port", "c-format") for number in range(2_000)])
    assert sum(1 + finding.more for finding in findings("placeholder-mismatch", text)) == 2_000
    text = po(*[f'msgid "а{n}"\nmsgid_plural "б{n}"\nmsgstr[0] "a"\nmsgstr[1] ""\n' for n in range(2_000)])
    assert sum(1 + finding.more for finding in findings("empty-target", text)) == 2_000
