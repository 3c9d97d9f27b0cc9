import shutil
import tempfile
from pathlib import Path

import pytest

from service.cli import demo
from tests.service.cli.conftest import HA_LAM_2020


@pytest.fixture
def throw_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_demonstration_shows_two_answers_and_a_summary_with_quotes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, throw_away: Path
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-used")
    monkeypatch.setenv("VICITE_CHAT_MODEL", "not-used")
    Path(".env").write_text("VICITE_DATA_DIR=/nowhere\nVICITE_UNKNOWN=1\n", encoding="utf-8")
    assert demo.main() == 0
    text = " ".join(capsys.readouterr().out.split())
    for question in demo.QUESTIONS:
        assert question in text
    assert "Hà Lâm có 1.394 trạm BTS, tăng 108 trạm so với cuối năm 2019" in text
    assert "98/121 xã, phường, thị trấn có cáp quang" in text
    assert "95% số xã" in text
    assert text.count("Quotes [1] “") == 3
    assert "Added 20, updated 0, unchanged 0, refused 0" in text
    assert "the summary is in Vietnamese" in text
    assert "set OPENAI_API_KEY, or OPENAI_BASE_URL and VICITE_CHAT_MODEL" in text
    assert list(throw_away.iterdir()) == []


def test_a_sample_that_cannot_be_read_fails_the_demonstration(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, throw_away: Path
) -> None:
    samples = tmp_path / "examples" / "articles"
    samples.mkdir(parents=True)
    shutil.copy(HA_LAM_2020, samples)
    (samples / "empty.txt").touch()
    assert demo.main(samples) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "vicite: Not every sample article could be read."
    assert list(throw_away.iterdir()) == []


def test_samples_that_do_not_answer_fail_the_demonstration(tmp_path: Path, throw_away: Path) -> None:
    (tmp_path / demo.SUMMARISED).write_text("Chợ quê họp sớm. Cá tươi nhiều.", encoding="utf-8")
    assert demo.main(tmp_path) == 1
