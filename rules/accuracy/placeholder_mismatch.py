"""A placeholder of the source is not in the translation, or another one is.

In files of translators: what a program fills in (`%s`, `%(name)s`, `%1$d`, `{0}`,
`{name}`, `{{name}}`, `${name}`, the arguments and branches of ICU's messages) and
tags and entities of HTML in the text. A program that meets a wrong one breaks, or
shows the reader the code. The flags of PO are heeded: `c-format` and its like make
a form certain, `no-c-format` makes it none. Where the form alone does not tell
(`%d` in a message without a flag), and where a tag is dropped with its end, the
finding is a note. A plural form may say its number in words.

Option families: the forms that are compared: `printf`, `brace` (ICU too), `template` (`{{x}}`, `${x}`), `qt`, `html`.
    All by default.
Option allow: placeholders that may be missing or added, as they are written (`<br>`, `{appName}`). None by default.

Source (ru, xliff): Судно %s прибыло в порт {port} в %d часов.
Bad: [The ship arrived at {port} at %d o’clock.]
Bad: The ship [% s] arrived at [{порт}] at %d o’clock.
Bad: The ship %s arrived at the port of [{harbour}] at %d o’clock.
Fix: The ship %s arrived at the port of {port} at %d o’clock.
Good: At {port} the ship %s arrived at %d o’clock.

Source (ru, xliff): {count, plural, one {# судно} few {# судна} other {# судов}} в порту
Bad: [{]count, plural, one {# ship} other {# ships} in port
Good: {count, plural, one {# ship} other {# ships}} in port

Source (ru, xliff): Это &lt;b&gt;новый&lt;/b&gt; порт.
Bad: This is the [&lt;b&gt;]new port.
Good: This is the &lt;b&gt;new&lt;/b&gt; port.

Source (ru, po): Загружено 50 % файлов
Good: 50 % done: files are loaded
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, rule
from lint.analysis.bilingual.messages import Fault, Message, faults
from lint.analysis.bilingual.placeholders import FAMILIES, families_of
from lint.analysis.bilingual.translations import Places, Translation, other_form, translations

NONE = frozenset[str]()


@rule(Severity.ERROR, category=Category.MARKUP_TAG, quoted="report", needs="units")
def check(document: Document, *, families: frozenset[str] = FAMILIES, allow: frozenset[str] = NONE) -> Iterator[Hit]:
    off = dict.fromkeys(FAMILIES - families, False)
    sure = document.format != "po"
    for each in document.view(translations):
        if any(sign in each.source_text or sign in each.target_text for sign in "%{<&$"):
            yield from _hits(each, off, allow, sure)


def _hits(each: Translation, off: dict[str, bool], allow: frozenset[str], sure: bool) -> Iterator[Hit]:
    places = Places(each.document, each.target)
    plural = each.unit.plural is not None
    message = Message(
        each.source_text,
        places.text,
        other_form(each),
        plural,
        plural and (each.unit.plural == 0 or each.forms() > 2),
        {**families_of(each.flags()), **off},
        sure,
    )
    for fault in faults(message):
        if not allow or not any(f"“{allowed}”" in fault.message for allowed in allow):
            yield _hit(places, fault)


def _hit(places: Places, fault: Fault) -> Hit:
    fixes: tuple[Fix, ...] = ()
    if fault.start < 0:
        span = places.segment.span
    else:
        span = places.span(fault.start, fault.end)
        if fault.better is not None:
            fixes = (Fix.replace(span, fault.better),)
    return Hit(span, fault.message, fixes, severity=None if fault.sure else Severity.NOTE)
