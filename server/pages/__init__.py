"""Quart blueprints: what a browser opens with GET and sends with POST."""
