"""What is found and not reported: suppressions, the baseline, unchanged lines."""
