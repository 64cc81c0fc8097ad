### A persona card to share: its page, its preview, the words to post with it.

sharing-day = { $day } { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
  } { $year }
sharing-post = { $meetup ->
    [none] Tonight
   *[other] At “{ $meetup }”
  } I was “{ $title }” (rank { $rank }, { $score } points).{ $awards ->
    [none] {""}
   *[other] {" "}Awards: { $awards }
  } #nijikai
sharing-alt = { $name ->
    [none] A persona card
   *[other] The persona card of { $name }
  }: “{ $title }”, rank { $rank }, { $score } points. { $grades }
sharing-title-of = { $name } is “{ $title }”
sharing-grades-heading = Six abilities
sharing-awards-heading = Awards
sharing-facts = { $place ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $place }th
  } place · { $score } points · rank { $rank }
sharing-game = From a game of { $game }
sharing-next-heading = Come along next time
sharing-next-text = A board game, good company and people who do the same work as you. Opening the link is all it takes.
sharing-next-go = Take part
sharing-meetup-go = About this meetup
sharing-about-go = About Nijikai
sharing-gone-title = This card is no longer shared
sharing-gone-text = Its owner has taken it back, or the time it is kept for is over.
sharing-heading = Share your persona card
sharing-lead = This makes a page that only people with the link can see. You can take it back at any time.
sharing-shows = What the card shows
sharing-shows-name = Nickname
sharing-shows-face = Avatar
sharing-shows-meetup = The meetup’s name and date
sharing-make = Make my card
sharing-change = Change what it shows
sharing-early = Play a game to its end, and you can make a card.
sharing-words = Words to post
sharing-words-in = Language of the post
sharing-copy = Copy text and link
sharing-send = Post it
sharing-open = Open the page
sharing-save = Save the picture
sharing-take-back = Stop sharing
sharing-taken-back = It is no longer shared. Whoever opens the link finds nothing.
sharing-copied = Copied.
sharing-failed = That did not work. Please wait a moment and try again.
