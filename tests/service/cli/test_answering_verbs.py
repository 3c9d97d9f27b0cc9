"""ask and summarize on the sample articles, without a model and with one that cannot be reached."""

import re
from pathlib import Path

import pytest

from tests.openai_stub import openai_stub
from tests.service.cli.conftest import Run
from tests.service.cli.test_reading_the_library import STATIONS, TITLE, id_of

QUOTE = "hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS, tăng 108 trạm so với cuối năm 2019"
NOWHERE = {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1", "VICITE_CHAT_MODEL": "m"}


def test_an_answer_is_printed_claims_first_then_their_quotes(samples: Run) -> None:
    ran = samples("ask", STATIONS)
    assert (ran.code, ran.err) == (0, "")
    claims, _, rest = ran.out.partition("\nQuotes\n")
    assert QUOTE in " ".join(claims.split())
    assert "[1]\n  verified\n" in claims
    quotes, _, end = rest.partition("\nSearched: ")
    assert QUOTE in " ".join(quotes.split())
    assert f"{TITLE} · 2021-01-18 · art_" in " ".join(quotes.split())
    assert "trạm bts" in end
    assert "No model" not in end
    assert "no model is set that could write English" in end


def test_an_answer_as_json_is_one_document_whose_quotes_are_slices(samples: Run) -> None:
    answer = samples("ask", STATIONS, "--top-k", "5", "--json").document
    assert (answer["object"], answer["status"], answer["mode"]) == ("answer", "answered", "extractive")
    assert any(QUOTE in citation["quote"] for citation in answer["citations"])
    for citation in answer["citations"]:
        article = samples("articles", "show", citation["article_id"], "--json").document
        assert article["text"][citation["start_char"] : citation["end_char"]] == citation["quote"]


def test_what_the_library_does_not_hold_is_no_failure(samples: Run) -> None:
    ran = samples("ask", "What is the capital of Mongolia?")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "The library does not hold enough to say."
    assert "Quotes" not in ran.out
    answer = samples("ask", "What is the capital of Mongolia?", "--json")
    assert (answer.code, answer.document["status"]) == (0, "insufficient_evidence")


def test_a_question_may_be_asked_of_some_articles_only(samples: Run) -> None:
    other = id_of(samples, "Làng Đông Bối vào hội thả diều")
    answer = samples("ask", STATIONS, "--article", other, "--json").document
    assert {citation["article_id"] for citation in answer["citations"]} <= {other}


@pytest.mark.parametrize(("length", "most"), [("brief", 3), ("standard", 8), ("detailed", 20)])
def test_a_summary_is_as_long_as_asked(samples: Run, length: str, most: int) -> None:
    article = id_of(samples, TITLE)
    summary = samples("summarize", article, "--length", length, "--json").document
    assert summary["object"] == "summary"
    assert 0 < len(summary["claims"]) <= most
    assert {citation["article_id"] for citation in summary["citations"]} == {article}


def test_a_summary_is_printed_with_quotes_and_what_it_covers(samples: Run) -> None:
    ran = samples("summarize", id_of(samples, TITLE), "--length", "brief", "--focus", "trạm BTS")
    assert ran.code == 0
    assert "\nQuotes\n[1] “" in ran.out
    assert re.search(r"\nCited 1 of 1 articles, [123] of 24 sentences\.\n", ran.out)


def test_a_topic_is_summarised(samples: Run) -> None:
    summary = samples("summarize", "--about", "trạm BTS Hà Lâm", "--json").document
    assert summary["status"] == "answered"
    assert summary["searched"]["queries"][0]["text"] == "trạm BTS Hà Lâm"


def test_an_article_that_is_not_there_cannot_be_summarised(samples: Run) -> None:
    ran = samples("summarize", "nowhere")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "vicite: There is no article nowhere in the library.\n"


def test_a_model_that_cannot_be_reached_is_one_sentence(samples: Run) -> None:
    ran = samples("ask", STATIONS, "--json", env=NOWHERE)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("vicite: The model's endpoint cannot be reached")
    assert ran.err.count("\n") == 1


def test_a_model_that_is_not_named_is_told_with_those_there_are(samples: Run) -> None:
    with openai_stub() as endpoint:
        ran = samples("ask", STATIONS, env={"OPENAI_BASE_URL": endpoint.base_url})
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("vicite: Set VICITE_CHAT_MODEL")
    assert "small" in ran.err
    assert "large" in ran.err


def test_what_a_model_writes_without_evidence_is_withheld_and_counted(samples: Run) -> None:
    with openai_stub(text="Hà Lâm had 9,999 base stations. [zzzz]") as endpoint:
        env = {"OPENAI_BASE_URL": endpoint.base_url, "VICITE_CHAT_MODEL": "small"}
        ran = samples("ask", STATIONS, env=env)
    assert ran.code == 0
    assert "The library does not hold enough to say." in ran.out
    assert "1 statement withheld:\n  - " in ran.out
    assert "9,999" not in ran.out
    assert "Written by small, every claim checked against its quotes." in ran.out


def test_quotes_in_english_take_a_model_and_the_answer_says_so(samples: Run) -> None:
    reason = "No language model is set up that could render it in English."
    ran = samples("ask", STATIONS, "--translate-quotes")
    assert ran.code == 0
    assert f"\nNot in English: {reason}\n" in ran.out
    answer = samples("ask", STATIONS, "--translate-quotes", "--json").document
    assert [one["quote_en_reasons"] for one in answer["citations"]] == [[reason]] * len(answer["citations"])
    assert samples("ask", STATIONS, "--json").document["citations"][0]["quote_en_reasons"] == []


def test_an_estimate_says_what_a_summary_costs_and_makes_none(samples: Run) -> None:
    article = id_of(samples, TITLE)
    ran = samples("summarize", article, "--dry-run", env=NOWHERE)
    assert ran.code == 0
    assert ran.out.startswith("To read: 1 articles, 24 sentences.\nAt most 2 model calls.\nAbout ")
    assert samples("summarize", article, "--dry-run").out.endswith("No model is needed: it costs nothing.\n")
    assert samples("summarize", article, "--dry-run", "--json").document["object"] == "estimate"


def test_a_cap_that_is_no_number_of_calls_is_wrong_usage(samples: Run) -> None:
    ran = samples("summarize", "a", "--max-model-calls", "0")
    assert ran.code == 2
    assert "--max-model-calls" in ran.err
    assert "1 or more" in ran.err


def test_a_dry_run_has_nothing_to_write(samples: Run, tmp_path: Path) -> None:
    ran = samples("summarize", "a", "--dry-run", "-o", str(tmp_path / "memo.docx"))
    assert (ran.code, ran.out) == (2, "")
    assert "a dry run makes nothing to write" in " ".join(ran.err.replace("│", " ").split())
    assert list(tmp_path.iterdir()) == []
