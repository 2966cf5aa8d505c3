from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.words import commonness, is_function_word, surprise


def test_the_more_often_a_word_is_printed_the_less_it_tells() -> None:
    ladder = ["the", "said", "police", "hospital", "bandage"]
    bits = [surprise(stem(word)) for word in ladder]
    assert bits == sorted(set(bits))


def test_function_words_are_told_by_key() -> None:
    assert all(map(is_function_word, ["the", "of", "it's", "didn't", "'s", ","]))
    assert not any(map(is_function_word, ["drone", "said", "seven", "nearly"]))


@given(st.text())
def test_any_stem_has_a_commonness(word: str) -> None:
    assert 0 < commonness(word) < 20


def test_every_word_of_the_bands_is_found_by_its_stem() -> None:
    families = lexicon("words")
    commonest = commonness("the")
    for band in ("known", "common", "usual", "everywhere"):
        levels = {commonness(stem(word)) for word in families[band].words()}
        assert len(levels) == 1, band
        assert 0 < min(levels) < commonest
