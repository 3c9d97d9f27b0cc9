"""What a claim lets somebody say, where several speak in one sentence."""

import pytest

from tests.service.grounding.quoting import check, quote

TWO = (
    "Ông Lê Văn Tám, Giám đốc Sở Y tế, cho biết đã tiêm 120.000 liều, còn bà Nguyễn Thị Hoa khẳng định kho còn "
    "35.000 liều."
)
WITH_A_PLACE = "Tại Lộc Xuyên, ông Trần Văn Nam cho biết 104 căn hộ phải tháo dỡ, bà Hạnh nói đã dỡ 12 căn."


@pytest.mark.parametrize(
    ("claim", "text", "speaker"),
    [
        ("Nguyễn Thị Hoa said that 120,000 doses had been injected.", TWO, "Nguyễn Thị Hoa"),
        ("According to Lê Văn Tám, 35,000 doses remain in stock.", TWO, "Lê Văn Tám"),
        ("Trần Văn Nam said that 12 flats had been removed.", WITH_A_PLACE, "Trần Văn Nam"),
    ],
)
def test_what_another_said_is_withheld(claim: str, text: str, speaker: str) -> None:
    checked = check(claim, quote(text))
    reason = f"The cited sentences do not say this of {speaker}, but of another."
    assert checked.verdict == "withheld"
    assert reason in checked.reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Lê Văn Tám said that 120,000 doses had been injected.", TWO),
        ("According to Nguyễn Thị Hoa, 35,000 doses remain in stock.", TWO),
        ("Trần Văn Nam of Lộc Xuyên said that 104 flats must be removed.", WITH_A_PLACE),
        ("120,000 doses have been injected.", TWO),
    ],
)
def test_what_one_said_passes(claim: str, text: str) -> None:
    assert check(claim, quote(text)).verdict == "verified"
