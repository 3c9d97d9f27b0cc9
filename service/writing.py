"""From evidence to checked claims: a model or the extractive writer drafts, every draft is checked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prompts import FilledPrompt
from service.answers import Mode
from service.evidence import Evidence
from service.extractive import reply_lines
from service.grounding import Checked, Draft, check_claim, read_reply, read_verbatim, recite
from service.model_calls import UsageTally, stream_reply
from service.requests import Language

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

LANGUAGE_NAMES: dict[Language, str] = {"en": "English", "vi": "Vietnamese"}


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes: a chat model under its name, or, where there is none, the extractive writer."""

    chat_model: "BaseChatModel | None"
    name: str
    timeout_seconds: float

    @property
    def mode(self) -> Mode:
        """Say which of the two it is."""
        return "extractive" if self.chat_model is None else "model"

    def language(self, requested: Language) -> Language:
        """Return the language it will write: the extractive writer repeats Vietnamese sentences."""
        return requested if self.chat_model is not None else "vi"


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A draft with its verdict and the evidence that the verdict rests on."""

    draft: Draft
    checked: Checked
    evidence: tuple[Evidence, ...]

    @property
    def is_shown(self) -> bool:
        """Say whether it may be shown."""
        return self.checked.verdict != "withheld"


@dataclass(frozen=True, slots=True)
class Grounds:
    """What drafts are held against: the sentences that were shown; the language they are in; what was asked."""

    shown: Sequence[Evidence]
    language: Language
    question: str = ""

    def check(self, draft: Draft) -> CheckedClaim:
        """Return the draft with its verdict; labels that were not shown do not count.

        A draft that its own citations do not bear out is given others among what was shown, if they verify it.
        """
        by_label = {one.label: one for one in self.shown}
        cited = tuple(by_label[label] for label in draft.labels if label in by_label)
        checked = check_claim(
            draft.text,
            [one.sentence for one in cited],
            language=self.language,
            question=self.question,
            expression=draft.expression,
        )
        claim = CheckedClaim(draft, checked, cited)
        return claim if claim.is_shown else self._recited(claim)

    def _recited(self, claim: CheckedClaim) -> CheckedClaim:
        by_id = {one.sentence.sentence_id: one for one in self.shown}
        found = recite(
            claim.draft,
            [one.sentence for one in claim.evidence],
            [one.sentence for one in self.shown],
            language=self.language,
            question=self.question,
        )
        if found is None:
            return claim
        checked, sentences = found
        return CheckedClaim(claim.draft, checked, tuple(by_id[one.sentence_id] for one in sentences))


def drafts_of_model(writer: Writer, prompt: FilledPrompt, usage: UsageTally) -> Iterator[Draft]:
    """Yield the statements of the model's reply, each as soon as its line is complete."""
    assert writer.chat_model is not None
    pieces = stream_reply(writer.chat_model, prompt, timeout_seconds=writer.timeout_seconds, usage=usage)
    return read_reply(pieces)


def drafts_of_sentences(chosen: Sequence[Evidence]) -> Iterator[Draft]:
    """Yield the chosen sentences, word for word, each citing itself."""
    return (read_verbatim(line) for line in reply_lines([(one.label, one.sentence.text) for one in chosen]))


def checked_claims(drafts: Iterable[Draft], grounds: Grounds) -> Iterator[CheckedClaim]:
    """Yield every draft with its verdict, those that are withheld too; repeated drafts are dropped."""
    seen: set[str] = set()
    for draft in drafts:
        if draft.text not in seen:
            seen.add(draft.text)
            yield grounds.check(draft)
