"""The same words again: what a decoder does when it loops, and a lexicon when it has one word for two."""
