"""Compare what is read of the figures and dates of real texts with labels made by hand, apart from the code.

    python -m benchmarks.grounding.figures [--show-misses] [--json]

``figure_labels.jsonl`` holds places in the sources and the typed values there, no text; ``figure_stretches.jsonl`` what
was labelled in full, so that whatever is read there without a label is wrong. A reading is right where it overlaps its
label and says the same: kind, value, upper end, out of how many, bound, currency or measure, what a rate is counted
against; of a date all of its parts and no others. ``figure_labels.py`` lists where two words for one thing are taken
as one. Labels to which two careful readers could give two values are marked doubtful and reported apart.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from benchmarks.grounding.figure_labels import (
    Label,
    Reading,
    Stretch,
    TypedValue,
    read_labels,
    read_stretches,
    readings,
    value_of_label,
)
from benchmarks.grounding.pairs import SHARED, source_text
from vietnamese.figures import figures_and_dates


@dataclass(frozen=True, slots=True)
class Compared:
    """A label, a reading, or both where they are one; ``text`` is the slice, ``around`` what stands about it."""

    label: Label | None
    reading: Reading | None
    text: str
    around: str

    @property
    def kind(self) -> str:
        """The kind it is counted under: the label's, the reading's where no label stands there."""
        value = value_of_label(self.label) if self.label is not None else None
        if value is None:
            value = self.reading.value if self.reading is not None else TypedValue("", "")
        return value.kind


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many labels there are, how many readings, and how many are one."""

    labels: int
    readings: int
    agreeing: int

    @property
    def precision(self) -> float | None:
        return self.agreeing / self.readings if self.readings else None

    @property
    def recall(self) -> float | None:
        return self.agreeing / self.labels if self.labels else None


def compared(shared: Path = SHARED) -> tuple[list[Compared], int]:
    """Return every label and every reading of the sources that are here, and how many labels were left out."""
    several: list[Compared] = []
    left_out = 0
    labels = read_labels()
    for (source, field), group in groupby(read_stretches(), key=lambda one: (one.source, one.field)):
        mine = [one for one in labels if (one.source, one.field) == (source, field)]
        text = source_text(shared, source, field)
        if text is None:
            left_out += len(mine)
        else:
            several += compare_text(text, mine, list(group))
    return several, left_out


def agreement(several: Sequence[Compared]) -> Agreement:
    """Count them."""
    return Agreement(
        sum(one.label is not None for one in several),
        sum(one.reading is not None for one in several),
        sum(one.label is not None and one.reading is not None for one in several),
    )


def certain(several: Sequence[Compared]) -> list[Compared]:
    """Return those whose label is not doubtful. What is read otherwise at a doubtful label was left out before."""
    return [one for one in several if one.label is None or not one.label.doubtful]


def _doubtful(several: Sequence[Compared]) -> list[Compared]:
    return [one for one in several if one.label is not None and one.label.doubtful]


def compare_text(text: str, labels: Sequence[Label], stretches: Sequence[Stretch]) -> list[Compared]:
    """Return every label of one text and every reading in the stretches, paired where they are one."""
    read = [
        one
        for one in readings(figures_and_dates(text, "vi"))
        if any(stretch.start <= one.start < stretch.end for stretch in stretches)
    ]
    for span in [one for one in read if one.ends and not any(_same(label, one) for label in labels)]:
        if all(any(_same(label, end) for label in labels) for end in span.ends):
            read.remove(span)
            read.extend(span.ends)
    several: list[Compared] = []
    for label in labels:
        found = next((one for one in read if _same(label, one)), None)
        if found is not None:
            read.remove(found)
        several.append(_told(text, label, found))
    doubtful = [label for label in labels if label.doubtful]
    several += [_told(text, None, one) for one in read if not any(_overlap(label, one) for label in doubtful)]
    return sorted(several, key=_place)


def _same(label: Label, reading: Reading) -> bool:
    return _overlap(label, reading) and reading.says(value_of_label(label))


def _overlap(label: Label, reading: Reading) -> bool:
    return label.start < reading.end and reading.start < label.end


def _told(text: str, label: Label | None, reading: Reading | None) -> Compared:
    start, end = (label.start, label.end) if label is not None else (0, 0)
    if label is None and reading is not None:
        start, end = reading.start, reading.end
    around = " ".join(text[max(start - 40, 0) : end + 30].split())
    return Compared(label, reading, text[start:end], around)


def _place(one: Compared) -> int:
    if one.label is not None:
        return one.label.start
    return 0 if one.reading is None else one.reading.start


def _percent(share: float | None) -> str:
    return "      –" if share is None else f"{100 * share:6.2f} %"


def _line(name: str, several: Sequence[Compared]) -> str:
    found = agreement(several)
    return (
        f"{name:12} {found.labels:6} {found.readings:6} {found.agreeing:6}   "
        f"{_percent(found.precision):>9}  {_percent(found.recall):>9}"
    )


def show(several: Sequence[Compared]) -> None:
    """Print how many labels, readings and agreements there are of each kind."""
    sure = certain(several)
    print(f"{'kind':12} labels   read  agree   precision     recall")
    for kind in sorted({one.kind for one in sure}):
        print(_line(kind, [one for one in sure if one.kind == kind]))
    print(_line("all", sure))
    doubtful = _doubtful(several)
    agreeing = sum(one.reading is not None for one in doubtful)
    print(f"doubtful labels: {len(doubtful)}, of them read so {agreeing}")


def show_misses(several: Sequence[Compared]) -> None:
    """Print every label that was not read so, and every reading that no label bears out."""
    for one in several:
        if one.label is not None and one.reading is None:
            sign = "?" if one.label.doubtful else "-"
            print(
                f"{sign} {one.label.source} {one.label.start} {value_of_label(one.label)}: [{one.text}] {one.around}"
            )
        elif one.reading is not None and one.label is None:
            print(f"+ {one.reading.start} {one.reading.value}: [{one.text}] {one.around}")


def as_json(several: Sequence[Compared], left_out: int) -> str:
    """Return the counts as one JSON document."""
    sure = certain(several)
    groups = {kind: [one for one in sure if one.kind == kind] for kind in sorted({one.kind for one in sure})}
    groups["all"] = sure
    doubtful = _doubtful(several)
    return json.dumps(
        {
            "left_out": left_out,
            "doubtful": {
                "labels": len(doubtful),
                "agree": sum(one.reading is not None for one in doubtful),
            },
            **{
                name: {
                    "labels": (found := agreement(group)).labels,
                    "read": found.readings,
                    "precision": found.precision,
                    "recall": found.recall,
                }
                for name, group in groups.items()
            },
        }
    )


def main() -> None:
    """Run the comparison."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--json", action="store_true", help="print the counts as one JSON document")
    options.add_argument("--show-misses", action="store_true", help="print every disagreement")
    chosen = options.parse_args()
    several, left_out = compared()
    if not several:
        sys.exit("The labelled sources are not on this machine; see benchmarks/grounding/README.md.")
    if chosen.json:
        print(as_json(several, left_out))
        return
    if chosen.show_misses:
        show_misses(several)
    show(several)
    if left_out:
        print(f"left out, their sources are not here: {left_out} labels")


if __name__ == "__main__":
    main()
