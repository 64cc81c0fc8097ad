"""The rules of a room where people talk: chat, reactions, hands. Pure, like the game."""
