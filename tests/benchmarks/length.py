"""How does the cost grow with the length? ``python tests/benchmarks/length.py [--from 16384] [--to 1048576]``.

Every shape of ``tests/shapes.py`` is doubled in length from the one to the other; for every rule and layer the
processor time of the longest text is compared with that of the text a quarter as long. In proportion that is 4; what
takes more than ``--most`` times as long (default 6) and more than 0.05 s is printed, the worst first. Exit status 1 if
there is any. Texts of markup are read as Markdown and HTML too.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from shapes import SHAPES

from lint.config.model import Config
from lint.run.engine import lint_text
from lint.run.pool import tune_gc
from lint.run.profile import RunProfile
from lint.sources.source import Source

_SLOW = 0.05  # seconds: below, the clock says little
_MARKUP = ("comments", "unfinished comments", "tags", "emphasis", "ampersands", "list items", "links", "brackets")
_NAMES = {"subtitles": ("a.srt",), **dict.fromkeys(_MARKUP, ("a.txt", "a.md", "a.html"))}


def cost(text: str, name: str) -> dict[str, float]:
    """Seconds by rule and layer."""
    profile = RunProfile()
    lint_text(text, Source(name, name), profile.settings(Config(Path())))
    return {key: spent.seconds for each in (profile.layers, profile.rules) for key, spent in each.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", type=int, default=1 << 14, dest="first", help="code points (default: 16384)")
    parser.add_argument("--to", type=int, default=1 << 20, dest="last", help="code points (default: 1048576)")
    parser.add_argument("--most", type=float, default=6.0)
    parser.add_argument("--shape", action="append", choices=sorted(SHAPES))
    options = parser.parse_args()
    tune_gc()  # as in a run; else what is collected is counted for whoever makes many words
    worst: list[tuple[float, str]] = []
    for shape, make in SHAPES.items():
        if options.shape and shape not in options.shape:
            continue
        for name in _NAMES.get(shape, ("a.txt",)):
            size, costs = options.first, [cost(make(options.first), name)]
            while size < options.last and sum(costs[-1].values()) < 30:
                size *= 2
                costs.append(cost(make(size), name))
            whole = sum(costs[-1].values())
            print(f"{shape} ({name}): {whole:.2f} s for {size} characters", flush=True)  # noqa: T201
            for key, seconds in costs[-1].items():
                before = max(costs[-3].get(key, 0.0), 1e-4) if len(costs) > 2 else 1.0
                if seconds > _SLOW and seconds / before > options.most:
                    said = (
                        f"{key}: × {seconds / before:.1f} ({before:.3f} → {seconds:.3f} s) on {shape} ({name}, {size})"
                    )
                    worst.append((seconds / before, said))
    for _, said in sorted(worst, reverse=True):
        print(said)  # noqa: T201
    sys.exit(bool(worst))


if __name__ == "__main__":
    main()
