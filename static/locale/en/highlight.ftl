# The link to somebody's own game.
highlight-of = A game at { $title }
highlight-about = One person's game, played again: their goals, their best rolls, the stories they told. Everybody else at the table has a made-up name, and nothing that was said is in it.
highlight-gone-title = This game is no longer shared
highlight-gone-text = Whoever played it has taken it back, or it was time for it to be deleted.
