"""Names that Vietnamese tells in other words than English: countries, loans without capitals, offices and funds."""

import pytest

from vietnamese.names import find_names, holds_name


def missing(claim: str, text: str) -> list[str]:
    """Return the names of the English claim that the Vietnamese text does not hold."""
    return [name.text for name in find_names(claim, "en") if not holds_name(text, name)]


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("Korea", "Hàn Quốc"),
        ("Korea", "CHDCND Triều Tiên"),
        ("the Republic of Korea", "Hàn Quốc"),
        ("the Democratic People's Republic of Korea", "Triều Tiên"),
        ("Laos", "CHDCND Lào"),
        ("the Lao PDR", "Lào"),
        ("Myanmar", "Myanma"),
        ("Burma", "Myanmar"),
        ("Holland", "Hà Lan"),
        ("the Philippines", "Philipin"),
        ("the UAE", "Các Tiểu vương quốc Ả Rập Thống nhất"),
        ("Czechia", "Cộng hòa Séc"),
        ("the EU", "Liên minh châu Âu"),
        ("the U.S.", "Hoa Kỳ"),
        ("Britain", "Vương quốc Anh"),
        ("Türkiye", "Thổ Nhĩ Kỳ"),
        ("South African farmers", "nông dân Nam Phi"),
        ("Sri Lankan farmers", "nông dân Sri Lanka"),
        ("Vietnam's farmers", "nông dân nước ta"),
        ("Viet Nam", "thị trường trong nước"),
        ("Việt Nam's farmers", "nông dân cả nước"),
        ("Đà Nẵng's farmers", "nông dân Đà Nẵng"),
    ],
)
def test_a_country_is_told_by_any_of_its_names(country: str, text: str) -> None:
    assert missing(f"It sold rice to {country}.", f"Tỉnh bán gạo cho {text}.") == []


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("North Korea", "Hàn Quốc"),
        ("South Korea", "CHDCND Triều Tiên"),
        ("Laos", "Thái Lan"),
        ("Việt Nam", "cả tỉnh"),
        ("Việt Nam", "nước bạn"),
        ("the UK", "người anh"),  # a brother
        ("Đà Nẵng's farmers", "nông dân Đà Lạt"),
    ],
)
def test_another_country_is_not_told(country: str, text: str) -> None:
    assert len(missing(f"It sold rice to {country}.", f"Tỉnh bán gạo cho {text}.")) == 1


@pytest.mark.parametrize(
    ("loan", "text"),
    [
        ("SIM cards", "thẻ sim"),
        ("SMS packs", "gói sms"),
        ("Zalo", "zalo"),
        ("the GPS receiver", "máy thu gps"),
        ("LED lamps", "đèn led"),
        ("CCTV", "camera giám sát"),
        ("VAT", "thuế giá trị gia tăng"),
        ("the Internet of Things", "công nghệ vạn vật kết nối"),
        ("IoT", "công nghệ Internet vạn vật"),
    ],
)
def test_a_loan_may_stand_without_its_capitals(loan: str, text: str) -> None:
    assert missing(f"It bought {loan}.", f"Xã mua {text}.") == []


@pytest.mark.parametrize(
    ("name", "text"), [("TH milk", "sữa hôm th"), ("Mr Canh", "đất canh tác"), ("Mai and Hoa", "mai và hoa")]
)
def test_a_vietnamese_word_in_small_letters_is_no_name(name: str, text: str) -> None:
    assert missing(f"It bought {name}.", f"Xã mua {text}.") != []


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("Provincial Market Surveillance Sub-department", "Chi cục Quản lý thị trường tỉnh"),
        ("Directorate of Market Surveillance", "Tổng cục Quản lý thị trường"),
        ("Market Surveillance Team", "Đội QLTT"),
        ("Price Stabilization Fund", "Quỹ Bình ổn giá xăng dầu"),
        ("Petrol Price Stabilisation Fund", "Quỹ BOG"),
        ("Social Insurance Agency", "BHXH"),
        ("Vietnam Environment Administration", "Tổng cục Môi trường"),
        ("Việt Nam Administration of Forestry", "Tổng cục Lâm nghiệp"),
        ("Civil Judgment Enforcement Sub-department", "Chi cục THADS"),
        ("High People's Court", "TAND cấp cao"),
        ("Forest Ranger Unit", "Hạt Kiểm lâm"),
        ("Natural Disaster Prevention Fund", "Quỹ Phòng, chống thiên tai"),
        ("Vietnam Chamber of Commerce and Industry", "VCCI"),
        ("Criminal Procedure Code", "Bộ luật Tố tụng hình sự"),
    ],
)
def test_an_office_a_fund_or_a_law_is_told_by_its_name(office: str, text: str) -> None:
    assert missing(f"It asked the {office}.", f"Xã hỏi {text}.") == []


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("Market Surveillance Sub-department", "Cục Quản lý thị trường"),
        ("Price Stabilisation Fund", "Quỹ Bảo hiểm xã hội"),
        ("Social Insurance Fund", "Quỹ Bảo hiểm y tế"),
        ("High People's Court", "Tòa án nhân dân tối cao"),
        ("Directorate of Fisheries", "Tổng cục Lâm nghiệp"),
        ("Environmental Police", "Cảnh sát giao thông"),
        ("Vietnam Chamber of Commerce and Industry", "VASEP"),
    ],
)
def test_another_office_or_fund_is_not_told(office: str, text: str) -> None:
    assert missing(f"It asked the {office}.", f"Xã hỏi {text}.") != []
