"""What a sentence offers as evidence, as the words and names it comes to."""

from storydiff.align.profile import Profile, profiles
from storydiff.language.skeleton import skeleton
from tests.core.align.stories import surrounded


def offered(*told: str) -> tuple[Profile, ...]:
    """The profiles of one outlet's sentences, told in the middle of others."""
    _, found = profiles(surrounded({"A": told}))
    return found["A"][4 : 4 + len(told)]


def has_name(profile: Profile, name: str) -> bool:
    return any(sound.endswith(skeleton(name)) for sound in profile.names)


def test_a_person_is_one_name_with_and_without_the_first() -> None:
    full, short = offered(
        "The bishop asked Berit Solheim for her keys.",
        "The keys, said Solheim, are lost.",
    )
    assert full.names == short.names != frozenset()


def test_a_weekday_after_a_name_does_not_take_its_place() -> None:
    (told,) = offered("The bishop met Solheim Wednesday and asked Quill for her keys.")
    assert has_name(told, "solheim")
    assert has_name(told, "quill")


def test_a_title_that_is_only_printed_with_capitals_still_gives_its_name_a_role() -> None:
    named, meant = offered(
        "A band played when Italian Prime Minister Anna Low cut the ribbon.",
        "Later the Italian leader walked home.",
    )
    assert has_name(named, "low")
    assert has_name(meant, "low")


def test_what_happened_to_a_persons_driver_happened_to_no_owner() -> None:
    (told,) = offered("The bishop says that Farrow’s driver was wounded.")
    assert "driver" in told.patients
    assert not any(who.endswith(skeleton("farrow")) for who in told.patients)
    assert has_name(told, "farrow")


def test_a_title_before_a_name_tells_nothing_that_the_name_does_not() -> None:
    titled, plain = offered(
        "A boy met Harbour Minister Berit Solheim.", "A boy met Berit Solheim."
    )
    assert titled.senses - plain.senses == {"harbor"}


def test_a_day_on_which_something_was_said_is_not_told() -> None:
    said, done = offered(
        "The bridge is narrow, a mason said on Thursday.", "The bridge fell on Thursday."
    )
    assert not has_name(said, "thursday")
    assert has_name(done, "thursday")


def test_what_happened_on_the_day_that_was_spoken_of_is_told() -> None:
    (told,) = offered("The bridge fell, as a mason said Thursday’s storm was rough.")
    assert has_name(told, "thursday")


def test_who_is_nearest_to_a_wound_has_it() -> None:
    (told,) = offered("Asked by the mayor, Quill said the storm hurt Solheim, a friend of Farrow.")
    assert {who.strip("@") for who in told.patients} == {skeleton("quill"), skeleton("solheim")}


def test_a_clause_about_other_cases_is_set_apart() -> None:
    (told,) = offered("The storm was rough, although similar storms in the past spared the roof.")
    assert {"spare", "roof", "similar"} <= told.likened
    assert told.likened.isdisjoint({"attack", "rough"})
