"""Which words each article chooses for one thing."""

from storydiff.compare.articles import ladders
from storydiff.model import Ladder, Mention, Naming, Referent, Sort, Span
from tests.core.compare.stories import article

STORY = [
    article("a", ["Pell said it was an incident.", "The fighters left, she insisted."]),
    article("b", ["“It was an assault,” Pell said.", "The militants were seen."]),
]


def mention(name: str, words: str, naming: Naming = Naming.LABEL) -> Mention:
    text = next(a.page.text for a in STORY if a.id == name)
    span = Span(text.index(words), text.index(words) + len(words))
    return Mention(name, span, span, naming)


def ladder(about: str, *referents: Referent) -> Ladder:
    return next(found for found in ladders(STORY, referents) if found.about == about)


def words(found: Ladder) -> list[str]:
    return [rung.word for rung in found.rungs]


def test_reporting_verbs_stand_in_the_order_of_their_strength() -> None:
    found = ladder("reporting verbs")
    assert words(found) == ["say", "insist"]
    assert [rung.counts for rung in found.rungs] == [{"a": 1, "b": 1}, {"a": 1, "b": 0}]
    say, insist = found.rungs
    assert say.strength == 0
    assert insist.strength


def test_words_of_violence_stand_mildest_first() -> None:
    found = ladder("words of violence")
    assert [(rung.word, rung.strength) for rung in found.rungs] == [
        ("incident", 0),
        ("assault", 2),
    ]


def test_labels_of_a_referent_have_no_scale() -> None:
    labels = mention("a", "fighters"), mention("b", "militants")
    found = ladder("fighters", Referent("r1", "fighters", Sort.GROUP, labels))
    assert [(rung.word, rung.strength) for rung in found.rungs] == [
        ("fighters", None),
        ("militants", None),
    ]


def test_a_referent_that_one_article_labels_has_no_ladder() -> None:
    labels = mention("a", "fighters"), mention("a", "incident")
    told = ladders(STORY, [Referent("r1", "fighters", Sort.GROUP, labels)])
    assert "fighters" not in [found.about for found in told]


def test_names_are_no_labels() -> None:
    names = mention("a", "Pell", Naming.NAME), mention("b", "Pell", Naming.NAME)
    told = ladders(STORY, [Referent("r1", "Pell", Sort.PERSON, names)])
    assert "Pell" not in [found.about for found in told]


def test_articles_without_words_have_no_ladders() -> None:
    assert ladders([article("a", [])], []) == ()
