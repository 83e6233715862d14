"""LanguageTool, the grammar checker in Java: asked over HTTP, and started here where nobody runs one.

``model`` holds the values, ``client`` asks and reads the answers, ``answers`` keeps them between runs; ``install``
finds Java and LanguageTool, ``server`` starts and stops, ``session`` chooses the server of a run.
``lint.analysis.languagetool`` turns a document into questions. All but ``model`` is imported only when grammar is
asked for.

The client is our own, on the standard library: the one of ``language-tool-python`` sends plain text only, corrects
offsets through a cache that threads share, and starts a server by trying 918 ports. That package (GPL-3.0, the extra
``mtlint[grammar]``) is used for what it does well: to fetch a release, verify its checksum and unpack it.
"""

from lint.errors import UserError


class LanguageToolError(UserError):
    """LanguageTool cannot be had, or does not answer as it should: what is wrong and what to do."""
