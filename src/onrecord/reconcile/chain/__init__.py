"""Chains: through whom the words of a statement reached the reader, and which renderings came one way."""

from onrecord.reconcile.chain.chains import chains
from onrecord.reconcile.chain.independent import independent

__all__ = ["chains", "independent"]
