"""Long material that a test can predict, and a model that reads it honestly, or not."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from service.answer_events import AnswerEvent
from service.answers import Summary
from service.requests import SummaryRequest
from service.summarising import summarise
from service.writing import Writer
from tests.service.articles import FixedSearch, article
from tests.stubs import ScriptedChatModel, WordCounter
from vectorstore.article import Article
from vectorstore.catalog.stories import Story

_SENTENCE = re.compile(r"\[(\w\d\w\d)\] Năm (\d{4}), xã (\w+ \w+) thu được ([\d.]+) tấn lúa\.")
_NOTE = re.compile(r"^(In \d{4} .*? tonnes of rice\.) ((?:\[\w\d\w\d\])+)$", re.MULTILINE)
_MOST = re.compile(r"at most (\d+) (?:notes|statements)")
_NAMES = "Hà Lâm|Nam Trà|Bình Hải|Sơn Tây|An Lộc|Tam Nông|Đăk Rin|Phú Lộc".split("|")


def harvest(number: int) -> str:
    """Return a sentence on one year's rice of one commune; no two numbers give the same."""
    return f"Năm {1950 + number % 70}, xã {_NAMES[number % 8]} thu được {number + 13} tấn lúa."


def long_article(sentences: int, *, article_id: str = "dai", first: int = 0, **fields: str) -> Article:
    """Return an article of so many sentences, a paragraph each."""
    texts = [harvest(first + number) for number in range(sentences)]
    return article(*texts, article_id=article_id, title="Lúa các xã", dateline=None, **fields)


def honest(prompt: str) -> str:
    """Note what stands in the sentences, and merge notes by leaving some out."""
    most = _MOST.search(prompt)
    limit = int(most[1]) if most else 6
    if "<notes>" in prompt:
        found = [f"{text} {labels}" for text, labels in _NOTE.findall(prompt)]
    else:
        found = [
            f"In {year} {commune} commune harvested {tonnes} tonnes of rice. [{label}]"
            for label, year, commune, tonnes in _SENTENCE.findall(prompt)
        ]
    step = max(1, len(found) // limit)
    return "\n".join(found[::step][:limit]) or "NO ANSWER"


def told_by(
    articles: Iterable[Article],
    read: Callable[[str], str] = honest,
    *,
    kept: Any = None,
    stories: Mapping[str, Story] | None = None,
    model: ScriptedChatModel | None = None,
    **request: Any,
) -> list[AnswerEvent]:
    """Return the events of a summary by a model that replies to every prompt as ``read`` does."""
    named = list(articles)
    asked = SummaryRequest(article_ids=[one.id for one in named], **request)
    return list(
        summarise(
            asked,
            articles=named,
            search=FixedSearch(),
            writer=Writer(model or ScriptedChatModel(always=read), "stub-1", 20.0),
            counter=WordCounter(),
            stories_of=lambda _: stories or {},
            kept=kept,
        )
    )


def summary_by(*articles: Article, **options: Any) -> Summary:
    """Return the summary itself."""
    document = told_by(articles, **options)[-1].document
    assert isinstance(document, Summary)
    return document


class Drawer:
    """Keeps replies as the catalog does, and counts."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.texts.get(key)

    def keep(self, key: str, text: str) -> None:
        self.texts[key] = text
