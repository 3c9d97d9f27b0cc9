import json

import pytest

from benchmarks.grounding.pairs import PairSet
from benchmarks.grounding.run import Report, Share, as_json, by_kind, mean_of_kinds, run, show, summary
from benchmarks.grounding.trials import Trial, answer_milliseconds, mutants_of
from service.evaluation.eval_lines import CitedText, ClaimLine
from service.grounding import Verdict

QUOTE = CitedText(text="Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS.")


def line(line_id: str, label: str, kind: str, claim: str = "Hà Lâm had 1,394 BTS stations.") -> ClaimLine:
    return ClaimLine.model_validate(
        {"id": line_id, "label": label, "kind": kind, "claim": claim, "quotes": [QUOTE]}
    )


def trial(label: str, kind: str, verdict: Verdict) -> Trial:
    return Trial(line("x", label, kind), verdict, ())


@pytest.mark.parametrize(
    ("label", "kind", "verdict", "right"),
    [
        ("true", "true", "verified", True),
        ("true", "true", "cited", True),
        ("true", "true", "check", False),
        ("true", "true", "withheld", False),
        ("false", "digit", "withheld", True),
        ("false", "digit", "check", False),
        ("false", "digit", "verified", False),
        ("false", "digit", "cited", False),
        ("false", "person", "check", True),
        ("false", "person", "verified", False),
    ],
)
def test_a_false_claim_must_be_withheld_and_a_true_one_shown_without_a_doubt(
    label: str, kind: str, verdict: Verdict, right: bool
) -> None:
    assert trial(label, kind, verdict).right is right


def test_a_run_tries_true_claims_false_ones_and_mutants_of_the_true_ones() -> None:
    lines = (line("t", "true", "true"), line("f", "false", "digit", "Hà Lâm had 1,395 BTS stations."))
    report = run([PairSet("one", lines, left_out=3)])
    assert [(one.line.id, one.verdict) for one in report.true] == [("t", "verified")]
    assert [(one.line.id, one.verdict) for one in report.by_hand] == [("f", "withheld")]
    made = {one.line.id: (one.line.claim, one.verdict) for one in report.mutants}
    assert made["t-digit-1"] == ("Hà Lâm had 2,394 BTS stations.", "withheld")
    assert made["t-zeros-1"] == ("Hà Lâm had 1,394,000 BTS stations.", "withheld")
    assert {one.line.label for one in report.mutants} == {"false"}
    assert report.left_out == 3


def test_a_run_may_be_narrowed_to_kinds() -> None:
    lines = (line("t", "true", "true"), line("f", "false", "digit", "Hà Lâm had 1,395 BTS stations."))
    report = run([PairSet("one", lines, left_out=0)], ["zeros"])
    assert report.by_hand == []
    assert {one.line.kind for one in report.mutants} == {"zeros"}
    assert len(report.true) == 1


def test_no_mutant_is_made_of_a_false_claim_and_none_twice() -> None:
    # The end of the period is a year of its own, too.
    lines = [
        line("t", "true", "true", "Hà Lâm met from 2011 to 2015."),
        line("f", "false", "digit", "Hà Lâm had 1,395 BTS stations."),
    ]
    mutants = list(mutants_of(lines))
    assert {one.id.partition("-")[0] for one in mutants} == {"t"}
    assert len({one.claim for one in mutants}) == len(mutants)
    assert len({one.id for one in mutants}) == len(mutants)


def test_shares_are_told_by_kind_the_worst_first_and_summed_up_by_the_aims() -> None:
    report = Report(
        true=[
            trial("true", "true", "verified"),
            trial("true", "true", "cited"),
            trial("true", "true", "check"),
        ],
        by_hand=[trial("false", "year", "check"), trial("false", "negation-dropped", "withheld")],
        mutants=[trial("false", "digit", "withheld"), *[trial("false", "swap-years", "verified")] * 3],
        milliseconds=[],
        left_out=0,
    )
    assert list(by_kind(report.mutants).items()) == [("swap-years", Share(0, 3)), ("digit", Share(1, 1))]
    assert mean_of_kinds(report.mutants) == 0.5
    assert mean_of_kinds([]) is None
    assert summary(report) == {
        "false alarms": Share(1, 3),
        "true claims verified": Share(1, 3),
        "caught: by hand": Share(1, 2),
        "caught: by program": Share(1, 4),
        "caught: figure, date, unit, magnitude": Share(1, 2),
        "caught: negation dropped": Share(1, 1),
        "caught: all": Share(2, 6),
    }


def test_ten_claims_in_a_row_are_timed_together() -> None:
    assert len(answer_milliseconds([line(str(n), "true", "true") for n in range(25)])) == 2
    assert answer_milliseconds([]) == []


def test_a_report_is_printed_with_its_misses_or_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    lines = (
        line("t", "true", "true"),
        line("f", "false", "digit", "Hà Lâm had 1,395 BTS stations."),
        line("w", "false", "noun"),  # says what its quote says, so it must be missed
    )
    report = run([PairSet("one", lines, left_out=2)])
    document = json.loads(as_json(report))
    assert document["claims"] == {"true": 1, "by_hand": 2, "by_program": len(report.mutants), "left_out": 2}
    assert document["by_hand"] == {"noun": 0.0, "digit": 1.0}
    assert document["summary"]["false alarms"] == 0.0
    show(report, show_misses=True)
    out = capsys.readouterr().out
    assert "noun                           0 of     1    0.00 %" in out
    assert "w (false, noun): verified" in out
    assert "[body] Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS." in out
    assert "caught: by program, mean of the kinds" in out
    assert "left out, their sources are not here: 2" in out
    show(report, show_misses=False)
    assert "w (false, noun)" not in capsys.readouterr().out
