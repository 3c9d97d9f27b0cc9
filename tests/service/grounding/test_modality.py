"""A plan must be told as a plan, and what was done as done."""

import unicodedata

import pytest

from service.grounding.findings import Place
from service.grounding.modality import DONE_AS_PLAN, NO_PLAN, PLAN_AS_DONE, mode_at, mode_of_claim
from service.grounding.segments import Language
from tests.service.grounding.quoting import check
from vietnamese.normalise import normalise

AIMED = "Năm 2020, Bình Hải phấn đấu tăng trưởng đạt 11,5%."
WILL = "Tỉnh sẽ xây dựng 45 trạm BTS."
EXPECTED = "Tỉnh dự kiến xây dựng 45 trạm BTS."
DONE = "Tỉnh đã xây dựng 45 trạm BTS."
PROPOSED = "Sở đề nghị xây dựng 45 trạm BTS."
BOTH = "Tỉnh đã có 45 điểm phục vụ, phấn đấu đạt 60 điểm phục vụ."
MARKET_PLANNED = "Làng dự kiến mở chợ."
MARKET = "Làng có chợ."


@pytest.mark.parametrize(
    ("claim", "text", "kind"),
    [
        ("In 2020 Bình Hải aimed to grow by 11.5%.", AIMED, "plan"),
        ("Bình Hải's target for 2020 was growth of 11.5%.", AIMED, "plan"),
        ("The province will build 45 stations.", WILL, "plan"),
        ("The province plans to build 45 stations.", EXPECTED, "plan"),
        ("The province is expected to build 45 stations.", EXPECTED, "plan"),
        ("The department proposed building 45 stations.", PROPOSED, "plan"),
        ("The province has built 45 stations.", DONE, "fact"),
        ("The province built 45 stations.", DONE, "fact"),
        ("The province has 45 service points.", BOTH, "fact"),
        ("The province plans to have 60 service points.", BOTH, "plan"),
        ("The village plans to open a market.", MARKET_PLANNED, "plan"),
        ("The village has a market.", MARKET, "fact"),
        ("The province must build 45 stations.", WILL, "fact"),
        ("The province must build 45 stations.", DONE, "fact"),
    ],
)
def test_a_plan_told_as_a_plan_and_what_was_done_as_done_pass(claim: str, text: str, kind: str) -> None:
    checked = check(claim, text)
    assert (checked.reasons, checked.kind) == ((), kind)
    assert checked.verdict in ("verified", "cited")


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("In 2020 Bình Hải grew by 11.5%.", AIMED),
        ("In 2020 Bình Hải achieved growth of 11.5%.", AIMED),
        ("The province has built 45 stations.", WILL),
        ("The province built 45 stations.", EXPECTED),
        ("The department built 45 stations.", PROPOSED),
        ("The province has 60 service points.", BOTH),
        ("The village opened a market.", MARKET_PLANNED),
    ],
)
def test_a_plan_told_as_done_is_withheld(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (checked.verdict, checked.kind) == ("withheld", "fact")
    assert PLAN_AS_DONE in checked.reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The province plans to build 45 stations.", DONE),
        ("The province will build 45 stations.", DONE),
        ("The province aims for 45 service points.", BOTH),
    ],
)
def test_what_was_done_told_as_a_plan_is_withheld(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (checked.verdict, checked.kind) == ("withheld", "plan")
    assert DONE_AS_PLAN in checked.reasons


def test_a_plan_that_no_quote_speaks_of_is_withheld() -> None:
    checked = check("The village plans to open a market.", MARKET)
    assert (checked.verdict, checked.reasons) == ("withheld", (NO_PLAN,))


@pytest.mark.parametrize(
    ("claim", "text", "reason"),
    [
        ("Tỉnh đã xây dựng 45 trạm BTS.", WILL, PLAN_AS_DONE),
        ("Tỉnh sẽ xây dựng 45 trạm BTS.", DONE, DONE_AS_PLAN),
        ("Năm 2020, Bình Hải tăng trưởng 11,5%.", AIMED, PLAN_AS_DONE),
    ],
)
def test_a_vietnamese_claim_is_compared_too(claim: str, text: str, reason: str) -> None:
    checked = check(claim, text, language="vi")
    assert checked.verdict == "withheld"
    assert reason in checked.reasons


@pytest.mark.parametrize("text", [WILL, DONE, AIMED, EXPECTED])
def test_a_vietnamese_claim_in_the_words_of_its_quote_is_verified(text: str) -> None:
    checked = check(text, text, language="vi")
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_a_target_that_was_met_is_no_plan() -> None:
    text = "Năm 2019, tỉnh đã đạt mục tiêu 45 trạm BTS."
    checked = check("In 2019 the province met its target of 45 stations.", text)
    assert (checked.verdict, checked.kind, checked.reasons) == ("verified", "fact", ())


def test_a_plan_that_the_claim_only_names_is_not_its_own() -> None:
    checked = check(
        "The province approved a plan to build 45 stations.",
        "Tỉnh đã phê duyệt kế hoạch xây dựng 45 trạm BTS.",
    )
    assert (checked.verdict, checked.kind) == ("verified", "fact")


def test_what_was_done_may_be_told_beside_what_will_be() -> None:
    text = "Tỉnh đã xây dựng 45 trạm BTS, sẽ xây dựng thêm các trạm khác."
    checked = check("The province has built 45 stations and will build others.", text)
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_a_figure_of_the_plan_and_one_of_what_was_done_are_told_apart_by_sentence() -> None:
    quotes = ("Tỉnh đã có 45 điểm phục vụ.", "Tỉnh phấn đấu đạt 60 điểm phục vụ.")
    assert check("The province has 45 service points.", *quotes).verdict == "verified"
    assert check("The province aims for 60 service points.", *quotes).verdict == "verified"
    assert PLAN_AS_DONE in check("The province has 60 service points.", *quotes).reasons
    assert DONE_AS_PLAN in check("The province aims for 45 service points.", *quotes).reasons


def test_a_figure_that_stands_as_a_plan_and_as_done_may_be_either() -> None:
    quotes = ("Tỉnh đã có 45 điểm phục vụ.", "Tỉnh phấn đấu đạt 45 điểm phục vụ.")
    assert check("The province has 45 service points.", *quotes).verdict == "verified"
    assert check("The province aims for 45 service points.", *quotes).verdict == "verified"


def test_a_decomposed_plan_is_a_plan_and_names_may_be_bare() -> None:
    apart = normalise(unicodedata.normalize("NFD", AIMED))
    assert check("In 2020 Binh Hai aimed to grow by 11.5%.", apart).verdict == "verified"
    assert PLAN_AS_DONE in check("In 2020 Binh Hai grew by 11.5%.", apart).reasons


@pytest.mark.parametrize(
    ("text", "language", "mode"),
    [
        ("The province will build 45 stations.", "en", "plan"),
        ("The province built 45 stations.", "en", "fact"),
        ("The province should build 45 stations.", "en", "either"),
        ("The planned stations have been completed.", "en", "either"),
        ("The project has 45 stations.", "en", "either"),
        ("Tỉnh sẽ xây dựng 45 trạm.", "vi", "plan"),
        ("Tỉnh đã xây dựng 45 trạm.", "vi", "fact"),
        ("Tỉnh có 45 trạm.", "vi", "fact"),
        ("Tỉnh đã có 45 trạm BTS ở các xã, phấn đấu đạt 60 trạm.", "vi", "either"),
    ],
)
def test_a_claim_is_told_as_a_plan_as_done_or_fits_both(text: str, language: Language, mode: str) -> None:
    assert mode_of_claim(text, language) == mode


@pytest.mark.parametrize(
    ("text", "word", "mode"),
    [
        (DONE, "45", "fact"),
        (WILL, "45", "plan"),
        (BOTH, "45", "fact"),
        (BOTH, "60", "plan"),
        ("Tỉnh có 45 trạm.", "45", "either"),
        ("Phấn đấu có 45 trạm, 60 chợ, 12 cầu.", "12", "plan"),
        ("Tỉnh phấn đấu (đã có 12 chợ) đạt 45 trạm.", "45", "plan"),
        ("45 trạm sẽ được xây dựng.", "45", "plan"),
        ("45 trạm đã được xây dựng.", "45", "fact"),
        ("45 trạm của tỉnh, năm 2021 sẽ có 60 trạm.", "45", "either"),
        ("45 trạm của tỉnh ở các xã vùng cao sẽ mở cửa.", "45", "either"),
    ],
)
def test_a_quote_tells_a_figure_as_the_last_cue_before_it_says(text: str, word: str, mode: str) -> None:
    start = text.index(word)
    assert mode_at(text, Place(0, text[:start].count(","), start)) == mode
