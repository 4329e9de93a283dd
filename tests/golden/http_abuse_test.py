#!/usr/bin/python3
"""Hundreds of slow and broken clients at once, and an honest one among them: http_abuse_test.py [-v] [TEST...]"""

import concurrent.futures
import json
import os
import random
import socket
import struct
import threading
import unittest

from daemon import ENDLESS, JSON, TIMEOUT_S, WithDaemon, submission

CROWD = 200
ROUNDS = 20  # of each connection; then it stays as it is and says nothing
MIB = 1 << 20
POST = b"POST /v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
SLOW = b"GET /v1/submissions HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + b"z" * 200


class Client:
    """One connection that sends what its kind has to send, and then begins anew."""

    KINDS = ("slowloris", "half-open", "garbage", "pipelined", "huge headers", "not JSON", "not UTF-8", "half a body", "half a stream",
             "too large", "reset")

    def __init__(self, daemon, kind, stream, seed):
        self.daemon, self.kind, self.stream = daemon, kind, stream
        self.random = random.Random(seed)
        self.rounds = 0
        self.connect()

    def data(self):
        bad = {"not JSON": b'{"problem": "two-sum", ' + b"[" * 5000, "not UTF-8": b'{"problem": "\xff\xfe"}'}
        if self.kind in bad:
            return POST % len(bad[self.kind]) + bad[self.kind]
        return {"slowloris": SLOW, "half-open": b"GET /v1/hea", "garbage": self.random.randbytes(4000), "reset": b"GET /v1/version HTTP/1.1\r\n\r\n",
                "pipelined": b"GET /v1/version HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50 + self.random.randbytes(1000),
                "huge headers": b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 60_000, "half a body": POST % 1_000_000 + b" " * 100_000,
                "half a stream": b"GET " + self.stream + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "too large": POST % (100 * MIB) + b" " * 300_000}[self.kind]

    def connect(self):
        self.rounds += 1
        self.silent = self.rounds > ROUNDS
        self.socket = socket.create_connection(self.daemon.address, timeout=TIMEOUT_S)
        self.socket.setblocking(False)
        self.left = self.data()

    def go_on(self):
        """Sends a piece, or leaves in the middle of something. Whether there was anything to do."""
        if self.silent:
            return False
        if self.left:
            piece = 1 if self.kind == "slowloris" else 65536
            try:
                self.left = self.left[self.socket.send(self.left[:piece]):]
            except BlockingIOError:
                return False
            except OSError:
                self.left = b""
            return True
        if self.kind == "half-open" or not self.heard():
            return False
        self.leave()
        self.connect()
        return True

    def heard(self):
        """Whether there is no more to wait for."""
        if self.kind in ("half a body", "reset"):
            return True
        try:
            return self.socket.recv(65536) is not None
        except BlockingIOError:
            return self.kind == "slowloris"
        except OSError:
            return True

    def leave(self):
        if self.kind in ("reset", "half a stream"):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


class Crowd(threading.Thread):
    def __init__(self, daemon, stream, size=CROWD):
        super().__init__()
        self.clients = [Client(daemon, Client.KINDS[i % len(Client.KINDS)], stream, i) for i in range(size)]
        self.done = threading.Event()
        self.failure = None

    def run(self):
        try:
            while not self.done.is_set():
                if not any([client.go_on() for client in self.clients]):
                    self.done.wait(0.05)
        except OSError as error:
            self.failure = error
        for client in self.clients:
            client.leave()

    def stop(self):
        self.done.set()
        self.join()


class Abuse(WithDaemon):
    def grown(self, daemon, before):
        """By so many MiB; ThreadSanitizer keeps at least as many bytes more for each byte that was ever touched."""
        sanitized = "TSAN_OPTIONS" in os.environ
        return (daemon.metric("process_resident_memory_bytes") - before) / MIB / (4 if sanitized else 1)

    def test_an_honest_client_in_a_crowd_of_broken_ones(self):
        daemon = self.start("--slots", "1")
        for _ in range(2):
            daemon.submit(submission(), wait=True)
        waits = daemon.submit(submission(ENDLESS))
        daemon.json("DELETE", "/v1/submissions/" + waits["id"])
        before = daemon.metric("process_resident_memory_bytes")
        crowd = Crowd(daemon, f"/v1/submissions/{waits['id']}/events".encode())
        crowd.start()
        try:
            for number in range(8):
                made = daemon.submit(submission(item=f"honest {number}"))
                events = list(daemon.events(f"/v1/submissions/{made['id']}/events"))
                self.assertEqual(events[-1].data["verdict"], "AC")
                self.assertEqual(daemon.json("GET", f"/v1/submissions/{made['id']}/report")["verdict"], "AC")
            self.assertGreater(daemon.metric("judged_http_connections"), CROWD / 4)
        finally:
            crowd.stop()
        self.assertIsNone(crowd.failure)
        idle = {kind for kind in Client.KINDS if max(c.rounds for c in crowd.clients if c.kind == kind) < 2}
        self.assertLessEqual(idle, {"half-open", "slowloris"})
        daemon.until(lambda: daemon.metric("judged_http_connections") == 1)
        self.assertLess(self.grown(daemon, before), 64)
        self.assertEqual(daemon.metric("judged_event_listeners"), 0)
        self.assertEqual(daemon.logged("request failed"), [])
        self.assertEqual(len(daemon.json("GET", "/v1/submissions")["submissions"]), 11)
        self.assertEqual(daemon.end(), 0)

    def test_made_up_requests_leave_no_memory_behind(self):
        daemon = self.start("--slots", "1")
        ask = lambda number: daemon.raw(b"".join(b"M%dX%d /v1/%d?a=%d HTTP/1.1\r\nHost: localhost\r\n\r\n" % (number, i, i, number)
                                                 for i in range(500)) + b"GET /v1/version HTTP/1.1\r\nConnection: close\r\n\r\n")
        ask(0)
        before, lines = daemon.metric("process_resident_memory_bytes"), daemon.ask("GET", "/metrics").body.count("\n")
        for number in range(1, 11):
            self.assertEqual(ask(number).count(b"HTTP/1.1 404"), 500)
        self.assertLess(self.grown(daemon, before), 8)
        self.assertLess(daemon.ask("GET", "/metrics").body.count("\n"), lines + 40)

    def test_large_bodies_at_once(self):
        daemon = self.start("--slots", "1")
        before = daemon.metric("process_resident_memory_bytes")
        bodies = [("[" + "0," * (7 * MIB) + "0]").encode(), ("{" + ",".join(f'"{i}":[]' for i in range(MIB)) + "}").encode(),
                  b'{"problem":"' + b"x" * (15 * MIB) + b'"}']
        with concurrent.futures.ThreadPoolExecutor(8) as clients:
            for _ in range(3):
                answers = clients.map(lambda body: daemon.ask("POST", "/v1/submissions", body, JSON), bodies * 4)
                self.assertEqual({answer.status for answer in answers}, {400})
        self.assertLess(self.grown(daemon, before), 100)

    def test_more_connections_than_there_may_be(self):
        daemon = self.start("--slots", "1", "--max-connections", "20")
        held = []

        def hold():
            """One more, once the server has noticed that earlier ones are gone."""
            connection = socket.create_connection(daemon.address, timeout=TIMEOUT_S)
            connection.sendall(b"GET /v1/version HTTP/1.1\r\nHost: localhost\r\n\r\n")
            if connection.recv(65536).startswith(b"HTTP/1.1 200"):
                held.append(connection)
            else:
                connection.close()
            return len(held) == 20

        daemon.until(hold)
        for _ in range(30):
            refused = daemon.raw(b"")
            self.assertRegex(refused, rb"\AHTTP/1\.1 503 Service Unavailable\r\n")
            self.assertIn(b"\r\nRetry-After: 1\r\n", refused)
        refused = daemon.ask("GET", "/v1/version")
        self.assertEqual((refused.status, json.loads(refused.body)["error"]), (503, "too many connections"))
        for connection in held:
            connection.close()
        daemon.until(lambda: daemon.ask("GET", "/v1/health").status == 200)

    def test_whoever_does_not_read_a_stream_holds_nobody_up(self):
        daemon = self.start("--slots", "1")
        made = daemon.submit(submission(ENDLESS))
        deaf = [socket.create_connection(daemon.address, timeout=TIMEOUT_S) for _ in range(50)]
        for connection in deaf:
            connection.sendall(f"GET /v1/submissions/{made['id']}/events HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        daemon.until(lambda: daemon.metric("judged_event_listeners") == 50)
        for connection in deaf[:25]:
            connection.close()
        daemon.until(lambda: daemon.metric("judged_event_listeners") == 25)
        daemon.json("DELETE", "/v1/submissions/" + made["id"])
        self.assertEqual(daemon.submit(submission(), wait=True)["verdict"], "AC")
        for connection in deaf[25:]:
            text = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
            self.assertTrue(text.endswith("\r\n0\r\n\r\n"), text)
            self.assertIn('"state":"cancelled"', text)
            connection.close()


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    unittest.main(verbosity=1)
