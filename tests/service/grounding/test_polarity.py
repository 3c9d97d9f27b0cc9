"""A claim must say "not" where its quotes do, and nowhere else."""

import unicodedata

import pytest

from service.grounding.polarity import ADDED, DROPPED, negations
from service.grounding.segments import Language
from tests.service.grounding.quoting import check, passes
from vietnamese.normalise import normalise

NOT_YET = "Sở vẫn chưa triển khai được 12 dự án."
CARRIED_OUT = "Sở đã triển khai 12 dự án."
NO_MARKET = "Xã không có chợ."
MARKET = "Xã có chợ."
MARKET_NO_SCHOOL = "Xã có chợ nhưng không có trường học."
LICENSED = "Cơ sở hoạt động có giấy phép."
UNLICENSED = "Cơ sở hoạt động không có giấy phép."
GROWING = "Hệ thống không ngừng phát triển với 45 điểm phục vụ."


def dropped(word: str) -> str:
    return f"The cited sentences say “{word}” (not), and the claim does not."


def added(word: str) -> str:
    return f"The claim says “{word}”, and the cited sentences do not."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The department has not yet carried out 12 projects.", NOT_YET),
        ("The department hasn't carried out 12 projects.", NOT_YET),
        ("The department has yet to carry out 12 projects.", NOT_YET),
        ("The department has carried out 12 projects.", CARRIED_OUT),
        ("The commune has no market.", NO_MARKET),
        ("The commune lacks a market.", NO_MARKET),
        ("The commune is without a market.", NO_MARKET),
        ("The commune has a market.", MARKET),
        ("The commune has a market but no school.", MARKET_NO_SCHOOL),
        ("The commune has a market.", MARKET_NO_SCHOOL),
        ("The commune has no school.", MARKET_NO_SCHOOL),
        ("It operates without a licence.", UNLICENSED),
        ("It operates with a licence.", LICENSED),
        ("The system kept growing and has 45 service points.", GROWING),
        ("The commune has not only a market, it has a school.", "Xã không chỉ có chợ mà có trường học."),
        ("Not all communes have power.", "Không phải tất cả các xã đều có điện."),
        ("The commune does not have a market.", "Xã thiếu chợ."),
    ],
)
def test_the_same_not_on_both_sides_passes(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (passes(checked), checked.reasons) == (True, ())


@pytest.mark.parametrize(
    ("claim", "text", "word"),
    [
        ("The department has carried out 12 projects.", NOT_YET, "chưa"),
        ("The commune has a market.", NO_MARKET, "không"),
        ("The commune has a school.", MARKET_NO_SCHOOL, "không"),
        ("It operates with a licence.", UNLICENSED, "không"),
        ("All communes have power.", "Không phải tất cả các xã đều có điện.", "Không"),
        ("The project was approved.", "Dự án chưa được phê duyệt.", "chưa"),
    ],
)
def test_a_not_that_the_claim_drops_withholds_it(claim: str, text: str, word: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert dropped(word) in checked.reasons


@pytest.mark.parametrize(
    ("claim", "text", "word"),
    [
        ("The department has not carried out 12 projects.", CARRIED_OUT, "not"),
        ("The department never carried out 12 projects.", CARRIED_OUT, "never"),
        ("The department didn't carry out 12 projects.", CARRIED_OUT, "didn't"),
        ("The commune has no market.", MARKET, "no"),
        ("The commune has a school but no market.", "Xã có trường học và có chợ.", "no"),
        ("It operates without a licence.", LICENSED, "without"),
        ("The system has not grown and has 45 service points.", GROWING, "not"),
        ("Not all communes have power.", "Tất cả các xã đã có điện.", "Not"),
    ],
)
def test_a_not_that_the_claim_adds_withholds_it(claim: str, text: str, word: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert added(word) in checked.reasons


def test_the_reasons_are_those_of_the_module() -> None:
    assert (ADDED.format("not"), DROPPED.format("không")) == (added("not"), dropped("không"))


@pytest.mark.parametrize(
    ("claim", "text", "reasons"),
    [
        (NO_MARKET, NO_MARKET, ()),
        (MARKET, MARKET, ()),
        (MARKET, NO_MARKET, (dropped("không"),)),
        (NO_MARKET, MARKET, (added("không"),)),
    ],
)
def test_vietnamese_is_compared_with_vietnamese(claim: str, text: str, reasons: tuple[str, ...]) -> None:
    checked = check(claim, text, language="vi")
    assert (checked.verdict, checked.reasons) == ("withheld" if reasons else "cited", reasons)


def test_a_vietnamese_claim_may_leave_out_a_not_that_only_one_of_its_quotes_has() -> None:
    assert check(MARKET, MARKET, NO_MARKET, language="vi").verdict == "cited"
    assert check(NO_MARKET, MARKET, NO_MARKET, language="vi").verdict == "cited"


def test_a_word_that_one_quote_denies_and_another_affirms_may_be_told() -> None:
    assert passes(check("The hamlet has a market.", NO_MARKET, "Thôn có chợ lớn."))
    assert dropped("không") in check("The hamlet has a market.", NO_MARKET, "Thôn có trường.").reasons


def test_a_not_far_before_something_in_another_part_denies_something_else() -> None:
    text = "Xã không có trường học, có 45 hộ dân và chợ."
    assert passes(check("There are 45 households and a market.", text))


def test_a_not_of_another_quote_bears_out_no_other_not() -> None:
    assert added("no") in check("The commune has no market.", MARKET, "Thôn không có trường học.").reasons


def test_what_stands_behind_a_denying_word_is_denied() -> None:
    assert dropped("phi") in check("It is a profitable body.", "Đây là tổ chức phi lợi nhuận.").reasons


def test_a_name_is_not_denied_by_what_is_denied_of_it() -> None:
    text = "Tỉnh không có Lào Cai trong danh sách, có 45 chợ."
    assert passes(check("There are 45 markets in Lào Cai.", text))


def test_only_one_not_is_told_as_dropped() -> None:
    text = "Xã không có chợ, không có trường học."
    reasons = check("The commune has a market and a school.", text).reasons
    assert [reason for reason in reasons if reason == dropped("không")] == [dropped("không")]
    assert len(reasons) == 1


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The commune has no market, not one.", "en", ["no", "not"]),
        ("Not only here, no fewer than 5", "en", []),
        ("They can't and cannot", "en", ["can't", "cannot"]),
        ("Xã không có chợ, chưa có trường", "vi", ["không", "chưa"]),
        ("Hệ thống không ngừng mở rộng, chưa đến 5 km, không khí, hay không", "vi", []),
        ("Chẳng ai đến", "vi", ["Chẳng"]),
    ],
)
def test_what_only_looks_like_a_not_is_none(text: str, language: Language, found: list[str]) -> None:
    assert [text[start:end] for start, end in negations(text, language)] == found


def test_a_decomposed_not_is_a_not_and_names_may_be_bare() -> None:
    apart = normalise(unicodedata.normalize("NFD", "Bình Hải chưa có 12 dự án."))
    assert passes(check("Binh Hai does not have 12 projects.", apart))
    assert dropped("chưa") in check("Binh Hai has 12 projects.", apart).reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The school is short of 12 teachers.", "Trường thiếu 12 giáo viên."),
        ("The school is 12 teachers short.", "Trường thiếu 12 giáo viên."),
        ("Until 2020 the village had no electricity.", "Đến năm 2020 thôn mới có điện."),
        ("The village did not get electricity until 2020.", "Đến năm 2020 thôn mới có điện."),
        ("There was no bridge here before 2009.", "Đến năm 2009 nơi đây mới có cầu."),
        ("Not more than 30 people attended.", "Không quá 30 người tham dự."),
        ("Prices did not fall; they rose 3%.", "Giá tăng 3%."),
        ("Prices did not rise; they fell 3%.", "Giá giảm 3%."),
    ],
)
def test_a_not_that_vietnamese_says_in_other_words_passes(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (passes(checked), checked.reasons) == (True, ())


@pytest.mark.parametrize(
    ("claim", "text", "word"),
    [
        ("There was no bridge here in 2009.", "Đến năm 2009 nơi đây mới có cầu.", "no"),
        ("There was no bridge here until 2009.", "Đến năm 2009 nơi đây có cầu mới.", "no"),
        ("There was no bridge here until 2009.", "Năm 2009 nơi đây có cầu.", "no"),
        ("Not even 30 people attended.", "30 người tham dự.", "Not"),
        ("Prices did not fall.", "Giá giảm.", "not"),
        ("Prices did not fall; they rose 3%.", "Giá lương thực tăng 3%, giá xăng giảm.", "not"),
    ],
)
def test_a_not_that_vietnamese_does_not_say_in_other_words_is_withheld(
    claim: str, text: str, word: str
) -> None:
    assert added(word) in check(claim, text).reasons


COVERAGE = "Cả tỉnh còn 21 xã chưa có chợ và 34 xã vùng cao chưa được phủ sóng di động."
VOTE = "Tại kỳ họp, 45/52 đại biểu tán thành, 5 đại biểu không tán thành và 2 đại biểu không biểu quyết."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("34 highland communes are without mobile coverage.", COVERAGE, "verified"),
        ("21 communes have no market and 34 highland communes have mobile coverage.", COVERAGE, "withheld"),
        ("34 highland communes have mobile coverage.", COVERAGE, "withheld"),
        ("Of 52 delegates, 45 voted in favour, 5 against and 2 abstained.", VOTE, "verified"),
    ],
)
def test_a_not_of_a_list_denies_its_own_part(claim: str, text: str, verdict: str) -> None:
    assert check(claim, text).verdict == verdict
