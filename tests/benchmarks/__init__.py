"""Figures for people to compare; nothing here passes or fails."""
