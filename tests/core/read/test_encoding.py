import pytest

from storydiff.errors import SourceError
from storydiff.read import read_bytes

GERMAN = "Die Fähre „Möwe“ fuhr über die Förde – mit 40 Fahrgästen."
RUSSIAN = "Паром вышел из порта утром и не вернулся. На борту было сорок человек."


def encoded(raw: bytes, name: str = "page.txt") -> tuple[str, str]:
    page = read_bytes(raw, name, "page")
    return page.text, page.encoding


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_text_is_read_back_whatever_it_was_written_in(codec: str):
    assert encoded(GERMAN.encode(codec))[0] == GERMAN


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert encoded(b"\xef\xbb\xbfA ferry") == ("A ferry", "utf-8")


def test_letters_that_are_not_latin_are_guessed_by_their_frequency():
    assert encoded((RUSSIAN * 5).encode("cp1251"))[0] == RUSSIAN * 5


def test_a_declared_encoding_is_believed():
    raw = f'<meta charset="koi8-r"><p>{RUSSIAN}'.encode("koi8-r")
    assert encoded(raw, "page.html") == (RUSSIAN, "koi8-r")


def test_latin_1_means_cp1252_on_the_web():
    raw = f'<meta charset="iso-8859-1"><p>{GERMAN}'.encode("cp1252")
    assert encoded(raw, "page.html") == (GERMAN, "cp1252")


def test_bytes_that_are_utf_8_are_not_taken_for_latin_1():
    raw = f'<meta charset="latin1"><p>{GERMAN}'.encode()
    assert encoded(raw, "page.html") == (GERMAN, "utf-8")


@pytest.mark.parametrize("declared", ["unicode_escape", "base64", "nonsense", "utf-16", "x" * 99])
def test_a_declaration_that_cannot_be_is_passed_over(declared: str):
    raw = f'<meta charset="{declared}"><p>{GERMAN}'.encode()
    assert encoded(raw, "page.html") == (GERMAN, "utf-8")


def test_one_damaged_character_does_not_spoil_the_others():
    raw = (GERMAN * 3).encode() + b"\xc3"
    assert encoded(raw) == (GERMAN * 3 + "�", "utf-8, 1 character unreadable")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"%PDF-1.7 ...", "looks like a PDF document; save the page as text or HTML"),
        (b"\x89PNG\r\n\x1a\n", "looks like a PNG image"),
        (b"PK\x03\x04....", "looks like a zip archive or an office document"),
        (bytes(range(256)), "holds binary data, not text"),
        (b"\x00" * 500, "holds binary data, not text"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(raw: bytes, told: str):
    with pytest.raises(SourceError, match=told):
        read_bytes(raw, "page.txt", "page")
