"""An OpenAI-compatible endpoint on a loopback port, whose behaviour a test chooses."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar


@dataclass
class OpenAIStub:
    """Says ``text`` to every chat, streamed; ``status`` other than 200 sends ``error`` instead.

    ``stall_after`` pieces the stream stops and stays open. ``fail_first`` calls are refused with 503. Before each
    piece it waits ``pause`` seconds.
    """

    text: str = "A claim. [a1b2]"
    status: int = 200
    error: str = "refused"
    stall_after: int | None = None
    fail_first: int = 0
    pause: float = 0.0
    models: list[str] = field(default_factory=lambda: ["small", "large"])
    raw_body: bytes | None = None
    requests: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)
    base_url: str = ""


@contextmanager
def openai_stub(**behaviour: Any) -> Iterator[OpenAIStub]:
    """Serve an OpenAIStub while the block runs."""
    stub = OpenAIStub(**behaviour)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"stub": stub}))
    server.daemon_threads = True
    stub.base_url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    stub: ClassVar[OpenAIStub]

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.stub.paths.append(self.path)
        self.stub.keys.append(self.headers["authorization"])
        self._send(200, json.dumps({"data": [{"id": name} for name in self.stub.models]}).encode())

    def do_POST(self) -> None:
        stub = self.stub
        stub.paths.append(self.path)
        stub.requests.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        if len(stub.requests) <= stub.fail_first:
            self._send(503, b'{"error": {"message": "not yet"}}')
        elif stub.status != 200:
            self._send(stub.status, json.dumps({"error": {"message": stub.error}}).encode())
        elif stub.raw_body is not None:
            self._send(200, stub.raw_body)
        else:
            self._stream()

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        pieces = [self.stub.text[start : start + 5] for start in range(0, len(self.stub.text), 5)]
        for place, piece in enumerate(pieces):
            if self.stub.stall_after is not None and place >= self.stub.stall_after:
                self._stall()
                return
            time.sleep(self.stub.pause)
            self._chunk({"choices": [{"index": 0, "delta": {"role": "assistant", "content": piece}}]})
        usage = {"prompt_tokens": 31, "completion_tokens": 7, "total_tokens": 38}
        self._chunk({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        self._chunk({"choices": [], "usage": usage})
        self.wfile.write(b"data: [DONE]\n\n")

    def _chunk(self, fields: dict[str, Any]) -> None:
        whole = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "small", **fields}
        try:
            self.wfile.write(b"data: " + json.dumps(whole).encode() + b"\n\n")
            self.wfile.flush()
        except OSError:  # the client may go away before the stream stalls
            self.stub.hung_up.set()
            raise

    def _stall(self) -> None:
        """Keep the stream alive with comments, as servers do, until the client goes away."""
        for _ in range(200):
            try:
                self.wfile.write(b": still here\n\n")
                self.wfile.flush()
            except OSError:
                self.stub.hung_up.set()
                return
            time.sleep(0.05)
