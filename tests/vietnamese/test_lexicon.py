import pytest

from vietnamese.abbreviations import expansion
from vietnamese.english import base_forms
from vietnamese.lexicon import load_lexicon, stem


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("provinces", "province"),
        ("cities", "city"),
        ("planned", "plan"),
        ("building", "build"),
        ("rose", "rise"),
        ("province's", "province"),
        ("digitised", "digitize"),
        ("centre", "center"),
        ("largest", "large"),
        ("rapidly", "rapid"),
        ("highest", "high"),
    ],
)
def test_an_inflected_word_is_found_under_its_base_form(written: str, base: str) -> None:
    assert base in base_forms(written)


def test_an_inflected_phrase_meets_the_phrase() -> None:
    assert [stem(word) for word in ("base", "stations")] == [stem(word) for word in ("base", "station")]


def test_a_known_word_has_renderings() -> None:
    entry = load_lexicon().word("Provinces")
    assert entry is not None
    assert entry.renderings[0] == "tỉnh"


def test_a_word_that_is_also_an_office_keeps_its_likeliest_rendering_first() -> None:
    entry = load_lexicon().word("director")
    assert entry is not None
    assert entry.renderings[0].lower() == "giám đốc"


def test_an_unknown_word_has_none() -> None:
    assert load_lexicon().word("zzyzx") is None


def test_the_longest_phrase_wins() -> None:
    found = load_lexicon().phrase_at("Department of Information and Communications of".split())
    assert found is not None
    length, entry = found
    assert length == 5
    assert "Sở Thông tin và Truyền thông" in entry.renderings


def test_abbreviations_have_their_full_form() -> None:
    assert expansion("UBND") == "Ủy ban nhân dân"
    assert expansion("KT-XH") == "Kinh tế - xã hội"
    assert expansion("QQQ") is None
