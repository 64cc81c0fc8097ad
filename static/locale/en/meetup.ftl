### The meetup

meet-area = The meetup now
meet-hall = In the hall
step-minutes = { $minutes } min
step-welcome = Welcome
step-table = At the tables
step-breakout = Small groups
step-plenary = All together
step-finale = Results
step-after = Time to talk
meet-programme = Programme
meet-programme-today = Today’s programme
meet-now = We are here
meet-done = Done
meet-left = { $time } left
meet-over = Moving on soon
meet-over-last = Ending soon
meet-step = { $number }/{ $count }
meet-leave = Leave
meet-leave-ask = Leave the meetup?
meet-leave-text = Your seat goes to others. You can come back through the door.
meet-leave-go = Leave
meet-help = Call for help
meet-help-called = Calling a facilitator. One moment, please.
meet-help-cancel = Cancel the call for help
meet-help-coming = { $name } is coming
meet-help-said = You have called for help. A facilitator will come.
meet-help-ended = The call for help is over.
meet-back-hall = Back to the hall
meet-notice = From the facilitators
meet-recall = { $seconds ->
    [one] One second until everybody is back together. Finish your thought.
   *[other] { $seconds } seconds until everybody is back together. Finish your thought.
  }
meet-recall-said = Everybody will be back together in a moment. Finish your thought.
meet-together-said = Everybody is back together. The game waits for you.
meet-released-said = Everybody is back in their rooms.
meet-together = The game is resting. It goes on from the same place once we are done here.
meet-warned = A word from the facilitators, to you alone
meet-noted = I understand
meet-moved = You are in “{ $room }” now.
meet-moved-hall = You are in the hall now.
meet-step-said = “{ $step }” has begun.
meet-room-name = Table { $number }
meet-breakout-name = Room { $number }
hall-before-soon = Starting soon
hall-before = { $time } to go
hall-before-wait = Waiting for a facilitator to begin.
hall-before-text = No camera or microphone needed. Just keep this page open, and say hello in the talk.
hall-next = Next: “{ $step }” ({ $minutes } min)
hall-next-none = This is the last part.
hall-here-who = Who is here
hall-here = { $count ->
    [one] One person
   *[other] { $count } people
  }
hall-here-more = and { $count } more
hall-seat-mine = Your seat
hall-seat = You have a seat at { $room }. You will be taken there when it starts.
hall-seat-none = You will be seated when it starts.
hall-choose-one = Choose a table
hall-choose-text = Sit down where there is a free seat. Until it starts you can change as often as you like.
hall-choose = Sit here
hall-choose-mine = Your seat
hall-choose-free = { $count ->
    [0] Full
    [one] One free seat
   *[other] { $count } free seats
  }
hall-choose-none = There are no tables yet.
hall-watch-which = Tables that are playing
hall-watch-text = Cheer from the stands. When a seat is free, you can take it.
hall-watch = Watch
hall-players = { $count ->
    [one] One player
   *[other] { $count } players
  }
hall-share = Invite people to this meetup
after-was-cancelled = This meetup was cancelled
after-is-over = This meetup is over
after-closed-text = We hope to see you again.
