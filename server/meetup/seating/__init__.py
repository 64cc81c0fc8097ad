"""Who sits with whom: a pure function of who is there, which tables stand, and what is wished."""
