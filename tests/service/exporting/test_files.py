import os
import subprocess
import sys

import pytest

from service.exporting.files import export
from tests.service.exporting.made import answer, claim


def name_for(question: str) -> tuple[str, str]:
    file = export(answer(claim("One.", [1]), question=question), "md")
    return file.name, file.disposition


def test_the_file_is_named_after_the_title_in_ascii_and_as_it_is() -> None:
    name, disposition = name_for("Đấu giá “đất” ở Bắc Giang?")
    assert name == "Đấu giá “đất” ở Bắc Giang.md"
    assert disposition == (
        'attachment; filename="Dau gia _dat_ o Bac Giang.md"; '
        "filename*=UTF-8''%C4%90%E1%BA%A5u%20gi%C3%A1%20%E2%80%9C%C4%91%E1%BA%A5t%E2%80%9D%20%E1%BB%9F%20"
        "B%E1%BA%AFc%20Giang.md"
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc passwd.md"),
        ('a"; filename="b.exe\r\nX: y', "a ; filename= b.exe X y.md"),
        ("a\\b:c*d|e<f>", "a b c d e f.md"),
        ("...", "ans_71c0d5e83b9f4a26.md"),
        ("   ", "Untitled.md"),
        ("từ " * 60, ("từ " * 26).strip() + ".md"),
        ("x" * 300, "x" * 80 + ".md"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    found, disposition = name_for(title)
    assert found == name
    assert disposition.isascii()
    assert disposition.count('"') == 2
    assert "\r" not in disposition


def test_media_types_are_those_of_the_formats() -> None:
    made = answer(claim("One.", [1]))
    assert export(made, "md").media_type == "text/markdown; charset=utf-8"
    docx = export(made, "docx")
    assert docx.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert docx.content.startswith(b"PK")
    assert docx.name.endswith(".docx")


def test_markdown_does_not_load_python_docx() -> None:
    program = "import sys, service.exporting.files; print('docx' in sys.modules)"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=env)
    assert ran.stdout == "False\n"
