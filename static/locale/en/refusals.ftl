### Refusals of tables and meetups; a page loads them with the first one

### refusals of the table

refusal-not-open = This table is not ready yet. Please wait a moment, then try again.
refusal-already-open = This table is ready already.
refusal-no-such-pack = The server has lost the content of this table ({ $pack }). Please tell your host.
refusal-pack-changed = The content of this table ({ $pack }) was replaced during the game and lacks “{ $missing }”. Please tell your host: with the earlier content back in place, the game goes on.
refusal-no-such-mode = There is no way to play called “{ $mode }”. Please choose from the list.
refusal-nobody = We could not tell who you are. Please come in through the join link again.
refusal-already-seated = You have a seat already. Just stay.
refusal-seat-taken = Somebody was a moment faster and sits there now. Please take another seat.
refusal-seat-empty = That seat is free already.
refusal-table-full = Every seat is taken. Please watch from the stands.
refusal-no-such-seat = This table has no such seat. Please choose another.
refusal-not-seated = Please take a seat first.
refusal-too-few-players = Not enough people yet ({ $count } so far). Start with two or more, or let bots fill in.
refusal-already-started = The game has already begun.
refusal-not-playing = No game is under way just now.
refusal-game-over = This game is over.
refusal-paused = The game is paused. Please wait until your host lets it go on.
refusal-not-paused = The game is not paused.
refusal-person-not-seated = That person is not seated at this table right now.
refusal-nothing-to-undo = There is nothing further back to return to.
refusal-moved-on = The table had already moved on, so nothing was changed. Please take a look at where it is now.
refusal-seats-given = Seats are given at this table. Ask a facilitator to change yours.
refusal-host-only = Only a host or a facilitator can do that.
refusal-system-only = Only the server can do that.
refusal-spectators-only = That is for the people in the stands.
refusal-not-your-turn = It is somebody else's turn. It will be yours soon.
refusal-not-now = This is not the moment for that. Please follow what the screen asks.
refusal-no-such-route = You cannot go that way. Please choose one of the lit stations.
refusal-no-such-item = You do not have that item.
refusal-item-already-used = You can use or give one item a turn. Please roll or rest now.
refusal-hand-full = They cannot hold any more items. Please give it to somebody else.
refusal-target-needed = Please choose who it is for.
refusal-target-self = You cannot choose yourself. Please choose somebody else.
refusal-no-target = That item is for nobody in particular. Just use it.
refusal-no-such-option = That is not among the options. Please choose one that is shown.
refusal-too-expensive = Your budget does not stretch to that ({ $price } needed). Please choose something else.
refusal-nobody-telling = The story is over already.
refusal-own-story = It is your story now. The others will react.
refusal-already-reacted = That reaction has arrived already.
refusal-not-your-question = This question is for two other players.
refusal-already-answered = We have your answer. Please wait for the other one.
refusal-already-ready = We know you are ready. Please wait for the others.
refusal-no-such-candidate = That candidate is gone. Please vote for one that is shown.
refusal-already-cheered = Your cheer for this round has arrived. Please cheer again in the next one.

### refusals of the meetup

refusal-removed = People who have been removed cannot take part in this meetup. If you do not know why, please ask the organizer.
refusal-link-revoked = This facilitator link no longer works. Please ask the organizer for a new one.
refusal-no-such-meetup = This meetup cannot be found. Please check the link you were sent.
refusal-meetup-over = { $stage ->
    [cancelled] This meetup has been cancelled.
   *[other] This meetup is over.
  }
refusal-meetup-full = The meetup is full ({ $capacity } people). A place may come free, so please try again in a while.
refusal-doors-locked = The doors are locked just now. Please tell a facilitator or the organizer.
refusal-not-registered = This meetup is for people on the list. Please come in by your personal link.
refusal-no-such-person = That person cannot be found. They may have left, or had their data erased.
refusal-no-such-room = That room is no longer there. Please choose another.
refusal-room-full = { $free ->
    [0] That table is full. Please choose another.
    [one] There is only one seat left at that table.
   *[other] There are only { $free } seats left at that table.
  }
refusal-room-shut = That room is closed to newcomers just now. Please choose another.
refusal-not-in-room = That person is no longer in that room.
refusal-nobody-stays = That would leave nobody in the room. Please let at least one person stay.
refusal-same-room = Please choose a different room to merge into.
refusal-too-many-rooms = There can be { $limit } rooms and no more.
refusal-games-begun = Some tables have started, so not everybody can be seated anew. You can still move people one by one.
refusal-no-such-step = There is no such step. The programme has { $steps }.
refusal-steps-begun = What has begun (the first { $count }) can no longer be swapped or taken out.
refusal-step-twice = The same step ({ $step }) is in the programme twice.
refusal-tables-laid = Tables are laid already ({ $count }), so the content, mode and seats can no longer change. Close the tables first.
refusal-bad-languages = Please choose at least one language.
refusal-list-full = The list can hold { $limit } people.
refusal-already-came = People who have come already cannot be taken off the list.
refusal-staff-stays = A facilitator cannot be removed. The organizer can revoke their link.
refusal-no-call = This call has been dealt with already.
refusal-call-taken = { $helper ->
    [none] Another facilitator is on the way already.
   *[other] { $helper } is on the way already.
  }
refusal-too-many-wishes = There can be { $limit } seating wishes and no more.
refusal-wish-alone = Please choose at least two people for a wish.
refusal-pin-nowhere = Please choose the number of the room.
refusal-no-table = Room { $number } has no table, so that cannot be done there.
refusal-no-breakout = No small groups are planned yet. Please find groups first.
refusal-no-round = No round is under way just now.
refusal-round-on = Round { $round } is still under way. Please try again when it is over.
refusal-no-round-left = There are { $rounds } rounds in all, and none is left.
refusal-too-few-people = Small groups need two people or more; { $count } here now.
refusal-already-grouped = You are in a small group already. Please tell a facilitator if you would like to change.
refusal-breakout-full = Room { $number } is full. Please choose another.
refusal-scheme-name = Groups cannot be saved under the name “{ $scheme }”. Please choose another name.
refusal-scheme-twice = The same way of making groups ({ $scheme }) is there twice.
refusal-no-such-scheme = This way of making groups ({ $scheme }) is no longer there. Please choose another for the step.
refusal-scheme-named = A step of the programme uses this way of making groups ({ $scheme }), so it cannot be dropped.
refusal-too-many-schemes = { $limit } ways of making groups can be prepared and no more.
refusal-topic-twice = The same topic ({ $topic }) is there twice.
refusal-no-topics = To group people by their votes, please enter at least one topic.
refusal-no-such-topic = That topic cannot be chosen just now.

### refusals of the lounge

refusal-no-such-lounge = This meetup has no lounge. Please ask the organizers.
refusal-lounge-not-open = The lounge has not opened yet. It opens towards the end of the meetup.
refusal-lounge-over = The lounge’s time is over. You can still read your conversations, but nobody can write any more.
refusal-no-such-suggestion = That person is not suggested to you any more.
refusal-no-such-circle = That study group is no longer there.
refusal-no-such-thread = That conversation cannot be found. It may have ended.
refusal-thread-ended = This conversation is closed. You can still read it.
refusal-no-such-slot = That time has been taken back. Please choose another or propose one.
refusal-slot-not-ahead = Please choose a time that lies ahead, within a year.
refusal-slot-twice = That time has been proposed already. Please choose another.
refusal-too-many-slots = { $limit } times can be proposed at once. Please take one back first.
refusal-too-many-more = You have already marked { $limit } people. Please take somebody off first.
refusal-too-many-blocked = You can block { $limit } people. Please tell the organizers if that is not enough.
refusal-too-many-reports = The organizers still have { $limit } reports from you to look at. Please wait until they have, or talk to them directly.
refusal-no-such-report = That report cannot be found. Please load the page anew.
refusal-too-many-announcements = At most { $limit } announcements can be made, and they have been.
refusal-deal-under-way = Suggestions are being made already. Please wait a moment.
refusal-deal-too-soon = Suggestions have only just been made. Please try again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
  }.
refusal-introduce-alone = Please choose two or three different people.
refusal-not-taking-part = That person does not take part in suggestions just now. Please choose somebody else.
