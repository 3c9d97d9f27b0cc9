import json
from pathlib import Path

import pytest

from benchmarks.grounding.mutations import MOST_OF_A_KIND, MUTATIONS
from service.evaluation.claim_cases import FIGURE_KINDS
from tests.test_guards import ROOT, imported

BY_KIND = {mutation.kind: mutation for mutation in MUTATIONS}
FOLDER = ROOT / "benchmarks" / "grounding"
SEES_THE_CLAIM_ONLY = [
    *sorted(path for path in FOLDER.glob("*_mutations.py")),
    FOLDER / "english.py",
    FOLDER / "verbs.py",
    FOLDER / "mutations.py",
]


def true_claims() -> list[str]:
    lines = (FOLDER / "pairs" / "examples.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    return [pair["claim"] for pair in pairs if pair["label"] == "true"]


@pytest.mark.parametrize("path", SEES_THE_CLAIM_ONLY, ids=lambda path: path.stem)
def test_mutations_know_nothing_of_the_checks(path: Path) -> None:
    assert {
        name for name in imported(path) if name.startswith(("service", "vietnamese", "vectorstore"))
    } == set()


@pytest.mark.parametrize(
    ("kind", "claim", "mutants"),
    [
        ("digit", "It has 1,422 masts.", ["It has 2,422 masts.", "It has 1,425 masts."]),
        ("digits-transposed", "It has 1,422 masts.", ["It has 1,242 masts."]),
        ("decimal", "It rose 13.02%.", ["It rose 1,302%."]),
        ("decimal", "It has 61 masts.", ["It has 6.1 masts."]),
        ("zeros", "It has 42,000 lines.", ["It has 42 lines."]),
        ("zeros", "It has 1,386 lines.", ["It has 1,386,000 lines."]),
        ("magnitude", "It cost VND 3 billion.", ["It cost VND 3 million.", "It cost VND 3 trillion."]),
        ("points", "It rose 8.6%.", ["It rose 8.6 percentage points."]),
        ("points", "It rose 8.1 percentage points.", ["It rose 8.1%."]),
        ("unit", "The road is 37 km long.", ["The road is 37 hectares long."]),
        ("currency", "It cost VND 24 billion.", ["It cost USD 24 billion."]),
        ("currency", "It cost 24 billion dong.", ["It cost 24 billion dollars."]),
        ("rate", "It pays VND 3 million a year.", ["It pays VND 3 million a month."]),
        ("rate", "It has 6.1 per 100 people.", ["It has 6.1 per 1,000 people."]),
        ("range", "It aims for 72-75%.", ["It aims for 72-83%.", "It aims for 65-75%."]),
        ("rank", "It came 21st of 63.", ["It came 12th of 63.", "It came 22nd of 63."]),
        ("out-of", "It came 21st of 63.", ["It came 21st of 69."]),
        ("number-word", "It has two masts.", ["It has three masts."]),
        ("multiple", "It doubled.", ["It tripled."]),
        ("year", "In 2020 it met.", ["In 2021 it met.", "In 2019 it met."]),
        ("month", "It met in May 2020.", ["It met in June 2020.", "It met in April 2020."]),
        ("day", "It met on 14 May 2012.", ["It met on 15 May 2012.", "It met on 13 May 2012."]),
        ("day", "It met on May 14, 2012.", ["It met on May 15, 2012.", "It met on May 13, 2012."]),
        ("day-month-swapped", "It met on 1 September 2005.", ["It met on 9 January 2005."]),
        ("invented-day", "In October 2020 it met.", ["On 15 October 2020 it met."]),
        ("period", "the 2011-2015 plan", ["the 2011-2016 plan", "the 2010-2015 plan"]),
        ("part-of-year", "In the third quarter it met.", ["In the second quarter it met."]),
        ("time-of-day", "It met in the morning.", ["It met in the evening."]),
        ("limit-of-time", "It aims for 95% by 2015.", ["It aims for 95% after 2015."]),
        ("bound-dropped", "More than 700 came.", ["700 came."]),
        ("bound-added", "It has 700 masts.", ["It has more than 700 masts.", "It has nearly 700 masts."]),
        ("bound-flipped", "More than 700 came.", ["Fewer than 700 came."]),
        ("some-as-all", "Some of them met.", ["All of them met."]),
        (
            "swap-figures",
            "It had 55 masts in 2005 and after some growth 700 masts in 2010.",
            ["It had 700 masts in 2005 and after some growth 55 masts in 2010."],
        ),
        (
            "swap-years",
            "It had 55 masts in 2005 and then there were 700 in 2010.",
            ["It had 55 masts in 2010 and then there were 700 in 2005."],
        ),
        (
            "swap-places",
            "Hà Giang has 12 masts and Nam Định has 15.",
            ["Nam Định has 12 masts and Hà Giang has 15."],
        ),
        ("place", "Hà Nam had 12.", ["Tuyên Quang had 12."]),
        ("place", "Ha Nam had 12.", ["Tuyen Quang had 12."]),
        ("place", "In Mường Lòm district it met.", ["In Tuyên Quang district it met."]),
        ("office", "The Department of Home Affairs met.", ["The Department of Justice met."]),
        ("office", "The People's Committee met.", ["The People's Council met."]),
        ("person", "Director Trần Thị Hạnh met them.", ["Director Tạ Quốc Bảo met them."]),
        ("speaker", "According to the Bank, it rose.", ["According to the Vietnam Women's Union, it rose."]),
        ("speaker", "Trần Thị Hạnh said it rose.", ["Tạ Quốc Bảo said it rose."]),
        ("name", "It rose.", ["It rose, in the presence of Tạ Quốc Bảo."]),
        ("negation-dropped", "It has not yet been filled.", ["It has been filled."]),
        ("negation-dropped", "No data was lost.", ["Some data was lost."]),
        ("negation-dropped", "It runs without any plan.", ["It runs with some plan."]),
        ("negation-added", "They have so far met.", ["They have not so far met."]),
        ("negation-added", "It was built in 2010.", ["It was not built in 2010."]),
        ("negation-added", "It has 12 masts.", ["It does not have 12 masts."]),
        ("negation-added", "It rose to 12.", ["It did not rise to 12."]),
        ("direction", "It rose to 12, up 5%.", ["It fell to 12, up 5%.", "It rose to 12, down 5%."]),
        ("comparison", "It is higher than in 2010.", ["It is lower than in 2010."]),
        ("superlative", "It is the highest city.", ["It is the lowest city."]),
        ("scope", "The province has 12.", ["The whole country has 12."]),
        ("scope", "There are 12 nationwide.", ["There are 12 in the capital."]),
        ("plan-as-done", "It plans to build 12.", ["It built 12."]),
        ("plan-as-done", "It will be opened in May.", ["It was opened in May."]),
        ("done-as-plan", "It was opened in May.", ["It will be opened in May."]),
        ("done-as-plan", "It held 12 talks.", ["It planned to hold 12 talks.", "It will hold 12 talks."]),
        ("extra-date", "It rose.", ["It rose, as reported on 17 March 2003."]),
        ("extra-figure", "It rose.", ["It rose, or 47.3% of the total."]),
    ],
)
def test_a_mutation_breaks_a_claim_in_its_own_way(kind: str, claim: str, mutants: list[str]) -> None:
    assert BY_KIND[kind].mutants(claim) == mutants


@pytest.mark.parametrize(
    ("kind", "claim"),
    [
        ("digit", "It has more than 940 masts."),  # more than 840 would be true
        ("digit", "On 14 June 2012 it met in Decision 36a/NQ-CP."),
        ("digits-transposed", "It has over 63 masts."),
        ("unit", "The road is under 37 km long."),
        ("period", "It fell from 2010 to 2005."),
        ("day-month-swapped", "It met by 1 September 2005."),
        ("day-month-swapped", "It met on 9 September 2005."),
        ("day-month-swapped", "It met on 21 September 2005."),
        ("bound-dropped", "It grew over 5 years."),
        ("bound-added", "It has more than 700 masts at level 4 and came 3rd of 63."),
        ("some-as-all", "All of the communes have it."),  # some of them have it, too
        ("swap-figures", "The teams took 74 and 80 minutes."),
        ("swap-years", "It grew from 2005 to 2010."),
        ("swap-places", "Hà Giang has 12 masts and Nam Định has 12."),
        ("scope", "All communes nationwide have it."),  # so have those of the capital
        ("person", "They met in Trần Phú Street."),
        ("place", "It met in Lâm Sơn."),
        ("currency", "It met in Lâm Đồng."),
        ("bound-dropped", "It rose over 2006."),
        ("bound-flipped", "It met around 3 February 2010."),
        ("negation-dropped", "It is no fewer than 5, not only here."),
        ("negation-added", "It is not here."),
        ("negation-added", "It never met, and its budget rose to 5."),
        ("direction", "They set up 12 teams."),
        ("superlative", "In the first six months it fell."),
        ("plan-as-done", "The plan to build was dropped."),
        ("done-as-plan", "It plans to hold 12 talks."),
    ],
)
def test_what_would_stay_true_or_become_nonsense_is_not_made(kind: str, claim: str) -> None:
    assert BY_KIND[kind].mutants(claim) == []


@pytest.mark.parametrize(
    ("kind", "claim", "only"),
    [
        ("digit", "It has nearly 900 masts.", "It has nearly 800 masts."),
        ("digit", "It has more than 700 masts.", "It has more than 800 masts."),
        ("zeros", "It has more than 42,000 lines.", "It has more than 42,000,000 lines."),
        ("magnitude", "It cost less than VND 3 billion.", "It cost less than VND 3 million."),
        ("year", "It was reached by 2015.", "It was reached by 2014."),
        ("year", "It has met since 2009.", "It has met since 2008."),
        ("month", "It met by October 2020.", "It met by September 2020."),
    ],
)
def test_a_limit_moves_only_to_where_it_is_wrong(kind: str, claim: str, only: str) -> None:
    assert BY_KIND[kind].mutants(claim) == [only]


def test_there_are_more_than_25_ways_and_most_fit_the_samples() -> None:
    claims = true_claims()
    fitting = {mutation.kind for mutation in MUTATIONS for claim in claims if mutation.mutants(claim)}
    assert len(BY_KIND) == len(MUTATIONS) == 45
    assert len(fitting) >= 40


def test_no_mutant_is_its_claim_and_none_is_made_twice() -> None:
    for claim in true_claims():
        for mutation in MUTATIONS:
            mutants = mutation.mutants(claim)
            assert claim not in mutants
            assert len(mutants) == len(set(mutants)) <= MOST_OF_A_KIND


def test_every_wrong_figure_and_date_counts_as_one() -> None:
    kinds = list(BY_KIND)
    assert set(kinds[: kinds.index("limit-of-time")]) <= FIGURE_KINDS
    assert {"extra-date", "extra-figure"} <= FIGURE_KINDS
    assert not FIGURE_KINDS & {"place", "office", "person", "swap-years", "direction", "negation-dropped"}
