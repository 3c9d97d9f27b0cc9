"""The figures of the real articles, each checked by eye: kind and value, in order, where the articles are at hand."""

import pytest

from tests.shared_folder import SHARED
from vietnamese.dates import find_dates, read_dateline
from vietnamese.figures import FiguresAndDates, figures_and_dates
from vietnamese.normalise import normalise

pytestmark = pytest.mark.skipif(SHARED is None, reason="the real articles are not on this machine")


def read_article(number: int) -> tuple[str, FiguresAndDates]:
    assert SHARED is not None
    path = sorted((SHARED / "articles").glob("*.txt"))[number]
    text = normalise(path.read_text(encoding="utf-8"))
    return text, figures_and_dates(text, "vi")


def shown(found: FiguresAndDates) -> list[str]:
    """Write each figure's value, its second number behind a sign, its kind where it is no plain number."""
    lines = []
    for figure in found.figures:
        value = "" if figure.value is None else str(figure.value)
        value += "" if figure.high is None else f"..{figure.high}"
        value += "" if figure.out_of is None else f"/{figure.out_of}"
        lines.append(value if figure.kind == "number" else f"{figure.kind} {value or figure.literal}")
    return lines


def test_every_digit_of_the_articles_is_read() -> None:
    for number in range(5):
        text, found = read_article(number)
        taken = {place for one in found.figures for place in range(one.start, one.end)}
        taken |= {place for one in found.dates for place in range(one.start, one.end)}
        assert [place for place, sign in enumerate(text) if sign.isdigit() and place not in taken] == []


def test_the_figures_of_the_first_article() -> None:
    assert shown(read_article(0)[1]) == (
        "5|5|5|6.1|110|100|42000|32000|vague 1000000000000|55|700|percent 100|3|code 3g|percent 100|percent 100|"
        "ratio 5/10|2|4000|1|3|1|3|code 3g"
    ).split("|")


def test_the_figures_of_the_second_article() -> None:
    assert shown(read_article(1)[1]) == "time 987|ordinal 37|24|percent 70|4000000000".split("|")


def test_the_figures_of_the_third_article() -> None:
    story = shown(read_article(2)[1])[:62]
    assert story == (
        "time 564|0|ordinal 19|code covid-19|4|percent 13.02|ordinal 2|1|ordinal 2|1|258|66|label 1|label 2|label 3|"
        "182|10|2.76|6432|ratio 910/1988|percent 45.7|93|percent 100|code 3g|code 4g|percent 72..75|75|1422|"
        "percent 100|code 3g|code 4g|7|ordinal 21/63|ordinal 4|label 1|33|300|15|ordinal 19|125|code covid-19|"
        "label 18|ordinal 2|label 3|label 4|code 4g|code 5g|4|code covid-19|ordinal 19|125|ordinal 19|15|percent 14|"
        "5500..6000|percent 14..16|470000000000000|ordinal 1|percent 13.02|percent 9.9|110000000|2900"
    ).split("|")


def test_the_figures_of_the_fourth_article() -> None:
    assert shown(read_article(3)[1]) == (
        "278|ratio 126/164|ratio 94/164|percent 100|2.7|2143|192|273000|12700|14000|248000000000|ratio 42/59|"
        "percent 60|49|percent 100|ordinal 5/56|ordinal 7/56|label 2|ordinal 4|ordinal 14|55|3|2|23|3|0"
    ).split("|")


def test_the_figures_of_the_fifth_article() -> None:
    assert shown(read_article(4)[1]) == (
        "78|time 0|time 0|time 0|document 258|document 570|percent 100|label 1|percent 100|percent 100|4|3|33|"
        "percent 100|3|5000"
    ).split("|")


def test_the_dates_of_the_articles() -> None:
    dates = [[one.iso for one in read_article(number)[1].dates] for number in range(5)]
    assert dates[0] == [
        "2005-09-01/2010-09-01", "2005", "2005", "2010-early", "2009-early", "2006", "2010-early", "2011/2015",
    ]  # fmt: skip
    assert dates[1] == [
        "2009", "2010", "2010-01-25", "2010-01-20", "2009", "2010", "2009", "2009", "2009", "2008", "2009/2010",
        "2010-02-03", "2010", "2010", "2010",
    ]  # fmt: skip
    assert dates[4] == [
        "1945-08-28/2023-08-28", "2016-02-19", "--08-28", "2006-05-11", "2008-03-28", "2021/2025", "2030",
    ]  # fmt: skip
    assert [len(one) for one in dates] == [8, 15, 28, 15, 7]


def test_only_the_datelines_of_the_articles_are_datelines() -> None:
    found = []
    for number in range(5):
        text, _ = read_article(number)
        found += [
            (number, stated) for line in text.split("\n") if (stated := read_dateline(line)) is not None
        ]
    assert found == [(1, "2010-01-25T16:27:00+07:00"), (2, "2021-01-23T09:24:00+07:00")]


def test_a_sentence_has_the_dates_it_has_in_its_article() -> None:
    text, found = read_article(0)
    again = [one for line in text.split("\n") for one in find_dates(line, "vi")]
    assert [one.iso for one in again] == [one.iso for one in found.dates]
