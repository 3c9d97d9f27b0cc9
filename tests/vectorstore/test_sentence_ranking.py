from vectorstore.article import Article, Paragraph, ParagraphKind, lay_out
from vectorstore.ranking import TextTerms, Weighed, matches, weigh
from vectorstore.sentence_ranking import RankedSentence, answering_sentences, rank_sentences
from vietnamese.asked_kind import AskedKind
from vietnamese.terms import Concept, ConceptKind, Rendering


def article(*paragraphs: tuple[ParagraphKind, str], article_id: str = "a") -> Article:
    parts = [Paragraph(kind, text) for kind, text in paragraphs]
    text, sentences = lay_out(parts, article_id=article_id, version=1)
    title = next((part.text for part in parts if part.kind == "title"), None)
    return Article(article_id, 1, text, sentences, title=title)


def idea(*renderings: str, kind: ConceptKind = "idea", idf: float = 2.0, occurs: bool = True) -> Weighed:
    ways = tuple(Rendering(tuple(one.split()), "accented", 1.0) for one in renderings)
    return Weighed(Concept(renderings[0], ways, kind=kind), idf, occurs)


def answers(concepts: list[Weighed], *articles: Article, asks_for: AskedKind | None = None) -> list[str]:
    ranked = rank_sentences(concepts, [(one, one.sentences) for one in articles], asks_for=asks_for)
    return [one.sentence.text for one in answering_sentences(concepts, ranked)]


def best(concepts: list[Weighed], *articles: Article, asks_for: AskedKind | None = None) -> RankedSentence:
    return rank_sentences(concepts, [(one, one.sentences) for one in articles], asks_for=asks_for)[0]


HA_LAM = article(
    ("title", "Hà Lâm tổng kết năm 2019"),
    ("body", "Toàn tỉnh có 1.286 trạm BTS. Hội nghị diễn ra trong không khí vui tươi."),
    article_id="ha-lam",
)
VINH_THACH = article(
    ("title", "Vĩnh Thạch tổng kết năm 2009"),
    ("body", "Toàn tỉnh có 192 trạm BTS. Đại biểu Hà Lâm tới dự."),
    article_id="vinh-thach",
)
STATIONS = idea("trạm bts")


def test_a_sentence_of_the_province_in_the_title_comes_before_the_same_of_another() -> None:
    found = best([STATIONS, idea("hà lâm", kind="name")], VINH_THACH, HA_LAM)
    assert found.sentence.text == "Toàn tỉnh có 1.286 trạm BTS."
    assert found.fits


def test_a_year_that_no_article_names_fits_none() -> None:
    found = best([STATIONS, idea("2031", kind="year")], HA_LAM, VINH_THACH)
    assert not found.fits
    assert answers([STATIONS, idea("2031", kind="year")], HA_LAM, VINH_THACH) == []


def test_a_name_that_the_library_does_not_know_is_not_answered() -> None:
    concepts = [STATIONS, idea("hà lâm", kind="name"), idea("lộc xuyên", kind="name", occurs=False)]
    assert answers(concepts, HA_LAM) == []


def test_a_question_whose_ideas_are_missing_is_not_answered() -> None:
    concepts = [idea("bệnh viện", idf=5.0), idea("hà lâm", kind="name")]
    assert answers(concepts, HA_LAM) == []


def test_a_question_of_which_only_names_are_met_is_not_answered() -> None:
    concepts = [
        idea("hà lâm", kind="name", idf=5.0),
        idea("2019", kind="year", idf=5.0),
        idea("bệnh viện", idf=3.0),
    ]
    assert answers(concepts, HA_LAM) == []


def test_a_question_that_is_covered_is_answered() -> None:
    concepts = [STATIONS, idea("hà lâm", kind="name")]
    assert answers(concepts, HA_LAM)[0] == "Toàn tỉnh có 1.286 trạm BTS."


def test_a_sentence_of_another_province_is_not_shown() -> None:
    concepts = [STATIONS, idea("hà lâm", kind="name")]
    assert "Toàn tỉnh có 192 trạm BTS." not in answers(concepts, VINH_THACH, HA_LAM)


def test_a_question_for_a_figure_is_not_answered_by_a_sentence_without_one() -> None:
    without = article(("title", "Trạm BTS năm 2020"), ("body", "Trạm BTS được xây dựng khắp nơi."))
    assert answers([STATIONS], without) != []
    assert answers([STATIONS], without, asks_for="figure") == []


def test_a_guest_named_once_is_not_what_an_article_is_about() -> None:
    concepts = [idea("trạm bts"), idea("lộc xuyên", kind="name")]
    other = article(
        ("title", "Hà Lâm họp mặt"), ("body", "Tỉnh có 700 trạm BTS. Nhiều nơi tới dự. Khách có Lộc Xuyên.")
    )
    assert "Tỉnh có 700 trạm BTS." not in answers(concepts, other)


def test_a_sentence_with_a_figure_comes_first_where_a_figure_is_asked_for() -> None:
    both = article(("body", "Trạm BTS được xây dựng khắp nơi. Tỉnh này hiện đã có 55 trạm BTS."))
    assert best([STATIONS], both, asks_for="figure").sentence.text == "Tỉnh này hiện đã có 55 trạm BTS."
    assert best([STATIONS], both).sentence.text == "Trạm BTS được xây dựng khắp nơi."


def test_a_dateline_never_comes_before_a_sentence_that_says_the_same() -> None:
    dated = article(("dateline", "Thứ bảy, 23/01/2021"), ("body", "Ngày 23/01/2021 tỉnh họp mặt."))
    assert best([idea("2021", kind="year")], dated).sentence.kind == "body"


def test_a_word_counts_whole_more_than_its_parts() -> None:
    whole, parts, none = TextTerms("trạm phát sóng"), TextTerms("trạm thu, phát sóng"), TextTerms("trạm xá")
    word = Concept("x", (Rendering(("trạm", "phát", "sóng"), "accented", 1.0),))
    assert matches(word, whole) == 1.0
    assert 0 < matches(word, parts) < 1
    assert matches(word, none) == 0


def test_a_rare_idea_weighs_more_than_a_common_one() -> None:
    counts = {("accented", "tỉnh"): 90, ("accented", "trạm"): 2}
    tinh, tram = weigh(
        [Concept(word, (Rendering((word,), "accented", 1.0),)) for word in ("tỉnh", "trạm")],
        lambda field, term: counts[(field, term)],
        100,
    )
    assert tram.weight > 5 * tinh.weight > 0


def test_an_idea_is_as_rare_as_its_likeliest_rendering_that_occurs() -> None:
    three_ways = Concept("x", tuple(Rendering((word,), "accented", 1.0) for word in ("ấp", "tỉnh", "thành")))
    (weighed,) = weigh([three_ways], lambda _field, term: {"tỉnh": 30, "thành": 60}.get(term, 0), 100)
    (single,) = weigh([Concept("y", three_ways.renderings[1:2])], lambda _field, _term: 30, 100)
    assert weighed.idf == single.idf
    assert weighed.occurs


def test_a_question_for_a_person_is_answered_by_a_sentence_that_names_one() -> None:
    named = article(("body", "Chủ tịch UBND tỉnh Lê Ánh Dương phát biểu. Chủ tịch tỉnh rất vui mừng."))
    assert answers([idea("chủ tịch")], named, asks_for="person") == [
        "Chủ tịch UBND tỉnh Lê Ánh Dương phát biểu."
    ]
