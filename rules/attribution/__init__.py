"""Who said it, and what the verb of saying claims."""
