import unicodedata

import pytest

from vietnamese.data_files import table
from vietnamese.mergers import predecessors, successors

GONE = {row[0].split("|")[0]: row[2] for row in table("places.tsv") if len(row) > 2 and row[2]}


def test_bac_giang_went_into_bac_ninh_and_both_had_come_out_of_ha_bac() -> None:
    assert successors("Bắc Giang") == ("Bắc Ninh",)
    assert predecessors("Bắc Ninh") == ("Bắc Giang", "Hà Bắc")
    assert successors("Hà Bắc") == ("Bắc Giang", "Bắc Ninh")
    assert successors("Bắc Ninh") == ()


def test_a_merger_of_three_knows_them_all_and_older_ones_behind_them() -> None:
    assert predecessors("Phú Thọ") == ("Hòa Bình", "Vĩnh Phúc", "Vĩnh Phú", "Hà Sơn Bình")
    assert predecessors("Lâm Đồng") == ("Đắk Nông", "Bình Thuận", "Thuận Hải")


def test_every_province_that_is_gone_goes_on_where_the_places_say() -> None:
    assert len(GONE) == 31
    assert {old: successors(old)[-1:] for old in GONE} == {old: (new,) for old, new in GONE.items()}


def test_twenty_three_units_were_made_of_fifty_two() -> None:
    made = {name: [one for one in before.split("|") if one == name or GONE.get(one) == name]
            for name, before, _ in table("mergers.tsv")
            if name in set(GONE.values()) - {"Huế", "Hà Nội"}}  # fmt: skip
    assert len(made) == 23
    assert sum(map(len, made.values())) == 52  # and eleven that stayed make 63 and 34


@pytest.mark.parametrize("place", ["Hà Nội", "Quảng Ninh", "Sơn La", "Đồng Nai", "Atlantis", "", "-"])
def test_what_stayed_and_what_is_unknown_goes_on_under_no_other_name(place: str) -> None:
    assert successors(place) == ()


def test_a_ministry_goes_on_in_another_and_that_in_a_third() -> None:
    assert successors("Bộ Thông tin và Truyền thông") == ("Bộ Khoa học và Công nghệ",)
    assert successors("Bộ Bưu chính, Viễn thông") == (
        "Bộ Thông tin và Truyền thông",
        "Bộ Khoa học và Công nghệ",
    )
    assert predecessors("Bộ Nông nghiệp và Môi trường") == (
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Tài nguyên và Môi trường",
        "Bộ Thủy sản",
    )
    assert successors("Sở Kế hoạch và Đầu tư") == ("Sở Tài chính",)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("bac giang", ("Bắc Ninh",)),
        ("tỉnh Bắc Giang", ("Bắc Ninh",)),
        (unicodedata.normalize("NFD", "Bắc Giang"), ("Bắc Ninh",)),
        ("Bắc Cạn", ("Thái Nguyên",)),
        ("Bà Rịa-Vũng Tàu", ("Thành phố Hồ Chí Minh",)),
        ("Thừa Thiên - Huế", ("Huế",)),
        ("Hoà Bình", ("Phú Thọ",)),
        ("Bộ Lao động – Thương binh và Xã hội", ("Bộ Nội vụ",)),
    ],
)
def test_any_spelling_of_a_name_is_read(written: str, after: tuple[str, ...]) -> None:
    assert successors(written) == after


@pytest.mark.parametrize("city", ["Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "TP.HCM", "tphcm", "TP HCM"])
def test_ho_chi_minh_city_is_known_by_its_abbreviations(city: str) -> None:
    assert predecessors(city) == ("Bình Dương", "Bà Rịa - Vũng Tàu", "Sông Bé")


def test_ho_chi_minh_without_his_city_is_a_man() -> None:
    assert predecessors("Hồ Chí Minh") == ()


def test_a_city_is_known_with_and_without_its_unit() -> None:
    assert predecessors("thành phố Hải Phòng") == predecessors("TP Hải Phòng") == ("Hải Dương", "Hải Hưng")
