"""Findings to text: one module an output format. Reporters see findings and documents, never rules."""
