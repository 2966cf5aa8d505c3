"""The glossary names every kind, says of it what the code says, and takes examples from us."""

import re

import pytest

from storydiff import samples
from storydiff.compare.severity import SEVERITY
from storydiff.model import BlockKind, Kind, Level, Relation, Role, Wording
from storydiff_tui.render.marks import MARKS
from tests.architecture.sources import ROOT
from tests.core.samples.kinds import printed

GLOSSARY = (ROOT / "core" / "GLOSSARY.md").read_text(encoding="utf-8")
LINES = [line.strip("| \n").split(" | ") for line in GLOSSARY.splitlines() if "|" in line]
BLOCKS = {line[0].strip("`"): line for line in LINES if len(line) == 3 or line[0] == "`subhead`"}
KINDS = {line[0].strip("`"): line for line in LINES if len(line) == 5}
TERMS = {term for line in LINES if len(line) == 2 for term in line[0].split(", ")}


PAGES = "\n".join(printed(page) for name in samples.NAMES for page in samples.files(name))


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_an_entry_with_its_severity_and_mark(kind: Kind) -> None:
    _, severity, mark, meaning, _ = KINDS[kind.value]
    assert (int(severity), mark) == (SEVERITY[kind], MARKS[kind].sign)
    assert meaning


@pytest.mark.parametrize("kind", BlockKind)
def test_each_kind_of_block_has_an_entry(kind: BlockKind) -> None:
    assert BLOCKS[kind.value][1]


@pytest.mark.parametrize("term", [*Relation, *Level, *Role, *Wording])
def test_each_word_of_the_model_is_explained(term: str) -> None:
    assert term in TERMS or f"*{term}*" in GLOSSARY


def test_no_entry_is_for_a_kind_that_is_no_more() -> None:
    assert set(KINDS) - {"kind"} == {kind.value for kind in Kind}
    assert set(BLOCKS) - {"kind"} == {kind.value for kind in BlockKind}


@pytest.mark.parametrize("entry", [*KINDS.values(), *BLOCKS.values()], ids=lambda entry: entry[0])
def test_examples_are_words_of_the_bundled_stories(entry: list[str]) -> None:
    examples = [words.replace("\\|", "|") for words in re.findall(r"`([^`]+)`", entry[-1])]
    absent = [words for words in examples if words not in PAGES and words != entry[0].strip("`")]
    assert absent == []
