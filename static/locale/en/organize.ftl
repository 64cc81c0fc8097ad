### Pages of organizers

org-save = Save
org-make = Create
org-remove = Remove
org-organize-menu = Menu
org-organize-parts = Parts of the organization
org-organize-copy = Copy: { $what }
org-form-wrong = { $count ->
    [one] One thing needs another look. It is marked in red.
   *[other] { $count } things need another look. They are marked in red.
  }

### Set-up, invitations, signing in

org-setup-heading = Welcome to Nijikai
org-setup-lead = This makes the first organization, and your account. The page can be used once.
org-setup-organization = Name of the organization
org-setup-organization-hint = Your company or community. It can be changed later.
org-setup-go = Begin
org-account-name = Your name
org-account-name-hint = Those who organize with you see it.
org-account-email = E-mail address
org-account-password = Password
org-account-password-hint = At least { $shortest } characters. A few words in a row are safer than one, and easier to remember.
org-account-or = or
org-passkey-make = Begin with a passkey
org-passkey-use = Sign in with a passkey
org-passkey-failed = The passkey did not work. Try again, or use a password.
org-passkey-not-here = Passkeys work when this page is opened at an https address or at localhost. Here, use a password.
org-passkey-script = Adding a passkey needs JavaScript.
org-signin-heading = Sign in
org-signin-go = Sign in
org-signin-lost = Forgotten your password? Whoever runs this server can give you a link to choose another.
org-invite-join = Join { $organization }
org-invite-lead = { $role ->
    [owner] You are invited as an owner, who also looks after the members.
    [viewer] You are invited as a viewer, who helps to facilitate.
   *[other] You are invited as an organizer, who prepares meetups.
  }
org-invite-as = You join as { $name }.
org-invite-go = Join
org-invite-signin = I have an account already
org-reset-heading = A new password
org-reset-lead = Choose a new password for { $email }. Everywhere else you will be signed out.
org-reset-go = Use this password
error-form-title = Please send it again
error-form-text = The page was open for too long, or you signed in again in another tab. Go back, reload the page, and try once more.
error-link-title = This link is used up
error-link-text = Such links work once. This one was used already, or its time is over. Ask for a new one.

### The account

org-account-heading = Account
org-account-who-heading = About you
org-account-password-heading = Password
org-account-current = Present password
org-account-new = New password
org-account-change = Change the password
org-account-no-password = You sign in with a passkey only. You can have a password as well.
org-account-done = { $what ->
    [named] Your name is saved.
    [password] The password is changed. Everywhere else you are signed out.
    [passkey] The passkey is added.
    [passkey-removed] The passkey is removed.
   *[other] Saved.
  }
org-passkey-heading = Passkeys
org-passkey-lead = Sign in with your fingerprint, your face, or your device’s PIN. Nothing to type.
org-passkey-one = { $device ->
    [none] Passkey
   *[other] { $device }
  } (added { $day })
org-passkey-remove-one = Remove the passkey { $device } added { $day }
org-passkey-add = Add a passkey of this device
org-signout-heading = Signing out
org-signout-go = Sign out
org-signout-everywhere = Sign out everywhere
org-signout-hint = Lost a device, or left one signed in that others use? Sign out everywhere.

### Organizations and members

org-organizations-heading = Your organizations
org-organizations-none = You do not belong to an organization yet. Ask for an invitation, or create one.
org-organizations-new = Create another organization
org-role-owner = Owner
org-role-organizer = Organizer
org-role-viewer = Viewer
org-members-heading = Members
org-members-role = Role
org-members-role-of = Role of { $name }
org-members-role-save = Save the role of { $name }
org-members-remove = Remove { $name }
org-members-leave = Leave this organization
org-members-roles = Owners invite members and give them roles. Organizers prepare meetups. Viewers see what is prepared, and help to facilitate.
org-members-invite-heading = Invite a member
org-members-invite-lead = This makes a link that works once, for seven days. Send it only to the person it is for.
org-members-invite-make = Make an invitation link
org-members-invite-link = Invitation link
org-members-invited = Here is the invitation link. It is shown only now.
org-members-invitation = Invitation as { $role }, until { $until }
org-members-withdraw = Withdraw
org-members-withdraw-one = Withdraw the invitation as { $role }, until { $until }
org-members-name-heading = Name of the organization

### Meetups and series

org-meetups-heading = Meetups
org-meetups-new = Prepare a new meetup
org-meetups-none-ahead = No meetup ahead.
org-meetups-none = No meetups yet. Prepare the first one.
org-meetups-over-heading = Past meetups
org-series-heading = Series
org-series-lead = Meetups that repeat can be kept together as a series.
org-series-count = { $count ->
    [one] one meetup
   *[other] { $count } meetups
  }
org-series-name = Name of the series
org-series-new-heading = A new series
org-series-save = Save “{ $title }”
org-series-remove = Remove “{ $title }” (its meetups stay)

### Preparing a meetup

org-new-heading = A new meetup
org-new-save = Create this meetup
org-edit-heading = Change the meetup
org-edit-save = Save changes
org-edit-what-heading = What is it about?
org-edit-when-heading = When is it?
org-edit-game-heading = Tables and game
org-edit-door-heading = The door
org-edit-look-heading = The look
org-meetup-name = Name of the meetup
org-meetup-name-hint = For example: Customer success evening, no. 3
org-meetup-about = About
org-meetup-about-hint = Shown at the door. Say whom it is for and what you will do.
org-meetup-series = Series
org-meetup-series-none = In no series
org-meetup-languages = Languages
org-meetup-date = Date
org-meetup-time = Starts at
org-meetup-zone = Time zone
org-meetup-game = Game
org-meetup-seats = Tables
org-meetup-seats-field = Seats of a table (2 to 6)
org-meetup-seats-one = { $seats } seats each, { $rule ->
    [mix] people mixed
    [level] people of like experience together
    [assigned] by the list’s groups
   *[self] where people choose
  }
org-meetup-capacity = Capacity
org-meetup-rule = Who sits where
org-rule-mix = Mixed: people of different companies and experience share a table.
org-rule-level = Alike: people of like experience share a table.
org-rule-assigned = By the list: each group of the list has its tables.
org-rule-self = Free: people sit where they like.
org-meetup-door = Door
org-door-open = Everybody with the link may come in
org-door-registered = Only people on the list may come in
org-meetup-consent = What people agree to before they come in
org-meetup-consent-hint = Left empty, only the usual words are shown. Say here if you record or take pictures.
org-meetup-retention = Days that personal data is kept
org-meetup-retention-hint = Counted from the end of the meetup. Then names and the like are erased.
org-meetup-colour = Colour of the meetup
org-meetup-coloured = Use a colour of its own
org-meetup-logo-later = A logo can be added on the meetup’s page.
org-meetup-when = When
org-meetup-no-time = No time set yet
org-meetup-state = State
org-meetup-people = People
org-meetup-counts = { $listed } on the list, { $joined } came (capacity { $capacity })
org-meetup-edit = Change it
org-meetup-done = { $what ->
    [saved] Saved.
    [invited] The facilitator link is made.
    [revoked] The facilitator link is revoked.
    [cancelled] The meetup is cancelled.
   *[other] Done.
  }
org-meetup-is-cancelled = This meetup is cancelled.
org-stage-draft = In preparation
org-stage-lobby = Doors open
org-stage-running = Running
org-stage-closed = Over
org-stage-cancelled = Cancelled
org-agenda-heading = Agenda
org-agenda-lead = It goes from top to bottom. Nothing moves on by itself: a facilitator goes to the next step.
org-agenda-minutes = Minutes
org-agenda-minutes-one = { $minutes } min
org-agenda-name = Caption (optional)
org-agenda-sum = { $minutes } minutes in all
org-agenda-up = Move “{ $step }” up
org-agenda-down = Move “{ $step }” down
org-agenda-drop = Remove “{ $step }”
org-agenda-add-label = What to add
org-agenda-add = Add to the agenda
org-step-kind-welcome = Welcome
org-step-kind-table = At the tables
org-step-kind-breakout = Small groups
org-step-kind-plenary = All together
org-step-kind-finale = Results
org-step-kind-after = Time to talk

### Small groups, prepared ahead

org-agenda-scheme = Who is with whom
org-agenda-scheme-any = Everybody mixed anew each round
org-agenda-scheme-tables = Everybody stays with their table
org-schemes-heading = Ways to make small groups
org-schemes-lead = You need none: by default everybody is mixed anew for three rounds of 8 minutes, up to four people in a room. Prepare other ways here, then choose them above in a “Small groups” step, or on the day.
org-scheme-add = Prepare a way
org-scheme-copy = Duplicate
org-scheme-copy-one = Duplicate “{ $name }”
org-scheme-drop = Remove
org-scheme-drop-one = Remove “{ $name }”
org-scheme-new = A new way
org-scheme-marked = Look here
org-scheme-short = up to { $size } people, { $rounds } × { $minutes } min
org-scheme-name = Name
org-scheme-name-hint = For example: getting to know each other
org-scheme-rule = Who is with whom
org-mixing-mix = New faces: as few as possible meet twice; tables and earlier meetups of the series count.
org-mixing-random = By chance.
org-mixing-assigned = By the list: each group of the list is together.
org-mixing-choose = People choose: a room for each topic, as long as there are places.
org-mixing-vote = By vote: a room for each topic that people voted for.
org-mixing-same = The same people, as at the table or in the round before.
org-scheme-size = People at most
org-scheme-rounds = Rounds
org-scheme-minutes = Minutes a round
org-scheme-warn = Warning (sec)
org-scheme-back = Last words (sec)
org-scheme-rest = Break (sec)
org-scheme-rest-hint = People are warned so many seconds before the end, then have time for their last words. With a break of 0, a facilitator begins the next round.
org-scheme-topics = Topics, one per line
org-scheme-topics-hint = Add places after a bar: “Onboarding | 6”. Where people choose or vote, each topic gets a room; otherwise rounds take them in turn. There are topic cards for: { $topics }.
org-scheme-between = { ", " }
org-scheme-depth = Depth of the topic cards
org-scheme-any = No matter
org-scheme-company = Mix companies
org-scheme-level = Experience
org-scheme-votes = Same topic
org-company-no = No matter
org-company-some = If possible
org-company-much = Important
org-votes-no = No matter
org-votes-some = If possible
org-votes-much = Important
org-alike-mix = Mixed
org-alike-same = Alike
org-scheme-language = One language to a room
org-scheme-headings = Headings of the shared note, one per line
org-scheme-headings-hint = At most six. The note is kept, and everybody can read it afterwards.

### A meetup's page

org-console-heading = On the day
org-console-lead = Opens the console with every table in view. Start, pause and call everybody back from there.
org-console-open = Open the console
org-links-heading = Join link
org-links-lead = Give this to those who shall come. They need no account and install nothing.
org-links-join = Join link
org-links-qr = QR code of the join link
org-links-qr-save = Save the QR code
org-links-calendar = Add to a calendar
org-links-door = See the door
org-people-heading = The list
org-facilitators-heading = Facilitators
org-facilitators-lead = Give each facilitator a link with their name, for them alone. It can be revoked at any time.
org-facilitators-name = Name of the facilitator
org-facilitators-make = Make a facilitator link
org-facilitators-link = Facilitator link of { $name }
org-facilitators-revoke = Revoke
org-facilitators-revoke-one = Revoke the facilitator link of { $name }
org-logo-heading = Logo
org-logo-lead = Shown at the door. PNG, JPEG or WebP, at most { $largest } kB.
org-logo-now = The present logo
org-logo-file = Picture
org-logo-put = Use as the logo
org-logo-remove = Remove the logo
org-more-heading = More
org-duplicate-lead = Prepares the next meetup just like this one. The list and the facilitators are not carried over.
org-duplicate-go = Make another one like this
org-cancel-open = Cancel this meetup
org-cancel-lead = { $joined ->
    [0] The door and the calendar will say that it is cancelled, and why. This cannot be undone.
    [one] The one person on the list will see at the door and in the calendar that it is cancelled, and why. This cannot be undone.
   *[other] The { $joined } people on the list will see at the door and in the calendar that it is cancelled, and why. This cannot be undone.
  }
org-cancel-reason = Why it is cancelled
org-cancel-reason-hint = Those who wanted to come will read it.
org-cancel-go = Cancel the meetup
org-calendar-cancelled = Cancelled:{" "}

### The list

org-people-list-heading = The list of people
org-people-upload-heading = Upload a list
org-people-upload-lead = A CSV file from any spreadsheet, in UTF-8, Shift_JIS or Windows-1252. Somebody with the same name and company stays the same person.
org-people-file = CSV file
org-people-upload = Upload
org-people-example-open = How the columns are written
org-people-example = name,company,level,group
    Mio Sato,Aozora Inc.,first,A
    Riku Tanaka,Midori Trading,practitioner,A
    The level is first, practitioner or veteran. All columns but the name may be left out.
org-people-now-heading = On the list now
org-people-count = { $count ->
    [0] Nobody yet.
    [one] One person
   *[other] { $count } people
  }
org-people-find = Find by name, company or group
org-people-find-go = Find
org-people-links = Save everybody’s link as CSV
org-people-links-hint = A personal link is for one person alone. It lets them in without typing a name, and they are the same person at the next meetup.
org-people-link-of = Link of { $name }
org-people-came = came
org-people-remove = Remove { $name } from the list
org-people-removed = Removed from the list.
org-people-taken = { $count ->
    [one] One person is on the list.
   *[other] { $count } people are on the list.
  }
org-people-pages = Pages of the list
org-people-page = { $number } / { $pages }
org-people-before = Previous page
org-people-after = Next page
org-column-name = Name
org-column-company = Company
org-column-level = Level
org-column-group = Group
org-column-link = Link
org-level-none = –
org-level-first = First time
org-level-practitioner = Practitioner
org-level-veteran = Veteran
org-roster-heading = The list needs another look
org-roster-lead = { $good ->
    [0] No row of it can be used; see the { $wrong } below.
    [one] One person can be taken as it is; what is listed below ({ $wrong }) cannot. Correct it and upload it again, or take only the good one.
   *[other] { $good } people can be taken as they are; what is listed below ({ $wrong }) cannot. Correct it and upload it again, or take only the good ones.
  }
org-roster-line = Line { $line }
org-roster-file = The whole file
org-roster-take = Take the { $count } good ones
org-roster-none = Take none
org-roster-empty = There is nothing in it.
org-roster-too-large = The file is too large; upload it in parts (at most { $value } bytes).
org-roster-which-encoding = This can be read as Shift_JIS or as Windows-1252: { $value }. Save the file as CSV (UTF-8), and it will be clear.
org-roster-not-text = It cannot be read as text. Save it as CSV again.
org-roster-no-header = The first line has no column called “name”: { $value }
org-roster-header-twice = Two columns mean the same: { $value }
org-roster-no-name = There is no name.
org-roster-too-long = Too long: { $value }
org-roster-control-characters = There are invisible characters in it: { $value }
org-roster-unknown-level = Use first, practitioner or veteran: { $value }
org-roster-duplicate = The same person as in line { $value }.
org-roster-open-quote = A quotation mark (") is not closed: { $value }
org-roster-too-many-fields = Too many columns. Put text with commas in "": { $value }
org-roster-too-many-rows = { $value } people at a time are the most. From here on nothing was read.
org-roster-too-many-problems = There are { $value } problems in all. Only the first ones are shown.

### Why it cannot be

refusal-field-empty = Please fill this in.
refusal-field-long = That is { $value } characters; at most { $longest } fit.
refusal-field-number = Use a number from { $low } to { $high }.
refusal-field-choice = Choose one of what is offered.
refusal-field-email = That does not look like an e-mail address.
refusal-field-time = Give a date and a time.
refusal-field-languages = Choose at least one.
refusal-field-agenda = The agenda needs at least one step.
refusal-field-many = At most { $most } lines, please (there are { $value }).
refusal-field-twice = “{ $value }” is there twice. Once is enough.
refusal-field-pale = This colour ({ $value }) can hardly be seen on paper. Make it a little darker.
refusal-password-short = Use at least { $shortest } characters.
refusal-password-long = Use at most { $longest } characters.
refusal-password-easy = This would be guessed at once. Use neither your name nor your address, nor the same few characters.
refusal-password-wrong = That does not seem to be your present password.
refusal-signin-wrong = The e-mail address or the password is not right.
refusal-too-many-attempts = That was tried very often. Please wait a minute, then try again.
refusal-bad-passkey = The passkey could not be verified. Please try again.
refusal-last-passkey = The last passkey cannot be removed. First choose a password, or add another passkey.
refusal-last-owner = Nobody would own the organization. First make somebody else an owner.
refusal-email-taken = There is an account for { $value } already. Sign in, then open the invitation link again.
refusal-logo-kind = Choose a PNG, JPEG or WebP picture ({ $value }).
refusal-logo-large = Pictures may have { $largest } kB at most (this has { $value } kB or more).
