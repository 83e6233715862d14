"""What the translation says against what its source says. These rules run where an article has its source beside it."""
