"""A figure of a claim must stand with its own date in the quotes."""

import unicodedata

import pytest

from tests.service.grounding.quoting import check, passes, quote
from vectorstore.article import Sentence
from vietnamese.normalise import normalise

TITLE = quote("Ngành Thông tin và Truyền thông tỉnh Bình Hải năm 2019", kind="title")
DATELINE = quote("Thứ sáu, 10/01/2020 08:30", kind="dateline")
ELSEWHERE = quote("Thứ sáu, 10/01/2020 08:30", kind="dateline", article_id="b")
NOW = "Hiện nay, toàn tỉnh có 1.386 trạm BTS."
PAST_YEAR = "Trong năm qua, toàn tỉnh đã xây dựng 120 trạm BTS."
YESTERDAY = "Hôm qua, tỉnh khai trương 3 bưu cục."
THEN_AND_NOW = "Năm 2009 chỉ có 72 trạm thu, phát sóng di động, nay đã có trên 940 trạm."
TWO_YEARS = "Năm 2009 tỉnh có 72 trạm BTS, năm 2019 có 1.386 trạm BTS."
IN_BRACKETS = "Từ 72 trạm BTS (năm 2009) lên 940 trạm BTS (năm 2019)."
DENSITY = "Mật độ điện thoại từ 6,1 máy/100 dân (năm 2005) nay đã tăng lên 72,5 máy/100 dân."
GROWTH = "Năm 2018 doanh thu đạt 290 tỷ đồng, năm 2019 đạt 315 tỷ đồng, tăng 8,6% so với năm 2018."
PARTS = "Năm 2009 có 250 trạm, năm 2010 tỉnh có 700 trạm, trong đó 300 trạm mới."
MONTHS = "Sản lượng tháng 3 đạt 6 tấn, tháng 4 đạt 9 tấn."


def with_another_date(figure: str) -> str:
    return f"{figure} stands with another date in the cited sentences."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("In 2009 the province had 72 base stations.", TWO_YEARS),
        ("In 2019 the province had 1,386 base stations.", TWO_YEARS),
        ("There were 1,386 base stations in 2019 and 72 in 2009.", TWO_YEARS),
        ("The province had 72 base stations in 2009, and 1,386 in 2019.", TWO_YEARS),
        ("In 2009 there were 72 base stations.", IN_BRACKETS),
        ("In 2019 there were 940 base stations.", IN_BRACKETS),
        ("The number rose from 72 (2009) to 940 (2019).", IN_BRACKETS),
        ("In 2005 there were 6.1 phones per 100 people.", DENSITY),
        ("From 6.1 phones per 100 people in 2005 the density rose to 72.5.", DENSITY),
        ("In 2009 there were only 72 stations.", THEN_AND_NOW),
        ("There are now more than 940 stations.", THEN_AND_NOW),
        ("In 2019 revenue was VND 315 billion, up 8.6% on 2018.", GROWTH),
        ("In 2019 revenue rose by 8.6% compared with 2018.", GROWTH),
        ("In 2018 revenue was VND 290 billion.", GROWTH),
        ("In 2010 the province had 700 stations, 300 of them new.", PARTS),
        ("In 2009 there were 250 stations.", PARTS),
        ("Output was 6 tonnes in March and 9 tonnes in April.", MONTHS),
        ("Since 2005 the province has built 940 stations.", "Từ năm 2005 đến nay, tỉnh đã xây 940 trạm BTS."),
        ("Since 2009 the province has built 940 stations.", IN_BRACKETS),
        ("On 12 April 2020 the forces found 5 victims.", "Ngày 12/4/2020, lực lượng tìm thấy 5 nạn nhân."),
        (
            "On 13 May 2020 Mr Nam said that the province had 45 service points in 2019.",
            "Ngày 13/5/2020, ông Nam cho biết năm 2019 tỉnh có 45 điểm phục vụ.",
        ),
        (
            "On 13 May 2020 the province had 45 service points.",
            "Ngày 13/5/2020, ông Nam cho biết: tỉnh có 45 điểm phục vụ, năm 2021 sẽ có 60 điểm.",
        ),
    ],
)
def test_a_figure_with_its_own_date_is_verified(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "text", "figure"),
    [
        ("In 2009 the province had 1,386 base stations.", TWO_YEARS, "1,386"),
        ("There were 1,386 base stations in 2009 and 72 in 2019.", TWO_YEARS, "1,386"),
        ("There were 940 base stations in 2009.", IN_BRACKETS, "940"),
        ("There were 72 base stations in 2019.", IN_BRACKETS, "72"),
        ("The number rose from 940 (2009) to 72 (2019).", IN_BRACKETS, "940"),
        ("In 2005 there were 72.5 phones per 100 people.", DENSITY, "72.5 phones per 100 people"),
        ("In 2009 the province had more than 940 stations.", THEN_AND_NOW, "940"),
        ("In 2009 there were 700 stations.", PARTS, "700"),
        ("In 2009 there were 300 new stations.", PARTS, "300"),
        ("Output was 9 tonnes in March.", MONTHS, "9 tonnes"),
        (
            "Output was 9 tonnes in March 2020.",
            "Sản lượng tháng 3/2020 đạt 6 tấn, tháng 4/2020 đạt 9 tấn.",
            "9 tonnes",
        ),
        (
            "In 2010 the centre had 55 staff.",
            "Trung tâm có 55 người năm 2005, 700 người năm 2010.",
            "55",
        ),
        (
            "The province had 72 base stations in 2009 and 1,386 base stations also in 2009.",
            TWO_YEARS,
            "1,386",
        ),
    ],
)
def test_a_figure_with_the_date_of_another_is_withheld(claim: str, text: str, figure: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert with_another_date(figure) in checked.reasons


@pytest.mark.parametrize("other", ["a", "b"])
def test_two_sentences_of_one_article_or_of_two_are_told_apart(other: str) -> None:
    quotes = (
        quote("Năm 2009 tỉnh có 72 trạm BTS."),
        quote("Năm 2019 tỉnh có 1.386 trạm BTS.", article_id=other),
    )
    true = check("The province had 72 stations in 2009 and 1,386 in 2019.", *quotes)
    false = check("The province had 1,386 stations in 2009 and 72 in 2019.", *quotes)
    assert (true.verdict, true.reasons) == ("verified", ())
    assert false.verdict == "withheld"
    assert {with_another_date("1,386"), with_another_date("72")} <= set(false.reasons)


def test_what_a_figure_is_compared_with_is_not_its_date() -> None:
    rise, year_before = "Năm 2019, doanh thu tăng 8,6%.", "Năm 2018 doanh thu đạt 290 tỷ đồng."
    assert check("Revenue was up 8.6% on 2018.", rise, year_before).verdict == "verified"
    told = check("In 2019 revenue rose by 8.6%.", "Doanh thu tăng 8,6% so với năm 2018.", TITLE)
    assert (told.verdict, told.reasons) == ("verified", ())


def test_a_date_behind_a_figure_in_another_part_of_the_claim_is_not_its_own() -> None:
    quotes = ("Trung tâm được thành lập năm 2005.", "Năm 2019, trung tâm có 55 trạm BTS.")
    checked = check("The centre has 55 base stations; it was founded in 2005.", *quotes)
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_a_figure_without_a_date_in_its_sentence_may_have_any() -> None:
    quotes = ("Tỉnh có 72 trạm BTS.", "Báo cáo năm 2019 của tỉnh.")
    assert check("In 2019 the province had 72 base stations.", *quotes).verdict == "verified"


def test_a_figure_that_stands_in_two_places_may_have_the_date_of_either() -> None:
    quotes = (
        "Năm 2009 tỉnh có 72 trạm BTS.",
        "Năm 2019 tỉnh có 72 trạm BTS.",
        "Năm 2015 tỉnh có 80 trạm BTS.",
    )
    assert check("In 2009 there were 72 base stations.", *quotes).verdict == "verified"
    assert check("In 2019 there were 72 base stations.", *quotes).verdict == "verified"
    assert with_another_date("72") in check("In 2015 there were 72 base stations.", *quotes).reasons


@pytest.mark.parametrize(
    ("claim", "text", "context", "reason"),
    [
        (
            "In 2019 the province built 120 base stations.",
            PAST_YEAR,
            DATELINE,
            "“năm qua” was read as 2019 by the cited date of publication.",
        ),
        (
            "In 2018 the province built 120 base stations.",
            PAST_YEAR,
            TITLE,
            "“năm qua” was read as 2018 by the cited date of publication.",
        ),
        (
            "On 9 January 2020 the province opened 3 post offices.",
            YESTERDAY,
            DATELINE,
            "“Hôm qua” was read as 9 January 2020 by the cited date of publication.",
        ),
    ],
)
def test_a_time_told_from_publication_is_read_by_the_cited_dateline_and_that_is_told(
    claim: str, text: str, context: Sentence, reason: str
) -> None:
    checked = check(claim, text, context)
    assert (checked.verdict, checked.reasons) == ("verified", (reason,))


@pytest.mark.parametrize(
    ("claim", "text", "context"),
    [
        ("In 2020 the province had 1,386 base stations.", NOW, DATELINE),
        ("In 2019 the province had 1,386 base stations.", NOW, TITLE),
        ("In 2019 the province had more than 940 stations.", THEN_AND_NOW, TITLE),
        ("In 2020 the province had more than 940 stations.", THEN_AND_NOW, DATELINE),
    ],
)
def test_nay_is_the_date_of_the_cited_title_or_dateline(claim: str, text: str, context: Sentence) -> None:
    assert check(claim, text, context).verdict == "verified"


@pytest.mark.parametrize(
    ("claim", "text", "context", "reason"),
    [
        ("In 2018 the province had 1,386 base stations.", NOW, DATELINE, "The date 2018 does not stand"),
        ("In 2021 the province had 1,386 base stations.", NOW, TITLE, "The date 2021 does not stand"),
        ("In 2018 the province built 120 stations.", PAST_YEAR, DATELINE, "The date 2018 does not stand"),
        ("In May 2019 the province built 120 stations.", PAST_YEAR, DATELINE, "The date May 2019 does not"),
        ("In 2009 the province had more than 940 stations.", THEN_AND_NOW, TITLE, "stands with another date"),
    ],
)
def test_nay_is_no_other_date_than_the_cited_one(
    claim: str, text: str, context: Sentence, reason: str
) -> None:
    checked = check(claim, text, context)
    assert checked.verdict == "withheld"
    assert any(reason in one for one in checked.reasons), checked.reasons


@pytest.mark.parametrize(
    ("claim", "text", "word", "date"),
    [
        ("In 2020 the province had 1,386 base stations.", NOW, "Hiện nay", "2020"),
        ("In May 2020 the province had 1,386 base stations.", NOW, "Hiện nay", "May 2020"),
        ("In 2019 the province built 120 base stations.", PAST_YEAR, "năm qua", "2019"),
        ("On 9 January 2020 the province opened 3 post offices.", YESTERDAY, "Hôm qua", "9 January 2020"),
    ],
)
def test_without_a_date_of_publication_of_its_own_article_nobody_can_say(
    claim: str, text: str, word: str, date: str
) -> None:
    expected = ("check", (f"“{word}” may mean {date}, but no date of publication is cited.",))
    for cited in ((text,), (text, ELSEWHERE)):
        checked = check(claim, *cited)
        assert (checked.verdict, checked.reasons) == expected


def test_nay_is_not_read_by_the_dateline_of_another_article_that_is_cited_too() -> None:
    other = quote("Làng có chợ.", article_id="b")
    checked = check("In 2019 the province built 120 base stations.", PAST_YEAR, ELSEWHERE, other)
    assert (checked.verdict, checked.reasons) == (
        "check",
        ("“năm qua” may mean 2019, but no date of publication is cited.",),
    )


def test_a_year_told_from_publication_means_no_day_and_no_month() -> None:
    for date in ("On 9 May 2019", "In May 2019"):
        assert check(f"{date} the province built 120 base stations.", PAST_YEAR).verdict == "withheld"


def test_nay_means_no_year_where_the_quotes_tell_years_and_no_publication() -> None:
    checked = check("In 2019 the province had more than 940 stations.", THEN_AND_NOW)
    assert (checked.verdict, checked.reasons) == (
        "withheld",
        ("The date 2019 does not stand in the cited sentences.",),
    )


def test_a_claim_that_tells_of_now_itself_has_no_date_to_read_into_it() -> None:
    checked = check("In 2018 the province now had 1,386 base stations.", NOW)
    assert (checked.verdict, checked.reasons) == (
        "withheld",
        ("The date 2018 does not stand in the cited sentences.",),
    )


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Năm 2009 tỉnh có 72 trạm BTS.", "verified"),
        ("Năm 2019 tỉnh có 1.386 trạm BTS.", "verified"),
        ("Có 1.386 trạm BTS năm 2019 và 72 trạm BTS năm 2009.", "verified"),
        ("Năm 2009 tỉnh có 1.386 trạm BTS.", "withheld"),
        ("Có 72 trạm BTS năm 2019 và 1.386 trạm BTS năm 2009.", "withheld"),
    ],
)
def test_a_vietnamese_claim_is_bound_to_its_dates_too(claim: str, verdict: str) -> None:
    for text in (TWO_YEARS, normalise(unicodedata.normalize("NFD", TWO_YEARS))):
        checked = check(normalise(unicodedata.normalize("NFD", claim)), text, language="vi")
        assert checked.verdict == verdict
        assert any("stands with another date" in reason for reason in checked.reasons) is (
            verdict == "withheld"
        )


def test_the_names_in_a_claim_may_be_typed_without_diacritics() -> None:
    text = "Năm 2009 Bình Hải có 72 trạm BTS, năm 2019 Bình Hải có 1.386 trạm BTS."
    assert check("Binh Hai had 72 base stations in 2009.", text).verdict == "verified"
    assert with_another_date("1,386") in check("Binh Hai had 1,386 base stations in 2009.", text).reasons


def test_a_code_has_no_date() -> None:
    text = "Năm 2009 có mạng 3G, năm 2019 có mạng 4G với 940 trạm BTS."
    assert passes(check("In 2019 the 4G network had 940 base stations.", text))


DAYS = "Ngày 11/5 có 27 chuyến phà xuất bến; ngày 12/5 có 169 chuyến phà xuất bến."
TWO_SENTENCES = "Năng suất từ 6,1 tấn/ha (năm 2005) nay đã tăng lên 9 tấn/ha; hiện nay có 42 trang trại."
DETAINED = "Chị Karen bị giữ năm 2011, bị phạt bốn năm tù nhưng được tha chín tháng sau đó."
QUARTERS = "Đầu tháng 3 xã thu 6 tấn rác; trong các tháng còn lại của năm nay sẽ thu trên 70 tấn."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("On 12 May 169 ferries left, compared with 27 the day before.", DAYS),
        ("On 12 May 169 ferries left, up from 27 the previous day.", DAYS),
        ("On 11 May 27 ferries left, and the following day 169.", DAYS),
        ("On 11 May 27 ferries left, and 169 the day after.", DAYS),
        ("The yield went from 6.1 tonnes per hectare in 2005 to 9. There are 42 farms.", TWO_SENTENCES),
        ("The yield was 6.1 tonnes per hectare in 2005. There are 42 farms.", TWO_SENTENCES),
        ("Karen was detained in 2011 and released nine months later.", DETAINED),
        ("Detained in 2011, Karen was sentenced to four years.", DETAINED),
        (
            "In March the commune collected 6 tonnes; in the remaining months it will collect over 70 tonnes.",
            QUARTERS,
        ),
    ],
)
def test_time_told_from_another_time_and_a_new_sentence_have_no_date_of_the_claim(
    claim: str, text: str
) -> None:
    assert passes(check(claim, quote(text))), check(claim, quote(text)).reasons


@pytest.mark.parametrize(
    ("claim", "text", "figure"),
    [
        ("On 12 May 27 ferries left, compared with 169 the day before.", DAYS, "27"),
        ("On 11 May 169 ferries left.", DAYS, "169"),
        ("In 2009 the province had 72 stations. It had 1,386 of them.", TWO_YEARS, "1,386"),
        ("The province had 72 stations in 2019. It is a small province.", TWO_YEARS, "72"),
        ("Karen was arrested in 2014 with 2 others.", "Năm 2014 bắt 5 người, năm 2016 bắt 2 người.", "2"),
    ],
)
def test_figures_of_another_date_are_still_withheld_beside_them(claim: str, text: str, figure: str) -> None:
    assert with_another_date(figure) in check(claim, quote(text)).reasons
