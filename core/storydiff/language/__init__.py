"""What storydiff knows of language: pure functions over the tokens of a sentence.

    sentences    where sentences begin and end
    tokens       words, numbers and marks, with their place and their folded key
    stems        one key for all forms of a word             words      how common a word is
    synonyms     words that writers put for one another
    numbers      values, bounds and what they count          (numerals, bounds, counted, uncounted)
    dates        days and times, resolved and compared       (moments, calendar_dates, resolving)
    mentions     the names of a sentence
    names        whether two names are one                   (name_parts, spelling, skeleton)
    places       countries, their people, their capitals
    lexicon      how the word lists in `data/` are read; each list tells its source and licence
                                                             (own_words, the user's)
    safe         text of pages made safe to print

Modules in brackets serve the one before them. Positions in what they return are token indices,
save those of sentences and tokens, which are code points of the page.
"""
