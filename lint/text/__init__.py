"""A file's text: decoded, laid out by its format, cut into blocks, sentences, words and quotations."""
