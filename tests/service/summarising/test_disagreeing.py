"""Articles that give other figures for the same thing: each is shown, the newest first, and named beside the other."""

import pytest

from tests.service.articles import article
from tests.service.summarising.reading import summary_by
from tests.service.summarising.test_sources import extracted
from vectorstore.article import Article
from vectorstore.catalog.stories import Story

OLD = "Năm 2019, tỉnh Bình Hải có 1.386 trạm BTS phủ sóng đến các xã vùng cao."
NEW = "Năm 2019, tỉnh Bình Hải có 1.402 trạm BTS phủ sóng đến tất cả các xã vùng cao."


def printed(article_id: str, text: str, day: str, publisher: str) -> Article:
    made = article(text, article_id=article_id, title="Trạm BTS", dateline=None, publisher=publisher)
    object.__setattr__(made, "published_at", day)
    return made


def both() -> tuple[Article, Article]:
    return printed("cu", OLD, "2020-01-10", "Báo Cũ"), printed("moi", NEW, "2020-03-05", "Báo Mới")


def test_without_a_model_both_stand_side_by_side_the_newest_first() -> None:
    summary = extracted(*both())
    first, second = summary.claims  # type: ignore[attr-defined]
    assert ("1.402" in first.text, "1.386" in second.text) == (True, True)
    assert first.reasons == ["Báo Cũ of 10 January 2020 gives 1.386 instead of 1.402."]
    assert second.reasons == ["Báo Mới of 5 March 2020 gives 1.402 instead of 1.386."]
    assert (first.independent_sources, second.independent_sources) == (1, 1)


def test_a_claim_of_a_model_names_the_article_that_says_otherwise() -> None:
    def read(prompt: str) -> str:
        label = prompt.split("] Năm 2019, tỉnh Bình Hải có 1.386")[0].rsplit("[", 1)[1]
        return f"In 2019 Bình Hải province had 1,386 BTS stations. [{label}]"

    (claim,) = summary_by(*both(), read=read).claims
    assert claim.verdict == "verified"
    assert claim.reasons == ["Báo Mới of 5 March 2020 gives 1.402 instead of 1.386."]


def test_a_figure_between_the_two_is_withheld() -> None:
    def read(prompt: str) -> str:
        labels = "".join(
            f"[{part.rsplit('[', 1)[1]}]" for part in prompt.split("] Năm 2019, tỉnh Bình Hải có")[:2]
        )
        return f"In 2019 Bình Hải province had 1,394 BTS stations. {labels}"

    assert summary_by(*both(), read=read).claims == []


@pytest.mark.parametrize(
    "other",
    [
        NEW.replace("2019", "2020"),  # another year
        NEW.replace("Bình Hải", "Sơn Tây"),  # another place
        OLD,  # the same
        "Năm 2019, doanh thu của tỉnh Bình Hải đạt 315 tỷ đồng.",  # another thing
        OLD.replace("vùng cao", "vùng cao, trong đó có 12 xã biên giới"),  # one figure more
    ],
)
def test_what_speaks_of_something_else_does_not_disagree(other: str) -> None:
    summary = extracted(printed("a", OLD, "2020-01-10", "A"), printed("b", other, "2020-03-05", "B"))
    assert all(claim.reasons == [] for claim in summary.claims)  # type: ignore[attr-defined]


def test_a_reprint_says_nothing_of_its_own() -> None:
    stories = {"cu": Story("cu", 2), "moi": Story("cu", 2)}
    summary = extracted(*both(), stories=stories)
    (claim,) = summary.claims  # type: ignore[attr-defined]
    assert claim.reasons == []
