import pytest

from tests.service.cli.conftest import Run

VERBS = [
    ["ingest"],
    ["search"],
    ["ask"],
    ["summarize"],
    ["serve"],
    ["doctor"],
    ["rebuild"],
    ["eval"],
    ["articles", "list"],
    ["articles", "show"],
    ["articles", "delete"],
    ["answers", "list"],
    ["answers", "show"],
    ["answers", "recheck"],
    ["answers", "delete"],
]
LATER = ["watch", "export", "backup", "restore", "keys"]


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_every_verb_explains_itself_with_an_example_and_can_print_json(vicite: Run, verb: list[str]) -> None:
    ran = vicite(*verb, "--help")
    assert ran.code == 0
    assert f"\n    vicite {' '.join(verb)}" in ran.out
    assert "--json" in ran.out


@pytest.mark.parametrize("verb", LATER)
def test_a_verb_of_a_later_version_names_what_works_today(vicite: Run, verb: str) -> None:
    ran = vicite(verb, "something", "--option", "--json")
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith(f"vicite {verb} comes with a later version. What works today: vicite ")
    assert vicite(verb, "--help").code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ask"], "Missing argument 'QUESTION'"),
        (["ask", "   "], "Invalid value for QUESTION: it is empty."),
        (["ask", "x" * 10_000], "it has 10,000 characters, and at most 2,000 are read; shorten it."),
        (["ask", "x", "--from", "31/12/2020"], "--from: '31/12/2020' is not a day; write it as 2021-01-31."),
        (["search", "x", "--to", "2020-02-30"], "--to: '2020-02-30' is not a day; write it as 2021-01-31."),
        (["search", "x", "--top-k", "0"], "--top-k: it must be 1 or more."),
        (["search", "x", "--top-k", "1000"], "--top-k: it must be 100 or less."),
        (["ask", "x", "--language", "fr"], "--language: it must be 'en' or 'vi'."),
        (["summarize"], "give the ids of articles, or --about, and not both."),
        (["summarize", "some-id", "--about", "x"], "give the ids of articles, or --about, and not both."),
        (
            ["summarize", "some-id", "--length", "long"],
            "--length: it must be 'brief', 'standard' or 'detailed'.",
        ),
        (["articles", "list", "--from", "soon"], "--from: 'soon' is not a day"),
        (["ingest", "x.txt", "--id", "a b"], "--id: it may hold letters, digits and . _ : - only"),
        (["serve", "--port", "70000"], "--port"),
        (["sumarize"], "Did you mean 'summarize'?"),
    ],
)
def test_wrong_usage_is_told_in_the_words_of_the_options(
    vicite: Run, words: list[str], sentence: str
) -> None:
    ran = vicite(*words)
    assert ran.code == 2
    assert ran.out == ""
    assert sentence in " ".join(ran.err.split())


def test_wrong_usage_touches_no_library(vicite: Run, data_dir: object) -> None:
    vicite("ask", "x", "--from", "soon")
    assert not data_dir.exists()  # type: ignore[attr-defined]
