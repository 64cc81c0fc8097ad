### Names
# The heading face holds only the characters of messages with title, heading or name in their id (hatch_build.py).

brand-name = Nijikai
language-ja = 日本語
language-en = English

### On every page

skip-main = Skip to the content
skip-actions = Skip to what you can do now
skip-talk = Skip to the chat
close = Close
cancel = Cancel
copy = Copy
copied = Copied
needs-script = This page needs JavaScript. Please switch it on in your browser's settings and open the page again.

### In-app browsers

inapp-text = Browsers inside other apps sometimes lose the connection.
inapp-open = Open in your own browser
inapp-how = Choose “Open in browser” from the menu at the top or bottom right.

### The table

table-title = A table at Nijikai
area-board = Railway map
area-players = Players
area-talk = People and chat
area-actions = What you can do now
tab-players = Players
tab-talk = Chat
tab-unread = { $count } unread
paused-host = The game is paused.
paused-guest = The game is paused. Waiting for the host.
paused-resume = Resume

### Connection

live-connecting = Connecting…
live-reconnecting = Reconnecting… nothing you typed is lost.
live-online = Connected.
live-blocked = This network seems to block live connections. Please try another network, or your usual browser.
live-refused = Your pass to this seat is no longer valid. Please take a seat again.
live-reload = Reload

### Waiting room

lobby-board-name = Departures
lobby-board-track = Track 1
lobby-board-seats = Seated { $taken } / { $seats }
lobby-board-wait-people = Now boarding
lobby-board-ready = Ready to depart
lobby-seats-heading = Who sits where
lobby-seat = Seat { $n }
lobby-seat-empty = Free
lobby-seat-you = You
lobby-seat-bot = Bot
lobby-seat-away = Away
lobby-sit = Sit here
lobby-stand = Stand up
lobby-bot = Seat a bot
lobby-clear = Free this seat
lobby-share-heading = Invite someone
lobby-share-text = Send the link, or let them scan the code.
lobby-share-qr = QR code of the join link
lobby-share-link = Join link
lobby-share-send = Send
lobby-how-heading = Before we leave
lobby-how-1 = Roll the dice and make for the station with the flag. First one there gets a success story.
lobby-how-2 = Each stop brings a lesson, some trouble, a customer, or a chance to talk.
lobby-how-3 = Whoever is farthest from the goal gets Churn for company. Pass someone and Churn changes hands.
lobby-how-4 = Every turn has a clock, so nothing stalls. Stepping away is fine.
lobby-fill = Let bots take the free seats
lobby-start = Depart
lobby-start-few = { $count } more to depart
lobby-watching = You are watching from the stands. Take a free seat any time.
lobby-led = The game begins soon. A facilitator starts it.
lobby-waiting = Waiting for everyone. Anyone with a seat can depart.

### Host

host-heading = Host
host-pause = Pause
host-resume = Resume
host-flow = Flow of the game
host-extend = +{ $seconds } seconds
host-skip = Move on now
host-undo = Back a turn
host-undo-text = Going back returns to the start of this turn or, if nothing has happened in it yet, of the one before. The dice fall anew.
host-fill = Bots in free seats
host-new = Open a new table
host-close = Close the table
host-close-heading = Close this table?
host-close-text = { $count ->
    [0] This closes the table.
    [1] This ends the game for the one person at this table.
   *[other] This ends the game for all { $count } people at this table.
  }
host-close-scored = A game under way is scored as it stands and everyone gets a persona card. This cannot be undone.
host-close-confirm = Close the table

### Menu

menu-heading = Menu
menu-open = Menu
menu-language = Language
menu-theme = Light
menu-theme-auto = Auto
menu-theme-light = Day
menu-theme-dark = Night train
menu-motion = Motion
menu-motion-auto = Auto
menu-motion-less = Less
menu-sound = Sound
menu-sound-on = On
menu-sound-off = Off

### People

people-heading = People
people-watching = Watching { $count }
people-watchers = In the stands
people-you = { $name } (you)
people-away = away
people-hand = hand raised
people-host = host
people-facilitator = facilitator
people-speaks = speaking
hand-up = Raise hand
hand-down = Lower hand
hand-said = { $name } raised a hand.

### Bots

bot-name-0 = Lark
bot-name-1 = Gull
bot-name-2 = Thrush
bot-name-3 = Sparrow
bot-name-4 = Owl
bot-name-5 = Falcon

### Talk

talk-heading = Chat
talk-empty = All quiet so far. A “hello” is a fine start.
talk-field = Message
talk-placeholder = Say something
talk-send = Send
voice-start = Talk by voice
talk-sending = Sending…
talk-new = New messages
talk-too-long = { $count } characters too many
talk-hidden = This message was hidden
talk-erased = This message was erased
talk-hide = Hide “{ $text }”
talk-hide-short = Hide
talk-show = Show { $name }'s message again
talk-show-short = Show again
talk-mute = Mute the chat
talk-unmute = Open the chat
talk-muted = The chat is resting just now. You can still send feelings.
talk-muted-host = You have muted the chat.
talk-open = The chat is open again.
mode-choose = What to see here
mode-chat = Talk
mode-note = Note
mode-turns = Turns
mode-turns-on = under way
mode-lines = { $count ->
    [1] 1 line
   *[other] { $count } lines
  }
react-heading = Send a feeling
react-clap = Applause
react-laugh = Laughing
react-heart = Lovely
react-wow = Wow
react-agree = So true

### Note and turns

note-empty = Nothing here yet. When something good is said, keep it, a line at a time.
note-field = A line for the note
note-placeholder = Write a line
note-write = Write
note-line = Text of this line
note-save = Save
note-change = Change “{ $text }”
note-remove = Remove “{ $text }”
note-clash = { $name } has just changed this line.
note-gone = Somebody has just removed this line.
note-mine = Use mine
note-theirs = Keep theirs
note-again = Keep as a new line
prompt-show = Show a prompt
prompt-next = Next prompt
prompt-away = Put away
turns-how = Everyone speaks in turn. When the time is up, it is the next person's turn. Passing is fine.
turns-length = Time for each
turns-seconds = { $seconds ->
    [60] 1 min
    [120] 2 min
   *[other] { $seconds } s
  }
turns-start = Speak in turn
turns-now = { $name } has the floor
turns-yours = You have the floor
turns-next = Next person
turns-pass = Pass
turns-pass-ahead = Pass this time
turns-end = End the round
turns-order = Who speaks when
turns-is-done = done
turns-is-now = now
turns-is-next = to come
turns-is-passed = passed
turns-done = Everyone has had the floor.

### The table host

job-name = Host
job-you = You
job-yours = You are the host here. Nothing hard about it: keep an eye on these four things.
job-theirs = { $name } is the host here. The job is four things.
job-open = Open the talk
job-open-how = Start with a round of names, or with a prompt.
job-time = Watch the time
job-time-how = The clock under “Turns” helps.
job-quiet = Invite the quiet
job-quiet-how = A simple “What do you think?” to whoever has not spoken yet.
job-help = Call for help
job-help-how = Whatever the trouble, call a facilitator.
job-done = Got it
job-now-you = You are the host now. Press the flag to see what that means.
job-now = { $name } is the host now.

### Refusals

refusal-other = That did not work. Please try again.
refusal-expired = The connection was gone for a while, so that move was dropped.

### Live connection, pages, terminal

refusal-unknown-event = The server does not know “{ $event }”. Reloading the page may help.
refusal-unknown-command = There is no such move here: { $type }. Reloading the page may help.
refusal-bad-command = That move ({ $type }) was not put together properly at { $path }. Reloading the page may help.
refusal-bad-message = That message was not put together properly at { $path }. Reloading the page may help.
refusal-too-large = That is too long; { $limit } characters is the most.
refusal-rate-limited = That was very fast. Please wait a moment, then try again.
refusal-not-allowed = That is not yours to do here.
refusal-unknown-stream = There is nothing by that name here: { $stream }
refusal-bad-ticket = Your pass does not fit this table. Please take a seat again through the join link.
refusal-ticket-expired = Your pass has run out. Please take a seat again through the join link.
refusal-too-many-connections = You have this open in very many places ({ $most }). Please close a few tabs, then reload this page.
refusal-busy = A lot is happening at once. Please try again.
refusal-unavailable = The server cannot write anything down just now, so nothing has changed. Please try again in a moment.
refusal-internal = That was us, not you (number { $incident }). Nothing has changed; please try again.
refusal-not-here = You are not in this room at the moment. It should be a matter of seconds.
refusal-muted = The chat is resting just now. Please wait until it opens again.
refusal-no-such-message = That message is too old; it is no longer shown.
refusal-note-full = The note holds { $limit } lines. Please remove one first.
refusal-line-changed = Somebody was faster. It now says “{ $text }”.
refusal-line-gone = Somebody has just removed this line. You can keep yours as a new one.
refusal-nobody-here = There is nobody in the room to speak.
refusal-too-many-speakers = At most { $limit } people can speak in turn; there are { $count } here. Please split into smaller rooms first.
refusal-no-turns = The round is over already.
refusal-not-in-turns = You are not in this round.
refusal-no-prompts = There is no prompt to show.
refusal-note-finished = The round is over, so the note can no longer be changed.
refusal-talk-over = The conversation in this room is over.
refusal-voice-off = Voice is not available here. You can take part in full by writing and with reactions.
refusal-voice-full = { $limit } people are talking here already, and that is the most. You can still write.
refusal-peer-taken = Your voice could not be connected. Please try again.
refusal-no-voice = You are not in this room’s voice chat just now. Please join in again.
refusal-no-such-peer = That person is no longer in the voice chat here.
refusal-no-consent = Your talk time is not counted, since you have not agreed to it.
refusal-bad-link = Please enter a link that begins with { $scheme }://
refusal-blank-text = Please write something.
refusal-blank-name = Please enter a nickname that others can see. One letter will do.
refusal-consent-missing = Please agree to the line above the button first.
host-name = Host

### The board

board-name = Line map
board-map = Line map. Move it with the arrow keys
board-keys = Arrow keys move, plus and minus zoom, 0 returns to whoever's turn it is.
board-in-words = In words
board-as-map = As a map
board-nearer = Zoom in
board-farther = Zoom out
board-recentre = Back to the current turn
board-to-goal = Show the goal
board-go = Go to { $station } ({ $kind }), { $steps } { $steps ->
    [one] step
    *[other] steps
  }
board-words-title = The map in words
board-words-goal = The goal is { $station }.
board-words-at = { $name }: { $station } ({ $distance } to the goal)
board-words-churn = Churn is along for the ride.
board-words-within = Within reach
board-words-stops = { $count } stations
board-words-change = Change here
kind-training = training
kind-trouble = trouble
kind-item = item
kind-account = account
kind-talk = talk
kind-study = study group
kind-desk = desk
ways-title = Which way to { $station }?
ways-by = By way of { $stops }
ways-meets = You pass { $names }
ways-hands-churn = You can pass Churn on to { $names }
ways-count = { $count } ways
ways-back = Choose another

### The turn

who = { $name }
someone = Someone
list-comma = {", "}
list-and = {" and "}
sentence-space = {" "}
sentence-end = .
me-word = You
turn-mine = Your turn
turn-theirs = Playing
clock-left = { $seconds } seconds left
progress-quarter = Quarter { $quarter }
progress-short = Q{ $quarter }
progress-round = Round { $round } of { $rounds }
goal-word = Goal
goal-far-before = {""}
goal-far-after = { $distance ->
    [one] step
    *[other] steps
  }
churn-nobody = Off somewhere
churn-with = { $churn }: { $name }
now-paused = Paused. We will go on in a moment.
now-plan-mine = Your turn. Roll the dice
now-plan-theirs = { $who } is up
now-route-mine = You rolled { $steps }. Choose where to go
now-route-theirs = { $who } rolled { $steps } and is choosing where to go
now-training-mine = Which one will you train?
now-training-theirs = { $who } is choosing what to train
now-trouble-mine = Trouble: { $subject }. What will you do?
now-trouble-theirs = { $who } has trouble: { $subject }. Any advice?
now-account-mine = Will you take on { $subject }?
now-account-theirs = { $who } is thinking about { $subject }
now-tend-mine = Which account will you look after?
now-tend-theirs = { $who } is looking after an account
now-talk-mine = Choose something to talk about
now-talk-theirs = { $who } is choosing what to talk about
now-study-mine = Who will you study with?
now-study-theirs = { $who } is choosing a study partner
now-desk-mine = Anything from the desk?
now-desk-theirs = { $who } is browsing at the desk
now-discard-mine = Your hand is full. Let one card go
now-discard-theirs = { $who } is choosing a card to let go
now-telling-mine = The floor is yours
now-telling-theirs = { $who } is telling a story
now-answering-mine = Which one? Go with your gut
now-answering-waiting = Waiting for the other answer
now-answering-theirs = { $names } are in a study group
now-review = Review of quarter { $quarter }
action-roll = Roll the dice
action-roll-many = Roll { $dice } dice
action-go-steps = Go exactly { $steps }
action-rest = Rest
action-rest-gives = Motivation +{ $amount }
action-finish = I have finished
action-ready = Seen it
dice-rolling = Rolling…
destinations-title = Tap where to go

### The players

abilities-word = Abilities
motivation-word = Motivation
motivation-of = Motivation { $value } of 5
health-of = Health { $health }
items-word = Items
accounts-word = Accounts
stories-word = Success stories
advocates-word = Advocates
advocates-of = Advocates { $count }
player-more = More about { $name }
player-less = Less about { $name }
player-away = Away
player-auto = Autopilot
player-churn = { $churn } is along
accounts-heading = Accounts
accounts-none = None yet.
items-heading = Items
items-none = Nothing in hand.
skills-heading = Special skills
guard-churn = Guarded against Churn
guard-trouble = Guarded against trouble

### Tickets

items-mine = Your items
item-use = Use it
item-use-on = Use it on whom?
item-give-to = Give it to someone
item-once = One item a turn, used or given.
item-when = You can use it at the start of your turn.

### At the stations

ask-default = Taken if time runs out
ask-training-title = Training at { $station }
ask-training-text = Choose the ability to train.
ask-trouble-title = Trouble at { $station }
ask-trouble-text = How will you handle it?
ask-account-title = A new customer
ask-account-text = Take them on and revenue comes in every quarter.
ask-tend-title = Looking after accounts
ask-tend-text = A friendly check-in raises their health.
ask-talk-title = Something to talk about
ask-talk-text = Speak for about a minute. Passing is always fine.
ask-study-title = A study partner
ask-study-text = You both answer the same question. Agree and you both learn more.
ask-desk-title = The desk
ask-desk-text = See anything useful?
ask-discard-title = Hand full
ask-discard-text = Let one card go.
chance-word = Chance
account-take = Take them on
account-leave = Not this time
account-tier = Tier { $tier } (1 is the largest)
account-revenue = Per quarter
account-health = Health
account-needs = Needs
need-met = met
need-unmet = not yet met
tend-leave = Leave them for now
talk-pass = Pass for today
study-pass = Not this time
desk-leave = Leave
price-free = Free
price-too-dear = Over budget
level-first-timer = For first-timers
level-practitioner = For practitioners
level-veteran = For veterans

### Stories and study groups

telling-mine = The floor is yours
telling-title = { $who } is telling
react-same = Same here
react-insight = I see!
react-more = Tell me more
study-title = This or that
study-text-mine = You answer at the same time. Answers show once both are in.
study-text-theirs = Which would you choose?
study-done = Answered
study-thinking = Thinking…

### The quarter's review

review-title = Review of quarter { $quarter }
review-text = What came in, and how the accounts are doing.
review-no-accounts = No accounts yet.
review-is-ready = Ready
review-waiting = Waiting for the others
outcome-churned = Left us
outcome-upsell = Upsell

### What just happened

news-dismiss = { $title } (dismiss)
told-rolled = { $who } rolled { $steps }.
told-moved = { $who } arrived at { $station }.
told-mastered = { $who } handled it: { $trouble }
told-failed = { $who } struggled: { $trouble }
told-goal-title = A success story!
told-goal = { $who } was first to { $station }. Congratulations!
told-goal-set = The next goal is { $station }
told-item = { $who } used { $item }
told-item-on = { $who } used { $item } on { $target }
told-gift = { $who } gave { $item } to { $target }
told-rested = { $who } takes a rest
told-story = Thank you for the story, { $who }
told-study-same = You gave the same answer!
told-study-different = Different answers
told-study-ask = Ask each other: { $ask }
told-account = { $who } takes on { $account }
told-account-lost = { $account } has left { $who }…
told-skill = { $who } earned a skill: { $skill }
told-skill-bad = { $who } picked up a habit: { $skill }
told-skill-lost = { $who } shook off { $skill }
told-churn-farthest = { $churn } tags along with { $who }
told-churn-passed = { $churn } moved over to { $who }
told-churn-effect = { $churn } came to { $who }
told-churn-gone = { $churn } wandered off
told-churn-big = Watch out: { $churn }!
told-churn-small = Back to { $churn }
told-churn-acted = { $churn } is up to mischief
told-guard-churn = { $who } was guarded against Churn
told-guard-trouble = { $who } was guarded against trouble
told-cheer = A cheer for { $who }
told-skipped = The host moved things along
told-extended = { $seconds } more seconds on the clock
told-undone = The host went back to the start of { $who }'s turn
told-clock = Time is up for { $who }; the usual choice was made
told-clock-auto = { $who } is on autopilot for now
told-back = Welcome back, { $who }
told-away = { $who } has stepped away
told-of-training = { $who } trained
told-of-item = { $who } found an item
told-of-talk = { $who } takes a breath
told-of-desk = { $who } went shopping
told-of-review = Quarterly income
told-of-trouble = { $who } dealt with trouble
told-of-study = Learned in the study group
told-of-account = { $who } saw to an account
told-of-goal = For the success story
told-of-lesson = { $who } learned something
told-of-rest = { $who } takes a rest
told-of-churn = Churn's doing
told-of-reaction = Learned from reactions
told-of-skill = { $who }'s skill
told-of-gift = A gift
told-of-cheer = The power of a cheer
told-of-start = Everyone gets something for the road
told-of-limit = Sorting out the hand

### The audience

ballot-title = Audience votes
ballot-trouble = Which trouble strikes next?
ballot-prompt = Which prompt comes next?
cheer-title = Cheer for someone
cheer-done = Cheer sent. Again next round
cheer-for = Cheer for { $name }

### Fair dice

fair-title = Fair dice
fair-text = Every draw follows from a secret sealed at the start. If anyone changed it, it would no longer match the fingerprint below.
fair-commitment = Fingerprint of the secret (SHA-256)
fair-secret = The secret, unsealed
fair-check = Check it here
fair-right = The fingerprint matches, and so do all { $count } draws seen on this screen.
fair-wrong = Something does not match ({ $count } draws). Please tell the host.
fair-no-crypto = This browser can only check on a secure (https) connection.
fair-more = The host can check the whole record with “nijikai verify”.

### The terminus

finale-title = Terminus. What a year!
finale-text = Here is the year you travelled together.
finale-closed = This table has been closed. Thank you for coming.
awards-title = Awards
awards-all = Show all
standings-title = Standings
points-word = points
score-word = Score
cards-title = Persona cards
cards-shape = Shape of the card
cards-wide = Wide
cards-tall = Tall
card-place = { $place ->
    [1] First place
    [2] Second place
    [3] Third place
    [4] Fourth place
    [5] Fifth place
    *[other] Place { $place }
  }
card-save = Save { $name }'s card
card-copy = Copy text
card-copied = Copied.
card-share = Tonight I was “{ $title }” (rank { $rank }, { $score } points). Awards: { $awards } #nijikai
card-no-awards = next time
