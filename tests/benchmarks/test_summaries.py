"""The benchmark of summaries on an invented article with invented gold facts."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.summaries import run as bench
from benchmarks.summaries.gold import GoldFact, read_facts, spans_of
from benchmarks.summaries.scoring import best_possible, original_of, score, verbatim

SENTENCES = (
    "Toàn tỉnh Hà Lam có 1.422 trạm BTS, tăng 12% so với năm 2019.",
    "Ngày 20/01/2010, Sở tổ chức hội nghị.",
    "Ông Trần An dự họp.",
)
TEXT = "Tiêu đề\n\n" + "\n\n".join(SENTENCES) + "\n"


def fact(name="f1", *, figures=(), dates=(), names=(), at=(), importance="vital"):
    return GoldFact(name, "bai", importance, "…", tuple(figures), tuple(dates), tuple(names), tuple(at))


@pytest.fixture
def original(tmp_path: Path):
    path = tmp_path / "bai.txt"
    path.write_text(TEXT, encoding="utf-8")
    facts = [
        fact("f1", figures=["1.422 trạm"], names=["hà lam"], at=[TEXT.index("Toàn")]),
        fact("f2", dates=["20/1/2010"], at=[TEXT.index("Ngày")]),
        fact("f3", names=["Trần An"], at=[TEXT.index("Ông")], importance="okay"),
    ]
    return original_of(path, facts, SENTENCES)


def test_a_quote_says_a_fact_with_all_its_figures_dates_and_names():
    assert fact(figures=["1.422 trạm"], dates=["2019"], names=["Hà Lam"]).is_said_by(SENTENCES[0])
    assert not fact(figures=["1.423 trạm"]).is_said_by(SENTENCES[0])
    assert not fact(figures=["1.422 trạm"], dates=["2018"]).is_said_by(SENTENCES[0])
    assert not fact(figures=["1.422 trạm"], names=["Hà Lâm"]).is_said_by("Hà Lan có 1.422 trạm.")
    assert fact(dates=["3/2/2010"]).is_said_by("Khai trương vào dịp 3/2/2010.")


def test_a_place_is_covered_by_a_span_around_it():
    assert fact(at=[5]).is_covered_by([(5, 9)])
    assert not fact(at=[9]).is_covered_by([(5, 9)])
    assert fact(at=[100, 6]).is_covered_by([(5, 9)])


def test_a_quote_is_found_whatever_spaces_part_its_words():
    assert spans_of("a b", "x a \n b a b") == [(2, 7), (8, 11)]
    assert spans_of(" ", "x") == []


def test_a_summary_is_scored_by_place_and_by_values(original):
    one = score(original, verbatim([SENTENCES[0], SENTENCES[2]]))
    assert (one.covered, one.said) == (frozenset({"f1", "f3"}), frozenset({"f1", "f3"}))
    assert (one.claims, one.words, one.of_words) == (2, 19, 26)
    assert one.thirds == (1, 0, 1)
    elsewhere = score(original, verbatim(["Khi ấy tỉnh Hà Lam có 1.422 trạm."]))
    assert (elsewhere.covered, elsewhere.said) == (frozenset(), frozenset({"f1"}))


def test_the_best_possible_takes_the_sentences_that_hold_most(original):
    assert best_possible(original, 1, lambda one: True) == {"f1"}
    assert best_possible(original, 9, lambda one: one.importance == "vital") == {"f1", "f2"}


def test_the_gold_facts_are_read():
    facts = read_facts()
    assert len(facts) == 104
    assert sum(one.importance == "vital" for one in facts) == 57
    assert facts[0].article == "000_6a62ccbc8e13872a"


def run_with(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["run", *map(str, arguments)])
    bench.main()


def test_without_the_articles_it_says_that_it_skips(monkeypatch, capsys, tmp_path):
    run_with(monkeypatch, "--articles", tmp_path / "none")
    assert capsys.readouterr().out.startswith("Skipped: the five real articles are not at")


@pytest.fixture
def small(monkeypatch, tmp_path: Path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bai.txt").write_text(TEXT, encoding="utf-8")
    facts = [fact("f1", figures=["1.422 trạm"], at=[TEXT.index("Toàn")])]
    monkeypatch.setattr(bench, "read_facts", lambda: facts)
    return folder


def test_the_whole_benchmark_runs_over_a_folder(monkeypatch, capsys, small):
    run_with(monkeypatch, "--articles", small, "--length", "standard", "--json")
    told = json.loads(capsys.readouterr().out)["standard"]
    assert (told["vital"], told["vital_by_values"], told["vital_best_possible"]) == (1.0, 1.0, 1.0)
    assert told["vital_first_sentences"] == 1.0
    assert told["claims"] == 3
    assert told["milliseconds"] > 0


def test_a_stored_summary_is_scored_the_same_way(monkeypatch, capsys, small, tmp_path):
    stored = tmp_path / "summary.json"
    stored.write_text(_stored_summary(), encoding="utf-8")
    run_with(monkeypatch, "--articles", small, "--reply", stored, "--show-misses")
    out = capsys.readouterr().out
    assert "replies" in out
    assert "missed f1" in out


def _stored_summary() -> str:
    citation = {
        "number": 1, "article_id": "x", "version": 1, "sentence_id": "s", "title": None, "url": None,
        "publisher": None, "published_at": None, "start_char": 0, "end_char": 1, "quote": SENTENCES[1],
    }  # fmt: skip
    claim = {
        "text": "There was a meeting.", "kind": "fact", "expression": None, "verdict": "cited", "reasons": [],
        "citations": [1], "summary_start": 0, "summary_end": 20,
    }  # fmt: skip
    nothing: dict[str, list[str]] = {
        name: [] for name in ("sources", "withheld", "key_facts", "timeline", "entities")
    }
    return json.dumps(
        {
            "id": "sum_1", "object": "summary", "created_at": "2021-01-01T00:00:00Z", "question": None,
            "status": "answered", "mode": "model", "language": "en", "requested_language": "en", **nothing,
            "citations": [citation], "claims": [claim], "model": "m", "prompt": None, "title": "t",
            "searched": {"queries": [], "passages": 0, "undated_left_out": 0}, "summary": "There was a meeting. [1]",
            "usage": {"prompt_tokens": 0, "completion_tokens": 0, "model_calls": 0},
            "coverage": {"articles": {"considered": 1, "used": 1, "skipped": []},
                         "sentences": {"considered": 3, "cited": 1}},
        },
    )  # fmt: skip
