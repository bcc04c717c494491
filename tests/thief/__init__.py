"""A thief with everything that lies on the disk, and what they cannot make of it."""
