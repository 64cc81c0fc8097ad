### The facilitators' console

desk-title = Facilitator console
desk-skip = To the tables
desk-views = Views
desk-side = Details
desk-slips = Done and news
desk-undo = Undo
desk-undone = Undone: { $what }
desk-more = More
desk-somebody = Somebody

## What places and people are called

desk-hall = the hall
desk-room = Table { $number }
desk-some-rooms = { $count } tables
desk-all-rooms = all { $count } tables
desk-reach = { $rooms }, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
desk-reaches = Reaches { $reach }
desk-names-more = { $first } and { $others } more
desk-is-removed = Removed
desk-is-expected = Not here yet
desk-is-unseated = No seat yet
desk-is-watching = Watching { $room }
desk-is-away = away
desk-is-here = Here
desk-is-muted = Chat is off
desk-staff = Facilitator
desk-watches = Watching
desk-level-first = First-timer
desk-level-practitioner = Practitioner
desk-level-veteran = Veteran
desk-group-of = Group: { $group }
desk-minutes = { $minutes } min
desk-seconds = { $seconds } s

## How far we are

desk-programme = Programme
desk-step-welcome = Welcome
desk-step-table = At the tables
desk-step-breakout = Small groups
desk-step-plenary = All together
desk-step-finale = Results
desk-step-after = Time to talk
desk-stage-draft = Being prepared
desk-stage-lobby = Doors open
desk-stage-running = Under way
desk-stage-closed = Over
desk-stage-cancelled = Cancelled
desk-next-step = Next: { $step }
desk-step-now = Now
desk-clock-left = left
desk-clock-over = over time
desk-clock-longer = { $minutes } min longer than planned
desk-clock-shorter = { $minutes } min shorter than planned
desk-clock-recall = until everybody is back
desk-lengthen = Longer or shorter
desk-longer-by = { $minutes } min longer
desk-shorter-by = { $minutes } min shorter
desk-go = Go there
desk-go-step = Go there: { $step }

## What to do next

desk-do-open = Open the doors
desk-do-begin = Begin “{ $step }”
desk-do-start = Seat everybody and start
    .note = { $unseated ->
        [0] { $people } people, { $rooms } tables
       *[other] { $people } people, { $unseated } without a seat
    }
desk-do-back = Call everybody back
desk-do-wait = Call off the countdown
desk-do-next = Go on to “{ $step }”
desk-do-close = End the meetup

## What reaches everybody

desk-tools = What reaches everybody
desk-broadcast = Tell everybody
desk-broadcast-to = Tell these tables
desk-broadcast-room = Tell this table
desk-broadcast-words = Message (up to 300 characters)
desk-broadcast-send = Send
desk-pause-all = Pause all
desk-resume-all = Resume all
desk-recall = Call everybody back
desk-recall-text = Games go on during the countdown. At zero everybody comes to the hall, and the games wait where they are.
desk-recall-when = In how many seconds
desk-recall-go = Call back
desk-release = Back to the tables
desk-lock = Lock the doors
desk-unlock = Unlock the doors
desk-lead = In charge: { $name }
desk-lead-mine = You are in charge
desk-lead-nobody = Nobody is in charge yet
desk-with = with { $names }
desk-take-over = Take over

## All tables

desk-rooms = Tables
desk-search = Find a table or a person
desk-search-people = Find a person
desk-search-room = Find a table
desk-filter = Filter
desk-filter-all = All { $count }
desk-filter-need = Need a look { $count }
desk-choose-all = Select all
desk-choose-none = Select none
desk-choose-room = Select { $where }
desk-chosen = { $count ->
    [one] { $count } table selected
   *[other] { $count } tables selected
}
desk-chosen-bar = For the selected tables
desk-watch-room = Look in at { $where }
desk-no-rooms = No tables yet. Seating lays as many as are needed.
desk-before-here = { $count ->
    [0] here yet
    [one] person is here
   *[other] people are here
}
desk-no-needs = No table needs you just now. All is well.
desk-none-found = Nothing found.
desk-show-all = Show all
desk-show-more = Show { $count } more
desk-nobody-here = Nobody here yet
desk-nobody-yet = Nobody has come yet.
desk-not-started = Not started
desk-game-over = The game is over
desk-quarter = Q{ $quarter } · { $round }/{ $rounds }
desk-late = { $minutes } min behind
desk-early = { $minutes } min ahead
desk-turn-of = { $who } to move
desk-talk-now = just now
desk-talk-ago = { $minutes } min ago
desk-talk-none = nothing said yet

## Why a table may need you

desk-need-help = { $minutes ->
    [0] { $who } calls for help
   *[other] { $who } calls for help ({ $minutes } min)
}
desk-need-help-short = calls for help
desk-need-absent = Everybody is away ({ $count })
desk-need-overdue = The clock seems stuck
desk-need-hand = Hand up: { $who }
desk-need-alone = { $who } is alone
desk-need-auto = On autopilot: { $who }
desk-need-silent = Silent for { $minutes } min
desk-need-away = Away: { $who }
desk-need-behind = { $minutes } min behind plan
desk-need-paused = Paused, the others play
desk-need-helping = Being helped ({ $count })

## Calls for help

desk-tab-rooms = Tables
desk-tab-help = Help
desk-tab-people = People
desk-tab-programme = Programme
desk-calls = Calls for help
desk-calls-none = Nobody is calling just now.
desk-calls-waiting = { $count } waiting
desk-calls-since = { $minutes ->
    [0] since just now
   *[other] waiting { $minutes } min
}
desk-look = Worth a look
desk-answer = Take it
desk-answer-of = Take it: { $who }
desk-answered = Done
desk-answered-of = Done: { $who }
desk-helping = { $name } is on it
desk-helping-me = You are on it
desk-look-in = Look in

## People

desk-group-calls = Calling { $count }
desk-group-unseated = Without a seat { $count }
desk-group-seated = At tables { $count }
desk-group-away = Away { $count }
desk-group-expected = Not here yet { $count }
desk-group-removed = Removed { $count }
desk-warned = { $count ->
    [one] Warned once
   *[other] Warned { $count } times
}
desk-move = Move
desk-move-one = Move { $who }
desk-move-as = As what
desk-as-player = To play
desk-as-watcher = To watch
desk-make-watch = Let them watch
desk-make-play = Give them a seat
desk-make-host = Make them host of the table
desk-take-host = Take the host's job back
desk-patience = Clocks { $factor } times as long
desk-patience-usual = Usual clocks
desk-warn = Warn
desk-warn-one = Warn { $who }
desk-warn-reach = Only { $who } sees this.
desk-warn-words = Message (up to 300 characters)
desk-warn-usual = Please help us keep this a good place for everybody.
desk-warn-send = Send
desk-remove = Remove
desk-remove-one = Remove { $who }
desk-readmit = Let back in
desk-place-has = { $players } playing, { $watchers } watching
desk-place-free = { $free } free
desk-place-full = full
desk-hall-text = Frees the seat; they wait in the hall

## Looking in

desk-watch-previous = Table before
desk-watch-next = Next table
desk-watch-close = Stop looking in
desk-remedies = For this table
desk-remedy-start = Start
desk-remedy-pause = Pause
desk-remedy-resume = Resume
desk-remedy-extend = +30 s
desk-remedy-skip = Skip turn
desk-remedy-undo = Undo turn
desk-remedy-bots = Bots in free seats
desk-remedy-mute = Mute chat
desk-remedy-unmute = Unmute chat
desk-remedy-end = End the game
desk-feature = Show on the big screen
desk-give-host = Give the host's job
desk-host-one = Host of { $where }
desk-host-text = The host gets people talking, minds whose turn it is, and can hide messages. The job is explained on their screen.
desk-host-none = Take the job back from { $who }
desk-rename = Name it
desk-name-one = Name of { $where }
desk-name-field = Name (empty: called by its number)
desk-name-go = Save
desk-shut = Let nobody new in
desk-split = Split
desk-split-one = Split { $where }
desk-split-text = Choose who moves to a new table.
desk-split-go = { $count } to a new table
desk-merge = Merge into another
desk-merge-one = Merge { $where } into
desk-merge-text = Moves { $reach }. This table closes.
desk-merge-go = Merge
desk-close-room = Close this table
desk-room-closed = This table is closed.
desk-members = People at this table
desk-bots-play = Bots: { $names }
desk-talk = Chat
desk-say = Say something at this table
desk-hide = Hide
desk-show = Show again
desk-hide-words = Hide { $who }'s “{ $text }”
desk-show-words = Show { $who }'s message again{ $text }
desk-hidden = hidden message

## Seating

desk-seating = Seating
desk-seat-open = Seat everybody
desk-present = { $present } here (room for { $capacity })
desk-rule = How
desk-rule-mix = Mixed
    .text = Companies and experience spread out
desk-rule-level = By experience
    .text = With people at a similar stage
desk-rule-assigned = As on the list
    .text = By the list's groups
desk-rule-self = Their choice
    .text = Everybody picks a table
desk-seat-anew = Seat those who already sit anew, too
desk-seat-absent = Keep seats for people on the list who are not here yet
desk-seat-preview = { $people } people at { $tables } tables, { $fewest ->
    [0] 1
   *[other] { $fewest }
} to { $most } each. { $laid ->
    [0] There are tables enough.
   *[other] { $laid } new tables will be laid.
}
desk-seat-nobody = Everybody has a place.
desk-seat-go = Seat them
desk-lay-table = Lay another table
desk-wishes = Together or apart
desk-wishes-none = No wishes yet. Find people by name and choose two or more.
desk-unmet = Wishes that could not be met
desk-together = Together
desk-apart = Apart
desk-unwish-one = Drop the wish of { $who }
desk-crew = Facilitators
desk-links = Screens and invitation
desk-stage-view = Open the big-screen view
desk-invite-heading = Join link
desk-look-hall = Look into the hall
desk-hall-hands = Hands up in the hall: { $who }
desk-play-along = Open the attendees' page
desk-invite = Join link and QR code
desk-notices = What you told them

## Are you sure

desk-sure-skip = Skip the turn at { $where }?
    .text = { $reach }. Whatever is being waited for is decided by default.
desk-sure-undo = Undo the turn at { $where }?
    .text = { $reach }. Goes back to the beginning of this turn, or of the one before if nothing has happened in it yet.
desk-sure-end = End the game at { $where }?
    .text = { $reach }. The game is scored fairly as it stands and everybody gets a persona card. This cannot be undone.
desk-sure-close = End the meetup?
    .text = { $people } people leave. Games still running are scored fairly. This cannot be undone.
desk-sure-remove = Remove { $who }?
    .text = They leave { $where } and cannot come back, from another tab or browser either. A bot takes their seat. You can let them back in later.
desk-sure-step = Go to “{ $step }”?
    .text = This leaves the order of the programme and goes to “{ $step }”, for everybody.
desk-sure-merge = Merge { $where } into { $into }?
    .text = { $reach } moves to { $into }. { $where } closes; this cannot be undone.
desk-sure-close-room = Close { $where }?
    .text = { $reach }. They go to the hall and the game is scored fairly. This cannot be undone.

## Done

desk-told-start = Started: { $where }
desk-told-pause = Paused: { $where }
desk-told-resume = Resumed: { $where }
desk-told-skip = Turn skipped: { $where }
desk-told-extend = { $seconds } more seconds: { $where }
desk-told-undo = Turn undone: { $where }
desk-told-bots = Bots seated: { $where }
desk-told-mute = Chat muted: { $where }
desk-told-unmute = Chat unmuted: { $where }
desk-told-end = Game ended: { $where }
desk-told-lock = The doors are locked
desk-told-unlock = The doors are open
desk-told-hide = Message hidden
desk-told-show = Message shown again
desk-told-shut = { $where } takes nobody new
desk-told-unshut = { $where } takes people again
desk-told-answer = You are helping { $who }
desk-told-answered = { $who }'s call is dealt with
desk-told-feature = { $where } is on the big screen
desk-told-unfeature = No single table on the big screen
desk-told-host = { $who } is host of { $where }
desk-told-unhost = { $where } has no host now
desk-told-lengthen = { $minutes } minutes longer
desk-told-shorten = { $minutes } minutes shorter
desk-told-wish = Noted for { $who }
desk-told-unwish = Wish dropped for { $who }
desk-told-notify = Told { $where }
desk-told-advance = Now: { $step }
desk-told-recall = Everybody will be back in { $seconds } s
desk-told-release = Everybody goes on
desk-told-move = { $who } moved to { $where }
desk-told-merge = { $where } merged into { $into }
desk-told-split = { $count } from { $where } are at a new table
desk-told-name = Named “{ $name }”
desk-told-open = The doors are open: people can come in
desk-told-close = The meetup is over
desk-told-lead = You are in charge
desk-told-seat = Everybody has been seated
desk-told-open-room = One more table
desk-told-close-room = Table closed
desk-told-warn = { $who } has been warned
desk-told-remove = { $who } has been removed
desk-told-readmit = { $who } may come back in
desk-told-say = Said at { $where }
desk-told-allow = Clocks changed for { $who }

## What happened elsewhere

desk-heard-help = { $who } at { $where } calls for help.
desk-heard-step = “{ $step }” has begun.
desk-heard-gathered = Everybody is in the hall.
desk-heard-led = { $who } is in charge now
desk-heard-by = { $who }: { $what }
desk-failed = { $count ->
    [one] One action did not get through: { $why }
   *[other] { $count } actions did not get through: { $why }
}

## Keys

desk-keys = Keyboard
desk-keys-on = Use letter keys
desk-key-n = Do what is next
desk-key-p = Pause or resume all
desk-key-c = Call everybody back
desk-key-b = Tell everybody (or the selected tables)
desk-key-z = Undo the last action
desk-key-h = Calls for help
desk-key-u = People
desk-key-g = Programme
desk-key-find = Find a table or a person
desk-key-j = Look in at the next table
desk-key-k = Look in at the one before
desk-key-s = Seating
desk-key-l = Lock or unlock the doors
desk-key-list = This list
desk-key-escape = Stop looking in, close

## When the door stays shut

desk-refused = This page is no longer allowed in. Please open your facilitator link again.
desk-revoked = This facilitator link is no longer good. Please ask the organizer for a new one.
error-staff-title = This is for facilitators
error-staff-text = Open your facilitator link to come in. If you have none, please ask the organizer.
error-staff-link-title = This facilitator link does not open the door
error-staff-link-text = It is cut short or has run out. Please ask the organizer for a new one.
error-revoked-title = This link is no longer good
error-revoked-text = The organizer has switched it off. If you are still to facilitate, please ask for a new one.

### The big screen

screen-title = Big screen
screen-join = Join with a phone or a laptop
screen-address = Go to
screen-arrived = { $count ->
    [0] Waiting for the first of you
    [one] One person is here
   *[other] { $count } people are here
}
screen-more = and { $count } more
screen-standings = Standings
screen-table-now = At { $where }
screen-left = left
screen-over = Time is up
screen-recall = Everybody back to the hall
screen-together = Together
screen-finale = Tonight's stars
screen-finale-none = The results are nearly in
screen-thanks = Thank you
screen-points = { $score } points
screen-place = No. { $place }
screen-waiting = Connecting…

# After the end
desk-replay = Watch the replay
