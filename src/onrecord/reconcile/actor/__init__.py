"""Actors over all articles: which namings are of one person or body, and why."""
