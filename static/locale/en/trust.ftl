### Trust: who looked, keys for other programs, what is measured

org-tabs-measures = Figures
org-looks-heading = Who looked
org-keys-heading = Access keys

refusal-measures-busy = Other figures are being worked out just now. Please try again in a moment.
refusal-measures-failed = The figures could not be worked out. Nothing is lost; please try again.
refusal-measures-broken = The record of this meetup has an entry that cannot be read ({ $stream }, number { $seq }), so there are no figures.
error-measures-busy-title = One moment, please
error-measures-busy-text = Other figures are being worked out just now. Please reload in a moment.
error-measures-failed-title = No figures this time
error-measures-failed-text = They could not be worked out. Nothing is lost: the record is as it was. Please reload; if it happens again, whoever runs this server finds the reason in its log.
error-measures-broken-title = This record cannot be read
error-measures-broken-text = One entry of the meetup’s record is damaged, and figures that leave something out would be wrong. Whoever runs this server can look with “nijikai verify”.
error-measures-where = The entry: { $stream }, number { $seq }

### While figures are being worked out

at-work-title = Working out the figures
at-work-text = The record is being read and counted. For a large meetup this takes some seconds, for many meetups a minute or so.
at-work-stay = This page goes on by itself. You can also leave it: the work goes on, and what is worked out is kept.
at-work-ready = { $ready } of { $total } meetups are measured
at-work-away = The server cannot be reached just now. This page keeps trying.
at-work-again = Look again

### Who looked

org-looks-lead = Whoever watches a replay, sees names behind figures, or downloads figures is written down here before anything is shown. Attendees see on their own page what was looked at and when, without names.
org-looks-when = When
org-looks-who = Who
org-looks-what = What
org-looks-where = Meetup
org-looks-moment = { $day } { $month ->
    [jan] Jan
    [feb] Feb
    [mar] Mar
    [apr] Apr
    [may] May
    [jun] Jun
    [jul] Jul
    [aug] Aug
    [sep] Sep
    [oct] Oct
    [nov] Nov
   *[dec] Dec
  } { $year }, { $time }
org-looks-as-organizer = organizer
org-looks-as-facilitator = facilitator
org-looks-as-key = program
org-looks-replay = Watched the replay
org-looks-names = Saw names behind figures
org-looks-comments = Read what people wrote at the end
org-looks-table = Downloaded figures
org-looks-log = Downloaded the whole record, under pseudonyms
org-looks-report = Opened the report to print
org-looks-key = Read shared figures with an access key
org-looks-detail = { $detail ->
    [pictures] in the pictures
    [advocates] advocates
    [meetups] the list of meetups
    [figures] figures
    [steps] the agenda
    [rooms] rooms
    [concurrency] how many were there when
    [series] a series
    [cohorts] who came again
    [pseudonyms] with pseudonyms
    [real] with names
   *[other] { $detail }
  }
org-looks-all = Several meetups together
org-looks-zone = Times are those of { $zone }.
org-looks-more = Earlier
org-looks-latest = Back to the latest
org-looks-none = Nobody has looked at anything yet.
org-looks-kept = Each look is kept for { $days } days. Somebody’s looks at the same thing within ten minutes count as one.

### Access keys

org-keys-lead = With a key, a spreadsheet or a BI tool can read your figures by itself. It gets what a shared report shows: no people, no comments, and no group of fewer than five.
org-keys-list = Keys in use
org-keys-by = Made by { $name }, { $day } { $month ->
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
org-keys-used = Last used { $day } { $month ->
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
org-keys-unused = Never used
org-keys-end = End
org-keys-end-one = End the key { $name }
org-keys-end-hint = An ended key stops working at once, everywhere it is used. That cannot be undone; make a new one instead.
org-keys-ended = The key has ended. Whatever used it is refused from now on.
org-keys-make-heading = A new key
org-keys-name = What it is for
org-keys-name-hint = So that you know later which one to end: “Monthly dashboard”, say.
org-keys-make = Make a key
org-keys-made = The key for “{ $name }”. Copy it now: it is shown this once, and never again.
org-keys-secret = The key
org-keys-how-heading = How to use it
org-keys-how = Give your tool this address, or another from the description below. Without “?format=csv” the answer is JSON.
org-keys-address = Address
org-keys-header = With every request it sends the key in this header:
org-keys-header-label = Header
org-keys-header-secret = <key>
org-keys-what = Every figure comes with its n and, where there is one, its 95% interval. All addresses and their answers:
org-keys-openapi = OpenAPI description
refusal-keys-many = There are { $most } keys already. Please end one that is not used any more.

### What other programs are told when there is no answer

api-no-key = Send an access key in the header “Authorization: Bearer …”.
api-wrong-key = There is no such access key.
api-ended-key = This access key has ended. An owner of the organization can make a new one.
api-not-found = There is no such thing in this organization.
api-bad-format = The format must be json or csv.
api-bad-method = The method must be GET.
api-bad-lang = The language must be ja or en.
api-too-many = That was a lot at once. Please ask again later.
api-measures-busy = Other figures are being worked out just now. Please ask again soon.
api-measures-failed = The figures could not be worked out.
api-measures-broken = The record of this meetup has an entry that cannot be read.
api-unavailable = The database cannot be reached just now.

### What is measured: for attendees

measured-heading = What is measured
measured-lead = From this record the organizer sees figures: how many came, stayed, took part, met others, and came again. The figures are made of
measured-there = when you came and went, and which rooms you were in
measured-did = that you played, told a story, reacted, wrote or voted, and how often; never what you said
measured-others = who you shared a room with, reacted to, gave something to, or were matched with in the lounge
measured-voice = how long you spoke, only if you agreed to that
measured-rating = the stars and the comment you may give at the end, shown without your name
measured-again = whether you come again, and how active you are over a year, at meetups of the same organizer
measured-company = if you gave a company: how many of its people came
measured-who = No figure is a verdict on you, and there is no hidden score. The organizer’s own people can see names behind figures; each time they do, that is written down, and you see it under “What is kept about me”. Files that they download hold pseudonyms instead of names. Reports made for sharing, and other programs, get nothing about fewer than five people.
measured-until = When your name is removed, it is gone from all of this, too. What is left are numbers that lead to nobody.
measured-all = Every figure, and how it is made
measured-all-title = What can be measured at a meetup
measured-all-lead = Every figure that organizers can see, what it means, and how it is made. All of them come from the record of the meetup; only those about customers also use what the organizer’s customers pay. Facilitators, and players that are programs, are never counted.
measured-formula = How it is made

### What I show to everybody

me-shares-heading = What you share
me-shares-lead = Whoever has the link can see it. You can take it back at any time.
me-shares-card = Your card
me-shares-card-of = Your card from “{ $title }”
me-shares-highlight = Your game, to be watched again
me-shares-highlight-of = Your game at “{ $title }”, to be watched again
me-shares-gone = Take it back

### Who looked: for attendees

me-looks-heading = Who looked
me-looks-lead = Whenever the organizer’s people looked at a meetup that you were at, in a way that shows individual people, it says so here. Figures that show nobody are not listed.
me-looks-none = Nobody has looked so far.
me-looks-together = Several meetups together
me-looks-one = { $what ->
    [replay] The replay was watched
    [names] Names behind figures were seen
    [comments] Comments from the end were read, which have no names
    [table] Figures were downloaded
    [log] The whole record (under pseudonyms) was downloaded
   *[report] The report to print was opened
  } by { $by ->
    [one] one person
   *[other] { $by } people
  }, last on { $day } { $month ->
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
