"""Write a trained tagger as int8 ONNX: python training/export.py CHECKPOINT.pt --encoder FOLDER [--out FILE.onnx]

Also copies the encoder's vocabulary (tokenizer.json) beside it. The graph takes one window (ids of shape (1, n)) and
gives, for its pieces, the probabilities of the seven tags (n, 7), the queries (n, 2, size) and keys (n, size) of the
links, and the logarithm of the sum over all keys (n, 2). Weights are 8-bit by channel, within 7 bits: processors
without VNNI instructions would overflow with all eight.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import tempfile
from pathlib import Path

import torch
from tagger import LINK_SIZE, Tagger
from torch import nn

WEIGHTS = Path(__file__).parent.parent / "src" / "onrecord" / "weights"
OUTPUTS = ("tags", "query", "key", "norm")


class Graph(nn.Module):
    """What the reader needs of a tagger, for one window."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Tags, queries (scaled), keys and norms of the window's pieces."""
        h = self.tagger.encoder(ids).last_hidden_state
        query = self.tagger.query(h).unflatten(-1, (2, LINK_SIZE)) / math.sqrt(LINK_SIZE)
        key = self.tagger.key(h)
        norm = (query.transpose(1, 2) @ key.transpose(1, 2).unsqueeze(1)).logsumexp(-1).transpose(1, 2)
        return self.tagger.tag(h).softmax(-1)[0], query[0], key[0], norm[0]


def write(tagger: Tagger, out: Path) -> None:
    """Export and quantise."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    tagger.encoder.set_attn_implementation("eager")
    axes = {"ids": {1: "n"}} | {name: {0: "n"} for name in OUTPUTS}
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            Graph(tagger).eval(),
            (torch.full((1, 77), 1000),),
            str(full),
            input_names=["ids"],
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(full, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def main() -> None:
    """Load, export, copy the vocabulary, say what was written."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("checkpoint", type=Path)
    ap.add_argument("--encoder", type=Path, required=True)
    ap.add_argument("--out", type=Path, default=WEIGHTS / "tagger.onnx")
    a = ap.parse_args()
    tagger = Tagger(a.encoder)
    tagger.load_state_dict(torch.load(a.checkpoint, map_location="cpu"))
    write(tagger, a.out)
    (a.out.parent / "tokenizer.json").write_bytes((a.encoder / "tokenizer.json").read_bytes())
    data = a.out.read_bytes()
    print(f"{a.out.name}: {len(data) / 1e6:.1f} MB, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
