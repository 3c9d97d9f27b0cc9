"""The part of a DOCX file that holds its footnotes, as Word writes it, and the marks that lead there.

python-docx has none of it. ECMA-376, part 1, 17.11; a footnote's id is its number in the memo. In Word a source
that is cited again is what Insert > Cross-reference > Footnote makes: a NOTEREF field on the bookmark around the
first mark. It is renumbered with the notes and can be followed, and a source keeps one footnote. The fields and
bookmarks are made of numbers alone; no text from outside is part of one.
"""

from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape

from service.exporting.notes import Note, quoted_parts

PART_NAME = "/word/footnotes.xml"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
_SUPERSCRIPT = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

# Elements of styles.xml, by Word's own names and ids.
STYLES = (
    f'<w:style {_W} w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
    '<w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>'
    '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>',
    f'<w:style {_W} w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    f'<w:style {_W} w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
    '<w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr></w:style>',
)
# The element of settings.xml that names the separators.
SETTINGS = f'<w:footnotePr {_W}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'


def footnotes_part(notes: Sequence[Note], link: Callable[[str], str]) -> bytes:
    """Return footnotes.xml; ``link`` relates the part to an address and returns the relationship's id."""
    body = [_separator(kind, number) for kind, number in _SEPARATORS]
    body += [_footnote(number, note, link) for number, note in enumerate(notes, start=1)]
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{declaration}<w:footnotes {_W} {_R}>{''.join(body)}</w:footnotes>".encode()


def mark_elements(number: int, *, first: bool) -> Iterator[str]:
    """Yield the elements of a paragraph that stand for a footnote's mark: itself, later a cross-reference to it."""
    bookmark = f"_RefNote{number}"
    if first:
        yield f'<w:bookmarkStart {_W} w:id="{number}" w:name="{bookmark}"/>'
        yield f'<w:r {_W}>{_SUPERSCRIPT}<w:footnoteReference w:id="{number}"/></w:r>'
        yield f'<w:bookmarkEnd {_W} w:id="{number}"/>'
        return
    for inner in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> NOTEREF {bookmark} \\f \\h </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{number}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        yield f"<w:r {_W}>{_SUPERSCRIPT}{inner}</w:r>"


def between_marks() -> str:
    """Return what parts two marks that stand side by side."""
    return f"<w:r {_W}>{_SUPERSCRIPT}<w:t>,</w:t></w:r>"


def _separator(kind: str, number: int) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr>'
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )


def _footnote(number: int, note: Note, link: Callable[[str], str]) -> str:
    mark = f"<w:r>{_SUPERSCRIPT}<w:footnoteRef/></w:r>"
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        f"{mark}{''.join(_text(note, link))}</w:p></w:footnote>"
    )


def _text(note: Note, link: Callable[[str], str]) -> Iterator[str]:
    for place, part in enumerate(quoted_parts(note)):
        quote = place == 0 and not note.deleted
        yield _run(f" {part}", language="vi-VN" if quote else None)
    source = ", ".join(note.source)
    yield _run(f" {source}") if source else ""
    if note.address:
        yield _run(", " if source else " ")
        shown = _run(note.address, style="Hyperlink")
        yield f'<w:hyperlink r:id="{link(note.address)}" w:history="1">{shown}</w:hyperlink>'
    if note.retrieved:
        yield _run(f"{', ' if source or note.address else ' '}retrieved {note.retrieved}")
    if source or note.address or note.retrieved:
        yield _run(".")


def _run(text: str, *, style: str | None = None, language: str | None = None) -> str:
    said = f'<w:rStyle w:val="{style}"/>' if style else ""
    said += f'<w:lang w:val="{language}"/>' if language else ""
    properties = f"<w:rPr>{said}</w:rPr>" if said else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
