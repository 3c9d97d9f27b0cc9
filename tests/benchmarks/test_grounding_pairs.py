import json
from pathlib import Path

import pytest

from benchmarks.grounding.pairs import PAIRS, read_pairs, set_names, source_text
from service.evaluation.eval_lines import CitedText, read_lines
from tests.shared_folder import SHARED

ARTICLE = "Tie\u0302u đê\u0300\n\n\ufeffHà Lâm có\u00a01.394 trạm BTS. Năm 2005 chỉ có 41 trạm.\n"
NEWS = {"id": "bm-1", "title": "Tin", "lead": "Lũ lên.", "text": "Mưa to."}


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "data" / "news").mkdir(parents=True)
    (tmp_path / "data" / "news" / "articles.jsonl").write_text(
        json.dumps(NEWS, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    return tmp_path


def written(folder: Path, *quotes: dict[str, object]) -> Path:
    line = {"id": "x1", "label": "false", "kind": "digit", "claim": "It had 1,395.", "quotes": list(quotes)}
    (folder / "one.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    return folder


def test_a_slice_is_cut_from_the_normalised_text_and_its_source_is_the_article(shared: Path) -> None:
    folder = written(shared, {"source": "articles/a.txt", "start": 9, "end": 35})
    [line] = read_pairs("one", folder=folder, shared=shared).lines
    assert line.quotes == (CitedText(text="Hà Lâm có 1.394 trạm BTS.", article_id="articles/a.txt"),)
    assert (line.id, line.label, line.kind, line.claim) == ("x1", "false", "digit", "It had 1,395.")


def test_a_slice_of_the_news_names_its_field_and_its_kind(shared: Path) -> None:
    folder = written(
        shared,
        {"source": "news/bm-1", "field": "lead", "start": 0, "end": 7},
        {"source": "news/bm-1", "field": "title", "start": 0, "end": 3, "kind": "title"},
        {"source": "news/bm-1", "start": 0, "end": 7},
    )
    [line] = read_pairs("one", folder=folder, shared=shared).lines
    assert [(quote.text, quote.kind) for quote in line.quotes] == [
        ("Lũ lên.", "body"),
        ("Tin", "title"),
        ("Mưa to.", "body"),
    ]


@pytest.mark.parametrize("source", ["articles/b.txt", "news/bm-2"])
def test_a_claim_whose_source_is_not_there_is_left_out_and_counted(shared: Path, source: str) -> None:
    folder = written(shared, {"source": source, "start": 0, "end": 3})
    one = read_pairs("one", folder=folder, shared=shared)
    assert (one.lines, one.left_out) == ((), 1)


def test_without_the_shared_folder_only_texts_are_read(tmp_path: Path) -> None:
    sets = {name: read_pairs(name, shared=tmp_path) for name in set_names()}
    assert {name: (len(one.lines), one.left_out) for name, one in sets.items()} == {
        "articles": (0, 359),
        "examples": (320, 0),
        "fresh": (0, 480),
        "held_out": (0, 400),
        "news": (0, 355),
        "true_domain": (80, 120),
        "true_news": (0, 200),
        "unseen": (0, 250),
    }


def test_the_pairs_over_the_samples_are_lines_of_vicite_eval() -> None:
    with (PAIRS / "examples.jsonl").open("rb") as lines:
        assert list(read_lines(lines)) == list(read_pairs("examples").lines)


def test_no_text_of_others_is_shipped() -> None:
    for name in ("articles", "fresh", "held_out", "news", "true_news", "unseen"):
        for line in (PAIRS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            for quote in json.loads(line)["quotes"]:
                assert set(quote) <= {"source", "start", "end", "field", "kind"}


@pytest.mark.skipif(SHARED is None, reason="the real articles are not here")
def test_every_slice_is_whole_words_of_its_source() -> None:
    assert SHARED is not None
    for name in ("articles", "fresh", "held_out", "news", "true_news", "unseen"):
        assert read_pairs(name, shared=SHARED).left_out == 0
        for line in (PAIRS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            for quote in json.loads(line)["quotes"]:
                text = source_text(SHARED, quote["source"], quote.get("field", "text"))
                assert text is not None
                start, end = quote["start"], quote["end"]
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
                assert not (text[start - 1 : start].isalnum() and text[start].isalnum())
                assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum())
