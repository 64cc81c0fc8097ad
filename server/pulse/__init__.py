"""How the server itself is doing: what its parts have counted, for whoever looks after it. No figure is of a person."""
