"""A weekday, a month, "last" or "next", or "BC" is not the one of the source.

"Yesterday" may become the name of a day and the reverse, and a month may be named for
"last month": only a name that took the place of another one is reported. Days that meet
in the night, or in another time zone, are left alone, and so is a weekday beside a date
that tells which one is right (``weekday-mismatch``).

Source (ar): أعلن وزير النقل يوم الثلاثاء أن الميناء سيفتح في يونيو.
Bad: The transport minister announced on [Wednesday] that the port would open in June.
Bad: The transport minister announced on Tuesday that the port would open in [July].
Good: The transport minister announced on Tuesday that the port would open in June.
Good: The transport minister announced that the port would open in June.

Source (ru): Вчера суд арестовал капитана. В ночь на среду паром вернулся в порт.
Good: On Monday, the court arrested the captain. On Tuesday night, the ferry returned to port.

Source (de): Der Hafen öffnet am Sonntag nächster Woche wieder.
Bad: The port opened again on Sunday of [last] week.
Fix: The port opened again on Sunday of next week.
Good: The port will reopen on Sunday of next week.

Source (it): La nave affondò nel 44 avanti Cristo davanti al porto.
Bad: The ship sank off the port in [44 AD].
Fix: The ship sank off the port in 44 BC.
Good: The ship sank off the port in 44 BCE.

Source (zh): 港口周二关闭，3月重新开放。
Bad: The port closed on [Thursday], and will reopen in March.
Fix: The port closed on Tuesday, and will reopen in March.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Related, Severity, rule
from lint.analysis.bilingual.days import changed_days


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    source = document.source
    if source is None:
        return
    for found in document.view(changed_days):
        written = source.prose[found.source.start : found.source.end]
        text = document.prose[found.target.start : found.target.end]
        yield Hit(
            found.target,
            f"“{text}”: the source says {found.said} ({written})",
            (Fix.replace(found.target, found.better),) if found.better else (),
            related=(Related(found.source, f"“{written}”", "source"),),
        )
