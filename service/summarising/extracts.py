"""A summary without a model: the sentences that say most, word for word, with those of other stories that agree."""

from collections.abc import Iterator, Mapping, Sequence

from service.evidence import Evidence, gather_evidence
from service.grounding import Draft, check_claim, read_verbatim
from service.requests import Length
from service.summarising.agreeing import agreeing_sentences
from service.summarising.disagreeing import Disagreements
from service.summarising.lengths import MOST_SENTENCES
from service.summarising.subjects import Subject
from vectorstore.article import Article, Sentence
from vectorstore.passages import CountsTokens

_EVIDENCE_TOKENS = 8_000


def extracts(
    subject: Subject, length: Length, counter: CountsTokens
) -> tuple[tuple[Evidence, ...], Iterator[Draft]]:
    """Return the chosen sentences as evidence and as drafts, each citing itself and those that say the same."""
    chosen, agreeing = _chosen(subject, MOST_SENTENCES[length])
    chosen = _with_those_against(chosen, subject)
    others = [(article, [one]) for found in agreeing.values() for article, one in found]
    evidence = gather_evidence([*chosen, *others], counter=counter, tokens=_EVIDENCE_TOKENS)
    by_id = {one.sentence.sentence_id: one for one in evidence}
    shown = [
        (
            by_id[one.sentence_id],
            [
                by_id[other.sentence_id]
                for _, other in agreeing.get(one.sentence_id, ())
                if other.sentence_id in by_id
            ],
        )
        for _, sentences in chosen
        for one in sentences
        if one.sentence_id in by_id
    ]
    return evidence, (_draft(one, beside) for one, beside in shown)


def _chosen(
    subject: Subject, limit: int
) -> tuple[list[tuple[Article, list[Sentence]]], Mapping[str, tuple[tuple[Article, Sentence], ...]]]:
    """Return up to so many sentences, none saying what another says, and those of other stories that agree."""
    chosen = subject.material.best(limit)
    agreeing = agreeing_sentences(chosen, subject)
    repeated = _repeated(chosen, agreeing)
    if repeated:
        chosen = subject.material.best(limit + len(repeated))
        agreeing = agreeing_sentences(chosen, subject)
        repeated = _repeated(chosen, agreeing)
    return [
        (article, [one for one in sentences if one.sentence_id not in repeated])
        for article, sentences in chosen
    ], agreeing


def _with_those_against(
    chosen: Sequence[tuple[Article, Sequence[Sentence]]], subject: Subject
) -> list[tuple[Article, list[Sentence]]]:
    """Return the chosen sentences, those that give other figures for the same side by side, the newest first."""
    disagreements = Disagreements(subject)
    placed: set[str] = set()
    found: list[tuple[Article, list[Sentence]]] = []
    for article, sentence in ((article, one) for article, sentences in chosen for one in sentences):
        against = [(one.article, one.sentence) for one in disagreements.with_sentence(article, sentence)]
        group = sorted(
            [(article, sentence), *against], key=lambda pair: pair[0].published_at or "", reverse=True
        )
        for owner, one in group if against else [(article, sentence)]:
            if one.sentence_id not in placed:
                placed.add(one.sentence_id)
                found.append((owner, [one]))
    return found


def _repeated(
    chosen: Sequence[tuple[Article, Sequence[Sentence]]],
    agreeing: Mapping[str, tuple[tuple[Article, Sentence], ...]],
) -> set[str]:
    """Return the chosen sentences that agree with one before them, by their ids."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for one in (sentence for _, sentences in chosen for sentence in sentences):
        if one.sentence_id in seen:
            repeated.add(one.sentence_id)
        else:
            seen.update(other.sentence_id for _, other in agreeing.get(one.sentence_id, ()))
    return repeated


def _draft(one: Evidence, beside: list[Evidence]) -> Draft:
    """Return the sentence as a draft; the others are cited beside it where the claim still stands."""
    text = " ".join(one.sentence.text.split())
    together = check_claim(text, [each.sentence for each in (one, *beside)], language="vi")
    cited = (one, *beside) if together.verdict in ("verified", "cited") else (one,)
    return read_verbatim(f"{text} {''.join(f'[{each.label}]' for each in cited)}")
