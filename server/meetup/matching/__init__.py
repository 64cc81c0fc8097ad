"""Matching: who is suggested to whom, so that nobody is left out. Pure; see ``docs/matching.md``."""
