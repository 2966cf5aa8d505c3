"""`python -m storydiff_tui` is the `storydiff` command."""

from storydiff_tui.cli import main

main()
