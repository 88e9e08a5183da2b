"""Furniture: what stands around an article. Marked by spans, with a reason, never taken out."""
