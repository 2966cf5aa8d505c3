"""The survey of a story: everything that is told across its rows, gathered for its readers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

from storydiff.model.pages import ArticleId, Span
from storydiff.model.told import Claim, Quotation, Referent
from storydiff.model.variants import Variant

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Order:
    """How far two articles tell their common rows in the same order; `a < b`."""

    a: ArticleId
    b: ArticleId
    rows: int
    """How many rows both tell."""
    tau: float | None
    """Kendall's rank correlation, -1 to 1; None where they share fewer than two rows."""


@dataclass(frozen=True, slots=True)
class Run:
    """Ten words or more that two articles print alike."""

    here: Span
    there: Span
    words: int


@dataclass(frozen=True, slots=True)
class Reuse:
    """How much of an article's body stands in another's; the four shares add up to 1."""

    article: ArticleId
    source: ArticleId
    verbatim: float
    """Words that stand there too, in runs, as printed."""
    restyled: float
    """Words of such runs that are equal only after folding house style."""
    rewritten: float
    """The other words of sentences that are linked."""
    new: float
    """The words of sentences that are not."""
    runs: tuple[Run, ...]
    credited: bool
    """Whether the article credits the other, or an agency that the other credits or is."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """Words that lean on something the article does not tell: a sign that it was shortened."""

    article: ArticleId
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One word of a ladder and how often each article uses it."""

    word: str
    strength: int | None
    """Its place on a scale, mildest 0, where the words have one."""
    counts: Mapping[ArticleId, int]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The words that articles choose for one thing, mildest first where they have a scale."""

    about: str
    """`reporting verbs`, `words of violence`, or the name of the referent they label."""
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything told across the rows of a story."""

    claims: tuple[Claim, ...] = ()
    """The readings board, what matters most first."""
    variants: tuple[Variant, ...] = ()
    """Variants across rows, numbered on from those inside the rows."""
    quotations: tuple[Quotation, ...] = ()
    queries: tuple[str, ...] = ()
    """Ids of all variants of severity 2 and more, worst first."""
    referents: tuple[Referent, ...] = ()
    """The name ledger, in the order in which the story brings them up."""
    orders: tuple[Order, ...] = ()
    """One for each two articles."""
    leads: Mapping[ArticleId, str] = field(default_factory=dict)
    """The row that each article tells first."""
    reuses: tuple[Reuse, ...] = ()
    """One for each two articles, in both directions."""
    orphans: tuple[Orphan, ...] = ()
    ladders: tuple[Ladder, ...] = ()


def _done_here(work: Callable[[], Value]) -> Value:
    return work()


class Deferred(Generic[Value]):
    """A value that is worked out once, when it is first asked for; safe between threads."""

    def __init__(self, work: Callable[[], Value]) -> None:
        self._work = work
        self._lock = Lock()
        self._value: Value | None = None

    def __reduce__(self) -> "tuple[object, ...]":
        return Deferred, (self._work,)

    def get(self, done: Callable[[Callable[[], Value]], Value] = _done_here) -> Value:
        """The value; the first to ask waits for it, and may say how the work is `done`."""
        with self._lock:
            if self._value is None:
                self._value = done(self._work)
            return self._value
