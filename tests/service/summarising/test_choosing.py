import pytest

from service.summarising.choosing import by_worth, candidates
from service.summarising.news_value import MOST_FIGURES, MOST_FORMULAS, signs_in
from tests.service.articles import article

PLAIN = "Người dân trong vùng kể cho nhau nghe nhiều câu chuyện cũ về con sông và những mùa nước lớn đã qua."
MIDDLE = (
    "Các cụ cao tuổi vẫn nhớ từng bến đò, từng gốc đa, từng phiên chợ quê bên bờ đê làng ngày ấy đông vui."
)


def order(*texts, article_id="a"):
    return [one.text for one, _ in by_worth(candidates(article(*texts, article_id=article_id)), least=0)]


def worth_alone(text):
    [(_, worth)] = by_worth(candidates(article(text)))
    return worth


@pytest.mark.parametrize(
    "told",
    [
        "Người dân trong xã đã trồng thêm 125 ha vải thiều, nuôi 3.400 con lợn, đóng mới 12 chiếc thuyền đánh cá.",
        "Ngày 12/5/2019, người dân trong vùng kéo nhau ra bến đò cũ để xem đoàn thuyền rồng đi qua trên sông.",
        "Chính quyền huyện Sơn Động ban hành quy định mới về việc giữ gìn bến đò cổ và những gốc đa làng xưa.",
        "Làng chài ven sông được xếp thứ hai trong cả huyện về nếp sống, sau làng gốm nằm ở phía bên kia bờ đê.",
        "Chính quyền huyện đặt mục tiêu dựng lại bến đò cổ, trồng lại hàng đa làng xưa, mở lại phiên chợ quê.",
        "Tuy nhiên đường vào bến đò cổ hỏng nặng, gốc đa làng xưa bị sâu, còn phiên chợ quê thì không ai đến họp.",
    ],
)
def test_what_decides_dates_counts_ranks_plans_or_lacks_is_told_before_plain_prose(told):
    assert order("Làng chài nằm ven con sông lớn chảy qua vùng.", PLAIN, told, MIDDLE)[0] == told


def test_the_lead_is_told_before_another_sentence_of_its_kind():
    assert order(PLAIN, MIDDLE)[0] == PLAIN
    assert order(MIDDLE, PLAIN)[0] == MIDDLE


def test_formulas_are_worth_less_than_what_says_something():
    formula = (
        "Cán bộ tích cực kể chuyện chợ quê, thường xuyên nhắc bến đò, không ngừng nói về gốc đa làng xưa."
    )
    plain = (
        "Cán bộ thôn nhà kể chuyện chợ quê, chiều chiều nhắc bến đò, rôm rả nói về gốc đa làng xưa bên sông."
    )
    assert worth_alone(formula) == pytest.approx(worth_alone(plain) * 0.85)


def test_a_list_of_facts_is_worth_more_than_one_of_them():
    told = "; ".join(f"xã {name} có {number} hộ nuôi cá lồng" for number, name in ((11, "Mai"), (27, "Lan")))
    more = "; ".join(
        f"thôn {name} đóng {number} chiếc thuyền mới" for number, name in enumerate("ABCDEĐGHIKLM", 20)
    )
    assert len(more.split()) > 80
    assert order("Làng chài nằm ven con sông lớn.", PLAIN, f"{told}.", f"{more}.")[0] == f"{more}."


def test_a_sentence_of_a_paragraph_that_has_had_its_turn_is_worth_less():
    together = [worth for _, worth in by_worth(candidates(article(f"{PLAIN} {MIDDLE}")))]
    apart = [worth for _, worth in by_worth(candidates(article(PLAIN, MIDDLE)))]
    assert together[0] == apart[0]
    assert together[1] == pytest.approx(0.75 / 1.1 * apart[1], rel=0.01)


def test_a_long_sentence_is_worth_as_much_as_a_short_one():
    long = " ".join(f"tiếng{one}{other}" for one in "abcdefghij" for other in "abcdefghij")
    assert worth_alone(f"{long}.") == pytest.approx(worth_alone(f"{' '.join(long.split()[:30])}."))


def test_digits_that_count_nothing_are_no_figures():
    assert (
        signs_in("Ngày 19/02/2016, Quyết định số 258/QĐ-TTg; phủ sóng 3G, 4G; lúc 16h30; mức độ 3, 4").figures
        == 0
    )
    assert (
        signs_in(
            "giai đoạn 2011-2015, năm 2010, tháng 10/2020, Điều 5, COVID-19, điện thoại 0912.345.678"
        ).figures
        == 0
    )
    assert signs_in("Có 1.422 trạm BTS, 45,7% thủ tục, đứng thứ 21/63, đạt 470 nghìn tỷ đồng").figures == 4
    assert signs_in("910/1988 thủ tục, 75 hồ sơ, 12.700.000 thuê bao, cấp 03 giấy phép, số 14%").figures == 5


def test_signs_are_counted_up_to_a_most():
    assert signs_in(" ".join(f"{number} hộ" for number in range(10, 30))).figures == MOST_FIGURES
    assert signs_in("tích cực, hiệu quả, mạnh mẽ, kịp thời, đồng bộ, chủ động").formulas == MOST_FORMULAS


def test_the_kinds_of_signs_are_told_apart():
    assert signs_in("Ban hành quyết định, đứng thứ 2, sẽ khai trương, tuy nhiên còn thiếu").kinds == {
        "decided",
        "ranked",
        "planned",
        "lacking",
    }
    assert signs_in("Người dân kể chuyện.").kinds == frozenset()
    assert signs_in("Tháng 10 năm 2020").dated
    assert not signs_in("Nhiều tháng nay").dated
