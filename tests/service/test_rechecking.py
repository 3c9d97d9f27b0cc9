"""Stored answers against the articles as they now stand: the real library, the models are stubs."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from service.answers import Answer, Citation, Summary
from service.rechecking import CitationCheck, Recheck, recheck
from service.requests import AskRequest, SummaryRequest
from service.vicite import ViCite
from tests.service.articles import article
from tests.service.test_vicite import HA_LAM, KITES, label_of, opened, source
from tests.stubs import ScriptedChatModel
from vectorstore.article import Article
from vectorstore.errors import AnswerNotFound
from vectorstore.reading import Source

QUESTION = "Hà Lâm có bao nhiêu trạm BTS?"
STATIONS = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS, tăng 108 trạm so với cuối năm 2019."
EDITED = HA_LAM.replace("1.394", "1.401")


@pytest.fixture
def vicite(tmp_path: Path) -> Iterator[ViCite]:
    with opened(tmp_path) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        vicite.add(source(KITES, "kites"))
        yield vicite


def asked(vicite: ViCite, question: str = QUESTION) -> Answer:
    return vicite.answer_to(AskRequest(question=question))


def rechecked_after(vicite: ViCite, *sources: Source, question: str = QUESTION) -> Recheck:
    """Ask, take in what is new, and recheck the answer that was given before."""
    answer = asked(vicite, question)
    for one in sources:
        assert vicite.add(one).outcome in ("updated", "created")
    return vicite.recheck(answer.id)


def statuses(found: Recheck) -> list[str]:
    return [one.status for one in found.citations]


# Each of the three, and what it says beside its status.


def test_an_answer_whose_article_nobody_touched_is_the_same(vicite: ViCite) -> None:
    answer = asked(vicite)
    found = vicite.recheck(answer.id)
    (citation,) = answer.citations
    (check,) = found.citations
    assert (found.id, found.object, found.status) == (answer.id, "answer", "same")
    assert (check.number, check.status, check.article_id) == (1, "same", "ha-lam")
    assert (check.version, check.version_now) == (1, 1)
    assert (check.start_char, check.end_char) == (citation.start_char, citation.end_char)
    assert check.reason == "The article still says this, word for word."
    assert check.text_now is None
    (claim,) = found.claims
    assert (claim.number, claim.text, claim.citations) == (1, answer.claims[0].text, [1])
    assert (claim.status, claim.verdict, claim.verdict_now) == ("same", "verified", "verified")


def test_an_edited_figure_is_changed_and_its_new_sentence_is_given(vicite: ViCite) -> None:
    found = rechecked_after(vicite, source(EDITED, "ha-lam"))
    (check,) = found.citations
    assert (found.status, check.status, check.version, check.version_now) == ("changed", "changed", 1, 2)
    assert check.text_now == STATIONS.replace("1.394", "1.401")
    assert check.reason == "The article does not say this any more."
    text = vicite.article("ha-lam").text
    assert text is not None
    assert text[check.start_char : check.end_char] == check.text_now
    (claim,) = found.claims
    assert (claim.status, claim.verdict, claim.verdict_now) == ("changed", "verified", "withheld")
    assert any("1.394" in reason for reason in claim.reasons)


def test_a_deleted_article_is_gone_and_its_words_are_not_told(vicite: ViCite) -> None:
    answer = asked(vicite)
    vicite.delete_article("ha-lam")
    found = vicite.recheck(answer.id)
    (check,) = found.citations
    assert (found.status, check.status, check.reason) == ("gone", "gone", "The article was deleted.")
    assert (check.version_now, check.start_char, check.end_char, check.text_now) == (None, None, None, None)
    assert "1.394" not in found.model_dump_json()
    (claim,) = found.claims
    assert (claim.verdict_now, claim.reasons) == ("withheld", ["Its article has been deleted."])


def test_an_article_that_came_back_after_its_deletion_is_gone_all_the_same(vicite: ViCite) -> None:
    answer = asked(vicite)
    vicite.delete_article("ha-lam")
    vicite.add(source(HA_LAM, "ha-lam"))
    found = vicite.recheck(answer.id)
    (check,) = found.citations
    assert (found.status, check.version_now, check.start_char) == ("gone", 1, None)
    assert check.reason == "The article was deleted, and its quote with it; another has its id now."


# What makes no difference, and what does.


def test_other_metadata_alone_is_the_same_and_told(vicite: ViCite) -> None:
    found = rechecked_after(
        vicite,
        source(HA_LAM, "ha-lam", publisher="Báo Hà Lâm", published_at="2021-01-19", url="https://h.vn/1"),
    )
    (check,) = found.citations
    assert (found.status, check.status, check.version_now) == ("same", "same", 2)
    assert check.reason == (
        "The article still says this, word for word; other than then: its address, publisher, date."
    )


def test_a_sentence_that_moved_is_the_same_and_its_new_place_is_given(vicite: ViCite) -> None:
    longer = HA_LAM.replace("Hết tháng", "Sáng 18/01, Sở họp tổng kết.\n\nHết tháng")
    answer = asked(vicite)
    found = rechecked_after(vicite, source(longer, "ha-lam"))
    (check,) = found.citations
    assert (found.status, check.version_now) == ("same", 2)
    assert check.start_char == answer.citations[0].start_char + len("Sáng 18/01, Sở họp tổng kết.\n\n")
    text = vicite.article("ha-lam").text
    assert text is not None
    assert text[check.start_char : check.end_char] == STATIONS
    assert check.reason == "The article still says this, word for word, at another place."


def test_a_sentence_that_only_stands_inside_a_longer_one_is_changed(vicite: ViCite) -> None:
    denied = HA_LAM.replace("Hết tháng", "Thông tin sau đây là sai: Hết tháng")
    found = rechecked_after(vicite, source(denied, "ha-lam"))
    assert statuses(found) == ["changed"]
    assert found.citations[0].text_now == f"Thông tin sau đây là sai: {STATIONS}"


def test_an_edit_elsewhere_in_the_article_is_the_same(vicite: ViCite) -> None:
    found = rechecked_after(vicite, source(HA_LAM.replace("212.000", "213.000"), "ha-lam"))
    assert (found.status, found.citations[0].version_now) == ("same", 2)


def test_another_article_that_says_it_does_not_make_it_the_same(vicite: ViCite) -> None:
    found = rechecked_after(vicite, source(EDITED, "ha-lam"), source(HA_LAM, "reprint"))
    assert found.status == "changed"


def test_one_changed_citation_of_two_makes_the_whole_changed(tmp_path: Path) -> None:
    with two_articles(tmp_path) as vicite:
        answer = asked(vicite)
        assert [one.article_id for one in answer.citations] == ["ha-lam", "loc-xuyen"]
        vicite.add(source(LOC_XUYEN.replace("955", "961"), "loc-xuyen"))
        found = vicite.recheck(answer.id)
        assert (found.status, statuses(found)) == ("changed", ["same", "changed"])
        assert [one.status for one in found.claims] == ["same", "changed"]
        vicite.delete_article("ha-lam")
        found = vicite.recheck(answer.id)
        assert (found.status, statuses(found)) == ("gone", ["gone", "changed"])


LOC_XUYEN = "Lộc Xuyên năm 2020\n\nHết tháng 12/2020, Lộc Xuyên có 955 trạm BTS.\n"


def two_articles(tmp_path: Path) -> ViCite:
    def reply(prompt: str) -> str:
        if "<articles>" not in prompt:
            return "trạm BTS Hà Lâm, Lộc Xuyên năm 2020"
        first, second = label_of(prompt, "1.394"), label_of(prompt, "955")
        return (
            f"In December 2020 Hà Lâm had 1,394 base stations. [{first}]\n"
            f"In December 2020 Lộc Xuyên had 955 base stations. [{second}]"
        )

    vicite = opened(tmp_path, chat_model=ScriptedChatModel(always=reply))
    vicite.add(source(HA_LAM, "ha-lam"))
    vicite.add(source(LOC_XUYEN, "loc-xuyen"))
    return vicite


@pytest.mark.parametrize(
    ("dateline", "status"),
    [("Thứ hai, 18/01/2021 08:00", "same"), ("Thứ ba, 19/01/2021 08:00", "changed")],
)
def test_a_cited_dateline_that_was_changed_is_changed(tmp_path: Path, dateline: str, status: str) -> None:
    def reply(prompt: str) -> str:
        if "<articles>" not in prompt:
            return "trạm BTS Hà Lâm"
        labels = [label_of(prompt, words) for words in ("212.000", "18/01/2021")]
        return f"As reported on 18 January 2021, Hà Lâm had 212,000 Internet subscribers. [{labels[0]}][{labels[1]}]"

    with opened(tmp_path, chat_model=ScriptedChatModel(always=reply)) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        answer = asked(vicite, "How many Internet subscribers did Hà Lâm have?")
        assert [one.quote for one in answer.citations][1:] == ["Thứ hai, 18/01/2021 08:00"]
        vicite.add(source(HA_LAM.replace("Thứ hai, 18/01/2021 08:00", dateline) + "\nHết.", "ha-lam"))
        found = vicite.recheck(answer.id)
    assert (found.status, statuses(found)) == (status, ["same", status])


def test_a_summary_is_rechecked_like_an_answer(vicite: ViCite) -> None:
    *_, last = vicite.summarize(SummaryRequest(article_ids=["ha-lam", "kites"], length="standard"))
    summary = last.document
    assert isinstance(summary, Summary)
    vicite.add(source(EDITED, "ha-lam"))
    vicite.delete_article("kites")
    found = vicite.recheck(summary.id)
    assert (found.id, found.object, found.status) == (summary.id, "summary", "gone")
    told = {one.quote: check.status for one, check in zip(summary.citations, found.citations, strict=True)}
    assert told[STATIONS] == "changed"
    assert told["Toàn tỉnh có 212.000 thuê bao Internet."] == "same"
    kites = [one.number for one in summary.citations if one.article_id == "kites"]
    assert kites
    assert {one.number for one in found.citations if one.status == "gone"} == set(kites)
    assert [one.number for one in found.claims] == list(range(1, len(summary.claims) + 1))


def test_an_answer_that_cites_nothing_is_the_same(vicite: ViCite) -> None:
    answer = asked(vicite, "Who wrote War and Peace?")
    vicite.delete_article("ha-lam")
    found = vicite.recheck(answer.id)
    assert (found.status, found.citations, found.claims) == ("same", [], [])


def test_an_unknown_answer_is_not_found(vicite: ViCite) -> None:
    with pytest.raises(AnswerNotFound, match="ans_nowhere"):
        vicite.recheck("ans_nowhere")


# What it costs.


def test_a_recheck_writes_nothing_and_calls_no_model(tmp_path: Path) -> None:
    with two_articles(tmp_path) as vicite:
        answer = asked(vicite)
        vicite.add(source(LOC_XUYEN.replace("955", "961"), "loc-xuyen"))
        model = vicite._chat_model
        assert isinstance(model, ScriptedChatModel)
        calls, stored, files = model.calls, vicite.answer(answer.id), contents(tmp_path)
        assert vicite.recheck(answer.id) == vicite.recheck(answer.id)
        assert (model.calls, vicite.answer(answer.id), contents(tmp_path)) == (calls, stored, files)


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")  # SQLite's readers mark themselves there
    }


def test_only_the_cited_articles_are_read_each_once(vicite: ViCite) -> None:
    *_, last = vicite.summarize(SummaryRequest(article_ids=["ha-lam"], length="standard"))
    assert isinstance(last.document, Summary)
    assert len(last.document.citations) > 1
    read: list[str] = []
    recheck(last.document, lambda one: read.append(one))
    assert read == ["ha-lam"]


# The sentence that is taken for the quote, on articles made by hand.


def test_of_equal_sentences_the_nearest_to_the_old_place_is_taken() -> None:
    now = article("Xã có 5 trạm. Huyện họp bàn. Xã có 5 trạm. Hết.")
    second = now.sentences[4]
    for start in (second.start - 3, second.start + 30):
        check = only_check("Xã có 5 trạm.", now, start=start)
        assert (check.status, check.start_char, check.end_char) == ("same", second.start, second.end)


def test_words_that_only_wrap_otherwise_are_the_same() -> None:
    assert only_check("Xã có\n5  trạm.", article("Xã có 5 trạm.")).status == "same"


@pytest.mark.parametrize("now", ["Xã có 5 trạm", "Xã có 5 Trạm.", "Xa có 5 trạm.", "Xã có 5 trạm!"])
def test_a_sign_that_differs_is_a_change(now: str) -> None:
    check = only_check("Xã có 5 trạm.", article(now))
    assert (check.status, check.text_now) == ("changed", now)


def test_of_similar_sentences_the_likest_stands_in_place() -> None:
    now = article("Xã Đông có 6 trạm BTS. Xã Tây có 7 trạm BTS. Xã Nam có 5 trạm BTS.")
    assert only_check("Xã Tây có 5 trạm.", now).text_now == "Xã Tây có 7 trạm BTS."


def test_of_equally_similar_sentences_the_nearer_stands_in_place() -> None:
    now = article("Xã có 6 trạm. Huyện họp bàn về việc này. Xã có 7 trạm.")
    first, _, last = now.sentences[2:]
    assert only_check("Xã có 5 trạm.", now, start=first.start).text_now == first.text
    assert only_check("Xã có 5 trạm.", now, start=last.start).text_now == last.text


def test_where_nothing_is_like_the_quote_nothing_is_given_in_its_place() -> None:
    found = rechecked("Xã có 5 trạm.", article("Trời hôm nay đẹp."))
    (check,) = found.citations
    assert (check.status, check.version_now) == ("changed", 1)
    assert (check.text_now, check.start_char, check.end_char) == (None, None, None)
    assert check.reason == "The article does not say this any more, nor anything like it."
    (claim,) = found.claims
    assert (claim.verdict_now, claim.reasons) == ("withheld", ["Nothing that it cites is said any more."])


def test_in_place_of_a_title_stands_the_title() -> None:
    now = article("Trời hôm nay đẹp.", title="Thời tiết")
    check = only_check("Hà Lâm có 5 trạm", now, title="Hà Lâm có 5 trạm")
    assert (check.status, check.text_now) == ("changed", "Thời tiết")


@pytest.mark.parametrize(
    ("standing", "whole"),
    [
        (["same", "same"], "same"),
        (["same", "changed"], "changed"),
        (["changed", "same"], "changed"),
        (["changed", "gone"], "gone"),
        (["gone", "same"], "gone"),
    ],
)
def test_the_worst_of_the_citations_is_the_whole(standing: list[str], whole: str) -> None:
    articles = {
        str(number): article("Xã có 5 trạm." if status == "same" else "Xã có 6 trạm.", article_id=str(number))
        for number, status in enumerate(standing, start=1)
        if status != "gone"
    }
    stored = answer_citing(*(cited("Xã có 5 trạm.", number=number) for number in (1, 2)))
    found = recheck(stored, articles.get)
    assert (found.status, statuses(found)) == (whole, standing)
    assert [one.status for one in found.claims] == [whole]


def test_a_claim_is_held_to_what_is_left_of_its_citations() -> None:
    articles = {"1": article("Năm 2019, xã có 5 trạm.", article_id="1")}
    stored = answer_citing(cited("Năm 2019, xã có 5 trạm."), cited("Xã có 5 trạm.", number=2))
    (claim,) = recheck(stored, articles.get).claims
    assert (claim.status, claim.verdict_now) == ("gone", "verified")


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ({"text": "The commune has 1,394 stations."}, "verified"),
        ({"text": "The commune has 1.394 stations."}, "withheld"),
        ({"text": "Xã có 1.394 trạm.", "language": "vi"}, "verified"),
        (
            {"text": "The commune has 1,394 stations, not 1,200.", "question": "Why 1,200 stations?"},
            "verified",
        ),
        ({"text": "The commune has 1,394 stations, not 1,200."}, "withheld"),
        ({"text": "The number of stations grew by 108.", "expression": "1394 - 1286"}, "verified"),
        ({"text": "The number of stations grew by 107.", "expression": "1394 - 1286"}, "withheld"),
        ({"text": "The number of stations grew by 108."}, "withheld"),
    ],
)
def test_a_claim_is_checked_again_as_it_was_checked_first(said: dict[str, str], verdict: str) -> None:
    quote = "Xã có 1.394 trạm, năm 2019 có 1.286 trạm."
    stored = answer_citing(cited(quote), **said)
    (claim,) = recheck(stored, lambda _: article(quote)).claims
    assert claim.verdict_now == verdict


def test_a_sentence_repeated_word_for_word_is_withheld_with_the_first_source_that_is_deleted() -> None:
    articles = {"1": article("Xã có 5 trạm.", article_id="1")}
    citations = [cited("Xã có 5 trạm."), cited("Xã có 5 trạm.", number=2)]
    stored = answer_citing(*citations, text="█" * 13, mode="extractive", language="vi")
    (claim,) = recheck(stored, articles.get).claims
    assert (claim.verdict_now, claim.reasons) == ("withheld", ["Its article has been deleted."])


def cited(quote: str, *, number: int = 1, start: int = 0, title: str | None = None) -> Citation:
    return Citation(
        number=number,
        article_id=str(number),
        version=1,
        sentence_id=f"sen_{number}",
        title=title,
        url=None,
        publisher=None,
        published_at=None,
        start_char=start,
        end_char=start + len(quote),
        quote=quote,
    )


def answer_citing(
    *citations: Citation,
    text: str = "The commune has 5 stations.",
    expression: str | None = None,
    question: str = "How many?",
    language: str = "en",
    mode: str = "model",
) -> Answer:
    claim = {
        "text": text,
        "kind": "fact",
        "expression": expression,
        "verdict": "verified",
        "reasons": [],
        "citations": [one.number for one in citations],
        "answer_start": 0,
        "answer_end": len(text),
    }
    return Answer.model_validate(
        {
            "id": "ans_1",
            "created_at": "2026-01-01T00:00:00Z",
            "question": question,
            "status": "answered",
            "mode": mode,
            "language": language,
            "requested_language": "en",
            "citations": [one.model_dump() for one in citations],
            "sources": [],
            "withheld": [],
            "searched": {"queries": [], "passages": 1, "undated_left_out": 0},
            "usage": {"prompt_tokens": 0, "completion_tokens": 0, "model_calls": 1},
            "model": "small",
            "prompt": "answer@1",
            "answer": f"{text} [1]",
            "claims": [claim],
        }
    )


def rechecked(quote: str, now: Article, *, start: int = 0, title: str | None = None) -> Recheck:
    return recheck(answer_citing(cited(quote, start=start, title=title)), lambda _: now)


def only_check(quote: str, now: Article, *, start: int = 0, title: str | None = None) -> CitationCheck:
    (check,) = rechecked(quote, now, start=start, title=title).citations
    return check


# After an edit the old figure is never given again.


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "How many base stations did Ha Lam have at the end of 2020?",
        "ha lam co bao nhieu tram bts",
        "Hà Lâm có 1.394 trạm BTS phải không?",
    ],
)
def test_without_a_model_only_the_new_figure_is_given_after_an_edit(vicite: ViCite, question: str) -> None:
    assert "1.394" in asked(vicite, question).answer
    vicite.add(source(EDITED, "ha-lam"))
    again = asked(vicite, question)
    assert "1.401" in again.answer
    assert "1.394" not in again.model_dump_json(exclude={"question", "searched"})


def test_a_model_that_insists_on_the_old_figure_is_withheld(tmp_path: Path) -> None:
    def stubborn(prompt: str) -> str:
        if "<articles>" not in prompt:
            return "trạm BTS Hà Lâm"
        label = label_of(prompt, "trạm BTS")
        return f"In December 2020 Hà Lâm had 1,394 base stations. [{label}]"

    with opened(tmp_path, chat_model=ScriptedChatModel(always=stubborn)) as vicite:
        vicite.add(source(HA_LAM, "ha-lam"))
        before = asked(vicite)
        assert before.answer == "In December 2020 Hà Lâm had 1,394 base stations. [1]"
        vicite.add(source(EDITED, "ha-lam"))
        assert vicite.recheck(before.id).status == "changed"
        again = asked(vicite)
        assert (again.status, again.answer, again.claims) == ("insufficient_evidence", "", [])
        assert [one.text for one in again.withheld] == ["In December 2020 Hà Lâm had 1,394 base stations."]
        assert vicite.answer(before.id) == before
