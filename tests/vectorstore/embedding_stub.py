"""An OpenAI-compatible endpoint for embeddings on a loopback port, whose behaviour a test chooses."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from vectorstore.lexical_embeddings import LexicalEmbeddings


@dataclass
class EmbeddingStub:
    """Answers with lexical embeddings; ``statuses`` are the replies to the first calls instead.

    ``delay_seconds`` passes before each reply.
    """

    statuses: list[int] = field(default_factory=list)
    delay_seconds: float = 0
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    base_url: str = ""


@contextmanager
def embedding_stub(**behaviour: Any) -> Iterator[EmbeddingStub]:
    """Serve an EmbeddingStub while the block runs."""
    stub = EmbeddingStub(**behaviour)

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["content-length"])))
            stub.requests.append(request)
            stub.keys.append(self.headers["authorization"])
            time.sleep(stub.delay_seconds)
            status = stub.statuses.pop(0) if stub.statuses else 200
            body = json.dumps(_embeddings(request) if status == 200 else {"error": {"message": "sk-secret"}})
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    stub.base_url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()


def _embeddings(request: dict[str, Any]) -> dict[str, Any]:
    texts = [request["input"]] if isinstance(request["input"], str) else request["input"]
    vectors = LexicalEmbeddings().embed_documents([str(text) for text in texts])
    data = [{"object": "embedding", "index": n, "embedding": one} for n, one in enumerate(vectors)]
    return {"object": "list", "model": request["model"], "data": data, "usage": {"total_tokens": 1}}
