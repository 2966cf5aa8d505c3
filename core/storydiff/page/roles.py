"""Roles: which articles tell the common story, which repeat another, which tell of other things.

Articles of one story share words that few texts have: names, places, figures. Words of the topic
("attack", "minister") are shared by stories of one kind as well, and weigh little. Whoever opens a
page opens it for one of its articles; so each page first puts forward the one that is most like
what the other pages hold, and the story is what most of the pages agree on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import log

from storydiff.language.stems import stem
from storydiff.language.words import is_function_word, surprise
from storydiff.model import Article, ArticleId, PageId, Role
from storydiff.page.copies import duplicates, editions

JOINED = 0.15
"""Likeness from which two pages' best articles tell one story; the unrelated stay near .1."""
SECOND = 0.7
"""A page's further article is of the story too from this share of the best article's likeness."""
FIRST = 0.9
"""Share of the highest likeness from which a page was opened for the first such article on it: two
pages of one site may both have the second, printed alike."""
_ORDINARY = surprise("report")
"""Bits of a word that any report may have; only what is rarer speaks for a story."""

Weights = Mapping[str, float]


def cast(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Give each article its role, in the order given; the roles do not depend on that order.

    Where no two pages share a story, every article with text stays one of the story's: to say so
    is for `shares_story`, and for those who open it.
    """
    words = {article.id: _words(article) for article in articles}
    story = _story(articles, words) or {key for key, found in words.items() if found}
    told = sorted((article.id for article in articles if article.id in story), key=_canonical)
    same = duplicates(told, words)
    known = {article.id: article for article in articles}
    edited = dict(editions([known[key] for key in told if key not in same], words))
    return tuple(
        replace(_with_role(article, story, same), edition_of=edited.get(article.id))
        for article in articles
    )


def shares_story(articles: Sequence[Article]) -> bool:
    """Whether articles of at least two pages tell one story."""
    return bool(_story(articles, {article.id: _words(article) for article in articles}))


def _with_role(
    article: Article, story: set[ArticleId], same: Mapping[ArticleId, ArticleId]
) -> Article:
    if article.id in same:
        return replace(article, role=Role.DUPLICATE, same_as=same[article.id])
    role = Role.STORY if article.id in story else Role.OTHER
    return replace(article, role=role, same_as=None)


def _canonical(key: str) -> tuple[int, str]:
    """An order of ids that is the same in whatever order articles are given."""
    return len(key), key


def _words(article: Article) -> tuple[str, ...]:
    """The words and numbers of the article's body, folded."""
    tokens = (token for sentence in article.sentences for token in sentence.tokens)
    return tuple(token.key for token in tokens if token.key[0].isalnum())


# ---------------------------------------------------------------- the story


def _story(
    articles: Sequence[Article], words: Mapping[ArticleId, tuple[str, ...]]
) -> set[ArticleId]:
    """The ids of the story's articles; empty where no two pages share one."""
    pages: defaultdict[PageId, list[ArticleId]] = defaultdict(list)
    for article in sorted(articles, key=lambda a: _canonical(a.id)):
        if words[article.id]:
            pages[article.page.id].append(article.id)
    weights = {key: _weights(words[key]) for own in pages.values() for key in own}
    likeness = _Likeness(weights)
    best = {page: _best(page, pages, likeness) for page in pages}
    core = _largest_group(sorted(best.values(), key=_canonical), likeness)
    if len(core) < 2:
        return set()
    return set(core) | set(_further(pages, best, core, likeness))


def _best(
    page: PageId, pages: Mapping[PageId, Sequence[ArticleId]], likeness: "_Likeness"
) -> ArticleId:
    """The article that a page was opened for; `pages` have theirs in the order of the page."""
    alike = {key: likeness.to_pages(key, page, pages) for key in pages[page]}
    enough = FIRST * max(alike.values())
    return next(key for key, value in alike.items() if value >= enough)


class _Likeness:
    """Cosine of two articles' weighted words, 0 to 1, each pair reckoned once."""

    def __init__(self, weights: Mapping[ArticleId, Weights]) -> None:
        self.weights = weights
        self.known: dict[tuple[ArticleId, ArticleId], float] = {}

    def __call__(self, one: ArticleId, other: ArticleId) -> float:
        key = (one, other) if one < other else (other, one)
        if key not in self.known:
            few, many = sorted((self.weights[key[0]], self.weights[key[1]]), key=len)
            self.known[key] = sum(
                weight * many[word] for word, weight in few.items() if word in many
            )
        return self.known[key]

    def mean(self, one: ArticleId, others: Iterable[ArticleId]) -> float:
        """Mean likeness to some other articles."""
        found = [self(one, other) for other in others if other != one]
        return round(sum(found) / len(found), 9) if found else 0.0

    def to_pages(
        self, one: ArticleId, page: PageId, pages: Mapping[PageId, Sequence[ArticleId]]
    ) -> float:
        """Mean likeness to the article of each other page that is most like this one."""
        found = [max(self(one, k) for k in own) for other, own in pages.items() if other != page]
        return round(sum(found), 9)


def _weights(words: Sequence[str]) -> Weights:
    """Stems with weights of length 1: how often, dampened, times how much rarer than ordinary."""
    counts = Counter(stem(word) for word in words if not is_function_word(word))
    raw = {w: (1 + log(n)) * max(0.0, surprise(w) - _ORDINARY) for w, n in counts.items()}
    length = sum(weight * weight for weight in raw.values()) ** 0.5
    return {word: weight / length for word, weight in raw.items() if weight}


def _largest_group(ids: Sequence[ArticleId], likeness: _Likeness) -> list[ArticleId]:
    """The most articles that are joined to each other, directly or through others."""
    groups: list[list[ArticleId]] = []
    for one in ids:
        near = [group for group in groups if any(likeness(one, k) >= JOINED for k in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(k for group in near for k in group), one])
    return max(groups, key=len, default=[])


def _further(
    pages: Mapping[PageId, Sequence[ArticleId]],
    best: Mapping[PageId, ArticleId],
    core: Sequence[ArticleId],
    likeness: _Likeness,
) -> Iterable[ArticleId]:
    """Second articles of pages that tell the story as well as their page's best."""
    for page, own in pages.items():
        others = [k for k in core if k != best[page]]
        level = likeness.mean(best[page], others)
        if best[page] not in core or not others:
            continue
        enough = max(JOINED, SECOND * level)
        yield from (k for k in own if k != best[page] and likeness.mean(k, others) >= enough)
