### What a meetup did: figures in words

figure-dash = –
figure-n = n = { $n } · { $over ->
    [people] people who came
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
figure-trouble-few = Fewer than { $few } people: not shown
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
measures-missing-steps = The agenda was never begun, so nothing is told apart by its steps.
measures-missing-list = Nobody was on a list beforehand, so there is no attendance rate.
measures-missing-lounge = This meetup had no lounge, so nothing is known of what came after it.
measures-missing-rating = Nobody has said how it was. The question is asked at the end, and anybody may skip it.
measures-says-attended = of { $came ->
    [one] one person
   *[other] { $people } people
  } who came stayed { $least } minutes or longer. Half of all stayed at least { $dwell } minutes.
measures-says-stayed = of those who were there when a step of the agenda began were still there when it ended.
measures-says-participation = of those present did something in a step: played, told a story, reacted, wrote or answered.
measures-says-met = is how many others one met, in the middle of all: at least a few minutes in the same small room.
measures-says-mutual = of those who took part in the lounge found somebody to go on talking with.
measures-says-afterlife_7 = wrote something in the lounge within seven days.
measures-says-satisfaction = stars on average. { $response }% of those who attended answered.
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
measures-sure = n says over how many a figure is made. If there were a thousand such evenings, the true value would lie within the interval in about 95% of them. Staff and bots never count.
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
  }; most at once, at { $time }: { $peak }. The line above is the agenda; below each step is how many of those who began it stayed to its end. Press a step to see its beginning in the replay.
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
    [answer] Answered this or that
    [vote] Voted
   *[rate] Said how it was
  }
measures-heat-title = Room by room
measures-heat-says = { $rooms } rooms, one a line: the taller and darker a bar, the more its people did. Most was going on in { $room } at { $time }. A quiet room need not be a bad one: people may be listening. Press a bar to see that moment in the replay.
measures-heat-says-quiet = { $rooms } rooms, one a line. No acts are known in any of them.
measures-graph-title = Who had to do with whom
measures-graph-says = { $people } people, { $ties } ties between them, { $groups ->
    [one] one group
   *[other] { $groups } groups
  } that formed by themselves. Who had much to do with each other is drawn close together; colour, shape and letter tell groups apart.
measures-groups-caption = Groups that formed
measures-persons-caption = People, by name
measures-names-off = Names are not shown.
measures-names-show = Show names (this is written down)
measures-names-on = Names are shown to you, and that has been written down. Matches of the lounge are left out here: they are between those two.
measures-names-hide = Hide names
measures-funnel-lead = Of those who took part in the lounge, how many went how far. Who, is shown nowhere.
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
    [match] Two found each other
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
measures-col-share = Took part
measures-col-active = With an act
measures-col-there = Attendees there
measures-col-act = Act
measures-col-total = In all
measures-col-room = Room
measures-col-people = People
measures-col-acts = Acts
measures-col-lively = Liveliest minute
measures-col-balance = Balance of talk
measures-col-group = Group
measures-col-within = Ties within
measures-col-outside = Ties to others
measures-col-name = Name
measures-col-company = Company
measures-col-ties = Ties
measures-col-near = Most to do with
measures-col-what = What
measures-col-times = Times
measures-col-first = First
measures-col-last = Last
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
    [marks] Moments (CSV)
   *[other] { $table } (CSV)
  }
measures-files-again = To compute the same again from the record, without this server:
report-title = Report
report-of = What “{ $title }” did
report-made = Made on { $when }
report-print = Print, or save as PDF
report-held = Held on { $when }
report-glance-title = At a glance
report-figures-title = All figures
report-pictures-title = Pictures
report-definitions-title = What the figures mean
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
behind-nobody = Nobody.
behind-none = Nobody is listed behind this figure: it is about rooms or moments, or about what people said on their own, which stays theirs.
behind-comments-title = What people wrote
behind-comments-lead = By nobody’s name, in no order. Please do not guess who wrote what.
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
    [people] people who came
    [attendees] people who attended
    [registered] people who registered
    [rooms] rooms
    [pairs] pairs of people
    [takers] people who took part in the lounge
    [raters] people who answered
    [accounts] accounts of the CRM
   *[first_timers] people who came for the first time
  }
measures-source-own = Ours. The whole formula is in docs/measures.md of this software.
measures-source-chaoss = CHAOSS, the Linux Foundation’s metrics of community health; computed over acts instead of commits.
measures-source-gini = Corrado Gini’s coefficient of concentration (1912).
measures-source-graphs = Common measures of networks; see docs/measures.md of this software.
measures-source-orbit = The Orbit model of communities, adapted: weights and bounds are yours to see and to change.
measures-source-revenue = As usual for subscriptions: revenue of the same customers at two dates.
measures-never-bots = Staff and bots never count.
measures-no-verdict = No measure is a verdict on a person, and there is no hidden score.
