"""Nijikai's server: the rooms of the house."""
