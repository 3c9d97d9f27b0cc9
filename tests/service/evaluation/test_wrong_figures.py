import pytest

from service.evaluation.wrong_figures import ShownClaim, wrong_figures

QUOTE = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS, tăng 8,4% so với năm 2019."


def found(text: str, *quotes: str, **more: object) -> list[str]:
    expression = more.pop("expression", None)
    return wrong_figures(ShownClaim(text, "en", expression), quotes, **more)  # type: ignore[arg-type]


def test_figures_and_dates_of_the_quotes_are_right_in_either_notation() -> None:
    assert found("In December 2020 Hà Lâm had 1,394 stations, 8.4% more.", QUOTE) == []


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("Hà Lâm had 1,395 stations.", ["1,395"]),
        ("In November 2020 Hà Lâm had 1,394 stations.", ["November 2020"]),
        ("It rose 8.4 percentage points to 1,394.", ["8.4 percentage points"]),
        ("In 2021 it had 1,395 stations.", ["1,395", "2021"]),
    ],
)
def test_what_stands_in_no_quote_is_wrong(claim: str, wrong: list[str]) -> None:
    assert found(claim, QUOTE) == wrong


def test_any_of_the_quotes_will_do_and_none_is_not_enough() -> None:
    assert found("It had 1,394 stations.", "Có 12 xã.", QUOTE) == []
    assert found("It had 1,394 stations.") == ["1,394"]


def test_gold_figures_are_right_in_either_language() -> None:
    assert found("It had 1,286 stations.", QUOTE, allowed=["1,286"]) == []
    assert found("It had 1,286 stations.", QUOTE, allowed=["1.286 trạm"]) == []
    assert found("It had 1,286 stations.", QUOTE, allowed=["1,287"]) == ["1,286"]


@pytest.mark.parametrize(
    ("claim", "expression", "wrong"),
    [
        ("It rose by 108.", "1394 - 1286", []),
        ("It rose by 109.", "1394 - 1286", ["109"]),
        ("It rose by 8.4%.", "(1394 - 1286) / 1286", []),
        ("It rose by 8.4%.", "(1394 - 1286) / 1286 * 100", []),
        ("It rose by 8.5%.", "(1394 - 1286) / 1286 * 100", ["8.5%"]),
        ("It fell by 108.", "-1394 + 1286", []),
        ("It rose by 108.", "__import__('os')", ["108"]),
        ("It rose by 108.", "108 / 0", ["108"]),
        ("It rose by 108.", "108 +", ["108"]),
        ("It had 7,777 stations.", "7777", ["7,777"]),
        ("It rose by 208.", "1394 - 1186", ["208"]),
        ("It rose by 110.", "1394 - 1286", ["110"]),
        ("It rose by VND 108.", "1394 - 1286", ["VND 108"]),
        ("It rose by 108 km.", "1394 - 1286", ["108 km"]),
        ("It had 201 stations.", "100 + 100 + 1", ["201"]),
    ],
)
def test_a_calculated_figure_is_right_when_it_is_what_its_expression_gives(
    claim: str, expression: str, wrong: list[str]
) -> None:
    assert found(claim, "Có 1.394 trạm, năm trước 1.286 trạm.", expression=expression) == wrong


def test_a_figure_of_the_question_that_the_claim_denies_is_no_wrong_one() -> None:
    question = "Did it have 1,500 stations?"
    assert found("It had 1,394 stations, not 1,500.", QUOTE, question=question) == []
    assert found("It had 1,500 stations.", QUOTE, question=question) == ["1,500"]
    assert found("It had 1,500 stations, not 12.", QUOTE, question=question) == ["1,500", "12"]


def test_a_figure_that_the_quotes_tell_of_something_else_is_not_seen() -> None:
    assert found("Hà Lâm had 1,394 schools.", QUOTE) == []


def test_a_vietnamese_claim_is_read_as_vietnamese() -> None:
    assert wrong_figures(ShownClaim("Hà Lâm có 1.394 trạm.", "vi"), [QUOTE]) == []
    assert wrong_figures(ShownClaim("Hà Lâm có 1,394 trạm.", "vi"), [QUOTE]) == ["1,394"]
