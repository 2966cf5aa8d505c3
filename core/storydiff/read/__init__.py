"""Sources into pages."""
