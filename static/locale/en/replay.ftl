# The replay of a meetup, and the highlight of somebody's own game.
replay-word = Replay
replay-of = Recorded on { $day }
replay-back = Back
replay-skip-bar = Skip to the timeline
replay-stage = What happened
replay-about = About this recording
replay-bar = Player
replay-ways = Where to look
replay-panels = Beside it
replay-wall = All rooms
replay-room-hall = Hall
replay-room-table = Table { $number }
replay-room-breakout = Round { $round }, room { $number }
replay-room-thread = Lounge
replay-room-unknown = A room
replay-unopened = { $room } opens at { $time }.
replay-to-opening = Go there
replay-to-hall = To the hall
replay-no-rooms = No rooms were open at this moment: everybody was in the hall.
replay-between = Between the steps
replay-present = { $count ->
    [one] { $count } person here
   *[other] { $count } people here
}
replay-nothing-yet = This meetup has not begun. Once it has, you can watch it here.
replay-not-begun = The game had not begun yet.
replay-sheets = What was asked at the table
replay-no-talk = Nothing had been said here yet.
replay-notices = Announcements
replay-spoken = A spoken announcement
replay-only = This is a recording: nothing can be changed in it.

# What one may see
replay-hidden = You see what facilitators could see. Private conversations, contact details and reports are not part of a replay.
replay-pseudonyms = Names are replaced by pseudonyms, and what people wrote is left out (…). Private conversations, contact details and reports are not part of a replay.
replay-going = The meetup is still going: this is what had happened when you opened the page.
replay-mask = Show pseudonyms instead of names
replay-names = Names
replay-names-real = As they are
replay-names-pseudonyms = Pseudonyms
replay-line = The line is down. The recording goes on loading by itself.
replay-refused = You may no longer see this recording. Please sign in again.
replay-loading = Loading…

# The player
replay-play = Play
replay-pause = Pause
replay-steps = Moment by moment
replay-step = Next event
replay-step-back = Event before
replay-mark-next = Next mark
replay-mark-previous = Mark before
replay-speed = Speed
replay-times = { $speed }×
replay-copy = Copy link to this moment
replay-copied = The link to this moment is copied.
replay-timeline = Time
replay-since-said = { $hours ->
    [0] { $minutes } min { $seconds } s in
   *[other] { $hours } h { $minutes } min { $seconds } s in
}

# Marks
replay-marks = Marks
replay-kinds = Kinds of marks
replay-marks-none = No marks of these kinds here.
replay-marks-more = { $count } more
replay-marks-before = { $count } more before
replay-marks-after = { $count } more after
replay-no-mark = No more marks in this direction.
replay-at-mark = { $time }: { $mark }
replay-tab-talk = Talk
replay-tab-players = Players
replay-tab-marks = Marks
replay-kind-step = Programme
replay-kind-notice = Announcements
replay-kind-recall = Call back
replay-kind-round = Rounds
replay-kind-told = Stories
replay-kind-goal = Goals
replay-kind-churn = Churn
replay-kind-finished = Games over
replay-kind-help = Calls for help
replay-kind-match = Matches
replay-kind-removed = Removals
replay-kind-peak = Most people
replay-mark-step = The next step begins
replay-mark-notice = Announcement
replay-mark-recall = Everybody is called back
replay-mark-round = A new round
replay-mark-told = A story is told
replay-mark-told-who = { $who } tells a story
replay-mark-goal = The goal is reached
replay-mark-goal-who = { $who } reaches the goal
replay-mark-churn = Churn moves on
replay-mark-churn-who = Churn comes to { $who }
replay-mark-finished = The game is over
replay-mark-help = A call for help
replay-mark-help-who = { $who } calls for help
replay-mark-match = A match
replay-mark-match-who = A match for { $who }
replay-mark-removed = Somebody is removed
replay-mark-removed-who = { $who } is removed
replay-mark-peak = Most people at once

# Rooms and people
replay-find = Find
replay-find-field = Room or person
replay-find-none = No room and nobody by that name.
replay-find-more = and { $count } more: type to narrow it down
replay-rooms = Rooms
replay-people = People
replay-room-closed = not open at this moment
replay-not-here = not here at this moment
replay-follow = Follow { $name }
replay-following = Following { $who }: { $room }
replay-following-none = Following { $who }: not here at this moment
replay-follow-end = Stop following

# Dice
replay-dice = Fair dice
replay-dice-how = How this is checked
replay-dice-waiting = Every throw of this game will be checked here once all of it is loaded.
replay-dice-open = This game did not end, so its secret was never shown and its throws cannot be checked.
replay-dice-blind = This browser can only check dice over a secure connection (https).
replay-dice-right = { $count ->
    [0] No dice were thrown. The secret is the one that was promised.
    [one] Checked here: the { $count } throw of this game is right.
   *[other] Checked here: all { $count } throws of this game, checks of answers included, are right.
}
replay-dice-wrong = Not right: { $wrong } of { $count } throws do not follow from the secret.
replay-dice-other-secret = The secret is not the one that was promised.
replay-roll = { $who }: { $steps } (draw { $draw })
replay-roll-checked = checked

# Keys
replay-keys = Keys
replay-key-space = Space
replay-keys-play = Play or pause
replay-keys-arrows = 5 seconds back or forward
replay-keys-leaps = A minute back or forward
replay-keys-jumps = 10 seconds back or forward
replay-keys-events = Event before, or next
replay-keys-marks = Mark before, or next
replay-keys-ends = Beginning, end
replay-keys-speed = Speed, from 1× to 64×
replay-keys-wall = All rooms
replay-keys-hall = The hall
replay-keys-find = Find a room or a person
replay-keys-list = The list of marks
replay-keys-copy = Copy the link to this moment
replay-keys-help = This sheet
