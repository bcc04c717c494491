"""The domain: what a tip is, what happens to it and why. Standard library only."""
