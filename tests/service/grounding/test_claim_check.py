import pytest

from service.grounding import check_claim
from tests.service.articles import sentence

TITLE = sentence("Ngành Thông tin và Truyền thông tỉnh Bình Hải năm 2019", number=1, kind="title")
NOW = sentence("Hiện nay, toàn tỉnh có 1.386 trạm BTS; 100% xã đã được phủ sóng 4G.", number=2)
THEN = sentence(
    "Năm 2009 chỉ có 72 trạm thu, phát sóng di động (BTS), nay đã có trên 940 trạm BTS.", number=3
)
PLAN = sentence(
    "Năm 2020, Bình Hải phấn đấu tăng trưởng đạt 11,5% và các chỉ tiêu đều cao hơn năm 2019.", number=4
)
RANK = sentence("Năm 2019, chỉ số ứng dụng CNTT của tỉnh tăng 08 bậc, đứng thứ 17/63 tỉnh, thành.", number=5)
MISSING = sentence("Đến tối 12/4, lực lượng chức năng vẫn chưa tìm thấy 5 nạn nhân bị mất tích.", number=6)
MONEY = sentence("Huy động vốn đầu tư toàn xã hội giai đoạn 2016-2019 đạt 215 nghìn tỷ đồng.", number=7)
PERSON = sentence("Bà Trần Thị Hạnh, Phó Chủ tịch UBND tỉnh Bình Hải, đã chủ trì hội nghị.", number=8)
SHARE = sentence("Toàn tỉnh có 812/1640 thủ tục hành chính được tiếp nhận qua bưu điện.", number=9)
NONE_CLOSED = sentence("Hệ thống không ngừng được mở rộng với 45 điểm phục vụ.", number=10)
QUALITY = sentence("Chất lượng dịch vụ được người dân đánh giá tốt.", number=11)
GROWS = sentence("Toàn tỉnh đã có 45 điểm phục vụ, phấn đấu năm 2021 có 60 điểm.", number=13)
NONE_THEN = sentence("Năm 2018 chưa có trạm nào, đến nay đã có 15 trạm.", number=14)
FELL = sentence("Năm 2019, số thuê bao cố định giảm 4.200 thuê bao.", number=12)


def verdict(claim, *quotes, language="en", **given):
    return check_claim(claim, quotes, language=language, **given).verdict


@pytest.mark.parametrize(
    ("claim", "quotes"),
    [
        ("In 2019 Bình Hải had 1,386 base stations.", [TITLE, NOW]),
        ("All communes (100%) of Binh Hai had 4G coverage.", [TITLE, NOW]),
        ("In 2009 there were only 72 base stations.", [THEN]),
        ("There are now more than 940 BTS stations.", [THEN]),
        ("In 2020 Bình Hải aimed to grow by 11.5%.", [PLAN]),
        ("In 2019 the province ranked 17th of 63, up 8 places.", [RANK]),
        ("By the evening of 12 April, 5 missing victims had not been found.", [MISSING]),
        ("In 2016-2019 investment reached VND 215 trillion.", [MONEY]),
        ("Trần Thị Hạnh, Vice Chairwoman of the Provincial People's Committee, chaired it.", [PERSON]),
        ("812 of 1,640 administrative procedures are handled by post.", [SHARE]),
        ("In 2019 fixed subscriptions fell by 4,200.", [FELL]),
        (
            "812 of 1,640 procedures go by post.",
            [sentence("Có 1.640 thủ tục, trong đó 812 thủ tục qua bưu điện.")],
        ),
        ("The number of stations rose from 72 to 940.", [sentence("Năm 2009 có 72 trạm, nay có 940 trạm.")]),
        ("The province has 45 service points.", [GROWS]),
        ("The province has 45 service points.", [sentence("Phấn đấu có 45 điểm phục vụ."), GROWS]),
        ("The province plans to have 60 service points in 2021.", [GROWS]),
        ("Since 2018 the province has built 15 stations.", [NONE_THEN]),
        ("The period was 2016 to 2018.", [NONE_THEN, sentence("Dự án bắt đầu năm 2016.")]),
    ],
)
def test_a_true_claim_is_verified(claim, quotes):
    checked = check_claim(claim, quotes, language="en")
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "quotes", "reason"),
    [
        ("In 2019 Bình Hải had 1,368 base stations.", [TITLE, NOW], "1,368 does not stand"),
        ("In 2019 Bình Hải had 1.386 base stations.", [TITLE, NOW], "1.386 does not stand"),
        ("In 2019 Bình Hải had 13,860 base stations.", [TITLE, NOW], "13,860 does not stand"),
        ("There are now exactly 940 base stations.", [THEN], "exactly 940"),
        ("There are now fewer than 940 base stations.", [THEN], "less than 940"),
        ("In 2009 there were more than 72 base stations.", [THEN], "more than 72"),
        ("In 2020 Bình Hải grew by 11.5%.", [PLAN], "of a plan or a target"),
        ("In 2021 the province had 60 service points.", [GROWS], "of a plan or a target"),
        ("There are 45 stations.", [sentence("Có 45 doanh nghiệp tham gia.")], "counts something else"),
        ("In 2019 Bình Hải planned 1,386 base stations.", [TITLE, NOW], "of something done"),
        ("In 2019 the province ranked 16th of 63.", [RANK], "16th of 63"),
        ("In 2019 the province fell by 8 places.", [RANK], "of a fall"),
        ("In 2018 fixed subscriptions fell by 4,200.", [FELL], "The date 2018 does not stand"),
        ("In 2019 fixed subscriptions rose by 4,200.", [FELL], "of a rise"),
        ("By 12 April, 5 victims had been found.", [MISSING], "say “chưa”"),
        ("In 2016-2019 investment did not reach VND 215 trillion.", [MONEY], "The claim says “not”"),
        ("In 2016-2019 investment reached VND 215 billion.", [MONEY], "VND 215 billion"),
        ("In 2016-2019 investment reached USD 215 trillion.", [MONEY], "USD 215 trillion"),
        ("812 of 1,630 procedures are handled by post.", [SHARE], "812 of 1,630"),
        ("Visit www.example.com for the 1,386 stations.", [NOW], "The address www.example.com"),
        ("Write to boss@example.org about the 1,386 stations.", [NOW], "The address boss@example.org"),
    ],
)
def test_a_claim_that_its_quotes_contradict_is_withheld(claim, quotes, reason):
    checked = check_claim(claim, quotes, language="en")
    assert checked.verdict == "withheld"
    assert any(reason in one for one in checked.reasons), checked.reasons


def test_a_claim_that_cites_nothing_is_withheld():
    checked = check_claim("In 2019 Bình Hải had 1,386 base stations.", [], language="en")
    assert (checked.verdict, checked.reasons) == (
        "withheld",
        ("The claim cites no sentence that was shown.",),
    )


@pytest.mark.parametrize(
    ("claim", "quotes", "reason"),
    [
        ("Bình Hải had 1,386 base stations.", [NOW], "The name Bình Hải was not found"),
        ("Lào Cai has 1,386 base stations.", [TITLE, NOW], "The name Lào Cai was not found"),
        ("In 2018 the province had 1,386 base stations.", [NOW], "“Hiện nay” may mean 2018"),
        ("Trần Văn Hạnh chaired the conference.", [PERSON], "The name Trần Văn Hạnh"),
        ("The Chairwoman of the Provincial People's Committee chaired it.", [PERSON], "Chairwoman"),
        ("Zolotel runs the 1,386 base stations.", [NOW], "The name Zolotel"),
    ],
)
def test_a_date_or_a_name_that_is_not_found_is_to_be_checked(claim, quotes, reason):
    checked = check_claim(claim, quotes, language="en")
    assert checked.verdict == "check"
    assert any(reason in one for one in checked.reasons), checked.reasons


def test_context_counts_only_when_it_is_cited():
    claim = "In 2019 Bình Hải had 1,386 base stations."
    assert verdict(claim, NOW) == "check"
    assert verdict(claim, NOW, TITLE) == "verified"


def test_the_title_of_another_article_is_no_context():
    other = sentence("Ngành Thông tin và Truyền thông tỉnh Lào Cai năm 2018", article_id="b", kind="title")
    assert verdict("In 2018 Lào Cai had 1,386 base stations.", NOW, other) == "check"
    assert verdict("Lào Cai reports on 2018.", other) == "verified"


def test_a_claim_with_nothing_a_machine_can_check_is_cited():
    assert verdict("People find the service good.", QUALITY) == "cited"


def test_a_negation_within_a_word_is_none():
    assert verdict("The system kept growing and has 45 service points.", NONE_CLOSED) == "verified"


def test_a_figure_that_the_question_brought_and_the_claim_denies_is_exempt():
    claim = "In 2009 there were 72 base stations, not 62."
    assert verdict(claim, THEN, question="Were there 62 base stations in 2009?") == "verified"
    assert verdict(claim, THEN, question="Năm 2009 có 62 trạm phải không?") == "verified"
    assert verdict(claim, THEN, question="How many base stations were there?") == "withheld"


def test_a_figure_that_the_question_brought_and_the_claim_repeats_is_not_exempt():
    claim = "In 2009 there were 62 base stations."
    assert verdict(claim, THEN, question="Were there 62 base stations in 2009?") == "withheld"


def test_a_name_that_the_question_brought_and_the_claim_denies_is_exempt():
    claim = "Bình Hải, not Lào Cai, ranked 17th of 63."
    assert verdict(claim, TITLE, RANK, question="Did Lào Cai rank 17th?") == "verified"
    assert verdict(claim, TITLE, RANK, question="Who ranked 17th?") == "withheld"


@pytest.mark.parametrize(
    ("claim", "expression", "quotes"),
    [
        ("The number of base stations grew by 868.", "940 - 72", [THEN]),
        ("The number of base stations grew by 868.", "-72 + 940", [THEN]),
        ("49.5% of the procedures are handled by post.", "812 / 1640 * 100", [SHARE]),
        ("49.5% of the procedures are handled by post.", "812 / 1640", [SHARE]),
        ("The stations multiplied 13.1 times.", "940 / 72", [THEN]),
    ],
)
def test_a_derived_figure_that_recomputes_is_derived(claim, expression, quotes):
    checked = check_claim(claim, quotes, language="en", expression=expression)
    assert checked.kind == "derived"
    assert checked.verdict in ("verified", "check")
    assert not any("does not stand" in reason for reason in checked.reasons)


@pytest.mark.parametrize(
    ("claim", "expression", "reason"),
    [
        ("The number grew by 869.", "940 - 72", "940 - 72 is 868"),
        ("The number grew by 869.", "941 - 72", "941 in 941 - 72 does not stand"),
        ("The number grew by 868.", None, "868 does not stand"),
        ("The number grew by 868.", "940 - 72 if True else 0", "cannot be followed"),
        ("The number grew by 868.", "940 ** 72", "cannot be followed"),
        ("The number grew by 868.", "940 / (72 - 72)", "72 in 940 / (72 - 72) is one figure, taken twice"),
        ("The number fell by 868.", "72 - 940", "The figures of 868 rose"),
        ("The number grew by 868.", "__import__('os').getpid()", "cannot be followed"),
        ("The number grew by 868.", "0x3AC - 72", "cannot be followed"),
        ("The number grew by 868.", "9_40 - 72", "cannot be followed"),
        ("The number grew by 868.", "(" * 150 + "940 - 72" + ")" * 150, "longer than 200 characters"),
        ("The number grew by 868.", "940 - 72" + " " * 200 + "+ 0", "longer than 200 characters"),
        ("The number grew by 868.", "940 - 72\0", "cannot be followed"),
    ],
)
def test_a_derived_figure_that_cannot_be_recomputed_is_withheld(claim, expression, reason):
    checked = check_claim(claim, [THEN], language="en", expression=expression)
    assert checked.verdict == "withheld"
    assert any(reason in one for one in checked.reasons), checked.reasons


def test_the_other_figures_of_a_derived_claim_are_looked_up_all_the_same():
    claim = "The number grew by 868, from 73 to 940."
    assert verdict(claim, THEN, expression="940 - 72") == "withheld"


@pytest.mark.parametrize(
    ("claim", "quotes", "kind"),
    [
        ("In 2020 Bình Hải aimed to grow by 11.5%.", [PLAN], "plan"),
        ("Bình Hải will grow by 11.5%.", [PLAN], "plan"),
        ("In 2009 there were 72 base stations.", [THEN], "fact"),
        ("Bình Hải met its target of 1,386 stations.", [NOW], "fact"),
    ],
)
def test_a_claim_is_a_plan_or_a_fact(claim, quotes, kind):
    assert check_claim(claim, quotes, language="en").kind == kind


@pytest.mark.parametrize(
    "quote", [TITLE, NOW, THEN, PLAN, RANK, MISSING, MONEY, PERSON, SHARE, NONE_CLOSED, QUALITY, FELL, GROWS]
)
def test_a_sentence_repeated_word_for_word_passes(quote):
    checked = check_claim(quote.text, [quote], language="vi")
    assert checked.verdict in ("verified", "cited"), checked.reasons


def test_a_sentence_repeated_with_a_digit_changed_does_not_pass():
    assert verdict(NOW.text.replace("1.386", "1.368"), NOW, language="vi") == "withheld"


def test_a_sentence_repeated_without_its_negation_does_not_pass():
    assert verdict(MISSING.text.replace("vẫn chưa", "đã"), MISSING, language="vi") == "withheld"


def test_a_sentence_repeated_without_its_plan_does_not_pass():
    assert verdict(PLAN.text.replace("phấn đấu ", ""), PLAN, language="vi") == "withheld"


def test_a_context_sentence_about_a_plan_is_no_contradiction():
    context = sentence("Tỉnh Bình Hải phấn đấu thành tỉnh số, định hướng đến năm 2030.", number=15)
    claim = "People of Bình Hải rate the quality of services as good."
    assert verdict(claim, QUALITY, context) == "verified"
    assert verdict("Bình Hải has become a digital province.", context) == "withheld"
