"""Utterances: who is quoted as saying what, in which outlets, in which words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from storydiff.compare.linked import Linked
from storydiff.compare.quotations.groups import Uttered, by_article, groups
from storydiff.compare.quotations.pronouns import is_pronoun
from storydiff.compare.quotations.speakers import Speaker, Speakers
from storydiff.compare.quotations.utterance import Utterance
from storydiff.compare.quotations.utterances import utterances
from storydiff.compare.quotations.variants import altered
from storydiff.compare.spoken import Sameness, holds, sameness
from storydiff.language.names import same_name
from storydiff.model import Article, ArticleId, Form, Quotation, Wording

__all__ = ["altered", "quotations"]


def quotations(articles: Sequence[Article], linked: Linked) -> tuple[Quotation, ...]:
    """Every utterance, in every form that the articles give it, numbered from q1.

    A quoted passage is one wherever it stands; speech in an article's own words only beside a
    quoted form of it, or where two articles give it.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    uttered = [u for article in ordered for u in _uttered(article)]
    found = [
        group
        for group in groups(uttered, linked)
        if any(u.what.direct for u in group) or len(by_article(group)) > 1
    ]
    names = Counter(u.speaker for u in uttered if u.speaker and u.is_named)
    return tuple(_quotation(f"q{n}", group, names) for n, group in enumerate(found, 1))


def _uttered(article: Article) -> Iterator[Uttered]:
    speakers = Speakers(article)
    for utterance in utterances(article):
        who, relay = speakers.of(utterance.source), speakers.of(utterance.relay)
        if relay.words and who.words and same_name(relay.words, who.words):
            utterance, relay = replace(utterance, relay=None), Speaker(None, is_name=False)
        yield Uttered(utterance, *who, relay.words)


def _quotation(name: str, group: Sequence[Uttered], names: Mapping[str, int]) -> Quotation:
    printed = _printed(group)
    forms = sorted((_form(u, printed) for u in group), key=lambda form: (form.article, form.span))
    return Quotation(name, _speaker(group, names), _wording(group), tuple(forms))


_Printed = Mapping[tuple[str, ...], frozenset[ArticleId]]
"""The wordings in which an utterance is quoted, each with the articles that print it."""


def _printed(group: Sequence[Uttered]) -> _Printed:
    articles: defaultdict[tuple[str, ...], set[ArticleId]] = defaultdict(set)
    for uttered in group:
        if uttered.what.direct:
            articles[uttered.what.keys].add(uttered.what.article.id)
    return {keys: frozenset(names) for keys, names in articles.items()}


def _form(uttered: Uttered, printed: _Printed) -> Form:
    what = uttered.what
    return Form(
        article=what.article.id,
        span=what.span,
        direct=what.direct,
        speaker=uttered.speaker,
        verb=what.verb,
        relay=uttered.relay,
        source=what.source,
        passed_on=what.relay,
        cut=what.direct and _is_cut(what, printed),
    )


def _is_cut(what: Utterance, printed: _Printed) -> bool:
    """Whether another article prints all words of a form, and more."""
    return any(
        len(keys) > len(what.keys) and articles - {what.article.id} and holds(keys, what.keys)
        for keys, articles in printed.items()
    )


def _speaker(group: Sequence[Uttered], names: Mapping[str, int]) -> str | None:
    """The name that most forms give, as the story prints it in full; else the role most give."""
    named = Counter(u.speaker for u in group if u.speaker and u.is_named)
    roles = (u.speaker for u in group if u.speaker and not is_pronoun(u.speaker))
    given = named or Counter(roles)
    if not given:
        return None
    usual = max(given, key=lambda name: (given[name], len(name), name))
    forms = [name for name in names if named and same_name(name, usual)]
    return max(forms, key=lambda name: (len(name.split()), names[name], name), default=usual)


def _wording(group: Sequence[Uttered]) -> Wording:
    if len(by_article(group)) < 2:
        return Wording.SINGLE
    direct = [u for u in group if u.what.direct]
    compared = direct if len(by_article(direct)) > 1 else list(group)
    first = compared[0]
    others = [u for u in compared[1:] if u.what.article.id != first.what.article.id]
    differ = any(sameness(first.what.keys, u.what.keys) is Sameness.DIFFERS for u in others)
    return Wording.ALTERED if differ else Wording.SAME
