import json
from io import BytesIO

import pytest

from service.evaluation.eval_lines import (
    LONGEST_LINE,
    BadLine,
    CitedText,
    ClaimLine,
    GoldQuote,
    QuestionLine,
    lines_of,
    read_lines,
    unknown_fields,
)

CLAIM = {"id": "c1", "claim": "It had 12.", "quotes": [{"text": "Có 12 trạm."}], "label": "true"}
QUESTION = {"id": "q1", "question": "How many?", "answerable": True}


def read(*lines: object) -> list[object]:
    return list(
        read_lines((json.dumps(one) if isinstance(one, dict) else str(one)).encode() for one in lines)
    )


def test_both_sorts_of_line_may_stand_in_one_file_blank_lines_and_a_bom_aside() -> None:
    first, second = read_lines(
        [f"\ufeff{json.dumps(CLAIM)}\n".encode(), b"\n", b"  \n", json.dumps(QUESTION).encode()]
    )
    assert first == ClaimLine(
        id="c1", claim="It had 12.", quotes=(CitedText(text="Có 12 trạm."),), label="true"
    )
    assert second == QuestionLine(id="q1", question="How many?", answerable=True)


def test_a_question_line_holds_its_gold() -> None:
    [line] = read(
        {
            **QUESTION,
            "gold_answers": ["12", "twelve"],
            "figures": [12, "13%"],
            "quotes": [{"article_id": "a", "text": "Co\u0301\u00a012 trạm."}],
        }
    )
    assert isinstance(line, QuestionLine)
    assert line.gold_answers == ("12", "twelve")
    assert line.figures == ("12", "13%")
    assert line.quotes == (GoldQuote(article_id="a", text="Có 12 trạm."),)


@pytest.mark.parametrize(
    ("line", "group"),
    [
        (CLAIM, "true"),
        ({**CLAIM, "label": "false"}, "false"),
        ({**CLAIM, "label": "false", "kind": "digit"}, "digit"),
        (QUESTION, "answerable"),
        ({**QUESTION, "answerable": False}, "unanswerable"),
        ({**QUESTION, "kind": "rank"}, "rank"),
    ],
)
def test_a_line_without_a_kind_is_counted_by_what_it_is(line: dict[str, object], group: str) -> None:
    [read_line] = read(line)
    assert isinstance(read_line, ClaimLine | QuestionLine)
    assert read_line.group == group


def test_a_label_may_be_a_json_boolean_and_an_id_a_number() -> None:
    [line] = read({**CLAIM, "id": 7, "label": False})
    assert isinstance(line, ClaimLine)
    assert (line.id, line.label) == ("7", "false")


def test_fields_of_others_are_left_alone() -> None:
    assert isinstance(read({**CLAIM, "of": "c0", "note": "seen"})[0], ClaimLine)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "EOF while parsing"),
        ("[1]", "input should be an object"),
        ({"id": "x"}, "it has neither a claim nor a question"),
        ({**CLAIM, "label": "maybe"}, "label: input should be 'true' or 'false'"),
        ({**CLAIM, "quotes": [{"text": " \u200b"}]}, "quotes.0.text: "),
        ({**CLAIM, "quotes": [{"text": "x", "published_at": "18/01/2021"}]}, "quotes.0.published_at: "),
        ({**CLAIM, "quotes": [{"text": "x", "kind": "poem"}]}, "quotes.0.kind: input should be 'title'"),
        ({**CLAIM, "language": "fr"}, "language: input should be 'en' or 'vi'"),
        ({"id": "c", "claim": "x", "label": "true"}, "quotes: field required"),
        ({**QUESTION, "question": "x" * 2001}, "question: string should have at most 2000 characters"),
        ({"id": "q", "question": "x"}, "answerable: field required"),
        ({**QUESTION, "quotes": [{"text": "x"}]}, "quotes.0.article_id: field required"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_rest_is_read(line: object, reason: str) -> None:
    first, bad, last = read(CLAIM, line, QUESTION)
    assert isinstance(bad, BadLine)
    assert bad.number == 2
    assert reason in bad.reason
    assert isinstance(first, ClaimLine)
    assert isinstance(last, QuestionLine)


def test_bytes_that_are_no_utf_8_are_a_bad_line() -> None:
    [bad] = read_lines([b'{"id": "\xff", "question": "x", "answerable": true}'])
    assert isinstance(bad, BadLine)
    assert "invalid" in bad.reason.lower()


def test_an_id_may_stand_once() -> None:
    _, bad = read(CLAIM, {**QUESTION, "id": "c1"})
    assert bad == BadLine(2, "the id c1 stands in line 1 already")


def test_a_line_that_is_too_long_is_refused_and_the_next_is_read() -> None:
    long = json.dumps({**CLAIM, "claim": "x" * LONGEST_LINE}).encode()
    file = BytesIO(b"\n".join([long * 3, json.dumps(CLAIM).encode()]))
    bad, line = read_lines(lines_of(file))
    assert bad == BadLine(1, "it is longer than 1,000,000 bytes")
    assert isinstance(line, ClaimLine)


def test_a_line_of_the_greatest_length_is_read_with_its_line_end() -> None:
    padding = LONGEST_LINE - len(json.dumps(CLAIM))
    exact = json.dumps({**CLAIM, "claim": "It had 12." + "x" * padding}).encode()
    lines = list(lines_of(BytesIO(exact + b"\n" + exact + b"\n")))
    assert lines == [exact + b"\n"] * 2
    assert isinstance(next(read_lines(lines)), ClaimLine)


def test_fields_that_mean_nothing_are_told() -> None:
    quotes = [{"text": "Có 12 trạm.", "publishd_at": "2021-01-18"}, {"text": "Có 3 xã.", "publishd_at": ""}]
    [line] = read({**CLAIM, "expresion": "1 + 1", "quotes": quotes})
    assert isinstance(line, ClaimLine)
    assert unknown_fields(line) == ["expresion", "quotes.publishd_at"]
    [question] = read({**QUESTION, "quotes": [{"article_id": "a", "text": "x", "page": 2}]})
    assert isinstance(question, QuestionLine)
    assert unknown_fields(question) == ["quotes.page"]
    assert unknown_fields(ClaimLine.model_validate(CLAIM)) == []
