"""The few widgets of the app; each paints its own lines."""
