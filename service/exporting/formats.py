"""The formats in which an answer or a summary is handed out, and their media types."""

from collections.abc import Mapping
from typing import Literal

Format = Literal["md", "docx"]
MEDIA_TYPES: Mapping[Format, str] = {
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
