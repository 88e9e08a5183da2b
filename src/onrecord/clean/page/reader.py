"""PageReader: hands pages to the worker process, watches over it, and starts it anew when it died."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
import threading
from types import TracebackType
from typing import Any

from onrecord import errors
from onrecord.clean.page import frames
from onrecord.errors import InputError, PageCrash, PageTimeout, TooLarge
from onrecord.settings import Settings

WALL_FACTOR, WALL_EXTRA = 4, 20
"""Seconds on the clock for a page: so many times its processor time, and some for the start of the worker."""
BY_CODE = {e.code: e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, InputError)}


class PageReader:
    """Reads HTML pages within bounds. Nothing is started before the first page."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> PageReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the worker."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        for pipe in (worker.stdin, worker.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        worker.wait()

    def read(self, page: bytes, uri: str, url: str | None = None) -> dict[str, Any]:
        """What `clean.page.read_page` finds on a page.

        TooLarge, NoText, PageTimeout, PageMemory or PageCrash when it cannot be read.
        """
        if len(page) > self._settings.max_page_bytes:
            raise TooLarge(f"{uri} has {len(page)} bytes; the limit for a page is {self._settings.max_page_bytes}")
        answer = self._ask(page, uri, url) or self._ask(page, uri, url)
        if answer is None:
            raise PageCrash(f"{uri} was refused by two page readers that died before they took it")
        if "code" in answer:
            raise BY_CODE.get(answer["code"], PageCrash)(answer["reason"])
        return answer

    def _ask(self, page: bytes, uri: str, url: str | None) -> dict[str, Any] | None:
        """The worker's answer; None when the worker had died before it took the page."""
        worker = self._started()
        assert worker.stdin is not None
        assert worker.stdout is not None
        late = threading.Event()

        def stop() -> None:
            late.set()
            worker.kill()

        seconds = self._settings.page_cpu_seconds
        clock = threading.Timer(seconds * WALL_FACTOR + WALL_EXTRA, stop) if seconds else None
        if clock:
            clock.daemon = True
            clock.start()
        begun = False
        try:
            frames.write(worker.stdin, json.dumps({"uri": uri, "url": url}).encode("ascii"))
            frames.write(worker.stdin, page)
            begun = frames.read(worker.stdout) is not None
            reply = frames.read(worker.stdout) if begun else None
        except OSError:
            reply = None
        finally:
            if clock:
                clock.cancel()
        if reply is not None:
            if late.is_set():
                # It was killed just after it had answered: the next page needs another.
                self.close()
            answer: dict[str, Any] = json.loads(reply)
            return answer
        code = worker.wait()
        self.close()
        if late.is_set() or code == -signal.SIGXCPU:
            raise PageTimeout(f"{uri} needed more than {seconds} seconds of processor time")
        if not begun:
            return None
        how = f"signal {signal.Signals(-code).name}" if code < 0 else f"exit status {code}"
        raise PageCrash(f"{uri} made the page reader die ({how})")

    def _started(self) -> subprocess.Popen[bytes]:
        if self._worker is None or self._worker.poll() is not None:
            self.close()
            s = self._settings
            self._worker = subprocess.Popen(
                # -P: without it Python would look for modules in the current folder first, and run what lies there.
                [
                    *(sys.executable, "-P", "-m", "onrecord.clean.page.worker"),
                    *(str(s.page_cpu_seconds), str(s.page_memory_bytes)),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._worker
