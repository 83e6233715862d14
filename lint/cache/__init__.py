"""The results of files that have not changed since an earlier run."""
