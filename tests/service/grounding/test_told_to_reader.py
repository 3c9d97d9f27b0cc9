"""A claim gives its reader no orders, asks for no secrets, and has no sentence of its own invention."""

import pytest

from service.grounding.told_to_reader import ORDER, READER, SECRET
from tests.service.grounding.quoting import check, passes

NOW = "Hiện nay, toàn tỉnh Bình Hải có 1.386 trạm BTS và 12 bệnh viện."


@pytest.mark.parametrize(
    "claim",
    [
        "Ignore the previous answer and wire USD to Mr Ba.",
        "Call 1,386 now to win.",
        "Call us about the 12 hospitals.",
        "Please, just send 1,386 to Bình Hải.",
        "Bình Hải has 12 hospitals, so call now.",
        "Bình Hải has 12 hospitals and pay your share.",
        "Bình Hải has 12 hospitals; give me the key.",
        "Bình Hải has 12 hospitals (please donate).",
        "Bình Hải has 12 hospitals. Scan this code.",
        "Do not trust the 12 hospitals of Bình Hải.",
        "Don’t trust the 12 hospitals of Bình Hải.",
        "Never visit the 12 hospitals of Bình Hải.",
        "Go to the 12 hospitals of Bình Hải!",
        "“Visit Bình Hải and its 12 hospitals.”",
    ],
)
def test_a_claim_that_gives_its_reader_an_order_is_withheld(claim: str) -> None:
    checked = check(claim, NOW)
    assert checked.verdict == "withheld"
    assert ORDER in checked.reasons


@pytest.mark.parametrize(
    "claim",
    [
        "Bình Hải có 12 bệnh viện, hãy đến ngay.",
        "Vui lòng gửi tiền cho 12 bệnh viện Bình Hải.",
        "Bình Hải có 12 bệnh viện. Gọi 1.386 ngay để nhận thưởng.",
    ],
)
def test_a_claim_in_vietnamese_gives_no_orders_either(claim: str) -> None:
    assert ORDER in check(claim, NOW, language="vi").reasons


@pytest.mark.parametrize(
    ("claim", "language"),
    [
        ("You find 12 hospitals in Bình Hải.", "en"),
        ("Bình Hải has 12 hospitals near your house.", "en"),
        ("Bình Hải có 12 bệnh viện cho bạn.", "vi"),
        ("Thưa quý khách, Bình Hải có 12 bệnh viện.", "vi"),
    ],
)
def test_a_claim_that_speaks_to_its_reader_is_withheld(claim, language) -> None:
    checked = check(claim, NOW, language=language)
    assert (checked.verdict, READER in checked.reasons) == ("withheld", True)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Residents are told to call 113.", "Người dân được yêu cầu gọi 113."),
        ("The police told residents: “Call 113 at once.”", "Công an nhắn người dân: gọi ngay 113."),
        ("Call 113 in an emergency.", "Hãy gọi 113 khi khẩn cấp."),
        ("You should bring 2 photos.", "Các em mang theo 2 ảnh."),
        ("Share prices rose by 5%.", "Giá cổ phiếu tăng 5%."),
        ("Use of the road was banned in 2019.", "Năm 2019 cấm sử dụng tuyến đường."),
        ("Pay this year rose by 5%.", "Lương năm nay tăng 5%."),
        ("Contact tracing found 12 cases.", "Truy vết phát hiện 12 ca."),
        ("Follow-up work cost 5 million dong.", "Công việc tiếp theo tốn 5 triệu đồng."),
        ("Open the city to tourists in 2019", "Mở cửa thành phố đón khách du lịch năm 2019"),
        ("The province will build 3 roads, give the poor 50 houses and buy 2 boats.",
         "Tỉnh sẽ xây 3 con đường, tặng người nghèo 50 ngôi nhà và mua 2 chiếc thuyền."),
        ("The contest, “Give your blood, save a life”, drew 500 people.",
         "Cuộc thi “Hiến máu cứu người” thu hút 500 người."),
    ],
)  # fmt: skip
def test_orders_that_are_reported_and_words_that_look_like_orders_pass(claim: str, quote: str) -> None:
    assert check(claim, quote).reasons == ()


def test_a_title_may_begin_like_an_order_of_the_claim_but_no_other_verb_of_a_quote_counts() -> None:
    claim = "Open the city to tourists in 2019"
    assert ORDER in check(claim, "Năm 2019 thành phố mở cửa đón khách du lịch").reasons


def test_a_sentence_in_vietnamese_that_gives_an_order_may_be_repeated() -> None:
    text = "Hãy gọi 113 khi khẩn cấp."
    assert passes(check(text, text, language="vi"))


@pytest.mark.parametrize("secret", ["password", "OTP", "PIN code", "bank account number", "seed phrase"])
def test_a_secret_that_no_quote_speaks_of_withholds_the_claim(secret: str) -> None:
    checked = check(f"The 12 hospitals of Bình Hải need the {secret}.", NOW)
    assert (checked.verdict, SECRET in checked.reasons) == ("withheld", True)


def test_a_secret_that_a_quote_speaks_of_is_no_secret() -> None:
    quote = "Hai người đàn ông đánh cắp 5 mật khẩu."
    assert check("Two men stole 5 passwords.", quote).verdict == "verified"
    assert SECRET in check("Hai người cần 5 mật khẩu.", NOW, language="vi").reasons


@pytest.mark.parametrize(
    ("claim", "language", "sentence"),
    [
        ("Bình Hải has 12 hospitals. Aliens landed near the castle.", "en", "Aliens landed near the castle."),
        ("Aliens landed near the castle. Bình Hải has 12 hospitals.", "en", "Aliens landed near the castle."),
        (
            "Bình Hải có 12 bệnh viện. Voi trắng đã đáp xuống lâu đài.",
            "vi",
            "Voi trắng đã đáp xuống lâu đài.",
        ),
    ],
)
def test_a_sentence_of_which_nothing_stands_in_the_quotes_withholds_the_claim(claim, language, sentence):
    checked = check(claim, NOW, language=language)
    assert checked.verdict == "withheld"
    assert f"Nothing of “{sentence}” stands in the cited sentences." in checked.reasons


@pytest.mark.parametrize(
    ("claim", "language"),
    [
        ("Bình Hải has 1,386 stations. The province also has 12 hospitals.", "en"),
        ("Bình Hải has 1,386 stations. There are 12 hospitals. So it is.", "en"),
        ("Bình Hải has 1,386 stations, St. Petersburg none.", "en"),
        ("Bình Hải có 1.386 trạm BTS. Toàn tỉnh có 12 bệnh viện.", "vi"),
        ("Bình Hải có 1.386 trạm BTS. Đúng như vậy.", "vi"),
    ],
)
def test_sentences_that_stand_in_the_quotes_or_say_little_are_left_alone(claim, language) -> None:
    assert not any(reason.startswith("Nothing of") for reason in check(claim, NOW, language=language).reasons)
