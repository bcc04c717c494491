"""Backups of the data and of the keys, always apart, and their way back."""
