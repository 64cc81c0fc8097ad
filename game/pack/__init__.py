"""The content of a game: its format, its loader and its checks."""
