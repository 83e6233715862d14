"""Words that our house does not print."""
