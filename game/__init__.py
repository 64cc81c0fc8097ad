"""The board game: pure rules. No I/O, no clock, no randomness of its own."""
