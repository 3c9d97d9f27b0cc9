"""What passes from one to another passes the same way in the quotes."""

import pytest

from tests.service.grounding.quoting import check, passes, quote

TAKEN_OVER = "Sau khi tiếp nhận việc cấp thẻ từ Sở Nội vụ, Sở Ngoại vụ đã kiện toàn tổ chức."
MOVED = "Hồ sơ được chuyển từ Đăk Rin về Hà Lâm."
HANDED = "Nghi Phú nhận bàn giao trường từ Bộ Y tế."
RECEIVED = "Nghi Phú nhận 5 tỷ đồng từ Hưng Lâm."
GAVE = "Hưng Lâm chuyển 5 tỷ đồng cho Nghi Phú."
ROAD = "Tuyến đường từ Đăk Rin đến Hà Lâm dài 12 km."


@pytest.mark.parametrize(
    ("claim", "text", "way"),
    [
        (
            "Issuing the cards passed from the Department of Foreign Affairs to the Department of Home Affairs.",
            TAKEN_OVER,
            "from Department of Home Affairs",
        ),
        ("The files were moved from Hà Lâm to Đăk Rin.", MOVED, "from Đăk Rin"),
        (
            "The school was handed over from Nghi Phú to the Ministry of Health.",
            HANDED,
            "from Ministry of Health",
        ),
        ("Nghi Phú transferred VND 5 billion to Hưng Lâm.", RECEIVED, "from Hưng Lâm"),
        ("Hưng Lâm received VND 5 billion from Nghi Phú.", GAVE, "to Nghi Phú"),
    ],
)
def test_transfer_the_other_way_is_withheld(claim: str, text: str, way: str) -> None:
    reason = f"In the cited sentences it is {way}, not the other way."
    assert reason in check(claim, quote(text)).reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Issuing the cards passed from the Department of Home Affairs to the Department of Foreign Affairs.",
            TAKEN_OVER,
        ),
        ("The files were moved from Đăk Rin to Hà Lâm.", MOVED),
        ("The school was handed over from the Ministry of Health to Nghi Phú.", HANDED),
        ("Hưng Lâm transferred VND 5 billion to Nghi Phú.", RECEIVED),
        ("Nghi Phú received VND 5 billion from Hưng Lâm.", GAVE),
        ("The road runs from Hà Lâm to Đăk Rin.", ROAD),
        ("Nghi Phú was handed the school.", HANDED),
    ],
)
def test_transfer_the_same_way_passes(claim: str, text: str) -> None:
    checked = check(claim, quote(text))
    assert passes(checked), checked.reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Hưng Lâm received VND 5 billion from Nghi Phú.",
            "Hưng Lâm chuyển 5 tỷ đồng cho Nghi Phú, tặng 20 máy cho Bộ Y tế.",
        ),
        ("The firm received VND 5 billion from Nghi Phú.", "Công ty chuyển 5 tỷ đồng cho Nghi Phú."),
        (
            "Hưng Lâm received VND 5 billion from Nghi Phú in Kon Tum.",
            "Ở Kon Tum, Hưng Lâm chuyển 5 tỷ đồng cho Nghi Phú.",
        ),
    ],
)
def test_giver_that_gets_is_withheld_whoever_else_is_named(claim: str, text: str) -> None:
    reason = "In the cited sentences it is to Nghi Phú, not the other way."
    checked = check(claim, quote(text))
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))
