"""What an expression over figures of quotes gives, and what that may be told as."""

import pytest

from service.grounding.arithmetic import BadExpression, calculate
from vietnamese.figures import Figure, figures_and_dates

RICE = "Huyện trồng 1.250 ha lúa, năm sau 980 ha lúa và 40 ha ngô, có 12 xã và 5 bệnh viện, 6 trường học."
SHARES = "Trong 940 hộ có 15% hộ nghèo, năm trước 18,5%; chi 300 đồng cho 8 xã; toàn tỉnh 100%."


def figures(text: str) -> list[Figure]:
    return list(figures_and_dates(text, "vi").figures)


def told(expression: str, claim: str, quote: str = RICE) -> bool:
    """Tell whether the first figure of an English claim may be the result."""
    return calculate(expression, figures(quote)).may_be(figures_and_dates(claim, "en").figures[0])


@pytest.mark.parametrize(
    ("expression", "claim", "quote"),
    [
        ("1250 - 980", "270 ha", RICE),
        ("980 - 1250", "270 ha", RICE),
        ("+980 + 40", "1,020 ha", RICE),
        ("(1250 - 980) / 1250 * 100", "21.6%", RICE),
        ("100 * (1250 - 980) / 1250", "21.6%", RICE),
        ("(1250 - 980) * 100 / 1250", "21.6%", RICE),
        ("1250 / 980 - 1", "27.6%", RICE),
        ("1 - 980 / 1250", "22%", RICE),
        ("1250 / 980", "1.28 times", RICE),
        ("980 / 12", "81.67 ha", RICE),
        ("5 + 6", "11 facilities", RICE),
        ("940 * 15 / 100", "141 households", SHARES),
        ("18.5 - 15", "3.5 percentage points", SHARES),
        ("300 / 8", "VND 37.5", SHARES),
        ("300 * 8", "VND 2,400", SHARES),
        ("15 / 18.5 * 100", "81%", SHARES),
        ("940 / 470 * 100 - 15", "185%", SHARES + " Xã có 470 hộ."),
        ("1250 / 980 - 40 / 980", "123%", RICE),
    ],
)
def test_a_result_may_be_told_in_the_unit_that_its_operands_give(expression, claim, quote):
    assert told(expression, claim, quote)


@pytest.mark.parametrize(
    ("expression", "claim", "quote"),
    [
        ("1250 - 980", "271 ha", RICE),
        ("1250 - 980", "270 km", RICE),
        ("1250 - 980", "270%", RICE),
        ("1250 - 980", "VND 270", RICE),
        ("1250 + 980 + 40", "2,300 ha", RICE),
        ("(1250 - 980) / 1250", "0.216 ha", RICE),
        ("1250 / 980 * 100", "127.6 times", RICE),
        ("1250 / 980", "1.3 communes", RICE),
        ("5 + 6", "11 hospitals", RICE),
        ("940 * 15", "14,100 households", SHARES),
        ("940 * 15 / 100", "141 stations", SHARES),
        ("18.5 - 15", "3.5 households", SHARES),
    ],
)
def test_a_result_may_be_told_as_nothing_else(expression, claim, quote):
    assert not told(expression, claim, quote)


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("100 + 100 + 100 + 1", "100 in 100 + 100 + 100 + 1 is no figure"),
        ("1 + 1", "1 in 1 + 1 is no figure"),
        ("1250 + 1", "1 in 1250 + 1 is no figure"),
        ("1250 - 980 - 1", "1 in 1250 - 980 - 1 is no figure"),
        ("1250 * 1", "1 in 1250 * 1 is no figure"),
        ("1250 / 1", "1 in 1250 / 1 is no figure"),
        ("1 / 1250", "1 in 1 / 1250 is no figure"),
        ("1 + 980 / 1250", "1 in 1 + 980 / 1250 is no figure"),
        ("100 / 1250", "100 in 100 / 1250 is no figure"),
        ("100 * 100", "100 in 100 * 100 is no figure"),
        ("1250 - 100", "100 in 1250 - 100 is no figure"),
        ("1251 - 980", "1251 in 1251 - 980 does not stand"),
        ("1250", "1250 is no calculation"),
        ("-1250", "-1250 is no calculation"),
        ("1250 * 100", "1250 * 100 is no calculation"),
        ("1250 * 100 / 100", "is no calculation"),
        ("1250 + 1250", "1250 in 1250 + 1250 is one figure, taken twice"),
        ("1250 / 1250 * 100", "is one figure, taken twice"),
        ("1250 + 12", "What 1250 + 12 counts is not one thing, and cannot be added"),
        ("6 - 5", "What 6 - 5 counts is not one thing, and cannot be subtracted"),
        ("1250 - 980 / 1250", "is not one thing"),
        ("1250 / (980 - 940 / 1)", "1 in"),
        ("1250 // 980", "cannot be followed"),
        ("1250 - 980\0", "cannot be followed"),
        ("1250 - 9_80", "cannot be followed"),
        ("1250 - 980" + " " * 200, "longer than 200 characters"),
    ],
)
def test_what_is_no_calculation_from_the_quotes_says_why(expression, reason):
    with pytest.raises(BadExpression) as caught:
        calculate(expression, figures(RICE + " Có 940 km."))
    assert reason in str(caught.value)


def test_a_hundred_of_the_quotes_is_an_operand_like_another():
    assert told("100 - 15", "85%", SHARES)


def test_a_part_of_persons_may_go_by_another_name():
    assert told("940 - 72", "868 people", "Toàn xã có 940 người, trong đó 72 lao động.")
