"""Phrases looked for in the words of a document: patterns, tables of them, and wordings that fit where they stand."""
