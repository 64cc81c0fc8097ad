### Small groups and their rounds

room-word = Small groups
room-here = In this room
round-of = Round { $round }/{ $rounds }
round-left-talk = { $time } left
round-left-soon = { $time } left
round-left-closing = Back in a moment
round-left-still = Clock stopped
round-left-rest = Next in { $time }
round-closing = { $seconds ->
    [one] Finish your sentence. Back together in one second.
   *[other] Finish your sentence. Back together in { $seconds } seconds.
  }
round-closed = Back together.
round-soon-minutes = { $minutes ->
    [one] One minute left in this round.
   *[other] { $minutes } minutes left in this round.
  }
round-soon-seconds = { $seconds ->
    [one] One second left in this round.
   *[other] { $seconds } seconds left in this round.
  }
round-began-said = Round { $round } has begun. You are in “{ $room }”.
round-began-none = Round { $round } has begun.
round-again-said = “{ $room }” is open again, for { $time }.
round-ended-said = Round { $round } is over. Everybody is back together.
round-longer-said = You have more time: { $time } left.
round-shorter-said = The end comes sooner: { $time } left.
round-moved = You are in “{ $room }” now, with { $time } left.
round-hall-said = You are in the hall now.
round-early-said = Your room has finished. Take a breath in the hall until the others are done.
round-together-said = Everybody is back together. Your room is waiting just as it is.
round-released-said = Back in your room, with { $time } left.

between-waiting = All together for now
between-waiting-how = “{ $room }” is waiting for you. Its clock has stopped, so you will pick up where you left off.
between-going = Off to your room
between-going-how = On the way to “{ $room }”.
between-early = Back before the others
between-early-how = The other rooms go on for another { $time }.
between-outside = The others are in small groups
between-outside-how = Choose a room below and join in.
between-full-how = All rooms are full just now. Please wait for a free place, or for the next round.
between-closing = The others will be back in a moment
between-closing-how = Just stay here.
between-planning = Working out who meets whom
between-planning-how = So that you meet people you have not met yet.
between-ready = Small groups are next
between-ready-how = You will talk in rooms of up to { $size }. Waiting for a facilitator to begin.
between-rest = A short break
between-rest-how = Waiting for a facilitator to begin the next round.
between-next = Until the next round
between-next-how = You will be taken to your next room when it is time.
between-done = The small groups are over
between-done-how = You can still read the notes after the meetup.

groups-choose = Choose a room
groups-text = Go where you would like to talk.
groups-early = If you would like to talk some more, join a room that has a free place.
groups-other = Choose another room
groups-go = Join
groups-mine = You are here
groups-free = { $count ->
    [0] {" · full"}
    [one] {" · one free place"}
   *[other] {" · "}{ $count } free places
  }
wishes-heading = What you would like to talk about
wishes-text = Press up to { $most }, the one you want most first. Press again to take it back.
wishes-rank = choice number { $rank }
wishes-count = { $count ->
    [one] One person
   *[other] { $count } people
  }
wishes-clear = Start over
wishes-so-far = { $count ->
    [0] Nothing chosen yet.
    [one] One topic chosen.
   *[other] { $count } topics chosen.
  }
met-heading = In a small group with you today
met-new = { $count ->
    [one] You talked with one new person in the last round.
   *[other] You talked with { $count } new people in the last round.
  }
met-away = { $count ->
    [one] One more is away just now.
   *[other] { $count } more are away just now.
  }

group-topic = Something to talk about
group-first = First time
group-alone = Nobody else is here yet. If it stays like that, press “Call for help”.
group-staff-here = { $name }, a facilitator, is here.
topic-none = Draw a card and start talking.
topic-levels = How deep
topic-first_timer = Light
topic-practitioner = Deeper
topic-veteran = Deepest
topic-show = Draw a card
topic-next = Next card
note-heading-hypothesis = Hypothesis
note-heading-learned = What we learned
note-heading-next = Next step
note-field-of = A line under “{ $heading }”
note-others = Other lines
note-finished = This note is finished.
note-part-empty = Nothing written.

screen-round-ready = Small groups are next
screen-round-planning = Working out who meets whom
screen-round-rest = Waiting for the next round
screen-round-next = Until the next round
screen-round-done = The small groups are over
screen-round-closing = Finish your sentence. Back together in a moment
screen-round-you = Find your name, and off you go
