"""Who may enter where, and as what."""
