import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storydiff.language.names import SAME_NAME, name_score, same_name
from storydiff.language.places import place
from storydiff.language.skeleton import skeleton
from storydiff.language.spelling import edits
from tests.golden.cases import cases

PAIRS = [
    (*line.split(" | "), case.expected == ("yes",))
    for case in cases("names")
    for line in case.given
]
WORDS = "Kim Yong chol Ann Marlow al- bin J. Gen. Mr. Bank Ltd AG 44 IRGC U.S. Лавров 李 O'Neill"
NAMES = st.lists(st.sampled_from(WORDS.split()), max_size=5).map(" ".join) | st.text(max_size=20)


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_two_names_are_one_as_the_golden_cases_say(a: str, b: str, expected: bool) -> None:
    assert same_name(a, b) is expected


@given(NAMES, NAMES)
@example("Kim Yong-chol", "Kim Yong-chun")
def test_one_name_does_not_depend_on_which_is_asked_first(a: str, b: str) -> None:
    assert name_score(a, b) == pytest.approx(name_score(b, a))


@given(NAMES)
def test_every_name_is_itself(name: str) -> None:
    assert name_score(name, name) >= SAME_NAME


@given(NAMES, NAMES)
def test_a_score_is_a_share(a: str, b: str) -> None:
    assert 0 <= name_score(a, b) <= 1


@pytest.mark.parametrize(
    "spellings",
    [
        "Ghani Ghaani",
        "Kadhimi Kazemi Kadhemi",
        "Ismail Esmail",
        "Zelensky Zelenskyy Zelenskiy Зеленський",
        "Qassim Kassem Ghasem",
        "Mohammed Muhammad Mohamad",
        "Yevgeny Evgeny",
        "Gorbachev Gorbachyov",
        "Hezbollah Hizbullah",
        "Abdullah Abdulla",
        "Scholz Schulze",
    ],
)
def test_spellings_of_one_sound_have_one_skeleton(spellings: str) -> None:
    assert len(set(map(skeleton, spellings.split()))) == 1


def test_other_sounds_have_other_skeletons() -> None:
    words = ["Ghani", "Ghanem", "Ghana", "Manar", "Mayadeen", "Chol", "Chun", "North", "South"]
    assert len(set(map(skeleton, words))) == len(words)


def _slow_edits(a: str, b: str) -> int:
    if not a or not b:
        return len(a) + len(b)
    best = min(
        _slow_edits(a[1:], b) + 1,
        _slow_edits(a, b[1:]) + 1,
        _slow_edits(a[1:], b[1:]) + (a[0] != b[0]),
    )
    if a[:2] == b[1::-1] and len(a) > 1 and len(b) > 1:
        best = min(best, _slow_edits(a[2:], b[2:]) + 1)
    return best


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_edits_are_the_fewest(a: str, b: str) -> None:
    assert edits(a, b) == _slow_edits(a, b)


def test_a_country_is_known_by_its_people_and_its_capital() -> None:
    names = ["Iran", "Iranian", "Tehran", "Islamic Republic of Iran"]
    assert {found.country for name in names if (found := place(name))} == {"Iran"}
    assert place("Marlow") is None
