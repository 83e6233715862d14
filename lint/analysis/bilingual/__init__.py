"""What a translation and its source have in common: numbers, names, places, and the pairs of their sentences."""
