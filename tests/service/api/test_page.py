"""The page and its files: what they fetch, and what they do with texts of strangers."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from service.api.page import WEB
from tests.service.api.test_openapi import Reading

SCRIPTS = sorted(WEB.glob("*.js"))
NODE = shutil.which("node")


def test_page_is_shown_at_the_root_and_fetches_only_its_own_files(client: TestClient) -> None:
    reply = client.get("/")
    assert reply.status_code == 200
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert reply.headers["Cache-Control"] == "no-cache"
    read = Reading()
    read.feed(reply.text)
    assert read.unsafe == []
    assert "/web/page.js" in read.fetched
    for path in read.fetched:
        assert path.startswith("/web/")
        assert client.get(path).status_code == 200


def test_files_of_the_page_are_revalidated_and_nothing_else_is_served(client: TestClient) -> None:
    first = client.get("/web/page.js")
    assert first.headers["Content-Type"].startswith(("text/javascript", "application/javascript"))
    again = client.get("/web/page.js", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    for path in ("/web/../api/app.py", "/web/%2e%2e/api/app.py", "/web/nothing.js", "/web/"):
        assert client.get(path).status_code == 404
    assert client.head("/").status_code == 200


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_puts_text_into_the_page_as_text_only(script: Path) -> None:
    code = script.read_text(encoding="utf-8")
    for way in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "DOMParser",
    ):
        assert way not in code
    assert not re.search(r"https?://(?!\$)", code.replace('"https:"', "").replace('"http:"', ""))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_imports_what_is_there(script: Path) -> None:
    code = script.read_text(encoding="utf-8")
    for names, source in re.findall(r'import (?:\{([^}]*)\} from )?"/web/([^"]+)"', code):
        there = (WEB / source).read_text(encoding="utf-8")
        for name in filter(None, (one.strip() for one in names.split(","))):
            assert re.search(rf"export (async )?(function\*?|const|class) {name}\b", there), (source, name)


def test_styles_fetch_nothing() -> None:
    for style in WEB.glob("*.css"):
        assert "url(" not in style.read_text(encoding="utf-8")
        assert "@import" not in style.read_text(encoding="utf-8")


def test_ids_that_scripts_look_up_stand_in_the_page() -> None:
    page = (WEB / "index.html").read_text(encoding="utf-8")
    wanted = {
        name for one in SCRIPTS for name in re.findall(r'byId\("([^"]+)"\)', one.read_text(encoding="utf-8"))
    }
    assert "question" in wanted
    assert {name for name in wanted if f'id="{name}"' not in page} == set()


def run_in_node(code: str) -> object:
    """Return what the expression gives, with the pure scripts of the page at hand."""
    sources = "".join(
        (WEB / name).read_text(encoding="utf-8").replace("export ", "") for name in ("text.js", "events.js")
    )
    program = f"{sources}\nconsole.log(JSON.stringify(await (async () => {code})()));"
    done = subprocess.run(
        [str(NODE), "--input-type=module", "-"],
        input=program,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return json.loads(done.stdout)


needs_node = pytest.mark.skipif(NODE is None, reason="node is not there")


@needs_node
def test_marks_count_code_points_not_utf16() -> None:
    text = "😀🚀 Một.\n\nHai 😀 có 12 trạm. Ba."
    quote = "Hai 😀 có 12 trạm."
    start = text.index(quote)
    marks = [{"start": start, "end": start + len(quote)}]
    assert run_in_node(f"markedParagraphs({json.dumps(text)}, {json.dumps(marks)})") == [
        [{"text": "😀🚀 Một.", "mark": None}],
        [{"text": quote, "mark": 0}, {"text": " Ba.", "mark": None}],
    ]


@needs_node
def test_marks_that_overlap_or_lie_outside_lose_no_text() -> None:
    marks = [{"start": 4, "end": 6}, {"start": 0, "end": 5}, {"start": 3, "end": 99}, {"start": 5, "end": 5}]
    (parts,) = run_in_node(f'markedParagraphs("abcdefgh", {json.dumps(marks)})')  # type: ignore[misc]
    assert parts == [{"text": "abcde", "mark": 1}, {"text": "fgh", "mark": None}]


@needs_node
@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("2021-01-18", "18 Jan 2021"),
        ("2021-01-18T09:24:00+07:00", "18 Jan 2021"),
        ("2021-01-17T23:30:00Z", "18 Jan 2021"),
        (None, ""),
        ("hôm qua", "hôm qua"),
    ],
)
def test_days_are_shown_as_in_vietnam(given: str | None, shown: str) -> None:
    assert run_in_node(f"shownDay({json.dumps(given)})") == shown


@needs_node
@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://halam.example/a", "https://halam.example/a"),
        ("javascript:alert(1)", None),
        (" JavaScript:alert(1)", None),
        ("data:text/html,a", None),
        ("/relative", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str | None, shown: str | None) -> None:
    assert run_in_node(f"webAddress({json.dumps(address)})") == shown


@needs_node
def test_events_are_read_however_they_are_cut() -> None:
    claim = ': still working\n\nevent: claim\ndata: {"a": "Hà\u2028Lâm"}\n\n'
    body = claim + "event: done\r\ndata: 1\r\ndata: 2\r\n\r\nevent: cut\ndata: 3"
    for size in (1, 2, 7, 1000):
        code = f"""{{
          const bytes = new TextEncoder().encode({json.dumps(body)});
          async function* cut() {{ for (let i = 0; i < bytes.length; i += {size}) yield bytes.slice(i, i + {size}); }}
          const found = [];
          for await (const event of readEvents(cut())) found.push(event);
          return found;
        }}"""
        assert run_in_node(code) == [
            {"name": "claim", "data": '{"a": "Hà\u2028Lâm"}'},
            {"name": "done", "data": "1\n2"},
        ]


@needs_node
def test_figures_and_copied_answers_read_well() -> None:
    assert run_in_node('["1394", "12680", "1268000000000", "12680.25", "12/63", "6.1"].map(shownFigure)') == [
        "1394",
        "12,680",
        "1,268,000,000,000",
        "12,680.25",
        "12/63",
        "6.1",
    ]
    hoa = {
        "text": "Ms Hoa said so.",
        "verdict": "check",
        "reasons": ["the name is unknown"],
        "citations": [1],
    }
    stations = {"text": "It had 1,394 stations. [1]", "verdict": "verified", "reasons": [], "citations": [1]}
    quote = {"number": 1, "quote": "Có 1.394 trạm.", "title": "Tin", "publisher": None}
    citation = {**quote, "published_at": "2021-01-18", "url": "javascript:a"}
    answer = {"claims": [stations, hoa], "citations": [citation]}
    assert run_in_node(f"asPlainText({json.dumps(answer)})") == (
        "It had 1,394 stations. [1]\nMs Hoa said so. [1] (check: the name is unknown)\n\n"
        "[1] “Có 1.394 trạm.” Tin, 18 Jan 2021"
    )


@needs_node
def test_what_is_said_of_a_quote_in_english() -> None:
    plain = {"quote_en": "It has 3.", "quote_en_reasons": []}
    unsure = {"quote_en": "It has 3.", "quote_en_reasons": ["the name X is unknown"]}
    without = {"quote_en": None, "quote_en_reasons": ["The rendering leaves out 3."]}
    cases = [plain, unsure, without, {"quote_en": None}]
    assert run_in_node(f"{json.dumps(cases)}.map(doubtOf)") == [
        "",
        "Check: The name X is unknown.",
        "Not in English: The rendering leaves out 3.",
        "",
    ]
    for citations, shared in (
        ([without, without], ["The rendering leaves out 3."]),
        ([without], ["The rendering leaves out 3."]),
        ([without, plain], []),
        ([without, {"quote_en": None, "quote_en_reasons": []}], []),
        ([plain, plain], []),
        ([], []),
    ):
        assert run_in_node(f"sharedReasons({json.dumps(citations)})") == shared


@needs_node
def test_a_copied_answer_holds_the_quotes_in_english() -> None:
    quote = {"number": 1, "quote": "Có 3.", "quote_en": "It has 3.", "title": "Tin"}
    answer = {"claims": [], "citations": [quote]}
    assert run_in_node(f"asPlainText({json.dumps(answer)})") == "\n[1] “Có 3.” (in English: “It has 3.”) Tin"


def test_the_form_offers_quotes_in_english_and_sends_what_was_chosen() -> None:
    page = (WEB / "index.html").read_text(encoding="utf-8")
    box = '<label class="tick"><input type="checkbox" name="translate_quotes"> Quotes in English</label>'
    form = page.partition('<form id="ask-form"')[2].partition("</form>")[0]
    assert box in form
    sent = (WEB / "ask.js").read_text(encoding="utf-8")
    assert "translate_quotes: form.elements.translate_quotes.checked" in sent
