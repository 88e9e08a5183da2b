"""Quad: the four classes of PLOVER's root types, cooperation or conflict, in words or in deeds."""

from __future__ import annotations

import math
from collections.abc import Mapping

QUAD = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "V-COOP"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "M-COOP"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "V-CONF"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "M-CONF"),
}
"""By root class (Halterman et al. 2023); YIELD stands for both CONCEDE and RETREAT."""


def likeliest(types: Mapping[str, float]) -> str:
    """The likeliest root class within the likeliest quad class.

    A doing that is spread over AGREE, CONSULT and SUPPORT is cooperation in words, though one other class has more.
    """
    of: dict[str, list[float]] = {}
    for t, p in types.items():
        of.setdefault(QUAD[t], []).append(p)
    quad = max(sorted(of), key=lambda q: math.fsum(of[q]))
    return max(sorted(t for t in types if QUAD[t] == quad), key=lambda t: types[t])
