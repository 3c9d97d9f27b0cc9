"""Which chat model writes, and how it is built: the only door to the packages that talk to models."""

import re
from typing import TYPE_CHECKING

from service.settings import Settings, SettingsError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

EXTRACTIVE = "extractive"
SMALL_OPENAI_MODEL = "gpt-6-luna"
OPENAI_ADDRESS = "https://api.openai.com/v1"
RETRIES = 2
LOOK_UP_SECONDS = 5.0


def choose_chat_model(settings: Settings) -> str:
    """Return the name of the model that writes; ``extractive`` where neither a model nor a key is set.

    Raise SettingsError, naming the models on offer, when an endpoint is set but neither a key nor a model.
    """
    if settings.chat_model:
        return settings.chat_model
    if settings.openai_api_key:
        return SMALL_OPENAI_MODEL
    if settings.openai_base_url:
        raise SettingsError(_name_one_of(settings.openai_base_url))
    return EXTRACTIVE


def build_chat_model(settings: Settings) -> "BaseChatModel | None":
    """Return the chosen model, None for ``extractive``. No call is made.

    Raise SettingsError where a key, an endpoint or a provider's package is missing.
    """
    name = choose_chat_model(settings)
    if name == EXTRACTIVE:
        return None
    provider, _, model = name.partition(":")
    if provider == "openai" and model:
        return _openai_model(model, name, settings)
    chat_model = _model_of_provider(provider, model, name) if model else None
    return chat_model or _openai_model(name, name, settings)


def offered_models(base_url: str, api_key: str | None = None) -> list[str]:
    """Return the ids of the models that the endpoint lists. Raise SettingsError when it cannot be asked."""
    import httpx

    headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
    try:
        reply = httpx.get(f"{base_url}/models", headers=headers, timeout=LOOK_UP_SECONDS)
        reply.raise_for_status()
        return [str(model["id"]) for model in reply.json()["data"]]
    except (httpx.HTTPError, httpx.InvalidURL):
        raise SettingsError(f"no list of models could be had from {base_url}/models") from None
    except (ValueError, LookupError, TypeError):
        raise SettingsError(f"{base_url}/models is not a list of models") from None


def _name_one_of(base_url: str) -> str:
    try:
        models = offered_models(base_url)
    except SettingsError as error:
        offer = f"but {error}: check OPENAI_BASE_URL and that the endpoint runs"
    else:
        offer = f"which offers {', '.join(models)}" if models else "but it offers no model"
    return f"Set VICITE_CHAT_MODEL: OPENAI_BASE_URL is {base_url}, {offer}."


def _openai_model(model: str, name: str, settings: Settings) -> "BaseChatModel":
    if not settings.openai_api_key and not settings.openai_base_url:
        raise SettingsError(
            f"VICITE_CHAT_MODEL is {name}, which needs OPENAI_API_KEY (for OpenAI), OPENAI_BASE_URL (for "
            "another endpoint) or the form provider:model (for another provider)."
        )
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    chat_model = ChatOpenAI(
        model=model,
        api_key=settings.openai_api_key or SecretStr("no-key"),
        base_url=settings.openai_base_url or OPENAI_ADDRESS,
        timeout=settings.model_timeout_seconds,
        max_retries=RETRIES,
        # Calls have a deadline of their own; this one would swallow a cancellation now and then (CPython 3.11).
        stream_chunk_timeout=None,
        stream_usage=True,
        temperature=0,
    )
    return (
        chat_model.model_copy(update={"temperature": None})
        if _refuses_temperature(chat_model)
        else chat_model
    )


def _model_of_provider(provider: str, model: str, name: str) -> "BaseChatModel | None":
    """Return LangChain's model of that provider, None where LangChain knows no such provider.

    The name may then be one with a colon of its own (``qwen3:8b``) at an OpenAI-compatible endpoint.
    """
    from langchain.chat_models import init_chat_model

    try:
        chat_model = init_chat_model(model, model_provider=provider)
    except ImportError as error:
        named = re.search(r"requires the (\S+) package", str(error))
        package = named[1] if named else f"langchain-{provider}"
        raise SettingsError(
            f"VICITE_CHAT_MODEL is {name}: the package of that provider is not installed; "
            f"run .venv/bin/pip install {package}."
        ) from None
    except ValueError as error:
        if str(error).startswith("Unsupported provider"):
            return None
        raise SettingsError(f"VICITE_CHAT_MODEL is {name}, and {provider} refused it: {error}") from None
    if "temperature" not in type(chat_model).model_fields or _refuses_temperature(chat_model):
        return chat_model
    return chat_model.model_copy(update={"temperature": 0})


def _refuses_temperature(chat_model: "BaseChatModel") -> bool:
    return chat_model.profile is not None and not chat_model.profile.get("temperature", True)
