"""The rules of a room where people talk."""
