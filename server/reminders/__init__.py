"""Telling people who are away what waits for them in a lounge: by notifications of their browser, and by mail."""
