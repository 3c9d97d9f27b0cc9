"""Speed is measured on articles whose words and filters are what they are said to be."""

import json
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.retrieval.latency import BARE, LIBRARY, VICITE, mixed
from benchmarks.retrieval.sets import RetrievalSet, SetArticle, SetQuestion
from benchmarks.retrieval.speed import main
from benchmarks.retrieval.synthetic_articles import filters_keeping, synthetic_articles
from vectorstore.filters import Filters

WORDS = RetrievalSet(
    "words",
    (
        SetArticle("a", "", "lúa mùa này ở xã Đông Khê được cả mùa lẫn giá " * 30),
        SetArticle("b", "", "cầu Vân Trì thông xe sau ba năm thi công " * 10),
    ),
    (),
)


def keeps(filters: Filters, articles: int = 2_000) -> float:
    kept = 0
    for one in islice(synthetic_articles(WORDS), articles):
        by_publisher = filters.publishers is None or one.publisher in filters.publishers
        first, last = filters.published_from, filters.published_to
        by_date = first is None or last is None or first <= one.published_at <= last
        kept += by_publisher and by_date
    return kept / articles


def test_synthetic_articles_are_the_same_for_the_same_seed() -> None:
    first, again = (list(islice(synthetic_articles(WORDS), 3)) for _ in range(2))
    other = list(islice(synthetic_articles(WORDS, seed=1), 3))
    assert first == again
    assert first != other
    assert [one.article.id for one in first] == ["synthetic-0", "synthetic-1", "synthetic-2"]


def test_terms_keep_their_frequencies() -> None:
    counts = Counter(
        word.strip(".").lower()
        for one in islice(synthetic_articles(WORDS), 100)
        for word in one.article.text.split()
    )
    total = sum(counts.values())
    assert total == pytest.approx(48_000, rel=0.01)
    assert counts["mùa"] / total == pytest.approx(60 / 460, rel=0.05)
    assert counts["cầu"] / total == pytest.approx(10 / 460, rel=0.15)


@pytest.mark.parametrize("percent", [5, 50])
@pytest.mark.parametrize("by", ["publisher", "dates"])
@pytest.mark.parametrize("number", [0, 13, 199])
def test_filters_keep_the_share_they_are_named_for(percent: int, by: str, number: int) -> None:
    assert keeps(filters_keeping(percent, number)[by]) == pytest.approx(percent / 100, abs=0.002)


def test_each_question_is_filtered_otherwise() -> None:
    assert filters_keeping(5, 1)["publisher"] != filters_keeping(5, 2)["publisher"]
    assert filters_keeping(5, 1)["dates"] != filters_keeping(5, 2)["dates"]


def test_questions_alternate_between_the_languages() -> None:
    asked = [
        SetQuestion(f"{n}", label, f"{label}{n}", frozenset())
        for n in (1, 2)
        for label in ("vi", "bare", "en")
    ]
    assert mixed(asked, 10) == ["vi1", "en1", "vi2", "en2"]
    assert mixed(asked, 3) == ["vi1", "en1", "vi2"]
    assert mixed([one for one in asked if one.language == "vi"], 10) == ["vi1", "vi2"]


def test_every_call_is_timed_once_for_each_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news = tmp_path / "news.jsonl"
    text = " ".join(f"Tin số {number} kể chuyện mùa màng của bản làng vùng cao." for number in range(90))
    lead = "Mùa màng năm nay ở các bản làng vùng cao khá hơn năm ngoái."
    lines = [{"id": f"n{number}", "title": "Tin", "lead": lead, "text": text} for number in range(4)]
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    main(["--set", str(news), "--passages", "600", "--articles", "0", "--questions", "3", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert told["passages"] >= 600
    assert list(told["milliseconds"]) == [
        BARE,
        LIBRARY,
        VICITE,
        f"{LIBRARY}, publisher keeping 5 %",
        f"{LIBRARY}, dates keeping 5 %",
        f"{LIBRARY}, publisher keeping 50 %",
        f"{LIBRARY}, dates keeping 50 %",
    ]
    assert {len(one) for one in told["milliseconds"].values()} == {3}
    assert told["indexing"]["langchain"]["passages"] == 0
