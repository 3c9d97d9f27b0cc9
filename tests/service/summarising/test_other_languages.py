"""A model that answers in another language than the one asked for is not passed on."""

import re

from tests.service.summarising.reading import long_article, summary_by


def test_a_summary_in_vietnamese_is_not_given_for_english() -> None:
    def repeats(prompt: str) -> str:
        return "\n".join(
            f"{text} [{label}]" for label, text in re.findall(r"\[(\w\d\w\d)\] (Năm \d{4}, .*)", prompt)[:5]
        )

    summary = summary_by(long_article(20), read=repeats)
    assert (summary.status, summary.claims) == ("insufficient_evidence", [])
    assert {reason for one in summary.withheld for reason in one.reasons} == {
        "The claim is not in English, which was asked for."
    }
    wanted = summary_by(long_article(20), read=repeats, language="vi")
    assert (wanted.status, len(wanted.claims)) == ("answered", 5)
