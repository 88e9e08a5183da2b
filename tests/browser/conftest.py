"""A real Chromium, a page that watches itself, and dossiers on disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from onrecord.present.report import render
from tests.present.report_lines import Line, press

SHOTS = Path(__file__).parents[2] / "out" / "screenshots"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = next(filter(None, map(shutil.which, NAMES)), None)
    if chromium is None:
        pytest.skip("no Chromium found: install the package `chromium` to try the dossier in a browser")
    with sync_playwright() as p:
        b = p.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield b
        b.close()


Opener = Callable[..., Page]


def becomes(read: Callable[[Page], object], page: Page, wanted: object, why: str = "") -> None:
    """The page comes to show `wanted`: what a press sets off may be done a task later, and a busy machine is slow."""
    for _ in range(100):
        if read(page) == wanted:
            return
        page.wait_for_timeout(50)
    assert read(page) == wanted, why


@pytest.fixture
def open_dossier(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens the dossier of some lines from disk; at the end no error and no request may have been seen."""
    trouble: list[str] = []
    contexts = []

    def refuse(dialog: Dialog) -> None:
        trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def opener(
        lines: list[Line] | None = None,
        *,
        at: str = "",
        width: int = 1360,
        height: int = 900,
        scheme: str = "light",
        title: str = "League and Sorvania",
    ) -> Page:
        path = tmp_path / "dossier.html"
        with path.open("w", encoding="utf-8") as f:
            render(press() if lines is None else lines, f, title=title)
        url = path.as_uri()
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda m: trouble.append(f"console: {m.text}") if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: trouble.append(f"error: {e}"))
        page.on("dialog", refuse)
        page.on("request", lambda r: trouble.append(f"request: {r.url}") if r.url.split("#")[0] != url else None)
        page.goto(url + at)
        return page

    yield opener
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def shoot() -> Callable[[Page, str], None]:
    """Keeps a picture of the page for people to look at."""

    def take(page: Page, name: str) -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"{name}.png")

    return take
