"""What storydiff knows of language: sentences, tokens, stems, numbers, dates and names."""
