"""What a memo says of figures, times and people, and of what was not read or is told otherwise."""

from service.exporting.memo import memo_of
from tests.service.exporting.made import claim, summary

FULL = summary(
    claim("In 2019 Bình Hải had 1,386 stations.", [1], reasons=["Báo Mới of 5 March 2020 gives 1.402."]),
    title="Stations",
    key_facts=[
        {
            "what": "investment",
            "value": "185000000000000",
            "unit": "VND",
            "period": "2021/2025",
            "bound": "more than",
            "kind": "plan",
            "citations": [1],
        },
        {"what": "share", "value": "12345.5-99999", "unit": "%", "period": None, "citations": [1]},
    ],
    timeline=[{"date": "2025", "text": "A plan.", "kind": "plan", "citations": [1]}],
    entities=[
        {
            "name_vi": "Trần An",
            "name_en": "Tran An",
            "type": "person",
            "role": "Giám đốc Sở",
            "role_en": "Director",
            "citations": [1],
        }
    ],
    coverage={
        "articles": {"considered": 1, "used": 1, "skipped": []},
        "sentences": {"considered": 9, "cited": 1, "read": 4},
        "missing": "5 of 9 sentences were not read: max_tokens does not allow more.",
    },
)


def test_a_figure_has_its_bound_its_digits_in_groups_and_says_that_it_is_planned() -> None:
    facts, timeline, entities = memo_of(FULL).tables
    assert facts.rows[0].cells == ("investment", "more than 185,000,000,000,000", "VND", "2021/2025", "plan")
    assert facts.rows[1].cells == ("share", "12,345.5-99,999", "%", "", "fact")
    assert timeline.rows[0].cells == ("2025", "A plan.", "plan")
    assert entities.rows[0].cells == ("Tran An", "Trần An", "person", "Director")


def test_what_another_article_says_stands_in_the_remarks_and_what_was_not_read_in_the_coverage() -> None:
    memo = memo_of(FULL)
    assert memo.doubts == ()
    assert memo.remarks == (
        "On “In 2019 Binh Hai had 1,386 stations.”: Báo Mới of 5 March 2020 gives 1.402.",
    )
    assert memo.coverage is not None
    assert memo.coverage.endswith("5 of 9 sentences were not read: max_tokens does not allow more.")
