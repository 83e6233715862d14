"""Sources to reports: the engine, its processes, fixes and profiles."""
