"""Reprints are one source; articles that say the same on their own are several."""

from tests.service.articles import article
from tests.service.summarising.reading import summary_by, told_by
from tests.stubs import ScriptedChatModel
from vectorstore.article import Article
from vectorstore.catalog.stories import Story

SAME = "Năm 2019, tỉnh Bình Hải có 1.386 trạm BTS phủ sóng đến các xã vùng cao."


def printed(article_id: str, *body: str) -> Article:
    return article(*(body or (SAME,)), article_id=article_id, title="Trạm BTS ở Bình Hải", dateline=None)


def extracted(*articles: Article, stories: dict[str, Story] | None = None) -> object:
    from service.requests import SummaryRequest
    from service.summarising import summarise
    from service.writing import Writer
    from tests.service.articles import FixedSearch
    from tests.stubs import WordCounter

    return list(
        summarise(
            SummaryRequest(article_ids=[one.id for one in articles], length="brief"),
            articles=articles,
            search=FixedSearch(),
            writer=Writer(None, "extractive", 1.0),
            counter=WordCounter(),
            stories_of=lambda _: stories or {},
        )
    )[-1].document


def test_five_reprints_are_one_source_printed_by_five() -> None:
    articles = [printed(f"r{number}") for number in range(5)]
    stories = {one.id: Story("r0", 5) for one in articles}
    shown: list[str] = []

    def read(prompt: str) -> str:
        shown.append(prompt)
        label = prompt.split("] Năm 2019")[0].rsplit("[", 1)[1]
        return f"In 2019 Bình Hải province had 1,386 BTS stations. [{label}]"

    summary = summary_by(*articles, read=read, stories=stories)
    assert shown[0].count("1.386 trạm BTS") == 1
    (claim,) = summary.claims
    assert (claim.printed_by, claim.independent_sources, claim.citations) == (5, 1, [1])
    assert [one.model_dump() for one in summary.coverage.articles.skipped] == [
        {"article_id": f"r{number}", "reason": "It prints the same text as r0."} for number in range(1, 5)
    ]
    assert summary.coverage.articles.considered == 5


def test_articles_that_say_the_same_each_are_independent_sources() -> None:
    one = printed("a")
    other = printed("b", "Bình Hải năm 2019 có 1.386 trạm BTS, theo Sở Thông tin và Truyền thông.")

    def read(prompt: str) -> str:
        labels = [
            part.rsplit("[", 1)[1] for part in (prompt.split("] Năm 2019")[0], prompt.split("] Bình Hải")[0])
        ]
        cited = "".join(f"[{label}]" for label in labels)
        return f"In 2019 Bình Hải had 1,386 BTS stations. {cited}"

    (claim,) = summary_by(one, other, read=read).claims
    assert (claim.independent_sources, claim.printed_by) == (2, 2)


def test_two_articles_that_only_together_say_it_are_one_source() -> None:
    one = printed("a", "Năm 2019, tỉnh Bình Hải có 1.386 trạm BTS.")
    other = printed("b", "Năm 2019, tỉnh Bình Hải có 72 xã vùng cao.")

    def read(prompt: str) -> str:
        labels = [part.rsplit("[", 1)[1] for part in prompt.split("] Năm 2019")[:2]]
        return f"In 2019 Bình Hải had 1,386 BTS stations, and it had 72 highland communes. [{labels[0]}][{labels[1]}]"

    (claim,) = summary_by(one, other, read=read).claims
    assert claim.independent_sources == 1


def test_without_a_model_a_sentence_that_others_agree_with_cites_them() -> None:
    other = printed("b", "Năm 2019, tỉnh Bình Hải đã có 1.386 trạm BTS phủ sóng các xã vùng cao.")
    third = printed("c", "Năm 2019, tỉnh Bình Hải có 1.387 trạm BTS phủ sóng đến các xã vùng cao.")
    summary = extracted(printed("a"), other, third)
    first = summary.claims[0]  # type: ignore[attr-defined]
    assert "1.386" in first.text
    assert (first.independent_sources, len(first.citations)) == (2, 2)
    cited = {summary.citations[number - 1].article_id for number in first.citations}  # type: ignore[attr-defined]
    assert cited == {"a", "b"}


def test_without_a_model_reprints_are_no_second_source() -> None:
    stories = {"a": Story("a", 2), "b": Story("a", 2)}
    summary = extracted(printed("a"), printed("b"), stories=stories)
    first = summary.claims[0]  # type: ignore[attr-defined]
    assert (first.independent_sources, first.printed_by, len(first.citations)) == (1, 2, 1)


def test_the_same_article_named_twice_is_read_once() -> None:
    model = ScriptedChatModel(always="NO ANSWER")
    told_by([printed("a"), printed("a")], model=model)
    assert model.prompts[0].count("1.386 trạm BTS") == 1
