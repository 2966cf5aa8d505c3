"""Pages into articles and blocks."""
