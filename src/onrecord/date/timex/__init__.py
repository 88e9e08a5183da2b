"""The tagger's parts: words and rules from tables, tokens, readings of a match as TIMEX3 values."""
