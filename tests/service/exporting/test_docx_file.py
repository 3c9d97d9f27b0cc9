"""DOCX files as Word would read them: unzipped, and through python-docx."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from service.answers import Answer, Summary
from service.exporting.files import export
from tests.service.exporting.made import CITATION, SECOND, answer, claim, small_summary

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


class Opened:
    """The parts of a DOCX file, parsed."""

    def __init__(self, made: Answer | Summary) -> None:
        self.content = export(made, "docx").content
        with ZipFile(BytesIO(self.content)) as file:
            assert file.testzip() is None
            self.parts = {
                name: etree.fromstring(file.read(name))
                for name in file.namelist()
                if name.endswith((".xml", ".rels"))
            }

    @property
    def document(self) -> etree._Element:
        return self.parts["word/document.xml"]

    @property
    def notes(self) -> dict[int, etree._Element]:
        """The footnotes by their ids, without the separators."""
        found = self.parts["word/footnotes.xml"].findall(f"{W}footnote")
        return {int(one.get(f"{W}id", "")): one for one in found if one.get(f"{W}type") is None}

    def note_text(self, number: int) -> str:
        return text_of(self.notes[number])

    def references(self) -> list[int]:
        return [int(one.get(f"{W}id", "")) for one in self.document.iter(f"{W}footnoteReference")]

    def links(self) -> dict[str, str]:
        rels = self.parts.get("word/_rels/footnotes.xml.rels")
        return {} if rels is None else {one.get("Id", ""): one.get("Target", "") for one in rels}


def text_of(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def test_footnotes_are_real_ones_with_their_parts_around_them() -> None:
    made = Opened(small_summary())
    (type_,) = [
        one.get("ContentType")
        for one in made.parts["[Content_Types].xml"]
        if one.get("PartName") == "/word/footnotes.xml"
    ]
    assert type_ == FOOTNOTES_TYPE
    (target,) = [
        one.get("Target")
        for one in made.parts["word/_rels/document.xml.rels"]
        if one.get("Type") == FOOTNOTES
    ]
    assert target == "footnotes.xml"
    separators = [
        (one.get(f"{W}type"), one.get(f"{W}id"), one.find(f".//{W}{one.get(f'{W}type')}") is not None)
        for one in made.parts["word/footnotes.xml"]
        if one.get(f"{W}type")
    ]
    assert separators == [("separator", "-1", True), ("continuationSeparator", "0", True)]


def test_settings_name_the_separators_where_the_schema_has_them() -> None:
    settings = Opened(small_summary()).parts["word/settings.xml"]
    names = [one.tag.removeprefix(W) for one in settings]
    assert names.index("footnotePr") == names.index("compat") - 1
    assert [one.get(f"{W}id") for one in settings.find(f"{W}footnotePr")] == ["-1", "0"]  # type: ignore[union-attr]


def test_every_style_that_is_used_is_defined_once() -> None:
    made = Opened(small_summary())
    defined = [one.get(f"{W}styleId") for one in made.parts["word/styles.xml"].findall(f"{W}style")]
    assert len(defined) == len(set(defined))
    used = {
        one.get(f"{W}val")
        for name in ("word/document.xml", "word/footnotes.xml")
        for kind in ("pStyle", "rStyle", "tblStyle")
        for one in made.parts[name].iter(f"{W}{kind}")
    }
    assert {"FootnoteText", "FootnoteReference", "Hyperlink"} <= used <= set(defined)


def test_each_footnote_says_what_its_citation_says_and_is_referred_to_once() -> None:
    made = Opened(small_summary())
    assert made.references() == [1, 2]
    assert list(made.notes) == [1, 2]
    source = (
        "Báo Bắc Giang, Chuyển đổi số ở Bắc Giang, 2 March 2020, https://bao.example/tin-1?x=1&y=2, "
        "retrieved 22 November 2026."
    )
    assert made.note_text(1) == f" “{CITATION['quote']}” {source}"
    assert made.note_text(2) == f" “{SECOND['quote']}” “Mr Duong Van Thai of Bac Giang attended.” {source}"
    for note in made.notes.values():
        assert len(list(note.iter(f"{W}footnoteRef"))) == 1


def test_a_source_cited_again_is_a_cross_reference_to_its_one_footnote() -> None:
    made = Opened(answer(claim("One.", [1]), claim("Two.", [2, 1])))
    paragraph = next(one for one in made.document.iter(f"{W}p") if "One." in text_of(one))
    marks = [
        one.get(f"{W}id") if one.tag == f"{W}footnoteReference" else (one.text or "").strip()
        for one in paragraph.iter(f"{W}footnoteReference", f"{W}instrText")
    ]
    assert marks == ["1", "2", "NOTEREF _RefNote1 \\f \\h"]
    assert text_of(paragraph) == "One. Two.,1"
    around = paragraph.find(f"{W}bookmarkStart[@{W}name='_RefNote1']")
    assert around is not None
    assert around.getnext().find(f"{W}footnoteReference").get(f"{W}id") == "1"  # type: ignore[union-attr]
    assert around.getnext().getnext().get(f"{W}id") == around.get(f"{W}id")  # type: ignore[union-attr]


def test_fields_and_bookmarks_are_whole() -> None:
    document = Opened(small_summary()).document
    kinds = [one.get(f"{W}fldCharType") for one in document.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)
    bookmarks = {one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")}
    asked = {(one.text or "").split()[1] for one in document.iter(f"{W}instrText")}
    assert asked <= bookmarks


def test_an_address_is_a_link_of_the_footnotes() -> None:
    made = Opened(small_summary())
    (address,) = made.links().values()
    assert address == "https://bao.example/tin-1?x=1&y=2"
    links = list(made.parts["word/footnotes.xml"].iter(f"{W}hyperlink"))
    assert [one.get(f"{R}id") for one in links] == list(made.links()) * 2


def test_the_quote_is_marked_as_vietnamese_for_the_speller() -> None:
    said = {
        text_of(run): [one.get(f"{W}val") for one in run.iter(f"{W}lang")]
        for run in Opened(small_summary()).notes[2].iter(f"{W}r")
    }
    assert {text for text, languages in said.items() if languages == ["vi-VN"]} == {f" “{SECOND['quote']}”"}


def test_python_docx_reads_text_and_tables() -> None:
    read = docx.Document(BytesIO(export(small_summary(), "docx").content))
    texts = [paragraph.text for paragraph in read.paragraphs]
    assert texts[:3] == ["Digital transformation", "About: base stations", "Date: 22 November 2026"]
    assert "In 2020 Bac Giang (Bắc Giang) had 1,422 base stations." in texts
    assert "Duong Van Thai (Dương Văn Thái) attended in Bac Giang. (to be checked),1" in texts
    assert "Duong Van Thai attended in Bac Giang. — A name is unknown." in texts
    assert any(text.startswith("1 statement was withheld: ") for text in texts)
    assert texts[-1] == "This summary cites 1 of 1 articles and 1 of 3 sentences that were considered."
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in read.tables]
    assert tables == [
        [
            ["What", "Value", "Unit", "Period", "Fact or plan", "Note"],
            ["base stations", "1422", "stations", "", "fact", "1"],
        ],
        [
            ["Date", "What", "Fact or plan", "Note"],
            ["2020", "Bac Giang had 1,422 base stations.", "fact", "1"],
        ],
        [["Name", "In Vietnamese", "Kind", "Role", "Note"], ["Bac Giang", "Bắc Giang", "place", "", "1,2"]],
    ]
    assert (read.core_properties.author, read.core_properties.title) == ("ViCite", "Digital transformation")


def test_an_answer_without_citations_is_a_whole_file_too() -> None:
    made = Opened(answer(status="insufficient_evidence", citations=[]))
    assert made.references() == []
    assert made.notes == {}
    assert "insufficient evidence" in text_of(made.document)


HOSTILE = '"><w:instrText>DDEAUTO c:\\\\x</w:instrText><!-- {HYPERLINK "http://evil.example"} ]]> &lt; \x00\x07\u202e'


def test_hostile_text_stays_text() -> None:
    hostile = dict.fromkeys(("title", "publisher", "quote", "quote_en", "url"), HOSTILE)
    made = Opened(
        answer(
            claim(HOSTILE, [1], verdict="check", reasons=[HOSTILE], expression=HOSTILE),
            claim("Again.", [1]),
            question=HOSTILE * 9,
            model=HOSTILE,
            citations=[{**CITATION, **hostile}],
        )
    )
    shown = HOSTILE.rstrip("\x00\x07\u202e ")
    assert made.note_text(1).count(shown) == 5
    assert shown in text_of(made.document)
    assert [one.text for one in made.document.iter(f"{W}instrText")] == [" NOTEREF _RefNote1 \\f \\h "]
    for name in ("word/footnotes.xml", "word/settings.xml", "word/styles.xml"):
        assert list(made.parts[name].iter(f"{W}instrText", f"{W}fldSimple")) == []
    assert made.links() == {}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.example", "\\\\host\\x"]
)
def test_only_web_addresses_are_links(url: str) -> None:
    made = Opened(answer(claim("One.", [1]), citations=[{**CITATION, "url": url}]))
    assert made.links() == {}
    assert f", {url}, retrieved" in made.note_text(1)


@pytest.mark.parametrize("url", ["https://a.example/x\x00\x0by", 'https://a.example/"><w:p/>&x'])
def test_a_hostile_web_address_leaves_the_file_whole(url: str) -> None:
    made = Opened(answer(claim("One.", [1]), citations=[{**CITATION, "url": url}]))
    assert list(made.notes) == [1]
    assert all(target.startswith("https://a.example/") for target in made.links().values())


def test_a_deleted_article_is_told_in_its_footnote() -> None:
    made = Opened(
        answer(claim("█████", [1]), citations=[{**CITATION, "deleted": True, "quote": "", "title": None}])
    )
    assert made.note_text(1).startswith(
        " The article has been deleted, and its words with it. Báo Bắc Giang, "
    )
    assert [one.get(f"{W}val") for one in made.notes[1].iter(f"{W}lang")] == []


def test_a_text_in_vietnamese_is_marked_as_such_on_a4() -> None:
    document = Opened(answer(claim("Có 1.394 trạm.", [1]), language="vi")).document
    run = next(one for one in document.iter(f"{W}r") if "1.394" in text_of(one))
    assert [one.get(f"{W}val") for one in run.iter(f"{W}lang")] == ["vi-VN"]
    (size,) = document.iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
