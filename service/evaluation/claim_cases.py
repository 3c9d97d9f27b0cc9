"""Claims with a label, checked as the claims of an answer are; no library and no model are needed."""

from collections.abc import Iterator, Sequence

from service.evaluation.cases import Case, ClaimCase
from service.evaluation.eval_lines import CitedText, ClaimLine
from service.evaluation.scores import Tally
from service.evaluation.wrong_figures import ShownClaim, wrong_figures
from service.grounding import Checked, Verdict, check_claim
from vectorstore.article import ParagraphKind, Sentence
from vectorstore.published import published_day

# Kinds of false claim whose error is a figure, a date, a unit or a magnitude; those with another name are told by
# a figure that no quote has.
FIGURE_KINDS = frozenset(
    """figure digit digits-transposed decimal zeros magnitude unit currency points rate range rank out-of number-word
    multiple date year month day day-or-month day-month-swapped invented-day period part-of-year time-of-day
    extra-figure extra-date derived""".split()
)
# Kinds of false claim that need no contradiction: a name nobody knows is shown as ``check``, by the contract.
CHECK_IS_ENOUGH = frozenset({"place", "office", "person", "speaker", "name", "addition"})


def run_claim(line: ClaimLine) -> Case:
    """Check the claim and hold the verdict against its label."""
    checked = check_line(line)
    is_true = line.label == "true"
    passed = not is_alarm(checked.verdict) if is_true else is_caught(line, checked.verdict)
    reasons = list(checked.reasons)
    if not passed:
        reasons.insert(0, f"It is {line.label}, and came out as {checked.verdict}.")
    wrong = [] if is_true else _wrong_figures(line, checked.verdict)
    tally = Tally(
        claims=1,
        wrong_figures=len(wrong),
        false_claims=int(not is_true),
        caught=int(not is_true and passed),
        true_claims=int(is_true),
        false_alarms=int(is_true and not passed),
        verified=int(is_true and checked.verdict == "verified"),
    )
    document = ClaimCase(
        id=line.id,
        kind=line.group,
        passed=passed,
        reasons=reasons,
        claim=line.claim,
        label=line.label,
        verdict=checked.verdict,
        wrong_figures=wrong,
    )
    return Case(document, tally)


def check_line(line: ClaimLine) -> Checked:
    """Return the verdict on the claim by the sentences it cites."""
    return check_claim(
        line.claim,
        cited_sentences(line.quotes),
        language=line.language,
        question=line.question,
        expression=line.expression,
    )


def is_caught(line: ClaimLine, verdict: Verdict) -> bool:
    """Say whether a false claim was kept from passing.

    It must be withheld; ``check`` counts where the kind of error is one of ``CHECK_IS_ENOUGH``.
    """
    return verdict == "withheld" or (verdict == "check" and line.group in CHECK_IS_ENOUGH)


def is_alarm(verdict: Verdict) -> bool:
    """Say whether a claim was withheld or shown with a doubt: a false alarm, where the claim is true."""
    return verdict in ("withheld", "check")


def _wrong_figures(line: ClaimLine, verdict: Verdict) -> list[str]:
    """Return the wrong figures of a false claim that a reader would have been shown.

    They are those that no quote has; where every one stands somewhere (a unit or a rate is wrong, or the year),
    the whole claim counts once, if it is of one of ``FIGURE_KINDS`` and was shown without a doubt.
    """
    if verdict == "withheld":
        return []
    claim = ShownClaim(line.claim, line.language, line.expression)
    quotes = [sentence.text for sentence in cited_sentences(line.quotes)]
    nowhere = wrong_figures(claim, quotes, question=line.question)
    if not nowhere and verdict != "check" and line.group in FIGURE_KINDS:
        return [line.claim]
    return nowhere


def cited_sentences(quotes: Sequence[CitedText]) -> list[Sentence]:
    """Return the quotes as sentences, in order, each article's one after the other.

    Before the first quote with a date stands its article's dateline, the day as a Vietnamese page has it.
    """
    sentences: list[Sentence] = []
    ends: dict[str, int] = {}
    for article_id, text, kind in _laid_out(quotes):
        start = ends.get(article_id, 0)
        end = ends[article_id] = start + len(text)
        ends[article_id] += 2  # the blank line between two paragraphs
        ordinal = len(sentences)
        sentences.append(Sentence(f"{article_id}:{ordinal}", article_id, 1, ordinal, start, end, text, kind))
    return sentences


def _laid_out(quotes: Sequence[CitedText]) -> Iterator[tuple[str, str, ParagraphKind]]:
    dated: set[tuple[str, str]] = set()
    for quote in quotes:
        published = published_day(quote.published_at)
        if published is not None:
            day = published.strftime("%d/%m/%Y")
            if (quote.article_id, day) not in dated:
                dated.add((quote.article_id, day))
                yield quote.article_id, day, "dateline"
        yield quote.article_id, quote.text, quote.kind
