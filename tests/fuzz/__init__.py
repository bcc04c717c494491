"""Anything at all through the real line: nothing breaks, grows, or answers in the wrong chat."""
