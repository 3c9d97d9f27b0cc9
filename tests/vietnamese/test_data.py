"""The tables of words and names are read by eye and by machine: what holds for every line of them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

import vietnamese
from vietnamese.data_files import lexicon_version
from vietnamese.normalise import place_tones
from vietnamese.syllables import is_syllable

DATA = Path(vietnamese.__file__).parent / "data"
COLUMNS = {
    "lexicon": 2,
    "phrases": 2,
    "offices": 3,
    "abbreviations": 3,
    "places": 3,
    "mergers": 3,
    "names": 2,
    "irregular": 2,
}
LAST_MAY_BE_EMPTY = {"offices", "places", "mergers"}
FLOORS = {
    "offices": 480,
    "abbreviations": 580,
    "places": 500,
    "mergers": 65,
    "lexicon": 16500,
    "phrases": 3700,
    "names": 2200,
    "irregular": 540,
}
VIETNAMESE_COLUMN = {
    "names": 0,
    "irregular": 1,
    "lexicon": 1,
    "phrases": 1,
    "offices": 0,
    "abbreviations": 1,
    "places": 0,
    "mergers": 1,
}
TABLES = sorted(COLUMNS)
ENGLISH_TO_VIETNAMESE = ["lexicon", "phrases"]

# Words of other languages, and units, that Vietnamese prose writes in small letters; one a line, sorted.
LOANS = frozenset((Path(__file__).parent / "loans.txt").read_text(encoding="utf-8").split())


def lines_of(name: str) -> list[str]:
    return (DATA / f"{name}.tsv").read_bytes().decode("utf-8").splitlines()


def rows_of(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines_of(name) if not line.startswith("#")]


def renderings_of(name: str) -> Iterator[tuple[str, str]]:
    for row in rows_of(name):
        for rendering in row[VIETNAMESE_COLUMN[name]].split("|"):
            yield row[0], rendering


def looks_vietnamese(word: str) -> bool:
    return word[0].isupper() or word.isdigit() or word in LOANS or is_syllable(word)


def strange_words(rendering: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", rendering) if not looks_vietnamese(word)]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_composed_text_with_plain_line_ends(name: str) -> None:
    content = (DATA / f"{name}.tsv").read_bytes().decode("utf-8")
    assert unicodedata.normalize("NFC", content) == content
    assert content.endswith("\n")
    assert set(re.findall(r"\s", content)) == {" ", "\t", "\n"}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_opens_by_saying_what_it_is_and_how_to_add_to_it(name: str) -> None:
    lines = lines_of(name)
    comments = [line for line in lines if line.startswith("#")]
    assert lines[: len(comments)] == comments
    assert any(line.startswith("# Columns, tab separated:") for line in comments)
    assert any(line.startswith("# To add:") for line in comments)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_and_has_no_line_twice(name: str) -> None:
    heads = [row[0] for row in rows_of(name)]
    assert heads == sorted(set(heads))


@pytest.mark.parametrize("name", TABLES)
def test_every_line_has_its_columns_and_no_empty_cell(name: str) -> None:
    wrong = [
        row
        for row in rows_of(name)
        if len(row) != COLUMNS[name] or not all(row[:-1]) or not (row[-1] or name in LAST_MAY_BE_EMPTY)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_has_loose_spaces_or_says_a_thing_twice(name: str) -> None:
    for row in rows_of(name):
        for cell in row:
            parts = cell.split("|")
            assert all(part == " ".join(part.split()) for part in parts), cell
            assert len({part.lower() for part in parts}) == len(parts), cell
            assert len(parts) == 1 or all(parts), cell


@pytest.mark.parametrize("name", TABLES)
def test_tones_stand_where_the_rest_of_the_house_puts_them(name: str) -> None:
    assert [rendering for _, rendering in renderings_of(name) if place_tones(rendering) != rendering] == []


@pytest.mark.parametrize("name", ["lexicon", "phrases", "offices", "mergers"])
def test_every_rendering_is_made_of_vietnamese_words_loans_and_names(name: str) -> None:
    strange = {head: words for head, text in renderings_of(name) if (words := strange_words(text))}
    assert strange == {}


def test_what_is_not_vietnamese_is_noticed() -> None:
    assert strange_words("trạm BTS của Bắc Giang") == []
    assert strange_words("phất triểnn stationn") == ["triểnn", "stationn"]


@pytest.mark.parametrize("name", ENGLISH_TO_VIETNAMESE)
def test_a_word_is_rendered_by_itself_only_where_vietnamese_borrows_it(name: str) -> None:
    itself = [
        (head, text)
        for head, text in renderings_of(name)
        if text.lower() == head.lower() and not (LOANS.issuperset(text.split()) or text[0].isupper())
    ]
    assert itself == []


@pytest.mark.parametrize("name", ENGLISH_TO_VIETNAMESE)
def test_a_word_has_at_most_six_renderings(name: str) -> None:
    assert [row for row in rows_of(name) if row[1].count("|") > 5] == []


def test_head_words_are_single_and_small_unless_small_letters_make_another_word() -> None:
    heads = [row[0] for row in rows_of("lexicon")]
    assert [head for head in heads if not re.fullmatch(r"[a-z]+|[A-Z]{2,}", head)] == []
    assert [head for head in heads if head.isupper()] == ["AI", "AIDS", "IT", "WHO"]


def test_question_words_and_pronouns_are_no_head_words() -> None:
    heads = {row[0] for row in rows_of("lexicon")}
    assert heads.isdisjoint(
        {"what", "which", "whose", "why", "where", "when", "how", "he", "she", "him", "them"}
    )


def test_phrases_are_small_letters_and_two_words_or_more() -> None:
    heads = [row[0] for row in rows_of("phrases")]
    assert [head for head in heads if not re.fullmatch(r"[a-z0-9.']+(?:[ -][a-z0-9.']+)+", head)] == []


def test_a_place_is_no_phrase_and_has_its_names_in_one_line_only() -> None:
    rows = rows_of("places")
    english = {name.lower() for row in rows for name in row[1].split("|")}
    assert english.isdisjoint(row[0] for row in rows_of("phrases"))
    names = Counter(name for row in rows for name in row[0].split("|"))
    assert [name for name, times in names.items() if times > 1] == []
    assert all(row[1].isascii() for row in rows)


def test_an_abbreviation_has_one_line() -> None:
    spellings = Counter(one for row in rows_of("abbreviations") for one in row[0].split("|"))
    assert [one for one, times in spellings.items() if times > 1] == []


def test_thirty_four_provinces_came_of_sixty_three() -> None:
    gone = {row[0].split("|")[0]: row[2] for row in rows_of("places") if row[2]}
    assert len(gone) == 31  # 29 by the resolution of 2025, Hà Tây in 2008, Thừa Thiên Huế renamed
    here = {row[0].split("|")[0] for row in rows_of("places") if not row[2]}
    assert set(gone.values()) <= here
    assert {old for old, new in gone.items() if new == "Bắc Ninh"} == {"Bắc Giang"}
    assert {old for old, new in gone.items() if new == "Lâm Đồng"} == {"Bình Thuận", "Đắk Nông"}
    assert len(set(gone.values()) - {"Hà Nội", "Huế"}) == 23  # with the eleven that stayed, thirty-four


@pytest.mark.parametrize(
    ("name", "head", "first"),
    [
        ("lexicon", "commune", "xã"),
        ("lexicon", "good", "tốt"),
        ("lexicon", "children", "trẻ em"),
        ("lexicon", "IT", "CNTT"),
        ("lexicon", "swedish", "Thụy Điển"),
        ("phrases", "base station", "trạm BTS"),
        ("phrases", "certificate of merit", "Bằng khen"),
        ("phrases", "people's committee", "UBND"),
        ("offices", "Sở Thông tin và Truyền thông", "Department of Information and Communications"),
        ("offices", "Bí thư Tỉnh ủy", "Secretary of the Provincial Party Committee"),
        ("abbreviations", "UBND", "Ủy ban nhân dân"),
        ("places", "Thụy Điển", "Sweden"),
        ("mergers", "Bắc Ninh", "Bắc Giang"),
    ],
)
def test_the_likeliest_or_official_wording_stands_first(name: str, head: str, first: str) -> None:
    found = next(row for row in rows_of(name) if row[0] == head)
    assert found[1].split("|")[0] == first


@pytest.mark.parametrize("name", TABLES)
def test_a_table_does_not_shrink_unnoticed(name: str) -> None:
    assert len(rows_of(name)) >= FLOORS[name]


def test_the_version_of_the_tables_is_a_hash_of_them_all() -> None:
    digest = sha256()
    for path in sorted(DATA.glob("*.tsv")):
        digest.update(path.name.encode() + b"\n" + path.read_bytes())
    assert lexicon_version() == f"lexicon@{digest.hexdigest()[:8]}"
