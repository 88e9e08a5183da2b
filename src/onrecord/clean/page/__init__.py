"""Page: one HTML page -> its text, the map back to its elements, and what it states about itself."""
