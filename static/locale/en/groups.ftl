### Small groups and announcements by voice, at the facilitators' console

desk-tab-groups = Small groups
    .short = Groups
desk-tab-rooms-small = Rooms
desk-say-small = Say something in this room
desk-room-gone = a room that is over
desk-is-unseated-small = In no room
desk-some-rooms-small = { $count } rooms
desk-all-rooms-small = { $count ->
    [one] the only room
   *[other] all { $count } rooms
}
desk-rooms-small = Rooms
desk-search-small = Find a room or a person
desk-search-room-small = Find a room
desk-filter-need-small = Need a look { $count }
desk-no-needs-small = No room needs you just now. All is well.
desk-chosen-small = { $count ->
    [one] { $count } room selected
   *[other] { $count } rooms selected
}
desk-chosen-bar-small = For the selected rooms
desk-look-small = Worth a look
desk-broadcast-to-small = Tell these rooms
desk-broadcast-room-small = Tell this room
desk-remedies-small = For this room
desk-members-small = People of this room
desk-room-closed-small = This room is over.
desk-make-host-small = Make them host of the room
desk-take-host-small = Take the host’s job back
desk-move-small = Move to another room
desk-place-has-small = { $players ->
    [0] Nobody here
    [one] One person
   *[other] { $players } people
}
desk-place-free-small = Room for { $free }
desk-hall-text-small = They wait in the hall
desk-group-unseated-small = In no room { $count }
desk-group-seated-small = In rooms { $count }
desk-seat-open-small = Give everybody a room
desk-lengthen-small = Lengthen or shorten the round
desk-longer-by-small = Round { $minutes } min longer
desk-shorter-by-small = Round { $minutes } min shorter
desk-recall-text-small = People go on talking during the countdown. At zero everybody comes to the hall, the clock stops, and the rooms wait.
desk-told-seat-small = Everybody has a room
desk-told-release-small = Everybody is back in their rooms
desk-need-empty = Nobody is here

## The next thing to do

desk-do-find = Form small groups and begin
desk-do-settle = Use what we have
    .note = The best plan found so far
desk-do-round = Begin round { $round } of { $rounds }
    .note = { $people ->
        [one] { $people } person, { $minutes } min
       *[other] { $people } people, { $minutes } min
    }
desk-do-end = End round { $round }
desk-do-ending = Round { $round } is ending
desk-do-release = Back to the rooms

## The round

desk-round-of = Round { $round }/{ $rounds }
desk-round-talk = left
desk-round-warn = left, people have been warned
desk-round-back = for last words
desk-round-rest = until the next round
desk-round-held = left, clock stopped
desk-round-more = +1 min
desk-round-end = End the round
desk-room-end = End this room
desk-reopen = Open again for { $minutes } min
desk-place-all = { $count ->
    [one] Give one person a room
   *[other] Give { $count } people a room
}
desk-roomless = { $count ->
    [one] One person is in no room:
   *[other] { $count } people are in no room:
}
desk-roomless-none = Everybody has a room. Drop people here who are to wait in the hall.
desk-turns-on = taking turns
desk-turn-word = { $who } has the floor
desk-voices = { $count } by voice
desk-voices-of = By voice: { $names }
desk-lines = { $count ->
    [one] One line in the note
   *[other] { $count } lines in the note
}
desk-note = Note ({ $count })
desk-visit-unseen = You are looking in; nobody sees you.
desk-visit-seen = Everybody in the room sees that you are here.
desk-visit-enter = Drop in
desk-visit-leave = Leave the room
desk-dropped-in = You are in { $where } now. The people there see you.
desk-left-room = You have left { $where }.

## Planning

desk-groups-now = Right now
desk-groups-none = People talk in small rooms, round after round, each time with others. Choose how below, then find groups. If you just begin, groups are found by themselves.
desk-groups-planning = Working out who meets whom
desk-groups-ready = The groups are ready
desk-groups-open = Round { $round } of { $rounds } is under way
desk-groups-rest = Round { $round } of { $rounds } is over
desk-groups-done = All rounds are over
desk-groups-searching = Looking for groups in which as few people as possible meet again…
desk-groups-preview = { $people } people now: { $rooms ->
    [one] one room of { $sizes }
   *[other] { $rooms } rooms of { $sizes }
}
desk-groups-nobody = Nobody is here yet to be grouped.
desk-groups-later = You can do this once the doors are open.
desk-groups-find = Find groups
desk-groups-find-more = Find groups for the other rounds
desk-groups-take = Use this
desk-groups-longer = Look longer (10 s)
desk-groups-end = End small groups
desk-coming = Groups for round { $round }
desk-coming-round = Groups for round { $round } of { $rounds }
desk-coming-more = and { $count } more groups
desk-coming-random = Groups are drawn by chance when the round begins.
desk-coming-assigned = Each group of the list gets its room when the round begins.
desk-coming-choose = People choose a room when the round begins.
desk-coming-vote = The votes decide when the round begins.
desk-coming-same = The same people will be together again.
desk-votes = What people would like to talk about
desk-votes-count = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}

## What the plan comes to

desk-verdict-nobody = Nobody meets twice.
desk-verdict-best = { $repeats ->
    [one] One pair must meet again, whoever is with whom. No plan does better.
   *[other] { $repeats } pairs must meet again, whoever is with whom. No plan does better.
}
desk-verdict-more = { $least ->
    [one] At least one pair must meet again; this plan has { $repeats }.
   *[other] At least { $least } pairs must meet again; this plan has { $repeats }.
}
desk-verdict-fair = { $repeats ->
    [one] One pair meets again.
   *[other] Pairs meet again { $repeats } times in all.
} No plan spreads that more evenly.
desk-verdict-some = { $repeats ->
    [one] One pair meets again.
   *[other] { $repeats } pairs meet again.
} Looking longer may find a better plan.
desk-verdict-most = { $most ->
    [1] No two people meet more than once
    [2] No two people meet more than twice
   *[other] No two people meet more than { $most } times
}, counting where they met before.
desk-verdict-who = Who meets again
desk-verdict-pair = { $one } and { $other }{ $times ->
    [1] {""}
    [2] , twice
   *[other] , { $times } times
}
desk-verdict-pairs = and { $count } more
desk-verdict-gave = What could not be done
desk-verdict-others = { $count } others
desk-verdict-rounds = { " " }(round { $rounds })
desk-verdict-company = { $count ->
    [one] One pair of the same company shares a room.
   *[other] { $count } pairs of the same company share a room.
}
desk-verdict-level = { $count ->
    [one] One pair does not fit the wish about experience.
   *[other] { $count } pairs do not fit the wish about experience.
}
desk-verdict-topic = { $count ->
    [one] One person gets none of their favourite topics.
   *[other] { $count } people get none of their favourite topics.
}
desk-broken-together = { $who } should be together, but there is no room that takes them all.
desk-broken-apart = { $who } should be apart, but there are not enough rooms for that.
desk-broken-host = There are fewer people who can look after a room than rooms.
desk-broken-pin = { $who } will be in another room: the one with their number does not exist or is full.
desk-broken-language = { $who } will be with people of another language: too few speak theirs.
desk-broken-size = Some rooms had to be larger or smaller than the others.
desk-broken-met = { $who } meet again, because other wishes came first.

## How groups are made

desk-scheme = How groups are made
desk-scheme-change = Make them in another way
desk-scheme-prepared = Prepared ahead
desk-scheme-usual = The usual
desk-scheme-rule = Who is with whom
desk-mixing-mix = New faces
    .text = As few as possible meet twice; tables and earlier meetups count
desk-mixing-random = By chance
    .text = Drawn anew in each round
desk-mixing-assigned = By the list
    .text = The groups of the list are together
desk-mixing-choose = People choose
    .text = A room for each topic, as long as there are places
desk-mixing-vote = By vote
    .text = A room for each topic that people voted for
desk-mixing-same = The same people
    .text = As at the table, or as in the round before
desk-scheme-size = People in a room, at most
desk-scheme-people = { $size }
desk-scheme-rounds = Rounds
desk-scheme-minutes = Minutes a round
desk-scheme-times = Warning, last words, break
desk-scheme-warn = Warning (sec)
desk-scheme-back = Last words (sec)
desk-scheme-rest = Break (sec)
desk-scheme-rest-hint = People are warned so many seconds before the end, then have time for their last words. With a break of 0, you begin the next round.
desk-scheme-matter = Topics and note
desk-scheme-topics = Topics, one per line
desk-scheme-topics-hint = Rounds take them in turn. Leave it empty to let the cards decide.
desk-scheme-topics-rooms = Each topic gets a room. Add its places after a bar: “Onboarding | 6”.
desk-scheme-topics-pack = Topics that have cards
desk-scheme-depth = Depth of the topic cards
desk-depth-any = As they come
desk-depth-first_timer = Light
desk-depth-practitioner = Deeper
desk-depth-veteran = Deepest
desk-scheme-headings = Headings of the shared note, one per line
desk-scheme-headings-hint = At most six.
desk-heading-hypothesis = Hypothesis
desk-heading-learned = What we learned
desk-heading-next = Next step
desk-scheme-likings = Wishes
desk-scheme-likings-mix = These count when “New faces” is chosen.
desk-scheme-company = Different companies in a room
desk-scheme-level = Experience
desk-scheme-votes = Together by the topics they voted for
desk-share-no = No matter
desk-share-some = If possible
desk-share-much = Important
desk-alike-any = No matter
desk-alike-mix = Mixed
desk-alike-same = Alike
desk-scheme-language = One language to a room
desk-scheme-keep = Keep it for later
desk-scheme-keep-text = It can be chosen here again, and in the steps of the programme.
desk-scheme-name = Name
desk-scheme-keep-go = Keep
desk-scheme-drop = Drop

desk-wishes-small = For small groups only
desk-wish-host = Can look after a room
desk-wish-pin = Always in room { $number }
desk-wish-pin-room = Number of the room
desk-wished-together = Together
desk-wished-apart = Apart
desk-wished-host = Looks after a room
desk-wished-pin = In room { $number }

## An announcement by voice

desk-speak = Speak to all
desk-speak-to-these = Speak to them
desk-speak-to = Who hears it
desk-speak-all = Everybody
desk-speak-record = Record
desk-speak-asking = Please allow the microphone
desk-speak-hint = Up to { $seconds } seconds. You can listen to it before it goes out.
desk-speak-stop = Stop
desk-speak-left = s left
desk-speak-heard = Your voice is coming in
desk-speak-silent = No sound is coming in
desk-speak-listen = Your recording
desk-speak-again = Record again
desk-speak-discard = Discard
desk-speak-words = In writing, too (optional)
desk-speak-send = Send by voice
desk-speak-denied = The browser does not let this page use the microphone. Allow it beside the address, or write your message below.
desk-speak-none = No microphone was found. Plug one in, or write your message below.
desk-speak-busy = The microphone cannot be used just now; perhaps another program has it. You can write your message below.
desk-speak-unsupported = This browser cannot record. Write your message below, or open the console in another browser.
desk-speak-short = That was too short. Press, speak, and press again when you are done.
desk-speak-not-sent = The recording did not get through. Please try again.
desk-speak-not-refused = You are no longer allowed to speak to this meetup. Open your facilitator link again.
desk-speak-not-large = The recording is too long. Please record a shorter one.
desk-speak-not-kind = This kind of recording cannot be played by others. Please use another browser.
desk-speak-not-many = There have been a lot of announcements just now. Wait a few minutes, or write instead.

## Asked, done, heard

desk-sure-end-round = End the round now?
    .text = { $reach }. { $minutes ->
        [one] There is about one minute left.
       *[other] There are about { $minutes } minutes left.
    } People have { $seconds } s for last words, then all are back.
desk-sure-groups = End small groups?
    .text = The plan is given up. What was noted stays.
    .open = { $reach }. The round ends after the time for last words, and no other one begins. What was noted stays.
desk-told-break-out = Groups are being formed
desk-told-break-out-begin = Groups are being formed; the round begins by itself
desk-told-settle = Using the best plan so far
desk-told-begin-round = Round { $round } has begun
desk-told-round-longer = { $where }: { $seconds } s longer
desk-told-round-shorter = { $where }: { $seconds } s shorter
desk-told-end-round = Ending: { $where }
desk-told-reopen = The same rooms are open for { $minutes } min
desk-told-end-breakout = Small groups are over
desk-told-keep-scheme = Kept as “{ $name }”
desk-told-drop-scheme = “{ $name }” is dropped
desk-told-hosted = { $who } can look after a room
desk-told-unhosted = { $who } need not look after a room
desk-told-pined = { $who } belongs in room { $number }
desk-told-unpined = { $who } may be in any room
desk-told-spoken = Announced by voice to { $where }
desk-heard-round = Round { $round } of { $rounds } has begun.
desk-heard-round-over = Round { $round } is over.
desk-heard-found = The groups are ready.
desk-heard-timed = changed the time for { $where }
desk-heard-spoken = A spoken announcement
desk-key-r = Small groups
desk-key-v = Speak to all (or to the selected rooms)
