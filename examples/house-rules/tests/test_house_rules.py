"""The examples in the docstrings of our rules hold."""

from lint.testing import example_tests

test_examples = example_tests("house_rules")
