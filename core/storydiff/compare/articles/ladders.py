"""Ladders: which words each article chooses for one thing, mildest first where they have a scale.

reporting verbs     say 0  A 12  B 7 · insist 1  A 0  B 2 · claim 3  A 0  B 4
words of violence   incident 0  A 1  B 0 · attack 1  A 9  B 3 · massacre 3  A 0  B 1
militias            militias  A 4  B 1 · fighters  A 0  B 3
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from storydiff.language.lexicon import lexicon
from storydiff.language.speech import speeches
from storydiff.language.speech_verbs import verb
from storydiff.language.stems import stem
from storydiff.language.tokens import fold
from storydiff.model import Article, ArticleId, Ladder, Naming, Referent, Rung

MOST_LABELLED = 8
"""Referents whose labels are worth a ladder, those that outlets label most."""

Uses = Mapping[tuple[str, int | None], Counter[ArticleId]]
"""How often each article uses each word, by the word and its place on the scale."""


def ladders(articles: Sequence[Article], referents: Sequence[Referent]) -> tuple[Ladder, ...]:
    """The verbs of reporting, the words of violence, and the labels of the main referents."""
    names = sorted(article.id for article in articles)
    told = [
        ("reporting verbs", _reporting(articles)),
        ("words of violence", _violence(articles)),
        *_labels(articles, referents),
    ]
    return tuple(Ladder(about, _rungs(uses, names)) for about, uses in told if uses)


def _rungs(uses: Uses, names: Sequence[ArticleId]) -> tuple[Rung, ...]:
    """The words mildest first, then those used most."""
    order = sorted(uses, key=lambda word: (word[1] or 0, -uses[word].total(), word[0]))
    return tuple(
        Rung(word, strength, {name: uses[word, strength][name] for name in names})
        for word, strength in order
    )


def _reporting(articles: Sequence[Article]) -> Uses:
    uses: defaultdict[tuple[str, int | None], Counter[ArticleId]] = defaultdict(Counter)
    for article in articles:
        for sentence in article.sentences:
            for act in speeches(sentence.tokens, article.page.text):
                known = verb(act.verb.split()[0])
                if known and act.strength is not None:
                    uses[known.head, act.strength][article.id] += 1
    return uses


def _violence(articles: Sequence[Article]) -> Uses:
    uses: defaultdict[tuple[str, int | None], Counter[ArticleId]] = defaultdict(Counter)
    for article in articles:
        often = Counter([token.key for sentence in article.sentences for token in sentence.tokens])
        for key, times in often.items():
            known = _violent().get(stem(key))
            if known:
                uses[known][article.id] += times
    return uses


@cache
def _violent() -> Mapping[str, tuple[str, int]]:
    """Each word of violence with its place on the scale, by its stem."""
    found: dict[str, tuple[str, int]] = {}
    for strength, (_, words) in enumerate(lexicon("ladders")["violence"].groups()):
        for word in words:
            found.setdefault(stem(word), (word, strength))
    return found


def _labels(
    articles: Sequence[Article], referents: Sequence[Referent]
) -> Iterator[tuple[str, Uses]]:
    """The labels of the referents that two articles or more label, and not all alike."""
    texts = {article.id: article.page.text for article in articles}
    labelled = [(referent.name, _labels_of(referent, texts)) for referent in referents]
    differing = [
        (name, uses) for name, uses in labelled if len(uses) > 1 and len(_users(uses)) > 1
    ]
    differing.sort(key=lambda named: -sum(counts.total() for counts in named[1].values()))
    yield from differing[:MOST_LABELLED]


def _users(uses: Uses) -> set[ArticleId]:
    return {name for counts in uses.values() for name in counts}


def _labels_of(referent: Referent, texts: Mapping[ArticleId, str]) -> Uses:
    """The labels and roles of a referent, the forms of one word under the commonest."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    users: defaultdict[str, Counter[ArticleId]] = defaultdict(Counter)
    for mention in referent.mentions:
        if mention.naming in (Naming.LABEL, Naming.ROLE):
            word = fold(mention.head.of(texts[mention.article]))
            forms[stem(word)][word] += 1
            users[stem(word)][mention.article] += 1
    return {
        (max(sorted(forms[root]), key=lambda form: forms[root][form]), None): users[root]
        for root in forms
    }
