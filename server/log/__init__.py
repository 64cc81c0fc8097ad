"""The session log: the only place that writes facts to the database."""
