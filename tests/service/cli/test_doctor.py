from pathlib import Path

from service.cli.diagnosing import shown_settings
from service.settings import Settings
from tests.service.cli.conftest import HA_LAM_2020, Run

SECRET = {"OPENAI_API_KEY": "sk-very-secret", "OPENAI_BASE_URL": "http://user:hunter2@127.0.0.1:9/v1"}


def test_a_library_in_order_is_told_part_by_part(vicite: Run, data_dir: Path) -> None:
    vicite("ingest", str(HA_LAM_2020))
    ran = vicite("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "catalog     ok   1 articles" in ran.out
    assert "chat model  ok   extractive." in ran.out
    assert f"VICITE_DATA_DIR               {data_dir}\n" in ran.out
    assert "VICITE_CHAT_MODEL             not set\n" in ran.out


def test_the_diagnosis_as_json_holds_parts_and_settings(vicite: Run, data_dir: Path) -> None:
    diagnosis = vicite("doctor", "--json").document
    assert diagnosis["ready"] is True
    assert diagnosis["parts"]["embeddings"]["ok"] is True
    assert diagnosis["settings"]["VICITE_DATA_DIR"] == str(data_dir)
    assert diagnosis["settings"]["OPENAI_API_KEY"] is None
    assert diagnosis["served_at"] is None


def test_no_secret_is_shown(vicite: Run) -> None:
    ran = vicite("doctor", env={**SECRET, "VICITE_CHAT_MODEL": "m"})
    assert "sk-very-secret" not in ran.out + ran.err
    assert "hunter2" not in ran.out + ran.err
    assert "OPENAI_API_KEY                set, not shown\n" in ran.out
    assert "OPENAI_BASE_URL               http://…@127.0.0.1:9/v1\n" in ran.out


def test_a_model_that_is_not_set_right_is_a_part_out_of_order(vicite: Run) -> None:
    ran = vicite("doctor", env={"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"})
    assert ran.code == 1
    assert "chat model  BAD  " in ran.out
    assert (
        vicite("doctor", "--json", env={"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}).document["ready"]
        is False
    )


def test_another_embedding_model_than_the_librarys_is_told_with_the_way_out(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020))
    other = {"VICITE_EMBEDDING_MODEL": "text-embedding-3-small", "OPENAI_API_KEY": "sk-none"}
    ran = vicite("doctor", env=other)
    assert ran.code == 1
    assert "vicite rebuild" in ran.out
    search = vicite("search", "trạm BTS", env=other)
    assert (search.code, search.out) == (1, "")
    assert search.err.startswith("vicite: ")


def test_a_catalog_that_cannot_be_read_is_a_part_out_of_order(vicite: Run, data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "catalog.sqlite3").write_bytes(b"this is no catalog " * 100)
    ran = vicite("doctor")
    assert ran.code == 1
    assert ran.out.startswith("library  BAD  ")


def test_a_setting_that_cannot_be_used_is_a_sentence(vicite: Run) -> None:
    ran = vicite("doctor", env={"VICITE_MODEL_TIMEOUT_SECONDS": "soon"})
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("vicite: VICITE_MODEL_TIMEOUT_SECONDS cannot be used: ")


def test_every_setting_is_shown() -> None:
    shown = shown_settings(Settings.ignoring_surroundings(data_dir=Path("somewhere")))
    assert set(shown) == {str(field.validation_alias) for field in Settings.model_fields.values()}
    assert shown["VICITE_DATA_DIR"] == "somewhere"
