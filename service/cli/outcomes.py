"""Documents that only the command line prints."""

from service.documents import Document, PartHealth


class Deletion(Document):
    """What was deleted."""

    deleted: str


class Listening(Document):
    """Where the service answers."""

    address: str


class Diagnosis(Document):
    """How the library stands, part by part, and the settings in effect; secrets are not shown."""

    ready: bool
    parts: dict[str, PartHealth]
    settings: dict[str, str | None]
    served_at: str | None = None
