"""The rules of an event: lobby, agenda, rooms, seating, moderation. Pure, like the game."""
