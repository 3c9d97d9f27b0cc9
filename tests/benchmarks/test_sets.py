"""Sets are read from each of the shapes they come in."""

import json
from pathlib import Path

import pytest

from benchmarks.retrieval.sets import AnswerSpan, RetrievalSet, SetArticle, SetQuestion, UnknownSet, read_set

RICE = "Nông dân xã Đông Khê thu hoạch lúa sớm."
BRIDGE = "Cầu Vân Trì khánh thành sau ba năm thi công."
LEAD = "Vụ lúa năm nay ở xã Đông Khê được mùa hơn cả mong đợi."


def write_lines(path: Path, *lines: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def own_shape(folder: Path) -> Path:
    write_lines(
        folder / "corpus.jsonl",
        {"id": "a1", "title": "Lúa", "text": RICE},
        {"id": "a2", "title": "Cầu", "text": BRIDGE},
    )
    write_lines(
        folder / "questions.jsonl",
        {
            "id": "q1",
            "vi": "Ở xã nào?",
            "en": "In which commune?",
            "article_id": "a1",
            "answers_vi": [{"text": "Đông Khê", "answer_start": 12}],
        },
        {"id": "q2", "en": "How long?", "article_id": "a2"},
    )
    return folder


def test_a_set_in_our_shape_asks_each_vietnamese_question_in_every_typing(tmp_path: Path) -> None:
    found = read_set(own_shape(tmp_path / "dev"))
    assert found.name == "dev"
    assert found.articles == (SetArticle("a1", "Lúa", RICE), SetArticle("a2", "Cầu", BRIDGE))
    assert [(one.id, one.language, one.text) for one in found.questions] == [
        ("q1", "vi", "Ở xã nào?"),
        ("q1", "bare", "o xa nao?"),
        ("q1", "nfd", "O\u031b\u0309 xa\u0303 na\u0300o?"),
        ("q1", "new tones", "Ở xã nào?"),
        ("q1", "en", "In which commune?"),
        ("q2", "en", "How long?"),
    ]


def test_the_place_of_an_answer_is_read_and_may_be_missing(tmp_path: Path) -> None:
    found = read_set(own_shape(tmp_path))
    assert found.questions[0].gold == {"a1"}
    assert found.questions[0].answers == (AnswerSpan("a1", 12, 20),)
    assert RICE[12:20] == "Đông Khê"
    assert found.questions[-1].answers is None


def test_a_set_in_beirs_shape_is_read_with_all_its_judgements(tmp_path: Path) -> None:
    write_lines(
        tmp_path / "corpus.jsonl",
        {"_id": "1", "title": "", "text": RICE},
        {"_id": "2", "title": "Cầu", "text": BRIDGE},
    )
    write_lines(
        tmp_path / "queries.jsonl",
        {"_id": "q1", "text": "When did the bridge open to traffic?"},
        {"_id": "q2", "text": "Năm nay nông dân xã nào được mùa?"},
        {"_id": "q3", "text": "Câu hỏi không ai chấm"},
    )
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text(
        "query-id\tcorpus-id\tscore\nq1\t2\t2\nq1\t1\t0\nq2\t1\t1\n", encoding="utf-8"
    )
    (tmp_path / "qrels" / "train.tsv").write_text("q2\t2\t1\n", encoding="utf-8")
    found = read_set(tmp_path)
    assert found.articles[0] == SetArticle("1", "", RICE)
    assert found.questions == (
        SetQuestion("q1", "en", "When did the bridge open to traffic?", frozenset({"2"})),
        SetQuestion("q2", "vi", "Năm nay nông dân xã nào được mùa?", frozenset({"1", "2"})),
    )


def test_news_are_asked_for_by_their_leads_which_are_not_indexed(tmp_path: Path) -> None:
    write_lines(
        tmp_path / "news" / "articles.jsonl",
        {"id": "n1", "title": "Được mùa", "lead": LEAD, "text": f"{LEAD} {RICE}"},
        {"id": "n2", "title": "Cầu mới", "lead": "Ngắn.", "text": BRIDGE},
        {"id": "n3", "title": "Trống", "lead": LEAD, "text": ""},
    )
    found = read_set(tmp_path / "news" / "articles.jsonl")
    assert found.name == "news by lead"
    assert found.articles == (SetArticle("n1", "Được mùa", RICE), SetArticle("n2", "Cầu mới", BRIDGE))
    assert found.questions == (SetQuestion("n1", "vi", LEAD, frozenset({"n1"})),)


def test_a_set_can_be_made_smaller_and_keeps_only_what_it_answers(tmp_path: Path) -> None:
    found = read_set(own_shape(tmp_path))
    assert [one.id for one in found.limited(1, None).questions] == ["q1"] * 5
    assert found.limited(None, None) == found
    one_drawn = found.limited(None, 1)
    assert len({one.id for one in one_drawn.questions}) == 1
    assert one_drawn == found.limited(None, 1)


def test_questions_are_drawn_in_every_typing() -> None:
    questions = tuple(
        SetQuestion(str(number), label, "?", frozenset({"a"}))
        for number in range(9)
        for label in ("vi", "en")
    )
    drawn = RetrievalSet("s", (SetArticle("a", "", "x"),), questions).limited(None, 4).questions
    assert [one.language for one in drawn] == ["vi", "en"] * 4


def test_a_path_without_a_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownSet, match="is no set: give a folder with"):
        read_set(tmp_path)
