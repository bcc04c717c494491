"""Texts in seven languages."""
