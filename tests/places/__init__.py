"""Points and words in, places out."""
