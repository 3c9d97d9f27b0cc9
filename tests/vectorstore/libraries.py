"""Libraries to test with: embeddings that depend on the words and count their calls, sources in a line."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from tests.stubs import WordCounter
from vectorstore.adding import Added, Refused
from vectorstore.lexical_embeddings import LexicalEmbeddings
from vectorstore.library import Library
from vectorstore.reading.source import Source

STATIONS = "Toàn tỉnh Hà Lam có 1.422 trạm BTS. Mạng 4G phủ 98% số xã."
RICE = "Nông dân huyện Đông Khê thu hoạch lúa sớm. Năng suất đạt 6,1 tấn một héc-ta."
BRIDGE = "Cầu Vân Trì khánh thành sau ba năm thi công."


class CountingEmbeddings(LexicalEmbeddings):
    """Remembers the texts of every call; raises the next of ``failures`` instead of answering."""

    def __init__(self, *failures: BaseException | None) -> None:
        self.calls: list[list[str]] = []
        self.failures = deque(failures)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.calls.append(texts)
        failure = self.failures.popleft() if self.failures else None
        if failure is not None:
            raise failure
        return super().embed_documents(texts)


def open_library(
    data_dir: Path, embeddings: LexicalEmbeddings | None = None, model: str = "lexical"
) -> Library:
    return Library(
        data_dir,
        embeddings=embeddings or LexicalEmbeddings(),
        embedding_model=model,
        counter=WordCounter(),
        activity="a test",
    )


def source(text: str, **said: object) -> Source:
    return Source(text.encode(), "text", str(said.pop("origin", "a test")), **said)  # type: ignore[arg-type]


def added(results: Iterable[Added | Refused]) -> list[str]:
    """Return what became of each source: its outcome, or why it was refused."""
    return [one.article.outcome or "" if isinstance(one, Added) else one.reason for one in results]
