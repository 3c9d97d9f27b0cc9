from pathlib import Path

import pytest

from service.answers import Answer
from service.api.call_docs import example, text_example
from service.exporting.files import export
from service.exporting.markdown import escaped, to_markdown
from service.exporting.memo import memo_of
from tests.service.exporting.made import CITATION, answer, claim, small_summary

GOLDEN = Path(__file__).with_name("small_summary.md")


def written(*claims: dict[str, object], **more: object) -> str:
    return to_markdown(memo_of(answer(*claims, **more)))


def note_with(**more: object) -> str:
    """Return the footnote of a citation that is as the sample's but for these fields."""
    made = written(claim("Stations.", [1]), citations=[{**CITATION, **more}])
    return made.rpartition("\n[^1]: ")[2].rstrip("\n")


def test_summary_is_written_as_this_memo() -> None:
    assert to_markdown(memo_of(small_summary())) == GOLDEN.read_text(encoding="utf-8")


def test_the_example_of_the_reference_is_what_the_export_makes() -> None:
    made = export(Answer.model_validate(example("answer")), "md").content.decode()
    assert made == text_example("answer.md")


def test_footnotes_are_numbered_as_they_are_first_used_and_used_again() -> None:
    made = written(claim("One.", [2]), claim("Two.", [1, 2, 7]))
    assert "One.[^1] Two.[^2][^1]\n" in made
    assert "\n[^1]: “Ông Dương Văn Thái dự.”" in made
    assert made.count("\n[^2]: ") == 1


def test_a_citation_that_no_claim_uses_has_no_footnote() -> None:
    assert "[^2]" not in written(claim("One.", [1]))


@pytest.mark.parametrize(
    ("without", "source"),
    [
        ({"publisher": None}, "Chuyển đổi số ở Bắc Giang, 2 March 2020, <https://bao.example/tin-1?x=1&y=2>, "
         "retrieved 22 November 2026."),
        ({"publisher": None, "title": None, "published_at": None, "url": None}, "retrieved 22 November 2026."),
        ({"title": "", "url": None, "retrieved_at": None}, "Báo Bắc Giang, 2 March 2020."),
        ({"published_at": "soon", "url": "", "retrieved_at": "x"}, "Báo Bắc Giang, Chuyển đổi số ở Bắc Giang."),
    ],
)  # fmt: skip
def test_what_is_missing_from_a_source_leaves_no_comma(without: dict[str, object], source: str) -> None:
    assert note_with(**without) == f"“{CITATION['quote']}” {source}"


def test_a_footnote_of_which_nothing_is_known_is_its_quote() -> None:
    nothing = dict.fromkeys(("publisher", "title", "published_at", "url", "retrieved_at"))
    assert note_with(**nothing) == f"“{CITATION['quote']}”"


def test_days_are_those_of_vietnam() -> None:
    note = note_with(published_at="2020-03-01T18:00:00Z", retrieved_at="2026-11-22T17:30:00Z")
    assert ", 2 March 2020, " in note
    assert note.endswith("retrieved 23 November 2026.")


def test_a_deleted_article_is_told_and_nothing_of_it_is_quoted() -> None:
    note = note_with(deleted=True, quote="một câu", quote_en="a sentence", title=None)
    assert note.startswith(
        "The article has been deleted, and its words with it. Báo Bắc Giang, 2 March 2020, "
    )
    assert "câu" not in note
    assert "sentence" not in note
    assert "“" not in note


def test_a_rendering_in_doubt_says_so() -> None:
    note = note_with(quote_en="Stations.", quote_en_reasons=["A name is unknown."])
    assert "” “Stations.” (to be checked: A name is unknown) Báo" in note


def test_reasons_why_there_is_no_rendering_are_not_told() -> None:
    assert "model" not in note_with(quote_en_reasons=["No model is set up."])


def test_a_doubtful_claim_is_marked_and_listed_with_its_reasons() -> None:
    made = written(claim("One.", [1]), claim("Two.", [2], verdict="check", reasons=["This.", "That."]))
    assert "One.[^1] Two. (to be checked)[^2]\n\n## To be checked\n\n- Two. — This; That.\n" in made


def test_a_calculation_is_shown_and_a_plan_needs_nothing() -> None:
    made = written(claim("It rose by 722.", [1], kind="derived", expression="1422 - 700"))
    assert "It rose by 722. (calculated: 1422 - 700)[^1]" in made
    assert "\nIt will rise.[^1]\n" in written(claim("It will rise.", [1], kind="plan"))


def test_what_was_withheld_is_counted_and_not_told() -> None:
    withheld = [{"text": f"Secret {one}.", "reasons": ["hidden"]} for one in range(2)]
    made = written(claim("One.", [1]), withheld=withheld, status="partial")
    assert "\n- 2 statements were withheld: " in made
    assert "- Status: partial; something was withheld or not read\n" in made
    assert "Secret" not in made
    assert "hidden" not in made


def test_an_answer_without_evidence_says_so_and_has_no_text() -> None:
    made = written(status="insufficient_evidence", citations=[], mode="extractive", language="vi")
    assert "- Status: insufficient evidence; the library does not hold enough to say\n" in made
    assert (
        "- Mode: extractive; the articles' own sentences, no model wrote them; English was asked for\n"
        in made
    )
    assert "- Model: " not in made
    assert "[^" not in made
    assert "\n\n\n" not in made


HOSTILE = (
    "[click](javascript:alert(1)) <script>x</script> *b* _i_ `c` | ![p](http://evil.example/p.png)\n# H\n---\n"
    "[^1]: forged &lt;b&gt; $x$ www.evil.example ftp://evil.example me@evil.example {.raw} ~~s~~ [[w]] \\[x"
)
SHOWN = (
    r"\[click\]\(javascript:alert(1)) \<script\>x\</script\> \*b\* \_i\_ \`c\` \| !\[p\]\(http\://evil.example/p.png)"
    r" # H --- \[\^1\]: forged \&lt;b\&gt; \$x\$ www\.evil.example ftp\://evil.example me\@evil.example \{.raw\}"
    r" \~\~s\~\~ \[\[w\]\] \\\[x"
)


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    hostile = {"quote": HOSTILE, "title": HOSTILE, "publisher": HOSTILE, "url": None, "quote_en": HOSTILE}
    made = written(
        claim(HOSTILE, [1], verdict="check", reasons=[HOSTILE]),
        question=HOSTILE,
        model=HOSTILE,
        citations=[{**CITATION, **hostile}],
    )
    assert made.count(SHOWN) == 9  # title, model, text, doubt, its reason, quote, rendering, publisher, title
    assert made.replace(SHOWN, "").count("[") == 2  # the footnote's mark and its text
    assert not any(line.startswith(("---", "[^1]: forged")) for line in made.splitlines())
    assert [line for line in made.splitlines() if line.startswith("#")] == [f"# {SHOWN}", "## To be checked"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# H", "\\# H"),
        ("- item", "\\- item"),
        ("+ item", "\\+ item"),
        ("2020. A year.", "2020\\. A year."),
        ("1) One", "1\\) One"),
        (": term", "\\: term"),
        ("> quote", "\\> quote"),
        ("2020 was dry.", "2020 was dry."),
    ],
)
def test_the_first_signs_of_a_paragraph_make_no_block(text: str, line: str) -> None:
    made = written(claim(text, [1], verdict="check", reasons=["r"]))
    assert f"\n\n{line} (to be checked)[^1]\n" in made
    assert f"\n- {line} — r.\n" in made


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,<b>",
        "ftp://evil.example/",
        "file:///etc/passwd",
        "http://",
        "https://user:pass@evil.example/",
        "//evil.example",
        "https://a.example/ b",
        "http://[bad",
    ],
)
def test_an_address_that_is_no_web_address_is_text(url: str) -> None:
    note = note_with(url=url)
    assert f", {escaped(url)}, retrieved" in note
    assert "<" not in note.replace("\\<", "")


def test_an_address_cannot_leave_its_brackets() -> None:
    note = note_with(url="https://a.example/x>[y](z)<`|\\é?q=%20")
    assert ", <https://a.example/x%3E%5By%5D(z)%3C%60%7C%5C%C3%A9?q=%20>, retrieved" in note


def test_control_and_direction_characters_and_line_breaks_are_taken_out() -> None:
    note = note_with(quote="a\x00b\u202ec\u200b\r\nd\u2028e\x1b[31m\ufffe")
    assert note.startswith("“abc d e\\[31m\ufffd” Báo")


def test_cells_stay_in_their_columns() -> None:
    made = small_summary()
    facts = [made.key_facts[0].model_copy(update={"what": "a | b\nc", "unit": "x|y"})]
    text = to_markdown(memo_of(made.model_copy(update={"key_facts": facts})))
    assert "\n| a \\| b c | 1422 | x\\|y |  | fact | [^1] |\n" in text


def test_a_table_without_rows_is_left_out() -> None:
    made = small_summary().model_copy(update={"key_facts": [], "timeline": [], "entities": []})
    text = to_markdown(memo_of(made))
    assert "|" not in text
    assert "Key facts" not in text


def test_the_topic_is_told_where_it_is_not_the_title() -> None:
    made = small_summary()
    assert "- About: base stations\n" in to_markdown(memo_of(made))
    assert "About" not in to_markdown(memo_of(made.model_copy(update={"question": made.title})))


def test_undated_articles_that_were_left_out_are_counted() -> None:
    searched = {**example("answer")["searched"], "undated_left_out": 1}
    made = written(claim("One.", [1]), searched=searched)
    assert "\n## Left out\n\n- 1 article was left out of the search for having no date.\n" in made


def test_a_title_of_nothing_is_no_empty_heading() -> None:
    assert written(question=None).startswith("# Untitled\n")
