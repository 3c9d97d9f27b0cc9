"""Whether the articles still say what a stored answer rests on."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from service.answers import Answer, Citation, Statement, Summary
from service.documents import Document
from service.grounding import Checked, Verdict, check_claim
from vectorstore.article import Article, Sentence

Standing = Literal["same", "changed", "gone"]

ITS_ARTICLE_IS_GONE = "Its article has been deleted."
NOTHING_OF_IT = "Nothing that it cites is said any more."
LIKE_IT = 0.5  # of the words of both, for another sentence to stand in the place of the quote
_WORST_FIRST: tuple[Standing, ...] = ("gone", "changed", "same")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


class CitationCheck(Document):
    """How a cited sentence stands in the live version of its article, and why that is said.

    ``start_char`` and ``end_char`` are its place there, in the version ``version_now``; of a changed one that of
    ``text_now``, the sentence that is most like the quote. All are None where there is nothing.
    """

    number: int
    status: Standing
    article_id: str
    version: int
    version_now: int | None = None
    start_char: int | None = None
    end_char: int | None = None
    text_now: str | None = None
    reason: str


class ClaimCheck(Document):
    """A claim, counted from 1, that was checked again, against the sentences as they now stand.

    ``status`` is the worst of its citations; ``verdict_now`` may differ for another reason, which ``reasons`` name.
    """

    number: int
    text: str
    status: Standing
    citations: list[int]
    verdict: Verdict
    verdict_now: Verdict
    reasons: list[str]


class Recheck(Document):
    """What became of the sources of an answer or a summary; ``status`` is the worst of its citations'."""

    id: str
    object: Literal["answer", "summary"]
    status: Standing
    citations: list[CitationCheck]
    claims: list[ClaimCheck]


@dataclass(frozen=True, slots=True)
class _Found:
    """How a citation stands, and the sentence that it or its claim can now be held to, if there is one."""

    check: CitationCheck
    sentence: Sentence | None = None


def recheck(stored: Answer | Summary, live: Callable[[str], Article | None]) -> Recheck:
    """Return how each cited sentence and each claim stands; ``live`` reads an article, None where it is gone.

    same: the live version holds the sentence, word for word, wherever it stands; what is said of the article
    (title, publisher, day) may be other. changed: the article is there, and the sentence is not. gone: the article
    was deleted. The worst is that of the whole, in the order gone, changed, same; without citations it is same.
    Each cited article is read once, and held alone.
    """
    found: dict[int, _Found] = {}
    for article_id in dict.fromkeys(one.article_id for one in stored.citations):
        article = live(article_id)
        for citation in stored.citations:
            if citation.article_id == article_id:
                found[citation.number] = _look_up(citation, article)
    return Recheck(
        id=stored.id,
        object=stored.object,
        status=_worst(found.values()),
        citations=[found[one.number].check for one in stored.citations],
        claims=[
            _check_again(number, claim, found, stored) for number, claim in enumerate(stored.claims, start=1)
        ],
    )


def _look_up(citation: Citation, article: Article | None) -> _Found:
    if article is None:
        return _Found(_check(citation, "gone", "The article was deleted."))
    if citation.deleted:
        reason = "The article was deleted, and its quote with it; another has its id now."
        return _Found(_check(citation, "gone", reason, version=article.version))
    quote = _plain(citation.quote)
    alike = [one for one in article.sentences if _plain(one.text) == quote]
    if alike:
        sentence = min(alike, key=lambda one: abs(one.start - citation.start_char))
        reason = _still_said(citation, sentence, article)
        return _Found(_check(citation, "same", reason, sentence=sentence), sentence)
    nearest = _in_place_of(citation, article)
    reason = "The article does not say this any more" + ("." if nearest else ", nor anything like it.")
    check = _check(citation, "changed", reason, sentence=nearest, version=article.version)
    return _Found(check.model_copy(update={"text_now": nearest.text}) if nearest else check, nearest)


def _check(
    citation: Citation,
    status: Standing,
    reason: str,
    *,
    sentence: Sentence | None = None,
    version: int | None = None,
) -> CitationCheck:
    return CitationCheck(
        number=citation.number,
        status=status,
        article_id=citation.article_id,
        version=citation.version,
        version_now=sentence.version if sentence else version,
        start_char=sentence.start if sentence else None,
        end_char=sentence.end if sentence else None,
        reason=reason,
    )


def _still_said(citation: Citation, sentence: Sentence, article: Article) -> str:
    told = {
        "title": citation.title != article.title,
        "address": citation.url != article.url,
        "publisher": citation.publisher != article.publisher,
        "date": citation.published_at != article.published_at,
    }
    other = [name for name, differs in told.items() if differs]
    moved = sentence.start != citation.start_char
    return "The article still says this, word for word{}{}.".format(
        ", at another place" if moved else "", f"; other than then: its {', '.join(other)}" if other else ""
    )


def _in_place_of(citation: Citation, article: Article) -> Sentence | None:
    """Return the sentence that is most like the quote, the nearer one of two; None where none is like it.

    In place of a title stands the title.
    """
    if citation.quote == citation.title:
        title = next((one for one in article.sentences if one.kind == "title"), None)
        if title:
            return title
    words = _words(citation.quote)
    scored = [(_likeness(words, _words(one.text)), one) for one in article.sentences]
    likeness, best = max(
        scored, key=lambda pair: (pair[0], -abs(pair[1].start - citation.start_char)), default=(0.0, None)
    )
    return best if likeness >= LIKE_IT else None


def _check_again(
    number: int, claim: Statement, found: Mapping[int, _Found], stored: Answer | Summary
) -> ClaimCheck:
    cited = [found[one] for one in claim.citations]
    checked = _checked(claim, cited, stored)
    return ClaimCheck(
        number=number,
        text=claim.text,
        status=_worst(cited),
        citations=claim.citations,
        verdict=claim.verdict,
        verdict_now=checked.verdict,
        reasons=list(checked.reasons),
    )


def _checked(claim: Statement, cited: Sequence[_Found], stored: Answer | Summary) -> Checked:
    sentences = [one.sentence for one in cited if one.sentence]
    blackened = stored.mode == "extractive" and any(one.check.status == "gone" for one in cited)
    if blackened or not sentences:
        gone = any(one.check.status == "gone" for one in cited)
        return Checked("withheld", (ITS_ARTICLE_IS_GONE if gone else NOTHING_OF_IT,), claim.kind)
    return check_claim(
        claim.text,
        sentences,
        language=stored.language,
        question=stored.question or "" if isinstance(stored, Answer) else "",
        expression=claim.expression,
    )


def _worst(found: Iterable[_Found]) -> Standing:
    return min((one.check.status for one in found), key=_WORST_FIRST.index, default="same")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two texts have in common (Dice), 1 where all are the same."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())
