import json
import unicodedata

import pytest

from tests.shared_folder import SHARED
from vietnamese.defined_abbreviations import Defined, abbreviation_key, defined_abbreviations


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one.abbreviation, one.full) for one in defined_abbreviations(text)]


@pytest.mark.parametrize(
    ("text", "abbreviation", "full"),
    [
        ("Sáng nay Sở Thông tin và Truyền thông (TT&TT) họp.", "TT&TT", "Thông tin và Truyền thông"),
        ("Ủy ban nhân dân (UBND) tỉnh quyết định", "UBND", "Ủy ban nhân dân"),
        ("Bộ Thông tin và Truyền thông (Bộ TTTT) ban hành", "TTTT", "Thông tin và Truyền thông"),
        (
            "Bộ Thông tin và Truyền thông (sau đây gọi tắt là Bộ TTTT)",
            "TTTT",
            "Thông tin và Truyền thông",
        ),
        ("Hợp tác xã (gọi tắt: HTX) Đông Khê", "HTX", "Hợp tác xã"),
        ("Hợp tác xã (viết tắt là “HTX”)", "HTX", "Hợp tác xã"),
        ("nhiệm vụ kinh tế - xã hội (KT-XH) năm 2023", "KT-XH", "kinh tế - xã hội"),
        ("Bộ Văn hóa, Thể thao và Du lịch (VH,TT&DL)", "VH,TT&DL", "Văn hóa, Thể thao và Du lịch"),
        ("công tác phòng cháy và chữa cháy (PCCC)", "PCCC", "phòng cháy và chữa cháy"),
        ("Ban Chấp hành Trung ương (BCH TƯ) khóa XII", "BCH TƯ", "Ban Chấp hành Trung ương"),
        ("hạ tầng thị trường bất động sản (BĐS) phục hồi", "BĐS", "bất động sản"),
        ("TP. Hồ Chí Minh (TPHCM) cho biết", "TPHCM", "TP. Hồ Chí Minh"),
        ("Thạc sĩ (ThS) Trần Văn Hùng", "ThS", "Thạc sĩ"),
        ("Ngân hàng Nhà nước Việt Nam (NHNN) yêu cầu", "NHNN", "Ngân hàng Nhà nước"),
        ("“Hội đồng nhân dân” (HĐND) tỉnh", "HĐND", "Hội đồng nhân dân"),
        ("trung tâm Intelligent Operations Center (IOC)", "IOC", "Intelligent Operations Center"),
    ],
)
def test_a_full_form_ends_where_its_initials_do(text: str, abbreviation: str, full: str) -> None:
    assert pairs(text) == [(abbreviation, full)]


@pytest.mark.parametrize(
    ("text", "abbreviation", "full"),
    [
        ("vay của Ngân hàng Phát triển châu Á (ADB) để", "ADB", "Ngân hàng Phát triển châu Á"),
        ("theo Tổ chức Y tế Thế giới (WHO), dịch", "WHO", "Tổ chức Y tế Thế giới"),
        ("Tổng sản phẩm trong nước (GDP) tăng 6%", "GDP", "Tổng sản phẩm trong nước"),
        ("trong đó chỉ số giá tiêu dùng (CPI) giảm", "CPI", "chỉ số giá tiêu dùng"),
        ("Phó Tổng giám đốc Quỹ Tiền tệ Quốc tế (IMF)", "IMF", "Quỹ Tiền tệ Quốc tế"),
        ("Viện trưởng Viện Nghiên cứu Kinh tế (VEPR)", "VEPR", "Viện Nghiên cứu Kinh tế"),
        ("của Tổ chức Hiệp ước Bắc Đại Tây Dương (NATO)", "NATO", "Tổ chức Hiệp ước Bắc Đại Tây Dương"),
        ("họp Hội đồng Liên đoàn bóng đá Mỹ (AFF)", "AFF", "Liên đoàn bóng đá Mỹ"),
        ("của Ngân hàng Nhà nước Lào (BOL) cho", "BOL", "Ngân hàng Nhà nước Lào"),
        ("thuộc đảng Nhân dân Campuchia (CPP) nói", "CPP", "đảng Nhân dân Campuchia"),
        ("theo Uỷ ban Chứng khoán Mỹ (SEC) thì", "SEC", "Uỷ ban Chứng khoán Mỹ"),
        ("Bộ Cộng đồng và Chính quyền (DCLG) nói", "DCLG", "Bộ Cộng đồng và Chính quyền"),
        ("Hãng thông tấn Triều Tiên (KCNA) đưa tin", "KCNA", "Hãng thông tấn Triều Tiên"),
    ],
)
def test_a_foreign_abbreviation_stands_for_the_name_whose_beginning_is_sure(
    text: str, abbreviation: str, full: str
) -> None:
    assert pairs(text) == [(abbreviation, full)]


@pytest.mark.parametrize(
    "text",
    [
        "Tin, ảnh: Trần Văn Hùng (TTXVN)",
        "theo báo cáo của Ngân hàng Nhà nước Lào (TTXVN)",
        "Bệnh viện Chợ Rẫy, quận 5 (TP.HCM)",
        "Nguyễn Văn Hùng (SN 1993), trú tại Đông Khê",
        "Phòng Cảnh sát hình sự (PC45) bắt giữ",
        "Cục Chăn nuôi, cơ quan chuyên môn (Bộ NN&PTNT)",
        "Hiệp định này đã được ký ở Tokyo Nhật Bản (JPN)",
        "hội viên Hội Nông dân, một người chăm chỉ (ABC)",
        "Đảng viên trẻ ở xã Đông Khê (DVX)",
        "Công ty Cổ phần FPT (FPT)",
        "Hội Mỹ (ABC)",
        "Quỹ Phát triển của Tổ chức các nước xuất khẩu dầu (OFID)",
        "trí tuệ nhân tạo giỏi (AI)",
        "Đội Cảnh sát giao thông (Công an tỉnh)",
        "CSGT (Công an tỉnh Hà Lam)",
        "Cục Thú y có mặt (BTT)",
        "Sở Tư pháp: Thông tin. Truyền thông (TTTT)",
        "Nông dân (UBND (xã))",
        "UBND (họp với Ủy ban nhân dân) tỉnh",
        "của Ủy ban nhân dân và (UBND) huyện",
        "UBND () và (UBND) và (( UBND",
        "doanh nghiệp (UBND",
        "(UBND) của tỉnh",
        "",
    ],
)
def test_what_cannot_be_bounded_or_only_stands_in_brackets_defines_nothing(text: str) -> None:
    assert pairs(text) == []


def test_the_full_form_may_stand_in_the_bracket() -> None:
    assert defined_abbreviations("Ngày 5/3, UBND (Ủy ban nhân dân) tỉnh") == (
        Defined("UBND", "Ủy ban nhân dân", 16),
    )
    assert pairs("ngành TT&TT (Thông tin và Truyền thông)") == [("TT&TT", "Thông tin và Truyền thông")]


def test_d_without_its_stroke_is_no_other_letter_but_đ_is_only_đ() -> None:
    assert pairs("hội lao động (LD)") == [("LD", "lao động")]
    assert pairs("người dân dã (DĐ)") == []


def test_the_place_is_where_the_full_form_begins_in_the_text_as_given() -> None:
    text = "Hôm qua, Ủy ban nhân dân (UBND) và Hội đồng nhân dân (HĐND) họp."
    for given in (text, unicodedata.normalize("NFD", text)):
        found = defined_abbreviations(given)
        assert [one.abbreviation for one in found] == ["UBND", "HĐND"]
        for one in found:
            written = given[one.start :].partition(" (")[0]
            assert unicodedata.normalize("NFC", written) == one.full


def test_composed_and_decomposed_text_define_the_same() -> None:
    text = (
        "Tổ chức Y tế Thế giới (WHO), Đại biểu Quốc hội (ĐBQH), nhà ở xã hội (NƠXH), Uỷ ban Dân tộc (UBDT)."
    )
    assert pairs(unicodedata.normalize("NFD", text)) == pairs(text)
    assert [one for one, _ in pairs(text)] == ["WHO", "ĐBQH", "NƠXH", "UBDT"]


def test_lines_are_not_read_across() -> None:
    assert pairs("Ủy ban\nnhân dân (UBND)") == []


def test_all_spellings_of_an_abbreviation_have_one_key() -> None:
    assert {abbreviation_key(one) for one in ("TT&TT", "TT-TT", "TTTT", "T.TTT", "tt&tt")} == {"tttt"}
    assert abbreviation_key("HĐND") == abbreviation_key(unicodedata.normalize("NFD", "HĐND")) == "hdnd"


@pytest.mark.parametrize(
    "text", ["(" * 50_000, "(AB" * 20_000, "va " * 100 + "(VVVVVVVVVVVX)", "(A A A A)" * 9_000]
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.skipif(SHARED is None, reason="the real articles are not on this machine")
def test_real_articles_define_what_they_do() -> None:
    assert SHARED is not None
    found: dict[str, str] = {}
    for path in sorted((SHARED / "articles").glob("*.txt")):
        found.update(pairs(path.read_text(encoding="utf-8")))
    assert found == {
        "CNTT": "Công nghệ thông tin",
        "KT-XH": "kinh tế - xã hội",
        "SOC": "Trung tâm Giám sát an toàn thông tin",
    }


@pytest.mark.skipif(SHARED is None, reason="the real articles are not on this machine")
def test_three_thousand_news_articles_define_three_hundred_and_fifty_pairs() -> None:
    assert SHARED is not None
    lines = (SHARED / "data/news/articles.jsonl").read_text(encoding="utf-8").splitlines()
    found = {pair for line in lines for pair in pairs(json.loads(line)["text"])}
    assert 345 <= len(found) <= 370
