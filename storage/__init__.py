"""Keeps what the line knows: sealed rows on SQLite or PostgreSQL, data keys, the vault."""
