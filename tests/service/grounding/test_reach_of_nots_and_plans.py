"""How far a not and a plan reach, and what ends them."""

import pytest

from service.grounding.not_all import end_of_denied_whole
from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Once the market has been renovated, rents will rise.", "Chợ sẽ được cải tạo, giá thuê sẽ tăng."),
        ("The city has set a target of 40 parks.", "Thành phố sẽ đặt mục tiêu 40 công viên."),
        ("In first-class hospitals, the fee will go up.", "Ở bệnh viện hạng nhất, phí sẽ tăng."),
        (
            "At first-class hospitals, fees will rise to 39,000 dong.",
            "BV hạng 1 sẽ tăng phí lên 39.000 đồng.",
        ),
        ("Sales of 60 cars fell short of the target.", "Công ty bán được 60 xe, không đạt chỉ tiêu."),
        ("Not every house was rebuilt.", "Một số nhà được xây lại."),
        ("No, the bridge has not opened.", "Cầu chưa mở cửa."),
        ("The dam has not been carried out.", "Đập được duyệt thực hiện năm 2004, nhưng nay vẫn chưa làm."),
        ("Prices rose.", "Giá gạo không tăng, giá tiêu tăng."),
    ],
)
def test_what_ends_a_not_or_a_plan_lets_the_claim_pass(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Wages have been cut.", "Lương sẽ bị cắt giảm, công ty có 5 xưởng."),
        ("The tower was built.", "Công ty đã có đất, tòa tháp dự kiến được xây dựng."),
        ("Not every house was rebuilt.", "Một số hộ nhận tiền, tất cả nhà đều được xây lại."),
        ("Not every commune has power: 100% of them do.", "100% xã có điện."),
        ("Not every shop closed: sales rose 5%.", "Doanh thu các cửa hàng tăng 5%."),
        ("No, the bridge has opened.", "Cầu đã mở cửa."),
        ("The well is no longer deep.", "Giếng còn sâu, chưa có nước."),
        ("The firm has not hired 40 workers.", "Công ty dự kiến tuyển dụng 40 công nhân."),
        ("Quality is not poor.", "Chất lượng kém."),
    ],
)
def test_what_a_not_or_a_plan_reaches_withholds_the_claim(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Not every shop", "every"),
        ("It did not reach all shops", "all"),
        ("It did not say that all shops", None),
        ("It did not open", None),
    ],
)
def test_a_not_denies_the_whole_that_follows_it_with_no_other_statement_between(
    text: str, whole: str | None
) -> None:
    end = end_of_denied_whole(text, text.lower().index("not") + 3)
    assert (None if end is None else text[:end].split()[-1]) == whole
