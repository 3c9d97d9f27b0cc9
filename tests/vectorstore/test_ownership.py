import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from vectorstore.ownership import HOLDER_FILE, LibraryInUse, Ownership, who_holds

ROOT = Path(__file__).resolve().parents[2]
HOLD = (
    "import sys; from pathlib import Path; from vectorstore.ownership import Ownership;"
    "o = Ownership(Path(sys.argv[1]), activity='vicite serve'); o.announce('http://127.0.0.1:8123');"
    "print('held', flush=True); sys.stdin.read()"
)


def holding(data_dir: Path) -> "subprocess.Popen[str]":
    """Start a process that holds the directory, and wait until it does."""
    command = [sys.executable, "-c", HOLD, str(data_dir)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_owner_in_the_same_process_is_refused_and_told_who_holds_it(tmp_path: Path) -> None:
    first = Ownership(tmp_path, activity="vicite ingest")
    with pytest.raises(LibraryInUse) as refused:
        Ownership(tmp_path, activity="vicite ask")
    assert refused.value.holder == first.holder
    assert f"process {os.getpid()} (vicite ingest, since {first.holder.started_at})" in str(refused.value)
    first.release()
    Ownership(tmp_path, activity="vicite ask").release()


def test_another_process_is_refused_with_the_address_to_use_instead(tmp_path: Path) -> None:
    with holding(tmp_path) as process:
        with pytest.raises(LibraryInUse) as refused:
            Ownership(tmp_path, activity="vicite ask")
        assert refused.value.holder is not None
        assert refused.value.holder.pid == process.pid
        assert refused.value.holder.address == "http://127.0.0.1:8123"
        assert f"process {process.pid} (vicite serve" in str(refused.value)
        assert "answers at http://127.0.0.1:8123" in str(refused.value)
        assert who_holds(tmp_path) == refused.value.holder
        process.kill()


def test_a_killed_owner_blocks_nobody_and_is_seen_to_have_ended_badly(tmp_path: Path) -> None:
    with holding(tmp_path) as process:
        process.send_signal(signal.SIGKILL)
    assert (tmp_path / HOLDER_FILE).exists()
    assert who_holds(tmp_path) is None
    owner = Ownership(tmp_path, activity="vicite ask")
    assert owner.after_unclean_end
    assert who_holds(tmp_path) == owner.holder
    owner.release()


def test_who_lets_go_in_order_leaves_no_trace_of_trouble(tmp_path: Path) -> None:
    Ownership(tmp_path, activity="vicite ingest").release()
    assert who_holds(tmp_path) is None
    owner = Ownership(tmp_path, activity="vicite ask")
    assert not owner.after_unclean_end
    owner.release(in_order=False)
    assert Ownership(tmp_path, activity="vicite ask").after_unclean_end


@pytest.mark.parametrize("written", ["", "{", "[]", '{"pid": "x"}', json.dumps({"activity": "x"})])
def test_an_unreadable_holder_file_neither_breaks_nor_blocks(tmp_path: Path, written: str) -> None:
    owner = Ownership(tmp_path, activity="vicite ingest")
    (tmp_path / HOLDER_FILE).write_text(written)
    with pytest.raises(LibraryInUse, match="in use by another process") as refused:
        Ownership(tmp_path, activity="vicite ask")
    assert refused.value.holder is None
    owner.release()


def test_nobody_holds_a_directory_that_is_not_there(tmp_path: Path) -> None:
    assert who_holds(tmp_path / "nowhere") is None
    assert not (tmp_path / "nowhere").exists()
