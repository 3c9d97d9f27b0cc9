"""Sentences: what stays whole, what is cut, and that nothing is ever lost."""

import json
import random
import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shared_folder import SHARED
from vietnamese.normalise import normalise
from vietnamese.sentences import LONGEST_SENTENCE, sentence_spans

WORDS = (
    "Bắc Giang|có|tỉnh|1|42.000|6,1|ông|A|Tr|TP|PGS.TS|iPhone|v.v|được|Điều 1|đ|ß|İ|中文|\U0001f600|❤️".split(
        "|"
    )
)
SIGNS = ". ! ? … ... ./. , ; : - – • a) 1. I. “ ” \" ' ‘ ’ « » ( ) [1] 。 http://a.vn/ so@a.gov.vn".split()
SPACES = " |  |\n|\r\n|\r|\n\n|\t|\u00a0|\u2028|\u2029|\x0b|\x1c|\x85|\u3000".split("|")
UNSEEN = "\u200b|\ufeff|\u200d|e\u0302\u0301|\u0301|\ud800|\x00".split("|")
PIECES = [*WORDS, *SIGNS, *SPACES, *UNSEEN]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=60).map("".join)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def assert_spans_hold_everything(text: str) -> None:
    spans = sentence_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert "".join(text[left:right] for left, right in gaps(edges)).strip() == ""


def gaps(edges: list[int]) -> list[tuple[int, int]]:
    return list(zip(edges[::2], edges[1::2], strict=True))


@settings(max_examples=400, derandomize=True, deadline=None)
@given(TEXTS)
def test_every_character_but_white_space_is_in_one_trimmed_span_in_order(text: str) -> None:
    assert_spans_hold_everything(text)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(TEXTS, st.sampled_from(["NFC", "NFD", "NFKC"]), st.integers(min_value=1, max_value=40))
def test_nothing_is_lost_in_composed_decomposed_or_over_long_text(text: str, form: str, times: int) -> None:
    surrogates_gone = text.replace("\ud800", "")
    assert_spans_hold_everything(unicodedata.normalize(form, surrogates_gone) * times)  # type: ignore[arg-type]


@settings(max_examples=100, derandomize=True, deadline=None)
@given(TEXTS)
def test_normalised_text_keeps_the_invariants(text: str) -> None:
    assert_spans_hold_everything(normalise(text))


@pytest.mark.parametrize("text", ["", " ", "\n \r\n\u00a0\u2028\t"])
def test_white_space_has_no_sentences(text: str) -> None:
    assert sentence_spans(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nay đã là 42.000 thuê bao (trong đó có 32.000 thuê bao ADSL).",
        "Từ 6,1 máy/100 dân nay tăng trưởng 13,02%.",
        "Toàn tỉnh có 910/1988 thủ tục hành chính.",
        "Đoàn đến TP. Hà Nội và TP.HCM hôm qua.",
        "Xem Tr. 5 và tr. 12 của báo cáo.",
        "Ông sinh năm 12 tr.CN tại đây.",
        "Th.S Lê Văn Bình và ThS. Trần Thị Hòa cùng dự.",
        "Theo PGS.TS. Nguyễn Văn An, kết quả này là tốt.",
        "Theo GS. Đặng Hùng Võ, luật đã đủ.",
        "Trụ sở ở Q. 1, chi nhánh ở P. 3, Q. Bình Thạnh và h. Củ Chi.",
        "Quyết định No. 5 và Vol. 2 còn hiệu lực.",
        "Đường, trường, trạm v.v. đều mới.",
        "Đường, trường, trạm v.v… đều mới.",
        "Nguyễn V. A. đã nhận tội.",
        "Cháu N.T.M. (12 tuổi) và chị H. (30 tuổi) đã về nhà.",
        "Nhà văn J. K. Rowling và ông V. Putin gặp ông George W. Bush.",
        "Cổng http://www.laocai.gov.vn/Trang.Chu đứng thứ 5, thư về so.tttt@laocai.gov.vn nhé.",
        "Cổng http://a.gov.vn/trang.Chu đứng thứ 5, thư về so.tttt@tinh.Bac nhé.",
        "Nội dung ở điểm a. thì được, tr.CN.ABC và V.League thì không.",
        "Họ ở h.Củ Chi và q.Tân Bình.",
        "Theo Mic.gov.vn và VnExpress.Net thì tốt.",
        "Các văn bản về một cửa điện tử… đã trở thành cơ sở pháp lý.",
        "Ứng dụng CNTT phục vụ hội nhập… (tổ chức hội thảo, xây dựng website...) được chú trọng.",
        "Chỉ sau khoảng... 20 giây là xong.",
        "Chỉ sau khoảng.. 20 giây là xong.",
        "Các tỉnh Lào Cai, Yên Bái, … Hà Giang cùng dự.",
        "Điều 1. Phạm vi điều chỉnh của nghị định.",
        "Chương II. Quy định chung về viễn thông",
        "3.2.1. Kết quả về bưu chính.",
        "3.2.1 Kết quả về bưu chính.",
        "1. Về bưu chính có 278 điểm.",
        "I. Tình hình chung của tỉnh.",
        "a) Về viễn thông, có 192 trạm.",
        "- Về CNTT có 49 cơ quan.",
        "Có hai việc: 1. Về bưu chính là xong.",
        "Hãng Yahoo! thông báo như vậy.",
        "Tin, ảnh: T. Hà",
        "Ch. Tuấn",
        "Ông Robert R. King đã đến.",
        "Bà hỏi: “Có đúng không?” rồi đi.",
        "“Về đi!” - Ông Nam nói.",
        "Phim 'Cô dâu. Chú rể' và «Đất. Nước» đã chiếu.",
        "Ông bận (Bộ trưởng đi vắng. Thứ trưởng đi thay) nên không dự.",
        "Tỷ lệ là 2:1 và 3.5 lần.",
        "Khai trương 3/2/2010...",
        "Vì sự phát triển của tỉnh./.",
    ],
)  # fmt: skip
def test_one_sentence_stays_whole(sentence: str) -> None:
    assert split(sentence) == [sentence]
    assert split(unicodedata.normalize("NFD", sentence)) == [unicodedata.normalize("NFD", sentence)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Hạ tầng được đầu tư.", "100% xã có Internet.", "Năm 2005 chỉ có 55 trạm."],
        ["Đã khai trương…", "Công tác này tốt..."],
        ["Hạ tầng giao thông, đô thị...", "Phấn đấu vào nhóm 15 tỉnh."],
        ["Sơn, Thái Lan,…", "Trong năm 2017 thì khác."],
        ["Có thật không?!", "Thật!", "Bao nhiêu?", "15 lần."],
        ["Vì sự phát triển của tỉnh./.", "Hoàng Dương"],
        ["Đến chiều qua tại TP.HCM.", "Ông về USD.", "Bà ở lại."],
        ["Đường, trường, trạm, v.v.", "Ông Nam nói vậy."],
        ["Bị cáo là Nguyễn Văn A.", "Theo cáo trạng, A. nhận tội."],
        ["Đó là xe của anh H.", "Trao đổi với phóng viên, anh buồn."],
        ["Tin này hay.", "P.V. Hùng"],
        ["Bị cáo là Nguyễn Văn A.", "Bác sĩ nói vậy."],
        ["Xem điểm c.", "Bác sĩ nói vậy."],
        ["Cần bổ sung vitamin A.", "Các bác sĩ nói vậy."],
        ["Ông nói: “Tốt.”", "Bà nói: “Chưa.”", "Họ về."],
        ["Việc này xong.", "“Chúng tôi mừng”, ông nói."],
        ["Việc này xong.[2]", "(CLO) Năm 2020, họ về."],
        ["Hãng ra mắt máy mới.", "iPhone 8 giá cao."],
        ["Đó là PGS?", "Ông mừng."],
        ["Đó là TP!", "Hà Nội mừng."],
        ["Vì sự phát triển của tỉnh./.", "15 người dự."],
        ["Ông Bướm tường trình với dự án.", "ông nói thêm."],
        ["Hoạt động trên địa bàn tỉnh.", "ảnh 1"],
        ["Phạt từ ba năm.", "2. Phạm tội nhiều lần thì nặng hơn."],
        ["Đồng hồ dừng ở 01:36.", "Video cho thấy rõ."],
        ["Xe cháy.", "- Ông Nam nói vậy."],
        ["Việc đã xong.", "Ảnh: Lê Quân."],
        ["結果は良い。", "次へ。"],
    ],
)
def test_sentences_are_cut_where_they_end(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences
    assert split("\u00a0".join(sentences)) == sentences


def test_a_missing_space_behind_a_stop_does_not_hide_the_next_sentence() -> None:
    assert split("Kết quả rất tốt.Ông Nam nói vậy.UBND tỉnh mừng.") == [
        "Kết quả rất tốt.",
        "Ông Nam nói vậy.",
        "UBND tỉnh mừng.",
    ]


def test_a_quotation_of_several_sentences_stays_with_what_introduces_it() -> None:
    said = "Ông cho biết: “GRDP đạt 2.900 USD. Đây là con số ấn tượng. Tỉnh rất mừng”."
    assert split(said + " Điều này chứng tỏ niềm tin.") == [said, "Điều này chứng tỏ niềm tin."]
    for opening, closing in ('""', "«»", "‘’", "''", "““", "””", '“"', '"”'):
        quoted = said.replace("“", opening).replace("”", closing)
        assert split(quoted + " Hết rồi.") == [quoted, "Hết rồi."], quoted


def test_an_unclosed_quotation_is_cut_at_its_own_stops() -> None:
    assert split("Ông nói: “Tỉnh rất mừng. Dân cũng mừng. Hết.") == [
        "Ông nói: “Tỉnh rất mừng.",
        "Dân cũng mừng.",
        "Hết.",
    ]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert split("Ông nói: “Tỉnh mừng. Dân mừng.\n\nBà nói: Tốt”. Hết.") == [
        "Ông nói: “Tỉnh mừng.",
        "Dân mừng.",
        "Bà nói: Tốt”.",
        "Hết.",
    ]


def test_an_apostrophe_opens_and_closes_no_quotation() -> None:
    assert split("Ông O'Brien ở Sana'a. Bà ở New York. Họ không về 'nhà'.") == [
        "Ông O'Brien ở Sana'a.",
        "Bà ở New York.",
        "Họ không về 'nhà'.",
    ]
    assert split("‘O’Brien về. Rồi đi’ là thế. Hết.") == ["‘O’Brien về. Rồi đi’ là thế.", "Hết."]
    assert split("Những năm ’80. Rồi năm '90. Hết.") == ["Những năm ’80.", "Rồi năm '90.", "Hết."]


def test_a_stale_opening_sign_pairs_with_no_later_one() -> None:
    assert split('Ông nói "Tốt. Rồi "mới" và màn 5" nữa. Hết.') == [
        'Ông nói "Tốt.',
        'Rồi "mới" và màn 5" nữa.',
        "Hết.",
    ]


def test_a_stray_closing_sign_opens_nothing() -> None:
    assert split("Tốt” rồi. Xong” nhé. Hết.") == ["Tốt” rồi.", "Xong” nhé.", "Hết."]


def test_a_sad_face_and_a_list_letter_are_no_brackets() -> None:
    assert split("Buồn :( lắm. Thôi a) về. Hết.") == ["Buồn :( lắm.", "Thôi a) về.", "Hết."]


def test_nested_quotations_and_brackets_stay_in_their_sentence() -> None:
    whole = "Ông nói: “Phim “Đất. Nước” (hay. Lắm) được. Tôi mừng” hôm qua."
    assert split(whole + " Hết.") == [whole, "Hết."]
    glued = "Ông nói phim“Đất. Nước”được."
    assert split(glued + " Hết.") == [glued, "Hết."]


def test_an_over_long_quotation_is_cut_and_one_that_is_not_is_kept() -> None:
    inner = ["Tỉnh đã làm tốt công tác này trong năm qua."] * 40
    text = "Ông nói: “" + " ".join(inner) + "”."
    assert len(text) > LONGEST_SENTENCE
    assert split(text)[1:-1] == inner[1:-1]
    short = "Ông nói: “" + " ".join(inner[:20]) + "”."
    assert split(short) == [short]


def test_semicolons_cut_only_a_sentence_that_is_over_long() -> None:
    clause = "thực hiện tốt công tác quản lý nhà nước về báo chí trên địa bàn tỉnh"
    whole = "; ".join([clause] * 13) + "."
    assert 900 < len(whole) < LONGEST_SENTENCE
    assert split(whole) == [whole]
    long = "; ".join([clause] * 40) + "."
    pieces = split(long)
    assert [len(piece) <= LONGEST_SENTENCE for piece in pieces] == [True] * 3
    assert " ".join(pieces) == long
    assert all(piece.endswith((";", ".")) for piece in pieces)
    endless = "; ".join(["a" * 700, "b" * 700, "c" * 1_500, "d" * 10])
    assert [piece[0] for piece in split(endless)] == ["a", "b", "c", "d"]


def test_list_items_headings_and_captions_on_lines_of_their_own_are_sentences() -> None:
    lines = [
        "Kết quả đạt được",
        "Năm 2008, tỉnh đã đạt được, cụ thể:",
        "1. Về bưu chính có 278 điểm",
        "2) Về viễn thông có 192 trạm",
        "a) trạm ở huyện",
        "- điểm ở xã",
        "+ máy tính",
        "• mạng LAN;",
        "II. Phương hướng",
        "3.2 Chỉ tiêu",
        "4.1.2. Chỉ tiêu khác",
        "(a) mạng",
        "(1) máy",
        "-trạm ở xã",
        "Ảnh: Dương Lâm",
    ]
    for line_break in ("\n", "\r\n", "\r", "\u2028", "\n\n"):
        assert split(line_break.join(lines)) == lines


def test_a_wrapped_line_goes_on_in_the_same_span() -> None:
    assert split("Hiện nay toàn tỉnh có\n42.000 thuê bao\nđang dùng Internet. Năm 2009\nkhác.") == [
        "Hiện nay toàn tỉnh có\n42.000 thuê bao\nđang dùng Internet.",
        "Năm 2009\nkhác.",
    ]
    assert split("Hội nghị họp tại TP.\nHà Nội, gồm Sở TT&TT,\nSở Y tế.\nHết.") == [
        "Hội nghị họp tại TP.\nHà Nội, gồm Sở TT&TT,\nSở Y tế.",
        "Hết.",
    ]


def test_a_name_at_the_start_of_a_wrapped_line_does_not_end_the_sentence() -> None:
    wrapped = (
        "Sở Thông tin và Truyền thông vừa tổ chức kỷ niệm năm năm ngày\n"
        "thành lập, dự lễ có đại diện lãnh đạo Bộ và lãnh đạo Ủy ban nhân dân tỉnh\n"
        "Bắc Giang cùng nhiều cơ quan ban ngành khác trong và ngoài tỉnh."
    )
    assert split(wrapped) == [wrapped]


def test_long_lines_that_no_wrap_broke_stay_apart() -> None:
    headlines = [
        "Hưng Yên: Phát động Tháng công nhân và Tháng hành động về an toàn",
        "Quảng Ninh: Giông lốc đánh chìm tàu trên luồng sông, 4 người mất tích",
    ]
    assert split("\n".join(headlines)) == headlines
    sloppy = [
        "Sở đã tổ chức hội nghị tổng kết cuối năm rất thành công.",
        "ông Nam nói như vậy ở hội nghị tổng kết của tỉnh năm nay",
        "Bắc Giang là một trong các tỉnh có nhiều trạm mới nhất",
    ]
    assert split("\n".join(sloppy)) == sloppy


@pytest.mark.parametrize("text", ["Tốt\n((", "((", "Tốt. (", "…", ". . .", "“", "1.", "A. "])
def test_a_text_of_hardly_anything_but_signs_is_held(text: str) -> None:
    assert_spans_hold_everything(text)


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert split("Tỉnh có\n\n42 xã\n \t\nvà 3 huyện") == ["Tỉnh có", "42 xã", "và 3 huyện"]


def seconds_for(text: str) -> float:
    def once() -> float:
        began = time.process_time()
        sentence_spans(text)
        return time.process_time() - began

    return min(once() for _ in range(2))


@pytest.mark.growth
@pytest.mark.parametrize(
    "unit",
    [
        "a.",
        "1.",
        "A. ",
        '"',
        "“",
        "(",
        "“a. ” ",
        '"A." ',
        ". ",
        "a\n",
        "A b\n",
        "./.",
        "; ",
        ".)",
        "\n",
        "'a. ",
    ],
)
def test_time_grows_in_proportion_to_the_text(unit: str) -> None:
    def text(length: int) -> str:
        return unit * (length // len(unit))

    small, large = seconds_for(text(4_000)), seconds_for(text(32_000))
    assert large < 24 * small + 0.02  # 8 times the text: quadratic time would be 64 times as long


@pytest.mark.skipif(SHARED is None, reason="the real articles are not on this machine")
def test_the_real_articles_lose_nothing_and_keep_their_longest_sentences() -> None:
    assert SHARED is not None
    texts = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "articles").glob("*.txt"))]
    for change in (str, normalise, lambda text: unicodedata.normalize("NFD", text)):
        for text in texts:
            assert_spans_hold_everything(change(text))
    sentences = [sentence for text in texts for sentence in split(normalise(text))]
    assert sum(len(sentence) > 900 for sentence in sentences) == 1
    assert not [sentence for sentence in sentences if len(sentence) > LONGEST_SENTENCE]


@pytest.mark.skipif(SHARED is None, reason="the news articles are not on this machine")
@pytest.mark.parametrize("change", [str, normalise])
def test_news_articles_lose_nothing(change: Callable[[str], str]) -> None:
    assert SHARED is not None
    with (SHARED / "data" / "news" / "articles.jsonl").open(encoding="utf-8") as lines:
        articles = [json.loads(line)["text"] for line in lines]
    for text in random.Random(7).sample(articles, 60):
        assert_spans_hold_everything(change(text))
