"""Fuse: in an exported BERT graph, the attention of each layer and each GELU as one node of ONNX Runtime.

Run as separate nodes these spend more on moving values than on sums; the figures stay the same but for the last bits.
The attention mask goes: the product runs each text by itself, unpadded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

import onnx
from onnx import helper

DOMAIN = "com.microsoft"
_SHAPING = frozenset({"Reshape", "Transpose"})


class _Graph:
    """Who makes a value, and who uses it."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self.nodes = list(graph.node)
        self.made = {name: node for node in graph.node for name in node.output}
        self.used: dict[str, list[onnx.NodeProto]] = defaultdict(list)
        for node in graph.node:
            for name in node.input:
                self.used[name].append(node)

    def of(self, kind: str) -> Iterator[onnx.NodeProto]:
        return (n for n in self.nodes if n.op_type == kind)

    def back(self, name: str, over: frozenset[str], to: str) -> str:
        """The value of a node `to` from which a value comes by nodes `over` alone; ValueError where by others."""
        while (node := self.made[name]).op_type != to:
            if node.op_type not in over:
                raise ValueError(f"{name}: made by {node.op_type}")
            name = next(x for x in node.input if x in self.made and self.made[x].op_type != "Constant")
        return name

    def on(self, name: str, goes: Callable[[onnx.NodeProto], bool]) -> str:
        """The last value that comes from a value by nodes for which `goes` holds."""
        while following := [n for n in self.used[name] if goes(n)]:
            name = following[0].output[0]
        return name


def fused(model: onnx.ModelProto, heads: int) -> onnx.ModelProto:
    """The model with its attentions of so many heads and its GELUs fused, and without what nothing uses any more."""
    graph = _Graph(model.graph)
    new = {node.output[0]: node for node in (*_attentions(graph, heads), *_gelus(graph))}
    live = {o.name for o in model.graph.output}
    kept = []
    for node in reversed([new.get(n.output[0], n) for n in graph.nodes]):
        if live & set(node.output):
            kept.append(node)
            live |= set(node.input)
    for old, keep in (
        (model.graph.node, kept[::-1]),
        (model.graph.initializer, [t for t in model.graph.initializer if t.name in live]),
        (model.graph.input, [i for i in model.graph.input if i.name in live]),
    ):
        del old[:]
        old.extend(keep)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    return model


def _attentions(graph: _Graph, heads: int) -> Iterator[onnx.NodeProto]:
    for softmax in graph.of("Softmax"):
        scores = graph.back(softmax.input[0], frozenset({"Add", "Mul", "Div"}), "MatMul")
        query, key = (graph.back(x, _SHAPING | {"Mul"}, "Add") for x in graph.made[scores].input)
        weights = graph.on(softmax.output[0], lambda n: n.op_type == "Where")  # guards against an empty row
        mixed = next(n for n in graph.used[weights] if n.op_type == "MatMul")
        value = graph.back(mixed.input[1], _SHAPING, "Add")
        out = graph.on(mixed.output[0], lambda n: n.op_type in _SHAPING)
        yield helper.make_node(
            "MultiHeadAttention", [query, key, value], [out], name=f"attention_{out}", domain=DOMAIN, num_heads=heads
        )


def _gelus(graph: _Graph) -> Iterator[onnx.NodeProto]:
    """x * (1 + erf(x / sqrt 2)) / 2, in whichever order it is multiplied."""
    for erf in graph.of("Erf"):
        x = graph.made[erf.input[0]].input[0]
        name = erf.output[0]
        for _ in range(3):
            name = graph.used[name][0].output[0]
        yield helper.make_node("Gelu", [x], [name], name=f"gelu_{name}", domain=DOMAIN)
