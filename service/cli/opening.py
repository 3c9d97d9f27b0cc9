"""The library as a verb works on it: its own, or through the service that holds it.

Imported by the verbs only once they run: ViCite itself is heavy, and not needed beside a running service.
"""

from typing import TYPE_CHECKING

from service.client import ViCiteClient
from service.settings import Settings
from vectorstore.ownership import LibraryInUse, who_holds

if TYPE_CHECKING:
    from service.vicite import ViCite


def open_vicite(activity: str, settings: Settings | None = None) -> "ViCite | ViCiteClient":
    """Return the library of the settings, to be closed, or a client of the service that holds it.

    ``activity`` tells others who holds the library meanwhile. Raise LibraryInUse when a process without an
    address holds it.
    """
    settings = settings or Settings.load()
    holder = who_holds(settings.data_dir)
    if holder is not None and holder.address is not None:
        return ViCiteClient(holder.address)
    from service.vicite import ViCite

    try:
        return ViCite.open(settings, activity=activity)
    except LibraryInUse as in_use:
        if in_use.holder is None or in_use.holder.address is None:
            raise
        return ViCiteClient(in_use.holder.address)
