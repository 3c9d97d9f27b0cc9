import pytest

from service.evaluation.cases import ClaimCase
from service.evaluation.claim_cases import cited_sentences, is_alarm, is_caught, run_claim
from service.evaluation.eval_lines import CitedText, ClaimLine
from service.evaluation.scores import Tally
from service.grounding import Verdict

STATIONS = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS."
KITES = "Năm nay có 74 cánh diều dự thi."


def line(claim: str, label: str = "true", *texts: str, **fields: object) -> ClaimLine:
    quotes = [{"text": text} for text in texts]
    return ClaimLine.model_validate({"id": "c", "claim": claim, "label": label, "quotes": quotes, **fields})


def test_quotes_without_an_article_are_of_one_and_lie_one_after_the_other() -> None:
    first, second = cited_sentences([CitedText(text="Một."), CitedText(text="Hai ba.", kind="title")])
    assert (first.article_id, first.start, first.end, first.text, first.kind) == (
        "article",
        0,
        4,
        "Một.",
        "body",
    )
    assert (second.article_id, second.start, second.end, second.kind) == ("article", 6, 13, "title")
    assert (first.ordinal, second.ordinal) == (0, 1)
    assert first.sentence_id != second.sentence_id


def test_quotes_of_two_articles_begin_each_anew() -> None:
    first, second = cited_sentences(
        [CitedText(text="Một.", article_id="a"), CitedText(text="Hai.", article_id="b")]
    )
    assert [(one.article_id, one.start) for one in (first, second)] == [("a", 0), ("b", 0)]


@pytest.mark.parametrize(
    ("published_at", "day"),
    [
        ("2021-01-18", "18/01/2021"),
        ("2021-01-18T23:30:00+07:00", "18/01/2021"),
        ("2021-01-18T18:30:00Z", "19/01/2021"),
        ("2021-01-18T23:30:00", "18/01/2021"),
    ],
)
def test_a_day_of_publication_is_cited_as_the_dateline_of_its_article(published_at: str, day: str) -> None:
    dateline, body = cited_sentences([CitedText(text=KITES, published_at=published_at, article_id="a")])
    assert (dateline.text, dateline.kind, dateline.article_id) == (day, "dateline", "a")
    assert (body.text, body.start) == (KITES, 12)


def test_a_dateline_is_cited_once_for_each_article() -> None:
    quotes = [
        CitedText(text="Một.", published_at="2021-01-18"),
        CitedText(text="Hai.", published_at="2021-01-18T08:00:00+07:00"),
        CitedText(text="Ba.", published_at="2021-01-18", article_id="b"),
    ]
    assert [one.text for one in cited_sentences(quotes)] == [
        "18/01/2021",
        "Một.",
        "Hai.",
        "18/01/2021",
        "Ba.",
    ]


def test_a_true_claim_that_is_verified_passes() -> None:
    case = run_claim(line("Hà Lâm had 1,394 BTS stations.", "true", STATIONS))
    assert case.document == ClaimCase(
        id="c",
        kind="true",
        passed=True,
        reasons=[],
        claim="Hà Lâm had 1,394 BTS stations.",
        label="true",
        verdict="verified",
        wrong_figures=[],
    )
    assert case.tally == Tally(claims=1, true_claims=1, verified=1)


def test_a_true_claim_that_is_withheld_is_a_false_alarm_with_the_reason() -> None:
    case = run_claim(line("Hà Lâm had 1,395 BTS stations.", "true", STATIONS))
    assert case.tally == Tally(claims=1, true_claims=1, false_alarms=1)
    assert case.document.passed is False
    assert case.document.reasons[0] == "It is true, and came out as withheld."
    assert len(case.document.reasons) > 1


def test_a_false_claim_that_is_withheld_is_caught_and_shows_no_figure() -> None:
    case = run_claim(line("Hà Lâm had 1,395 BTS stations.", "false", STATIONS, kind="digit"))
    assert case.tally == Tally(claims=1, false_claims=1, caught=1)
    assert (case.document.passed, case.document.kind) == (True, "digit")


def test_a_true_claim_shows_no_wrong_figure_whatever_its_kind() -> None:
    case = run_claim(line("Hà Lâm had 1,394 BTS stations.", "true", STATIONS, kind="rate"))
    assert case.tally == Tally(claims=1, true_claims=1, verified=1)


def test_a_claim_that_cites_nothing_is_caught() -> None:
    assert run_claim(line("It met.", "false")).tally == Tally(claims=1, false_claims=1, caught=1)


def test_a_false_claim_that_passes_counts_as_a_wrong_figure_where_its_kind_is_one() -> None:
    passing = "Hà Lâm had 1,394 BTS stations."
    as_rate = run_claim(line(passing, "false", STATIONS, kind="rate"))
    assert as_rate.tally == Tally(claims=1, false_claims=1, wrong_figures=1)
    assert isinstance(as_rate.document, ClaimCase)
    assert as_rate.document.wrong_figures == [passing]
    as_noun = run_claim(line(passing, "false", STATIONS, kind="noun"))
    assert as_noun.tally == Tally(claims=1, false_claims=1)
    assert as_noun.document.reasons == ["It is false, and came out as verified."]


@pytest.mark.parametrize(
    ("kind", "verdict", "caught"),
    [
        ("digit", "withheld", True),
        ("digit", "check", False),
        ("swap-places", "check", False),
        *((kind, "check", True) for kind in ("place", "office", "person", "speaker", "name", "addition")),
        ("place", "verified", False),
        ("place", "cited", False),
        ("place", "withheld", True),
    ],
)
def test_a_doubt_is_enough_for_names_only(kind: str, verdict: Verdict, caught: bool) -> None:
    assert is_caught(line("x", "false", KITES, kind=kind), verdict) is caught


def test_a_true_claim_may_be_verified_or_cited() -> None:
    assert [is_alarm(verdict) for verdict in ("verified", "cited", "check", "withheld")] == [
        False,
        False,
        True,
        True,
    ]


def test_the_language_the_question_and_the_expression_of_a_line_reach_the_checks() -> None:
    vietnamese = line("Hà Lâm có 1.394 trạm BTS.", "true", STATIONS, language="vi")
    assert run_claim(vietnamese).tally.verified == 1
    denied = line(
        "Hà Lâm had 1,394 BTS stations, not 1,500.", "true", STATIONS, question="Did it have 1,500 stations?"
    )
    assert run_claim(denied).tally.false_alarms == 0
    quote = "Có 1.394 trạm BTS, năm trước có 1.286 trạm BTS."
    derived = line("There were 108 more BTS stations.", "true", quote, expression="1394 - 1286")
    assert run_claim(derived).tally.false_alarms == 0
    assert run_claim(derived.model_copy(update={"expression": None})).tally.false_alarms == 1
