"""What pages repeat by design, and what their markup sets apart, is not a fault; the same words in a plain text are."""

import pytest

from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint
from lint.text.document import Document

RULES = (
    "duplicated-block",
    "repeated-passage",
    "doubled-word",
    "looped-phrase",
    "escaped-entity",
    "untranslated-script",
)
LEAD = "The port reopened on Monday after a strike of six weeks that had closed it to all ships."
TITLE = "The port reopens after a long strike"
SHOWN = "Two cranes stand in the harbour of the old town at dusk"


def found(text: str, form: str) -> list[str]:
    rules = registry.load()
    report = lint(Document(text, format=form), [Task(rules[name], rules[name].severity, {}) for name in RULES])
    assert not report.errors
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("markdown", f"---\ntitle: {TITLE}\ndescription: {LEAD}\nsummary: {LEAD}\n---\n\n# {TITLE}\n\n{LEAD}\n"),
        ("markdown", f"{LEAD}\n\n![{SHOWN}](a.jpg)\n*{SHOWN}*\n\nShips are loading again.\n"),
        ("html", f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{LEAD}</p>"),
        ("html", f'<figure><img src="a.jpg" alt="{SHOWN}"><figcaption>{SHOWN}</figcaption></figure><p>{LEAD}</p>'),
        ("json", f'{{"title": "{TITLE}", "summary": "{LEAD}", "body": "{LEAD}\\n\\nMore follows."}}'),
        ("markdown", "**Rent control** Rent control is back.\n"),
        ("markdown", "[News](/a) [News](/b) and [Old Port](/c) [Old Port](/d)\n"),
        ("html", "<p><b>Housing</b> Housing is dear.</p>"),
        ("markdown", '[caption id="1"]<img src="a.jpg" alt="A crane"> A crane stands there.[/caption]\n'),
        ("markdown", "---\ntitle: Salt &amp; Sons\nsummary: 'It&#8217;s open'\n---\n\nIt is open.\n"),
        ("asciidoc", "Salt &amp; Sons &mdash; and their port.\n"),
        ("rst", "=====  =====\nPort   Port\n=====  =====\nNorth  North\nA pit  A pit\n=====  =====\n\nThe end.\n"),
        ("html", '<p>He said <i lang="ru">спасибо</i> to <b>{{ page.name }}</b>.</p>'),
    ],
)
def test_by_design(form: str, text: str) -> None:
    assert found(text, form) == []


@pytest.mark.parametrize(
    ("form", "text", "rule"),
    [
        ("plain", f"{TITLE}\n\nShips load.\n\n{TITLE}\n\nThe strike is over.\n", "duplicated-block"),
        ("markdown", f"# A port\n\n{LEAD}\n\nShips load.\n\n{LEAD}\n", "duplicated-block"),
        ("plain", "Rent control rent control is back.\n", "looped-phrase"),
        ("markdown", "Close **the** the door.\n", "doubled-word"),
        ("rst", "Salt &amp; Sons and their port.\n", "escaped-entity"),
        ("html", "<p>Salt &amp;amp; Sons and their port.</p>", "escaped-entity"),
        ("html", '<p lang="ru">He said спасибо to all.</p>', "untranslated-script"),
    ],
)
def test_not_by_design(form: str, text: str, rule: str) -> None:
    assert rule in found(text, form)
