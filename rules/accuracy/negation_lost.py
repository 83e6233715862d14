"""The translation says what the source denies.

"Deny" and "refuse" are negations too, and so are words that deny in themselves
("unlawful", "unlikely") where the translation has the word without its denial. "Did
not stop" or "did not rule out" are two of which one may be lost. What the source does
"without" is looked at only where nothing in the translation may say so.

Source (ru): Министр сказал, что порт Салим не откроется в понедельник.
Bad: [The minister said the port of Salim would open on Monday.]
Good: The minister said the port of Salim would not open on Monday.
Good: The minister said the port of Salim would remain closed on Monday.

Source (es): El alcalde no descartó cerrar el puerto. La empresa negó el retraso.
Bad: [The mayor ruled out closing the port.] The company denied the delay.
Bad: The mayor did not rule out closing the port. [The company announced the delay.]
Good: It is possible, the mayor said, that the port will be closed. There was no delay, the company said.

Source (ru): Без причала суда не смогут разгрузиться в порту Салим.
Bad: [Without a pier, ships will be able to unload in the port of Salim.]
Good: Without a pier, ships will be unable to unload in the port of Salim.

Source (fr): Les marins ont quitté le port sans signer le contrat. La grève est illégale, dit le maire.
Bad: [The sailors left the port after signing the contract.] The strike is illegal, the mayor says.
Bad: The sailors left the port without signing the contract. [The strike is legal, the mayor says.]
Good: When the sailors left the port, the contract was unsigned. The strike is against the law, the mayor says.

Source (tr): Liman bu ay açılmayacağını duyurdu. Mahkemede o zaman üç tanık vardı.
Bad: [The port announced that it would open this month.] At that time there were three witnesses in court.
Good: The port announced that it would not open this month. At that time there were three witnesses in court.

Source (ar): لا يزال الميناء مفتوحا، ووصل إليه ما لا يقل عن 40 سفينة.
Good: The port is open to this day, and at least 40 ships have come.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.denials import denials


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    source = document.source
    if source is None:
        return
    for found in document.view(denials):
        if found.kind == "lost":
            written = source.prose[found.source.start : found.source.end].strip()
            yield Hit(
                found.target,
                f"the source denies this (“{written}”), the translation does not",
                related=(Related(found.source, f"“{written}”", "source"),),
            )
