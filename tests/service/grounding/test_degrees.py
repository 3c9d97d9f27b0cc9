"""Words that say how much, how far or how high must be borne out by the quotes."""

import unicodedata

import pytest

from tests.service.grounding.quoting import check, passes
from vietnamese.normalise import normalise

DISTRICTS = "12 huyện đã được phủ sóng."
MARKET = "Đây là chợ của tỉnh."
ROAD = "Con đường được mở cửa."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("All 12 districts have coverage.", "Tất cả 12 huyện đã được phủ sóng."),
        ("Every district has coverage.", "Toàn bộ các huyện đã được phủ sóng."),
        ("All communes (100%) have coverage.", "100% xã đã được phủ sóng."),
        ("Only 12 districts have coverage.", "Chỉ 12 huyện được phủ sóng."),
        ("Several districts have coverage.", "Một số huyện đã được phủ sóng."),
        ("The service is offered nationwide.", "Dịch vụ được cung cấp trên cả nước."),
        ("It is a national programme.", "Đây là chương trình quốc gia."),
        ("It is the largest market in the province.", "Đây là chợ lớn nhất của tỉnh."),
        ("It is the smallest market in the province.", "Đây là chợ nhỏ nhất của tỉnh."),
        ("The meeting took place in the morning.", "Cuộc họp diễn ra vào buổi sáng."),
        ("The meeting took place in the afternoon.", "Cuộc họp diễn ra vào buổi chiều."),
        ("The meeting took place in the evening.", "Cuộc họp diễn ra vào buổi tối."),
        ("The ferry stopped at midnight.", "Phà dừng lúc nửa đêm."),
        ("The ferry stopped at noon.", "Phà dừng vào buổi trưa."),
        ("The road is always open.", "Con đường luôn mở cửa."),
        ("The team finished last.", "Đội về cuối."),
        ("This is the first centre in the province.", "Đây là trung tâm đầu tiên của tỉnh."),
        ("It was the highest price on record.", "Đây là mức giá cao nhất lịch sử."),
        ("No one was hurt.", "Không ai bị thương."),
        ("In the last year the province built 45 stations.", "Trong năm qua tỉnh xây dựng 45 trạm."),
        (
            "The forest in the west of the district was harvested.",
            "Rừng ở phía tây của huyện đã được khai thác.",
        ),
    ],
)
def test_a_degree_that_the_quotes_have_passes(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (passes(checked), checked.reasons) == (True, ())


@pytest.mark.parametrize(
    ("claim", "text", "said"),
    [
        ("All districts have coverage.", DISTRICTS, "All"),
        ("There is coverage in every district.", DISTRICTS, "every"),
        ("There is coverage everywhere in the 12 districts.", DISTRICTS, "everywhere"),
        ("Only 12 districts have coverage.", DISTRICTS, "Only"),
        ("The 12 districts alone have coverage, solely they.", DISTRICTS, "solely"),
        ("The 12 districts of the country have coverage.", DISTRICTS, "country"),
        ("Coverage is nationwide.", DISTRICTS, "nationwide"),
        ("The 12 districts have national coverage.", DISTRICTS, "national"),
        ("It is the largest market in the province.", MARKET, "largest"),
        ("It is the smallest market in the province.", MARKET, "smallest"),
        ("It is the best market in the province.", MARKET, "best"),
        ("It is the first market in the province.", MARKET, "the first"),
        ("It is the oldest market in the province.", MARKET, "oldest"),
        ("The road was opened in the morning.", ROAD, "morning"),
        ("The road was opened in the afternoon.", ROAD, "afternoon"),
        ("The road was opened in the evening.", ROAD, "evening"),
        ("The road was opened at midnight.", ROAD, "midnight"),
        ("The road was opened at noon.", ROAD, "at noon"),
        ("The road is always open.", ROAD, "always"),
        ("It is the biggest road on record.", ROAD, "on record"),
        ("The team finished last.", "Đội đã về đích.", "finished last"),
        ("Nothing opened on the road.", ROAD, "Nothing"),
    ],
)
def test_a_degree_that_no_quote_has_is_withheld(claim: str, text: str, said: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert f"The claim says “{said}”, and the cited sentences do not." in checked.reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It is the smallest market in the province.", "Đây là chợ lớn nhất của tỉnh."),
        ("It is the largest market in the province.", "Đây là chợ nhỏ nhất của tỉnh."),
        ("The meeting took place in the afternoon.", "Cuộc họp diễn ra vào buổi sáng."),
        ("Some of the districts have coverage.", "Tất cả các huyện đã được phủ sóng."),
    ],
)
def test_another_degree_than_that_of_the_quotes_is_withheld(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


@pytest.mark.parametrize(
    ("said", "claim"), [("Several", "Several districts have coverage."), ("part of", "This is part of it.")]
)
def test_a_part_is_withheld_where_the_quotes_say_all(said: str, claim: str) -> None:
    checked = check(claim, "Tất cả các huyện đã được phủ sóng.")
    assert f"The claim says “{said}”, the cited sentences “Tất cả”." in checked.reasons


def test_all_of_a_number_is_a_whole_ratio() -> None:
    assert passes(check("All eight districts have coverage.", "8/8 huyện đã được phủ sóng."))
    for text in ("8/10 huyện đã được phủ sóng.", "8 huyện đã được phủ sóng."):
        assert check("All eight districts have coverage.", text).reasons == (
            "The claim says “All”, and the cited sentences do not.",
        )


def test_one_quote_of_several_is_enough() -> None:
    claim = "Only 12 districts have coverage."
    assert passes(check(claim, DISTRICTS, "Chỉ 12 huyện được phủ sóng."))


def test_two_degrees_are_each_looked_for() -> None:
    reasons = check("The road is always open in the morning.", ROAD).reasons
    assert {
        "The claim says “morning”, and the cited sentences do not.",
        "The claim says “always”, and the cited sentences do not.",
    } <= set(reasons)


def test_a_vietnamese_claim_is_not_searched_for_english_degrees() -> None:
    assert passes(check("Chợ all của tỉnh.", MARKET, language="vi"))


def test_decomposed_quotes_and_bare_names_are_read_all_the_same() -> None:
    apart = normalise(unicodedata.normalize("NFD", "Tất cả 12 huyện của Bình Hải đã được phủ sóng."))
    assert check("All 12 districts of Binh Hai have coverage.", apart).verdict == "verified"
    assert check("Only 12 districts of Binh Hai have coverage.", apart).reasons == (
        "The claim says “Only”, and the cited sentences do not.",
    )


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("As in previous years, the club won the cup.", "Đây là lần đầu tiên câu lạc bộ giành cúp."),
        ("As it had done before, the bank opened on Sunday.", "Lần đầu tiên ngân hàng mở cửa chủ nhật."),
        ("Once again the village hosted the festival.", "Làng lần đầu đăng cai lễ hội."),
    ],
)
def test_what_is_done_for_the_first_time_is_not_done_again(claim: str, text: str) -> None:
    assert "cited sentences “lần đầu" in check(claim, text).reasons[0].lower()


def test_what_is_done_again_and_for_the_first_time_may_be_told() -> None:
    hosted = "The village hosted the festival {}."
    assert check(hosted.format("for the first time"), "Làng lần đầu tiên đăng cai lễ hội.").reasons == ()
    assert check(hosted.format("once again"), "Làng lại đăng cai lễ hội.").reasons == ()
