"""Try the checks on pairs of claims and quotes: ``make bench-grounding``, or ``python -m benchmarks.grounding.run``.

Prints the share of false claims that are caught, by the kind of error, for those written by hand and for those
made from true ones by program; the share of true claims that are withheld or doubted; and the time an answer of
ten claims takes.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.grounding.pairs import PairSet, read_pairs, set_names
from benchmarks.grounding.trials import Trial, answer_milliseconds, median_of, mutants_of, tried
from service.evaluation.claim_cases import FIGURE_KINDS
from service.evaluation.eval_lines import ClaimLine


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        return self.part / self.whole if self.whole else None

    def __str__(self) -> str:
        return (
            f"{self.part:5} of {self.whole:5}  {100 * self.part / self.whole:6.2f} %" if self.whole else "–"
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What the trials came to."""

    true: list[Trial]
    by_hand: list[Trial]
    mutants: list[Trial]
    milliseconds: list[float]
    left_out: int


def run(sets: Sequence[PairSet], kinds: Sequence[str] = ()) -> Report:
    """Try the claims of the sets and the mutants of the true ones, of the given kinds where there are any."""
    lines = [line for one in sets for line in one.lines]
    true = [line for line in lines if line.label == "true"]
    milliseconds = answer_milliseconds(true)  # first: what was read once might be remembered

    def wanted(several: Iterable[ClaimLine]) -> list[ClaimLine]:
        return [line for line in several if not kinds or line.group in kinds]

    return Report(
        true=tried(true),
        by_hand=tried(wanted(line for line in lines if line.label == "false")),
        mutants=tried(wanted(mutants_of(true))),
        milliseconds=milliseconds,
        left_out=sum(one.left_out for one in sets),
    )


def caught(trials: Iterable[Trial]) -> Share:
    """Return how many of the false claims were caught."""
    several = list(trials)
    return Share(sum(one.right for one in several), len(several))


def by_kind(trials: Iterable[Trial]) -> dict[str, Share]:
    """Return how many were caught of each kind, the worst first."""
    groups: dict[str, list[Trial]] = {}
    for one in trials:
        groups.setdefault(one.line.group, []).append(one)
    shares = {kind: caught(several) for kind, several in groups.items()}
    return dict(sorted(shares.items(), key=lambda item: (item[1].value or 0.0, item[0])))


def mean_of_kinds(trials: Iterable[Trial]) -> float | None:
    """Return the mean of the shares of the kinds: some kinds fit every claim, others few."""
    shares = [share.value for share in by_kind(trials).values() if share.value is not None]
    return sum(shares) / len(shares) if shares else None


def summary(report: Report) -> dict[str, Share]:
    """Return the shares that the aims are told in."""
    both = [*report.by_hand, *report.mutants]
    alarms = [one for one in report.true if not one.right]
    verified = [one for one in report.true if one.verdict == "verified"]
    return {
        "false alarms": Share(len(alarms), len(report.true)),
        "true claims verified": Share(len(verified), len(report.true)),
        "caught: by hand": caught(report.by_hand),
        "caught: by program": caught(report.mutants),
        "caught: figure, date, unit, magnitude": caught(
            one for one in both if one.line.group in FIGURE_KINDS
        ),
        "caught: negation dropped": caught(one for one in both if one.line.group == "negation-dropped"),
        "caught: all": caught(both),
    }


def show(report: Report, *, show_misses: bool) -> None:
    """Print the report for a reader."""
    for title, trials in (
        ("False claims written by hand", report.by_hand),
        ("False claims by program", report.mutants),
    ):
        print(f"{title}: caught by kind")
        for kind, share in by_kind(trials).items():
            print(f"  {kind:26} {share}")
        print()
    if show_misses:
        for one in [*report.true, *report.by_hand, *report.mutants]:
            if not one.right:
                show_miss(one)
        print()
    for name, share in summary(report).items():
        print(f"{name:38} {share}")
    mean = mean_of_kinds(report.mutants)
    if mean is not None:
        print(f"{'caught: by program, mean of the kinds':38} {100 * mean:22.2f} %")
    median = median_of(report.milliseconds)
    if median is not None:
        print(
            f"checking an answer of ten claims: median {median:.1f} ms, "
            f"slowest {max(report.milliseconds):.1f} ms, of {len(report.milliseconds)}"
        )
    if report.left_out:
        print(f"left out, their sources are not here: {report.left_out}")


def show_miss(one: Trial) -> None:
    """Print a claim that went wrong, what it cites, and what the checks said."""
    print(f"{one.line.id} ({one.line.label}, {one.line.group}): {one.verdict} {'; '.join(one.reasons)}")
    print(f"    {one.line.claim}")
    for quote in one.line.quotes:
        print(f"    [{quote.kind}] {quote.text}")


def as_json(report: Report) -> str:
    """Return the shares as one JSON document; None stands where there was nothing to try."""
    document = {
        "summary": {name: share.value for name, share in summary(report).items()},
        "claims": {
            "true": len(report.true),
            "by_hand": len(report.by_hand),
            "by_program": len(report.mutants),
            "left_out": report.left_out,
        },
        "by_program_mean_of_kinds": mean_of_kinds(report.mutants),
        "by_hand": {kind: share.value for kind, share in by_kind(report.by_hand).items()},
        "by_program": {kind: share.value for kind, share in by_kind(report.mutants).items()},
        "ten_claims_median_ms": median_of(report.milliseconds),
    }
    return json.dumps(document, ensure_ascii=False)


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = set_names()
    options.add_argument(
        "--set", dest="sets", action="append", choices=names, help="may be repeated; else all"
    )
    options.add_argument(
        "--kind", dest="kinds", action="append", default=[], help="may be repeated; else all"
    )
    options.add_argument("--json", action="store_true", help="print the shares as one JSON document")
    options.add_argument("--show-misses", action="store_true", help="print every claim that went wrong")
    chosen = options.parse_args()
    sets = [read_pairs(name) for name in chosen.sets or names]
    if not any(one.lines for one in sets):
        sys.exit("No pairs could be read; see benchmarks/grounding/README.md.")
    report = run(sets, chosen.kinds)
    if chosen.json:
        print(as_json(report))
    else:
        show(report, show_misses=chosen.show_misses)


if __name__ == "__main__":
    main()
