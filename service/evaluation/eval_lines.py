"""The lines of an evaluation file: questions with their gold, and claims with their label."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, BinaryIO, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
)

from service.requests import Language, Question
from vectorstore.article import ParagraphKind
from vectorstore.published import published_day
from vietnamese.normalise import normalise

Label = Literal["true", "false"]


def _iso(value: str) -> str:
    """Return the value when it is a day or an instant after ISO 8601."""
    published_day(value)
    return value


def _as_label(value: Any) -> Any:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value


Text = Annotated[str, AfterValidator(normalise), AfterValidator(str.strip), Field(min_length=1)]
Instant = Annotated[str, AfterValidator(_iso)]


class _Line(BaseModel):
    """What every line has; fields that are not known are left alone, and told by ``unknown_fields``."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True, extra="allow")

    id: Annotated[str, Field(min_length=1)]
    kind: str | None = None
    language: Language = "en"

    @property
    def group(self) -> str:
        """The kind that the line is counted under."""
        return self.kind or "other"


class CitedText(BaseModel):
    """A sentence that a claim cites; those without ``article_id`` are of one article.

    With ``published_at`` (ISO 8601) the dateline of its article is cited too.
    """

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True, extra="allow")

    text: Text
    published_at: Instant | None = None
    article_id: str = "article"
    kind: ParagraphKind = "body"


class ClaimLine(_Line):
    """A claim, what it cites, and whether that bears it out."""

    claim: Text
    quotes: tuple[CitedText, ...]
    label: Annotated[Label, BeforeValidator(_as_label)]
    question: str = ""
    expression: str | None = None

    @property
    def group(self) -> str:
        """The kind that the line is counted under; ``true`` or ``false`` where none is given."""
        return self.kind or self.label


class GoldQuote(BaseModel):
    """Words of an article that answer a question."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True, extra="allow")

    article_id: str
    text: Text


class QuestionLine(_Line):
    """A question, whether the library answers it, and what a right answer says and cites.

    ``gold_answers``: any one of them is right. ``figures``: figures that an answer may hold though no quote does.
    """

    question: Question
    answerable: bool
    gold_answers: tuple[Text, ...] = ()
    figures: tuple[Text, ...] = ()
    quotes: tuple[GoldQuote, ...] = ()

    @property
    def group(self) -> str:
        """The kind that the line is counted under; ``answerable`` or ``unanswerable`` where none is given."""
        return self.kind or ("answerable" if self.answerable else "unanswerable")


Line = ClaimLine | QuestionLine


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be run: its number from 1, and what is wrong with it."""

    number: int
    reason: str


LONGEST_LINE = 1_000_000  # bytes
_BOM = "\ufeff".encode()
_ANY = TypeAdapter(dict[str, Any])


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file; of one that is too long only so much that it is seen to be."""
    while line := file.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE + 1)


def unknown_fields(line: Line) -> list[str]:
    """Return the names of fields that mean nothing in such a line, those of its quotes as ``quotes.name``."""
    names = [*(line.model_extra or ())]
    names += [f"quotes.{name}" for quote in line.quotes for name in quote.model_extra or ()]
    return list(dict.fromkeys(names))


def read_lines(lines: Iterable[bytes]) -> Iterator[Line | BadLine]:
    """Yield each line that is not blank, as it was meant or with what is wrong with it; an id may stand once."""
    seen: dict[str, int] = {}
    for number, text in enumerate(lines, start=1):
        text = text.removeprefix(_BOM).strip()
        if not text:
            continue
        read = _read(number, text)
        if not isinstance(read, BadLine):
            first = seen.setdefault(read.id, number)
            if first != number:
                read = BadLine(number, f"the id {read.id} stands in line {first} already")
        yield read


def _read(number: int, text: bytes) -> Line | BadLine:
    if len(text) > LONGEST_LINE:
        return BadLine(number, f"it is longer than {LONGEST_LINE:,} bytes")
    try:
        fields = _ANY.validate_json(text)
        if "claim" in fields:
            return ClaimLine.model_validate(fields)
        if "question" in fields:
            return QuestionLine.model_validate(fields)
    except ValidationError as error:
        return BadLine(number, _sentence(error))
    return BadLine(number, "it has neither a claim nor a question")


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    said = first["msg"][:1].lower() + first["msg"][1:]
    return f"{place}: {said}" if place else said
