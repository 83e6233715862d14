"""Pairs of words that English does not make: see :mod:`lint.analysis.pairs.table`."""
