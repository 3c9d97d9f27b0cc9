"""Questions with their gold, asked as ``vicite ask`` asks them."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

from service.answer_events import AnswerEvent, Done
from service.answers import Answer
from service.evaluation.cases import Case, CaseCitation, FailedCase, QuestionCase
from service.evaluation.eval_lines import QuestionLine
from service.evaluation.gold import holds_gold, overlap
from service.evaluation.scores import Tally
from service.evaluation.wrong_figures import ShownClaim, wrong_figures
from service.requests import AskRequest
from service.settings import SettingsError
from vectorstore.errors import AnswerNotFound, ViCiteError

NOT_RUN = "No answer came"


class Answers(Protocol):
    """What answers: the library itself, or the client of the service that holds it."""

    def ask(self, request: AskRequest) -> Iterator[AnswerEvent]: ...

    def delete_answer(self, answer_id: str) -> None: ...


def run_question(line: QuestionLine, vicite: Answers) -> Case:
    """Ask the question and hold the answer against its gold; the answer is not kept in the library.

    A failure of a model makes a failed case. Raise SettingsError, which no other question would escape.
    """
    try:
        answer = _answer(line, vicite)
    except SettingsError:
        raise
    except ViCiteError as error:
        reasons = [f"{NOT_RUN}: {error}"]
        return Case(
            FailedCase(id=line.id, kind=line.group, passed=False, reasons=reasons, question=line.question),
            Tally(),
        )
    return judged(line, answer)


def judged(line: QuestionLine, answer: Answer) -> Case:
    """Return the case of a question and its answer."""
    case = _document(line, answer)
    cited = sum(_is_cited(gold.article_id, gold.text, answer) for gold in line.quotes)
    refused = answer.status == "insufficient_evidence"
    right = [citation for citation in case.citations if citation.right]
    tally = Tally(
        questions=1,
        with_gold_answer=int(case.correct is not None),
        correct=int(bool(case.correct)),
        citations=len(case.citations) if line.quotes else 0,
        right_citations=len(right),
        gold_quotes=len(line.quotes),
        cited_gold_quotes=cited,
        answerable=int(line.answerable),
        over_refused=int(line.answerable and refused),
        unanswerable=int(not line.answerable),
        refused_right=int(not line.answerable and refused),
        wrong_figures=len(case.wrong_figures),
        model_calls=case.model_calls,
        tokens=case.tokens,
    )
    return Case(case, tally)


def _answer(line: QuestionLine, vicite: Answers) -> Answer:
    request = AskRequest(question=line.question, language=line.language)
    for event in vicite.ask(request):
        if isinstance(event, Done) and isinstance(event.document, Answer):
            with suppress(AnswerNotFound):
                vicite.delete_answer(event.document.id)
            return event.document
    raise ViCiteError("the answer broke off before it was done")


def _document(line: QuestionLine, answer: Answer) -> QuestionCase:
    correct = _correct(line, answer)
    wrong = _wrong_figures(line, answer)
    citations = [
        CaseCitation(
            article_id=one.article_id,
            quote=one.quote,
            right=_is_gold(line, one.article_id, one.quote) if line.quotes else None,
        )
        for one in answer.citations
    ]
    reasons = list(_reasons(line, answer, correct=correct, citations=citations, wrong=wrong))
    return QuestionCase(
        id=line.id,
        kind=line.group,
        passed=not reasons,
        reasons=reasons,
        question=line.question,
        answerable=line.answerable,
        status=answer.status,
        correct=correct,
        answer=answer.answer,
        citations=citations,
        withheld=[f"{one.text} ({'; '.join(one.reasons)})" for one in answer.withheld],
        wrong_figures=wrong,
        model_calls=answer.usage.model_calls,
        tokens=answer.usage.prompt_tokens + answer.usage.completion_tokens,
    )


def _reasons(
    line: QuestionLine,
    answer: Answer,
    *,
    correct: bool | None,
    citations: list[CaseCitation],
    wrong: list[str],
) -> Iterator[str]:
    refused = answer.status == "insufficient_evidence"
    if line.answerable and refused:
        yield "It was refused, and the library holds the answer."
    elif correct is False:
        yield "The answer holds no gold answer."
    if not line.answerable and not refused:
        yield "It was answered, and the library does not hold the answer."
    if line.quotes and not refused and not any(one.right for one in citations):
        yield "No citation overlaps a gold quote."
    if wrong:
        yield f"Shown, and in no quote: {', '.join(wrong)}."


def _correct(line: QuestionLine, answer: Answer) -> bool | None:
    if not line.answerable:
        return None
    shown = "\n".join(claim.text for claim in answer.claims)
    return holds_gold(shown, answer.language, gold_answers=line.gold_answers, figures=line.figures)


def _wrong_figures(line: QuestionLine, answer: Answer) -> list[str]:
    quotes = {one.number: one.quote for one in answer.citations}
    return [
        figure
        for claim in answer.claims
        for figure in wrong_figures(
            ShownClaim(claim.text, answer.language, claim.expression),
            [quotes[number] for number in claim.citations],
            allowed=line.figures,
            question=line.question,
        )
    ]


def _is_gold(line: QuestionLine, article_id: str, quote: str) -> bool:
    return any(gold.article_id == article_id and overlap(quote, gold.text) for gold in line.quotes)


def _is_cited(article_id: str, text: str, answer: Answer) -> bool:
    return any(one.article_id == article_id and overlap(one.quote, text) for one in answer.citations)
