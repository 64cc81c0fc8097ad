"""The rules of a room where people talk: chat, reactions, hands, shared note, turns. Pure, like the game."""
