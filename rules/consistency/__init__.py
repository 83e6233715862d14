"""One thing written in two ways."""
