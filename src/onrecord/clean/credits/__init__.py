"""Credits: the outlet, who wrote it, and whom the report rests on."""
