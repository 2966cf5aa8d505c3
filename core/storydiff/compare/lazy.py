"""Values of a frozen thing that are worked out when they are first asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar, overload

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class lazy(Generic[Owner, Value]):  # noqa: N801 - used as a decorator, as property is
    """`functools.cached_property` as it is from Python 3.12 on: without a lock.

    The lock of 3.11 takes longer than most of what is worked out here, and two threads that ask
    at once get equal values.
    """

    def __init__(self, work: Callable[[Owner], Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, owner: None, kind: type[Owner]) -> "lazy[Owner, Value]": ...
    @overload
    def __get__(self, owner: Owner, kind: type[Owner]) -> Value: ...
    def __get__(self, owner: Owner | None, kind: type[Owner]) -> "Value | lazy[Owner, Value]":
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work(owner)
        return value
