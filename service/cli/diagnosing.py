"""What is looked at when the library is diagnosed."""

import re

from pydantic import SecretStr

from service.cli.opening import open_vicite
from service.cli.outcomes import Diagnosis
from service.client import ViCiteClient
from service.documents import PartHealth
from service.settings import Settings
from vectorstore.errors import ViCiteError
from vectorstore.ownership import LibraryInUse

_USER_IN_ADDRESS = re.compile(r"//[^/@]*@")


def diagnose() -> Diagnosis:
    """Return how the library stands; one that cannot be opened is a part that is not in order."""
    settings = Settings.load()
    shown = shown_settings(settings)
    try:
        with open_vicite("vicite doctor", settings) as vicite:
            found = vicite.readiness()
            served_at = vicite.address if isinstance(vicite, ViCiteClient) else None
    except LibraryInUse:
        raise
    except ViCiteError as error:
        return Diagnosis(
            ready=False, parts={"library": PartHealth(ok=False, detail=str(error))}, settings=shown
        )
    return Diagnosis(ready=found.ready, parts=found.parts, settings=shown, served_at=served_at)


def shown_settings(settings: Settings) -> dict[str, str | None]:
    """Return the settings by the names of their variables, without secrets."""
    return {
        str(info.validation_alias): _shown(getattr(settings, name))
        for name, info in Settings.model_fields.items()
    }


def _shown(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, SecretStr):
        return "set, not shown"
    return _USER_IN_ADDRESS.sub("//…@", str(value))
