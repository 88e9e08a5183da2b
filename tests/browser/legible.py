"""Whether a reader can read what a page shows: measured in the browser, as it is drawn."""

from __future__ import annotations

from playwright.sync_api import Page

LEAST = 11
"""Pixels: no letter is smaller."""
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
CLIPPED = """svg => { const out = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("text, path")].filter(x => { const b = x.getBoundingClientRect();
        return b.width && (b.left < out.left - 1 || b.right > out.right + 1 ||
            b.top < out.top - 1 || b.bottom > out.bottom + 1); })
        .map(x => x.textContent || x.getAttribute("d")); }"""
CROSSING = """svg => {
    const labels = [...svg.querySelectorAll("text")].map(x => [x.textContent, x.getBoundingClientRect()]);
    return labels.flatMap(([x, a], i) => labels.slice(i + 1).filter(([, b]) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
        .map(([y]) => x + " / " + y)); }"""
COVERED = """svg => [...svg.querySelectorAll(".mark")].filter(a => {
    a.scrollIntoView({ block: "center" });
    const b = a.querySelector(".shape").getBoundingClientRect();
    const top = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);
    return !top || top.closest(".mark") !== a; }).map(a => a.textContent)"""
"""Signs that a press in their middle does not reach."""
TEXTS = r"""least => {
    const number = colour => (colour.match(/[\d.]+/g) || []).map(Number);
    const linear = v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
    const behind = el => { for (; el; el = el.parentElement) {
        const colour = number(getComputedStyle(el).backgroundColor);
        if (colour.length === 3 || colour[3] > 0) return colour; } return [255, 255, 255]; };
    const out = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const [words, el] = [walker.currentNode.data.trim(), walker.currentNode.parentElement];
        if (!words || !el.checkVisibility() || el.closest("title, option, .hidden, .sign-key")) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect(), style = getComputedStyle(el), svg = el.closest("svg");
        if (box.width < 2) continue;
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        const [a, b] = [light(number(svg ? style.fill : style.color)), light(behind(el))].sort((x, y) => y - x);
        const wrong = [parseFloat(style.fontSize) * scale < least && "small",
            (a + 0.05) / (b + 0.05) < 4.5 && "faint",
            (box.left < -1 || box.right > innerWidth + 1) && "outside"].filter(Boolean);
        if (wrong.length) out.push([...wrong, words.slice(0, 60)]);
    }
    return out; }"""
"""Words that are too small, too faint (WCAG 2.2, 1.4.3), or outside of the window."""
SPLIT = r"""() => [...document.querySelectorAll("main .doings th, main .doings td, main .matrix th")].flatMap(cell => {
    const out = [], walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.data.matchAll(/\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, index);
            range.setEnd(walker.currentNode, index + word.length);
            if (range.getClientRects().length > 1 && word.length < 20) out.push(word);
        }
    }
    return out; })"""
"""Words of a table that are broken in two for want of room."""


def legible(page: Page) -> None:
    """All of the view can be read: nothing cut off, small, faint, outside, broken, or written over."""
    assert not page.evaluate(SIDEWAYS)
    assert page.evaluate(TEXTS, LEAST) == []
    assert page.evaluate(SPLIT) == []
    for chart in page.locator(".strip:visible").all():
        assert chart.evaluate(CLIPPED) == []
        assert chart.evaluate(CROSSING) == []
