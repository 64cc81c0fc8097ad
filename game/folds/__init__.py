"""How each event changes the state, by matter. Nothing here asks the pack, rolls or refuses."""
