"""The built-in rules: one folder a group, one module a rule, its data beside it under the same stem."""
