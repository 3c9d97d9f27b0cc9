"""What the service itself can refuse or fail at, said in a sentence that is fit to show."""

from vectorstore.errors import ViCiteError


class NotYet(ViCiteError):
    """Something that comes with a later version; the sentence names what works today."""
