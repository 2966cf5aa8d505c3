"""One module per family of differences; `compare.RULES` lists them."""
