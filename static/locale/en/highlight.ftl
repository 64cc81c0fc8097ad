# The link to somebody's own game.
highlight-of = A game at { $title }
highlight-about = One person's game, played again: their goals, their best rolls, the stories they told. Everybody else at the table has a made-up name, and nothing that was said is in it.
highlight-gone-title = This game is no longer shared
highlight-gone-text = The person who played it has stopped sharing it, or its time was over and it has been deleted.

# The page
highlight-note = Everybody else at the table has a made-up name, and nothing that was said is in it.
highlight-moments = Moments
highlight-moment = Moment { $number } of { $count }
highlight-previous = Moment before
highlight-next = Next moment
highlight-again = Play it again
highlight-end = That was the game
highlight-result = Place { $place } · Rank { $rank } · { $score } points
highlight-community = See the meetup
highlight-copy = Copy the link
highlight-take-back = Stop sharing
highlight-taken-back = This game is no longer shared.
highlight-moment-started = The journey begins for { $who }.
highlight-moment-told = { $who } tells a story: “{ $what }”
highlight-moment-goal = { $who } reaches the goal: { $what }.
highlight-moment-roll = { $who } rolls { $what }!
highlight-moment-gift = A present: “{ $what }”, between { $who } and { $other }.
highlight-moment-skill = { $who } learns something new: { $what }.
highlight-moment-finished = The year is over. A good journey, { $who }.

# Sharing it
highlight-share = Share my game
highlight-share-lead = Your game as a short film: your goals, your best rolls, your stories. Others at the table appear under made-up names, and nothing that was said is in it. Anybody with the link can watch it without an account.
highlight-share-make = Make the link
highlight-share-look = Look at it
highlight-share-send = Send
highlight-share-failed = That did not work. Please try again.
