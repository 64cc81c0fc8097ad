"""How browsers reach each other by voice: which servers help them, and which one stands in between, if any."""
