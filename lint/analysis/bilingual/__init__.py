"""What a translation and its source have in common: languages, sentences, numbers, names, places, and the pairs of sentences."""
