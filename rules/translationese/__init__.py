"""The source language in English words."""
