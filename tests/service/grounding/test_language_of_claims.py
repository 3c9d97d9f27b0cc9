"""A claim in another language than the one asked for is withheld: its reader could not tell what it says."""

import pytest

from service.grounding.limits import NOT_IN
from tests.service.grounding.quoting import check

QUOTE = "Năm 1950, xã Hà Lâm thu được 13 tấn lúa."


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 1950, xã Hà Lâm thu được 13 tấn lúa.",
        "Nam 1950, xa Ha Lam thu duoc 13 tan lua.",
        "Xã Hà Lâm thu được 13 tấn lúa năm 1950.",
        "En 1950, la commune de Hà Lâm a récolté 13 tonnes de riz.",
        "En 1950 la comuna de Hà Lâm cosechó 13 toneladas de arroz.",
        "В 1950 году собрали 13 тонн риса.",
        "1950年収穫は13トンでした。",
    ],
)
def test_what_is_not_english_is_withheld(claim: str) -> None:
    checked = check(claim, QUOTE)
    assert checked.verdict == "withheld"
    assert NOT_IN.format("English") in checked.reasons


@pytest.mark.parametrize(
    "claim",
    [
        "In 1950 Hà Lâm commune harvested 13 tonnes of rice.",
        "Hà Lâm, 1950: 13 tonnes of rice.",
        "Xã Hà Lâm: 13.",
    ],
)
def test_english_with_vietnamese_names_is_english(claim: str) -> None:
    assert NOT_IN.format("English") not in check(claim, QUOTE).reasons


def test_an_answer_in_vietnamese_is_not_given_in_english() -> None:
    english = check("In 1950 Hà Lâm commune harvested 13 tonnes of rice.", QUOTE, language="vi")
    assert english.verdict == "withheld"
    assert NOT_IN.format("Vietnamese") in english.reasons
    assert check("Xã Hà Lâm thu được 13 tấn lúa năm 1950.", QUOTE, language="vi").verdict == "verified"
    assert check("Xa Ha Lam thu duoc 13 tan lua nam 1950.", QUOTE, language="vi").verdict != "withheld"
