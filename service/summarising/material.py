"""What a summary is made from: the sentences of the articles, or those that were found on a topic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.evidence import LABEL_TOKENS
from service.summarising.choosing import by_worth, candidates
from vectorstore.article import Article, Sentence
from vectorstore.gathering import Gathered
from vectorstore.passages import CountsTokens
from vectorstore.ranking import TextTerms, matches
from vectorstore.retrieval import query_of

ASKED_FOR = 8.0  # how much more a sentence is worth that says all of what the focus names


@dataclass(frozen=True, slots=True)
class Material:
    """Articles with those of their sentences that a summary may rest on, and what these are worth by their ids."""

    articles: tuple[tuple[Article, tuple[Sentence, ...]], ...]
    weights: Mapping[str, float]

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences of all articles, in order."""
        return [sentence for _, sentences in self.articles for sentence in sentences]

    def best(self, limit: int) -> list[tuple[Article, list[Sentence]]]:
        """Return up to so many sentences, chosen for what they say together, in the order of their articles."""
        chosen = set()
        for sentence, _ in by_worth(self.sentences, weights=self.weights):
            chosen.add(sentence.sentence_id)
            if len(chosen) == limit:
                break
        return _kept(self.articles, chosen)

    def within(self, tokens: int, counter: CountsTokens) -> list[tuple[Article, list[Sentence]]]:
        """Return as many sentences as the budget allows, from the whole of every article, in their order.

        An article that fits its equal share is taken whole, and leaves what it does not need to the others.
        """
        costs = {
            article.id: sum(_cost(sentence, counter) for sentence in sentences)
            for article, sentences in self.articles
        }
        kept: set[str] = set()
        left, waiting = tokens, len(self.articles)
        for article, sentences in sorted(self.articles, key=lambda one: costs[one[0].id]):
            share = left // waiting
            waiting -= 1
            for sentence in self._most_telling(sentences, share, costs[article.id], counter):
                kept.add(sentence.sentence_id)
                left -= _cost(sentence, counter)
        return _kept(self.articles, kept)

    def _most_telling(
        self, sentences: Sequence[Sentence], share: int, cost: int, counter: CountsTokens
    ) -> list[Sentence]:
        if cost <= share:
            return list(sentences)
        taken = []
        for sentence, _ in by_worth(sentences, weights=self.weights, least=0):
            if _cost(sentence, counter) <= share:
                share -= _cost(sentence, counter)
                taken.append(sentence)
        return taken


def material_of_articles(articles: Sequence[Article], focus: str | None) -> Material:
    """Return all that the articles say; what the focus names is worth more."""
    pairs = tuple((article, tuple(candidates(article))) for article in articles)
    return Material(pairs, _focus_weights(pairs, focus) if focus else {})


def material_on_topic(found: Gathered) -> Material:
    """Return what was found on a topic: sentences that say something of it, worth what they say of it."""
    scores = {one.sentence.sentence_id: one.score for one in found.sentences}
    top = max(scores.values(), default=0.0) or 1.0
    articles = {hit.article.id: found.articles[hit.article.id] for hit in found.hits}
    shown: dict[str, set[str]] = {article_id: set() for article_id in articles}
    for hit in found.hits:
        shown[hit.article.id].update(sentence.sentence_id for sentence in found.sentences_of(hit))
    pairs = tuple(
        (article, tuple(one for one in candidates(article) if one.sentence_id in shown[article.id]))
        for article in articles.values()
    )
    return Material(pairs, {one: 0.05 + score / top for one, score in scores.items()})


def _focus_weights(pairs: Sequence[tuple[Article, Sequence[Sentence]]], focus: str) -> dict[str, float]:
    concepts = query_of(focus).concepts()
    weights = {}
    for _, sentences in pairs:
        for sentence in sentences:
            text = TextTerms(sentence.text)
            said = sum(min(1.0, matches(concept, text)) for concept in concepts)
            weights[sentence.sentence_id] = 1 + ASKED_FOR * said / max(1, len(concepts))
    return weights


def _kept(
    articles: Sequence[tuple[Article, Sequence[Sentence]]], chosen: set[str]
) -> list[tuple[Article, list[Sentence]]]:
    return [
        (article, [sentence for sentence in sentences if sentence.sentence_id in chosen])
        for article, sentences in articles
    ]


def _cost(sentence: Sentence, counter: CountsTokens) -> int:
    return counter.count(sentence.text) + LABEL_TOKENS
