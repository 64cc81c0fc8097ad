### The lounge: organizers' pages

org-lounge-title = Lounge
org-lounge-lead = Where people go on talking after the meetup. See how many have found each other, and tell them what is new.
org-lounge-go = See how the lounge is doing
org-lounge-reports = { $count ->
    [one] One report is waiting for you.
   *[other] { $count } reports are waiting for you.
  }
org-lounge-edit-heading = The lounge afterwards
org-lounge-edit-lead = A place to go on talking, open from the results on. People who may have much to say to each other are suggested; only those who both say “I’d like to talk” are brought together.
org-lounge-days = Days that the lounge stays open
org-lounge-days-hint = With 0 there is no lounge. 30 days is usual.
org-lounge-days-one = { $days ->
    [one] 1 day
   *[other] { $days } days
  }
org-lounge-then = Then the lounge, for { $days ->
    [one] 1 day
   *[other] { $days } days
  }.
org-lounge-none = This meetup has no lounge. To have one, change the meetup and say how many days it is to stay open.
org-lounge-not-yet = The lounge gets ready when you open the doors. From the first table on, people can tap the faces of those they would like to talk more with; with the results, the lounge opens.
org-lounge-done = { $what ->
    [dealt] Suggestions are being made. They arrive within seconds.
    [closed] The lounge is closed.
    [resolved] Marked as dealt with.
    [announced] Your announcement is out.
    [introduced] They have been introduced. Those who both say “I’d like to talk” are brought together.
    [tuned] Settings saved.
    [weighed] Weights saved. They count from the next suggestions on.
   *[other] Saved.
  }
org-lounge-phase-waiting = Getting ready
org-lounge-phase-open = Open
org-lounge-phase-over = Over
org-lounge-since = Opened
org-lounge-until = Closes
org-lounge-takers = Taking part
org-lounge-takers-count = { $takers } of { $came } who came; { $here } here now
org-lounge-deal = Suggestions
org-lounge-dealing = Being made just now
org-lounge-waiting = It opens with the results. Profiles can be written already.
org-lounge-reveals = When two would like to talk with each other, both learn of it at fixed moments, every { $seconds } seconds; never at the moment of an answer.
org-lounge-deal-now = Suggest people now
org-lounge-visit = Open the attendees’ lounge
org-lounge-close-open = Close the lounge early
org-lounge-close-lead = It closes now. What was said can still be read, but nobody can write any more. This cannot be undone.
org-lounge-close = Close the lounge
org-lounge-fewer = fewer than { $small }
org-lounge-people = { $count }
org-lounge-column-step = Step
org-lounge-column-people = People
org-lounge-column-share = Of those who took part (%)
org-lounge-column-meaning = Meaning

### How far people went

org-funnel-title = From taking part to meeting
org-funnel-lead = Of everybody who has ever taken part in the lounge: how many went how far. Who answered what about whom is shown nowhere.
org-funnel-taking = Took part
    .about = Switched “Take part in suggestions” on at least once. Facilitators count only if they take part themselves.
org-funnel-suggested = Got a suggestion
    .about = Somebody was suggested to them, by matching or by you.
org-funnel-mutual = Found each other
    .about = Both would like to talk: they are, or have been, in a conversation of two or three or in a study group.
org-funnel-first = First message
    .about = They are, or have been, in a conversation in which somebody has written.
org-funnel-met = Said they met
    .about = Answered “Yes, we met” to “Did you meet?”. No number is shown below { $small } people.
org-funnel-rated = Said how it was
    .about = Gave stars to a meeting. No number is shown below { $small } people.
org-funnel-share = { $share }% of those who took part
org-funnel-threads = Conversations: { $pair } of two, { $trio } of three, { $group ->
    [one] 1 study group
   *[other] { $group } study groups
  }. In { $begun } of them people have begun to talk.
org-funnel-stars = On average { $stars } of 5 stars.
org-funnel-small = So that no number gives away anybody’s own answer, private answers of fewer than { $small } people are not shown, and shares only from { $few } people on.
org-funnel-csv = Save as CSV
org-funnel-json = See as JSON

### How good the suggestions are

org-quality-title = The latest suggestions
org-quality-none = No suggestions have been made yet.
org-quality-reached = { $reached } of { $people } people got suggestions ({ $suggestions } in all).
org-quality-nobody = Nobody is left out.
org-quality-unavoidable = { $alone ->
    [one] For one person there is nobody left to suggest at the moment. That changes when others join, or when you introduce somebody.
   *[other] For { $alone } people there is nobody left to suggest at the moment. That changes when others join, or when you introduce somebody.
  }
org-quality-alone = { $alone ->
    [one] One person
   *[other] { $alone } people
  } got no suggestion yet; for { $unavoidable } of them, no matching could find one.
org-quality-least = Even the person who is hardest to match got a suggestion worth { $least }% of the best that can be had for everybody at once.
org-quality-best = All in all, this is { $best }% of what no matching can exceed.
org-quality-even = How often people are shown to others is { $even ->
    [very] almost the same for all
    [fairly] much the same for all
   *[little] rather different
  } (Gini { $gini }).
org-quality-seconds = Worked out in { $seconds } s

### Introductions

org-introduce-title = No match yet
org-introduce-waiting = { $count ->
    [0] Everybody who takes part has found somebody.
    [one] One person who takes part has no match yet.
   *[other] { $count } people who take part have no match yet.
  }
org-introduce-lead = Introduce two or three people who come to your mind. They are still brought together only if they would both like to talk.
org-introduce-find = Find by name
org-introduce-who = Whom to introduce (2 or 3)
org-introduce-no-match = no match yet
org-introduce-more = The { $shown } who have waited longest, of { $takers } in all. Find others by name.
org-introduce-why = Why they should talk
org-introduce-why-hint = They read it as your reason, and it begins their conversation. For example: You are both reworking how you onboard customers.
org-introduce-go = Introduce them

### Announcements and reports

org-announce-title = Tell those who came
org-announce-lead = Everybody who came to the lounge sees it. Whoever asked for reminders gets it by push or e-mail, too.
org-announce-text = Announcement
org-announce-hint = Up to { $longest } characters. For example: We meet again on the 21st; registration is open.
org-announce-go = { $count ->
    [one] Tell one person
   *[other] Tell { $count } people
  }
org-reports-title = Reports
org-reports-none = Nobody has reported anything.
org-reports-who = From { $by }, about { $about }
org-reports-gone = somebody who was erased
org-reports-blank = (This text has been erased.)
org-reports-resolve = Dealt with
org-reports-resolve-one = The report about { $about } is dealt with
org-reports-done = Dealt with
org-reports-hint = The person reported is not told. If need be, remove them from the meetup at the console; that takes them out of the lounge, too.

### Settings

org-options-title = Settings
org-options-suggestions = People suggested at a time
    .about = Most suggestions that one person has at once ({ $low } to { $high }).
org-options-wait = Seconds until the first suggestions
    .about = From the opening, so that some can join first ({ $low } to { $high }).
org-options-reveal = Seconds between reveals
    .about = How often mutual wishes are told ({ $low } to { $high }). The longer, the harder to guess who answered when.
org-options-group = People of a study group
    .about = With the same challenge ({ $low } to { $high }).
org-options-ask = Days until “did you meet?”
    .about = From when they found each other ({ $low } to { $high }).
org-options-days = Days it stays open
    .about = From its opening ({ $low } to { $high }).

### Weights

org-weights-title = What counts in suggestions
org-weights-lead = These signals say who may have much to talk about. What people did and said when they met counts far more than what they wrote about themselves. How much each one counts is up to you.
org-weights-share = { $share }% of the whole
org-weights-usual = now { $now }, usually { $usual }
org-weights-relation = Only how they relate to each other matters. A signal with 0 is not used.
org-weights-preview = See what would change
org-weights-save = Use these weights
org-weights-reset = Back to the usual
org-weights-reset-done = These are the usual weights. They are not saved yet.
org-weights-how-title = How they are used
org-weights-how = How well somebody suits another is the mean of all signals (each 0 to 1) by their weights. A pair’s score is the harmonic mean of both directions: what is good for only one of them is worth next to nothing. A suggestion always says why, in words; what is private (“would like to talk more”) is never shown to the other.
org-weights-rules = Some rules hold whatever the weights are: no pair is suggested twice; nobody is suggested to somebody who has blocked them, or whom they have blocked; everybody gets a suggestion where that is possible, whoever is hardest to match comes first, and nobody is shown to too many.
org-weights-docs = How each signal is measured is written in docs/matching.md of this software’s documentation.
org-signal-more = Would like to talk more
    .about = Tapped after a table or a round. Private.
org-signal-answers = Same answers
    .about = They chose the same in this-or-that questions.
org-signal-gifts = Gifts
    .about = One gave the other an item in the game.
org-signal-reactions = Reactions
    .about = Reactions to what the other told, and cheers.
org-signal-help = Can be helped
    .about = What one can help with is close to what the other would like to learn.
org-signal-helped = Can help
org-signal-interests = Close interests
    .about = Interests are close in meaning, across Japanese and English; compared on this server only.
org-signal-topics = Same topics
    .about = They voted for the same topics of small groups.
org-signal-acquainted = Shared a room
    .about = Today, or at an earlier meetup of the series.
org-signal-fresh = New to each other
    .about = They have not shared a room yet.
org-signal-level = One step apart
    .about = Their levels of experience are next to each other: close enough to teach and to learn.
org-signal-company = Different companies
    .about = They come from different companies.
org-signal-introduced = Introduced by an organizer
org-signal-study = Same challenge

### What would change

org-preview-title = What would change
org-preview-sample = Fewer than { $least } people take part so far, so this was tried on { $people } made-up people. They are not real.
org-preview-people = Tried on the { $people } people who take part now, matched anew from the beginning.
org-preview-other = { $other }% of the suggestions would be others than with the present weights.
org-preview-what = Compared
org-preview-before = Present
org-preview-after = New
org-preview-suggestions = Suggested pairs
org-preview-reached = People with a suggestion
    .about = at least one
org-preview-of = { $reached } of { $people }
org-preview-least = Hardest to match
    .about = of the best that can be had for everybody at once
org-preview-most = Shown most
    .about = to how many others
org-preview-times = { $count }
org-preview-gini = Unevenness
    .about = Gini of how often people are shown; 0: all alike
org-preview-percent = { $value }%
org-preview-few = very few
org-preview-reasons = Reasons given
org-preview-reasons-about = In how many of the suggestions each reason is told. A suggestion can have several.
org-preview-reason = Reason
org-preview-private = Who would be suggested to whom is shown to nobody here. Neither answers nor blocks enter the comparison.

refusal-field-weightless = At least one has to be 1 or more.
refusal-field-introduce = Choose 2 or 3 people (now { $value }).
refusal-no-preview = This cannot be tried just now. Wait a moment and try again.
refusal-field-days-over = { $value } days are over already. To close it at once, use “Close the lounge early” below.
