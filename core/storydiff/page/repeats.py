"""Repetition: lines that a page prints twice stand at pictures, whatever they say.

Choir wins Northern Prize                    a title …
Singers of the choir at home in Lowe.        pictured: printed twice in direct succession
Singers of the choir at home in Lowe.        pictured
TT
Choir wins Northern Prize                    … printed again
Singers of the choir at home in Lowe.        pictured: so is every printing of it

A picture's words are printed for those who see it and again for those who do not, and the head of
an article with its picture once in a list and once above the text. A chant that comes back is not
ours: it is quoted, or other prose stands between.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from storydiff.page.shapes import Shape, shape
from storydiff.page.stretches import Stretch

FEWEST_WORDS = 4
"""Words of the shortest line that is believed to be a caption because it is printed twice."""
LONGEST = 60
"""Words of the longest; a longer one is a paragraph that the page prints twice by mistake."""
REACH = 8
"""Lines between two printings of a title that stand over one picture."""
_SPEECH = ("“", '"', "‘", "«", "„")


def pictured(lines: Sequence[Stretch]) -> frozenset[int]:
    """The lines that stand at a picture, because they are printed as captions are."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        places[line.key].append(at)
    keys = {line.key for line in (*_doubled(lines), *_under_titles(lines, places))}
    return frozenset(at for key in keys for at in places[key])


def _doubled(lines: Sequence[Stretch]) -> Iterator[Stretch]:
    """Lines printed twice in direct succession."""
    return (one for one, two in pairwise(lines) if one.key == two.key and _may_caption(one))


def _under_titles(
    lines: Sequence[Stretch], places: defaultdict[str, list[int]]
) -> Iterator[Stretch]:
    """Lines of which one stands under each of two printings of a title, by itself.

    Where the lines below agree as well, it is a list that is printed twice; so it is where a text
    stands between.
    """
    keys = [line.key for line in lines] + ["", ""]
    for found in places.values():
        for one, two in pairwise(found):
            below = lines[one + 1]
            apart = one + 1 < two <= one + REACH and not lines[one].ended
            alone = keys[one + 1] == keys[two + 1] and keys[one + 2] != keys[two + 2]
            if not (apart and alone and _may_caption(lines[one]) and _may_caption(below)):
                continue
            if not any(shape(lines[at]) is Shape.PROSE for at in range(one + 2, two)):
                yield below


def _may_caption(line: Stretch) -> bool:
    words = len(line.words)
    return FEWEST_WORDS <= words <= LONGEST and not line.text.startswith(_SPEECH)
