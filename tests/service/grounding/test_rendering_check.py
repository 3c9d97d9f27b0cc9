import pytest

from service.grounding import check_rendering
from tests.service.articles import BODY, TITLE, sentence

NOW = "Hiện nay, toàn tỉnh có 1.386 trạm BTS; 100% xã đã được phủ sóng 4G."
THEN = "Năm 2009 chỉ có 72 trạm thu, phát sóng di động, nay đã có trên 940 trạm."
PLAN = "Năm 2020, Bình Hải phấn đấu tăng trưởng đạt 11,5%."
NOT_YET = "Sở Thông tin và Truyền thông vẫn chưa triển khai được 12 dự án."
DIRECTOR = BODY[2]


def verdict(text, source):
    checked = check_rendering(text, sentence(source))
    return checked.verdict, list(checked.reasons)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The whole province now has 1,386 BTS stations; 100% of communes are covered by 4G.", NOW),
        ("In 2009 there were only 72 mobile transceiver stations; now there are more than 940.", THEN),
        ("In 2020, Bình Hải aims for growth of 11.5%.", PLAN),
        ("The Department of Information and Communications has not yet carried out 12 projects.", NOT_YET),
        (
            "Department Director Trần Thị Hạnh said that postal revenue was estimated at VND 315 billion, "
            "up 8.6% from 2018.",
            DIRECTOR,
        ),
        ("The information and communications sector of Bình Hải province in 2019", TITLE),
        ("Friday, 10 January 2020, 08:30", "Thứ sáu, 10/01/2020 08:30"),
        ("Decision No. 258/QĐ-TTg of 17 March 2017.", "Quyết định số 258/QĐ-TTg ngày 17/3/2017."),
        (
            "Density is 6.1 telephones per 100 people, ranked 21st of 63.",
            "Mật độ 6,1 máy/100 dân, đứng thứ 21/63.",
        ),
        ("Both districts were covered by 4G.", "Cả hai huyện đã được phủ sóng 4G."),
        ("Department of Information and Communications", "Sở Thông tin và Truyền thông"),
        ("department of information & communications", "Sở Thông tin và Truyền thông"),
        ("Strengthening management.", "1. Tăng cường quản lý."),
        (
            "In 2020 the province had 12 projects, so do the people have jobs?",
            "Năm 2020 tỉnh có 12 dự án, vậy người dân có việc làm không?",
        ),
    ],
)
def test_a_whole_and_exact_rendering_passes(text, source):
    assert verdict(text, source) in (("verified", []), ("cited", []))


@pytest.mark.parametrize(
    ("text", "source", "reason"),
    [
        (
            "The province now has 1,386 BTS stations; communes are covered by 4G.",
            NOW,
            "The rendering leaves out 100%.",
        ),
        (
            "The province now has BTS stations; 100% of communes are covered by 4G.",
            NOW,
            "The rendering leaves out 1.386.",
        ),
        (
            "The province has 1,386 BTS stations; 100% of communes are covered.",
            NOW,
            "The rendering leaves out 4G.",
        ),
        (
            "There were only 72 mobile transceiver stations; now there are more than 940.",
            THEN,
            "The rendering leaves out the date Năm 2009.",
        ),
        (
            "The Department of Information and Communications has carried out 12 projects.",
            NOT_YET,
            "The sentence says 'not' (không, chưa), and the rendering does not.",
        ),
        (
            "It opened in March 2017.",
            "Trung tâm khai trương ngày 17/3/2017.",
            "The rendering leaves out the date ngày 17/3/2017.",
        ),
    ],
)
def test_what_a_rendering_leaves_out_withholds_it(text, source, reason):
    found, reasons = verdict(text, source)
    assert found == "withheld"
    assert reason in reasons


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The whole province now has 1,368 BTS stations; 100% of communes are covered by 4G.", NOW),
        ("In 2009 there were only 72 mobile transceiver stations; now there are 940.", THEN),
        ("In 2020, Bình Hải grew by 11.5%.", PLAN),
        ("In 2021, Bình Hải aims for growth of 11.5%.", PLAN),
        ("In 2020, Bình Hải does not aim for growth of 11.5%.", PLAN),
        ("In 2020, Bình Hải aims for growth of 11.5%, see www.evil.example.", PLAN),
    ],
)
def test_what_a_claim_may_not_say_a_rendering_may_not_either(text, source):
    assert verdict(text, source)[0] == "withheld"


def test_a_figure_missing_and_one_too_many_are_both_told():
    _, reasons = verdict("The province has 1,368 BTS stations; 100% of communes have 4G.", NOW)
    assert reasons == [
        "1,368 does not stand in the cited sentences.",
        "The rendering leaves out 1.386.",
    ]


@pytest.mark.parametrize(
    "text", [NOW, "Toàn tỉnh có 1.386 trạm BTS; 100% xã đã có sóng 4G.", "", "…", "100%"]
)
def test_what_is_no_english_is_no_rendering(text):
    assert verdict(text, NOW) == ("withheld", ["The rendering is not in English."])


def test_names_alone_are_english_too():
    assert verdict("Trần Thị Hạnh, Bình Hải", "Trần Thị Hạnh, Bình Hải")[0] == "verified"


def test_a_rendering_far_too_short_or_too_long_is_none():
    assert verdict("In 2009 there were 72, now over 940.", f"{THEN} {'Ông nói thêm như vậy. ' * 4}") == (
        "withheld",
        ["The rendering says far too little for the length of the sentence."],
    )
    assert verdict(
        "In 2020, Bình Hải aims for growth of 11.5%. " + "It is a fine place to live. " * 5, PLAN
    ) == (
        "withheld",
        ["The rendering says far too much for the length of the sentence."],
    )


def test_a_short_sentence_may_be_rendered_at_any_length():
    assert verdict("The article ends here.", "Hết.") == ("cited", [])


def test_an_unknown_name_is_shown_with_its_reason():
    found, reasons = verdict("In 2020, Atlantis aims for growth of 11.5%.", PLAN)
    assert (found, reasons) == ("check", ["The name Atlantis was not found in the cited sentences."])


def test_another_name_than_the_official_one_is_shown_with_its_reason():
    assert verdict("The information office has not yet carried out 12 projects.", NOT_YET) == (
        "check",
        [
            "The rendering does not use the official name of Sở Thông tin và Truyền thông: "
            "Department of Information and Communications."
        ],
    )


def test_fewer_negations_than_the_sentence_has_are_a_doubt():
    source = "Xã không có chợ và người dân không có việc làm."
    assert verdict("The commune has no market, and its people have jobs.", source) == (
        "check",
        ["The sentence says 'not' (không, chưa) more often than the rendering."],
    )
    assert verdict("The commune has no market, and its people have no jobs.", source)[0] == "cited"


def test_a_number_in_words_that_is_not_found_is_a_doubt_and_no_failure():
    found, reasons = verdict("The villages were covered.", "Ba làng đã được phủ sóng.")
    assert (found, reasons) == ("check", ["Ba could not be found in the rendering by machine."])


def test_what_withholds_a_rendering_is_told_without_what_is_only_unsure():
    assert verdict("In 2020, Atlantis aims for growth.", PLAN) == (
        "withheld",
        ["The rendering leaves out 11,5%."],
    )


def test_a_number_may_be_told_with_a_roman_numeral():
    _, reasons = verdict("The world war II ended.", "Chiến tranh thế giới thứ 2 kết thúc.")
    assert not any("leaves out" in reason for reason in reasons)
    _, reasons = verdict("The world war I ended.", "Chiến tranh thế giới thứ 2 kết thúc.")
    assert "The rendering leaves out thứ 2." in reasons
