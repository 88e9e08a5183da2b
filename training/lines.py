"""Train the model of line roles:

    python training/lines.py PAGES.jsonl.gz --articles A.jsonl [B.jsonl ..] [--html FOLDER] [--out FILE]

PAGES are web pages flattened to lines, {"id", "url", "lines": [[text, is_body]]}; FOLDER has the pages themselves,
ID.html.gz; ARTICLES are clean, {"text", "title"?, "url"?}. Articles of a site in PAGES are left out. The sites are
dealt into FOLDS parts; a small network (PyTorch, one core, fixed seeds) learns from all but one part which blocks are
body, and so each page has a network that did not see its site. Prints precision, recall and F1 of the body blocks of
unseen pages, and writes all networks, which vote, to src/onrecord/weights/lines.npz, with the ids of the pages (cut to
KEY characters) that each did not see.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from layouts import Example, articles, dressed, example, examples, extracted, folds, pages, shortened
from torch import nn

from onrecord.clean.furniture.lines import CLIP, DILATIONS
from onrecord.clean.furniture.traits import width

OUT = Path(__file__).parent.parent / "src" / "onrecord" / "weights" / "lines.npz"
FOLDS, SEED, KEY = 5, 4, 12
SIZE, EPOCHS, BATCH, RATE, DECAY, DROP, SMOOTH = 32, 12, 32, 3e-3, 1e-3, 0.15, 0.02


class Net(nn.Module):
    """The network of onrecord.clean.furniture.lines, with dropout."""

    def __init__(self, rows: Any) -> None:
        super().__init__()
        self.register_buffer("mean", torch.from_numpy(rows.mean(0)))
        self.register_buffer("scale", torch.from_numpy(1 / (rows.std(0) + 0.05)))
        self.first = nn.Linear(rows.shape[1], SIZE)
        self.steps = nn.ModuleList([nn.Conv1d(SIZE, SIZE, 3, padding=d, dilation=d) for d in DILATIONS])
        self.whole = nn.Linear(2 * SIZE, SIZE)
        self.hidden = nn.Linear(SIZE, SIZE)
        self.last = nn.Linear(SIZE, 1)

    def forward(self, x: Any, mask: Any) -> Any:
        """Log odds of each block; x is (texts, blocks, traits), mask (texts, blocks) is 0 where a text has ended."""
        x = ((x - self.mean) * self.scale).clamp(-CLIP, CLIP)
        there = mask[..., None]
        h = torch.relu(self.first(self._dropped(x, DROP / 2))) * there
        for step in self.steps:
            h = h + torch.relu(step(self._dropped(h, DROP).transpose(1, 2)).transpose(1, 2)) * there
        mean = h.sum(1) / mask.sum(1)[:, None]
        most = h.masked_fill(there == 0, -1e9).max(1).values
        whole = self.whole(torch.cat([mean, most], 1))
        h = torch.relu(self.hidden(self._dropped(h, DROP)) + whole[:, None])
        return self.last(h)[..., 0]

    def _dropped(self, x: Any, share: float) -> Any:
        return nn.functional.dropout(x, share, self.training)


def batches(data: Sequence[Example], rng: random.Random) -> Iterator[tuple[Any, ...]]:
    """Texts of like length together: traits, labels, weights, mask."""
    order = sorted(range(len(data)), key=lambda i: len(data[i].body) * rng.uniform(0.8, 1.25))
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    rng.shuffle(groups)
    for group in groups:
        longest = max(len(data[i].body) for i in group)
        x = np.zeros((len(group), longest, width()), np.float32)
        y, w, m = (np.zeros((len(group), longest), np.float32) for _ in range(3))
        for k, e in enumerate(data[i] for i in group):
            n = len(e.body)
            x[k, :n], y[k, :n], w[k, :n], m[k, :n] = e.rows, e.body, e.weight, 1
        yield tuple(map(torch.from_numpy, (x, y, w, m)))


def fitted(data: Sequence[Example], seed: int) -> Net:
    """A network trained on the examples."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    net = Net(np.concatenate([e.rows for e in data]))
    optimizer = torch.optim.AdamW(net.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(data) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps)
    net.train()
    for _ in range(EPOCHS):
        for x, y, w, m in batches(data, rng):
            # A text counts by the root of its length: neither each line alone nor each text alone.
            weight = w / w.sum(1, keepdim=True).clamp(min=1).sqrt()
            wanted = y * (1 - 2 * SMOOTH) + SMOOTH
            loss = nn.functional.binary_cross_entropy_with_logits(net(x, m), wanted, reduction="none")
            optimizer.zero_grad()
            ((loss * weight).sum() / weight.sum()).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    net.eval()
    return net


def odds(net: Net, e: Example) -> Any:
    """The log odds of each block to be body."""
    with torch.no_grad():
        return net(torch.from_numpy(e.rows)[None], torch.ones(1, len(e.body)))[0].numpy()


def report(name: str, pairs: Sequence[tuple[Any, Any]]) -> None:
    """Print precision, recall and F1 of body blocks."""
    right = sum(((z > 0) & (y > 0.5)).sum() for z, y in pairs)
    told, gold = sum((z > 0).sum() for z, _ in pairs), sum((y > 0.5).sum() for _, y in pairs)
    f1 = 2 * right / (told + gold)
    print(f"{name}: precision {right / told:.3f} recall {right / gold:.3f} F1 {f1:.4f}", flush=True)


def main() -> None:
    """Print the figures of the folds and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--articles", type=Path, nargs="+", required=True)
    parser.add_argument("--html", type=Path, metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    torch.set_num_threads(1)
    rng = random.Random(SEED)
    found = dict(pages(options.pages))
    fold = folds((p.site for p in found.values()), FOLDS, SEED)
    others = [a for path in options.articles for a in articles(path) if a.site not in fold]
    made = {key: list(examples(page, others, rng)) for key, page in found.items()}
    for key, page in found.items() if options.html else ():
        made[key] += map(example, extracted(key, page, options.html))
    titles = sorted({a.title for a in others if a.title})
    plain = [example(shortened(a, rng)) for a in others]
    plain += [example(dressed(a, titles, rng)) for a in others if a.title or rng.random() < 0.5]
    print(f"{len(found)} pages of {len(fold)} sites, {len(others)} clean articles", flush=True)
    arrays: dict[str, Any] = {}
    pairs: list[tuple[Any, Any]] = []
    for k in range(FOLDS):
        unseen = sorted(key for key, page in found.items() if fold[page.site] == k)
        net = fitted([e for key, es in made.items() if key not in unseen for e in es] + plain, seed=k)
        mine = [(odds(net, e), e.body) for e in (example(found[key].lines) for key in unseen)]
        report(f"fold {k}", mine)
        pairs += mine
        arrays |= {f"{k}/{name}": value.numpy().astype(np.float16) for name, value in net.state_dict().items()}
        arrays[f"unseen/{k}"] = np.array([key[:KEY] for key in unseen])
    report("all", pairs)
    np.savez_compressed(options.out, **arrays)


if __name__ == "__main__":
    main()
