from service.evaluation.cases import Case, ClaimCase, EvaluationDocument, tallies_by_kind
from service.evaluation.eval_lines import BadLine
from service.evaluation.running import run_lines
from service.evaluation.scores import Scores, Tally, total

NAMES = (
    "answer_correct citation_precision citation_recall wrong_figures_shown refused_right over_refused caught "
    "false_alarms verified model_calls tokens"
).split()


def case(case_id: str, kind: str, **counts: int) -> Case:
    document = ClaimCase(
        id=case_id,
        kind=kind,
        passed=True,
        reasons=[],
        claim="x",
        label="true",
        verdict="verified",
        wrong_figures=[],
    )
    return Case(document, Tally(**counts))


def test_shares_are_of_what_was_measured_and_none_of_nothing() -> None:
    tally = Tally(
        questions=7,
        claims=9,
        with_gold_answer=4,
        correct=3,
        citations=8,
        right_citations=2,
        gold_quotes=5,
        cited_gold_quotes=4,
        answerable=5,
        over_refused=1,
        unanswerable=2,
        refused_right=1,
        wrong_figures=6,
        false_claims=4,
        caught=1,
        true_claims=5,
        false_alarms=2,
        verified=3,
        model_calls=14,
        tokens=900,
    )
    assert Scores.of(tally).model_dump() == {
        "answer_correct": 0.75,
        "citation_precision": 0.25,
        "citation_recall": 0.8,
        "wrong_figures_shown": 6,
        "refused_right": 0.5,
        "over_refused": 0.2,
        "caught": 0.25,
        "false_alarms": 0.4,
        "verified": 0.6,
        "model_calls": 14,
        "tokens": 900,
        "questions": 7,
        "claims": 9,
    }
    empty = Scores.of(Tally()).model_dump()
    assert list(empty)[:11] == NAMES
    assert {name for name, value in empty.items() if value is None} == set(NAMES) - {
        "wrong_figures_shown",
        "model_calls",
        "tokens",
    }


def test_tallies_add_up_field_by_field() -> None:
    assert total([Tally(questions=1, tokens=2), Tally(questions=3, caught=1)]) == Tally(
        questions=4, tokens=2, caught=1
    )
    assert total([]) == Tally()


def test_the_document_has_the_scores_at_its_top_and_by_kind_in_order() -> None:
    cases = [
        case("1", "year", claims=1, false_claims=1, caught=1),
        case("2", "digit", claims=1, false_claims=1),
        case("3", "year", claims=1, false_claims=1),
    ]
    document = EvaluationDocument.made_of(cases, [BadLine(4, "no")])
    assert document.caught == 1 / 3
    assert [(kind, scores.caught) for kind, scores in document.by_kind.items()] == [
        ("year", 0.5),
        ("digit", 0.0),
    ]
    assert [one.id for one in document.cases] == ["1", "2", "3"]
    assert [(one.line, one.reason) for one in document.bad_lines] == [(4, "no")]
    assert list(document.model_dump())[:11] == NAMES
    assert tallies_by_kind(cases)["year"] == Tally(claims=2, false_claims=2, caught=1)


def test_of_no_lines_nothing_is_run() -> None:
    assert list(run_lines([], lambda: (_ for _ in ()).throw(AssertionError))) == []
