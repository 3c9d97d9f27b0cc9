"""A memo as DOCX: the only door to python-docx.

Footnotes are real ones (``service.exporting.footnotes``). Texts from outside are set as text: none becomes a field,
a link or markup; links are http(s) addresses of footnotes.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from service.exporting.footnotes import (
    PART_NAME,
    SETTINGS,
    STYLES,
    between_marks,
    footnotes_part,
    mark_elements,
)
from service.exporting.memo import Memo, Sentence
from service.exporting.notes import Note
from service.exporting.tables import Table

_AFTER_FOOTNOTES = "endnotePr compat docVars rsids mathPr"  # in settings.xml, ECMA-376, part 1, 17.15.1.78
_LONGEST_PROPERTY = 255  # of a core property, in characters
_VIETNAMESE = '<w:lang xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:val="vi-VN"/>'
_A4 = (Mm(210), Mm(297))


def to_docx(memo: Memo) -> bytes:
    """Return the memo as the bytes of a DOCX file."""
    document = Document()
    _set_up(document, memo)
    _write(document, memo, _Marks())
    _add_footnotes(document, memo.notes)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


class _Marks:
    """The marks of footnotes; it remembers which stand in the document already."""

    def __init__(self) -> None:
        self._set: set[int] = set()

    def add(self, paragraph: Paragraph, notes: Iterable[int]) -> None:
        """Set the marks at the paragraph's end."""
        for place, number in enumerate(notes):
            if place:
                paragraph._p.append(parse_xml(between_marks()))
            for element in mark_elements(number, first=number not in self._set):
                paragraph._p.append(parse_xml(element))
            self._set.add(number)


def _set_up(document: Docx, memo: Memo) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _A4
    about = document.core_properties
    about.author, about.comments, about.title = "ViCite", "", memo.title[:_LONGEST_PROPERTY]
    about.created = about.modified = datetime.now(UTC)
    for style in STYLES:
        document.styles.element.append(parse_xml(style))


def _write(document: Docx, memo: Memo, marks: _Marks) -> None:
    document.add_heading(memo.title, level=1)
    for name, text in memo.head:
        line = document.add_paragraph()
        line.paragraph_format.space_after = 0
        line.add_run(f"{name}: ").bold = True
        line.add_run(text)
    for index, sentences in enumerate(memo.body):
        paragraph = document.add_paragraph()
        if index == 0:
            paragraph.paragraph_format.space_before = Mm(5)
        _set_sentences(paragraph, sentences, memo.language, marks)
    if memo.doubts:
        document.add_heading("To be checked", level=2)
        for one in memo.doubts:
            document.add_paragraph(f"{one.text} — {one.reasons}.", style="List Bullet")
    if memo.remarks:
        document.add_heading("Left out", level=2)
        for remark in memo.remarks:
            document.add_paragraph(remark, style="List Bullet")
    for table in memo.tables:
        document.add_heading(table.heading, level=2)
        _add_table(document, table, marks)
    if memo.coverage:
        document.add_heading("Coverage", level=2)
        document.add_paragraph(memo.coverage)


def _set_sentences(paragraph: Paragraph, sentences: Iterable[Sentence], language: str, marks: _Marks) -> None:
    for place, sentence in enumerate(sentences):
        run = paragraph.add_run(" " * (place > 0) + sentence.text)
        if language == "vi":
            run._r.get_or_add_rPr().append(parse_xml(_VIETNAMESE))
        if sentence.remark:
            paragraph.add_run(f" ({sentence.remark})").italic = True
        marks.add(paragraph, sentence.notes)


def _add_table(document: Docx, table: Table, marks: _Marks) -> None:
    grid = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    for cell, name in zip(grid.rows[0].cells, table.columns, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    for row in table.rows:
        cells = grid.add_row().cells
        for cell, text in zip(cells, row.cells, strict=False):
            cell.paragraphs[0].add_run(text)
        marks.add(cells[-1].paragraphs[0], row.notes)


def _add_footnotes(document: Docx, notes: Iterable[Note]) -> None:
    package = document.part.package
    part = Part(PackURI(PART_NAME), CONTENT_TYPE.WML_FOOTNOTES, b"", package)

    def link(address: str) -> str:
        return part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    part._blob = footnotes_part(tuple(notes), link)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    settings = document.settings.element
    later = {qn(f"w:{name}") for name in _AFTER_FOOTNOTES.split()}
    next(one for one in settings if one.tag in later).addprevious(parse_xml(SETTINGS))
