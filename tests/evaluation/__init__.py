"""Scores against the gold data in `../shared/eval`, which stays outside the project."""
