"""Each cue is found where its line says so, and nowhere else."""

import re

import pytest

from vietnamese.cues import Cue, all_cues, cue_pattern

CUES = list(all_cues())


def finds(cue: Cue, text: str) -> bool:
    """Tell whether the line alone finds something in the text."""
    return re.search(rf"(?<!\w)(?:{cue.expression})(?!\w)", text, re.IGNORECASE) is not None


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.group}: {cue.form[:30]}")
def test_a_cue_is_found_in_its_own_text_and_not_in_the_other(cue: Cue) -> None:
    assert finds(cue, cue.found_in)
    assert cue_pattern(cue.group).search(cue.found_in) is not None
    assert not cue.not_found_in or not finds(cue, cue.not_found_in)


def test_no_form_stands_twice_in_a_group() -> None:
    forms = [(cue.group, form) for cue in CUES for form in re.split(r"\|(?![^(]*\))", cue.form)]
    assert sorted(forms) == sorted(set(forms))


def test_every_context_of_a_cue_is_kept() -> None:
    cue = Cue("g", "hiện", ("thực", "phát"), ("đại", "trạng"), "", "")
    assert [
        finds(cue, text) for text in ("nay hiện có", "thực hiện", "phát hiện", "hiện đại", "hiện trạng")
    ] == [
        True,
        False,
        False,
        False,
        False,
    ]
    assert finds(cue, "hiện đạiX")


def test_a_match_of_several_groups_tells_which_it_is_of() -> None:
    pattern = cue_pattern("neither vi", "intends vi", "done vi")
    text = "Nhận 5 hồ sơ đề nghị, chợ đã mở, chợ sẽ mở."
    assert [match.lastgroup for match in pattern.finditer(text)] == ["neither_vi", "done_vi", "intends_vi"]


def test_a_group_that_no_table_has_is_no_group() -> None:
    with pytest.raises(KeyError):
        cue_pattern("no such group")
