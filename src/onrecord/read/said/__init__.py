"""Said: what is said and by which words: attributions (source, cue, content), weighed by the encoder and the linker."""
