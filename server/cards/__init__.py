"""Persona cards that people share: kept as they chose to show them, drawn as pictures without a browser."""
