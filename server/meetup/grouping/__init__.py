"""Small groups, round after round, so that as few people as possible meet twice. Pure: time comes in as a function."""
