"""A client of judged, the judge's daemon. The standard library is all it needs.

    from judged import Client

    client = Client("http://127.0.0.1:2358")
    result = client.grade("two-sum", code)
    print(result.verdict, result.passed, result.total)

    for result in client.batch([{"problem": "two-sum", "code": code, "item": "a"}, ...]):
        print(result.item, result.verdict)
"""

from __future__ import annotations

import http.client
import json
import os
import stat
import threading
import time
import urllib.parse
import uuid
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple, TypeVar

__all__ = ["Client", "JudgedError", "Result"]

DEFAULT_URL = "http://127.0.0.1:2358"
MAX_RESPONSE_BYTES = 64 << 20
MAX_BATCH_ITEMS = 1000
MAX_BATCH_BYTES = 4 << 20
LONGEST_WAIT_S = 50  # that one request asks the server to wait
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 3.0
BUSY = (429, 503)

_T = TypeVar("_T")


class JudgedError(Exception):
    """What the server says of a request, or why there is no answer: then `status` is 0."""

    def __init__(self, message: str, status: int = 0, where: Optional[str] = None, hint: Optional[str] = None):
        super().__init__(message + (f" ({hint})" if hint else ""))
        self.message, self.status, self.where, self.hint = message, status, where, hint


class _Again(Exception):
    """A failure after which another try may succeed."""

    def __init__(self, error: JudgedError, after: Optional[float] = None):
        super().__init__(error)
        self.error, self.after = error, after


class _Connection(http.client.HTTPConnection):
    """Closed with the thread or the client that keeps it."""

    def __del__(self) -> None:
        self.close()


@dataclass
class Result:
    """A submission that has ended."""

    id: str
    state: str  #: "finished" or "cancelled"
    verdict: Optional[str]  #: "AC", "WA", ...; None of a cancelled one
    message: Optional[str]
    passed: Optional[int]  #: cases
    total: Optional[int]
    max_cpu_us: Optional[int]
    max_peak_memory_bytes: Optional[int]
    item: Optional[str]  #: as it was handed in
    _client: Client = field(repr=False, compare=False)

    @property
    def accepted(self) -> bool:
        return self.verdict == "AC"

    @cached_property
    def report(self) -> Optional[Dict[str, Any]]:
        """The document of docs/formats/report.md, asked for when it is first looked at; None of a cancelled one."""
        return self._client.report(self.id) if self.state == "finished" else None

    @property
    def cases(self) -> List[Dict[str, Any]]:
        return self.report["cases"] if self.report else []


class Client:
    """Speaks with one judged. Threads may share it: each has a connection of its own.

    While the server says that it is busy, or is away after it was reached once, every call tries again for as long as
    `patience` seconds. Nothing is submitted twice by that.
    """

    def __init__(self, url: Optional[str] = None, token: Optional[str] = None, *, timeout: float = 30, patience: float = 60):
        """Without a URL it is JUDGED_SERVER's, else that of this machine; without a token JUDGED_TOKEN, else that in
        $XDG_CONFIG_HOME/judged/token, if there is one. `timeout` is how many seconds each answer may take."""
        parts = urllib.parse.urlsplit(url or os.environ.get("JUDGED_SERVER") or DEFAULT_URL)
        if parts.scheme != "http" or not parts.hostname or parts.path not in ("", "/"):
            raise ValueError("the URL of a judged is http://HOST:PORT")
        self.url = f"http://{parts.netloc}"
        self._host, self._port = parts.hostname, parts.port or 80
        self._token = token if token is not None else _own_token()
        self._timeout, self._patience = timeout, patience
        self._reached = False
        self._kept = threading.local()

    def grade(self, problem: str, code: str, language: str = "python", **more: Any) -> Result:
        """Hands in and waits; `more` as for submit."""
        return self.wait(self.submit(problem, code, language, **more))

    def submit(self, problem: str, code: str, language: str = "python", *, file_name: Optional[str] = None,
               reveal: Optional[str] = None, growth: bool = False, all_cases: bool = False, shared_process: bool = False,
               batch: Optional[str] = None, item: Optional[str] = None, callback_url: Optional[str] = None) -> str:
        """Hands in, and gives the id. What is None is left to the server. It tells `callback_url` of the end."""
        wanted = _document(problem=problem, code=code, language=language, file_name=file_name, reveal=reveal, growth=growth,
                           all_cases=all_cases, shared_process=shared_process, batch=batch, item=item, callback_url=callback_url)
        return self._call("POST", "/v1/submissions", wanted)["id"]

    def wait(self, submission_id: str, timeout: Optional[float] = None) -> Result:
        """Waits until the submission has ended. TimeoutError after `timeout` seconds, if there are so many."""
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            left = LONGEST_WAIT_S if end is None else min(LONGEST_WAIT_S, max(0, int(end - time.monotonic())))
            stands = self._call("GET", f"/v1/submissions/{_escaped(submission_id)}?wait={left}", longer=left)
            if stands["state"] in ("finished", "cancelled"):
                return self._result(stands)
            if end is not None and time.monotonic() >= end:
                raise TimeoutError(f"{submission_id} is {stands['state']} after {timeout} s")

    def report(self, submission_id: str) -> Dict[str, Any]:
        return self._call("GET", f"/v1/submissions/{_escaped(submission_id)}/report")

    def cancel(self, submission_id: str) -> None:
        self._call("DELETE", f"/v1/submissions/{_escaped(submission_id)}")

    def batch(self, submissions: Iterable[Mapping[str, Any]], name: Optional[str] = None) -> Iterator[Result]:
        """Hands in all, each a mapping of submit's arguments, then gives each result as it comes. One that has no `item`
        gets its number, from "0" on."""
        documents = [_document(**{"item": str(i), **submission}) for i, submission in enumerate(submissions)]
        batch_id = self._call("POST", "/v1/batches", {} if name is None else {"name": name})["id"]
        waited_for = set()
        for part in _parts(documents):
            waited_for.update(self._call("POST", f"/v1/batches/{batch_id}/submissions", {"submissions": part})["ids"])
        return self._results(batch_id, waited_for)

    def _results(self, batch_id: str, waited_for: set) -> Iterator[Result]:
        for kind, data in self._events(f"/v1/batches/{batch_id}/events", lambda: not waited_for):
            if kind == "submission" and data["id"] in waited_for:
                waited_for.remove(data["id"])
                yield self._result(data)
            if kind == "batch" and data["done"]:
                break
        # What no event told of has ended all the same.
        for submission_id in sorted(waited_for):
            yield self.wait(submission_id)

    def _result(self, data: Mapping[str, Any]) -> Result:
        keys = ("id", "state", "verdict", "message", "passed", "total", "max_cpu_us", "max_peak_memory_bytes", "item")
        try:
            return Result(*(data[key] for key in keys), self)
        except (KeyError, TypeError) as error:
            raise JudgedError(f"{self.url} sent no submission: {error!r}") from error

    # Requests.

    def _call(self, method: str, target: str, body: Any = None, longer: float = 0) -> Any:
        headers = self._headers(method)
        data = None if body is None else json.dumps(body).encode()

        def attempt() -> Any:
            status, text, after = self._exchange(method, target, data, headers, longer)
            if not 200 <= status < 300:
                self._refuse(status, text, after)
            try:
                return json.loads(text)
            except ValueError as error:
                raise JudgedError(f"what {self.url} sent is not JSON: {error}") from error

        return self._patiently(attempt)

    def _headers(self, method: str) -> Dict[str, str]:
        headers = {"Accept": "application/json", "User-Agent": "judged-python"}
        if self._token:
            headers["Authorization"] = "Bearer " + self._token
        if method == "POST":
            headers.update({"Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex})
        return headers

    def _patiently(self, attempt: Callable[[], _T]) -> _T:
        """Again and again, while that may help and there is time."""
        end, pause = time.monotonic() + self._patience, FIRST_PAUSE_S
        while True:
            try:
                return attempt()
            except _Again as failure:
                after = pause if failure.after is None else failure.after
                if time.monotonic() + after > end:
                    raise failure.error from None
                time.sleep(after)
                pause = min(2 * pause, LONGEST_PAUSE_S)

    def _connect(self, timeout: float) -> http.client.HTTPConnection:
        connection = _Connection(self._host, self._port, timeout=timeout)
        try:
            connection.connect()
        except OSError as error:
            failure = JudgedError(f"no judged answers at {self.url}: {error}", hint="`judged` starts one")
            if self._reached:
                raise _Again(failure) from error
            raise failure from error
        self._reached = True
        return connection

    def _exchange(self, method: str, target: str, data: Optional[bytes], headers: Mapping[str, str],
                  longer: float) -> Tuple[int, bytes, Optional[float]]:
        """On the thread's connection; one that was closed meanwhile is replaced, once."""
        connection = getattr(self._kept, "connection", None)
        self._kept.connection = None
        for kept in (True, False):
            if kept and connection is None:
                continue
            if not kept:
                connection = self._connect(self._timeout)
            connection.sock.settimeout(self._timeout + longer)
            try:
                connection.request(method, target, data, dict(headers))
                response = connection.getresponse()
                text = _read_body(response)
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                if not kept or isinstance(error, TimeoutError):
                    raise _Again(JudgedError(f"{self.url} did not answer: {error!r}")) from error
                continue
            if len(text) > MAX_RESPONSE_BYTES:
                connection.close()
                raise JudgedError(f"the answer of {self.url} is larger than 64 MiB")
            if not response.will_close:
                self._kept.connection = connection
            return response.status, text, _seconds(response.getheader("Retry-After"))
        raise AssertionError("unreachable")

    def _refuse(self, status: int, text: bytes, after: Optional[float]) -> None:
        try:
            body = json.loads(text)
            error = JudgedError(str(body["error"]), status, body.get("where"), body.get("hint"))
        except (ValueError, KeyError, TypeError, AttributeError):
            error = JudgedError(f"{self.url} answered {status}, and not as judged does", status)
        if status in BUSY:
            raise _Again(error, after)
        raise error

    # Events.

    def _events(self, target: str, done: Callable[[], bool]) -> Iterator[Tuple[str, Any]]:
        """Until the server ends them or `done`; what is lost of a connection comes with the next one."""
        last_id, well, pause = "", time.monotonic(), FIRST_PAUSE_S
        while True:
            connection, response = self._patiently(lambda: self._open(target, last_id))
            try:
                for kind, data, event_id in _parsed(response):
                    last_id, well, pause = event_id or last_id, time.monotonic(), FIRST_PAUSE_S
                    yield kind, json.loads(data)
                return
            except ValueError as error:
                raise JudgedError(f"an event of {self.url} is not JSON: {error}") from error
            except (OSError, http.client.HTTPException) as error:
                if done():
                    return
                if time.monotonic() - well > self._patience:
                    raise JudgedError(f"{self.url} cuts off its events: {error!r}") from error
            finally:
                connection.close()
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)

    def _open(self, target: str, last_id: str) -> Tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
        headers = {**self._headers("GET"), "Accept": "text/event-stream"}
        if last_id:
            headers["Last-Event-ID"] = last_id
        connection = self._connect(self._timeout)
        try:
            connection.request("GET", target, headers=headers)
            response = connection.getresponse()
            if response.status != 200:
                self._refuse(response.status, _read_body(response), _seconds(response.getheader("Retry-After")))
            return connection, response
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise _Again(JudgedError(f"{self.url} did not answer: {error!r}")) from error
        except BaseException:
            connection.close()
            raise


def _read_body(response: http.client.HTTPResponse) -> bytes:
    """A byte more than is allowed, if there are so many. http.client says nothing of one that is too short."""
    length = response.getheader("Content-Length")
    text = response.read(MAX_RESPONSE_BYTES + 1)
    if length is not None and length.isdigit() and len(text) < min(int(length), MAX_RESPONSE_BYTES):
        raise http.client.IncompleteRead(text)
    return text


def _parsed(lines: Iterable[bytes]) -> Iterator[Tuple[str, str, str]]:
    """Type, data and id of each event that is whole."""
    kind, data, event_id = "", [], ""
    for raw in lines:
        if not raw.endswith(b"\n"):
            raise http.client.IncompleteRead(raw)
        line = raw.decode("utf-8", "replace").rstrip("\r\n")
        if line:
            name, _, value = line.partition(":")
            value = value[1:] if value.startswith(" ") else value
            if name == "event":
                kind = value
            elif name == "data":
                data.append(value)
            elif name == "id":
                event_id = value
            continue
        if data:
            yield kind or "message", "\n".join(data), event_id
        kind, data = "", []


def _document(problem: str, code: str, language: str = "python", **more: Any) -> Dict[str, Any]:
    return {"problem": problem, "source": code, "language": language,
            **{name: value for name, value in more.items() if value is not None and value is not False}}


def _parts(documents: List[Dict[str, Any]]) -> Iterator[List[Dict[str, Any]]]:
    """So many as one request may hold."""
    part: List[Dict[str, Any]] = []
    size = 0
    for document in documents:
        length = len(json.dumps(document))
        if part and (len(part) == MAX_BATCH_ITEMS or size + length > MAX_BATCH_BYTES):
            yield part
            part, size = [], 0
        part.append(document)
        size += length
    if part:
        yield part


def _seconds(text: Optional[str]) -> Optional[float]:
    return float(text) if text is not None and text.isdigit() else None


def _escaped(text: str) -> str:
    return urllib.parse.quote(text, safe="")


def _own_token() -> Optional[str]:
    """JUDGED_TOKEN, else the user's file, which nobody else may read."""
    if os.environ.get("JUDGED_TOKEN"):
        return os.environ["JUDGED_TOKEN"]
    path = os.path.join(os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config"), "judged", "token")
    try:
        with open(path, encoding="ascii") as file:
            if stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                raise PermissionError(f"{path} holds a token, and others may read it: chmod 600 {path}")
            return file.read().strip()
    except FileNotFoundError:
        return None
