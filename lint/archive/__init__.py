"""Many articles at once: tables in, tables out. It needs the extra ``mtlint[archive]`` (pyarrow, DuckDB)."""
