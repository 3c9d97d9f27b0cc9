"""Whether what a claim lets somebody say is what that one says in the quotes, where several speak in one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, Place
from service.grounding.pairing import Span

_SAYS_EN = re.compile(
    r"(?<!\w)(?:said|says|saying|told|tells|stated|states|affirmed|affirms|claimed|claims|asserted|noted|notes|"
    r"added|announced|reported|according to|stressed|emphasi[sz]ed|argued|admitted|denied|confirmed|warned|"
    r"explained|declared)(?!\w)",
    re.IGNORECASE,
)
_SAYS_VI = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|nói|khẳng định|thừa nhận|nhấn mạnh|tuyên bố|phát biểu|chia sẻ|trả lời|"
    r"cảnh báo|giải thích|bác bỏ|phủ nhận|xác nhận|bày tỏ|lưu ý)(?!\w)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí) (?=\w)")
_WORDS_TO_VERB = 10  # between a speaker's name and the verb: a post stands there


def check_speakers(compared: Compared) -> Iterator[Finding]:
    """Yield a failure where all that an English claim lets a name say stands in what another says in a quote."""
    if compared.claim.language != "en" or len(_SAYS_EN.findall(compared.claim.text)) != 1:
        return
    names = [one for one in compared.words if one.is_name and one.places]
    for number, quote in enumerate(compared.quotes):
        speeches = _speeches(quote.text, [at for one in names for at in one.places if at.quote == number])
        speaker = next((one for one in names if _speech_of(one, number, speeches) is not None), None)
        own = _speech_of(speaker, number, speeches) if speaker is not None else None
        if speaker is None or own is None or len(speeches) == 1:
            continue
        said = [at.start for at in _said(compared) if at.quote == number]
        if said and not any(own[0] <= place < own[1] for place in said):
            yield Finding("failed", f"The cited sentences do not say this of {speaker.text}, but of another.")


def _said(compared: Compared) -> list[Place]:
    """Return where what is said stands: the figures, and the words that stand but once."""
    figures = [at for one in compared.figures for at in one.places]
    return figures or [one.places[0] for one in compared.words if one.is_content and len(one.places) == 1]


def _speech_of(name: Word, number: int, speeches: list[Span]) -> Span | None:
    """Return the speech that the name begins."""
    starts = {at.start for at in name.places if at.quote == number}
    return next((speech for speech in speeches if speech[0] in starts), None)


def _speeches(text: str, names: list[Place]) -> list[Span]:
    """Return the speeches of a text, each from its speaker's name to the next one."""
    people = [at.start for at in names] + [
        title.end() for title in _TITLED.finditer(text) if text[title.end()].isupper()
    ]
    starts, last = set(), 0
    for verb in _SAYS_VI.finditer(text):
        before = [
            place
            for place in people
            if last <= place < verb.start() and len(text[place : verb.start()].split()) <= _WORDS_TO_VERB
        ]
        if before:
            starts.add(min(before))
        last = verb.end()
    return list(pairwise([*sorted(starts), len(text)]))
