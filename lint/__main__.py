"""``mtlint`` and ``python -m lint``: the command line, which Ctrl-C ends without a word, also while it is imported."""

import sys


def main() -> None:
    """Run mtlint and exit."""
    try:
        from lint.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
