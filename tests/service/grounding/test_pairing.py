"""Which date or name stands with which figure. In the texts figures stand in <…>, dates and names in {…}."""

import re

import pytest

from service.grounding.pairing import Span, marks_of_figures
from service.grounding.segments import Language

_MARKED = re.compile(r"(<[^<>]*>|\{[^{}]*\})")


def paired(written: str, language: Language, *, perhaps: bool = True) -> dict[str, set[str]]:
    """Return the marks of each figure of a text."""
    text = ""
    figures: list[Span] = []
    marks: list[Span] = []
    for piece in _MARKED.split(written):
        span = len(text), len(text) + len(piece) - 2
        if piece.startswith("<"):
            figures.append(span)
        elif piece.startswith("{"):
            marks.append(span)
        text += piece[1:-1] if piece.startswith(("<", "{")) else piece
    found = marks_of_figures(text, language, figures, marks, perhaps=perhaps)
    return {
        text[slice(*figure)]: {text[slice(*marks[number])] for number in own}
        for figure, own in zip(figures, found, strict=True)
    }


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("It had <55> in {2005} and <700> in {2010}.", "en"),
        ("In {2005} it had <55> and in {2010} <700>.", "en"),
        ("In {2005} it had <55> stations, in {2010} it had <700>.", "en"),
        ("<55> in {2005}; <700> in {2010}", "en"),
        ("<55> in {2005} but <700> in {2010}", "en"),
        ("In {2005} there were <55> but <700> stood in {2010}.", "en"),
        ("Năm {2005} có <55> nhưng <700> có năm {2010}.", "vi"),
        ("In {2005} there were <55> while in {2010} there were <700>.", "en"),
        ("It rose from <55> ({2005}) to <700> ({2010}).", "en"),
        ("It rose to <700> in {2010}, up from <55> in {2005}.", "en"),
        ("Năm {2005} có <55> trạm, năm {2010} có <700> trạm.", "vi"),
        ("Năm {2005} có <55> trạm và năm {2010} có <700> trạm.", "vi"),
        ("Có <55> trạm năm {2005}, <700> trạm năm {2010}.", "vi"),
        ("Có <55> trạm năm {2005} và <700> trạm năm {2010}.", "vi"),
        ("Có <55> trạm năm {2005} nhưng <700> trạm năm {2010}.", "vi"),
        ("Từ <55> trạm (năm {2005}) lên <700> trạm (năm {2010}).", "vi"),
        ("Từ <55> trạm ({2005}) lên <700> ({2010}).", "vi"),
        ("Tỉnh (năm {2005} có <55> trạm) và năm {2010} có <700> trạm.", "vi"),
    ],
)
def test_figures_and_dates_that_take_turns_belong_together(written: str, language: Language) -> None:
    expected = {"55": {"2005"}, "700": {"2010"}}
    assert paired(written, language) == expected
    assert paired(written, language, perhaps=False) == expected


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("{Bình Hải} and {Hà Lâm} had <560> and <760> stations, respectively.", "en"),
        ("Respectively <560> and <760> stations stood in {Bình Hải} and {Hà Lâm}.", "en"),
        ("{Bình Hải} và {Hà Lâm} lần lượt có <560> và <760> trạm.", "vi"),
        ("{Bình Hải}, {Hà Lâm} có <560>, <760> trạm, LẦN LƯỢT.", "vi"),
    ],
)
def test_what_is_told_respectively_goes_in_order(written: str, language: Language) -> None:
    assert paired(written, language) == {"560": {"Bình Hải"}, "760": {"Hà Lâm"}}


def test_respectively_says_nothing_where_the_numbers_differ() -> None:
    found = paired("{Bình Hải} and {Hà Lâm} had <560>, <760> and <90> stations respectively.", "en")
    assert found["560"] == {"Bình Hải", "Hà Lâm"}


def test_without_it_two_names_before_two_figures_may_be_of_either() -> None:
    both = {"Bình Hải", "Hà Lâm"}
    assert paired("{Bình Hải} and {Hà Lâm} had <560> and <760> stations.", "en") == {"560": both, "760": both}
    assert paired("{Bình Hải} và {Hà Lâm} có <560> và <760> trạm.", "vi") == {"560": both, "760": both}


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("In {2010} it had <700> stations, <300> of them new.", "en"),
        ("Năm {2010} có <700> trạm, trong đó <300> trạm mới.", "vi"),
        ("Năm {2010}, tỉnh có <700> trạm; <300> trạm mới.", "vi"),
    ],
)
def test_a_part_without_a_date_has_that_of_the_part_before(written: str, language: Language) -> None:
    expected = {"700": {"2010"}, "300": {"2010"}}
    assert paired(written, language) == expected
    assert paired(written, language, perhaps=False) == expected


def test_a_part_without_a_date_has_the_nearest_one_before_it() -> None:
    written = "Năm {2005} có <55> trạm, năm {2010} có <700> trạm, trong đó <300> trạm mới."
    assert paired(written, "vi")["300"] == {"2010"}
    assert paired("From <55> in {2005} to <700> in {2010}, <300> of them new.", "en")["300"] == {"2010"}


def test_a_figure_before_all_dates_may_have_the_ones_that_come() -> None:
    assert paired("With <55> stations, it began in {2005}.", "en") == {"55": {"2005"}}
    assert paired("With <55> stations, it began in {2005}.", "en", perhaps=False) == {"55": set()}
    written = "Có <55> trạm, mở từ {2005}, rồi thêm <700> trạm, năm {2010}."
    assert paired(written, "vi")["55"] == {"2005"}


def test_a_figure_behind_dates_that_follow_theirs_has_none() -> None:
    assert paired("It rose from <55> in {2005} to <700>.", "en") == {"55": {"2005"}, "700": set()}
    assert paired("Từ <55> năm {2005} lên <700>.", "vi") == {"55": {"2005"}, "700": set()}


def test_several_figures_of_one_run_have_the_same_date() -> None:
    assert paired("{A} had <1> and <2>, {B} had <3>.", "en") == {"1": {"A"}, "2": {"A"}, "3": {"B"}}
    assert paired("<1> and <2> in {A}, <3> in {B}.", "en") == {"1": {"A"}, "2": {"A"}, "3": {"B"}}


def test_a_conjunction_parts_only_what_has_both_on_either_side() -> None:
    assert paired("In {2005} there were <1> and <2> in {2010}.", "en") == {"1": {"2005"}, "2": {"2010"}}
    assert paired("Năm {2005} có <1> và <2> năm {2010}.", "vi") == {"1": {"2005"}, "2": {"2010"}}
    found = paired("From <1> to <2> and <3> in {2005}.", "en", perhaps=False)
    assert found == {"1": {"2005"}, "2": {"2005"}, "3": {"2005"}}
    assert paired("In {2005} <1> and <2> and <3>.", "en") == {"1": {"2005"}, "2": {"2005"}, "3": {"2005"}}
    assert paired("Có <1> chợ và <2> xã năm {2005}.", "vi") == {"1": {"2005"}, "2": {"2005"}}


def test_three_facts_joined_by_conjunctions_are_three() -> None:
    assert paired("{A} có <1> và {B} có <2> và {C} có <3>.", "vi") == {"1": {"A"}, "2": {"B"}, "3": {"C"}}


def test_short_brackets_belong_to_the_figure_before_them() -> None:
    written = "Mật độ <6,1> máy (năm {2005}) {nay} đã tăng lên <72,5> máy."
    assert paired(written, "vi") == {"6,1": {"2005"}, "72,5": {"nay"}}


def test_long_brackets_may_speak_of_something_else() -> None:
    written = "{2005} có <55> trạm (theo số liệu của sở tới năm {2010}) và chợ."
    assert paired(written, "vi")["55"] == {"2005"}


def test_what_stands_together_in_brackets_stays_together() -> None:
    written = "Năm {2010} (năm {2005} có <55> trạm) tỉnh có <700> trạm."
    assert paired(written, "vi") == {"55": {"2005"}, "700": {"2010"}}


def test_a_decimal_comma_parts_nothing() -> None:
    assert paired("Năm {2005} đạt 4,5 và <6,1> rồi 3,2 và <8>.", "vi") == {"6,1": {"2005"}, "8": {"2005"}}


@pytest.mark.parametrize("language", ["en", "vi"])
def test_without_marks_no_figure_has_one(language: Language) -> None:
    assert paired("<45>, <12> và <9>", language) == {"45": set(), "12": set(), "9": set()}
    assert marks_of_figures("2005", language, [], [(0, 4)]) == []
