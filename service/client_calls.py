"""Calls to a running ViCite service, and what its replies mean."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from service.client_failures import failure_of, misunderstood, silence_of
from service.event_stream import ServerSentEvent, read_events

_TIMEOUT = httpx.Timeout(600, connect=5)  # a model may take its time; the service bounds each call to it
_CONNECT_RETRIES = 3  # a service that has just taken the library is about to listen
_JSON = {"Content-Type": "application/json"}

Params = dict[str, str | int | list[str]]
Document = TypeVar("Document")


class ServiceCalls:
    """HTTP calls to the service at ``address``; every problem it replies with is raised as an error."""

    def __init__(self, address: str, transport: httpx.BaseTransport | None = None) -> None:
        self.address = address
        self._http = httpx.Client(
            base_url=address,
            timeout=_TIMEOUT,
            transport=transport or httpx.HTTPTransport(retries=_CONNECT_RETRIES),
            trust_env=False,  # a proxy has no business between two processes of one machine
        )

    def get(self, path: str, read: Callable[[bytes], Document], params: Params | None = None) -> Document:
        """Return what ``read`` makes of the reply."""
        return self._understood(read, self._body(self._http.build_request("GET", path, params=params)))

    def get_whatever_the_status(self, path: str, read: Callable[[bytes], Document]) -> Document:
        """Return what ``read`` makes of a reply whose status repeats what the document says."""
        with self._sent(self._http.build_request("GET", path)) as response:
            return self._understood(read, response.read())

    def post(self, path: str, body: BaseModel | None, read: Callable[[bytes], Document]) -> Document:
        """Send the document, if the call takes one, and return what ``read`` makes of the reply."""
        return self._understood(read, self._body(self._post(path, body)))

    def post_form(
        self,
        path: str,
        *,
        fields: dict[str, str],
        file_name: str,
        content: bytes,
        read: Callable[[bytes], Document],
    ) -> Document:
        """Send a form with one file and return what ``read`` makes of the reply."""
        request = self._http.build_request("POST", path, data=fields, files={"file": (file_name, content)})
        return self._understood(read, self._body(request))

    def delete(self, path: str) -> None:
        """Delete what is there."""
        self._body(self._http.build_request("DELETE", path))

    def events(self, path: str, body: BaseModel) -> Iterator[ServerSentEvent]:
        """Send the document and yield the events of the reply as they come; an ``error`` is raised."""
        with self._sent(self._post(path, body)) as response:
            self._raise_for(response)
            for event in read_events(response.iter_bytes()):
                if event.name == "error":
                    raise failure_of(event.data, self.address)
                yield event

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _post(self, path: str, body: BaseModel | None) -> httpx.Request:
        if body is None:
            return self._http.build_request("POST", path)
        content = body.model_dump_json(exclude_unset=True).encode()
        return self._http.build_request("POST", path, content=content, headers=_JSON)

    def _body(self, request: httpx.Request) -> bytes:
        with self._sent(request) as response:
            self._raise_for(response)
            return response.read()

    @contextmanager
    def _sent(self, request: httpx.Request) -> Iterator[httpx.Response]:
        """Give the response while its body is read."""
        try:
            response = self._http.send(request, stream=True)
            try:
                yield response
            finally:
                response.close()
        except httpx.TransportError as error:
            raise silence_of(error, self.address) from None

    def _raise_for(self, response: httpx.Response) -> None:
        if not response.is_success:
            raise failure_of(response.read(), self.address)

    def _understood(self, read: Callable[[bytes], Document], body: bytes) -> Document:
        try:
            return read(body)
        except ValidationError:
            raise misunderstood(self.address) from None
