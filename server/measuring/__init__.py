"""Measuring in a running server: in a process of its own, kept for the next who asks."""
