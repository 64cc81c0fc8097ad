"""The replay: recordings of what followers of a meetup's streams saw, made of its log."""
