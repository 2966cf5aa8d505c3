"""Counts and a plain-word summary of a collation."""
