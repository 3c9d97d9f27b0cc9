"""The figures of an English claim, read to the same typed values as the Vietnamese they are compared with."""

from decimal import Decimal

import pytest

from vietnamese.figures import Bound, Figure, FigureKind, Per, figures_and_dates, find_figures


def the_figure(text: str) -> Figure:
    found = find_figures(text, "en")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("42,000 Internet subscribers", "number", 42_000, "subscriber"),
        ("1,422 base stations", "number", 1422, "station"),
        ("VND470 trillion", "number", 470 * 10**12, "VND"),
        ("VND 470 trillion", "number", 470 * 10**12, "VND"),
        ("470,000 billion dong", "number", 470 * 10**12, "VND"),
        ("US$2,900", "number", 2900, "USD"),
        ("2,900 US dollars", "number", 2900, "USD"),
        ("$5m", "number", 5_000_000, "USD"),
        ("two communes", "number", 2, "commune"),
        ("one of the 63 provinces", "number", 63, "province"),
        ("a five-year plan", "number", 5, "year"),
        ("182 commune post points", "number", 182, "point"),
        ("182 commune post and cultural points", "number", 182, None),
        ("1 commune", "number", 1, "commune"),
        ("a four-level system", "number", 4, "level"),
        ("three certificates of merit", "number", 3, "award"),
        ("10 seconds", "number", 10, "second"),
        ("doubled", "number", 2, "time"),
        ("triple the", "number", 3, "time"),
        ("half an hour", "number", "0.5", "hour"),
        ("two and a half years", "number", "2.5", "year"),
        ("75 sets of construction-drawing documents", "number", 75, "document"),
        ("five sets of furniture", "number", 5, None),
        ("four cases of fever", "number", 4, "case"),
        ("278 points offering postal services", "number", 278, "point"),
        ("338 took only referred patients", "number", 338, None),
        ("ten goods trucks", "number", 10, "vehicle"),
        ("scores of people", "vague", 10, "person"),
        ("Industry 4.0", "number", 4, None),
        ("13.02%", "percent", "13.02", None),
        ("9.9 per cent", "percent", "9.9", None),
        ("2 percentage points", "points", 2, None),
        ("the 37th contest", "ordinal", 37, None),
        ("the second session", "ordinal", 2, None),
        ("its fifth anniversary", "ordinal", 5, "year"),
        ("ranked first nationwide", "ordinal", 1, None),
        ("level-2 services", "label", 2, None),
        ("phase 1 of the centre", "label", 1, None),
        ("No. 1", "label", 1, None),
        ("thousands of billions of dong", "vague", 10**12, "VND"),
        ("trillions of dong", "vague", 10**12, "VND"),
        ("tens of thousands of people", "vague", 10_000, "person"),
        ("4:27 pm", "time", 987, None),
        ("10 a.m.", "time", 600, None),
        ("minus 5%", "percent", -5, None),
    ],
)
def test_a_figure_is_read_with_kind_value_and_unit(
    text: str, kind: FigureKind, value: int | str, unit: str | None
) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.value, figure.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "out_of", "kind"),
    [
        ("910 of 1,988", 910, 1988, "ratio"),
        ("910 out of 1,988 procedures", 910, 1988, "ratio"),
        ("8 of the 10 districts", 8, 10, "ratio"),
        ("five of the ten districts", 5, 10, "ratio"),
        ("8 of its 10 districts", 8, 10, "ratio"),
        ("8 of Hà Lâm's 10 districts", 8, 10, "ratio"),
        ("eight of the Hà Lâm province’s ten districts", 8, 10, "ratio"),
        ("8 of the communes' 10 markets", 8, 10, "ratio"),
        ("two-thirds of communes", 2, 3, "ratio"),
        ("half of the districts", 1, 2, "ratio"),
        ("nearly half", 1, 2, "ratio"),
        ("ranked 21st of 63", 21, 63, "ordinal"),
        ("ranked 21st among 63 provinces", 21, 63, "ordinal"),
        ("ranked 21 out of 63", 21, 63, "ordinal"),
        ("fifth of 56", 5, 56, "ordinal"),
    ],
)
def test_ratios_and_ranks_keep_both_numbers(text: str, value: int, out_of: int, kind: FigureKind) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.value, figure.out_of) == (kind, Decimal(value), Decimal(out_of))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("72-75%", 72, 75),
        ("72–75%", 72, 75),
        ("between 72% and 75%", 72, 75),
        ("14 to 16 percent", 14, 16),
        ("growing 14% to 16% annually", 14, 16),
        ("USD 5,500 to 6,000", 5500, 6000),
    ],
)
def test_a_range_keeps_both_ends(text: str, low: int, high: int) -> None:
    figure = the_figure(text)
    assert (figure.value, figure.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "8 of the district's communes have 9 markets",
        "8 of Hà Lâm, its 9",
        "5 million of the province's 80 million",
        "9 of Hà Lâm's 8 communes",
        "8 of one two three four five six seven's 9",
    ],
)
def test_what_is_said_of_an_owner_is_no_ratio_unless_the_whole_stands_right_behind(text: str) -> None:
    assert [figure.kind for figure in find_figures(text, "en")][:2] == ["number", "number"]


def test_the_owner_between_the_numbers_of_a_ratio_is_no_word_of_the_figure() -> None:
    text = "Now eight of Hà Lâm's nine communes"
    [figure] = find_figures(text, "en")
    assert [text[start:end] for start, end in figure.spans] == ["eight of ", "nine"]
    [plain] = find_figures("8 of the 10 districts", "en")
    assert plain.spans == ((0, 11),)


def test_a_part_larger_than_its_whole_is_no_ratio() -> None:
    assert [(figure.kind, figure.value) for figure in find_figures("12 of 10 districts", "en")] == [
        ("number", Decimal(12)),
        ("number", Decimal(10)),
    ]


def test_a_change_with_a_bound_is_two_figures() -> None:
    found = find_figures("It has grown from fewer than 100 to 42,000.", "en")
    assert [(figure.value, figure.bound) for figure in found] == [
        (Decimal(100), "less_than"),
        (Decimal(42_000), None),
    ]


def test_a_rate_behind_its_noun_belongs_to_the_last_number_before_it() -> None:
    found = find_figures("It buys 5 tonnes of rice and 9 tonnes of raw milk a day.", "en")
    assert [figure.per for figure in found] == [None, Per(Decimal(1), "day")]
    assert [figure.rates_nearby for figure in found] == [{"day"}, {"day"}]
    assert find_figures("It sold 5 tonnes of rice a year earlier.", "en")[0].per is None


def test_a_change_is_two_figures() -> None:
    found = find_figures("It rose from 55 to 700.", "en")
    assert [(figure.value, figure.high) for figure in found] == [(Decimal(55), None), (Decimal(700), None)]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("6.1 telephones per 100 people", Per(Decimal(100), "person")),
        ("6.1 phones for every 100 inhabitants", Per(Decimal(100), "person")),
        ("2.76 km per service point", Per(Decimal(1), "point")),
        ("14% a year", Per(Decimal(1), "year")),
        ("14% annually", Per(Decimal(1), "year")),
        ("VND5 million per person per year", Per(Decimal(1), "person/year")),
    ],
)
def test_a_rate_keeps_what_it_is_counted_against(text: str, per: Per) -> None:
    assert the_figure(text).per == per


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 700 stations", "more_than"),
        ("over 60% of computers", "more_than"),
        ("over five years", None),
        ("nearly VND4 billion", "nearly"),
        ("about 70%", "about"),
        ("an estimated VND248 billion", "about"),
        ("at least 30%", "at_least"),
        ("at least about 30%", "at_least"),
        ("700 households or more", "at_least"),
        ("no more than 5%", "at_most"),
        ("up to 500", "up_to"),
        ("fewer than 100", "less_than"),
        ("700 stations", None),
        ("over 30 days old", "more_than"),
        ("was put at 700 tonnes", "estimated"),
        ("they put up a house of 700 tonnes", None),
        ("are estimated to have reached 700 tonnes", "estimated"),
        ("It was estimated. It sold 700 tonnes", None),
        ("almost tripled", "nearly"),
        ("more than doubled", "more_than"),
    ],
)
def test_a_bound_is_kept(text: str, bound: Bound | None) -> None:
    assert the_figure(text).bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "one of the best",
        "for the first time",
        "at first",
        "per second",
        "one-stop shop",
        "high scores for speed",
    ],
)
def test_words_that_only_look_like_figures_are_none(text: str) -> None:
    assert find_figures(text, "en") == []


@pytest.mark.parametrize(
    ("text", "kind", "literal"),
    [
        ("Decision No. 258/QD-TTg", "document", "258/qd-ttg"),
        ("Decision 570", "document", "570"),
        ("4G coverage", "code", "4g"),
        ("COVID-19", "code", "covid-19"),
        ("the under-23 team", "code", "under-23"),
        ("won 2-1", "code", "2-1"),
        ("a 4F-class airport", "code", "4f"),
    ],
)
def test_what_counts_nothing_is_kept_letter_by_letter(text: str, kind: FigureKind, literal: str) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.literal) == (kind, literal)


def test_vietnamese_thousands_in_english_are_read_as_english_and_marked() -> None:
    figure = the_figure("42.000 subscribers")
    assert (figure.value, figure.other_value) == (Decimal(42), Decimal(42_000))


def test_the_year_of_a_date_is_no_figure() -> None:
    found = figures_and_dates(
        "In 2010, as of 28 August 2023, it had 2,010 subscribers and 2010 households.", "en"
    )
    assert [figure.value for figure in found.figures] == [2010, 2010]
    assert find_figures("The 2010 plan and the 2020 household survey", "en") == []
    assert [date.iso for date in found.dates] == ["2010", "2023-08-28"]
