"""The log of a verb: on stderr, and without what its one sentence says anyway."""

import logging

from service.cli.terminal import note

_SAID_ANYWAY = ("service.model_failures", "vectorstore.embeddings", "vectorstore.reranking")
_WORTH_KNOWING = "vectorstore.reading"  # which files were passed over


class _Notes(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        note(self.format(record))


_notes = _Notes()


def set_up_log(*, upstream: bool, verbose: bool = False) -> None:
    """Send the log to stderr; ``upstream``: also what models' endpoints said when they failed."""
    root = logging.getLogger()
    root.addHandler(_notes)
    root.setLevel(logging.INFO if verbose else logging.WARNING)
    logging.getLogger(_WORTH_KNOWING).setLevel(logging.INFO)
    for name in _SAID_ANYWAY:
        logging.getLogger(name).setLevel(logging.NOTSET if upstream else logging.CRITICAL)
