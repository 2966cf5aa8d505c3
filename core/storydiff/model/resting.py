"""Long sequences that few ask for where they are sent."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, overload

Value = TypeVar("Value")


class Resting(Sequence[Value]):
    """A sequence that is packed when it is pickled, and stays so where it is loaded.

    There it takes a fourth of the memory, and each use of it unpacks the whole.
    """

    def __init__(self, values: Iterable[Value]) -> None:
        self._values: tuple[Value, ...] | None = tuple(values)
        self._packed = b""

    def _awake(self) -> tuple[Value, ...]:
        if self._values is None:
            values: tuple[Value, ...] = pickle.loads(self._packed)
            return values
        return self._values

    @overload
    def __getitem__(self, at: int) -> Value: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Value, ...]: ...
    def __getitem__(self, at: int | slice) -> Value | tuple[Value, ...]:
        return self._awake()[at]

    def __iter__(self) -> Iterator[Value]:
        return iter(self._awake())

    def __len__(self) -> int:
        return len(self._awake())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Resting | tuple) and self._awake() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._awake())

    def __getstate__(self) -> bytes:
        return self._packed or pickle.dumps(self._values)

    def __setstate__(self, packed: bytes) -> None:
        self._values, self._packed = None, packed
