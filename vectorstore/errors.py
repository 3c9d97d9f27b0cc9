"""What can go wrong, said in a sentence that is fit to show and says how to mend it."""


class ViCiteError(Exception):
    """The root of every error of ViCite; ``str()`` of it is the sentence."""


class ArticleNotFound(ViCiteError):
    """No such article, or no such version of it."""


class AnswerNotFound(ViCiteError):
    """No such stored answer or summary."""


class JobNotFound(ViCiteError):
    """No such job."""


class UnreadableSource(ViCiteError):
    """A source that holds no article that can be read; ``reason`` says what is wrong and how to mend it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class EmbeddingModelMismatch(ViCiteError):
    """The library was built with another embedding model."""


class EmbeddingsNotConfigured(ViCiteError):
    """The embedding model needs a key, an address or a package that is not there."""


class EmbeddingsFailed(ViCiteError):
    """The embedding model did not answer as it should."""
