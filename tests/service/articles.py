"""Small invented articles, and a search over them that a test can predict."""

from collections.abc import Sequence

from vectorstore.article import Article, ArticleHead, Paragraph, ParagraphKind, Sentence, lay_out
from vectorstore.filters import Filters
from vectorstore.gathering import Gathered
from vectorstore.passages import Passage
from vectorstore.reading.article_reading import read_article
from vectorstore.reading.source import Source
from vectorstore.results import Hit
from vectorstore.retrieval import Query
from vectorstore.sentence_ranking import RankedSentence

TITLE = "Ngành Thông tin và Truyền thông tỉnh Bình Hải năm 2019"
DATELINE = "Thứ sáu, 10/01/2020 08:30"
BODY = (
    "Hiện nay, toàn tỉnh có 1.386 trạm BTS; 100% xã đã được phủ sóng 4G. "
    "Năm 2009 chỉ có 72 trạm thu, phát sóng di động, nay đã có trên 940 trạm.",
    "Năm 2020, Bình Hải phấn đấu tăng trưởng đạt 11,5%. "
    "Sở Thông tin và Truyền thông vẫn chưa triển khai được 12 dự án.",
    "Giám đốc Sở Trần Thị Hạnh cho biết doanh thu bưu chính ước đạt 315 tỷ đồng, tăng 8,6% so với năm 2018.",
)


def sentence(text: str, *, number: int = 0, article_id: str = "a", kind: ParagraphKind = "body") -> Sentence:
    """Return a sentence that stands alone."""
    return Sentence(f"sen_{article_id}_{number}_{len(text)}", article_id, 1, number, 0, len(text), text, kind)


def article(
    *body: str,
    title: str = TITLE,
    dateline: str | None = DATELINE,
    article_id: str = "binh-hai",
    **fields: str,
) -> Article:
    """Return an article of the paragraphs; the ones above where none is given."""
    paragraphs = [Paragraph("title", title)]
    paragraphs += [Paragraph("dateline", dateline)] if dateline else []
    paragraphs += [Paragraph("body", text) for text in body or BODY]
    text, sentences = lay_out(paragraphs, article_id=article_id, version=1)
    return Article(
        id=article_id,
        version=1,
        text=text,
        sentences=sentences,
        title=title,
        published_at="2020-01-10",
        **fields,  # type: ignore[arg-type]
    )


def read_in(content: str | bytes, article_id: str, **said: str) -> Article:
    """Return the article that the library would make of a file."""
    raw = content.encode() if isinstance(content, str) else content
    reading = read_article(Source(raw, "text", "a test", id=article_id, **said))  # type: ignore[arg-type]
    text, sentences = lay_out(reading.paragraphs, article_id=article_id, version=1)
    return Article(
        id=article_id,
        version=1,
        text=text,
        sentences=sentences,
        title=reading.title,
        publisher=reading.publisher,
        published_at=reading.published_at,
    )


class FixedSearch:
    """Finds the given articles whole, each as one passage, whatever is searched; remembers the queries."""

    def __init__(self, *articles: Article, relevant: bool = True, undated_left_out: int = 0) -> None:
        self.articles = articles
        self.relevant = relevant
        self.undated_left_out = undated_left_out
        self.queries: list[tuple[Query, ...]] = []
        self.top_k: list[int] = []

    def __call__(self, queries: Sequence[Query], *, top_k: int, filters: Filters) -> Gathered:
        """Return every article, and its sentences ranked by how many words they share with the first query."""
        self.queries.append(tuple(queries))
        self.top_k.append(top_k)
        hits = tuple(Hit(_whole(one), _head(one), 1.0) for one in self.articles)
        words = set(queries[0].text.lower().split())
        ranked = [
            RankedSentence(sentence, one, len(words & set(sentence.text.lower().split())), 1.0, 1.0, True)
            for one in self.articles
            for sentence in one.sentences
        ]
        best_first = tuple(sorted(ranked, key=lambda one: -one.score))
        answering = best_first if self.relevant and hits else ()
        return Gathered(
            hits=hits,
            articles={one.id: one for one in self.articles},
            sentences=best_first,
            answering=answering,
            coverage=float(bool(answering)),
            undated_left_out=self.undated_left_out,
        )


def _head(article: Article) -> ArticleHead:
    return ArticleHead(
        article.id, article.version, article.title, article.url, article.publisher, article.published_at
    )


def _whole(article: Article) -> Passage:
    return Passage(
        f"{article.id}:0", article.id, 1, 0, 0, len(article.text), article.text, 0, len(article.sentences)
    )
