"""Which sentences of the found passages answer a question, and whether any does.

A sentence is credited with the concepts it holds itself, and in part with those its surroundings state: a
province named in the title is what the whole article is about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vectorstore.article import Article, Sentence
from vectorstore.ranking import TextTerms, Weighed, matches
from vietnamese.asked_kind import AskedKind
from vietnamese.normalise import fold
from vietnamese.terms import Concept

NAME_IN_TITLE = 0.9
NAME_IN_ARTICLE = 0.6
NAMED_OFTEN = 2  # from so many times on an article is about a place or a person
IDEA_NEARBY = 0.3
IDEA_IN_TITLE = 0.35
UNASKED = 0.7  # what a sentence's score is worth when it holds no figure, date or person and the question asks for one
UNFIT = 0.6  # what a sentence's score is worth when its article names none of the question's names or years
LOOKED_AT = 20  # of the ranked sentences, for ones that fit
ENOUGH = 0.34  # of the question's weight, for the best fitting sentence to answer it
ENOUGH_OF_IDEAS = 0.28  # the same of what are neither names nor years

_YEARS = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\b(?:19|20)\d\d\b|[345]G\b")
_FIGURE = re.compile(r"\d|\b(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|đầu tiên|thứ nhất|duy nhất)\b")
_PERSON_SYLLABLES = 3  # so many capitals in a row are a person's name
_DATE = re.compile(
    r"\d{1,2}/\d{1,4}|tháng \d|quý [IV1-4]|\b(?:19|20)\d\d\b|giai đoạn|nhiệm kỳ|hằng ngày|hàng ngày"
)


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence with its article and its score.

    ``coverage`` is the share of the question's weight it answers to, ``idea_coverage`` the same without names
    and years. ``fits`` says that it has what the question asks for, and that its article is about one of the
    question's places or people, and names one of its years.
    """

    sentence: Sentence
    article: Article
    score: float
    coverage: float
    idea_coverage: float
    fits: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a sentence: its article's title, and all of its text, folded."""

    title: TextTerms
    folded_text: str

    def mention(self, concept: Concept) -> bool:
        """Tell whether the article is about a place or a person, which it names more than once, or names a year."""
        enough = 1 if concept.kind == "year" else NAMED_OFTEN
        names = (fold(" ".join(one.syllables)) for one in concept.renderings if not one.capital)
        return any(len(re.findall(rf"\b{re.escape(name)}\b", self.folded_text)) >= enough for name in names)


def rank_sentences(
    concepts: Sequence[Weighed],
    found: Sequence[tuple[Article, Sequence[Sentence]]],
    *,
    asks_for: AskedKind | None,
) -> tuple[RankedSentence, ...]:
    """Return the sentences, the best first; ``found`` pairs an article with its sentences in question."""
    ranked = [
        one for article, sentences in found for one in _ranked_in(concepts, article, sentences, asks_for)
    ]
    return tuple(sorted(ranked, key=lambda one: -one.score))


def answering_sentences(
    concepts: Sequence[Weighed], ranked: Sequence[RankedSentence]
) -> tuple[RankedSentence, ...]:
    """Return those of the best sentences that are worth showing as an answer, none where nothing answers.

    They fit and cover enough of the question; and the library knows every name that the question names.
    """
    if any(one.concept.kind in ("name", "person", "code") and not one.occurs for one in concepts):
        return ()
    fitting = [one for one in ranked[:LOOKED_AT] if one.fits]
    if not fitting or fitting[0].coverage < ENOUGH or fitting[0].idea_coverage < ENOUGH_OF_IDEAS:
        return ()
    return tuple(fitting)


def _ranked_in(
    concepts: Sequence[Weighed], article: Article, sentences: Sequence[Sentence], asks_for: AskedKind | None
) -> list[RankedSentence]:
    around = Surroundings(TextTerms(article.title or ""), fold(article.text))
    texts = [TextTerms(sentence.text) for sentence in sentences]
    ranked = []
    for place, sentence in enumerate(sentences):
        near = [texts[other] for other in (place - 1, place + 1) if 0 <= other < len(texts)]
        credits = [_credit(one.concept, texts[place], near, around) for one in concepts]
        named = all(_any_of(kind, concepts, credits) for kind in ("name", "person", "year"))
        holds = _holds(asks_for, sentence.text, texts[place])
        score = sum(one.weight * credit for one, credit in zip(concepts, credits, strict=True))
        score *= (1.0 if holds else UNASKED) * (1.0 if named else UNFIT)
        if sentence.kind in ("heading", "byline", "dateline"):
            score *= 0.5
        ideas = _coverage(
            [
                pair
                for pair in zip(concepts, credits, strict=True)
                if pair[0].concept.kind in ("idea", "person", "code")
            ]
        )
        coverage = _coverage(list(zip(concepts, credits, strict=True)))
        ranked.append(RankedSentence(sentence, article, score, coverage, ideas, named and holds))
    return ranked


def _coverage(credited: Sequence[tuple[Weighed, float]]) -> float:
    possible = sum(one.weight for one, _ in credited)
    return sum(one.weight * credit for one, credit in credited) / possible if possible else 1.0


def _any_of(kind: str, concepts: Sequence[Weighed], credits: Sequence[float]) -> bool:
    named = [credit for one, credit in zip(concepts, credits, strict=True) if one.concept.kind == kind]
    return not named or max(named) > 0


def _credit(concept: Concept, text: TextTerms, near: Sequence[TextTerms], around: Surroundings) -> float:
    here = min(1.0, matches(concept, text))
    if concept.kind in ("name", "person", "year"):
        if here < 1 and matches(concept, around.title) >= 1:
            return max(here, NAME_IN_TITLE)
        return max(here, NAME_IN_ARTICLE) if here < 1 and around.mention(concept) else here
    nearby = IDEA_NEARBY * max((min(1.0, matches(concept, other)) for other in near), default=0.0)
    return max(here, nearby, IDEA_IN_TITLE * min(1.0, matches(concept, around.title)))


def _holds(asks_for: AskedKind | None, text: str, terms: TextTerms) -> bool:
    """Tell whether the text has what is asked for: a figure that is no year, a date, a person; or nothing is."""
    if asks_for == "figure":
        return _FIGURE.search(_YEARS.sub("", text)) is not None
    if asks_for == "date":
        return _DATE.search(text) is not None
    return asks_for is None or _names_a_person(terms)


def _names_a_person(terms: TextTerms) -> bool:
    run = 0
    for term in terms.terms:
        capital = term.capital and not term.acronym
        run = (run + 1 if term.follows else 1) if capital else 0
        if run == _PERSON_SYLLABLES:
            return True
    return False
