import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.shared_folder import SHARED
from vectorstore.article import Article, Paragraph, ParagraphKind, lay_out
from vectorstore.reprints import is_reprint, sketch
from vietnamese.normalise import fold

MARKET = (
    "Chợ phiên Mường Cát mở lại từ ngày 12/3 sau hai năm đóng cửa, thu hút hơn 1.422 lượt khách trong buổi đầu.",
    "Bà Hoà, chủ một gian hàng thổ cẩm, cho biết doanh thu đạt 6,1 triệu đồng, gấp 3 lần phiên trước.",
    "Ông Trần Văn Hùng, Phó Chủ tịch huyện Đông Khê, nói: “Chúng tôi giữ nếp chợ cũ và không thu phí.”",
    "Huyện sẽ làm thêm một bãi xe rộng 2.500 m² ở phía bắc, dự kiến xong trong quý II.",
    "Nhiều người dân mong phiên chợ được tổ chức đều đặn để tiêu thụ nông sản của bản làng.",
)
CLOSING = "Vụ việc đang được các cơ quan tiếp tục theo dõi và thông tin tới bạn đọc."


def printed(
    *body: str, title: str = "Chợ phiên Mường Cát đông khách", id: str = "a", **other: str
) -> Article:
    lines = [Paragraph("title", title), *(Paragraph("body", one) for one in body)]
    lines += [Paragraph(kind, text) for kind, text in other.items() if kind in _KINDS]  # type: ignore[arg-type]
    text, sentences = lay_out(lines, article_id=id, version=1)
    return Article(id=id, version=1, text=text, sentences=sentences, title=title)


_KINDS: Sequence[ParagraphKind] = ("dateline", "byline", "caption", "heading")


def market(old: str = "", new: str = "") -> Article:
    """Return the market story with one text replaced wherever it stands."""
    assert old in " ".join(MARKET)
    return printed(*(one.replace(old, new) if old else one for one in MARKET), id="b")


def both_ways(one: Article, other: Article) -> bool:
    forth, back = is_reprint(one, other), is_reprint(other, one)
    assert forth == back
    if forth:
        assert set(sketch(one)) & set(sketch(other))
    return forth


ORIGINAL = printed(*MARKET)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“Chúng tôi giữ nếp chợ cũ và không thu phí.”", '"Chúng tôi giữ nếp chợ cũ và không thu phí."'),
        ("Hoà", "Hòa"),
        ("1.422", "1,422"),
        ("1.422", "1 422"),
        ("m²", "m2"),
        ("quý II", "qúy II"),
        (", ", " ,  "),
        ("bản làng", "làng bản"),
        ("thổ cẩm", "vải dệt"),
        ("Chợ phiên", "(TTXVN) Chợ phiên"),
        ("Chợ phiên", "Mường Cát (TTXVN) - Chợ phiên"),
        ("Chợ phiên", "TTO - Chợ phiên"),
    ],
)
def test_a_light_edit_leaves_a_reprint(old: str, new: str) -> None:
    assert both_ways(ORIGINAL, market(old, new))


def test_decomposed_and_capital_letters_and_other_line_ends_are_the_same_text() -> None:
    decomposed = printed(*(unicodedata.normalize("NFD", one) for one in MARKET), id="b")
    assert both_ways(ORIGINAL, decomposed)
    assert both_ways(ORIGINAL, printed(*(one.upper() for one in MARKET), id="b"))
    assert both_ways(ORIGINAL, printed(" ".join(MARKET), id="b"))


def test_a_copy_without_any_diacritics_is_a_reprint() -> None:
    assert both_ways(ORIGINAL, printed(*(fold(one) for one in MARKET), id="b"))


def test_title_dateline_byline_and_caption_may_differ() -> None:
    other = printed(
        *MARKET,
        title="Đông Khê: hơn 1.422 lượt khách tới chợ",
        id="b",
        dateline="Thứ bảy, 13/03/2021 09:24",
        byline="Lê Thu Thảo/TTXVN",
        caption="Gian hàng thổ cẩm tại chợ. Ảnh: Lê Thảo",
        heading="Giữ nếp chợ xưa",
    )
    assert both_ways(ORIGINAL, other)


@pytest.mark.parametrize("kind", ["title", "caption", "heading"])
def test_a_figure_that_only_one_states_beside_its_body_makes_two_stories(kind: str) -> None:
    assert not both_ways(ORIGINAL, printed(*MARKET, id="b", **{kind: "Chợ có 37 gian hàng"}))


@pytest.mark.parametrize("place", [0, 2, 5])
def test_a_sentence_without_figures_may_be_added_or_dropped(place: int) -> None:
    assert both_ways(ORIGINAL, printed(*MARKET[:place], CLOSING, *MARKET[place:], id="b"))


def test_an_added_sentence_with_a_figure_in_words_makes_two_stories() -> None:
    assert not both_ways(ORIGINAL, printed(*MARKET, "Hai người bị thương nhẹ khi dựng lán.", id="b"))


def test_an_added_sentence_with_a_date_makes_two_stories() -> None:
    assert not both_ways(ORIGINAL, printed(*MARKET, "Chợ họp lần tới vào ngày 19/3.", id="b"))


def test_a_signature_after_the_body_may_differ() -> None:
    assert both_ways(printed(*MARKET, "Theo Báo Đông Khê"), printed(*MARKET, "Lê Thu Thảo", id="b"))


def test_the_names_of_a_list_are_no_signatures() -> None:
    winners = [*MARKET, "Các gian hàng đẹp nhất được trao cờ.", "Vi Thị Hoa.", "Lò Thị Mai."]
    assert not both_ways(printed(*winners), printed(*winners[:-1], "Lê Thu Thảo.", id="b"))
    best = [*MARKET, "Gian hàng đẹp nhất:"]
    assert not both_ways(printed(*best, "Vi Thị Hoa"), printed(*best, "Lê Thu Thảo", id="b"))


def test_the_opening_may_be_written_anew() -> None:
    first = printed("Sương chưa tan, dốc vào bản đã rộn tiếng ngựa thồ và tiếng khèn gọi bạn.", *MARKET)
    second = printed("Bà con Đông Khê lại gùi hàng xuống núi, mong một buổi bán mua rôm rả.", *MARKET, id="b")
    assert both_ways(first, second)


def test_an_opening_with_a_name_that_the_other_does_not_know_makes_two_stories() -> None:
    first = printed("Sương chưa tan, dốc vào bản đã rộn tiếng ngựa thồ và tiếng khèn gọi bạn.", *MARKET)
    second = printed(
        "Bà con Thạch Lâm lại gùi hàng xuống núi, mong một buổi bán mua rôm rả.", *MARKET, id="b"
    )
    assert not both_ways(first, second)


def test_a_sentence_in_the_place_of_another_makes_two_stories() -> None:
    assert not both_ways(ORIGINAL, printed(*MARKET[:-1], CLOSING, id="b"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.422", "1.423"),
        ("6,1", "6,2"),
        ("6,1", "61"),
        ("12/3", "13/3"),
        ("2.500", "25,00"),
        ("hai năm", "ba năm"),
        ("triệu", "tỷ"),
        ("đồng", "nhân dân tệ"),
        ("quý II", "quý III"),
        ("hơn 1.422", "1.422"),
        ("thu hút", "không thu hút"),
        ("không thu phí", "thu phí"),
        ("Nhiều người", "Ít người"),
        ("sẽ làm", "đã làm"),
        ("phía bắc", "phía nam"),
        ("Hùng", "Hưng"),
        ("Trần Văn Hùng", "Lê Minh Tuấn"),
        ("Đông Khê", "Thạch Lâm"),
        ("Mường Cát", "Mường Lát"),
        ("gấp 3 lần", "gấp -3 lần"),
        ("6,1 triệu đồng, gấp 3 lần", "3 triệu đồng, gấp 6,1 lần"),
        ("lượt khách", "xe khách"),
    ],
)
def test_a_change_that_tells_makes_two_stories(old: str, new: str) -> None:
    assert not both_ways(ORIGINAL, market(old, new))


def test_names_that_change_places_make_two_stories() -> None:
    ranking = (
        "Giải chạy vượt đồi khép lại sáng nay với phần thi nước rút rất hấp dẫn của các vận động viên trẻ.",
        "{} về trước ở nội dung nữ, {} về sau sau khi bị ngã ngay trước vạch đích của đường chạy.",
        "Ban tổ chức trao cờ lưu niệm cho các đoàn và hẹn gặp lại vào mùa giải tới ở vùng cao.",
    )
    one = printed(*(line.format("Vi Thị Hoa", "Lò Thị Mai") for line in ranking))
    other = printed(*(line.format("Lò Thị Mai", "Vi Thị Hoa") for line in ranking), id="b")
    assert not both_ways(one, other)


def test_equal_numbers_in_another_number_of_places_make_two_stories() -> None:
    again = "Doanh thu 6,1 triệu đồng là mức mà nhiều gian hàng khác trong chợ cũng mong có."
    assert not both_ways(ORIGINAL, printed(*MARKET, again, id="b"))


def test_a_story_told_at_much_greater_length_is_another_though_nothing_contradicts() -> None:
    people = ("lũ trẻ nhỏ", "trai bản trên", "gái bản dưới", "khách miền xuôi", "thợ rèn", "phụ nữ trẻ")
    more = [f"Quanh bếp lửa hồng, {who} ngồi nghe kể chuyện xưa tới khuya." for who in people]
    more += [f"Dưới hiên nhà sàn, tiếng cười của {who} hòa vào tiếng suối chảy." for who in people]
    assert both_ways(ORIGINAL, printed(*MARKET, *more[:2], id="b"))
    assert not both_ways(ORIGINAL, printed(*MARKET, *more, id="b"))


def test_a_short_text_is_a_reprint_only_when_it_is_the_same() -> None:
    short = printed("Cầu Vân Trì khánh thành sau nhiều năm thi công; “xe tải được qua” từ sáng mai.")
    assert both_ways(
        short, printed("CẦU VÂN TRÌ khánh thành sau nhiều năm thi công, xe tải được qua từ sáng mai!", id="b")
    )
    assert both_ways(
        short, printed("Cau Van Tri khanh thanh sau nhieu nam thi cong, xe tai duoc qua tu sang mai", id="b")
    )
    assert not both_ways(
        short, printed("Cầu Vân Trì khánh thành sau nhiều năm xây dựng; xe tải được qua từ sáng mai.", id="b")
    )
    assert not both_ways(
        short, printed("Cầu Vân Trí khánh thành sau nhiều năm thi công; xe tải được qua từ sáng mai.", id="b")
    )


def test_from_40_words_on_a_light_edit_leaves_a_reprint() -> None:
    story = (
        "Dưới tán rừng già, bà con gùi măng xuống chợ, vừa đi vừa hát, gọi nhau qua suối, " * 2
    )  # 36 words
    for acquaintances, is_one in (
        (("láng giềng quen", "hàng xóm quen"), True),
        (("láng giềng", "hàng xóm"), False),
    ):
        one, other = (f"{story} gặp {who}." for who in acquaintances)
        assert (len(one.split()) >= 40) == is_one
        assert both_ways(printed(one), printed(other, id="b")) == is_one


def test_an_article_without_a_body_is_no_reprint_of_another() -> None:
    assert sketch(printed()) == ()
    assert not is_reprint(printed(), printed(id="b"))


def test_captions_are_the_body_of_an_article_that_has_nothing_else() -> None:
    first = printed(caption="Thác Nà Lơi mùa nước đổ. Ảnh: Lê Thảo", id="a")
    assert both_ways(first, printed(caption="Thác Nà Lơi mùa nước đổ - Ảnh: Lê Thảo", id="b"))
    assert not both_ways(first, printed(caption="Thác Nà Ư mùa nước đổ. Ảnh: Lê Thảo", id="b"))


def test_the_keys_of_a_sketch_are_the_same_in_every_process() -> None:
    assert sketch(ORIGINAL) == (
        136910139467876449,
        180049631310927059,
        626164109734560290,
        925086074896400085,
        1056194026700008911,
        1398781209827125650,
    )
    assert len(sketch(printed("Một câu ngắn."))) == 1


def test_a_changed_number_leaves_no_key_in_common() -> None:
    assert not set(sketch(ORIGINAL)) & set(sketch(market("1.422", "1.423")))


def _news() -> list[Article]:
    assert SHARED is not None
    lines = (Path(SHARED) / "data" / "news" / "articles.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        printed(*filter(None, [row["lead"], *row["text"].split("\n")]), title=row["title"], id=row["id"])
        for row in rows
    ]


@pytest.mark.skipif(SHARED is None, reason="needs the shared articles")
def test_of_3000_news_articles_no_two_different_ones_are_taken_for_one_story() -> None:
    news = _news()
    holders: dict[int, list[Article]] = {}
    found = set()
    for article in news:
        for key in sketch(article):
            found |= {(one.id, article.id) for one in holders.get(key, ()) if is_reprint(one, article)}
            holders.setdefault(key, []).append(article)
    assert found == {("bm-22708921", "bm-22708943")}
