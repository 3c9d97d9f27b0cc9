from pathlib import Path

import pytest

from service.settings import Settings, SettingsError


def test_the_defaults_are_those_of_the_contract():
    settings = Settings.load()
    assert settings.data_dir == Path("data")
    assert settings.openai_api_key is None
    assert settings.openai_base_url is None
    assert settings.chat_model is None
    assert settings.embedding_model is None
    assert settings.reranker is None
    assert settings.model_timeout_seconds == 60.0
    assert settings.token_encoding == "o200k_base"


def test_the_environment_is_read(monkeypatch):
    monkeypatch.setenv("VICITE_DATA_DIR", "/srv/library")
    monkeypatch.setenv("VICITE_CHAT_MODEL", "ollama:qwen3")
    monkeypatch.setenv("VICITE_MODEL_TIMEOUT_SECONDS", "7.5")
    monkeypatch.setenv("VICITE_RERANKER", "BAAI/bge-reranker-v2-m3-int8")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:11434/v1/")
    settings = Settings.load()
    assert settings.reranker == "BAAI/bge-reranker-v2-m3-int8"
    assert settings.data_dir == Path("/srv/library")
    assert settings.chat_model == "ollama:qwen3"
    assert settings.model_timeout_seconds == 7.5
    assert settings.openai_base_url == "http://localhost:11434/v1"


def test_an_env_file_is_read_and_the_environment_wins(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("VICITE_CHAT_MODEL=from-file\nVICITE_EMBEDDING_MODEL=lexical\nOTHER=1\n")
    monkeypatch.setenv("VICITE_CHAT_MODEL", "from-environment")
    settings = Settings.load()
    assert (settings.chat_model, settings.embedding_model) == ("from-environment", "lexical")


def test_an_empty_variable_counts_as_not_set(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "")
    monkeypatch.setenv("VICITE_API_KEYS", "")
    assert Settings.load().openai_api_key is None


def test_keys_and_env_file_can_be_ignored(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("OPENAI_API_KEY=sk-file\nVICITE_CHAT_MODEL=file\n")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    monkeypatch.setenv("VICITE_DATABASE_URL", "postgresql://elsewhere")
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "library")
    assert settings.openai_api_key is None
    assert settings.chat_model is None
    assert settings.data_dir == tmp_path / "library"


def test_a_key_is_never_printed(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    settings = Settings.load()
    assert "sk-very-secret" not in repr(settings)
    assert settings.openai_api_key is not None
    assert settings.openai_api_key.get_secret_value() == "sk-very-secret"


@pytest.mark.parametrize(
    ("name", "value", "mend"),
    [
        ("VICITE_DATABASE_URL", "postgresql://db/vicite", "unset it, the catalog is an SQLite file"),
        ("VICITE_DATABASE_URL", "sqlite:///other.db", "unset it, the catalog is an SQLite file"),
        ("VICITE_CHROMA_URL", "http://chroma:8000", "unset it, Chroma runs inside the service"),
        ("VICITE_API_KEYS", "one,two", "unset it and keep the service on a loopback address"),
        ("OPENAI_BASE_URL", "localhost:11434", "such as http://localhost:11434/v1"),
        ("VICITE_MODEL_TIMEOUT_SECONDS", "soon", "valid number"),
        ("VICITE_MODEL_TIMEOUT_SECONDS", "0", "greater than 0"),
    ],
)
def test_a_setting_that_cannot_hold_is_refused_with_a_way_to_mend_it(monkeypatch, name, value, mend):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        Settings.load()
    assert str(refused.value).startswith(f"{name} cannot be used: ")
    assert mend in str(refused.value)


def test_a_refused_key_is_not_repeated(monkeypatch):
    monkeypatch.setenv("VICITE_API_KEYS", "hunter2")
    with pytest.raises(SettingsError) as refused:
        Settings.load()
    assert "hunter2" not in str(refused.value)


def test_a_misspelt_setting_is_refused_and_the_right_one_named(monkeypatch):
    monkeypatch.setenv("VICITE_CHATMODEL", "x")
    with pytest.raises(SettingsError, match="did you mean VICITE_CHAT_MODEL"):
        Settings.load()


def test_every_bad_setting_is_named_at_once(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("VICITE_CHROMA_URL=http://chroma\n")
    monkeypatch.setenv("VICITE_MODEL_TIMEOUT_SECONDS", "-1")
    with pytest.raises(SettingsError) as refused:
        Settings.load()
    first, second = str(refused.value).splitlines()
    assert first.startswith("VICITE_MODEL_TIMEOUT_SECONDS")
    assert second.startswith("VICITE_CHROMA_URL")


def test_an_env_file_that_is_no_text_is_named(tmp_path):
    (tmp_path / ".env").write_bytes(b"VICITE_DATA_DIR=\xff\xfe")
    with pytest.raises(SettingsError, match=r"\.env is not UTF-8 text"):
        Settings.load()


def test_settings_cannot_be_changed_afterwards():
    with pytest.raises(ValueError, match="frozen"):
        Settings.load().chat_model = "other"
