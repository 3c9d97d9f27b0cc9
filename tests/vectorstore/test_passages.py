import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stubs import WordCounter
from vectorstore.article import Article, Paragraph, ParagraphKind, lay_out
from vectorstore.passages import CountsTokens, cut_passages, embedded_text, heading, indexed_text, passage_id
from vectorstore.tokens import token_counter
from vietnamese.normalise import normalise

WORDS = ["Toàn", "tỉnh", "có", "1.422", "trạm", "BTS.", "Mục", "tiêu", "6,1%;", "TP.", "😀", "Hết."]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
FORM = st.sampled_from(["NFC", "NFD"])
KIND: st.SearchStrategy[ParagraphKind] = st.sampled_from(
    ["body", "body", "body", "heading", "caption", "title"]
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    paragraphs = [
        Paragraph(draw(KIND), normalise(unicodedata.normalize(draw(FORM), " ".join(sentences))))
        for sentences in draw(st.lists(st.lists(SENTENCE, min_size=1, max_size=5), max_size=8))
    ]
    return article_of(*paragraphs)


def article_of(*paragraphs: Paragraph, version: int = 1, **said: str) -> Article:
    text, sentences = lay_out(paragraphs, article_id="a", version=version)
    return Article("a", version, text, sentences, **said)  # type: ignore[arg-type]


class RememberingCounter(WordCounter):
    def __init__(self) -> None:
        self.counted: list[str] = []

    def count(self, text: str) -> int:
        self.counted.append(text)
        return super().count(text)


def counted_one_by_one(article: Article, counter: CountsTokens, budget: int) -> list[int]:
    """Return where passages end when each sentence is added in turn and the whole counted anew."""
    ends, first = [], 0
    for last in range(1, len(article.sentences) + 1):
        start, end = article.sentences[first].start, article.sentences[last - 1].end
        while last - first > 1 and counter.count(article.text[start:end]) > budget:
            cut = last - 1
            while cut > first and article.sentences[cut - 1].kind == "heading":
                cut -= 1
            first = cut if cut > first else last - 1
            ends.append(first)
            start = article.sentences[first].start
    return ends if not article.sentences else [*ends, len(article.sentences)]


def body(*texts: str) -> list[Paragraph]:
    return [Paragraph("body", text) for text in texts]


@given(articles(), st.integers(1, 40))
def test_passages_are_slices_of_whole_sentences_each_once_and_in_order(article: Article, budget: int) -> None:
    passages = cut_passages(article, counter=WordCounter(), passage_tokens=budget)
    covered = []
    for ordinal, passage in enumerate(passages):
        first, last = article.sentences[passage.first_sentence], article.sentences[passage.last_sentence - 1]
        assert passage.ordinal == ordinal
        assert (passage.start, passage.end) == (first.start, last.end)
        assert passage.text == article.text[passage.start : passage.end]
        covered.extend(range(passage.first_sentence, passage.last_sentence))
    assert covered == list(range(len(article.sentences)))


@given(articles(), st.integers(1, 40))
def test_only_a_passage_of_one_sentence_is_longer_than_the_budget(article: Article, budget: int) -> None:
    for passage in cut_passages(article, counter=WordCounter(), passage_tokens=budget):
        if passage.last_sentence - passage.first_sentence > 1:
            assert WordCounter().count(passage.text) <= budget


@given(articles(), st.integers(1, 40))
def test_a_passage_has_no_room_for_the_sentence_that_follows_unless_it_is_a_heading(
    article: Article, budget: int
) -> None:
    for passage, following in pairwise(cut_passages(article, counter=WordCounter(), passage_tokens=budget)):
        sentence = article.sentences[following.first_sentence]
        if sentence.kind != "heading":
            assert WordCounter().count(article.text[passage.start : sentence.end]) > budget


@given(articles(), st.integers(1, 40))
def test_passages_are_those_of_counting_sentence_by_sentence(article: Article, budget: int) -> None:
    counter = token_counter("o200k_base")
    cut = cut_passages(article, counter=counter, passage_tokens=budget)
    assert [passage.last_sentence for passage in cut] == counted_one_by_one(article, counter, budget)


def test_few_counts_are_enough_for_a_long_article() -> None:
    counter = RememberingCounter()
    article = article_of(*(Paragraph("body", "Toàn tỉnh có 1.422 trạm phát sóng. " * 9) for _ in range(60)))
    passages = cut_passages(article, counter=counter)
    assert {len(passage.text.split()) for passage in passages[:-1]} == {238}
    assert len(counter.counted) < 3 * len(passages)


def test_title_and_dateline_begin_the_first_passage() -> None:
    article = article_of(
        Paragraph("title", "Phủ sóng 4G"),
        Paragraph("dateline", "Thứ bảy, 23/01/2021"),
        *body("Một câu. Hai câu."),
    )
    (passage,) = cut_passages(article, counter=WordCounter())
    assert passage.text == "Phủ sóng 4G\n\nThứ bảy, 23/01/2021\n\nMột câu. Hai câu."


def test_a_sentence_longer_than_the_budget_is_a_passage_of_its_own() -> None:
    article = article_of(*body("Ngắn thôi.", "Câu này dài hơn ngân sách rất nhiều.", "Lại ngắn."))
    cut = cut_passages(article, counter=WordCounter(), passage_tokens=4)
    assert [passage.text for passage in cut] == [
        "Ngắn thôi.",
        "Câu này dài hơn ngân sách rất nhiều.",
        "Lại ngắn.",
    ]


def test_a_heading_stands_with_what_it_heads() -> None:
    article = article_of(*body("Ba từ đây."), Paragraph("heading", "Viễn thông"), *body("Bốn từ ở đây."))
    cut = cut_passages(article, counter=WordCounter(), passage_tokens=6)
    assert [passage.text for passage in cut] == ["Ba từ đây.", "Viễn thông\n\nBốn từ ở đây."]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ""),
        ({"title": "Phủ sóng"}, "Phủ sóng"),
        ({"title": "Phủ sóng", "published_at": "2021-01-23"}, "Phủ sóng · 23/01/2021"),
        (
            {"title": "Phủ sóng", "publisher": "Báo Hà Lam", "published_at": "2021-01-23T20:30:00+00:00"},
            "Phủ sóng · Báo Hà Lam · 24/01/2021",
        ),
    ],
)
def test_the_heading_is_title_publisher_and_the_day_in_vietnam(said: dict[str, str], expected: str) -> None:
    assert heading(article_of(*body("Một câu."), **said)) == expected


def test_what_is_embedded_is_the_passage_under_its_heading_and_never_endless() -> None:
    article = article_of(*body("x" * 9_000), title="Phủ sóng")
    (passage,) = cut_passages(article, counter=WordCounter())
    assert indexed_text(article, passage) == "Phủ sóng\n" + "x" * 9_000
    assert embedded_text(article, passage) == ("Phủ sóng\n" + "x" * 9_000)[:6_000]


def test_neighbouring_versions_never_share_passage_ids_and_the_next_but_one_does() -> None:
    first, second, third = ({passage_id("a", version, n) for n in range(9)} for version in (1, 2, 3))
    assert not first & second
    assert first == third
    assert passage_id("a", 1, 0) != passage_id("b", 1, 0)
