"""The reader's choices: transitions that keep a few laws whatever is pressed."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from storydiff_tui.state import (
    View,
    at_band,
    at_difference,
    based,
    focused,
    in_turn,
    muted,
    onward,
    others,
    pinned,
    shown,
    stepped,
    toggled,
)

Step = Callable[[View], View]


@st.composite
def walks(draw: st.DrawFn) -> tuple[View, int]:
    """A view after any sequence of keys, and the number of columns there is room for."""
    count = draw(st.integers(1, 9))
    room = draw(st.integers(1, 9))
    column = st.integers(0, count - 1)
    keys: st.SearchStrategy[Step] = st.one_of(
        column.map(lambda k: lambda view: toggled(view, k, room)),
        column.map(lambda k: lambda view: based(view, k)),
        st.just(lambda view: based(view, None)),
        st.sampled_from((-1, 1)).map(lambda step: lambda view: stepped(view, step, room)),
    )
    view = View(count)
    for key in draw(st.lists(keys, max_size=12)):
        view = key(view)
    return view, room


@given(walks())
def test_the_outlet_in_focus_is_always_on_the_screen(walk: tuple[View, int]) -> None:
    view, room = walk
    assert view.focus not in view.hidden
    assert view.focus in shown(view, room) or room <= len(pinned(view))
    assert in_turn(view)[0] == view.focus


@given(walks())
def test_no_outlet_is_shown_twice_and_none_that_is_hidden(walk: tuple[View, int]) -> None:
    view, room = walk
    columns = shown(view, room)
    assert 1 <= len(columns) <= room
    assert len(set(columns)) == len(columns)
    assert not view.hidden & set(columns)
    assert sorted(in_turn(view)) == sorted(pinned(view) + others(view))


@given(walks())
def test_the_window_is_full_whenever_there_are_outlets_to_fill_it(walk: tuple[View, int]) -> None:
    view, room = walk
    assert len(shown(view, room)) == min(room, view.columns - len(view.hidden))


@given(walks())
def test_the_base_stands_left_while_it_is_on_view(walk: tuple[View, int]) -> None:
    view, room = walk
    if view.base is not None and view.base not in view.hidden:
        assert shown(view, room)[0] == view.base


def test_the_last_outlet_on_view_cannot_be_hidden() -> None:
    view = toggled(toggled(View(2), 0, 2), 1, 2)
    assert view.hidden == {0}


def test_hiding_the_outlet_in_focus_moves_the_focus_to_its_neighbour() -> None:
    assert toggled(View(3, focus=2), 2, 3).focus == 1


def test_an_outlet_beyond_the_last_is_no_outlet() -> None:
    assert toggled(View(3), 8, 3) == View(3)


def test_the_window_moves_as_little_as_will_show_the_outlet() -> None:
    view = focused(View(6), 3, 3)
    assert shown(view, 3) == (1, 2, 3)
    assert shown(focused(view, 2, 3), 3) == (1, 2, 3)
    assert shown(focused(view, 0, 3), 3) == (0, 1, 2)


def test_muting_a_kind_twice_shows_it_again() -> None:
    assert muted(View(2), "#").lens.muted == {"#"}
    assert muted(muted(View(2), "#"), "#") == View(2)


def test_another_band_has_no_difference_at_hand_yet() -> None:
    view = at_difference(View(2), 7, 3)
    assert at_band(view, 3) == view
    assert at_band(view, 4) == replace(view, cursor=4, current=None)


@given(st.lists(st.integers(0, 5)), st.integers(0, 5), st.sampled_from((-1, 1)), st.data())
def test_onward_is_what_lies_on_that_side_the_nearest_first(
    homes: list[int], band: int, step: int, data: st.DataObject
) -> None:
    homes.sort()
    own = [k for k, home in enumerate(homes) if home == band]
    current = data.draw(st.sampled_from([None, *own]))
    outside = -1 if step > 0 else len(homes)
    here = (band, outside if current is None else current)
    places = [(home, k) for k, home in enumerate(homes)]
    expected = [k for home, k in places if ((home, k) > here) == (step > 0) and (home, k) != here]
    view = View(2, cursor=band, current=current)
    if current is None and step < 0:
        expected = [k for k in expected if homes[k] < band]
    assert list(onward(homes, view, step)) == expected[::step]
