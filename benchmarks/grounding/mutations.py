"""Ways to break a true English claim by program, each a small function from a claim to claims that are false.

They see the claim alone, not its quotes, by patterns of their own. What would stay true is left out where the
claim shows it: limits and times that are limits move only to where they are wrong, equal values are not exchanged,
all is not told as some. What remains: a mutant may by chance say what another part of its quote says, and a
program's English is not always a person's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from benchmarks.grounding import (
    bound_mutations,
    date_mutations,
    figure_mutations,
    measure_mutations,
    name_mutations,
    range_mutations,
    sense_mutations,
)

MOST_OF_A_KIND = 3


@dataclass(frozen=True, slots=True)
class Mutation:
    """One way to break a claim, and the kind of error that it makes."""

    kind: str
    breaks: Callable[[str], list[str]]

    def mutants(self, claim: str) -> list[str]:
        """Return at most three different mutants of the claim."""
        different = dict.fromkeys(mutant for mutant in self.breaks(claim) if mutant != claim)
        return list(islice(different, MOST_OF_A_KIND))


_OF_FIGURES = (
    Mutation("digit", figure_mutations.digit),
    Mutation("digits-transposed", figure_mutations.digits_transposed),
    Mutation("decimal", figure_mutations.decimal_point),
    Mutation("zeros", figure_mutations.zeros),
    Mutation("magnitude", figure_mutations.magnitude),
    Mutation("points", measure_mutations.percentage_points),
    Mutation("unit", measure_mutations.unit),
    Mutation("currency", measure_mutations.currency),
    Mutation("rate", measure_mutations.rate),
    Mutation("range", range_mutations.range_end),
    Mutation("rank", range_mutations.rank),
    Mutation("out-of", range_mutations.out_of),
    Mutation("number-word", figure_mutations.number_word),
    Mutation("multiple", figure_mutations.multiple),
)
_OF_DATES = (
    Mutation("year", date_mutations.year),
    Mutation("month", date_mutations.month),
    Mutation("day", date_mutations.day),
    Mutation("day-month-swapped", date_mutations.day_and_month_exchanged),
    Mutation("invented-day", date_mutations.invented_day),
    Mutation("period", date_mutations.period_end),
    Mutation("part-of-year", date_mutations.part_of_year),
    Mutation("time-of-day", date_mutations.time_of_day),
)
_OF_THE_REST = (
    Mutation("limit-of-time", date_mutations.limit_of_time),
    Mutation("bound-dropped", bound_mutations.bound_dropped),
    Mutation("bound-added", bound_mutations.bound_added),
    Mutation("bound-flipped", bound_mutations.bound_flipped),
    Mutation("some-as-all", bound_mutations.all_of_them),
    Mutation("swap-figures", figure_mutations.figures_exchanged),
    Mutation("swap-years", date_mutations.years_exchanged),
    Mutation("swap-places", name_mutations.places_exchanged),
    Mutation("place", name_mutations.place),
    Mutation("office", name_mutations.office),
    Mutation("person", name_mutations.person),
    Mutation("speaker", name_mutations.speaker),
    Mutation("name", name_mutations.name),
    Mutation("negation-dropped", sense_mutations.negation_dropped),
    Mutation("negation-added", sense_mutations.negation_added),
    Mutation("direction", sense_mutations.direction),
    Mutation("comparison", sense_mutations.comparison),
    Mutation("superlative", sense_mutations.superlative),
    Mutation("scope", sense_mutations.scope),
    Mutation("plan-as-done", sense_mutations.plan_as_done),
    Mutation("done-as-plan", sense_mutations.done_as_plan),
    Mutation("extra-date", date_mutations.extra_date),
    Mutation("extra-figure", figure_mutations.extra_figure),
)
MUTATIONS = (*_OF_FIGURES, *_OF_DATES, *_OF_THE_REST)
