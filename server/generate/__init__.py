"""Realistic logs of meetups that never were: bots with habits play them through the real rules. Same seed, same log."""
