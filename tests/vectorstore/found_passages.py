"""Articles cut into passages as the catalog would give them, for what comes after the scores."""

from collections.abc import Sequence

from tests.stubs import WordCounter
from vectorstore.article import Article, ArticleHead, Paragraph, lay_out
from vectorstore.catalog.passages import Located
from vectorstore.passages import cut_passages


def told(article_id: str, paragraphs: Sequence[str], *, version: int = 1) -> Article:
    """Return an article of these paragraphs."""
    text, sentences = lay_out(
        [Paragraph("body", one) for one in paragraphs], article_id=article_id, version=version
    )
    return Article(article_id, version, text, sentences)


def located(article: Article, passage_tokens: int = 8) -> list[Located]:
    """Return the passages of the article, of so many words each, with what follows them."""
    head = ArticleHead(article.id, article.version)
    cut = cut_passages(article, counter=WordCounter(), passage_tokens=passage_tokens)
    return [Located(one, head, article.text[one.end : one.end + 16]) for one in cut]


def scored(*passages: Located) -> list[tuple[Located, float]]:
    """Return the passages with scores, the first with the best."""
    return [(one, 1 - place / 100) for place, one in enumerate(passages)]
