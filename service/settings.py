"""The settings: what the environment and a ``.env`` file in the working directory say, read once."""

import os
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Self

from dotenv import dotenv_values
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from vectorstore.errors import ViCiteError

ENV_FILE = ".env"


class SettingsError(ViCiteError):
    """Settings that cannot be used; the message says which, why and how to mend it, a line for each."""


def _web_address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError(
            "give the address of an OpenAI-compatible endpoint, such as http://localhost:11434/v1"
        )
    return value.rstrip("/")


def _not_yet(mend: str) -> Callable[[object], None]:
    def refuse(_: object) -> None:
        raise ValueError(f"this version cannot do that yet; {mend}")

    return refuse


class Settings(BaseSettings):
    """What can be set. Each field names its variable; an empty variable counts as not set.

    The fields of a later version are refused when they are set: a setting that is silently ignored would pass
    for one that holds.
    """

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        validate_default=False,
    )

    data_dir: Path = Field(default=Path("data"), validation_alias="VICITE_DATA_DIR")
    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    openai_base_url: Annotated[str, AfterValidator(_web_address)] | None = Field(
        default=None, validation_alias="OPENAI_BASE_URL"
    )
    chat_model: str | None = Field(default=None, validation_alias="VICITE_CHAT_MODEL")
    embedding_model: str | None = Field(default=None, validation_alias="VICITE_EMBEDDING_MODEL")
    reranker: str | None = Field(default=None, validation_alias="VICITE_RERANKER")
    model_timeout_seconds: float = Field(
        default=60.0, gt=0, le=3600, validation_alias="VICITE_MODEL_TIMEOUT_SECONDS"
    )
    token_encoding: str = Field(default="o200k_base", validation_alias="VICITE_TOKEN_ENCODING")
    database_url: (
        Annotated[str, AfterValidator(_not_yet("unset it, the catalog is an SQLite file in VICITE_DATA_DIR"))]
        | None
    ) = Field(default=None, validation_alias="VICITE_DATABASE_URL")
    chroma_url: (
        Annotated[str, AfterValidator(_not_yet("unset it, Chroma runs inside the service"))] | None
    ) = Field(default=None, validation_alias="VICITE_CHROMA_URL")
    api_keys: (
        Annotated[SecretStr, AfterValidator(_not_yet("unset it and keep the service on a loopback address"))]
        | None
    ) = Field(default=None, validation_alias="VICITE_API_KEYS")

    @classmethod
    def load(cls) -> Self:
        """Read the environment and ``.env``.

        Raise SettingsError with a sentence for each setting that is to be mended.
        """
        unknown = _unknown_names({**_env_file_values(), **os.environ}, _variables(cls))
        try:
            settings = cls()
        except ValidationError as error:
            raise SettingsError("\n".join(unknown + _sentences(error))) from None
        if unknown:
            raise SettingsError("\n".join(unknown))
        return settings

    @classmethod
    def ignoring_surroundings(cls, *, data_dir: Path = Path("data")) -> "Settings":
        """Return the defaults, whatever the environment and ``.env`` say: no key, no endpoint, no network."""
        return _Defaults(data_dir=data_dir)


class _Defaults(Settings):
    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def _variables(settings: type[Settings]) -> dict[str, str]:
    """Return the fields by the variables they are read from."""
    return {str(info.validation_alias): name for name, info in settings.model_fields.items()}


def _env_file_values() -> Mapping[str, str | None]:
    try:
        return dotenv_values(ENV_FILE) if Path(ENV_FILE).is_file() else {}
    except UnicodeDecodeError:
        raise SettingsError(f"{ENV_FILE} is not UTF-8 text; save it as UTF-8.") from None


def _unknown_names(given: Mapping[str, str | None], known: Mapping[str, str]) -> list[str]:
    sentences = []
    for name in sorted(given):
        if name.upper().startswith("VICITE_") and name.upper() not in known:
            near = get_close_matches(name.upper(), known, n=1)
            hint = f"did you mean {near[0]}?" if near else "unset it."
            sentences.append(f"{name} is not a setting of ViCite; {hint}")
    return sentences


def _sentences(error: ValidationError) -> list[str]:
    sentences = []
    for one in error.errors(include_url=False, include_input=False, include_context=False):
        name = str(one["loc"][0])
        reason = one["msg"].removeprefix("Value error, ")
        sentences.append(f"{name} cannot be used: {reason[0].lower()}{reason[1:]}.")
    return sentences
