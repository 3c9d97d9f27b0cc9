"""Rebuilding: never through a service, whose searches would find half an index."""

from service.cli.progress import counted
from service.documents import Readiness
from service.settings import Settings
from service.vicite import ViCite
from vectorstore.errors import ViCiteError
from vectorstore.ownership import LibraryInUse


def rebuilt(*, quiet: bool) -> Readiness:
    """Build the indexes anew and return how the library stands then."""
    try:
        vicite = ViCite.open(Settings.load(), activity="vicite rebuild")
    except LibraryInUse as in_use:
        raise ViCiteError(
            f"{in_use} Rebuilding needs the library for itself: stop that process first."
        ) from None
    with vicite:
        with counted("Rebuilding", quiet=quiet) as progress:
            vicite.rebuild(progress)
        return vicite.readiness()
