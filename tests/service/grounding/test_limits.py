"""A claim that goes on and on is withheld before it is read; one just under the limits is checked like any other."""

import time
from itertools import pairwise

import pytest

from service.grounding import Draft, check_claim, check_rendering, recite
from service.grounding.limits import LONGEST_CLAIM, SAME_AGAIN, TOO_LONG, TOO_MANY, refusal_of_text
from service.grounding.reply import LONGEST_LINE, read_line
from tests.service.articles import sentence
from tests.service.grounding.quoting import check

SCHOOLS = "Tỉnh có 5 trường học và 12 bệnh viện."
WORDS = "school hospital road bridge farm house teacher market river forest".split()


def numbered(count: int) -> str:
    return ", ".join(f"xã {number} có {number + 40} trường" for number in range(count))


def told(count: int) -> str:
    return ", ".join(f"{number + 40} schools" for number in range(count))


@pytest.mark.parametrize(
    "looping",
    [
        "The province has 5 schools. " * 4,
        "The province has 5 schools. " * 30,
        "The province has 5 schools and 12 hospitals, " * 3,
        "school " * 20,
        "school hospital " * 10,
        "It has 5 schools; it HAS 5 schools; it has 5 schools; it has 5 schools.",
    ],
)
def test_a_claim_that_says_the_same_again_and_again_is_withheld_unread(looping: str) -> None:
    checked = check(looping, SCHOOLS)
    assert (checked.verdict, checked.reasons) == ("withheld", (SAME_AGAIN,))


@pytest.mark.parametrize(
    "text",
    [
        "The bill was 1 billion dong in 2019, 2 billion dong in 2020, 3 billion dong in 2021.",
        "Xã Một có 5 trường học, xã Hai có 6 trường học, xã Ba có 7 trường học, xã Bốn có 8 trường học.",
        "The road from the market to the river and the road from the market to the forest were built.",
    ],
)
def test_a_list_whose_items_differ_is_no_repetition(text: str) -> None:
    assert refusal_of_text(text) is None


def test_a_claim_of_too_many_characters_is_withheld_unread() -> None:
    most = "The province has 5 schools" + " " * (LONGEST_CLAIM - 27) + "."
    assert len(most) == LONGEST_CLAIM
    assert check(most, SCHOOLS).verdict == "verified"
    checked = check(f"{most}.", SCHOOLS)
    assert (checked.verdict, checked.reasons) == ("withheld", (TOO_LONG,))
    assert check_rendering(f"{most}.", sentence(SCHOOLS)).reasons == (TOO_LONG,)


def test_a_claim_of_too_many_figures_and_dates_is_withheld_unread() -> None:
    assert TOO_MANY not in check(told(30), numbered(31)).reasons
    assert check(told(31), numbered(31)).reasons == (TOO_MANY,)
    assert check(f"In 2019: {told(30)}", f"Năm 2019 {numbered(31)}").reasons == (TOO_MANY,)


def test_a_sentence_repeated_word_for_word_may_be_as_long_as_it_is() -> None:
    long = f"Tỉnh Bình Hải {numbered(80)}."
    assert len(long) > LONGEST_CLAIM
    assert check(long, long, language="vi").verdict == "verified"
    assert (
        check(long.replace("xã 7 ", "(7) "), long.replace("xã 7 ", "[7] "), language="vi").verdict
        == "verified"
    )
    assert check(long, f"{long} Hết.", language="vi").reasons == (TOO_LONG,)
    assert check(long, long, language="en").reasons == (TOO_LONG,)


def test_no_other_sentence_is_sought_for_a_claim_that_goes_on_and_on() -> None:
    draft = Draft("The province has 5 schools. " * 2000, ("x",))
    begun = time.perf_counter()
    assert recite(draft, [], [sentence(SCHOOLS)], language="en", question="How many schools?") is None
    assert check_claim(draft.text, [sentence(SCHOOLS)], language="en").reasons == (TOO_LONG,)
    assert time.perf_counter() - begun < 0.2


def test_a_line_that_goes_on_and_on_is_one_claim_that_cites_nothing() -> None:
    begun = time.perf_counter()
    [draft] = read_line("It has 5 schools [a2b3]. " + "[a](" * 50_000)
    assert time.perf_counter() - begun < 0.2
    assert (len(draft.text), draft.labels) == (LONGEST_LINE, ())


def test_a_value_told_more_often_than_the_quotes_hold_it_is_no_further_examined() -> None:
    claim = ", ".join(f"12 {one}s near the {other}" for one, other in pairwise(WORDS))
    begun = time.perf_counter()
    checked = check(claim, "Có 12 trường học, bệnh viện, đường, cầu, trang trại, nhà, giáo viên, chợ.")
    assert time.perf_counter() - begun < 0.5
    assert checked.verdict == "withheld"
    assert any(reason.startswith("The claim says 12 9 times") for reason in checked.reasons)
