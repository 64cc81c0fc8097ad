### What a meetup did: figures in words

figure-dash = –
figure-n = n = { $n } · { $over ->
    [people] people
    [attendees] people who attended
    [registered] people who registered
    [rooms] rooms
    [pairs] pairs of people
    [takers] people who took part in the lounge
    [raters] people who answered
    [accounts] accounts
   *[first_timers] people who came for the first time
  }
figure-interval = 95%: { $low }–{ $high }{ $sign }
figure-trouble-none = Nothing to measure yet
figure-trouble-few = Fewer than { $few }: not shown
figure-unit-share = %
figure-unit-minutes = min
figure-unit-seconds = s
figure-unit-per_hour = per hour
figure-unit-index = of 1
figure-unit-stars = of 5
figure-count-people = { $count ->
    [one] person
   *[other] people
  }
figure-count-rooms = { $count ->
    [one] room
   *[other] rooms
  }
figure-count-times = { $count ->
    [one] time
   *[other] times
  }
figure-count-pairs = { $count ->
    [one] pair
   *[other] pairs
  }
figure-count-messages = { $count ->
    [one] message
   *[other] messages
  }
figure-count-companies = { $count ->
    [one] company
   *[other] companies
  }

### The overview

measures-title = What this meetup did
measures-go-lead = Who came and stayed, took part and met others; what came of it. Every figure says how it is made.
measures-go = See what it did
measures-early = This meetup has not begun. Once it has, you see here who came, who took part, who met whom, and what came of it.
measures-cancelled = This meetup was cancelled, so there is nothing to measure.
measures-going = Still going on
measures-as-of = As of { $when }
measures-replay = Watch the replay
measures-report = Report to print
measures-missing-nobody = Nobody came in through the door, so there are no figures. If people did come, they may have used another link: look at the meetup’s page.
measures-missing-alone = Only one person came. Figures about meeting others need at least two.
measures-missing-steps = The agenda was never begun, so there are no figures step by step.
measures-missing-list = Nobody was on a list beforehand, so there is no attendance rate.
measures-missing-lounge = This meetup had no lounge, so nothing is known of what came after it.
measures-missing-rating = Nobody has said how it was. The question is asked at the end, and anybody may skip it.
measures-viewer = You see this page as a viewer: nobody is shown one by one, and what fewer than { $few } people did or said is left out.
measures-says-attended = { $value } of { $came ->
    [one] one person
   *[other] { $people } people
  } who came stayed { $least } minutes or longer. Half of all who came stayed { $dwell } minutes or more.
measures-says-stayed = { $value }% of those who were there when a step of the agenda began were still there when it ended.
measures-says-participation = { $value }% of those there in a step did something themselves: played, told a story, reacted, wrote or answered.
measures-says-met = Half of those who attended met { $value } of the others, or more: in the same small room, for a few minutes at least.
measures-says-mutual = { $value }% of those who took part in the lounge found somebody to go on talking with.
measures-says-afterlife_7 = Within seven days, { $value } of the people who were there wrote something in the lounge.
measures-says-satisfaction = { $value } stars on average; { $response }% of those who attended answered.
measures-lacks-attended = Nobody came in.
measures-lacks-stayed = No step of the agenda was held.
measures-lacks-participation = Nobody attended a step of the agenda.
measures-lacks-met = It takes two to meet.
measures-lacks-mutual = Nobody has taken part in a lounge.
measures-lacks-afterlife_7 = Nobody has written in a lounge.
measures-lacks-satisfaction = Nobody has said how it was.
measures-chain-title = From activity to outcome
measures-chain-lead = What was offered, what people put in, and what came of it. Follow a figure to what it means, what it does not mean, and what it is made of.
measures-step-activity = Activity
    .about = What was offered, and who was there.
measures-step-input = Input
    .about = What people did, and with whom.
measures-step-outcome = Outcome
    .about = What came of it.
measures-step-impact = Impact
    .about = What goes along with it among customers. Never proof that one caused the other.
measures-sure = n is how many people (or rooms, pairs, customers) a figure is made of. The interval says how sure it is: of a hundred intervals made like this, about 95 hold the true value. Staff and bots never count.
measures-all-link = All measures and what they mean
measures-fewer = fewer than { $few }
measures-people = { $count }
measures-person = Person { $number }
measures-step = { $kind ->
    [welcome] Welcome
    [table] At the tables
    [breakout] Small groups
    [plenary] All together
    [finale] Results
    [after] Time to talk
   *[other] { $kind }
  }
measures-room = { $kind ->
    [hall] Hall
    [breakout] Room { $number }
   *[table] Table { $number }
  }
measures-level = { $level ->
    [first] First time
    [practitioner] Practitioner
    [veteran] Veteran
   *[other] { $level }
  }
measures-as-table = Show as a table
measures-table-of = Table: { $what }
measures-replay-at = The replay at { $time }
measures-replay-room = The replay of { $room } at { $time }
measures-replay-who = Follow { $name } in the replay
measures-timeline-title = How many were there
measures-timeline-says = { $came ->
    [one] One person came
   *[other] { $came } people came
  }; most at once, at { $time }: { $peak }. The line above is the agenda; below each step is how many of those who began it stayed to its end.
measures-timeline-press = Press a step to see its beginning in the replay.
measures-part-title = Who took part, step by step
measures-part-lead = The share of attendees with at least one act in a step. The thin line is the 95% interval.
measures-acts-title = What people did
measures-acts-lead = Acts by kind and step of the agenda. Each bar is measured against the longest of all.
measures-act = { $kind ->
    [play] Played
    [tell] Told a story
    [react] Reacted
    [chat] Wrote in chat
    [note] Wrote in a note
    [answer] Answered a this-or-that
    [vote] Voted
   *[rate] Said how it was
  }
measures-kinds-title = Per attended hour
measures-kinds-caption = By kind: what attendees did at any time, by the hours they were present
measures-heat-title = Room by room
measures-heat-says = { $rooms ->
    [one] One room
   *[other] { $rooms } rooms
  }: the taller and darker a bar, the more its people did. The busiest moment was in { $room }, at { $time }. A quiet room need not be a bad one: people may be listening.
measures-heat-says-quiet = { $rooms ->
    [one] One room.
   *[other] { $rooms } rooms.
  } Nobody is known to have done anything in them.
measures-heat-lines = Small groups with the same number share a line, round after round.
measures-heat-press = Press a bar to see that moment in the replay.
measures-graph-title = Who had to do with whom
measures-graph-says = { $people ->
    [one] One person
   *[other] { $people } people
  }, { $ties ->
    [one] one tie
   *[other] { $ties } ties
  } between them, { $groups ->
    [one] one group
   *[other] { $groups } groups
  } that formed by themselves. People who had much to do with each other are drawn close together; colour, shape and letter tell the groups apart.
measures-groups-caption = Groups that formed
measures-persons-caption = People, by name
measures-names-off = Names are not shown.
measures-names-show = Show names (this is written down)
measures-names-on = Names are shown to you, and that has been written down. Matches of the lounge are left out here: they are between those two.
measures-names-hide = Hide names
measures-funnel-lead = How far those who took part in the lounge went. Who they are is shown nowhere.
measures-funnel-none = Nobody has taken part in the lounge of this meetup, or it had none.
measures-marks-title = Moments to go to
measures-marks-lead = What happened, how often, and where the replay shows it.
measures-mark = { $kind ->
    [round] Small groups began
    [recall] Everybody called back
    [told] A story was told
    [goal] A goal was reached
    [churn] Churn arrived
    [finished] A game ended
    [help] Somebody called for help
    [match] People found each other
    [removed] Somebody was removed
    [notice] Announcement
    [peak] Most people at once
   *[step] A step began
  }
measures-col-step = Step
measures-col-from = From
measures-col-until = Until
measures-col-began = There at its start
measures-col-stayed = There at its end
measures-col-kept = Stayed
measures-step-going = still going
measures-kept-far = { $share }% so far
measures-col-share = Took part
measures-col-active = Did something
measures-col-act = Act
measures-col-total = In all
measures-col-per-hour = Per hour
measures-col-room = Room
measures-col-people = People
measures-col-acts = Acts
measures-col-lively = Liveliest minute
measures-col-balance = Imbalance of talk
measures-col-group = Group
measures-col-within = Ties within
measures-col-outside = Ties to others
measures-col-name = Name
measures-col-company = Company
measures-col-ties = Ties
measures-col-connects = Ways between others
measures-col-near = Most to do with
measures-col-what = What
measures-col-times = Times
measures-col-first = First
measures-col-last = Last
measures-of-there = { $active } of { $there }
measures-col-value = Here
measures-col-figure = Figure
measures-col-n = n
measures-col-interval = 95% interval

### Files, and the report

measures-files-title = Take it with you
measures-files-lead = The same numbers as on this page, for spreadsheets and programs. Downloads are written down.
measures-files-json = All facts (JSON)
measures-files-log = The whole record, under pseudonyms (JSON Lines)
measures-files-table = { $table ->
    [figures] Figures (CSV)
    [steps] Steps (CSV)
    [people] People, under pseudonyms (CSV)
    [rooms] Rooms (CSV)
    [ties] Ties, under pseudonyms (CSV)
    [concurrency] People over time (CSV)
    [acts] Acts by kind (CSV)
    [marks] Moments (CSV)
   *[other] { $table } (CSV)
  }
measures-files-again = To compute the same again from the record, without this server:
measures-files-yardstick = This organization measures with its own yardstick; put its file beside the record:
measures-files-viewer = Files with people in them, under pseudonyms, are for those who prepare meetups.
report-title = Report
report-of = What “{ $title }” did
report-made = Made on { $when }
report-print = Print, or save as PDF
report-held = Held on { $when }
report-glance-title = At a glance
report-steps-title = The agenda, as it was held
report-figures-title = All figures
report-pictures-title = Pictures
report-definitions-title = What the figures mean
report-rooms = Rooms with fewer than { $few } people are left out, and others where those would give the number away.
report-shared = For sharing: nobody is named, and what fewer than { $few } people did or said is not told.
report-again = How to compute it again
report-again-text = Every number follows from the record of the meetup alone. Whoever has its file gets the same numbers with this command, without this server:
report-version = Version { $version } of the formulas; { $events } events read.
report-definitions-lead = In short. The pages of the measures say more, also what each does not mean.

### Who is behind a figure

behind-title = Who is behind it
behind-lead = Names are for looking after people, not for judging them: no figure is a verdict on anybody. The list is in the order of names. That you looked has been written down.
behind-in = Counted ({ $count })
behind-out = Not counted ({ $count })
behind-all = Everybody it is made of ({ $count })
behind-told = What the record says
behind-nobody = Nobody.
behind-none = Nobody is listed behind this figure: it is about rooms or moments, or about what people said on their own, which stays theirs.
behind-comments-title = What people wrote
behind-comments-lead = Without names, in no particular order. Please do not guess who wrote what.
behind-comments-none = Nobody has written a comment.
behind-stars = { $stars } of 5
behind-replay = In the replay
behind-came = { $from }–{ $until }, { $minutes } min
behind-acts = { $count ->
    [one] 1 act
   *[other] { $count } acts
  }
behind-met = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
behind-connects = { $share }% of the ways between others
behind-seated = { $seconds } s
behind-company = { $count ->
    [one] 1 person
   *[other] { $count } people
  }

### Definitions

measures-all-title = All measures
measures-all-lead = Each measure has one definition and one formula, and reads nothing but the record of the meetup.
measures-here = At this meetup
measures-inputs = What it is made of
measures-input-registered = Registered
measures-input-came = Came in
measures-input-attended = Attended
measures-input-least = Minutes that count as attending
measures-input-steps = Steps of the agenda held
measures-input-rooms = Rooms
measures-input-acts = Acts
measures-input-ties = Pairs with a tie
measures-input-raters = Answered
measures-input-takers = Took part in the lounge
measures-input-events = Events in the record
measures-behind = See who is behind it
measures-of-series = This measure is about several meetups together.
measures-series-link = Measures of all meetups
measures-not = What it does not mean
measures-formula = How it is computed
measures-about-step = Part
measures-about-n = n counts
measures-about-source = Idea
measures-about-reads = Reads
measures-over = { $over ->
    [people] people (who came, unless the formula says otherwise)
    [attendees] people who attended
    [registered] people who registered
    [rooms] rooms
    [pairs] pairs of people
    [takers] people who took part in the lounge
    [raters] people who answered
    [accounts] accounts of the CRM
   *[first_timers] people who came for the first time
  }
measures-source-own = Ours. The whole formula is in docs/measures.md, which comes with this software.
measures-source-chaoss = CHAOSS, the Linux Foundation’s metrics of community health; computed over acts instead of commits.
measures-source-gini = Corrado Gini’s coefficient of concentration (1912).
measures-source-graphs = Common measures of networks; see docs/measures.md, which comes with this software.
measures-source-orbit = The Orbit model of communities, adapted: weights and bounds are yours to see and to change.
measures-source-revenue = As usual for subscriptions: revenue of the same customers at two dates.
measures-never-bots = Staff and bots never count.
measures-no-verdict = No measure is a verdict on a person, and there is no hidden score.

### Each measure: name, meaning, what it does not mean, formula
measure-rooms = Rooms
measure-rooms-means = How many tables and small groups were opened.
measure-rooms-not = More rooms are not a better evening. They follow from how many came and how you planned.
measure-rooms-formula = Tables and small-group rooms that were opened, closed ones too. The hall is not counted.
measure-prompts = Prompts
measure-prompts-means = How often people were given something to talk about.
measure-prompts-not = It does not say that anybody took it up.
measure-prompts-formula = Prompts shown in rooms, the hall included, plus stories that somebody chose to begin at a table.
measure-announcements = Announcements
measure-announcements-means = How often the facilitators spoke to everybody, or to some rooms.
measure-announcements-not = It does not say who read or heard them.
measure-announcements-formula = Announcements sent, by text or by voice.
measure-held = Length
measure-held-means = How long the meetup really took, from its first step to the end of its last.
measure-held-not = Not how long any one person stayed; for that see “Time there”.
measure-held-formula = End of the last step held minus start of the first, in minutes.
measure-came = Came
measure-came-means = How many people came in.
measure-came-not = Coming in is not staying: a look through the door counts.
measure-came-formula = People who were connected at any moment between the opening of the doors and the close. Two tabs, or a second device, are one person.
measure-attended = Attended
measure-attended-means = How many people stayed long enough to count as having been there.
measure-attended-not = It says nothing of what they did. Somebody who listened for an hour attended.
measure-attended-formula = People whose time there is at least as many minutes as you have set (10, unless you changed it).
measure-attendance = Attendance rate
measure-attendance-means = Of those who registered, the share that attended.
measure-attendance-not = It does not say why the others stayed away, and people who came without registering are not in it.
measure-attendance-formula = Registered people who attended ÷ registered people. Interval: Wilson.
measure-no_show = No-show rate
measure-no_show-means = Of those who registered, the share that did not attend.
measure-no_show-not = Not a fault of those people. Whoever looked in for less than the minutes you have set is counted here, too.
measure-no_show-formula = 1 − attendance rate. Interval: Wilson.
measure-dwell = Time there
measure-dwell-means = How long people were there: half of them longer, half of them shorter.
measure-dwell-not = Being connected is not listening. A tab that stays open counts.
measure-dwell-formula = Median over people who came of the union of the intervals in which they were connected; overlapping tabs count once. Interval: order statistics.
measure-peak = Most at once
measure-peak-means = The greatest number of people there at the same time.
measure-peak-not = One moment only. At most other times there were fewer.
measure-peak-formula = Maximum of the number of people connected.
measure-concurrency = There at once, usually
measure-concurrency-means = How many people were there at a typical moment, from the first step to the end of the last.
measure-concurrency-not = Not a count of different people: some left and others came.
measure-concurrency-formula = Median over time of the number of people connected, from the first step to the end of the last.
measure-seating_half = Time to a seat, half
measure-seating_half-means = Of those who got a seat at a table, half had it within this time.
measure-seating_half-not = Much of it is people choosing a name, and waiting for the doors to open.
measure-seating_half-formula = Median over people who got a seat of the time from their first request of the page (else from the door) to their first seat; n counts these people. Interval: order statistics.
measure-seating_most = Time to a seat, nearly all
measure-seating_most-means = Of those who got a seat at a table, 95 of 100 had it within this time.
measure-seating_most-not = Where few came, one person with a slow connection moves it a lot.
measure-seating_most-formula = 95th percentile over people who got a seat of the time from their first request of the page (else from the door) to their first seat; n counts these people. Interval: order statistics, from 72 people on.
measure-stayed = Stayed to the end of steps
measure-stayed-means = Of those who were there when a step of the agenda began, the share still there when it ended.
measure-stayed-not = Leaving is not disliking. People have trains to catch.
measure-stayed-formula = Sum over steps of people there at start and end ÷ sum over steps of people there at the start. Interval: bootstrap over people.
measure-participation = Took part
measure-participation-means = Of the attendees there in a step, the share that did something themselves.
measure-participation-not = Listening is taking part, too, and is not seen here. Nobody ought to be pressed for the sake of this number.
measure-participation-formula = Sum over steps of attendees with at least one act ÷ sum over steps of attendees there. Acts: playing, telling, reacting, writing, noting, answering, voting, rating. Interval: bootstrap over people.
measure-acts = Acts per hour
measure-acts-means = How much an attendee did per hour there.
measure-acts-not = More is not better: games ask for many small moves, a good story is one act.
measure-acts-formula = All acts of attendees ÷ all their hours there. Interval: bootstrap over people.
measure-balance = Imbalance of talk
measure-balance-means = How unevenly turns to speak were spread in a room: 0 if everybody had as many, 1 if one person had them all.
measure-balance-not = Not everybody wants to speak as much as others. It counts turns, not their length or worth.
measure-balance-formula = In each table’s or small group’s room, the Gini coefficient of turns (a story told, messages in a row, being given the word) over those who were in it for as long as having met takes; the median over rooms. Interval: order statistics.
measure-airtime = Imbalance of speaking time
measure-airtime-means = How unevenly the time of speaking aloud was spread in a room, among those who agreed to have it measured: 0 if all spoke as long, 1 if only one spoke.
measure-airtime-not = Says nothing of those who did not agree. What was said is never recorded.
measure-airtime-formula = In each table’s or small group’s room, the Gini coefficient of seconds spoken, over those who agreed and were in it for as long as having met takes; the median over rooms. Interval: order statistics.
measure-met = People met
measure-met-means = How many others one met: half of all met more, half fewer.
measure-met-not = Being in one room is not yet a conversation, and more is not always better.
measure-met-formula = For each attendee, how many others they shared one room with (not the hall) for at least 3 minutes, unless you changed that; the median over attendees. Interval: order statistics.
measure-pairs = Possible pairs met
measure-pairs-means = Of all pairs of attendees, the share that met.
measure-pairs-not = At a large meetup it is small by nature: nobody can meet everybody.
measure-pairs-formula = Pairs of attendees who met ÷ all pairs of attendees. No interval: these are all pairs, not a sample.
measure-again = Met in several rooms
measure-again-means = How many pairs met in more than one room.
measure-again-not = Neither good nor bad: mixing wants few, getting to know each other wants some.
measure-again-formula = Pairs of attendees who shared at least two rooms for at least 3 minutes each, unless you changed that.
measure-density = Density of ties
measure-density-means = Of all the ties there could be among attendees, the share there is.
measure-density-not = Large meetups are less dense by nature; compare only meetups of like size.
measure-density-formula = Pairs with a tie ÷ all pairs of attendees. A tie: they met, reacted or replied to each other, gave something, or answered alike.
measure-isolates = Without a tie
measure-isolates-means = How many attendees have no tie to anybody.
measure-isolates-not = Not a fault of theirs; some come to look on. It is a hint to look after people.
measure-isolates-formula = Attendees with no tie of any kind.
measure-connectors = Connectors
measure-connectors-means = How many attendees connect others: they have ties with two people who have none with each other.
measure-connectors-not = Not a rank, and no merit: who changed tables has ties on both sides, and who stayed at one had no chance to. It is a hint who to thank or ask when groups are to meet.
measure-connectors-formula = Attendees by whom at least one shortest way between two other attendees leads. A way is as long as it has ties. With each person stands betweenness: the share of all shortest ways between others that lead by them.
measure-absence = People behind half of it
measure-absence-means = The smallest number of attendees who together did half of all that was done.
measure-absence-not = Not a list of the best. A small number says that much hangs on a few people.
measure-absence-formula = Attendees in order of acts; how many it takes until their sum is at least half of all acts.
measure-elephant = Companies behind half of it
measure-elephant-means = The smallest number of companies whose attendees did half of all that was done.
measure-elephant-not = People who gave no company are left out. Large companies are ahead by their size.
measure-elephant-formula = As “People behind half of it”, with acts summed by company; n counts attendees with a company.
measure-satisfaction = How they liked it
measure-satisfaction-means = The average of the stars given at the end.
measure-satisfaction-not = Only of those who answered; people who left early were not asked. Look at the response rate, too.
measure-satisfaction-formula = Mean of the stars, 1 to 5, of everybody who answered. Interval: bootstrap over people.
measure-response = Response rate
measure-response-means = Of the attendees, the share that said how it was.
measure-response-not = Not answering is not disliking.
measure-response-formula = Attendees who gave stars ÷ attendees. Interval: Wilson.
measure-taking = Took part in the lounge
measure-taking-means = Of the attendees, the share that took part in suggestions in the lounge.
measure-taking-not = Others may have found each other without it.
measure-taking-formula = Attendees who have switched on taking part and have not left it altogether ÷ attendees. Interval: Wilson.
measure-suggested = Got a suggestion
measure-suggested-means = Of those who took part in the lounge, the share to whom somebody was suggested.
measure-suggested-not = A suggestion is not yet a good one.
measure-suggested-formula = People with at least one suggestion or introduction ÷ people who took part. Interval: Wilson.
measure-mutual = Found each other
measure-mutual-means = Of those who took part in the lounge, the share that found somebody to go on talking with.
measure-mutual-not = Who found whom is shown nowhere. It does not say that they did talk.
measure-mutual-formula = People in at least one conversation of two or three, or in a study group ÷ people who took part. Interval: Wilson.
measure-first = First message
measure-first-means = Of those who took part in the lounge, the share in whose conversation somebody wrote.
measure-first-not = One message is not yet a conversation. What is written is never read for this.
measure-first-formula = People in at least one such conversation in which anybody has written ÷ people who took part. Interval: Wilson.
measure-said_met = Said they met
measure-said_met-means = Of those who took part in the lounge, the share that said “we met”.
measure-said_met-not = People who met and did not say so are not in it.
measure-said_met-formula = People who answered “Did you meet?” with yes ÷ people who took part. Interval: Wilson.
measure-rated = Said how meeting was
measure-rated-means = Of those who took part in the lounge, the share that gave stars to a meeting.
measure-rated-not = It is how many answered, not how many stars they gave.
measure-rated-formula = People who gave stars after a meeting ÷ people who took part. Interval: Wilson.
measure-afterlife_1 = Wrote within a day
measure-afterlife_1-means = How many people wrote in the lounge within a day of its opening.
measure-afterlife_1-not = Reading along is not seen. Talk may have gone on elsewhere.
measure-afterlife_1-formula = People with at least one message in a conversation of the lounge in its first 24 hours.
measure-afterlife_7 = Wrote within a week
measure-afterlife_7-means = How many people wrote in the lounge within seven days of its opening.
measure-afterlife_7-not = As for a day. Until seven days have passed it can still grow.
measure-afterlife_7-formula = People with at least one message in a conversation of the lounge in its first 7 days.
measure-afterlife_30 = Wrote within 30 days
measure-afterlife_30-means = How many people wrote in the lounge within thirty days of its opening.
measure-afterlife_30-not = As for a day. Until thirty days have passed, or the lounge has closed, it can still grow.
measure-afterlife_30-formula = People with at least one message in a conversation of the lounge in its first 30 days.
measure-afterlife_messages_1 = Messages within a day
measure-afterlife_messages_1-means = How many messages people wrote in the lounge within a day of its opening.
measure-afterlife_messages_1-not = A few who write much can make many messages; see how many people wrote. What is written is never read for this.
measure-afterlife_messages_1-formula = Messages of people in the lounge’s conversations in its first 24 hours. Staff and bots do not count.
measure-afterlife_messages_7 = Messages within a week
measure-afterlife_messages_7-means = How many messages people wrote in the lounge within seven days of its opening.
measure-afterlife_messages_7-not = As for a day. Until seven days have passed it can still grow.
measure-afterlife_messages_7-formula = Messages of people in the lounge’s conversations in its first 7 days. Staff and bots do not count.
measure-afterlife_messages_30 = Messages within 30 days
measure-afterlife_messages_30-means = How many messages people wrote in the lounge within thirty days of its opening.
measure-afterlife_messages_30-not = As for a day. Until thirty days have passed, or the lounge has closed, it can still grow.
measure-afterlife_messages_30-formula = Messages of people in the lounge’s conversations in its first 30 days. Staff and bots do not count.
measure-repeat = Came again
measure-repeat-means = Of the attendees of a meetup, the share that had attended an earlier one of the series.
measure-repeat-not = A low share may mean many new people, which can be just what you want.
measure-repeat-formula = Attendees seen as attendees of an earlier meetup of the series ÷ attendees. Interval: Wilson.
measure-return_90 = Return within 90 days
measure-return_90-means = Of those who attended for the first time, the share that attended another within 90 days.
measure-return_90-not = First time means: as far back as records are kept. If no other meetup was held, nobody could return.
measure-return_90-formula = First-timers who attended another meetup that began within 90 days ÷ first-timers whose 90 days are over. Interval: Wilson.
measure-leading = Leading
measure-leading-means = How many people are at the innermost level, by what they did over a year (unless you changed that).
measure-leading-not = Not a rank of people, and not how good anybody is. Weights are a matter of taste, and yours to change.
measure-leading-formula = Points: acts by kind, hours there and meetups attended, each times its weight, over a year unless changed; Leading from the highest bound on. Up at once, down only at the end of a quarter. n counts people on any level.
measure-advocates = Advocates
measure-advocates-means = How many people are Leading, or meet the rule that you wrote.
measure-advocates-not = The rule is yours; it shows what you look for, not what people are worth.
measure-advocates-formula = People who are Leading at the end of a quarter, or meet all conditions of your rule within its days. n counts people on any level.
measure-tier_presence = Most important customers present
measure-tier_presence-means = Of the active accounts of the first tier, the share with enough people at meetups.
measure-tier_presence-not = Presence is not satisfaction.
measure-tier_presence-formula = Active first-tier accounts with at least as many attendees as you have set within the window ÷ active first-tier accounts. Interval: Wilson.
measure-grr = Gross revenue retention
measure-grr-means = Of the revenue that accounts had at the earlier date, the share kept at the later one, growth left out.
measure-grr-not = A correlation, never an effect: it may be that contented customers come to meetups, not that they stay because of them.
measure-grr-formula = Sum of the lesser of later and earlier revenue ÷ sum of earlier revenue; engaged accounts beside others, within bands of tier and revenue. Interval: bootstrap over accounts.
measure-nrr = Net revenue retention
measure-nrr-means = Of the revenue that accounts had at the earlier date, how much it is at the later one, growth included.
measure-nrr-not = A correlation, never an effect. One large account can move it.
measure-nrr-formula = Sum of later revenue ÷ sum of earlier revenue of the same accounts; engaged beside others, within bands. Interval: bootstrap over accounts.
measure-logo_churn = Accounts lost
measure-logo_churn-means = Of the accounts at the earlier date, the share that had left at the later one.
measure-logo_churn-not = A correlation, never an effect.
measure-logo_churn-formula = Accounts that left, or pay nothing any more ÷ accounts; engaged beside others, within bands. Interval: Wilson.
measure-expansion = Accounts grown
measure-expansion-means = Of the accounts at the earlier date, the share whose revenue had grown at the later one.
measure-expansion-not = A correlation, never an effect.
measure-expansion-formula = Accounts with more revenue than before ÷ accounts; engaged beside others, within bands. Interval: Wilson.
