"""Lines of agency: who did it, in every article that says so, and how sure each is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from storydiff.compare.claims.agent import BLAME, Agent, agents
from storydiff.compare.claims.board import Difference, Line, Told, line
from storydiff.compare.claims.ledger import Ledger
from storydiff.compare.claims.material import Material
from storydiff.language.numbers import NumberKind
from storydiff.language.speech import speeches
from storydiff.language.speech_marks import is_quoted
from storydiff.language.stems import stem
from storydiff.model import ArticleId, Kind, Referent, Slot, Sort


def agency(material: Material, referents: Sequence[Referent]) -> Iterator[Line]:
    """Who did each act that two articles lay at somebody's door."""
    done = (referent for referent in referents if referent.sort is Sort.ACT)
    main = max(done, key=lambda act: (len(act.mentions), act.id), default=None)
    told: defaultdict[str, list[Agent]] = defaultdict(list)
    for said in material.lines:
        for agent in agents(said):
            act = _act(agent, material.ledger) or (main.name if main else None)
            if act and not _is_unknown_voice(agent):
                told[act].append(agent)
    for act, found in told.items():
        if len({agent.said.article for agent in found}) > 1:
            words = [Told(a.said, a.start, a.end, _value(a)) for a in found]
            difference = _difference(found, material.ledger)
            yield line(act, Slot.AGENT, words, material.names, difference)


def _act(agent: Agent, ledger: Ledger) -> str | None:
    """What was done, by its name in the story; None where the sentence does not say it."""
    if agent.act is None:
        referent = ledger.last_act(agent.said, agent.start)
        return referent.name if referent else None
    referent = ledger.of(agent.said, agent.act)
    if referent is None:
        return agent.said.keys[agent.act.head]
    return referent.name if referent.sort is Sort.ACT else None


def _value(agent: Agent) -> str:
    """`indications: the rebels`; `at least one gang, according to Radio Amery`."""
    who = agent.said.printed(agent.who.start, agent.who.end)
    source = _source(agent)
    if agent.hint is None:
        return f"{who}, according to {source}" if source else who
    if source and stem(agent.hint) == BLAME:
        return f"{who}, blamed by {source}"
    return f"{agent.hint}: {who}"


def _is_unknown_voice(agent: Agent) -> bool:
    """Whether a quotation says it and its sentence does not tell who speaks."""
    said = agent.said
    at = said.telling.tokens[agent.who.head].start
    return _source(agent) is None and is_quoted(said.telling.text, at)


_SHORTEST = 3  # letters of a name; less is an article whose noun was not found


def _source(agent: Agent) -> str | None:
    """Who is said to say it: where one passes on what another says, the other."""
    said = agent.said
    at = said.telling.tokens[agent.who.head].start
    covering = [
        (sum(part.end - part.start for part in speech.content), source)
        for speech in speeches(said.telling.tokens, said.telling.text)
        if (source := speech.relay or speech.source)
        and any(part.start <= at < part.end for part in speech.content)
    ]
    words = min(covering)[1].of(said.telling.text) if covering else ""
    return words if len(words) >= _SHORTEST else None


def _difference(told: Sequence[Agent], ledger: Ledger) -> Difference | None:
    """Two articles that name no agent in common, or other grounds for it."""
    by: defaultdict[ArticleId, list[Agent]] = defaultdict(list)
    for agent in told:
        by[agent.said.article].append(agent)
    other = any(
        not any(_are_one(a, b, ledger) for a in mine for b in theirs)
        for mine, theirs in combinations(by.values(), 2)
    )
    grounds = len({frozenset(agent.hint for agent in mine) for mine in by.values()}) > 1
    if not other and not grounds:
        return None
    kinds = (Kind.AGENCY, Kind.HEDGE) if grounds else (Kind.AGENCY,)
    values = " / ".join(dict.fromkeys(_value(agent) for agent in told))
    return kinds, f"Who did it is told otherwise, or less surely: {values}"


def _are_one(a: Agent, b: Agent, ledger: Ledger) -> bool:
    """Whether two agents may be one: `the ship` may be any, at least one gang is not gangs."""
    if "the" in (a.said.keys[a.who.start], b.said.keys[b.who.start]):
        return True
    one, two = ledger.of(a.said, a.who), ledger.of(b.said, b.who)
    heads = a.said.stems[a.who.head], b.said.stems[b.who.head]
    same = heads[0] == heads[1] or (one is not None and one == two)
    return same and _number(a) == _number(b)


def _number(agent: Agent) -> object:
    inside = (n for n in agent.said.telling.numbers if agent.who.start <= n.start < agent.who.end)
    return next(((n.bound, n.value) for n in inside if n.kind is not NumberKind.ARTICLE), None)
