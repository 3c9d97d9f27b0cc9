"""A stored answer or summary as the file that is handed out: its bytes, its media type, its name."""

import re
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import quote

from service.answers import Answer, Summary
from service.exporting.formats import MEDIA_TYPES, Format
from service.exporting.markdown import to_markdown
from service.exporting.memo import memo_of
from service.exporting.plain_text import one_line
from service.exporting.vietnamese_runs import without_marks

LONGEST_NAME = 80  # of a file, in characters, without its ending
# What no file name may hold on one system or another.
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


@dataclass(frozen=True, slots=True)
class Exported:
    """A file; ``name`` is made from the title, without the ending where it is shown to be too long."""

    content: bytes
    media_type: str
    name: str

    @property
    def disposition(self) -> str:
        """The header Content-Disposition after RFC 6266: the name in ASCII, and as it is after RFC 5987."""
        plain = re.sub(r"[^A-Za-z0-9._ -]", "_", without_marks(self.name))
        return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(self.name, safe='')}"


def export(reply: Answer | Summary, format: Format) -> Exported:
    """Return the answer or summary as a file of the format."""
    memo = memo_of(reply)
    match format:
        case "md":
            content = to_markdown(memo).encode()
        case "docx":
            from service.exporting.docx_file import to_docx

            content = to_docx(memo)
        case _:
            assert_never(format)
    return Exported(content, MEDIA_TYPES[format], f"{_stem(memo.title) or reply.id}.{format}")


def _stem(title: str) -> str:
    """Return the title as a file's name without its ending; empty where nothing of it can be one."""
    words = " ".join(_UNFIT.sub(" ", one_line(title)).split())
    if len(words) > LONGEST_NAME:
        words = words[:LONGEST_NAME].rpartition(" ")[0] or words[:LONGEST_NAME]
    return words.strip(" .")
