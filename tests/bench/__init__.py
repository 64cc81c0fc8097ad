"""Benchmarks: what ``make bench`` measures. Everything runs on loopback, bounded in count and time."""
