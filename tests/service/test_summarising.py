import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.requests import SummaryRequest
from service.summarising import MOST_SENTENCES, MOST_WORDS, summarise
from service.summarising.choosing import by_worth, candidates
from service.writing import Writer
from tests.service.articles import BODY, TITLE, FixedSearch, article
from tests.service.test_answering import cite
from tests.stubs import ScriptedChatModel, WordCounter
from vectorstore.article import Article, Paragraph, lay_out

_SYLLABLES = """lúa gạo chè quế hồi tôm cá rừng suối núi sông biển đường cầu trường chợ thuyền lưới vải gốm nón chiếu
    mây tre giấy đồng sắt than đá cát gió nắng mưa muối mật sáo đàn trống hội đình chùa tháp""".split()


def _sentence(number: int) -> str:
    chance = Random(number)
    words = " ".join(chance.choice(_SYLLABLES) for _ in range(14))
    return f"Năm {1950 + number % 70}, người dân vùng {words} thu được {number + 3} tấn."


LONG = [_sentence(number) for number in range(60)]
VERY_LONG = [_sentence(number) for number in range(1200)]


def summary_of(*replies, articles=(), search=None, events=False, **request):
    model = ScriptedChatModel(*replies) if replies else None
    asked = SummaryRequest(article_ids=[one.id for one in articles] or None, **request)
    told = list(
        summarise(
            asked,
            articles=articles,
            search=search or FixedSearch(),
            writer=Writer(model, "stub-1" if model else "extractive", 5.0),
            counter=WordCounter(),
        )
    )
    return told if events else told[-1].document


def test_a_summary_by_a_model_has_the_shape_of_the_contract():
    one = article(publisher="Báo Bình Hải")
    reply = cite(
        "In 2019 Bình Hải had 1,386 BTS stations. [{1.386}][{năm 2019}]\n"
        "In 2020 Bình Hải aimed to grow by 11.5%. [{phấn đấu}]\n"
    )
    summary = summary_of(reply, articles=[one], length="brief")
    assert summary.object == "summary"
    assert summary.id.startswith("sum_")
    assert re.fullmatch(r"summary@[0-9a-f]{8}", summary.prompt)
    assert (summary.title, summary.question, summary.status, summary.mode) == (
        TITLE,
        None,
        "answered",
        "model",
    )
    assert summary.summary == (
        "In 2019 Bình Hải had 1,386 BTS stations. [1][2]\nIn 2020 Bình Hải aimed to grow by 11.5%. [3]"
    )
    for claim in summary.claims:
        assert summary.summary[claim.summary_start : claim.summary_end] == claim.text
    assert [(fact.value, fact.unit, fact.period, fact.citations) for fact in summary.key_facts] == [
        ("1386", "station", "2019", [1]),
        ("11.5", "%", "2020", [3]),
    ]
    assert [(entry.date, entry.citations) for entry in summary.timeline] == [("2019", [1, 2]), ("2020", [3])]
    assert ("Sở Thông tin và Truyền thông", "office") not in {
        (one.name_vi, one.type) for one in summary.entities
    }
    assert summary.coverage.articles.model_dump() == {"considered": 1, "used": 1, "skipped": []}
    assert summary.coverage.sentences.model_dump() == {
        "considered": 5,
        "cited": 3,
        "read": 5,
    }
    assert (summary.searched.queries, summary.searched.passages) == ([], 0)
    assert summary.usage.model_calls == 1


def test_a_claim_with_two_dates_gives_each_figure_its_own():
    reply = cite("In 2009 there were 72 stations, and in 2019 1,386. [{72 trạm}][{1.386}][{năm 2019}]")
    summary = summary_of(reply, articles=[article()])
    assert [(fact.what, fact.value, fact.period) for fact in summary.key_facts] == [
        ("stations", "72", "2009"),
        ("stations", "1386", "2019"),
    ]
    assert [entry.date for entry in summary.timeline] == ["2009", "2019"]


def test_the_timeline_runs_from_the_earliest_date():
    reply = cite(
        "In 2020 Bình Hải aimed to grow by 11.5%. [{phấn đấu}]\nIn 2009 there were 72 stations. [{72 trạm}]"
    )
    assert [entry.date for entry in summary_of(reply, articles=[article()]).timeline] == ["2009", "2020"]


def test_the_model_is_told_what_to_summarise_and_how_long():
    prompts = []
    summary_of(
        lambda prompt: prompts.append(prompt) or "NO ANSWER", articles=[article()], length="brief", focus="5G"
    )
    assert "Summarise this article." in prompts[0]
    assert "<focus>\n5G\n</focus>" in prompts[0]
    assert "at most 75 words in all" in prompts[0]
    assert "Sở Thông tin và Truyền thông = Department of Information and Communications" in prompts[0]


# A hundred words, all different: what says the same again and again is withheld.
STATEMENT = (
    "The mobile base stations were found to be good by the people of the province who asked about them"
)
FILLER = [f"very{one}{other}" for one in "abcdefghij" for other in "abcdefghij"]


@pytest.mark.parametrize("length", ["brief", "standard", "detailed"])
def test_a_model_that_writes_too_much_is_cut_at_a_claim(length):
    reply = cite("\n".join(f"{STATEMENT} {' '.join(FILLER[:number])}. [{{72 trạm}}]" for number in range(40)))
    summary = summary_of(reply, articles=[article()], length=length)
    words = len(summary.summary.split())
    assert MOST_WORDS[length] - 60 < words <= MOST_WORDS[length]
    assert [claim.text for claim in summary.claims] == [
        line.rsplit(" [", 1)[0] for line in summary.summary.splitlines()
    ]


def test_a_first_claim_that_is_too_long_does_not_silence_the_rest():
    reply = cite(
        f"{STATEMENT} {' '.join(FILLER[:75])}. [{{72 trạm}}]\nIn 2009 there were 72 stations. [{{72 trạm}}]"
    )
    summary = summary_of(reply, articles=[article()], length="brief")
    assert summary.summary == "In 2009 there were 72 stations. [1]"


def test_after_a_claim_that_does_not_fit_none_is_taken():
    reply = cite(
        "In 2009 there were 72 stations. [{72 trạm}]\n"
        + f"{STATEMENT} {' '.join(FILLER[:75])}"
        + ". [{72 trạm}]\nThe province has 1,386 BTS stations. [{1.386}]"
    )
    summary = summary_of(reply, articles=[article()], length="brief")
    assert summary.summary == "In 2009 there were 72 stations. [1]"


def test_a_summary_is_not_padded():
    summary = summary_of(
        cite("In 2009 there were 72 stations. [{72 trạm}]"), articles=[article()], length="detailed"
    )
    assert summary.summary == "In 2009 there were 72 stations. [1]"


def test_an_unsupported_claim_never_appears():
    reply = cite("In 2009 there were 73 stations. [{72 trạm}]\nIn 2009 there were 72 stations. [{72 trạm}]")
    told = summary_of(reply, "1: DROP", articles=[article()], events=True)
    assert [event.name for event in told] == ["searched", "claim", "done"]
    assert told[-1].document.status == "partial"
    assert "73" not in told[-1].document.summary
    assert [one.text for one in told[-1].document.withheld] == ["In 2009 there were 73 stations."]


def test_several_articles_are_summarised_together_and_the_unused_one_is_named():
    used, unused = article(), article("Không có gì.", title="Khác", article_id="khac")
    summary = summary_of(cite("In 2009 there were 72 stations. [{72 trạm}]"), articles=[used, unused])
    assert summary.title == "2 articles"
    assert summary.coverage.articles.model_dump() == {
        "considered": 2,
        "used": 1,
        "skipped": [{"article_id": "khac", "reason": "None of its sentences was chosen."}],
    }


def test_a_topic_is_searched_and_summarised():
    search = FixedSearch(article())
    summary = summary_of(
        "trạm BTS tỉnh Bình Hải",
        cite("In 2009 there were 72 stations. [{72 trạm}]"),
        search=search,
        about="stations",
    )
    assert (summary.question, summary.title, summary.searched.passages) == ("stations", "stations", 1)
    assert search.queries[0][-1].text == "trạm BTS tỉnh Bình Hải"
    assert summary.summary == "In 2009 there were 72 stations. [1]"


def test_a_topic_that_is_absent_is_insufficient_evidence_and_nobody_writes():
    summary = summary_of("trạm BTS tỉnh", search=FixedSearch(), about="stations")
    assert (summary.status, summary.summary, summary.usage.model_calls) == ("insufficient_evidence", "", 1)
    without_model = summary_of(search=FixedSearch(article(), relevant=False), about="dragons")
    assert (without_model.status, without_model.coverage.articles.considered) == ("insufficient_evidence", 0)


def test_an_article_without_a_story_is_insufficient_evidence():
    text, sentences = lay_out([Paragraph("title", "Chỉ có tiêu đề")], article_id="x", version=1)
    empty = Article("x", 1, text, sentences, title="Chỉ có tiêu đề")
    summary = summary_of("never said", articles=[empty])
    assert (summary.status, summary.usage.model_calls) == ("insufficient_evidence", 0)
    assert summary.coverage.articles.skipped[0].reason == "It holds no sentence to summarise."


@pytest.mark.parametrize("length", ["brief", "standard", "detailed"])
def test_without_a_model_sentences_are_chosen_word_for_word_in_source_order(length):
    one = article(*LONG, article_id="dai")
    summary = summary_of(articles=[one], length=length)
    assert (summary.mode, summary.language, summary.prompt) == ("extractive", "vi", None)
    assert len(summary.claims) == MOST_SENTENCES[length]
    starts = [citation.start_char for citation in summary.citations]
    assert starts == sorted(starts)
    assert [claim.text for claim in summary.claims] == [citation.quote for citation in summary.citations]
    assert all(claim.verdict in ("verified", "cited") for claim in summary.claims)


def test_without_a_model_the_title_captions_headings_and_by_lines_are_not_chosen():
    paragraphs = [
        Paragraph("title", TITLE),
        Paragraph("body", BODY[0]),
        Paragraph("heading", "Những kết quả đạt được trong năm 2019 của tỉnh Bình Hải với 1.386 trạm BTS"),
        Paragraph("caption", "Trạm BTS thứ 1.386 của tỉnh Bình Hải được đưa vào sử dụng. Ảnh: Trần An"),
        Paragraph("byline", "Trần An, Báo Bình Hải"),
    ]
    text, sentences = lay_out(paragraphs, article_id="x", version=1)
    summary = summary_of(articles=[Article("x", 1, text, sentences, title=TITLE)], length="detailed")
    assert [claim.text for claim in summary.claims] == [one.text for one in sentences if one.kind == "body"]


def test_without_a_model_a_repeated_sentence_is_chosen_once():
    summary = summary_of(
        articles=[article(BODY[0], BODY[0]), article(BODY[0], article_id="b")], length="detailed"
    )
    texts = [claim.text for claim in summary.claims]
    assert len(texts) == len(set(texts))


def test_without_a_model_the_focus_is_what_is_chosen():
    one = article(
        *LONG[:20], "Doanh thu bưu chính của tỉnh trong năm tăng khá.", *LONG[20:], article_id="dai"
    )
    summary = summary_of(articles=[one], length="brief", focus="doanh thu bưu chính")
    assert "Doanh thu bưu chính của tỉnh trong năm tăng khá." in [claim.text for claim in summary.claims]


def test_of_a_long_article_one_call_reads_what_says_most_in_all_its_parts():
    shown = []
    summary_of(
        lambda prompt: shown.append(prompt) or "NO ANSWER",
        articles=[article(*VERY_LONG)],
        max_model_calls=1,
    )
    places = [number for number, text in enumerate(VERY_LONG) if text in shown[0]]
    assert 200 < len(places) < len(VERY_LONG)
    thirds = [sum(1 for place in places if place * 3 // len(VERY_LONG) == third) for third in range(3)]
    assert min(thirds) > 0.2 * len(places)


def test_a_short_article_is_shown_whole_beside_a_long_one():
    short, long = article("Tốt.", *BODY, article_id="ngan"), article(*VERY_LONG, article_id="dai")
    shown = []
    summary_of(lambda prompt: shown.append(prompt) or "NO ANSWER", articles=[long, short], max_model_calls=1)
    assert all(sentence.text in shown[0] for sentence in short.sentences)


def test_the_most_worth_comes_first_and_says_something_new():
    same = "Toàn tỉnh có 1.386 trạm BTS phủ sóng đến các xã vùng cao của tỉnh."
    other = "Doanh thu bưu chính ước đạt 315 tỷ đồng trong năm 2019 vừa qua."
    one = article(same, same.replace("Toàn tỉnh", "Cả tỉnh"), other, dateline=None)
    order = [sentence.text for sentence, _ in by_worth(candidates(one))]
    assert order[:2] in ([same, other], [other, same])


@given(st.lists(st.sampled_from(LONG), max_size=30))
def test_what_is_chosen_is_chosen_once(texts):
    one = article(*texts, article_id="bat-ky") if texts else article()
    chosen = [sentence.sentence_id for sentence, _ in by_worth(candidates(one))]
    assert len(chosen) == len(set(chosen))
    assert chosen
