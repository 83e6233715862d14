"""Quotations nobody said, said twice, or does not end."""
