"""``vicite rebuild``: both indexes anew from the catalog."""

from service.cli.options import AsJson
from service.cli.terminal import write, write_json


def rebuild(as_json: AsJson = False) -> None:
    """Build the search indexes anew.

    They are made from the catalog. No text is embedded again, unless VICITE_EMBEDDING_MODEL now names
    another model. It needs the library for itself: stop the service first.

    \b
      vicite rebuild
      VICITE_EMBEDDING_MODEL=lexical vicite rebuild
    """
    from service.cli.rebuilding import rebuilt

    readiness = rebuilt(quiet=as_json)
    if as_json:
        write_json(readiness)
    else:
        write("The indexes are built anew.")
        for name in ("vectors", "words"):
            if name in readiness.parts:
                write(f"  {readiness.parts[name].detail}")
