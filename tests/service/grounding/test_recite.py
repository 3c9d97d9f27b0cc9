from service.grounding import Draft, recite
from tests.service.articles import sentence

TITLE = sentence("Ngành Thông tin và Truyền thông tỉnh Bình Hải năm 2019", number=1, kind="title")
NOW = sentence("Hiện nay, toàn tỉnh có 1.386 trạm BTS.", number=2)
THEN = sentence("Năm 2009 chỉ có 72 trạm thu, phát sóng di động.", number=3)
ELSEWHERE = sentence("Năm 2009 có 72 trạm.", number=1, article_id="b")
SHOWN = [ELSEWHERE, TITLE, NOW, THEN]


def test_a_wrong_pointer_is_replaced_by_the_sentence_that_bears_the_claim_out():
    found = recite(Draft("In 2009 there were only 72 stations.", ("x",)), [NOW], SHOWN, language="en")
    assert found is not None
    checked, sentences = found
    assert checked.verdict == "verified"
    assert sentences == (THEN,)


def test_a_sentence_of_the_cited_article_comes_first():
    found = recite(Draft("In 2009 there were 72 stations.", ("x",)), [ELSEWHERE, NOW], SHOWN, language="en")
    assert found is not None
    assert found[1] == (THEN,)


def test_a_missing_sentence_is_put_beside_the_cited_one():
    draft = Draft("In 2009 there were 72 stations, and now 1,386 BTS stations.", ("x",))
    found = recite(draft, [NOW], SHOWN, language="en")
    assert found is not None
    assert found[1] == (NOW, THEN)


def test_a_title_that_was_cited_stays_when_the_wrong_sentence_goes():
    draft = Draft("In 2019 Bình Hải had 1,386 BTS stations.", ("x",))
    found = recite(draft, [TITLE, THEN], SHOWN, language="en")
    assert found is not None
    assert found[1] == (TITLE, NOW)


def test_a_claim_that_no_sentence_bears_out_is_not_recited():
    assert recite(Draft("In 2009 there were 73 stations.", ("x",)), [NOW], SHOWN, language="en") is None


def test_a_figure_that_stands_elsewhere_for_another_thing_does_not_bear_the_claim_out():
    draft = Draft("In 2009 the forest index stood at 72.", ("x",))
    assert recite(draft, [NOW], SHOWN, language="en") is None


def test_a_claim_with_names_only_is_not_recited():
    assert recite(Draft("Bình Hải is a beautiful province.", ()), [], SHOWN, language="en") is None


def test_a_claim_that_could_only_be_checked_by_hand_is_not_recited():
    assert recite(Draft("Lào Cai had 72 stations.", ()), [], SHOWN, language="en") is None
