"""Which language a question or an article is in."""

import json
import unicodedata

import pytest

from tests.shared_folder import SHARED
from vietnamese.language import detect_language, is_bare
from vietnamese.normalise import fold

VIETNAMESE = [
    "Bắc Giang có bao nhiêu trạm BTS năm 2020?",
    "Sở TT&TT Lào Cai được tặng gì?",
    "Facebook là gì",
    "ở đâu",
    "Tăng trưởng GRDP",
    "Bắc Giang",
    "Ai là tác giả của The Lord of the Rings?",
    "SỞ TT&TT BẮC GIANG TỔ CHỨC KỶ NIỆM 5 NĂM NGÀY THÀNH LẬP",
    "IS đánh bom ở đâu?",
    "Nghĩa của “how are you doing my friend”?",
    "“thuê bao di động”",
    "Cổng TTĐT Lào Cai xếp thứ mấy?",
    "Hội nghị",
]
BARE = [
    "Bac Giang co bao nhieu tram BTS nam 2020",
    "so thue bao internet cua Lao Cai",
    "ai la giam doc so TT&TT?",
    "doanh thu vien thong Lao Cai 2008",
    "Do thi thong minh la gi",
    "dan so Ha Noi",
    "AN NINH MANG O BAC GIANG",
    "WHO canh bao gi",
    "IS danh bom o dau",
    "Manchester United mua ai",
    "smart city o bac giang",
    "huyen nao co man hinh LED",
    "Ha Noi - Hai Phong",
    "Long An",
    "Cac du an ODA",
    "Ai mobile?",
    "Co the den do the nao",
    "tỉnh Bac Giang co bao nhieu tram BTS nam 2020",
]
ENGLISH = [
    "How many BTS did Bắc Giang have in 2020?",
    "How much is 470 nghìn tỷ đồng in USD?",
    "What does 'một cửa điện tử' mean?",
    "Explain the term chính quyền điện tử",
    "What did Sở TT&TT Bắc Giang receive from Bộ TT&TT?",
    "Dương Văn Thái position in 2020",
    "Dong Nai industrial parks",
    "I am in Can Tho. Can I do that to him?",
    "Lao Cai internet subscribers 2008",
    "HOW MANY STATIONS DID BAC GIANG HAVE?",
    "Who won?",
    "Who is Nguyễn Đình Bàng?",
    "Thái Nguyên vs Lào Cai: revenue",
    "Hoàng Văn Thiên role",
    "Mạng LAN coverage in Lào Cai agencies",
    "Tết holiday traffic deaths",
    "no of BTS in Hue",
    "per capita income in Bắc Giang",
    "What is 北京?",
    "BTS 2020",
]
OTHER = [
    "北江省2020年有多少个基站？",
    "บักซางมีสถานีกี่แห่ง",
    "Сколько станций было в Бакзянге?",
    "Combien de stations BTS à Bac Giang en 2020 ?",
    "Hà Nội est la capitale du Vietnam",
    "¿Cuántas estaciones tenía Bac Giang en 2020?",
    "Wie viele Stationen hatte Bac Giang im Jahr 2020?",
    "Berapa jumlah stasiun BTS di Bac Giang?",
    "Où se trouve Bac Giang?",
    "Résumez l'article",
    "Quelle est la part des communes ?",
    "télévision numérique Bac Giang",
    "Welke provincie had de meeste abonnees?",
    "ab 北京",
    "Иван Петров",
    "ab 北京市",
    "",
    "2020?",
    "😀",
]


@pytest.mark.parametrize("text", VIETNAMESE)
def test_vietnamese_is_known_however_it_is_composed(text: str) -> None:
    assert detect_language(text) == "vi"
    assert detect_language(unicodedata.normalize("NFD", text)) == "vi"


@pytest.mark.parametrize("text", BARE)
def test_vietnamese_without_diacritics_is_vietnamese_and_bare(text: str) -> None:
    assert detect_language(text) == "vi"
    assert is_bare(text)


@pytest.mark.parametrize("text", [*VIETNAMESE, *ENGLISH, *OTHER])
def test_nothing_else_is_bare(text: str) -> None:
    assert not is_bare(text)
    assert not is_bare(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize("text", ENGLISH)
def test_english_stays_english_with_vietnamese_names_in_it(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize("text", OTHER)
def test_other_languages_and_no_language_are_other(text: str) -> None:
    assert detect_language(text) == "other"


def test_a_copied_name_leaves_a_question_bare_and_more_than_a_name_does_not() -> None:
    assert is_bare("tỉnh Bac Giang co gi khong")
    assert not is_bare("tỉnh Bac Giang co gi")


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert detect_language("Tỉnh đã có nhiều trạm mới. " * 80 + "What is this? " * 2_000) == "vi"
    assert detect_language("What is this? " * 150 + "Tỉnh đã có nhiều trạm mới. " * 2_000) == "en"


@pytest.mark.skipif(SHARED is None, reason="the development questions are not on this machine")
def test_fewer_than_one_question_in_a_hundred_is_taken_for_another_language() -> None:
    assert SHARED is not None
    lines = (SHARED / "data" / "retrieval-dev" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line) for line in lines]
    wrong = {
        "vi": sum(detect_language(question["vi"]) != "vi" for question in questions),
        "bare": sum(detect_language(fold(question["vi"])) != "vi" for question in questions),
        "en": sum(detect_language(question["en"]) != "en" for question in questions),
        "bare unseen": sum(not is_bare(fold(question["vi"])) for question in questions),
        "bare imagined": sum(is_bare(question["vi"]) for question in questions),
    }
    assert len(questions) == 511
    assert {name: count for name, count in wrong.items() if count > 5} == {}


@pytest.mark.skipif(SHARED is None, reason="the real articles are not on this machine")
def test_the_real_articles_are_vietnamese() -> None:
    assert SHARED is not None
    for path in (SHARED / "articles").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert (detect_language(text), is_bare(text)) == ("vi", False)
        assert (detect_language(fold(text)), is_bare(fold(text))) == ("vi", True)
