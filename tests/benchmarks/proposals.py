"""What do proposals do to texts? ``python tests/benchmarks/proposals.py FOLDER``.

Lints every ``.txt`` file below FOLDER (or, of ``.jsonl.gz`` files, the ``text`` or the ``pars`` of each record) with
all default rules and prints, by rule: findings, those with a proposal, safe ones, and proposals that lose a word with a
capital or a number (``tests/losses.py``), with the first of these in full. Then: pairs of rules whose proposals
contradict each other before the engine settles it, and what is left after (nothing, or it is a fault of ours).

``--sample N --seed S`` prints N proposals drawn at random instead, sentence by sentence, for a reader to judge
(``--safe``: only safe ones). ``--tables`` needs no folder: it prints the rows of our phrase tables whose first wording
does not fit into the row's own example.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from losses import losses

from lint import Document, lint_text, load_config
from lint.analysis.lexicon import Lexicon
from lint.analysis.phrases.agreement import Fit
from lint.rulekit import rivals
from lint.rulekit.findings import Finding
from lint.run import engine

ROOT = Path(__file__).parents[2]


class Proposal(NamedTuple):
    """A proposal in its text."""

    text: str
    finding: Finding
    safe: bool


def texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.txt")):
        yield path.read_text("utf-8", errors="replace")
    for path in sorted(folder.rglob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                if text := record.get("text") or "\n\n".join(" ".join(pieces) for pieces in record.get("pars", ())):
                    yield text


def shown(proposal: Proposal) -> str:
    """The sentence before and after the first fix of a proposal, with marks round what changes."""
    text, finding = proposal.text, proposal.finding
    edits = sorted(finding.fixes[0].edits)
    start = max(text.rfind("\n", 0, edits[0].start), text.rfind(". ", 0, edits[0].start) + 1, edits[0].start - 200) + 1
    last = min(edits[-1].end, edits[0].end + 200)
    end = min((at for at in (text.find("\n", last), text.find(". ", last)) if at >= 0), default=len(text))
    end = min(end, last + 200)
    before, after, done = "", "", start
    for edit in edits:
        if edit.end <= end:
            before += text[done : edit.start] + f"[{text[edit.start : edit.end]}]"
            after += text[done : edit.start] + f"[{edit.text}]"
            done = edit.end
    rest = text[done:end]
    return f"{finding.rule}\n  - {before}{rest}\n  + {after}{rest}\n".replace("\r", "")


def tables() -> None:
    for path in sorted((ROOT / "rules").rglob("*.tsv")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            cells = [cell.strip() for cell in line.split("\t")]
            if line.startswith("#") or len(cells) < 3 or not cells[2].endswith((".", "?", "!", "”")):
                continue
            for match in Lexicon([cells]).find(Document(cells[2])):
                if match.wordings and match.wordings[0].fit is Fit.CLASHES:
                    wording = match.wordings[0].fix.edits[0].text
                    print(f"{path.name}:{number}: {cells[0]} => {wording!r} in {cells[2]}")  # noqa: T201
                break


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--safe", action="store_true")
    parser.add_argument("--tables", action="store_true")
    options = parser.parse_args()
    if options.tables or options.folder is None:
        tables()
        return
    settle, raw = rivals.settled, list[tuple[str, str]]()

    def watch(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
        done = settle(findings, text)
        kept = {(finding.rule, finding.span): finding for finding in done}
        for finding in findings:
            if len(kept[finding.rule, finding.span].fixes) < len(finding.fixes):
                raw.append((finding.rule, finding.text))
        return done

    engine.settled = watch  # type: ignore[attr-defined]
    config = load_config()
    found, proposing, safe, losing, left = Counter[str](), Counter[str](), Counter[str](), Counter[str](), 0
    drawn: dict[str, Proposal] = {}
    for text in texts(options.folder):
        report = lint_text(text, config=config)
        left += len(settle(report.findings, text)) and sum(
            len(one.fixes) - len(other.fixes)
            for one, other in zip(report.findings, settle(report.findings, text), strict=True)
        )
        for finding in report.findings:
            found[finding.rule] += 1
            if not finding.fixes:
                continue
            proposing[finding.rule] += 1
            safe[finding.rule] += finding.fixes[0].safe
            proposal = Proposal(text, finding, finding.fixes[0].safe)
            if not options.sample:
                for fix in finding.fixes:
                    if gone := losses(text, fix):
                        losing[finding.rule] += 1
                        if losing[finding.rule] <= 5:
                            print(f"loses {', '.join(gone)}: {shown(proposal)}")  # noqa: T201
            elif proposal.safe or not options.safe:
                drawn.setdefault(shown(proposal), proposal)
    if options.sample:
        picked = list(drawn)
        random.Random(options.seed).shuffle(picked)
        for number, each in enumerate(picked[: options.sample], 1):
            print(f"{number}. {each}")  # noqa: T201
        return
    print("| rule | findings | with a proposal | safe | losing |\n|---|---:|---:|---:|---:|")  # noqa: T201
    for rule, count in found.most_common():
        print(f"| {rule} | {count} | {proposing[rule]} | {safe[rule]} | {losing[rule]} |")  # noqa: T201
    print(f"\nContradictions settled: {len(raw)}; left: {left}")  # noqa: T201
    for (rule, words), count in Counter(raw).most_common(20):
        print(f"- {rule} gave way on “{words[:60]}” ({count})")  # noqa: T201


if __name__ == "__main__":
    main()
