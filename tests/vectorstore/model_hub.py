"""A stand-in for huggingface.co that serves the files of one folder as every model's; remembers what was asked."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

COMMIT = "c" * 40


@dataclass
class ModelHub:
    address: str
    asked: list[str] = field(default_factory=list)


@contextmanager
def model_hub(folder: Path) -> Iterator[ModelHub]:
    """Serve until the end of the block."""
    files = {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    tree = [
        {"type": "file", "path": path, "size": len(content), "oid": sha1(content).hexdigest()}
        for path, content in files.items()
    ]
    siblings = [{"rfilename": path} for path in files]

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            hub.asked.append(path)
            if "/resolve/" in path:
                content = files[path.partition(f"{COMMIT}/")[2]]
                self._reply(content, {"ETag": f'"{sha1(content).hexdigest()}"', "X-Repo-Commit": COMMIT})
            elif "/tree/" in path:
                self._reply(json.dumps(tree).encode(), {})
            else:
                said = {"id": "a/model", "sha": COMMIT, "siblings": siblings}
                self._reply(json.dumps(said).encode(), {})

        def _reply(self, content: bytes, headers: dict[str, str]) -> None:
            self.send_response(200)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hub = ModelHub(f"http://127.0.0.1:{server.server_port}")
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
