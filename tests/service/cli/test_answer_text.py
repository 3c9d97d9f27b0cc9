"""What a person reads of an answer, on answers made by hand."""

from collections.abc import Iterator

import pytest

from service.answer_events import AnswerEvent, ClaimDocument, Claimed, Done, SearchedDocument, SearchFinished
from service.answers import Answer, Citation, Claim, Searched, Usage, Withheld
from service.cli.answer_text import write_making, write_rest
from service.cli.live_answer import show_live
from service.documents import QueryDocument
from vectorstore.errors import ViCiteError


def claim(text: str, **said: object) -> Claim:
    plain = {
        "text": text,
        "kind": "fact",
        "expression": None,
        "verdict": "verified",
        "reasons": [],
        "citations": [1],
        "answer_start": 0,
        "answer_end": len(text),
    }
    return Claim.model_validate({**plain, **said})


CITATION = Citation(
    number=1,
    article_id="art_1",
    version=1,
    sentence_id="sen_1",
    title="Dấu ấn",
    url=None,
    publisher="Hà Lâm Online",
    published_at="2021-01-18T09:24:00+07:00",
    start_char=0,
    end_char=28,
    quote="Hà Lâm có 1.394 trạm BTS.",
)
ANSWER = Answer(
    id="ans_1",
    created_at="2026-01-01T00:00:00Z",
    question="How many?",
    status="partial",
    mode="model",
    language="en",
    requested_language="en",
    citations=[CITATION],
    sources=[],
    withheld=[
        Withheld(text="It has 9,999.", reasons=["9,999 is not in the quotes", "no unit"]),
        Withheld(text="It was built.", reasons=["a plan is told as a fact"]),
    ],
    searched=Searched(
        queries=[QueryDocument(language="vi", text="trạm BTS")], passages=4, undated_left_out=2
    ),
    usage=Usage(prompt_tokens=1, completion_tokens=1, model_calls=1),
    model="small",
    prompt="answer@1",
    answer="",
    claims=[
        claim("Hà Lâm has 1,394 base stations."),
        claim("The director is Ms X.", verdict="check", reasons=["the name X was not found"]),
        claim("That is 108 more.", kind="derived", expression="1394 - 1286", citations=[1, 2]),
    ],
)


def events() -> Iterator[AnswerEvent]:
    yield SearchFinished(SearchedDocument(searched=ANSWER.searched))
    for one in ANSWER.claims:
        yield Claimed(ClaimDocument(claim=one, citations=[CITATION]))
    yield Done(ANSWER)


def test_each_claim_stands_with_numbers_verdict_and_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    write_rest(ANSWER, shown=0)
    assert capsys.readouterr().out.startswith(
        "Hà Lâm has 1,394 base stations. [1]\n"
        "  verified\n"
        "The director is Ms X. [1]\n"
        "  check: the name X was not found\n"
        "That is 108 more. [1][2]\n"
        "  verified (1394 - 1286)\n"
    )


def test_after_the_claims_come_quotes_withheld_and_queries(capsys: pytest.CaptureFixture[str]) -> None:
    write_rest(ANSWER, shown=3)
    write_making(ANSWER)
    assert capsys.readouterr().out == (
        "\nQuotes\n"
        "[1] “Hà Lâm có 1.394 trạm BTS.”\n"
        "    Dấu ấn · Hà Lâm Online · 2021-01-18 · art_1\n"
        "\n2 statements withheld:\n"
        "  - 9,999 is not in the quotes; no unit\n"
        "  - a plan is told as a fact\n"
        "\nSearched: trạm BTS\n"
        "Left out for having no date: 2.\n"
        "Written by small, every claim checked against its quotes.\n"
        "Kept as ans_1.\n"
    )


def test_the_text_of_a_withheld_statement_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    write_rest(ANSWER, shown=0)
    assert "It has 9,999." not in capsys.readouterr().out


def test_a_claim_is_shown_before_the_answer_is_done_and_only_once(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []

    def watched() -> Iterator[AnswerEvent]:
        for event in events():
            yield event
            shown.append(capsys.readouterr().out)

    show_live(watched(), as_json=False)
    last = capsys.readouterr().out
    assert [out.partition("\n")[0] for out in shown] == [
        "",
        "Hà Lâm has 1,394 base stations. [1]",
        "The director is Ms X. [1]",
        "That is 108 more. [1][2]",
    ]
    assert last.startswith("\nQuotes\n")


def test_claims_that_were_not_streamed_are_shown_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    show_live(iter([Done(ANSWER)]), as_json=False)
    assert capsys.readouterr().out.count("[1]\n  verified\n") == 1


def test_as_json_only_the_whole_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    show_live(events(), as_json=True)
    assert Answer.model_validate_json(capsys.readouterr().out) == ANSWER


def test_an_answer_that_breaks_off_is_a_failure() -> None:
    with pytest.raises(ViCiteError, match="broke off"):
        show_live(iter(list(events())[:-1]), as_json=True)


def test_a_quote_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    evil = CITATION.model_copy(update={"title": "\x1b[2JDấu ấn"})
    write_rest(ANSWER.model_copy(update={"citations": [evil]}), shown=3)
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "[2JDấu ấn" in out


def rendered(**said: object) -> Answer:
    return ANSWER.model_copy(update={"citations": [CITATION.model_copy(update=said)]})


def test_a_rendering_stands_under_its_quote(capsys: pytest.CaptureFixture[str]) -> None:
    english = "Hà Lâm has 1,394 base stations."
    write_rest(rendered(quote_en=english, quote_en_reasons=["the name X is unknown"]), shown=3)
    assert (
        "[1] “Hà Lâm có 1.394 trạm BTS.”\n"
        "    In English: Hà Lâm has 1,394 base stations.\n"
        "    check: the name X is unknown\n"
        "    Dấu ấn · Hà Lâm Online · 2021-01-18 · art_1\n"
    ) in capsys.readouterr().out


def test_why_a_quote_is_not_in_english_is_said_under_it(capsys: pytest.CaptureFixture[str]) -> None:
    english = CITATION.model_copy(update={"quote_en": "Hà Lâm has 1,394 base stations."})
    without = CITATION.model_copy(
        update={"number": 2, "quote_en_reasons": ["The rendering leaves out 1.394."]}
    )
    write_rest(ANSWER.model_copy(update={"citations": [english, without]}), shown=3)
    assert (
        "[2] “Hà Lâm có 1.394 trạm BTS.”\n    Not in English: The rendering leaves out 1.394.\n"
    ) in capsys.readouterr().out


def test_a_reason_that_holds_for_all_quotes_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    one = CITATION.model_copy(update={"quote_en_reasons": ["No model is set up."]})
    other = one.model_copy(update={"number": 2})
    write_rest(ANSWER.model_copy(update={"citations": [one, other]}), shown=3)
    out = capsys.readouterr().out
    assert out.count("No model is set up.") == 1
    assert "art_1\nNot in English: No model is set up.\n" in out
