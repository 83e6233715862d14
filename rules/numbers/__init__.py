"""Figures, dates and units that contradict themselves or their locale."""
