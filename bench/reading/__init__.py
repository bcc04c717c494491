"""The reader beside its peers, and what each part of it brings: `make bench-reading`."""
