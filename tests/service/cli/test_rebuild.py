from pathlib import Path

from service.settings import Settings
from service.vicite import ViCite
from tests.service.cli.conftest import HA_LAM_2020, Run


def test_a_rebuilt_library_finds_what_it_found(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020))
    before = vicite("search", "trạm BTS", "--json").document
    ran = vicite("rebuild")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "The indexes are built anew."
    assert "The vector index holds all" in ran.out
    assert vicite("search", "trạm BTS", "--json").document == before


def test_rebuilding_as_json_tells_how_the_library_stands(vicite: Run) -> None:
    readiness = vicite("rebuild", "--json").document
    assert readiness["ready"] is True
    assert readiness["parts"]["words"]["ok"] is True


def test_rebuilding_is_refused_while_a_service_holds_the_library(vicite: Run, data_dir: Path) -> None:
    settings = Settings.ignoring_surroundings(data_dir=data_dir)
    with ViCite.open(settings, activity="vicite serve", address="http://127.0.0.1:9"):
        ran = vicite("rebuild")
    assert (ran.code, ran.out) == (1, "")
    assert "vicite serve" in ran.err
    assert "http://127.0.0.1:9" in ran.err
    assert ran.err.endswith("Rebuilding needs the library for itself: stop that process first.\n")
