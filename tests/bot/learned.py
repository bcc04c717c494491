"""Loaded once by the fork server of the kill test."""

from tests.bot.killed import learned

learned()
