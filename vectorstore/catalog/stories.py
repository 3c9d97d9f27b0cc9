"""Stories: the articles that print one and the same text, found when they go live, counted when they are shown."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import Connection, Engine, bindparam, delete, exists, func, insert, select, update

from vectorstore.article import Article
from vectorstore.catalog.article_rows import read_live_articles
from vectorstore.catalog.connections import reading, some_at_a_time, writing
from vectorstore.catalog.tables import articles, stories, story_sketches
from vectorstore.reprints import is_reprint, sketch
from vietnamese.normalise import fold

_MOST_COMPARED = 8  # stories with which an article is compared, those with most keys in common
_MOST_OF_A_KEY = 32  # stories that are found by one key; a phrase that more of them share tells nothing
_PLACED_AT_ONCE = 64

_COPIES = stories.alias()
_PRINTERS = (
    select(func.count(_COPIES.c.printer.distinct()))
    .where(_COPIES.c.story_id == stories.c.story_id)
    .scalar_subquery()
)
_OF_ARTICLES = select(stories.c.article_id, stories.c.story_id, _PRINTERS.label("printed_by")).where(
    stories.c.article_id.in_(bindparam("some", expanding=True))
)


@dataclass(frozen=True, slots=True)
class Story:
    """A text that one or more articles print.

    ``story_id`` is the id of the article that was the first to print it, of those still in the library.
    ``printed_by`` counts who prints it: every publisher once, however many copies it has (a second address, a
    page that was moved), in any spelling of case and diacritics; the site stands for a publisher who is not
    known, and the article for a site that is not known either.
    """

    story_id: str
    printed_by: int


class StoryStore:
    """The stories; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of_articles(self, article_ids: Collection[str]) -> dict[str, Story]:
        """Return the stories of those of the articles that have one, by article id.

        Every live article has one, but for those that a version of ViCite without stories added, until the
        library is rebuilt.
        """
        with reading(self._engine) as connection:
            return {
                row.article_id: Story(row.story_id, row.printed_by)
                for some in some_at_a_time(article_ids)
                for row in connection.execute(_OF_ARTICLES, {"some": some})
            }

    def place_missing(self) -> None:
        """Give a story to every article that has none, the earliest first."""
        without = ~exists().where(stories.c.article_id == articles.c.id)
        earliest = select(articles.c.id).where(without).order_by(articles.c.created_at, articles.c.id)
        while True:
            with writing(self._engine) as connection:
                ids = connection.scalars(earliest.limit(_PLACED_AT_ONCE)).all()
                found = read_live_articles(connection, ids)
                place_in_stories(connection, [found[one] for one in ids])
            if not ids:
                return


def place_in_stories(connection: Connection, fresh: Sequence[Article]) -> None:
    """Give each of the articles, which have no story, that of the text it reprints, or one of its own."""
    sketches = {article.id: sketch(article) for article in fresh}
    holders = _holders(connection, {key for keys in sketches.values() for key in keys})
    likely = {one for keys in sketches.values() for one in _likeliest(keys, holders)}
    first_articles = read_live_articles(connection, likely)
    placed: dict[str, str] = {}
    kept: dict[str, list[int]] = {}
    led_by_later: set[str] = set()
    for article in fresh:
        candidates = _likeliest(sketches[article.id], holders)
        reprinted = (one for one in candidates if is_reprint(first_articles[one], article))
        placed[article.id] = story_id = next(reprinted, article.id)
        if story_id == article.id:
            first_articles[article.id] = article
            kept[article.id] = [key for key in sketches[article.id] if len(holders[key]) < _MOST_OF_A_KEY]
            for key in kept[article.id]:
                holders[key].append(article.id)
        elif article.created_at < first_articles[story_id].created_at:
            led_by_later.add(story_id)
    if placed:
        connection.execute(insert(stories), [_story_row(one, placed[one.id]) for one in fresh])
    _write_sketches(connection, kept)
    _name_after_earliest(connection, led_by_later)


def take_out_of_stories(connection: Connection, article_ids: Collection[str]) -> None:
    """Take live articles out of their stories; the others of a story stay together."""
    for some in some_at_a_time(article_ids):
        connection.execute(delete(stories).where(stories.c.article_id.in_(some)))
    _name_after_earliest(connection, article_ids)


def _name_after_earliest(connection: Connection, story_ids: Collection[str]) -> None:
    """Name the stories after the earliest articles that are in them, and find them by the texts of those."""
    heirs: dict[str, str] = {}
    for some in some_at_a_time(story_ids):
        connection.execute(delete(story_sketches).where(story_sketches.c.story_id.in_(some)))
        latest_first = (
            select(stories.c.story_id, stories.c.article_id)
            .join(articles, articles.c.id == stories.c.article_id)
            .where(stories.c.story_id.in_(some))
            .order_by(articles.c.created_at.desc(), articles.c.id.desc())
        )
        heirs.update({row.story_id: row.article_id for row in connection.execute(latest_first)})
    for story_id, heir in heirs.items():
        connection.execute(update(stories).where(stories.c.story_id == story_id).values(story_id=heir))
    found = read_live_articles(connection, heirs.values())
    _write_sketches(connection, {one: sketch(article) for one, article in found.items()})


def _holders(connection: Connection, keys: Collection[int]) -> defaultdict[int, list[str]]:
    """Return the stories that hold each of the keys."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for some in some_at_a_time(keys):
        held = select(story_sketches).where(story_sketches.c.sketch_key.in_(some))
        for row in connection.execute(held.order_by(story_sketches.c.story_id)):
            found[row.sketch_key].append(row.story_id)
    return found


def _likeliest(keys: Iterable[int], holders: Mapping[int, Sequence[str]]) -> list[str]:
    """Return the stories that hold most of the keys."""
    counts = Counter(story_id for key in keys for story_id in holders.get(key, ()))
    return [story_id for story_id, _ in counts.most_common(_MOST_COMPARED)]


def _write_sketches(connection: Connection, sketches: Mapping[str, Sequence[int]]) -> None:
    rows = [{"sketch_key": key, "story_id": one} for one, keys in sketches.items() for key in keys]
    if rows:
        connection.execute(insert(story_sketches), rows)


def _story_row(article: Article, story_id: str) -> dict[str, object]:
    return {"article_id": article.id, "story_id": story_id, "printer": _printer(article)}


def _printer(article: Article) -> str:
    """Return the name under which the one who prints the article is counted."""
    return (
        " ".join(fold(article.publisher or "").split()) or _site(article.url or "") or f"article:{article.id}"
    )


def _site(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:  # no address after all
        return None
    return host.removeprefix("www.") if host else None
