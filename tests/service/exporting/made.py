"""An answer and a summary to export, made of the examples of the interface."""

from typing import Any

from service.answers import Answer, Summary
from service.api.call_docs import example

CITATION: dict[str, Any] = {
    "number": 1,
    "article_id": "art_1",
    "version": 1,
    "sentence_id": "sen_1",
    "title": "Chuyển đổi số ở Bắc Giang",
    "url": "https://bao.example/tin-1?x=1&y=2",
    "publisher": "Báo Bắc Giang",
    "published_at": "2020-03-02T09:00:00+07:00",
    "start_char": 0,
    "end_char": 10,
    "quote": "Sở Thông tin và Truyền thông tỉnh Bắc Giang lắp 1.422 trạm BTS.",
    "quote_en": None,
    "retrieved_at": "2026-11-22T08:00:00Z",
}
SECOND: dict[str, Any] = {
    **CITATION,
    "number": 2,
    "sentence_id": "sen_2",
    "quote": "Ông Dương Văn Thái dự.",
    "quote_en": "Mr Dương Văn Thái of Bắc Giang attended.",
}


def claim(text: str, citations: list[int], **more: Any) -> dict[str, Any]:
    said = {"kind": "fact", "expression": None, "verdict": "verified", "reasons": []}
    return {"text": text, "citations": citations, "answer_start": 0, "answer_end": 1, **said, **more}


def answer(*claims: dict[str, Any], **more: Any) -> Answer:
    """Return an answer of the claims over two citations."""
    made = {**example("answer"), "claims": list(claims), "citations": [CITATION, SECOND], **more}
    return Answer.model_validate(made)


def summary(*claims: dict[str, Any], **more: Any) -> Summary:
    """Return a summary of the claims over two citations."""
    placed = [{**one, "summary_start": 0, "summary_end": 1} for one in claims]
    made = {**example("summary"), "claims": placed, "citations": [CITATION, SECOND], **more}
    return Summary.model_validate(made)


def small_summary() -> Summary:
    """Return a summary that has all there can be: two claims, one in doubt, one withheld, and every table."""
    return summary(
        claim("In 2020 Bắc Giang had 1,422 base stations.", [1]),
        claim(
            "Dương Văn Thái attended in Bắc Giang.", [2, 1], verdict="check", reasons=["A name is unknown."]
        ),
        status="partial",
        title="Digital transformation",
        question="base stations",
        withheld=[{"text": "It had 9,999.", "reasons": ["9,999 stands in none of its quotes."]}],
        key_facts=[
            {"what": "base stations", "value": "1422", "unit": "stations", "period": None, "citations": [1]}
        ],
        timeline=[{"date": "2020", "text": "Bắc Giang had 1,422 base stations.", "citations": [1]}],
        entities=[{"name_vi": "Bắc Giang", "name_en": "Bac Giang", "type": "place", "citations": [1, 2]}],
    )
