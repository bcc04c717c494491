"""Figures, measured side by side with a bare echo bot on the same simulator: `make bench`."""
