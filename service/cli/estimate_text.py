"""What a summary will cost, for a person at a terminal."""

from typing import TYPE_CHECKING

from service.cli.terminal import write, write_json

if TYPE_CHECKING:
    from service.answers import Estimate


def show_estimate(estimate: "Estimate", *, as_json: bool) -> None:
    """Print the estimate."""
    if as_json:
        write_json(estimate)
        return
    write(f"To read: {estimate.articles:,} articles, {estimate.sentences:,} sentences.")
    if not estimate.model_calls:
        write("No model is needed: it costs nothing.")
        return
    parts = f" in {estimate.parts:,} parts" if estimate.parts > 1 else ""
    write(f"At most {estimate.model_calls:,} model calls{parts}.")
    write(f"About {estimate.prompt_tokens:,} prompt and {estimate.completion_tokens:,} reply tokens.")
    if estimate.sentences_left_out:
        write(f"Left out by the cap: {estimate.sentences_left_out:,} sentences.")
