"""Dateline: place, day and agency before the first words of a report."""
