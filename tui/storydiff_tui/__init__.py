"""The terminal front end of storydiff: a reading screen, and the `storydiff` command."""
