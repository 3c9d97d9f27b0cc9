from service.extractive import choose_sentences, reply_lines
from vectorstore.article import Article, Paragraph, lay_out
from vectorstore.sentence_ranking import RankedSentence


def ranked(*scored: tuple[str, float], article_id: str = "a") -> list[RankedSentence]:
    text, sentences = lay_out(
        [Paragraph("body", sentence) for sentence, _ in scored], article_id=article_id, version=1
    )
    article = Article(article_id, 1, text, sentences)
    found = [
        RankedSentence(sentence, article, score, 1.0, 1.0, True)
        for sentence, (_, score) in zip(sentences, scored, strict=True)
    ]
    return sorted(found, key=lambda one: -one.score)


def texts(chosen: list[RankedSentence]) -> list[str]:
    return [one.sentence.text for one in chosen]


def test_the_best_sentences_come_in_source_order() -> None:
    found = ranked(("Một trạm ở đây.", 2.5), ("Hai huyện ở kia.", 1.0), ("Ba cầu mới xây.", 3.0))
    assert texts(choose_sentences(found, limit=2)) == ["Một trạm ở đây.", "Ba cầu mới xây."]


def test_a_sentence_far_behind_the_best_is_not_shown() -> None:
    assert texts(choose_sentences(ranked(("Một trạm.", 3.0), ("Hai cầu.", 1.0)))) == ["Một trạm."]


def test_what_is_said_twice_is_shown_once() -> None:
    found = ranked(("Tỉnh có 55 trạm BTS.", 3.0), ("Tỉnh đã có 55 trạm BTS.", 2.9))
    assert texts(choose_sentences(found)) == ["Tỉnh có 55 trạm BTS."]


def test_nothing_ranked_is_nothing_chosen() -> None:
    assert choose_sentences([]) == []


def test_a_reply_line_is_the_sentence_on_one_line_with_its_label() -> None:
    assert list(reply_lines([("k7m2", "Tỉnh có\n55 trạm.")])) == ["Tỉnh có 55 trạm. [k7m2]"]
