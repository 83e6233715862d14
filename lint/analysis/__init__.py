"""What can be known of a document, shared by rules: one module an analysis, ``Document -> tuple[...]``.

Ask for one with ``document.view(analysis)``; it is computed once per document.
"""
