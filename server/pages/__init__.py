"""What a browser asks for by HTTP."""
