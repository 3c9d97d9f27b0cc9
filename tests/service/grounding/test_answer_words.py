"""What a claim denies of the question, and the "Yes" or "No" with which it begins."""

import pytest

from service.grounding import Checked, check_claim
from service.grounding.segments import Language
from tests.service.articles import sentence

STATIONS = "Năm 2009 tỉnh Bình Hải chỉ có 72 trạm BTS, năm 2019 có 940 trạm BTS."
RICE = "Năm 2018 huyện Sơn Tây trồng 1.250 ha lúa, diện tích giảm còn 980 ha lúa năm 2020."
FISH = "Sản lượng cá tra năm 2021 đạt 5.400 tấn, tôm đạt 1.800 tấn."
BRIDGE = "Cầu Hà Lâm dài 450 m, khánh thành ngày 2/9/2019."
NONE = "Huyện Tam Nông không có trạm 5G nào, năm 2020 có 14 trạm 4G."
TWO = "Hà Lâm có 72 trạm BTS, Bình Hải có 940 trạm BTS."


def answer(claim: str, question: str, quote: str, language: Language = "en") -> Checked:
    return check_claim(claim, [sentence(quote)], language=language, question=question)


@pytest.mark.parametrize(
    ("claim", "question", "quote"),
    [
        ("Bình Hải did not have 940 stations.", "Did it have 940 stations?", STATIONS),
        ("In 2020 Sơn Tây did not have 980 ha of rice.", "Did Sơn Tây have 980 ha of rice in 2020?", RICE),
        ("Shrimp output was never 1,800 tonnes.", "Was shrimp output 1,800 tonnes?", FISH),
        ("Catfish output was not over 5,000 tonnes.", "Was catfish output over 5,000 tonnes?", FISH),
        ("Catfish output was not under 6,000 tonnes.", "Was catfish output under 6,000 tonnes?", FISH),
        ("Catfish output was not about 5,500 tonnes.", "Was catfish output about 5,500 tonnes?", FISH),
        ("The bridge was not opened in 2019.", "Was the bridge opened in 2019?", BRIDGE),
        ("The bridge at Hà Lâm was not 450 m long.", "Is the bridge at Hà Lâm 450 m long?", BRIDGE),
        ("The bridge is 450 m long, not 450 m.", "Is the bridge 450 m long?", BRIDGE),
        ("Tam Nông had 14 4G stations in 2020, not 14.", "Did it have 14?", NONE),
        ("Tam Nông had 14 4G stations, not the 14 that it had.", "", NONE),
    ],
)
def test_what_stands_in_the_quotes_is_not_denied(claim, question, quote):
    assert answer(claim, question, quote).verdict == "withheld"


@pytest.mark.parametrize(
    ("claim", "question", "quote"),
    [
        ("The Hà Lâm bridge was not opened in 2018.", "Was the bridge opened in 2018?", BRIDGE),
        ("The Hà Lâm bridge is 450 m long, not 540 m.", "Is the Hà Lâm bridge 540 m long?", BRIDGE),
        ("In 2020 Sơn Tây had 980 ha of rice, not 900 ha as asked.", "Did it have 900 ha of rice?", RICE),
        ("In 2020 Sơn Tây did not have 900 ha of rice but 980 ha.", "Did it have 900 ha of rice?", RICE),
        ("Catfish output was 5,400 tonnes, not over 6,000 tonnes.", "Was it over 6,000 tonnes?", FISH),
        ("In 2019 it had 940 stations, not 500 in 2019.", "Did it have 500 in 2019?", STATIONS),
    ],
)
def test_a_false_premise_may_be_denied(claim, question, quote):
    assert answer(claim, question, quote).verdict == "verified"


def test_what_is_said_of_a_denied_figure_is_read_all_the_same():
    claim = "In 2019 Bình Hải had 940 BTS stations, not the 500 that Zolotel reported."
    assert answer(claim, "Did Zolotel report 500 stations?", STATIONS).verdict == "check"


def test_a_claim_that_states_and_denies_one_figure_says_so():
    checked = answer("Tam Nông had 14 4G stations in 2020, not 14.", "", NONE)
    assert "The claim both states and denies 14." in checked.reasons


@pytest.mark.parametrize(
    ("claim", "question", "quote"),
    [
        ("No, in 2019 it had 940 stations, not 500.", "Did it have 500 stations in 2019?", STATIONS),
        ("No, in 2019 it had 940 stations.", "Did it have 500 stations in 2019?", STATIONS),
        ("No. In 2019 it had 940 stations.", "Did it have 500 stations in 2019?", STATIONS),
        ("No — in 2019 it had 940 stations.", "Did it have more than 1,000 stations?", STATIONS),
        ("No, Bình Hải had 72 stations in 2009.", "Did Bình Hải have 940 stations in 2009?", STATIONS),
        ("No, Hà Lâm had 72 stations.", "Did Hà Lâm have 940 stations?", TWO),
        ("No, Bình Hải had 940 stations.", "Did Hà Lâm have 940 stations?", TWO),
        ("No, the bridge was opened on 2 September 2019.", "Was the bridge opened in 2018?", BRIDGE),
        ("No, rice in Sơn Tây decreased to 980 ha in 2020.", "Did rice in Sơn Tây increase?", RICE),
        ("No, Tam Nông does not have any 5G stations.", "Does Tam Nông have 5G stations?", NONE),
        ("No, catfish reached 5,400 tonnes and shrimp 1,800 tonnes.", "Only 5,400 tonnes?", FISH),
        ("Yes, in 2019 it had 940 stations.", "Did it have 940 stations in 2019?", STATIONS),
        ("Yes, in 2019 it had 940 stations.", "Did it have more than 900 stations?", STATIONS),
        ("Yes. In 2019 it had 940 stations.", "Năm 2019 có 940 trạm phải không?", STATIONS),
        ("Yes, in 2019 it had 940 stations.", "Did it grow from 72 stations?", STATIONS),
        ("Yes, the bridge was opened on 2 September 2019.", "Was it opened in 2019?", BRIDGE),
        ("Yes, rice in Sơn Tây decreased to 980 ha in 2020.", "Did rice in Sơn Tây decrease?", RICE),
    ],
)
def test_an_answer_may_begin_with_yes_or_no_where_that_is_so(claim, question, quote):
    checked = answer(claim, question, quote)
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "question", "quote"),
    [
        ("No, in 2019 it had 940 stations.", "Did it have 940 stations in 2019?", STATIONS),
        ("No, in 2019 it had 940 stations.", "Did it have 940 stations?", STATIONS),
        ("No, in 2019 it had 940 stations.", "Did it have more than 900 stations?", STATIONS),
        ("No, it had 72 stations in 2009.", "Did Bình Hải have 940 stations?", STATIONS),
        ("No, Bình Hải had 940 stations.", "Did Bình Hải have 940 stations?", TWO),
        ("No, Hà Lâm had 72 stations.", "Did Bình Hải have 940 stations?", TWO),
        ("No, the bridge was opened on 2 September 2019.", "Was the bridge opened in 2019?", BRIDGE),
        ("No, rice in Sơn Tây decreased to 980 ha in 2020.", "Did rice in Sơn Tây decrease?", RICE),
        (
            "No, there are not any 5G stations in Tam Nông.",
            "Are there not any 5G stations in Tam Nông?",
            NONE,
        ),
    ],
)
def test_a_no_that_corrects_nothing_is_withheld(claim, question, quote):
    checked = answer(claim, question, quote)
    assert "The claim begins with “No”, and corrects nothing of the question." in checked.reasons


@pytest.mark.parametrize(
    ("claim", "question", "quote", "missing"),
    [
        ("Yes, in 2019 it had 940 stations.", "Did it have 500 stations?", STATIONS, "500"),
        ("Yes, in 2019 it had 940 stations.", "Did it have 72 stations?", STATIONS, "72"),
        ("Yes, in 2019 it had stations.", "Did it have 500 stations?", STATIONS, "500"),
        ("Yes, in 2009 it had 72 stations.", "Did it have 72 stations in 2019?", STATIONS, "2019"),
        ("Yes, it was opened on 2 September 2019.", "Was it opened in 2018?", BRIDGE, "2018"),
        ("Yes, rice decreased to 980 ha.", "Did rice increase?", RICE, "the rise or fall"),
    ],
)
def test_a_yes_that_does_not_bear_out_the_question_is_withheld(claim, question, quote, missing):
    checked = answer(claim, question, quote)
    assert f"The claim begins with “Yes”, and does not bear out {missing} of the question." in checked.reasons


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Có, năm 2019 Bình Hải có 940 trạm BTS.", "verified"),
        ("Không, năm 2019 Bình Hải có 940 trạm BTS.", "withheld"),
    ],
)
def test_vietnamese_answers_are_compared_too(claim, verdict):
    assert answer(claim, "Năm 2019 Bình Hải có 940 trạm BTS không?", STATIONS, "vi").verdict == verdict


def test_a_vietnamese_no_corrects_another_figure():
    claim, question = "Không, năm 2019 Bình Hải có 940 trạm BTS.", "Năm 2019 Bình Hải có 500 trạm BTS không?"
    assert answer(claim, question, STATIONS, "vi").verdict == "verified"


def test_without_anything_to_compare_a_no_is_a_negation():
    assert answer("No, it had 940 stations in 2019.", "Is that so?", STATIONS).verdict == "withheld"
    assert answer("No, it had 940 stations in 2019.", "", STATIONS).verdict == "withheld"


def test_a_number_is_no_answer():
    quote = "Bến số 5 có 940 trạm BTS."
    assert answer("No. 5 had 940 stations.", "Did it have 940 stations?", quote).verdict == "verified"
