"""What ``make demo`` shows: the sample articles, two questions and a summary, in a throw-away library.

Keys and ``.env`` are ignored, so it shows the same everywhere: the built-in parts, which need no network.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from service.answer_events import AnswerEvent, Done
from service.answers import Answer, Summary
from service.cli.answer_text import write_rest
from service.cli.taking_in import Tally
from service.cli.terminal import never_fail_to_encode, note, wrapped, write
from service.documents import Refusal
from service.requests import AskRequest, SummaryRequest
from service.settings import Settings
from service.vicite import ViCite
from vectorstore.errors import ViCiteError
from vectorstore.reading.sources import read_sources

SAMPLES = Path(__file__).resolve().parents[2] / "examples" / "articles"
SUMMARISED = "ha-lam-2020-dau-an.txt"
QUESTIONS = (
    "How many base stations did Hà Lâm have at the end of 2020, "
    "and how many more was that than at the end of 2019?",
    "Đến hết năm 2015, Bắc Sơn Lĩnh có bao nhiêu xã có cáp quang, so với mục tiêu là bao nhiêu?",
)
_HOW_TO_GET_ENGLISH = (
    "No model was used: the answers are the articles' own sentences, and the summary is in Vietnamese.",
    "For English, set OPENAI_API_KEY, or OPENAI_BASE_URL and VICITE_CHAT_MODEL (Ollama, vLLM, llama.cpp …), "
    "in the environment or in .env; then `make serve`, or `.venv/bin/vicite ingest examples/articles` and "
    "`.venv/bin/vicite ask …`.",
)


class DemoFailed(ViCiteError):
    """Something that the samples always show was not there."""


def main(samples: Path = SAMPLES) -> int:
    """Run the demonstration and return its exit code."""
    never_fail_to_encode()
    try:
        show(samples)
    except ViCiteError as error:
        note(f"vicite: {error}")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def show(samples: Path) -> None:
    """Load the samples, ask, summarise and print. Raise ViCiteError when anything of it fails."""
    note("Loading the sample articles …")
    with TemporaryDirectory(prefix="vicite-demo-") as folder:
        settings = Settings.ignoring_surroundings(data_dir=Path(folder))
        with ViCite.open(settings, activity="vicite demo") as vicite:
            summarised = _load(vicite, samples)
            for question in QUESTIONS:
                _show(question, vicite.ask(AskRequest.model_validate({"question": question})))
            title = f"Summary of {SUMMARISED}"
            wanted = SummaryRequest.model_validate({"article_ids": [summarised], "length": "brief"})
            _show(title, vicite.summarize(wanted))
    for line in _HOW_TO_GET_ENGLISH:
        write(wrapped(line))


def _load(vicite: ViCite, samples: Path) -> str:
    """Add the samples and return the id of the one that is summarised."""
    tally = Tally()
    for result in vicite.add_many(read_sources([samples])):
        tally.count(result)
    write(f"{tally.line()}: {samples.parent.name}/{samples.name}, into a throw-away library.")
    write()
    if tally.refused:
        raise DemoFailed("Not every sample article could be read.")
    (again,) = vicite.add_many(read_sources([samples / SUMMARISED]))
    if isinstance(again, Refusal):
        raise DemoFailed(again.reason)
    return again.id


def _show(heading: str, events: Iterator[AnswerEvent]) -> None:
    write(wrapped(heading), colour="green")
    write()
    whole = _whole(events)
    write_rest(whole, shown=0)
    write()
    if not whole.citations:
        raise DemoFailed("An answer without a quote: this is not what the samples hold.")


def _whole(events: Iterator[AnswerEvent]) -> Answer | Summary:
    for event in events:
        if isinstance(event, Done):
            return event.document
    raise DemoFailed("An answer broke off before it was done.")


if __name__ == "__main__":
    sys.exit(main())
