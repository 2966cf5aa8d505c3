"""Word lists of the user's own: what they change, and what is said of faulty ones."""

import subprocess
import sys
from pathlib import Path

import pytest

from storydiff import samples
from storydiff.errors import SourceError
from storydiff.language.lexicon import DATA, Lists, lexicon
from storydiff.language.own_words import MAX_SIZE, OPEN, SCALES, load

BUNDLED = {path.stem: lexicon(path.stem) for path in DATA.glob("*.toml")}


def own(folder: Path, name: str, text: str | bytes) -> Lists:
    """The list of a name, joined with what a user's file says."""
    data = text if isinstance(text, bytes) else text.encode()
    (folder / f"{name}.toml").write_bytes(data)
    return load(str(folder), BUNDLED).lists[name]


def fault(folder: Path, name: str, text: str | bytes) -> str:
    with pytest.raises(SourceError) as error:
        own(folder, name, text)
    assert error.value.source == str(folder / f"{name}.toml")
    return error.value.problem


@pytest.mark.parametrize("name", sorted(OPEN | SCALES))
def test_each_family_with_a_rule_of_its_own_exists(name: str) -> None:
    part, _, family = name.partition(".")
    assert BUNDLED[part][family].is_grouped() == (name in OPEN)


def test_words_are_added_to_the_bundled_ones_and_other_families_stay(tmp_path: Path) -> None:
    told = own(tmp_path, "kinds", "[negators]\nentries = 'nary, hardly'\n")
    bundled = BUNDLED["kinds"]
    assert told["negators"].words() == [*bundled["negators"].words(), "nary", "hardly"]
    assert {**told, "negators": bundled["negators"]} == dict(bundled)


def test_entries_may_be_a_list_in_any_spelling_of_toml(tmp_path: Path) -> None:
    text = '# ours\n[hedges]\nentries = ["word has it", """so they\nsay"""]\n'
    told = own(tmp_path, "kinds", text)["hedges"].phrases()
    assert told[-3:] == ["word has it", "so they", "say"]


def test_replaced_entries_are_all_there_is(tmp_path: Path) -> None:
    told = own(tmp_path, "kinds", "[negators]\nreplace = true\nentries = 'nary'\n")
    assert told["negators"].words() == ["nary"]


def test_a_known_head_gets_more_members_and_a_new_one_its_own_group(tmp_path: Path) -> None:
    text = "[acts]\nentries = '''\nkill: neutralise, attack\nyodel: yodelling\n'''\n"
    groups = dict(own(tmp_path, "synonyms", text)["acts"].groups())
    assert groups["kill"][-2:] == ["neutralise", "attack"]
    assert "slay" in groups["kill"]
    assert list(groups)[-2:] == ["kill", "yodel"]


def test_where_heads_are_the_programs_a_word_moves_to_the_users_group(tmp_path: Path) -> None:
    text = "[reporting_verbs]\nentries = 'hostile: note'\n"
    before = dict(BUNDLED["kinds"]["reporting_verbs"].groups())
    after = dict(own(tmp_path, "kinds", text)["reporting_verbs"].groups())
    assert list(after) == list(before)
    assert [head for head, verbs in before.items() if "note" in verbs] != ["hostile"]
    assert [head for head, verbs in after.items() if "note" in verbs] == ["hostile"]


def test_a_scale_is_given_whole(tmp_path: Path) -> None:
    text = "[outcomes]\nreplace = true\nentries = '''\nfine\nhurt\ndead\n'''\n"
    assert own(tmp_path, "outcomes", text)["outcomes"].entries == "fine\nhurt\ndead"
    assert "replace = true" in fault(tmp_path, "outcomes", "[outcomes]\nentries = 'maimed'\n")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("insults", "[acts]\nentries = 'x'\n", "no list of that name; there are agencies, "),
        ("kinds", "[insults]\nentries = 'x'\n", "[insults] is no family of this list; it has hed"),
        ("kinds", "[negators]\n", "has no entries"),
        ("kinds", "[negators]\nentries = 3\n", "has no entries"),
        ("kinds", "[negators]\nentries = [1, 2]\n", "has no entries"),
        ("kinds", "[negators]\nentries = ' '\n", "has no entries"),
        ("kinds", "[negators]\nwords = 'x'\n", "has a field 'words'"),
        ("kinds", "[negators]\nreplace = 'yes'\nentries = 'x'\n", "neither true nor false"),
        ("kinds", "[negators]\nentries = 'a: b'\n", "takes words alone"),
        ("kinds", "[negators]\nentries = 'a(b'\n", "the character '('"),
        ("kinds", '[negators]\nentries = "a\\u202eb"\n', "the character '\\u202e'"),
        ("kinds", "negators = 'x'\n", "is no table"),
        ("kinds", "[degrees]\nentries = 'mortally: mortally'\n", "its heads are slightly"),
        ("kinds", "[degrees]\nreplace = true\nentries = 'slightly: a'\n", "lacks the head"),
        ("kinds", "[styles]\nentries = 'colour'\n", "write it as head: member"),
        ("kinds", "[styles]\nentries = 'colour: a,,b'\n", "write it as head: member"),
        ("numbers", "[cardinals]\nentries = 'umpteen: umpteen'\n", "its heads are 0, 1"),
        ("kinds", "[negators\n", "is no TOML: "),
        ("kinds", "x = " + "[" * 5000, "is no TOML: "),
        ("kinds", b"\xff\xfe[\x00", "is not UTF-8"),
        ("kinds", b"#" * (MAX_SIZE + 1), "is over the limit of 1 MiB"),
    ],
)
def test_what_cannot_be_used_is_said_with_the_file_and_the_remedy(
    tmp_path: Path, name: str, text: str | bytes, said: str
) -> None:
    assert said in fault(tmp_path, name, text)


def test_a_number_that_the_list_lacks_may_be_added(tmp_path: Path) -> None:
    told = own(tmp_path, "numbers", "[cardinals]\nentries = '144: gross'\n")
    assert ("144", ["gross"]) in list(told["cardinals"].groups())


def test_a_folder_without_lists_is_no_folder_of_lists(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none", Path(__file__)):
        with pytest.raises(SourceError, match=r"holds no word list|is no folder"):
            load(str(folder), BUNDLED)


PROCESS = """
import sys
from storydiff.errors import SourceError
from storydiff.language.lexicon import digest, lexicon, use

before = digest()
try:
    for step in sys.argv[1:]:
        use(None if step == "none" else step) if step != "read" else lexicon("kinds")
except SourceError as error:
    print(error)
else:
    print("nary" in lexicon("kinds")["negators"].words(), digest() != before)
"""


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (["words"], "True True"),
        (["none", "words", "words"], "True True"),
        (["read", "none"], "False False"),
        (["read", "words"], "words: kinds is in use as bundled; a process reads word lists once"),
        (["words", "none"], "no folder: words is in use; a process reads word lists once"),
        (["words", "other"], "other: words is in use; a process reads word lists once"),
    ],
)
def test_a_process_knows_one_set_of_words(tmp_path: Path, steps: list[str], said: str) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "kinds.toml").write_text("[negators]\nentries = 'nary'\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROCESS, *steps],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith(said)


def test_any_family_may_be_added_to_and_a_story_is_still_read(tmp_path: Path) -> None:
    for name, families in BUNDLED.items():
        lines = []
        for family, bundled in families.items():
            if f"{name}.{family}" in SCALES:
                continue
            head = f"{next(bundled.groups())[0]}: " if bundled.is_grouped() else ""
            new = "yodel: yodelled, yodelling" if f"{name}.{family}" in OPEN else ""
            lines.append(f"[{family}]\nentries = '''\n{head}yodels\n{new}\n'''\n")
        (tmp_path / f"{name}.toml").write_text("\n".join(lines), encoding="utf-8")
    story = [str(path) for path in samples.files("ferry")]
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path), *story],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout == "4 True\n"


READ = """
import sys
from storydiff.language.lexicon import use

use(sys.argv[1])
from storydiff.options import Options
from storydiff.pipeline import open_story

told = open_story(sys.argv[2:], options=Options(lexicon=sys.argv[1])).collation
print(len(told.columns), bool(told.differences))
"""
