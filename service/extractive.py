"""The built-in writer that needs no model: it answers with the best-supported sentences, word for word."""

from collections.abc import Iterator, Sequence

from vectorstore.sentence_ranking import RankedSentence
from vietnamese.terms import terms_of

SENTENCES = 3
CLOSE_TO_THE_BEST = 0.7  # of the best sentence's score, for another to be shown beside it
SAME_WORDS = 0.8  # of the shorter one's terms, for two sentences to say the same


def choose_sentences(ranked: Sequence[RankedSentence], *, limit: int = SENTENCES) -> list[RankedSentence]:
    """Return up to ``limit`` sentences that answer best, none saying what another says.

    They come in source order: the article of the best one first, each article's own in the order of its text.
    """
    chosen: list[RankedSentence] = []
    for one in ranked:
        if len(chosen) == limit or one.score < CLOSE_TO_THE_BEST * ranked[0].score:
            break
        if not any(_same(one, other) for other in chosen):
            chosen.append(one)
    articles = list(dict.fromkeys(one.article.id for one in chosen))
    return sorted(chosen, key=lambda one: (articles.index(one.article.id), one.sentence.start))


def _same(one: RankedSentence, other: RankedSentence) -> bool:
    left, right = ({term.folded for term in terms_of(each.sentence.text)} for each in (one, other))
    return len(left & right) >= SAME_WORDS * max(1, min(len(left), len(right))) and bool(left & right)


def reply_lines(chosen: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield reply lines as a model would write them: the sentence's text, then its label in brackets."""
    for label, text in chosen:
        yield f"{' '.join(text.split())} [{label}]"
