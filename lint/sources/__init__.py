"""Paths, globs and standard input to the bytes of articles."""
