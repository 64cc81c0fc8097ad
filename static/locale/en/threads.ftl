### Threads: those who found each other go on talking

threads-heading = Your conversations
threads-plenary = All together
threads-nobody = A conversation
threads-kind-plenary = Everybody who came
threads-kind-trio = The three of you
threads-kind-group = Study group
threads-both = { $one } · { $two }
threads-here = { $count ->
    [0] Nobody else is here just now
    [1] One other is here now
   *[other] { $count } others are here now
  }
threads-count = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
threads-more = and { $count } more
threads-empty = When you and somebody else would both like to talk, your conversation appears here.
threads-gone = This conversation is not here any longer.
threads-ended = Closed ({ $count })
threads-new = Nobody has written yet
threads-mine = You: { $text }
threads-theirs = { $name }: { $text }
threads-word = “{ $word }”
threads-talking = Talking now
threads-waits-time = Time proposed
threads-waits-met = Did you meet?
threads-waits-first = Say hello
threads-said = { $name } has written to you
threads-told-time = { $title }: how about { $time }?
threads-told-fixed = { $title }: it is settled, { $time }

thread-back = Back to the lounge
thread-parts = What to show
thread-part-talk = Talk
thread-part-times = Meet up
thread-part-about = Contact and note
thread-part-about-group = Members and note
thread-part-about-here = Who is here
thread-beside = About this conversation
thread-me = You
thread-here = Here now
thread-since = Since { $day }
thread-over = Closed
thread-closed = This conversation is closed. You can still read it.
thread-shut = What was said here is not available any longer.
thread-loading = Opening the conversation…
thread-empty = Nothing has been said yet. A “Hello!” is plenty.
thread-empty-plenary = Everybody who came can read this. Say how you liked it, or ask something.
thread-folded = { $count ->
    [one] A message from somebody you blocked
   *[other] { $count } messages from somebody you blocked
  }
thread-reach = How to reach each other
thread-reach-text = Only those in this conversation see this.
thread-reach-none = No way to be reached is given.
thread-people = Who is in it
thread-now = Here now
thread-copy = Copy { $handle } ({ $name })
thread-note = A note to keep together
thread-note-start = Start a note
thread-next = You meet on { $time }

### The first question

thread-first = Something to begin with
thread-question-other = What stayed with you from the meetup?
thread-question-plenary = What will you try first, now that the meetup is over?
thread-question-answers = You gave the same answers. What made you choose them?
thread-question-gifts = There were gifts between you in the game. What would help you at work just now?
thread-question-reactions = There was a story that drew reactions. How did it go on?
thread-question-help = One of you would like to learn about { $words }, and the other can help. What is the first thing to know?
thread-question-help-bare = One of you can help with what the other would like to learn. What is the first thing to know?
thread-question-interests = You have { $words } in common. How did that begin for you?
thread-question-interests-bare = Your interests are close. What holds your attention just now?
thread-question-topics = You wanted to talk about { $words }. What has worked for you, and what has not?
thread-question-topics-bare = You wanted to talk about the same things. What has worked for you?
thread-question-acquainted = You know each other from a room. What did you not get round to?
thread-question-fresh = You have not met before. What are you working on these days?
thread-question-level = You are at a similar point. What are you finding hard just now?
thread-question-company = You work in different places. What is done at yours that others should know about?
thread-question-introduced = You have been introduced, with these words: { $words } Where would you like to start?
thread-question-introduced-bare = You have been introduced to each other. Where would you like to start?
thread-question-study = You all chose { $words }. Where are you with it today, in a sentence?
thread-question-study-bare = You chose the same challenge. Where are you with it today, in a sentence?

### Times to meet

slots-heading = Meet up
slots-text = Fifteen minutes are enough to begin with. Propose a time; you can talk by voice right on this page.
slots-none = No time was settled.
slots-fixed = Settled
slots-calendar = Add to the calendar
slots-google = Google Calendar
slots-entry = Talk with { $names }
slots-calendar-short = Calendar
slots-minutes = { $minutes } min
slots-there = { $time } in { $zone }
slots-mine = Your proposal
slots-by = Proposed by { $name }.
slots-you = you
slots-can = Can come: { $names }.
slots-i-can = I can
slots-can-now = I can after all
slots-cannot = I can’t after all
slots-withdraw = Withdraw it
slots-another = Propose another time
slots-full = Choose one of these first, or withdraw yours; then there is room for others.
slots-offered = Times to choose from
slots-field = Day and time where you are ({ $zone })
slots-late = Choose a time that lies ahead, within a year.
slots-length = How long
slots-propose = Propose it
slots-proposed = The time is proposed.

### Did you meet?

met-word = Did you meet?
met-ask = Did you meet { $names }?
met-ask-group = Did your study group meet?
met-yes = Yes, we met
met-planned = We are going to
met-no = Not so far
met-private = Nobody in the conversation sees your answer; the organizers see numbers only.
met-said-yes = How good that you met!
met-said-planned = Enjoy it, whenever it is.
met-said-no = That’s all right. There is no hurry.
met-change = Change
met-how = How was it?
met-stars = { $stars } of 5 stars

### Ending, blocking, telling the organizers

part-open = More about this conversation
part-choose-heading = This conversation
part-nothing = There is nothing to do here.
part-end = End this conversation
part-leave = Leave this conversation
part-end-heading = End this conversation?
part-end-text = The conversation with { $names } closes, and you are not suggested to each other again. You no longer see how to reach each other, but what was said stays readable.
part-leave-text = You leave this conversation; the others go on talking.
part-untold = Nobody is told who did it, or why.
part-stay = Stay
part-ended = The conversation is closed.
part-left = You have left the conversation.
part-block = Block somebody
part-block-heading = Block?
part-block-text-pair = Your conversation closes, you are not suggested to each other again, and what they say elsewhere is hidden from you. You can take the block back, but the conversation stays closed.
part-block-text-trio = You leave this conversation, you are not suggested to each other again, and what they say elsewhere is hidden from you. You can take the block back, but not the leaving.
part-block-text-many = You are not suggested to each other, and what they say is hidden from you. You can take this back at any time.
part-block-do = Block
part-blocked = Blocked. You can take it back under “People you have blocked”.
part-report = Tell the organizers
part-report-heading = Tell the organizers
part-report-field = What happened?
part-report-block = Block this person, too
part-report-text = Only the organizers and facilitators can read this, with your name.
part-report-untold = The person is not told.
part-report-do = Send
part-reported = Thank you for telling us. The organizers will look into it.
part-who = Who is it about?
blocked-heading = People you have blocked
blocked-text = You are not suggested to each other. They have not been told.
blocked-undo = Unblock

### A call

call-elsewhere = You are in the call with { $names }.
call-back = Go there

### Who was there

there-heading = Who was there
there-text = Everybody here agreed to be shown.
there-nobody = Nobody is shown so far.
there-all = Show { $count } more
there-me = Show me here, with my card if I share one
there-card = Card
there-card-of = of { $name }
there-notes = Notes of the rooms
there-notes-text = What was written down at the tables and in the small groups.
there-notes-show = Read the notes
there-notes-loading = Loading the notes…

### Reminders

remind-heading = Reminders
remind-text = We only write when something waits for you: a new conversation, a message, a time you settled, news from the organizers.
remind-push = On this device
remind-push-text = A short notification from your browser.
remind-push-on = On. Notifications come to this device.
remind-push-else = On for another device of yours. You can turn it on here as well.
remind-mail = By e-mail
remind-mail-text = Only when there is something; every mail has a link that stops them.
remind-mail-field = Your e-mail address
remind-mail-send = Send me the link
remind-mail-waiting = A mail is on its way to { $address }. Open the link in it and confirm, and reminders begin.
remind-mail-again = Use another address
remind-mail-on = On. Mail goes to { $address }.
remind-turn-on = Turn on
remind-turn-off = Turn off
remind-turn-off-all = Turn off everywhere
remind-busy = One moment…

### Leaving everything

leave-heading = Leave the lounge
leave-text = In one go, if it is not for you just now.
leave-do = Leave everything
leave-ask-heading = Leave everything?
leave-suggestions = You are not suggested to anybody, and nobody to you.
leave-threads = All your conversations close.
leave-reminders = No more reminders come.
leave-profile = What you wrote about yourself is emptied, and you are not shown among those who were there.
leave-back = You can come back at any time: take part again, and you start afresh. Conversations that were closed stay closed.
leave-done = You have left everything. Thank you for having been here.
