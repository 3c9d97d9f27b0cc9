"""The questions over the sample articles, answered by a stub: the whole house is real but the model."""

import re
from pathlib import Path

import pytest

from benchmarks.grounding.questions import QUESTIONS, add_samples, read_questions, run_questions
from service.evaluation.cases import EvaluationDocument, QuestionCase
from service.settings import Settings
from service.vicite import ViCite
from tests.stubs import ScriptedChatModel
from vietnamese.normalise import normalise

# What the stub says, with a fragment of the sentence that it cites for it. It answers wrongly four times: q02 and
# q08 with another figure, q21 with the figure of another year, q13 with a refusal.
SAYS = {
    "q01": ("In December 2020 Hà Lâm had 1,394 BTS stations.", "1.394 trạm BTS"),
    "q02": ("In 2019 96.3% of the electronic documents were digitally signed.", "ký số đạt 96,2%"),
    "q04": (
        "Telecommunications revenue reached VND 1,192 billion.",
        "Doanh thu viễn thông đạt 1.192",
    ),
    "q08": ("By July 2023 the province had 1,318 BTS stations.", "12 trạm 5G"),
    "q17": ("The teams seized 12,350 SIM cards.", "12.350 SIM"),
    "q19": ("4,218 households had transactions.", "4.218 hộ phát sinh"),
    "q21": ("In December 2020 Hà Lâm had 1,394 BTS stations.", "1.394 trạm BTS"),
}


class StubReader:
    """Plans nothing, answers by ``SAYS`` where the sentence was shown, and drops what is to be repaired."""

    def __init__(self) -> None:
        self.ids = {question.question: question.id for question in read_questions()}

    def __call__(self, prompt: str) -> str:
        if "The queries, one per line:" in prompt:
            return ""
        if "<lines>" in prompt:
            return "1: DROP"
        asked = re.findall(r"<question>\n(.*?)\n</question>", prompt)[-1]
        said = SAYS.get(self.ids[asked])
        label = said and self._label(prompt, said[1])
        return f"{said[0]} [{label}]" if said and label else "NO ANSWER"

    def _label(self, prompt: str, fragment: str) -> str | None:
        labels = (
            re.match(r"\[(\w+)\]", row)
            for row in prompt.splitlines()
            if normalise(fragment) in normalise(row)
        )
        return next((label[1] for label in labels if label), None)


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> EvaluationDocument:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path_factory.mktemp("questions"))
    model = ScriptedChatModel(always=StubReader())
    with ViCite.open(settings, activity="test", chat_model=model) as vicite:
        add_samples(vicite)
        wanted = {*SAYS, "q13", "q25", "q29", "q30"}
        asked = [question for question in read_questions() if question.id in wanted]
        cases = run_questions(asked, vicite)
        assert vicite.answers(10, None).items == []
    return EvaluationDocument.made_of(cases, [])


def case(evaluation: EvaluationDocument, case_id: str) -> QuestionCase:
    [found] = [one for one in evaluation.cases if one.id == case_id]
    assert isinstance(found, QuestionCase)
    return found


def test_there_are_twenty_questions_with_an_answer_and_ten_without() -> None:
    questions = read_questions()
    assert [question.id for question in questions] == [f"q{number:02}" for number in range(1, 31)]
    assert sum(question.answerable for question in questions) == 20
    for question in questions:
        assert bool(question.gold_answers) == bool(question.quotes) == question.answerable


def test_every_gold_quote_stands_in_its_article(tmp_path: Path) -> None:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path)
    with ViCite.open(settings, activity="test") as vicite:
        add_samples(vicite)
        for question in read_questions():
            for gold in question.quotes:
                assert gold.text in (vicite.article(gold.article_id).text or "")


def test_a_file_with_another_line_is_no_file_of_questions(tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_text('{"id": "c", "claim": "x", "quotes": [], "label": "true"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="it is no question"):
        read_questions(path)
    assert read_questions(QUESTIONS)


def test_the_stub_is_scored_as_it_answered(evaluation: EvaluationDocument) -> None:
    assert evaluation.questions == 11
    assert evaluation.answer_correct == pytest.approx(4 / 7)  # q01 q04 q17 q19; not q02 q08 q13
    assert evaluation.over_refused == pytest.approx(2 / 7)  # q02, withheld, and q13
    assert evaluation.refused_right == 0.75  # not q21
    assert evaluation.wrong_figures_shown == 0
    assert evaluation.citation_recall == pytest.approx(5 / 7)
    assert evaluation.citation_precision == 1.0
    assert (evaluation.caught, evaluation.false_alarms, evaluation.verified) == (None, None, None)
    assert evaluation.model_calls >= 2 * 11 - 2
    assert evaluation.tokens > 0
    assert evaluation.by_kind["off topic"].refused_right == 1.0
    assert evaluation.by_kind["off topic"].answer_correct is None


def test_each_case_says_what_came_out_and_why_it_is_not_right(evaluation: EvaluationDocument) -> None:
    assert (case(evaluation, "q01").passed, case(evaluation, "q01").reasons) == (True, [])
    assert case(evaluation, "q01").answer == "In December 2020 Hà Lâm had 1,394 BTS stations. [1]"
    wrong = case(evaluation, "q02")
    assert (wrong.passed, wrong.status, wrong.correct) == (False, "insufficient_evidence", False)
    assert wrong.reasons == ["It was refused, and the library holds the answer."]
    assert wrong.withheld[0].startswith("In 2019 96.3% of the electronic documents")
    assert case(evaluation, "q08").reasons == ["The answer holds no gold answer."]
    assert case(evaluation, "q21").reasons == ["It was answered, and the library does not hold the answer."]
