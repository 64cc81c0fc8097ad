"""The rules of what comes after a meetup: who would talk with whom, who finds each other, where they talk."""
