### Measures of a series and an organization: how meetups compare, who comes back, how we measure, what the CRM says

## Parts of the pages

over-time-parts = Parts of the measures
over-time-compare = Over time
over-time-yardstick = How we measure
over-time-accounts = Customers
over-time-none = –
over-time-people = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
over-time-fewer = not shown

## Over time

over-time-day = { $month ->
    [jan] { $day } Jan { $year }
    [feb] { $day } Feb { $year }
    [mar] { $day } Mar { $year }
    [apr] { $day } Apr { $year }
    [may] { $day } May { $year }
    [jun] { $day } Jun { $year }
    [jul] { $day } Jul { $year }
    [aug] { $day } Aug { $year }
    [sep] { $day } Sep { $year }
    [oct] { $day } Oct { $year }
    [nov] { $day } Nov { $year }
   *[dec] { $day } Dec { $year }
  }
over-time-quarter = Q{ $number } { $year }
over-time-quarter-column = Quarter
over-time-so-far = so far
over-time-nobody = Nobody
over-time-erased = (erased)
over-time-comma = ,{" "}
over-time-fewer-short = hidden
over-time-share = Hide small groups, to share this page
over-time-show-all = Show small groups again
over-time-hide-names = Hide names
over-time-hidden = Groups of fewer than { $few } people are left out here, and so are numbers that they could be computed from, so that nobody can be recognised.

over-time-files-title = Take it along
over-time-files-lead = Tables for your own spreadsheets. Groups of fewer than { $few } people are left out of them, and nobody’s name is in them.
over-time-file-meetups = Meetups (CSV)
over-time-file-cohorts = Who came back (CSV)
over-time-file-levels = Levels (CSV)
over-time-file-advocates = Advocates (CSV)
over-time-file-json = All of it (JSON)

compare-title = Measures over time
compare-lead = How your meetups develop, who comes back, and who makes the community their own. Each figure leads to what it means and how it is worked out; each meetup to its own measures.
compare-go = Measures over time
compare-go-one = Measures over time: { $title }
compare-series = Series
compare-all = All meetups
compare-none = Nothing has been held here yet. After the first meetup, its figures appear on this page.
compare-says-repeat = of those who attended the latest meetup had attended an earlier one.
compare-says-return_90 = of those who came for the first time attended again within 90 days.
compare-says-leading = have the level Leading now.
compare-says-advocates = are advocates now, by your rule.
compare-lacks-repeat = There is no earlier meetup to compare with.
compare-lacks-return_90 = Nobody’s first 90 days are over yet.
compare-lacks-leading = Nobody has attended yet.
compare-lacks-advocates = Nobody has attended yet.
compare-meetups-title = Meetup by meetup
compare-meetups-lead = Each drawing shows one measure from the first meetup to the latest. The thin bars are 95% intervals: where there are few people, chance alone moves a figure within them.
compare-one = There is one meetup so far. From the second on you see here how they compare.
compare-how = “More” and “less” are said only where the 95% interval of the difference leaves out zero. Otherwise the difference may be chance. A difference says that something changed, not why: other people came, on another evening.
compare-described = { $name }, { $count ->
    [one] 1 meetup
   *[other] { $count } meetups
  }: lowest { $low } ({ $at_low }), highest { $high } ({ $at_high }), latest { $latest }
compare-value = { $number } { $unit }
compare-first = The first one
compare-missing = Cannot be compared
compare-same = The same as the time before
compare-more = ▲ { $amount } more than the time before
compare-less = ▼ { $amount } less than the time before
compare-unclear = ≈ { $amount } apart from the time before: the 95% interval of the difference holds zero, so it may be chance
compare-near = ≈ Nearly the same as the time before
compare-unsure-more = { $amount } more than the time before
compare-unsure-less = { $amount } less than the time before
compare-amount = { $unit ->
    [share_one] 1 point
    [share] { $number } points
    [minutes] { $number } min
    [seconds] { $number } s
    [per_hour] { $number } an hour
    [minutes_one] 1 min
    [seconds_one] 1 s
    [per_hour_one] 1 an hour
    [stars_one] 1 star
    [stars] { $number } stars
   *[other] { $number }
  }
compare-tables = All figures as tables
compare-measures = { $count ->
    [one] 1 measure
   *[other] { $count } measures
  }
compare-meetup = Meetup
compare-step-activity = Activity: what was offered, and who was there
compare-step-input = Input: what people did, and with whom
compare-step-outcome = Outcome: what came of it
compare-step-impact = Impact

## Who came again

cohort-title = Who comes back
cohort-lead = Each row follows the people whose first meetup that was: how many of them attended the next one, the one after it, and so on.
cohort-caption = Cohorts by first meetup: share of them who attended each later meetup
cohort-first = First meetup
cohort-people = New people
cohort-later = Attended the … meetup after it
cohort-number = { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $number }th
  }
cohort-key = Share who attended:
cohort-tone-0 = 0%
cohort-tone-1 = up to 20%
cohort-tone-2 = up to 40%
cohort-tone-3 = up to 60%
cohort-tone-4 = up to 80%
cohort-tone-5 = over 80%
cohort-hidden = Groups of fewer than { $few } people are not shown, nor are numbers that they could be computed from.
cohort-not-hidden = You see small numbers, too. Before you share this, hide groups of fewer than { $few } people (above).
cohort-none = Nobody has attended yet.
cohort-who = – who they are
cohort-who-hint = Press a number to see who they are, by name; that is written down.
cohort-replay = Replay
cohort-replay-of = Replay of { $title }
cohort-who-title = Who came back
cohort-who-lead = By name, in the order of names. That you looked is written down.
cohort-who-then = Later meetup
cohort-who-new = There for the first time: { $count }
cohort-who-came = Came again: { $count }
cohort-who-not = Did not come to that one: { $count }
cohort-return-heading = First-timers: back within { $days } days
cohort-return-lead = How many came again within { $days } days. Those whose days are not over yet are not counted, so that recent meetups do not look worse than they are.
cohort-return-table = First-timers, meetup by meetup
cohort-return-counted = Counted
cohort-return-came = Came again
cohort-return-waiting = Not over yet
cohort-return-until = until

## Levels

level-title = How far people are in
level-lead = How many people are on each level at the end of each quarter, by what they did in the time before.
level-how = How levels are worked out
level-picture = Drawing
level-name-leading = Leading
level-name-contributing = Contributing
level-name-participating = Participating
level-name-exploring = Exploring
level-new = New
level-up = Moved up
level-down = Moved down
level-who = { $count ->
    [one] What one person’s points are made of
   *[other] What the points of { $count } people are made of
  }
level-no-verdict = Points count what somebody did here. They are no verdict on a person: many have good reasons to listen. The list is in the order of names; where there are very many people, it has those with most points.
level-level = Level
level-points = Points
level-made-of = Made of
level-part = { $what }: { $amount } → { $points }

## Advocates

advocate-title = Advocates
advocate-lead = People who are Leading, or who meet the rule you wrote. Measured anew each quarter.
advocate-rule = See the rule
advocate-count = Advocates
advocate-entered = Became one
advocate-left = No longer one
advocate-before-heading = What they did in the { $days } days before
advocate-before-lead = { $count ->
    [one] The one person who became an advocate, beside everybody else who was there at the time (the middle value).
   *[other] The { $count } times somebody became an advocate, beside everybody else who was there at the time (middle values).
  }
advocate-what = What
advocate-they = Who became advocates
advocate-others = Everybody else
advocate-others-n = Everybody else (n = { $n })
advocate-did = Did
advocate-no-cause = This describes; it does not explain. Doing the same does not make an advocate of somebody, and your rule itself decides some of it.
advocate-names = Show names
advocate-names-logged = It is written down that you looked.
advocate-are = Advocates
advocate-new = new
advocate-why-leading = Leading
advocate-why-rule = meets the rule
advocate-gone = No longer
advocate-became = How { $name } became one

## How we measure

yard-title = How we measure
yard-lead = Most measures are plain counting. A few are a matter of judgement: who is an advocate, how much an act weighs, how long somebody has to stay to have attended. You decide these here, for your whole organization, past meetups included. See what a change would do before you save it.
yard-changed = Changed by { $name } on
yard-changed-somebody = a former member
yard-never = Nobody has changed anything yet: these are the usual values.
yard-done = Saved. From now on, everything is measured like this.
yard-reset = The usual values are filled in. They are not saved yet.
yard-usual = usually { $usual }
yard-preview-go = See what would change
yard-save = Measure like this
yard-reset-go = Back to the usual values

yard-advocates-title = Who is an advocate
yard-advocates-lead = Whoever has the level Leading is an advocate. So is whoever meets all of these conditions, counted within the days before a quarter ends. A good rule asks for what helps others.
yard-conditions = Conditions
yard-condition-of = Condition { $number }
yard-condition-what = What
yard-condition-least = At least
yard-condition-none = (not used)
yard-condition-add = Add a condition
yard-condition-only-leading = Without any condition, only the level Leading makes an advocate.
yard-advocate-days = Within how many days
yard-quantity-told = Stories told at a table
yard-quantity-helped = Matched people helped
yard-quantity-attended = Meetups attended
yard-quantity-acts = Acts of any kind
yard-quantity-hours = Hours present
yard-quantity-met = People met
yard-quantity-messages = Messages in the lounge
yard-quantity-mutual = Conversations both wanted
yard-quantity-said_met = Times they said “we met”
yard-quantity-gave_reactions = Reactions given

yard-levels-title = How much counts for a level
yard-levels-lead = Everybody collects points over the days below: for what they do, for being there, for coming. The points decide between Exploring, Participating, Contributing and Leading. People move up at once, and down at the end of a quarter only.
yard-points = Points for each
yard-act-play = Move in the game
yard-act-tell = Story told
yard-act-react = Reaction
yard-act-chat = Chat message
yard-act-note = Line in the shared note
yard-act-answer = Answer to a this-or-that question
yard-act-vote = Vote
yard-act-rate = Rating of the meetup
yard-hour = Hour present
yard-meetup = Meetup attended
yard-bounds = Points from which somebody is…
yard-level-days = Days over which points are counted

yard-presence-title = Who was there
yard-least = Minutes that count as attended
yard-meeting = Minutes in one room that count as having met

yard-bands-title = How customers are compared
yard-bands-lead = Used once you have imported customers from your CRM. Customers are only compared with others of the same tier and of similar revenue.
yard-revenues = Bounds of the revenue bands, in your CRM’s currency
yard-revenues-hint = From the lowest up; leave empty what you do not need. With none, each tier is split into up to four bands with about the same number of customers in each.
yard-revenue-of = Bound { $number }
yard-engaged = People of a customer who must have attended for it to count as engaged
yard-account-days = Within how many days before the later ledger

yard-effect-title = What would change
yard-effect-none = Nobody would become an advocate or cease to be one, and nobody’s level would change.
yard-effect-of = { $people ->
    [one] Tried with the one person who has come so far.
   *[other] Tried with the { $people } people who have come so far.
  } Nothing is saved yet.
yard-effect-advocates = Advocates by quarter
yard-effect-levels = People on each level now
yard-effect-what = Count
yard-effect-before = Now
yard-effect-after = Then
yard-effect-change = Difference
yard-effect-enter = Would become advocates
yard-effect-leave = Would no longer be advocates
yard-effect-meeting = When the minutes for having met change, the people met are counted anew once you have saved. This preview still counts them as before.
yard-effect-failed = The preview could not be worked out just now. You can still save, or try again in a moment.
yard-effect-at-work = The meetups are still being measured. The preview appears here as soon as it is ready; if it does not, press “{ yard-preview-go }” again.

## Customers

crm-title = Customers and meetups
crm-lead = Import a list of customers from your CRM to see which of them come to your meetups, and how their business with you develops beside that of similar customers. The list holds companies only; no names of people are needed, so please leave them out.
crm-kept = { $count ->
    [one] 1 customer has been imported.
   *[other] { $count } customers have been imported.
  }
crm-removed = The ledger has been deleted, with all its customers.
crm-nothing = No file arrived. Choose a CSV file and try again.
crm-import-title = Import a list
crm-import-lead = A CSV file with a line of headings, in UTF-8, UTF-16, Shift_JIS or Windows-1252 (Western European); which of them is found out. You see how it was read before anything is kept. With two lists of different days, or one with a column of last year’s revenue, the two can be compared.
crm-file = CSV file
crm-day = The day the list is of
crm-day-hint = Usually the day on which you exported it.
crm-read = Read and check
crm-columns-open = Which columns are read
crm-column-company = Company
    .about = Needed. The name by which customers and attendees’ companies are matched; “Ltd” and the like make no difference.
crm-column-tier = Tier
    .about = How important the customer is to you, such as 1, 2, 3 or A, B, C.
crm-column-revenue = Revenue
    .about = Needed. What they pay in a year, on that day.
crm-column-before = Revenue a year earlier
    .about = What they paid a year before, if your CRM knows it.
crm-column-renewal = Renewal date
    .about = Such as 2026-03-31. Days like 4/1/2026 are taken if the column says which comes first.
crm-column-status = Status
    .about = Whether they are still a customer: active or churned.
crm-column-absent = (not in this file)
crm-needed = needed
crm-example-save = Save an example
crm-example = company,tier,revenue,revenue before,renewal date,status
    Aozora Ltd,1,12000000,10000000,2027-03-31,active
    Midori Trading,2,3600000,3600000,2027-06-30,active
    Kaede Foods,3,0,900000,2026-09-30,churned
crm-ledgers-title = Ledgers
crm-ledgers-lead = One for each import. The earliest and the latest are compared; of the same day, only the last import counts.
crm-ledgers-none = No list has been imported yet.
crm-companies = { $count ->
    [one] 1 company
   *[other] { $count } companies
  }
crm-by = by { $name },
crm-remove = Delete
crm-remove-one = Delete the ledger of { $day }

crm-good-title = This is how the file was read
crm-good-lead = { $count ->
    [one] 1 customer, and nothing is wrong with it. Does it look right?
   *[other] { $count } customers, and nothing is wrong. Does it look right?
  }
crm-good-encoding = It was read in this encoding: { $encoding }.
crm-guessed = The file does not say in which encoding it is; Windows-1252 was inferred from its words. Are these names right? If not, choose another encoding below.
crm-sample = { $count ->
    [one] The first customer, as it was read
   *[other] The first { $count } customers, as they were read
  }
crm-faults-title = Something in the file needs another look
crm-faults-lead = { $count ->
    [one] One thing has to be put right.
   *[other] { $count } things have to be put right.
  } Correct them in your spreadsheet and upload it again, or change below how the file is read.
crm-fault-line = Line
crm-fault-column = Column
crm-fault-value = What it says
crm-fault-why = What is wrong
crm-line = { $line }
crm-whole-file = Whole file
crm-fault-too-large = The file is too large: at most { $value } bytes.
crm-fault-number-too-large = No revenue is as large as this.
crm-fault-not-text = This is not text in that encoding. Save the file as CSV (UTF-8), or choose another encoding below.
crm-fault-which-encoding = This can be read in two ways. Choose the encoding below: Shift_JIS for the first, Windows-1252 for the second.
crm-fault-empty = There are no customers in it: a line of headings and at least one more are needed.
crm-fault-no-column = This column was not found. Say below which one it is.
crm-fault-column-twice = Two columns could be this one. Say below which it is.
crm-fault-bad-mapping = There is no such column in the file.
crm-fault-too-many-rows = There are more than { $value } customers. Split the file, or leave out those you do not need.
crm-fault-too-many-faults = There are { $value } faults in all; only the first are shown.
crm-fault-open-quote = A quotation mark is opened here and not closed.
crm-fault-too-long = This is longer than { $value } characters.
crm-fault-too-many-fields = This line has more fields than there are headings. Perhaps a comma is not in quotation marks.
crm-fault-control-characters = There are characters in it that cannot be seen.
crm-fault-no-company = The company’s name is missing.
crm-fault-duplicate = The same company is in line { $value } already. Put the two together.
crm-fault-no-revenue = The revenue is missing. For a customer who pays nothing, write 0.
crm-fault-not-a-number = This is not a number.
crm-fault-negative = Revenue cannot be below zero.
crm-fault-ambiguous-number = It is unclear whether the dot or comma marks thousands or decimals. Write it without a separator for thousands.
crm-fault-not-a-day = This is not a day. Write it like 2026-03-31.
crm-fault-ambiguous-day = It is unclear which comes first, day or month. Write it like 2026-03-31.
crm-fault-unknown-status = This is neither active nor churned.
crm-status-active = Active
crm-status-churned = Churned
crm-mapping-title = How the file is read
crm-mapping-lead = Change what was not understood as you mean it, and read it again.
crm-mapping = Which column is which
crm-heading = { $number }: { $heading }
crm-heading-empty = (without a heading)
crm-encoding = Encoding
crm-encoding-auto = Find out: { $found }
crm-encoding-utf-8 = UTF-8
crm-encoding-cp932 = Shift_JIS (CP932)
crm-encoding-cp1252 = Windows-1252 (Western European)
crm-encoding-unknown = unclear
crm-encoding-utf-16 = UTF-16
crm-read-again = Read it again like this
crm-keep = { $count ->
    [one] Import this customer
   *[other] Import { $count } customers
  }
crm-give-up = Import nothing
crm-nothing-kept = Nothing has been imported yet.

crm-results-title = Customers who came, and others
crm-correlation = A correlation, not an effect.
crm-correlation-lead = These figures say how customers who come to your meetups fare, beside others who do not. They cannot say that the meetups are the reason. Why not is said below.
crm-span = From { $earlier } to { $later }.
crm-span-column = From a year before to { $later }, by the column of earlier revenue.
crm-window = A customer counts as engaged by who attended in the { $days } days before the later day.
crm-says-tier_presence = of your first-tier customers are engaged: their people came to meetups.
crm-says-grr = of the earlier revenue was kept, growth left out.
crm-says-nrr = of the earlier revenue is there now, growth counted in.
crm-says-logo_churn = of customers left, or pay nothing any more.
crm-says-expansion = of customers pay more than before.
crm-lacks-tier_presence = No first-tier customer is in the list.
crm-lacks-grr = Two lists, or earlier revenue, are needed.
crm-lacks-nrr = Two lists, or earlier revenue, are needed.
crm-lacks-logo_churn = Two lists, or earlier revenue, are needed.
crm-lacks-expansion = Two lists, or earlier revenue, are needed.
crm-no-accounts = To compare, import a second list of another day, or one with a column of the revenue a year earlier.
crm-bands-heading = Engaged beside others, within bands
crm-bands-lead = Customers are compared only with others of the same tier and of similar revenue. Where one of the two groups has fewer than { $few } customers, no figures are shown.
crm-bands-own = The bands of revenue are split where you have set bounds: { $bounds }.
crm-bands-parts = You have set no bounds of revenue, so each tier is split by earlier revenue into up to four bands with about the same number of customers in each, whether they came or not. Beside each tier you see where.
crm-bands-edit = Change the bands
crm-band-between = { $low } to below { $high }
crm-band-from = { $low } and more
crm-band-below = below { $high }
crm-band-all = any revenue
crm-band-n = { $engaged } engaged, { $others } others
crm-band-few = Fewer than { $few } in one of the groups: no figures are shown.
crm-tier-one = Tier { $tier }
crm-tier-none = Without a tier
crm-confounded = Engaged customers and others are spread very differently over the bands. Compare within a band only; across all bands, figures would mislead.
crm-measure = Measure
crm-engaged = Engaged
crm-others = Others
crm-difference = Difference
crm-difference-higher = ▲ { $amount } higher
crm-difference-lower = ▼ { $amount } lower
crm-difference-unclear = ≈ { $amount } apart: the 95% interval of the difference holds zero, so it may be chance
crm-difference-unsure = { $amount } apart; too few to say how sure that is
crm-difference-missing = –
crm-interval = 95%: { $low } to { $high }
crm-adjusted-heading = All bands together
crm-adjusted-lead = The differences within the bands, averaged over { $count ->
    [one] the one customer
   *[other] the { $count } customers
  } of those bands that have enough of both groups.
crm-why-heading = Why this may not be an effect of the meetups
crm-why-success = It may be the other way round: customers who get on well with you have more time for meetups, and enjoy them more.
crm-why-keen = Keen people both come and make more of what they bought; they would have done so without a meetup.
crm-why-invited = You may have invited your best customers first, or those you worry about.
crm-why-size = Within a tier and a band, customers still differ: in industry, size, how long they have been with you, who looks after them.
crm-why-window = Both are looked at over the same time. A renewal may have been decided before anybody came.
crm-why-chance = With few customers, one large one decides a figure. Look at n and at the interval before you look at the number.
crm-why-matching = Customers are matched by the company that attendees gave. If an attendee gave none, or another name, their company counts as not engaged.
crm-why-more = To learn of an effect, decide by lot whom you invite first, or compare with what you had expected before. Say “goes along with”, not “leads to”, when you show this.
crm-accounts = { $count ->
    [one] The one customer compared
   *[other] The { $count } customers compared
  }
crm-people = People who came
crm-earlier = Revenue earlier
crm-later = Revenue later
crm-missing = not in the later list
crm-more = and { $count } more
crm-unmatched = { $count ->
    [0] Attendees without a company
    [one] 1 company that is in no list
   *[other] { $count } companies that are in no list
  }
crm-unmatched-lead = Attendees gave these companies, and no list has them: not customers, or customers under another name. Correct the name in your CRM or on the list of people.
crm-nameless = { $count ->
    [one] One attendee gave no company.
   *[other] { $count } attendees gave no company.
  }

## Refusals of these pages

refusal-field-decimal = “{ $value }” does not work here. Enter a number from 0 to { $high }, such as 0.5.
refusal-field-amount = “{ $value }” does not work here. Enter a number above 0, up to { $high }.
refusal-field-rising = { $value } has to be more than { $before }, the one before it.
refusal-field-condition-twice = This is asked for in an earlier line already.
refusal-field-levels-weightless = Give points for at least one thing; otherwise everybody stays Exploring.
refusal-field-day = “{ $value }” is not a day. Enter one like 2026-03-31.
refusal-field-day-ahead = { $value } is still to come. Enter the day of the export.
