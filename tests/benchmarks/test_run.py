"""The whole benchmark over five small articles."""

import json
from pathlib import Path

import pytest

from benchmarks.retrieval.run import main

ARTICLES = {
    "lua": ("Đông Khê được mùa", "Nông dân xã Đông Khê thu hoạch lúa sớm. Năng suất đạt 6,1 tấn một héc-ta."),
    "cau": (
        "Thông xe cầu Vân Trì",
        "Cầu Vân Trì khánh thành sáng thứ bảy. Công trình được thi công trong ba năm.",
    ),
    "tram": ("Sóng 4G về bản", "Toàn tỉnh Hà Lam có 1.422 trạm phát sóng. Mạng 4G phủ 98% số xã."),
    "truong": (
        "Trường mới ở Bản Mây",
        "Ủy ban nhân dân huyện khánh thành trường tiểu học. Trường có 12 phòng học.",
    ),
    "bao": ("Bão số 3", "Bão đổ bộ vào bờ biển tỉnh Hải Sa rạng sáng qua. Hơn 2.000 người phải sơ tán."),
}
QUESTIONS = (
    ("lua", "Năng suất lúa đạt bao nhiêu?", "How much rice was harvested per hectare?", "6,1 tấn"),
    ("cau", "Cầu Vân Trì được thi công trong bao lâu?", "How many years did the bridge take?", "ba năm"),
    (
        "truong",
        "Trường do Ủy ban nhân dân nào khánh thành?",
        "How many classrooms does the school have?",
        "huyện",
    ),
)


@pytest.fixture
def small_set(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    articles = [{"id": name, "title": title, "text": text} for name, (title, text) in ARTICLES.items()]
    questions = [
        {
            "id": f"q-{name}",
            "vi": vietnamese,
            "en": english,
            "article_id": name,
            "answers_vi": [{"text": answer, "answer_start": ARTICLES[name][1].index(answer)}],
        }
        for name, vietnamese, english, answer in QUESTIONS
    ]
    for file, lines in (("corpus", articles), ("questions", questions)):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (folder / f"{file}.jsonl").write_text(text, encoding="utf-8")
    return folder


def test_vicite_finds_what_five_articles_answer(small_set: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--set", str(small_set), "--systems", "vicite", "--json"])
    printed = capsys.readouterr()
    rows = json.loads(printed.out)
    shown, apart = (
        [row for row in rows if row["splitter"] == splitter]
        for splitter in ("own, neighbours joined", "own, taken apart")
    )
    assert [(row["language"], row["questions"], row["quality"]["recall_10"]) for row in shown] == [
        ("vi", 3, 1.0),
        ("bare", 3, 1.0),
        ("nfd", 3, 1.0),
        ("new tones", 3, 1.0),
        ("en", 3, 1.0),
    ]
    assert [row["quality"]["recall_1"] for row in apart[:4]] == [1.0] * 4
    assert {(row["system"], row["passages"]) for row in rows} == {("ViCite", 5)}
    assert all(0 < row["median_ms"] <= row["slow_ms"] for row in rows)
    assert printed.err == "small: 5 articles into ViCite\n"


def test_it_prints_a_markdown_table(small_set: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--set", str(small_set), "--systems", "vicite", "--questions", "2"])
    title, _, head, _, first, *_ = capsys.readouterr().out.splitlines()
    assert title == "### small, lexical embeddings"
    assert head.startswith("| questions | system | passages | recall@1 |")
    assert first.startswith(
        "| vi (2) | ViCite | 5 (own, neighbours joined) | 1.000 | 1.000 | 1.000 | 1.000 |"
    )


def test_a_system_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--systems", "vicite,lucene"])
    assert "lucene: choose from vicite, bm25, langchain, llamaindex" in capsys.readouterr().err


def test_a_path_without_a_set_ends_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is no set"):
        main(["--set", str(tmp_path)])
