"""What of the material is read, and in which calls: all of it, or as much as the caps allow."""

from dataclasses import dataclass

from prompts import load_prompt
from service.evidence import gather_evidence
from service.model_calls import UsageTally
from service.summarising.caps import Caps, CapTooLow
from service.summarising.composed import Reading
from service.summarising.material import Material
from service.summarising.reading_plan import EVIDENCE_TOKENS, Costs, ReadingPlan, plan_reading
from vectorstore.passages import CountsTokens

# Of a part's tokens: what the caps leave is chosen without the titles, which go along.
_FILL = EVIDENCE_TOKENS * 95 // 100
_UNBOUNDED = 1_000_000_000
_SMALLEST = 500  # tokens of sentences: less is no material for a summary


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan, and which sentences it reads."""

    plan: ReadingPlan
    reading: Reading


def planned_reading(material: Material, counter: CountsTokens, caps: Caps, spent: UsageTally) -> Planned:
    """Return how the material is read. Raise CapTooLow where not even one call fits into the caps."""
    costs = _costs(counter)
    whole = _plan(material, _UNBOUNDED, counter, costs)
    if caps.allow(whole, spent):
        return Planned(whole, Reading(_ids(whole)))
    most, least = len(whole.parts), 0
    fitting: ReadingPlan | None = None
    while most - least > 1:  # the most parts that fit
        middle = (most + least) // 2
        plan = _plan(material, middle * _FILL, counter, costs)
        if caps.allow(plan, spent):
            least, fitting = middle, plan
        else:
            most = middle
    size = 2 * _FILL
    while fitting is None:
        size //= 2
        if size < _SMALLEST:
            one = _plan(material, _SMALLEST, counter, costs)
            raise CapTooLow(one.prompt_tokens + one.completion_tokens)
        plan = _plan(material, size, counter, costs)
        fitting = plan if caps.allow(plan, spent) else None
    return Planned(fitting, Reading(_ids(fitting), left_out_for=_cap_named(caps, whole, spent)))


def _plan(material: Material, tokens: int, counter: CountsTokens, costs: Costs) -> ReadingPlan:
    chosen = material.within(tokens, counter)
    evidence = gather_evidence(chosen, counter=counter, tokens=_UNBOUNDED)
    return plan_reading(evidence, counter, costs)


def _ids(plan: ReadingPlan) -> frozenset[str]:
    return frozenset(one.sentence.sentence_id for one in plan.evidence if one.sentence.kind == "body")


def _cap_named(caps: Caps, plan: ReadingPlan, spent: UsageTally) -> str:
    over_calls = caps.calls is not None and spent.model_calls + plan.calls > caps.calls
    return "max_model_calls does not allow more" if over_calls else "max_tokens does not allow more"


def _costs(counter: CountsTokens) -> Costs:
    sizes = [counter.count(load_prompt(name).text) for name in ("summary", "notes", "merge")]
    return Costs(*sizes)
