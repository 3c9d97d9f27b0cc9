"""What is to be summarised: articles that were named, or what the library says on a topic; each story once."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from service.answering import SOME_OF_THE_QUESTION, Search, describe_search
from service.answers import Searched, SkippedArticle
from service.model_calls import UsageTally
from service.planning import plan_queries
from service.requests import SummaryRequest
from service.summarising.material import Material, material_of_articles, material_on_topic
from service.writing import Writer
from vectorstore.article import Article
from vectorstore.catalog.stories import Story
from vectorstore.retrieval import query_of

TOPIC_PASSAGES = 30
StoriesOf = Callable[[Collection[str]], Mapping[str, Story]]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is summarised, how it was found, and the articles left out because they print what another prints.

    ``stories`` are those of the articles by their ids; an article without one is a story of its own.
    """

    material: Material
    title: str
    searched: Searched
    stories: Mapping[str, Story]
    reprints: tuple[SkippedArticle, ...] = ()

    def story(self, article_id: str) -> Story:
        """Return the story that the article tells."""
        return self.stories.get(article_id) or Story(article_id, 1)


def no_stories(_: Collection[str]) -> Mapping[str, Story]:
    """Return no story: every article tells its own."""
    return {}


def subject_of_articles(articles: Sequence[Article], focus: str | None, stories_of: StoriesOf) -> Subject:
    """Return the articles as a subject; of those that print one story the first stands for all."""
    stories = stories_of([one.id for one in articles])
    kept, reprints = _once_a_story(articles, stories)
    title = articles[0].title or articles[0].id if len(articles) == 1 else f"{len(articles)} articles"
    nothing = Searched(queries=[], passages=0, undated_left_out=0)
    return Subject(material_of_articles(kept, focus), title, nothing, stories, tuple(reprints))


def subject_on_topic(  # noqa: PLR0913
    request: SummaryRequest,
    about: str,
    *,
    search: Search,
    writer: Writer,
    usage: UsageTally,
    stories_of: StoriesOf,
    may_plan: bool = True,
) -> Subject:
    """Return what the library says on the topic; nothing where what was found has nothing to do with it.

    Unless it ``may_plan``, only the topic's own words are searched, and no model is called.
    """
    queries = plan_queries(about, writer, usage) if may_plan else (query_of(about),)
    found = search(queries, top_k=TOPIC_PASSAGES, filters=request.filters.to_filters())
    on_topic = found.coverage >= SOME_OF_THE_QUESTION and writer.chat_model is not None
    relevant = found.relevant or on_topic
    material = material_on_topic(found) if relevant else Material((), {})
    stories = stories_of([article.id for article, _ in material.articles])
    return Subject(material, about, describe_search(queries, found), stories)


def _once_a_story(
    articles: Iterable[Article], stories: Mapping[str, Story]
) -> tuple[list[Article], list[SkippedArticle]]:
    told_by: dict[str, str] = {}
    kept, reprints = [], []
    for article in articles:
        story = stories[article.id].story_id if article.id in stories else article.id
        if story in told_by:
            reason = f"It prints the same text as {told_by[story]}."
            reprints.append(SkippedArticle(article_id=article.id, reason=reason))
        else:
            told_by[story] = article.id
            kept.append(article)
    return kept, reprints
