import pytest

from vietnamese.asked_kind import AskedKind, asked_kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many base stations are there?", "figure"),
        ("Có bao nhiêu trạm BTS?", "figure"),
        ("Co bao nhieu tram BTS?", "figure"),
        ("What percentage of communes is online?", "figure"),
        ("When was the department founded?", "date"),
        ("In which year did it open?", "date"),
        ("Sở thành lập năm nào?", "date"),
        ("Who chaired the conference?", "person"),
        ("Ai chủ trì hội nghị?", "person"),
        ("Why did it fail?", None),
        ("Bộ máy của Sở ra sao?", None),
        ("Có mấy loại hình báo chí?", "figure"),
        ("", None),
    ],
)
def test_a_question_tells_what_it_asks_for(question: str, kind: AskedKind | None) -> None:
    assert asked_kind(question) == kind
