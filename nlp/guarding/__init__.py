"""Guarding: what in a letter or an answer may unmask a reporter, by rules, with reasons."""
