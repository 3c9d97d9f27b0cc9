import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.grounding.labels import LABEL, label_sentences
from service.grounding.reply import Draft, read_line, read_reply, read_verbatim


@pytest.mark.parametrize(
    "line",
    [
        "Bình Hải had 1,386 base stations. [a2b3][c4d5]",
        "Bình Hải had 1,386 base stations. [a2b3] [c4d5]",
        "Bình Hải had 1,386 base stations [a2b3, c4d5].",
        "Bình Hải had 1,386 base stations. (a2b3; c4d5)",
        "Bình Hải had 1,386 base stations. [A2B3][C4D5].",
        "- Bình Hải had 1,386 base stations. [a2b3][c4d5]",
        "* **Bình Hải had 1,386 base stations.** [a2b3][c4d5]",
        "1. Bình Hải had `1,386` base stations. [^a2b3][^c4d5]",
        "2) __Bình Hải__ had 1,386 base stations. 【a2b3】【c4d5】",
        "• [Bình Hải](https://evil.example/x) had 1,386 base stations. [a2b3 and c4d5]",
        "Bi\u0300nh Hải had 1,386\u00a0base stations. [a2b3][c4d5]",
    ],
)
def test_a_statement_is_read_however_a_model_dresses_it_up(line):
    assert read_line(line) == [Draft("Bình Hải had 1,386 base stations.", ("a2b3", "c4d5"))]


def test_two_statements_on_a_line_are_two():
    assert read_line("It had 72 stations [a2b3]. It has 940 now. [c4d5]") == [
        Draft("It had 72 stations.", ("a2b3",)),
        Draft("It has 940 now.", ("c4d5",)),
    ]


def test_ids_inside_a_sentence_belong_to_all_of_it():
    assert read_line("It had 72 stations in 2009 [a2b3] and 940 in 2019 [c4d5].") == [
        Draft("It had 72 stations in 2009 and 940 in 2019.", ("a2b3", "c4d5"))
    ]


def test_a_statement_without_ids_is_read_as_citing_nothing():
    assert read_line("Bình Hải is beautiful.") == [Draft("Bình Hải is beautiful.", ())]


@pytest.mark.parametrize(
    "line", ["", "  ", "---", "```", "```text", "## Answer", "Here is what I found:", "***"]
)
def test_a_line_that_states_nothing_is_passed_over(line):
    assert read_line(line) == []


def test_an_announcement_that_holds_a_figure_is_a_statement():
    assert read_line("It had 1,386 stations, namely:") == [Draft("It had 1,386 stations, namely:", ())]


@pytest.mark.parametrize("line", ["NO ANSWER", "**NO ANSWER**", "No answer.", "no_answer"])
def test_no_answer_is_no_statement(line):
    assert list(read_reply([line])) == []


def test_square_brackets_are_left_to_the_citations_of_the_answer():
    assert read_line("It is so [sic] and cited [1]. [a2b3]") == [
        Draft("It is so (sic) and cited.", ("1", "a2b3"))
    ]


@pytest.mark.parametrize(
    ("line", "text", "expression"),
    [
        ("It grew by 868. = 940 - 72 [a2b3][c4d5]", "It grew by 868.", "940 - 72"),
        ("It grew by 868 = 940 − 72 [a2b3][c4d5]", "It grew by 868", "940 - 72"),
        ("It grew by 868. [a2b3][c4d5] = 940 - 72", "It grew by 868.", "940 - 72"),
        ("That is 45.8%. = 910 / 1,988 × 100 = 45.77% [a2b3, c4d5]", "That is 45.8%.", "910 / 1988 * 100"),
        ("It is (1 + 2). = (1 + 2) * 3 [a2b3][c4d5]", "It is (1 + 2).", "(1 + 2) * 3"),
    ],
)
def test_the_expression_of_a_derived_figure_is_read(line, text, expression):
    assert read_line(line) == [Draft(text, ("a2b3", "c4d5"), expression)]


@pytest.mark.parametrize("text", ["One dollar = 23,000 dong.", "The range 14-16% = a target", "x = 5"])
def test_an_equals_sign_alone_makes_no_expression(text):
    assert read_line(f"{text} [a2b3]") == [Draft(text, ("a2b3",))]


def test_lines_are_read_as_they_complete():
    said = []

    def pieces():
        for piece in ("First. [a2", "b3]\r", "\nSecond. [c4d5]\nThi", "rd. [e6f7]"):
            said.append(piece)
            yield piece

    drafts = read_reply(pieces())
    assert next(drafts).text == "First."
    assert len(said) == 3
    assert [draft.text for draft in drafts] == ["Second.", "Third."]


def test_thoughts_aloud_are_not_read():
    reply = "<think>\nIt had 9,999 stations. [a2b3]\n</think>\nIt had 72. [c4d5]\n<think>more [a2b3]"
    assert list(read_reply([reply])) == [Draft("It had 72.", ("c4d5",))]


def test_a_repeated_id_counts_once():
    assert read_line("So. [a2b3][a2b3]")[0].labels == ("a2b3",)


def test_a_verbatim_line_keeps_every_sign():
    line = "1. Kết quả [sic]: 72-75% (5G) **đạt** [2020] [a2b3]"
    assert read_verbatim(line) == Draft("1. Kết quả [sic]: 72-75% (5G) **đạt** [2020]", ("a2b3",))


@pytest.mark.parametrize(
    ("written", "told"),
    [("[1]", "(1)"), ("[1, 2]", "(1, 2)"), ("[1][12]", "(1)(12)"), ("［3］", "(3)"), ("【3–5】", "(3–5)")],
)
def test_a_number_of_the_articles_own_is_not_told_as_a_citation_of_the_answer(written, told):
    assert read_verbatim(f"Kết quả {written} đạt. [a2b3]") == Draft(f"Kết quả {told} đạt.", ("a2b3",))


@given(st.text(max_size=200))
def test_no_line_breaks_the_reader(line):
    for draft in read_line(line):
        assert "[" not in draft.text
        assert draft.text == draft.text.strip()


@given(st.text(max_size=300), st.integers(1, 9))
def test_it_does_not_matter_how_a_reply_is_cut_into_pieces(reply, size):
    pieces = [reply[start : start + size] for start in range(0, len(reply), size)]
    assert list(read_reply(pieces)) == list(read_reply([reply]))


@given(st.lists(st.text(min_size=1, max_size=12), max_size=400))
def test_labels_are_different_short_and_the_same_for_the_same_sentences(sentence_ids):
    labels = label_sentences(sentence_ids)
    assert labels == label_sentences(sentence_ids)
    assert len(set(labels.values())) == len(set(sentence_ids))
    assert all(LABEL.fullmatch(label) for label in labels.values())


def test_labels_stay_different_when_there_are_many():
    labels = label_sentences(f"sen_{number}" for number in range(5000))
    assert len(set(labels.values())) == 5000


def test_a_label_says_nothing_of_the_place_of_its_sentence():
    labels = list(label_sentences(["sen_1", "sen_2", "sen_3"]).values())
    assert labels != sorted(labels) or len({label[0] for label in labels}) > 1
