"""Decisions as JSON has them, wherever they are written."""

from storydiff.model import Anchor, Attached


def decision(said: Attached, words: bool = True) -> dict[str, object]:
    """What was said, whether it still holds and where; `words` of pages may be left out.

    A note's own text is the user's and stays.
    """
    record = said.record
    return {
        "id": record.id,
        "decision": record.decision,
        "text": record.text,
        "at": record.at,
        "standing": said.standing,
        "reason": said.reason if words else "",
        "variant": said.variant,
        "twins": said.twins,
        "row": said.row,
        "passages": [{"article": p.article, "spans": p.spans} for p in said.passages],
        "anchors": [_anchor(kept, words) for kept in record.subject.anchors],
    }


def _anchor(kept: Anchor, words: bool) -> dict[str, object]:
    """The place at which it was said, as it was then."""
    place = {"article": kept.article, "start": kept.span.start, "end": kept.span.end}
    quoted = {"exact": kept.exact, "prefix": kept.prefix, "suffix": kept.suffix}
    return {**place, "text_sha256": kept.digest, **(quoted if words else {})}
