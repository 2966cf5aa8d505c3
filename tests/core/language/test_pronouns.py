"""The personal pronouns."""

from itertools import combinations

from storydiff.language.pronouns import FORMS, OBJECTS_OF_OTHERS, SUBJECT_OF


def test_no_form_belongs_to_two_pronouns() -> None:
    assert all(set(one).isdisjoint(two) for one, two in combinations(FORMS.values(), 2))


def test_a_form_leads_to_its_subject() -> None:
    assert SUBJECT_OF["hers"] == "she"
    assert OBJECTS_OF_OTHERS["them"] == "they"
