"""Text made to confuse or to stall the readers of figures and dates."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.dates import read_dateline
from vietnamese.figures import figures_and_dates
from vietnamese.figures.finding import _READERS, _may_begin_a_figure
from vietnamese.numerals.lexemes import Language, Lexemes

PIECES = [
    "1",
    "1,",
    "1.",
    "1 ",
    "1-",
    "1/",
    "1:",
    "$",
    "a1",
    "1/AA-",
    "1.2.3,",
    "ngày 1 ",
    "một trăm ",
    "1% ",
    "1m",
    "1.30 to ",
    "one in ",
    "an hour and ",
    "1 hour, ",
    "5m 2 ",
    "five months to ",
    "1,099 ",
    "passed 1 plus ",
]
WORDS = st.sampled_from(
    [
        "\n",
        *"1 12 2010 1.422 6,1 910/1988 % - – / , . ( ) : $ VND tỷ nghìn triệu đồng ngày tháng năm quý thứ hạng".split(),
        *"lần hai ba mười trăm hơn trên từ đến 3G Covid-19 XIX I km m2 km/h máy/100 dân người hộ thứ nhất một".split(),
        *"nửa gấp đôi hàng two of the second half third million percent per year in May to between and ranked".split(),
        *"level no 21st 10h30 giờ".split(),
        *"9.30 am pm o'clock hour an hours minutes m² 2 passed plus or so year's last May".split(),
    ]
)
TEXTS = (
    st.lists(WORDS, max_size=14).map(" ".join)
    | st.lists(WORDS, max_size=10).map("".join)
    | st.text(max_size=40)
)


def cpu_seconds(text: str, language: Language) -> float:
    begun = time.process_time()
    figures_and_dates(text, language)
    return time.process_time() - begun


@pytest.mark.growth
@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_time_grows_with_the_text_and_no_faster(piece: str, language: Language) -> None:
    short, long = piece * (1_200 // len(piece)), piece * (9_600 // len(piece))
    least = min(cpu_seconds(short, language) for _ in range(3))
    assert (
        min(cpu_seconds(long, language) for _ in range(2)) < 24 * least + 0.05
    )  # quadratic time is 64 times it


def test_a_megabyte_of_digits_is_one_code() -> None:
    found = figures_and_dates("7" * 1_000_000, "vi")
    assert [(figure.kind, figure.value) for figure in found.figures] == [("code", None)]
    assert found.dates == []


@given(TEXTS, st.sampled_from(["vi", "en"]))
def test_whatever_the_text_figures_and_dates_are_slices_in_order_that_share_nothing(
    text: str, language: Language
) -> None:
    found = figures_and_dates(text, language)
    spans = [(one.start, one.end, one.text) for one in found.figures]
    spans += [(one.start, one.end, one.text) for one in found.dates]
    assert all(text[start:end] == shown and shown for start, end, shown in spans)
    ordered = sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(ordered))
    assert [figure.start for figure in found.figures] == sorted(figure.start for figure in found.figures)


@given(TEXTS, st.sampled_from(["vi", "en"]))
def test_every_digit_is_part_of_a_figure_or_a_date(text: str, language: Language) -> None:
    found = figures_and_dates(text, language)
    taken = {place for one in found.figures for place in range(one.start, one.end)}
    taken |= {place for one in found.dates for place in range(one.start, one.end)}
    lexemes = Lexemes(text, language)
    numbers = [lexemes[index] for index in range(len(lexemes)) if lexemes.is_number(index)]
    assert all(number.start in taken for number in numbers if number.text.isascii())


@given(TEXTS, st.sampled_from(["vi", "en"]))
def test_no_reader_is_passed_over_by_the_quick_look(text: str, language: Language) -> None:
    lexemes = Lexemes(text, language)
    for index in range(len(lexemes)):
        if not _may_begin_a_figure(lexemes, index):
            assert [read.__name__ for read in _READERS if read(lexemes, index) is not None] == []


@given(TEXTS)
def test_a_dateline_is_read_or_refused_and_never_fails(text: str) -> None:
    stated = read_dateline(text)
    assert stated is None or stated[:2] in ("19", "20")
