import itertools

from hypothesis import given
from hypothesis import strategies as st

from service.event_stream import ServerSentEvent, read_events

STREAM = (
    'event: searched\ndata: {"a": "Hà Lâm\u2028 năm\u0085"}\n\n: still working\n\nevent: done\ndata: {}\n\n'
)
EVENTS = [ServerSentEvent("searched", '{"a": "Hà Lâm\u2028 năm\u0085"}'), ServerSentEvent("done", "{}")]


def test_events_have_names_and_data_and_comments_are_passed_over() -> None:
    assert list(read_events([STREAM.encode()])) == EVENTS


@given(st.lists(st.integers(0, len(STREAM.encode())), max_size=8))
def test_it_does_not_matter_where_the_chunks_end(cuts: list[int]) -> None:
    raw = STREAM.encode()
    places = [0, *sorted(cuts), len(raw)]
    chunks = [raw[start:end] for start, end in itertools.pairwise(places)]
    assert list(read_events(chunks)) == EVENTS


def test_carriage_returns_end_lines_too() -> None:
    assert list(read_events([STREAM.replace("\n", "\r\n").encode()])) == EVENTS


def test_lines_of_data_are_joined_and_an_event_without_a_name_is_a_message() -> None:
    assert list(read_events([b"data: one\ndata:two\nid: 7\n\n"])) == [ServerSentEvent("message", "one\ntwo")]


def test_an_event_that_was_cut_off_is_none() -> None:
    assert list(read_events([b"event: done\ndata: {}\n"])) == []
