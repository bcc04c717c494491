"""One suite for both databases, and what the sealing promises."""
