"""Who and what the story is about: people, groups, places, things and acts, under any name."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from storydiff.compare.referents.bearers import bearers
from storydiff.compare.referents.callings import collective, either_number, vague
from storydiff.compare.referents.familiar import with_familiar
from storydiff.compare.referents.nouns import (
    HOME,
    TO,
    Noun,
    nouns,
    number_of,
    span_of,
    year_of,
)
from storydiff.compare.referents.people import Told, mentions_of, sorts
from storydiff.compare.referents.posts import with_one_holder
from storydiff.compare.referents.sameness import gather
from storydiff.compare.referents.scan import Scan, scan
from storydiff.compare.referents.strays import without_strays
from storydiff.language.stems import stem
from storydiff.language.tokens import fold
from storydiff.model import Article, ArticleId, Link, Mention, Naming, Referent, Sort

FEWEST = 2
"""Mentions of a referent worth listing; one alone has nothing to be compared with."""
FEWEST_OF_THING = 4
"""The same of a thing that all outlets call by one noun: less is no part of the story."""


def refer(articles: Sequence[Article], links: Sequence[Link]) -> tuple[Referent, ...]:
    """Every referent that two mentions speak of, in the order in which the story names them."""
    scans = with_familiar(scan(articles))
    known, borne = bearers(scans)
    meant = with_one_holder(scans, known, borne)
    told, spoken_for = mentions_of(scans, meant)
    found = [n for n in nouns(scans, meant) if (n.scan, n.phrase.head) not in spoken_for]
    named = _named([b.name for b in known], sorts(scans, known, meant, told), told)
    listed = [r for r in (*named, *_labelled(scans, found, links)) if len(r.mentions) >= FEWEST]
    length = {a.id: max(a.sentences[-1].span.end, 1) for a in articles if a.sentences}
    ordered = sorted(listed, key=lambda r: (_first(r, length), r.name, r.mentions[0].span))
    return tuple(replace(r, id=f"r{n}") for n, r in enumerate(ordered, 1))


def _named(
    names: Sequence[str], kinds: Sequence[Sort], told: Sequence[Told]
) -> Iterator[Referent]:
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for bearer, mention in told:
        mentions[bearer].append(mention)
    for bearer in sorted(mentions):
        told_of = mentions[bearer]
        if kinds[bearer] not in (Sort.PERSON, Sort.THING):
            told_of = [_named_in_full(mention) for mention in told_of]
        yield Referent("", names[bearer], kinds[bearer], _in_order(told_of))


def _named_in_full(mention: Mention) -> Mention:
    """A mention of a body or a place, which has no family name: one word may be all of it."""
    is_short = mention.naming is Naming.SURNAME
    return replace(mention, naming=Naming.NAME) if is_short else mention


def _in_order(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.article, m.span, m.head)))


def _first(referent: Referent, length: Mapping[ArticleId, int]) -> float:
    """How far into an article, as a share of it, the referent is first brought up."""
    first: dict[str, int] = {}
    for mention in referent.mentions:
        first.setdefault(mention.article, mention.span.start)
    return min(start / length.get(name, 1) for name, start in first.items())


def _labelled(
    scans: Sequence[Scan], found: Sequence[Noun], links: Sequence[Link]
) -> Iterator[Referent]:
    """Referents without a name, by the nouns that name one thing and by whose they are."""
    texts = {scan.article: scan.text for scan in scans}
    lead = gather(scans, found, links)
    groups: dict[str, list[Noun]] = defaultdict(list)
    for noun in found:
        groups[lead[noun.stem]].append(noun)
    for root in sorted(root for root in groups if _is_worth_listing(scans, groups[root])):
        for home in _by_home(groups[root]):
            told = (party for dated in _by_year(scans, home) for party in _by_party(scans, dated))
            for party in told:
                kept = without_strays(scans, _of_one_number(scans, party))
                if _is_worth_listing(scans, kept):
                    yield _labelled_referent(scans, texts, kept)


def _by_home(group: Sequence[Noun]) -> Iterator[list[Noun]]:
    """Cut nouns by their country; those without one go with the country told most, if one is."""
    homes: dict[str | None, list[Noun]] = defaultdict(list)
    for noun in group:
        homes[_home(noun)].append(noun)
    bare = homes.pop(None, [])
    ranked = sorted(homes, key=lambda home: (-len(homes[home]), home or ""))
    leads = ranked and (len(ranked) == 1 or len(homes[ranked[0]]) > 2 * len(homes[ranked[1]]))
    if leads:
        homes[ranked[0]] += bare
    elif bare:
        yield bare
    yield from (homes[home] for home in ranked)


def _home(noun: Noun) -> str | None:
    """The country of those named, or the one they side with: Drovian forces, pro-Drovian ones."""
    tied = sorted(m for m in noun.modifiers if m[0] == HOME)
    own = (m for m in tied if "-" not in m)
    sides = (f"{_SIDE}{m.split('-')[0]}" for m in tied if "-" in m and noun.sort is Sort.GROUP)
    return next(own, next(sides, None))


_SIDE = "~"


def _by_year(scans: Sequence[Scan], group: Sequence[Noun]) -> list[list[Noun]]:
    """Cut acts by the year that they are dated by; the year most are told with, if any, is meant.

    Where more tell no year than tell the commonest, the story's own act is the one without.
    """
    if group[0].sort is not Sort.ACT:
        return [[*group]]
    years: dict[int | None, list[Noun]] = defaultdict(list)
    for noun in group:
        years[year_of(scans[noun.scan], noun)].append(noun)
    plain = years.pop(None, [])
    lead = max(years, key=lambda year: (len(years[year]), year or 0), default=None)
    if lead is not None and len(years[lead]) > len(plain):
        own = {id(noun) for noun in (*plain, *years.pop(lead))}
        plain = [noun for noun in group if id(noun) in own]
    return [found for found in (plain, *(years[year] for year in sorted(years, key=str))) if found]


def _by_party(scans: Sequence[Scan], group: Sequence[Noun]) -> list[list[Noun]]:
    """Cut acts by whom they are done to; one that does not say goes with its article's last."""
    parties: list[tuple[set[str], list[Noun]]] = [(set(), [])]
    last: dict[str, int] = {}
    for noun in group:
        to = {tie for tie in noun.tied if tie.startswith(TO)}
        article = scans[noun.scan].article
        number = last.get(article, 0)
        if to and noun.sort is Sort.ACT:
            fits = (n for n, (known, _) in enumerate(parties) if not known or known & to)
            number = last[article] = next(fits, len(parties))
        if number == len(parties):
            parties.append((set(), []))
        parties[number][0].update(to)
        parties[number][1].append(noun)
    return [nouns for _, nouns in parties]


def _of_one_number(scans: Sequence[Scan], group: Sequence[Noun]) -> list[Noun]:
    """Of an act, only its singular where most are: attacks are not the attack.

    What is told in either number is left as it is: the elections are the election.
    """
    single = {n.stem for n in group if not number_of(scans[n.scan], n)} - either_number()
    told = [n for n in group if n.stem not in either_number()]
    if group[0].sort is not Sort.ACT or 2 * sum(n.stem in single for n in told) < len(told):
        return list(group)
    return [n for n in group if n.stem not in single or not number_of(scans[n.scan], n)]


def _is_worth_listing(scans: Sequence[Scan], group: Sequence[Noun]) -> bool:
    stems = {n.stem for n in group}
    if len(stems) == 1 and len(group) < FEWEST_OF_THING:
        return False
    return len({scans[n.scan].article for n in group}) >= FEWEST


def _labelled_referent(
    scans: Sequence[Scan], texts: Mapping[ArticleId, str], group: Sequence[Noun]
) -> Referent:
    mentions = _in_order([_mention(scans[n.scan], n) for n in group])
    printed = Counter(m.span.of(texts[m.article]) for m in mentions)
    folded = {words: fold(words) for words in printed}
    often: Counter[str] = Counter()
    for words, count in printed.items():
        often[folded[words]] += count
    weak = {words for words in printed if stem(folded[words].split()[-1]) in vague()}
    name = min(printed, key=lambda w: (w in weak, -often[folded[w]], len(w), w[0].isupper(), w))
    return Referent("", name, _sort(scans, group), mentions)


def _sort(scans: Sequence[Scan], group: Sequence[Noun]) -> Sort:
    sort = Counter(n.sort for n in group).most_common(1)[0][0]
    single = sum(not number_of(scans[n.scan], n) and n.stem not in collective() for n in group)
    return Sort.PERSON if sort is Sort.GROUP and 2 * single > len(group) else sort


def _mention(scan: Scan, noun: Noun) -> Mention:
    span = span_of(scan, noun)
    head = scan.span(noun.phrase.head, noun.phrase.head + 1)
    return Mention(scan.article, span, head, Naming.LABEL)
