"""LanguageTool, the grammar checker in Java: asked over HTTP, and started here where nobody runs one.

``model`` holds the values, ``client`` asks and reads the answers, ``answers`` keeps them between runs; ``install``
finds Java and LanguageTool, ``server`` starts and stops, ``session`` chooses the server of a run.
``lint.analysis.languagetool`` turns a document into questions. All but ``model`` is imported only when grammar is
asked for.

The client is mtlint's own, on the standard library: that of ``language-tool-python`` sends plain text only, corrects
offsets through a cache shared between threads, and starts a server by trying 918 ports. That package (GPL-3.0, the
extra ``mtlint[grammar]``) is used for what it does well: to download a release, verify its checksum and unpack it.
"""

from lint.errors import UserError


class LanguageToolError(UserError):
    """LanguageTool is not available or answers wrongly; the message says what is wrong and what to do."""
