import threading

import pytest
from pydantic import SecretStr

from prompts import FilledPrompt
from service.chat_models import build_chat_model
from service.model_calls import UsageTally, stream_reply
from service.model_failures import ModelFailed, ModelTimedOut
from service.settings import Settings
from tests.openai_stub import openai_stub
from tests.stubs import ScriptedChatModel

PROMPT = FilledPrompt("the rules", "the question")


def _ask(stub, *, timeout_seconds=5.0, usage=None):
    settings = Settings.ignoring_surroundings().model_copy(
        update={
            "openai_base_url": stub.base_url,
            "openai_api_key": SecretStr("sk-secret"),
            "chat_model": "small",
            "model_timeout_seconds": timeout_seconds,
        }
    )
    model = build_chat_model(settings)
    return stream_reply(model, PROMPT, timeout_seconds=timeout_seconds, usage=usage or UsageTally())


def test_a_reply_is_streamed_and_its_tokens_are_counted():
    usage = UsageTally()
    with openai_stub(text="Bắc Giang had 1,422 stations. [a1b2]") as stub:
        assert "".join(_ask(stub, usage=usage)) == "Bắc Giang had 1,422 stations. [a1b2]"
        sent = stub.requests[0]
    assert (usage.prompt_tokens, usage.completion_tokens, usage.model_calls) == (31, 7, 1)
    assert [(one["role"], one["content"]) for one in sent["messages"]] == [
        ("system", "the rules"),
        ("user", "the question"),
    ]
    assert sent["stream_options"] == {"include_usage": True}
    assert sent["temperature"] == 0


def test_a_stream_that_stalls_ends_at_the_deadline_and_hangs_up():
    with openai_stub(text="x" * 100, stall_after=3) as stub:
        pieces = []
        with pytest.raises(ModelTimedOut, match="raise VICITE_MODEL_TIMEOUT_SECONDS"):
            pieces.extend(_ask(stub, timeout_seconds=0.6))
        assert stub.hung_up.wait(timeout=3)


def test_what_came_before_the_stall_is_delivered():
    with openai_stub(text="x" * 100, stall_after=3) as stub:
        reply = _ask(stub, timeout_seconds=0.6)
        assert [next(reply) for _ in range(3)] == ["xxxxx", "xxxxx", "xxxxx"]
        with pytest.raises(ModelTimedOut):
            next(reply)


def test_a_stream_that_trickles_ends_at_the_deadline():
    with openai_stub(text="x" * 100, pause=0.1) as stub, pytest.raises(ModelTimedOut):
        list(_ask(stub, timeout_seconds=0.6))


def test_the_calls_of_one_request_add_up():
    usage = UsageTally()
    model = ScriptedChatModel("three words here", "two words")
    for _ in range(2):
        list(stream_reply(model, PROMPT, timeout_seconds=5, usage=usage))
    assert (usage.prompt_tokens, usage.completion_tokens, usage.model_calls) == (40, 5, 2)


def test_retries_count_towards_the_deadline():
    with openai_stub(status=503) as stub, pytest.raises(ModelTimedOut):
        list(_ask(stub, timeout_seconds=0.3))


def test_a_call_that_is_refused_once_is_tried_again():
    with openai_stub(fail_first=1) as stub:
        assert "".join(_ask(stub)) == "A claim. [a1b2]"
        assert len(stub.requests) == 2


def test_retries_are_bounded():
    with openai_stub(status=503) as stub, pytest.raises(ModelFailed):
        list(_ask(stub, timeout_seconds=20))
    assert len(stub.requests) == 3


def test_who_stops_reading_ends_the_call():
    with openai_stub(text="x" * 100, stall_after=3) as stub:
        reply = _ask(stub, timeout_seconds=30)
        next(reply)
        reply.close()
        assert stub.hung_up.wait(timeout=3)


@pytest.mark.parametrize(
    ("behaviour", "kind", "words"),
    [
        ({"status": 401}, "auth", "check OPENAI_API_KEY"),
        ({"status": 403}, "auth", "check OPENAI_API_KEY"),
        ({"status": 404}, "model_not_found", "VICITE_CHAT_MODEL"),
        ({"status": 400, "error": "your card number is 42"}, "bad_request", "log says why"),
        (
            {"status": 400, "error": "This model's maximum context length is 4096 tokens."},
            "context_length",
            "smaller top_k",
        ),
        ({"raw_body": b"<html>a proxy's page</html>"}, "bad_reply", "could not be read"),
    ],
)
def test_an_error_of_the_endpoint_becomes_a_sentence_of_ours(behaviour, kind, words):
    with openai_stub(**behaviour) as stub, pytest.raises(ModelFailed) as failed:
        list(_ask(stub))
    assert failed.value.kind == kind
    assert words in failed.value.sentence
    assert "card number" not in failed.value.sentence


def test_an_endpoint_that_is_down_is_a_connection_failure():
    with openai_stub() as stub:
        pass
    with pytest.raises(ModelFailed) as failed:
        list(_ask(stub))
    assert failed.value.kind == "connection"


def test_a_rate_limit_is_named():
    model = ScriptedChatModel(_rate_limit())
    with pytest.raises(ModelFailed) as failed:
        list(stream_reply(model, PROMPT, timeout_seconds=5, usage=UsageTally()))
    assert failed.value.kind == "rate_limit"


def test_the_upstream_message_goes_to_the_log(caplog):
    model = ScriptedChatModel(RuntimeError("account 4711 is blocked"))
    with pytest.raises(ModelFailed) as failed:
        list(stream_reply(model, PROMPT, timeout_seconds=5, usage=UsageTally()))
    assert failed.value.kind == "upstream"
    assert "4711" not in str(failed.value)
    assert "account 4711 is blocked" in caplog.text


def test_a_model_that_only_knows_blocking_calls_is_held_to_the_deadline_too():
    free = threading.Event()

    def block(_prompt):
        free.wait(10)
        return "too late"

    with pytest.raises(ModelTimedOut):
        list(stream_reply(ScriptedChatModel(block), PROMPT, timeout_seconds=0.3, usage=UsageTally()))
    free.set()


def test_a_failed_call_is_counted():
    usage = UsageTally()
    with pytest.raises(ModelFailed):
        list(stream_reply(ScriptedChatModel(ValueError("no")), PROMPT, timeout_seconds=5, usage=usage))
    assert usage.model_calls == 1


def _rate_limit():
    from langchain_core.exceptions import ModelRateLimitError

    return ModelRateLimitError("quota of org-1 exceeded")


def test_the_prompts_that_were_used_are_kept_once_in_their_order():
    usage = UsageTally()
    model = ScriptedChatModel(always="yes")
    for version in ("plan@1", "answer@2", "plan@1", ""):
        list(stream_reply(model, FilledPrompt("rules", "ask", version), timeout_seconds=5, usage=usage))
    assert (usage.prompts, usage.model_calls) == (["plan@1", "answer@2"], 4)
