"""One owner of a data directory: the process that may write it, and where it can be reached."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from vectorstore.errors import ViCiteError

LOCK_FILE = "owner.lock"
HOLDER_FILE = "owner.json"
_PATIENCE_SECONDS = 0.2  # who only asks who holds the lock takes it for an instant


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that holds a library; ``address`` is where its HTTP interface listens, if it has one."""

    pid: int
    activity: str
    started_at: str
    address: str | None = None


class LibraryInUse(ViCiteError):
    """Another process, or another part of this one, holds the library."""

    def __init__(self, data_dir: Path, holder: Holder | None) -> None:
        super().__init__(_in_use(data_dir, holder))
        self.holder = holder


class Ownership:
    """The right to write in a data directory, held until ``release`` or the end of the process."""

    def __init__(self, data_dir: Path, *, activity: str, address: str | None = None) -> None:
        """Take the directory. Raise LibraryInUse at once when somebody holds it.

        ``after_unclean_end`` tells whether the holder before died without letting go.
        """
        self._file = data_dir / HOLDER_FILE
        self._lock = _lock(data_dir)
        try:
            self._lock.acquire(timeout=_PATIENCE_SECONDS)
        except Timeout:
            raise LibraryInUse(data_dir, _read(self._file)) from None
        self.after_unclean_end = self._file.exists()
        self.holder = Holder(os.getpid(), activity, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", address)
        self._write()

    def announce(self, address: str) -> None:
        """Say where this process can be reached."""
        self.holder = replace(self.holder, address=address)
        self._write()

    def release(self, *, in_order: bool = True) -> None:
        """Let go; ``in_order`` says that all that was begun is finished, so that nobody need look after it."""
        if in_order:
            self._file.unlink(missing_ok=True)
        self._lock.release()

    def _write(self) -> None:
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(self.holder)), encoding="utf-8")
        fresh.replace(self._file)


def who_holds(data_dir: Path) -> Holder | None:
    """Return who holds the directory, None when nobody does; a holder that died holds nothing."""
    if not (data_dir / LOCK_FILE).exists():
        return None
    lock = _lock(data_dir)
    try:
        with lock.acquire(timeout=0):
            return None
    except Timeout:
        return _read(data_dir / HOLDER_FILE)


def _lock(data_dir: Path) -> FileLock:
    return FileLock(data_dir / LOCK_FILE, thread_local=False)


def _read(path: Path) -> Holder | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, Mapping) or not isinstance(found.get("pid"), int):
        return None
    address = found.get("address")
    return Holder(
        found["pid"],
        str(found.get("activity", "")),
        str(found.get("started_at", "")),
        str(address) if address else None,
    )


def _in_use(data_dir: Path, holder: Holder | None) -> str:
    if holder is None:
        return f"The library in {data_dir} is in use by another process; wait until it is done."
    who = f"process {holder.pid} ({holder.activity}, since {holder.started_at})"
    if holder.address:
        return f"The library in {data_dir} is in use by {who}, which answers at {holder.address}."
    return f"The library in {data_dir} is in use by {who}; wait until it is done, or stop it."
