"""Servers of our own on 127.0.0.1: gunicorn as ``parasat serve`` runs it, and what it uses."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

HOST = "127.0.0.1"
ROOT = Path(__file__).parents[2]
WORKERS, THREADS = 2, 4
START_SECONDS = 30
STOP_SECONDS = 20
TICKS = os.sysconf("SC_CLK_TCK")


class CannotStartError(Exception):
    """A server did not answer in time; its last words are told."""


class Process:
    """A process of our own, ended by its own id and by nothing else."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], log: Path
    ) -> None:
        self.command, self.log = command, log
        self.environment = {**os.environ, **environment}

    def __enter__(self) -> Self:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.environment, stdout=log, stderr=log
            )
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End it, gently at first."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class JobWorker(Process):
    """The worker that does the jobs of a platform."""

    def __init__(self, environment: Mapping[str, str], log: Path) -> None:
        super().__init__([sys.executable, str(ROOT / "wsgi.py"), "worker"], environment, log)


class Server(Process):
    """One gunicorn, two workers with four threads each unless told otherwise."""

    def __init__(
        self, factory: str, environment: Mapping[str, str], log: Path, count: int = WORKERS
    ) -> None:
        self.factory, self.count, self.port = factory, count, free_port()
        command = [
            sys.executable, "-m", "gunicorn", factory, "--bind", f"{HOST}:{self.port}",
            "--workers", str(count), "--threads", str(THREADS),
            "--worker-class", "gthread", "--no-control-socket", "--log-level", "warning",
        ]  # fmt: skip
        super().__init__(command, environment, log)

    @property
    def address(self) -> tuple[str, int]:
        """Where it listens."""
        return HOST, self.port

    def __enter__(self) -> Self:
        super().__enter__()
        try:
            self._await()
        except CannotStartError:
            self.stop()
            raise
        return self

    def _await(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while len(self.workers()) < self.count or not answers(self.address):
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise CannotStartError(f"{self.factory}: {self.log.read_text()[-2000:]}")
            time.sleep(0.1)

    def workers(self) -> list[int]:
        """Return the process ids of its workers."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in listed.read_text().split()]

    def processor_seconds(self) -> float:
        """Return the processor time that its workers have used so far."""
        return sum(processor_seconds(pid) for pid in self.workers())

    def memory(self) -> "Memory":
        """Return the memory of its biggest worker."""
        return max(memory_of(pid) for pid in self.workers())


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        port: int = found.getsockname()[1]
    return port


def answers(address: tuple[str, int]) -> bool:
    """Tell whether something answers requests there; a port that is only open is not enough."""
    try:
        with socket.create_connection(address, timeout=START_SECONDS) as asking:
            asking.sendall(b"GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
            return asking.recv(12).startswith(b"HTTP/1.1")
    except OSError:
        return False


def processor_seconds(pid: int) -> float:
    """Return the processor time of a process, of itself and of the kernel for it."""
    # The name of the program, in brackets, may hold spaces; what is counted follows it.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


class Memory(NamedTuple):
    """Memory of a process, in bytes: what it shares counts by its share, or not at all."""

    proportional: int
    own: int


def memory_of(pid: int) -> Memory:
    """Return the memory of a process, as the kernel counts it (PSS, and what is private)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    sizes = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines}
    return Memory(sizes["Pss"], sizes["Private_Clean"] + sizes["Private_Dirty"])
