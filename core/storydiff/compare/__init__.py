"""Where linked passages differ, and how."""
