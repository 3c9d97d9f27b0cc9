import subprocess
import sys

import pytest
from pydantic import SecretStr

from service.chat_models import build_chat_model, choose_chat_model, offered_models
from service.settings import Settings, SettingsError
from tests.openai_stub import openai_stub

KEY = SecretStr("sk-test")


def settings(**given):
    return Settings.ignoring_surroundings().model_copy(update=given)


def test_without_a_key_or_an_endpoint_the_extractive_writer_is_chosen():
    assert choose_chat_model(settings()) == "extractive"
    assert build_chat_model(settings()) is None


def test_a_named_model_is_chosen_whatever_else_is_set():
    assert choose_chat_model(settings(chat_model="mine", openai_api_key=KEY)) == "mine"
    assert build_chat_model(settings(chat_model="extractive", openai_api_key=KEY)) is None


def test_with_an_openai_key_a_small_openai_model_is_chosen():
    model = build_chat_model(settings(openai_api_key=KEY))
    assert model.model_name == "gpt-6-luna"
    assert model.openai_api_base == "https://api.openai.com/v1"
    assert "gpt-6-luna" in _models_the_openai_package_knows()


def test_with_only_an_endpoint_the_error_lists_what_it_offers():
    with openai_stub(models=["qwen3:8b", "gemma"]) as stub, pytest.raises(SettingsError) as refused:
        choose_chat_model(settings(openai_base_url=stub.base_url))
    assert str(refused.value) == (
        f"Set VICITE_CHAT_MODEL: OPENAI_BASE_URL is {stub.base_url}, which offers qwen3:8b, gemma."
    )


def test_with_only_an_endpoint_that_is_down_the_error_says_so():
    with openai_stub() as stub:
        pass
    with pytest.raises(SettingsError, match="check OPENAI_BASE_URL and that the endpoint runs"):
        choose_chat_model(settings(openai_base_url=stub.base_url))


def test_the_models_of_an_endpoint_are_asked_for_with_the_key():
    with openai_stub(models=["a"]) as stub:
        assert offered_models(stub.base_url, "sk-test") == ["a"]
        assert (stub.paths, stub.keys) == (["/v1/models"], ["Bearer sk-test"])


def test_a_model_of_an_endpoint_may_have_a_colon_in_its_name():
    model = build_chat_model(settings(chat_model="qwen3:8b", openai_base_url="http://127.0.0.1:1/v1"))
    assert (model.model_name, model.openai_api_base) == ("qwen3:8b", "http://127.0.0.1:1/v1")
    assert model.temperature == 0


def test_the_provider_openai_may_be_named():
    assert (
        build_chat_model(settings(chat_model="openai:gpt-6-luna", openai_api_key=KEY)).model_name
        == "gpt-6-luna"
    )


@pytest.mark.parametrize(("name", "temperature"), [("local", 0), ("gpt-4.1-mini", 0), ("gpt-6-luna", None)])
def test_the_temperature_is_0_where_the_model_takes_one(name, temperature):
    sent = build_chat_model(settings(chat_model=name, openai_api_key=KEY))._default_params
    assert sent.get("temperature") == temperature


def test_time_and_retries_are_bounded_and_streams_count_tokens():
    model = build_chat_model(settings(openai_api_key=KEY, model_timeout_seconds=7.0))
    assert (model.request_timeout, model.max_retries, model.stream_usage) == (7.0, 2, True)


def test_a_model_without_a_key_says_what_is_missing():
    with pytest.raises(SettingsError, match="gpt-6-luna, which needs OPENAI_API_KEY"):
        build_chat_model(settings(chat_model="gpt-6-luna"))


@pytest.mark.parametrize(
    ("name", "package"), [("ollama:llama3", "langchain-ollama"), ("anthropic:claude", "langchain-anthropic")]
)
def test_a_provider_whose_package_is_missing_names_the_package(name, package):
    with pytest.raises(SettingsError) as refused:
        build_chat_model(settings(chat_model=name))
    assert f"pip install {package}." in str(refused.value)


def test_the_models_packages_are_imported_only_when_used():
    code = (
        "import sys; import service.chat_models, service.model_calls, service.model_failures, service.settings;"
        "print([name for name in ('openai', 'langchain_openai', 'langchain', 'langchain_core') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=_root()
    )
    assert ran.stdout.strip() == "[]"


def _root():
    from pathlib import Path

    return Path(__file__).resolve().parents[2]


def _models_the_openai_package_knows():
    from typing import get_args

    from openai.types.shared.chat_model import ChatModel

    return get_args(ChatModel)
