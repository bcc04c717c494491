"""`ilbirs doctor`: what is right, what is wrong, and how to mend it."""

from cli.doctor.examination import examine

__all__ = ["examine"]
