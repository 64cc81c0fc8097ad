"""Engagement measures: pure functions of the session log. No I/O, no clock, no chance of their own."""
