"""One person, place or body under two names."""
