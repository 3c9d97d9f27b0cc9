"""The sentences a model is shown: labelled, grouped by article, fenced, within a token budget."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from service.grounding.labels import label_sentences
from service.grounding.orders import gives_orders, goes_along
from vectorstore.article import CONTEXT, Article, Sentence
from vectorstore.passages import CountsTokens
from vectorstore.published import published_day
from vietnamese.gazetteer import entries_in

NOTHING_KNOWN = "none known"
MOST_OFFICE_NAMES = 40
# Around a sentence's own tokens: its label in brackets and the line's end.
LABEL_TOKENS = 6
# Nothing inside an article can look like the fence, or like a label.
_NEUTRAL = str.maketrans({"\n": " "} | dict(zip("<>＜＞﹤﹥[]［］【】", "‹›‹›‹›()()()", strict=True)))
LONGEST_NAME = 100  # of a publisher, in code points


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that was shown, under the label it can be cited by."""

    label: str
    sentence: Sentence
    article: Article


def gather_evidence(
    found: Iterable[tuple[Article, Iterable[Sentence]]], *, counter: CountsTokens, tokens: int
) -> tuple[Evidence, ...]:
    """Return the sentences, the weightiest first as given, until the budget is spent, each once.

    The title and the dateline of every article come with its first sentence: context counts only when it can be
    cited. Sentences that give orders to a reading machine are left out.
    """
    kept: dict[str, tuple[Sentence, Article]] = {}
    spent = 0
    for article, sentences in found:
        for sentence in sentences:
            wanted = [one for one in _with_context(article, sentence) if one.sentence_id not in kept]
            wanted = [one for one in wanted if not _is_order(article, one)]
            cost = sum(counter.count(one.text) + LABEL_TOKENS for one in wanted)
            if spent + cost <= tokens:
                spent += cost
                kept.update((one.sentence_id, (one, article)) for one in wanted)
    labels = label_sentences(kept)
    return tuple(Evidence(labels[one], sentence, article) for one, (sentence, article) in kept.items())


def render_articles(evidence: Sequence[Evidence]) -> str:
    """Return the evidence as the model reads it: article by article, each in the order of its text."""
    return "\n\n".join(_rendered(evidence))


def render_office_names(evidence: Sequence[Evidence]) -> str:
    """Return the official English names of the offices in the evidence, a line each."""
    text = "\n".join(one.sentence.text for one in evidence)
    names = [
        f"{entry.vietnamese[0]} = {entry.english[0]}"
        for entry in entries_in(text, "office")
        if " " in entry.english[0]
    ]
    return "\n".join(names[:MOST_OFFICE_NAMES]) or NOTHING_KNOWN


def neutral(text: str) -> str:
    """Return text from outside on one line, with nothing in it that could close a fence or pass for a label."""
    return text.translate(_NEUTRAL).strip()


def _is_order(article: Article, sentence: Sentence) -> bool:
    """Tell whether the sentence gives orders to a reading machine, alone or with its neighbours in the paragraph."""
    if gives_orders(sentence.text):
        return True
    if not goes_along(sentence.text):
        return False
    neighbours = article.sentences[max(0, sentence.ordinal - 1) : sentence.ordinal + 2]
    return any(
        "\n" not in article.text[min(one.end, sentence.end) : max(one.start, sentence.start)]
        and gives_orders(one.text)
        for one in neighbours
    )


def _with_context(article: Article, sentence: Sentence) -> list[Sentence]:
    """Return the article's title and dateline and the sentence, which may be one of them."""
    context = [one for one in article.sentences if one.kind in CONTEXT]
    return context if sentence in context else [*context, sentence]


def _rendered(evidence: Sequence[Evidence]) -> Iterator[str]:
    for number, article_id in enumerate(dict.fromkeys(one.article.id for one in evidence), start=1):
        own = sorted(
            (one for one in evidence if one.article.id == article_id), key=lambda one: one.sentence.ordinal
        )
        lines = [f"[{one.label}] {neutral(one.sentence.text)}" for one in own]
        yield "\n".join([orientation(number, own[0].article), *lines])


def orientation(number: int, article: Article) -> str:
    """Return the line above an article: its number here, its publisher and its day."""
    day = published_day(article.published_at)
    publisher = neutral(article.publisher or "")
    parts = [
        f"Article {number}",
        "" if len(publisher) > LONGEST_NAME or gives_orders(publisher) else publisher,
        f"published {day:%-d %B %Y}" if day else "",
    ]
    return "; ".join(part for part in parts if part)
