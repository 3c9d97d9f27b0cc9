"""One article per JSON line."""

import pytest

from vectorstore.reading import Source, Unreadable
from vectorstore.reading.jsonl import read_json_lines


def test_a_line_may_say_everything_about_its_article() -> None:
    line = (
        '{"id": "ha-lam:1", "title": "T", "text": "Bài", "url": "https://a.example/1", "publisher": "Báo",'
        ' "published_at": "2021-01-23", "metadata": {"a": "x", "b": 1, "c": 1.5, "d": true}, "lead": "thừa"}'
    )
    assert list(read_json_lines([line.encode()], origin="f")) == [
        Source(
            content="Bài".encode(),
            format="text",
            origin="f:1",
            id="ha-lam:1",
            title="T",
            url="https://a.example/1",
            publisher="Báo",
            published_at="2021-01-23",
            metadata={"a": "x", "b": 1, "c": 1.5, "d": True},
        )
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            '{"text": "a"',
            "the line is not valid JSON (EOF while parsing an object at column 12): mend the line",
        ),
        ('["a"]', "the line must be one JSON object in { }"),
        ('{"title": "a"}', 'the line needs "text" or "html", and not both'),
        ('{"text": "a", "html": "b"}', 'the line needs "text" or "html", and not both'),
        ('{"text": 1}', 'the key "text" is wrong: Input should be a valid string'),
        (
            '{"text": "a", "id": "có dấu"}',
            'the "id" may hold letters, digits and . _ : - only, at most 128 of them',
        ),
        (
            '{"text": "a", "metadata": {"k": ["x"]}}',
            'the "metadata" must be an object whose values are text, numbers, true or false',
        ),
        (
            '{"text": "a", "metadata": {"k": NaN}}',
            'the "metadata" must be an object whose values are text, numbers, true or false',
        ),
    ],
)
def test_a_broken_line_says_what_is_wrong_and_the_rest_goes_on(line: str, reason: str) -> None:
    found = list(read_json_lines([line.encode(), b'{"text": "b"}'], origin="f"))
    assert found == [Unreadable("f:1", reason), Source(b"b", "text", "f:2")]


def test_lines_that_are_hostile_are_refused() -> None:
    lines = [b"[" * 100_000, b'{"text": "\\ud800"}', b'\xff{"text": "a"}']
    assert [type(found) for found in read_json_lines(lines, origin="f")] == [Unreadable] * 3
