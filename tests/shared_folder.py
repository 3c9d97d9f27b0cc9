"""Where the real articles lie, on a machine that has them; None elsewhere, and the tests that use them are skipped."""

from pathlib import Path

_beside_the_checkout = Path(__file__).resolve().parents[2] / "shared"
SHARED: Path | None = _beside_the_checkout if (_beside_the_checkout / "articles").is_dir() else None
