from collections.abc import Iterator
from typing import Any

import pytest

from service.answer_events import AnswerEvent, Done
from service.answers import Answer, Citation, Claim, Searched, Usage, Withheld
from service.evaluation.cases import FailedCase, QuestionCase
from service.evaluation.eval_lines import QuestionLine
from service.evaluation.question_cases import judged, run_question
from service.evaluation.scores import Tally
from service.model_failures import ModelFailed
from service.requests import AskRequest
from service.settings import SettingsError
from vectorstore.errors import AnswerNotFound, ViCiteError

STATIONS = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS."
BOTH = "Hà Lâm có 1.394 trạm BTS, năm trước 1.286 trạm."
SIGNED = "Tỷ lệ văn bản điện tử ký số đạt 96,2%."


def line(**fields: Any) -> QuestionLine:
    return QuestionLine.model_validate(
        {"id": "q1", "question": "How many base stations?", "answerable": True, **fields}
    )


def citation(number: int, quote: str, article_id: str = "a") -> Citation:
    return Citation(
        number=number,
        article_id=article_id,
        version=1,
        sentence_id=f"sen_{number}",
        title=None,
        url=None,
        publisher=None,
        published_at=None,
        start_char=0,
        end_char=len(quote),
        quote=quote,
    )


def claim(text: str, *citations: int, verdict: str = "verified", expression: str | None = None) -> Claim:
    return Claim.model_validate(
        {
            "text": text,
            "kind": "fact",
            "expression": expression,
            "verdict": verdict,
            "reasons": [],
            "citations": list(citations),
            "answer_start": 0,
            "answer_end": len(text),
        }
    )


def answer(*claims: Claim, citations: tuple[Citation, ...] = (), **fields: Any) -> Answer:
    said: dict[str, Any] = {
        "id": "ans_1",
        "created_at": "2021-01-18T00:00:00Z",
        "question": "x",
        "status": "answered" if claims else "insufficient_evidence",
        "mode": "model",
        "language": "en",
        "requested_language": "en",
        "answer": " ".join(one.text for one in claims),
        "claims": claims,
        "citations": citations,
        "sources": [],
        "withheld": [],
        "searched": Searched(queries=[], passages=0, undated_left_out=0),
        "usage": Usage(prompt_tokens=30, completion_tokens=12, model_calls=2),
        "model": "stub",
        "prompt": None,
    }
    return Answer.model_validate({**said, **fields})


RIGHT = answer(claim("It had 1,394 base stations.", 1), citations=(citation(1, STATIONS),))
GOLD: dict[str, Any] = {
    "gold_answers": ["1,394"],
    "quotes": [{"article_id": "a", "text": "Hà Lâm có 1.394 trạm BTS"}],
}


class Replying:
    """Answers every question with what it is given, an error being raised; remembers what was asked and deleted."""

    def __init__(self, reply: Answer | ViCiteError | None, *, forgets: bool = False) -> None:
        self.reply, self.forgets = reply, forgets
        self.asked: list[AskRequest] = []
        self.deleted: list[str] = []

    def ask(self, request: AskRequest) -> Iterator[AnswerEvent]:
        self.asked.append(request)
        if isinstance(self.reply, ViCiteError):
            raise self.reply
        if self.reply is not None:
            yield Done(self.reply)

    def delete_answer(self, answer_id: str) -> None:
        self.deleted.append(answer_id)
        if self.forgets:
            raise AnswerNotFound("gone")


def test_a_right_answer_counts_for_everything_it_is_measured_by() -> None:
    case = judged(line(**GOLD), RIGHT)
    assert case.tally == Tally(
        questions=1,
        with_gold_answer=1,
        correct=1,
        citations=1,
        right_citations=1,
        gold_quotes=1,
        cited_gold_quotes=1,
        answerable=1,
        model_calls=2,
        tokens=42,
    )
    assert isinstance(case.document, QuestionCase)
    assert (case.document.passed, case.document.reasons, case.document.correct) == (True, [], True)
    assert [one.right for one in case.document.citations] == [True]


def test_citations_are_right_only_in_their_own_article_and_place() -> None:
    shown = answer(
        claim("It had 1,394 base stations.", 1),
        claim("96.2% were signed.", 2, 3),
        citations=(citation(1, STATIONS), citation(2, SIGNED), citation(3, STATIONS, "b")),
    )
    gold = [*GOLD["quotes"], {"article_id": "b", "text": SIGNED}]
    case = judged(line(gold_answers=["1,394"], quotes=gold), shown)
    assert (case.tally.citations, case.tally.right_citations) == (3, 1)
    assert (case.tally.gold_quotes, case.tally.cited_gold_quotes) == (2, 1)
    assert isinstance(case.document, QuestionCase)
    assert [one.right for one in case.document.citations] == [True, False, False]


def test_without_gold_nothing_is_measured_by_it() -> None:
    case = judged(line(), RIGHT)
    assert case.tally == Tally(questions=1, answerable=1, model_calls=2, tokens=42)
    assert isinstance(case.document, QuestionCase)
    assert (case.document.passed, case.document.correct, case.document.citations[0].right) == (
        True,
        None,
        None,
    )


def test_a_refusal_is_wrong_where_there_is_an_answer_and_right_where_there_is_none() -> None:
    over = judged(line(**GOLD), answer())
    assert (over.tally.over_refused, over.tally.refused_right, over.tally.correct) == (1, 0, 0)
    assert over.document.reasons == ["It was refused, and the library holds the answer."]
    right = judged(line(answerable=False), answer())
    assert (right.tally.unanswerable, right.tally.refused_right, right.document.passed) == (1, 1, True)
    wrong = judged(line(answerable=False, figures=["1,394"]), RIGHT)
    assert wrong.tally.with_gold_answer == 0
    assert (wrong.tally.unanswerable, wrong.tally.refused_right) == (1, 0)
    assert wrong.document.reasons == ["It was answered, and the library does not hold the answer."]


def test_an_answer_beside_the_gold_says_so() -> None:
    beside = answer(claim("96.2% were signed.", 1), citations=(citation(1, SIGNED),))
    assert judged(line(**GOLD), beside).document.reasons == [
        "The answer holds no gold answer.",
        "No citation overlaps a gold quote.",
    ]


def test_figures_are_counted_claim_by_claim_against_that_claims_own_quotes() -> None:
    shown = answer(
        claim("It had 1,394 base stations.", 2),
        claim("96.3% were signed.", 2, verdict="check"),
        claim("It rose by 108.", 3, expression="1394 - 1286"),
        claim("It fell by 108.", 1, expression="1394 - 1286"),
        citations=(citation(1, STATIONS), citation(2, SIGNED), citation(3, BOTH)),
    )
    case = judged(line(), shown)
    assert isinstance(case.document, QuestionCase)
    assert case.document.wrong_figures == ["1,394", "96.3%", "108"]
    assert case.tally.wrong_figures == 3
    assert case.document.reasons == ["Shown, and in no quote: 1,394, 96.3%, 108."]
    assert judged(line(figures=["1,394", "96.3%", "108"]), shown).tally.wrong_figures == 0


def test_what_was_withheld_is_told_and_shows_no_figure() -> None:
    held = answer(status="partial", withheld=[Withheld(text="It had 9,999.", reasons=["No.", "None."])])
    case = judged(line(), held)
    assert isinstance(case.document, QuestionCase)
    assert case.document.withheld == ["It had 9,999. (No.; None.)"]
    assert case.tally.wrong_figures == 0


def test_a_question_is_asked_in_its_language_and_its_answer_is_not_kept() -> None:
    vicite = Replying(RIGHT)
    case = run_question(line(language="vi", **GOLD), vicite)
    assert vicite.asked == [AskRequest(question="How many base stations?", language="vi")]
    assert vicite.deleted == ["ans_1"]
    assert case.document.passed
    assert run_question(line(**GOLD), Replying(RIGHT, forgets=True)).document.passed


@pytest.mark.parametrize("reply", [ModelFailed("connection"), None])
def test_a_failure_is_a_case_that_no_score_counts(reply: ViCiteError | None) -> None:
    case = run_question(line(**GOLD), Replying(reply))
    assert case.tally == Tally()
    assert isinstance(case.document, FailedCase)
    assert case.document.passed is False
    said = str(reply) if reply else "the answer broke off before it was done"
    assert case.document.reasons == [f"No answer came: {said}"]


def test_settings_that_cannot_be_used_end_the_run() -> None:
    with pytest.raises(SettingsError, match="no such model"):
        run_question(line(), Replying(SettingsError("no such model")))
