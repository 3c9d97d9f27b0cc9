import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.vectorstore.crashing import ARTICLES, PLACES, article
from tests.vectorstore.libraries import open_library
from vectorstore.library import Library
from vectorstore.retrieval import Query

ROOT = Path(__file__).resolve().parents[2]


def whole(library: Library) -> bool:
    """Tell whether each article is shown whole and found, and nothing else is in the indexes."""
    for one in [library.article(each.id) for each in library.articles(100).items]:
        written = article(int(one.id.removeprefix("tin-")), int(one.metadata["round"]))
        assert one.text.encode() == written.content
        assert all(each.text == one.text[each.start : each.end] for each in one.sentences)
        hits = library.search([Query("vi", one.sentences[0].text)], 100).hits
        own = [hit for hit in hits if hit.article.id == one.id]
        assert {hit.article.version for hit in own} == {one.version}
        assert all(hit.passage.text == one.text[hit.passage.start : hit.passage.end] for hit in own)
    return all(part.ok for part in library.health().values())


@pytest.mark.parametrize("place", PLACES)
def test_a_process_that_dies_at_the_worst_places_leaves_a_whole_library(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The check in a child process has tests of its own, and costs seconds.
    monkeypatch.setattr("vectorstore.indexes.survives_opening", lambda *_, **__: True)
    command = [sys.executable, "-m", "tests.vectorstore.crashing", str(tmp_path), place]
    assert subprocess.run(command, cwd=ROOT, check=False, timeout=120).returncode == 9
    with open_library(tmp_path) as library:
        assert whole(library)
        versions = {one.id: (one.version, one.metadata["round"]) for one in library.articles(100).items}
        untouched = {f"tin-{number}": (1, 1) for number in range(1, ARTICLES)}
        first = versions.pop("tin-0", None)
        assert versions == untouched
        expected = {
            "before the old version is taken out": (2, 7),
            "before a deleted article is taken out": None,
        }
        assert first == expected.get(place, (1, 1))
        assert library.add(article(0, 8)).outcome in ("updated", "created")
        assert whole(library)


def test_whatever_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    random = Random(7)
    acknowledged: dict[str, tuple[int, int]] = {}
    for _ in range(2):
        command = [sys.executable, "-m", "tests.vectorstore.crashing", str(tmp_path)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        time.sleep(random.uniform(0.05, 1.0))
        process.kill()
        lines += [line for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        process.wait()
        for line in lines:
            article_id, number, said = line.split()
            acknowledged[article_id] = (int(number), int(said))
        with open_library(tmp_path) as library:
            assert whole(library)
            for name, (version, round_) in acknowledged.items():
                stored = library.article(name)
                assert stored.version >= version
                assert library.article(name, version).metadata["round"] == round_
    assert acknowledged
