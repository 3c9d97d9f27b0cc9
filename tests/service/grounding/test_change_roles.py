"""What a figure is to a change, by the words around it."""

import pytest

from service.grounding.change_roles import Role, comparable, role_of, steps_in_english
from service.grounding.segments import Language
from vietnamese.figures import find_figures


def roles(text: str, language: Language) -> list[Role | None]:
    figures = find_figures(text, language)
    return [role_of(text, language, figures, figure) for figure in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fee rose by 5% from about VND 300 to VND 315.", ["by", "from", "to"]),
        ("The fee fell sharply to just under 300 dong.", ["to"]),
        ("Output grew a further 12 tonnes.", ["by"]),
        ("Income from 5 projects.", [None]),
        ("It lent money to 15 farms.", [None]),
        ("It was built by 45 workers.", [None]),
        ("Prices rose. It was built by 45 workers.", [None]),
        ("Prices rose. It lent money to 15 farms.", [None]),
        ("Output rose, compared to 300 tonnes.", [None]),
        ("Output rose, equivalent to 300 tonnes.", [None]),
        ("Output rose to 3 times the plan.", [None]),
        ("Output rose to 300-400 tonnes.", [None]),
        ("It fetches up to 300 dong.", [None]),
    ],
)
def test_the_parts_that_english_gives_its_figures(text: str, expected: list[Role | None]) -> None:
    assert roles(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá tăng 5%, từ khoảng 300 đồng lên 315 đồng.", ["by", "from", "to"]),
        ("Giá tăng mạnh từ 300 đồng hồi đầu năm.", ["from"]),
        ("Thu từ 300 hộ dân.", [None]),
        ("Từ 72 trạm lên 940 trạm.", ["from", "to"]),
        ("Từ 72 trạm, nay có 940 trạm.", [None, None]),
        ("Giá lên 300 đồng.", ["level"]),
        ("Giá tăng lên gần 300 đồng.", ["to"]),
        ("Giá giảm tới hơn 300 đồng.", ["by"]),
        ("Tốc độ tăng trưởng giảm còn 5%.", [None]),
        ("Giảm 15 ban xuống còn 8 ban.", [None, "to"]),
        ("Giảm 15 ban, xuống còn 8 ban.", ["by", "to"]),
        ("Giảm 20% xuống còn 8 ban.", ["by", "to"]),
        ("Còn 26 bản, nay còn 11 bản.", ["level", "to"]),
        ("Có 11 bản, nay còn 26 bản.", [None, "level"]),
        ("Có 26 bản, rồi còn 11 bản, nay còn 6 bản.", [None, "level", "to"]),
        ("Sản lượng tăng đạt 62 tấn.", [None]),
        ("Sản lượng tăng, đạt 62 tấn.", ["level"]),
        ("Số hộ tăng lên 3 lần.", [None]),
    ],
)
def test_the_parts_that_vietnamese_gives_its_figures(text: str, expected: list[Role | None]) -> None:
    assert roles(text, "vi") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose from 5 to 7 tonnes.", [("5", "7 tonnes", True)]),
        ("It rose, then fell from 7% to 5%.", [("7%", "5%", False)]),
        ("Debt fell from 900 to 1.2 billion.", []),
        ("It rose from VND 7 to USD 5.", []),
        ("It rose from 5 tonnes in March to 7% in May.", []),
        ("Shops sell from 7 dong to 5 dong.", []),
    ],
)
def test_changes_from_one_figure_to_the_next(text: str, expected: list[tuple[str, str, bool]]) -> None:
    steps = steps_in_english(text, find_figures(text, "en"))
    assert [(one.first.text, one.last.text, one.is_up) for one in steps] == expected


def test_values_of_one_unit_are_comparable() -> None:
    dong, dollars, share = find_figures("5 dong, 5 dollars, 5%", "en")
    assert (comparable(dong, dong), comparable(dong, dollars), comparable(dong, share)) == (
        True,
        False,
        False,
    )
