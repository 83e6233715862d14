"""What a rule is, how rules are found, and what they say."""
