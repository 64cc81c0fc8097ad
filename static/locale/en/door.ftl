### Dates

when-text = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
  }, { $day } { $month ->
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
  } { $year }, { $time }
when-zone = ({ $zone } time)
when-yours = On your device’s clock: { $text }

### The door

door-programme = What happens
door-heading = Welcome
door-welcome-back = Welcome back, { $name }
door-back-lead = Come in as you are, with your name and face.
door-change = Change name or face
door-present = { $count ->
    [one] One person is here already.
   *[other] { $count } people are here already.
  }
door-go = Come in
door-go-back = Come in
door-consent = By coming in you agree that your nickname, face, messages and how you played are kept on this server, and used for figures on how the meetup went. No real name needed. What is personal is removed { $days ->
    [one] one day
   *[other] { $days } days
  } after the meetup.
door-kept-link = What is kept and measured?
door-mine = What is kept about me
door-console = To the facilitator’s screen
door-early-heading = The doors are not open yet
door-early-known = { $name }, your seat is waiting. Come back to this link on the day.
door-early-text = This link lets you in from one hour before the start. Nothing to register, nothing to install.
door-calendar = Add to my calendar
door-again = Try again
door-full-title = Every seat is taken
door-full-text = Somebody may still leave, so do try again in a little while.
door-locked-title = The door is closed for now
door-locked-text = The facilitators have closed it. Ask somebody inside, or the organizer, to open it.
door-registered-title = This meetup has a guest list
door-registered-text = You get in with the personal link that was sent to you. Please open that one.
door-cancelled-title = This meetup was cancelled
door-cancelled-text = We hope to see you another time.
door-closed-title = This meetup is over
door-closed-text = Thank you for coming. See you at the next one.
door-no-lounge-title = This meetup has no lounge
door-no-lounge-text = The meetup’s own page is still there, below.
door-lounge-soon-title = The lounge is not open yet
door-lounge-soon-text = It opens with the results. Until then, the meetup’s page is the place to be.
door-lounge = To the lounge
door-lounge-back = To the meetup’s page
door-removed-title = You cannot take part in this meetup
door-removed-text = A facilitator has ended your visit. If you do not know why, please ask the organizer.
door-bye-title = Thank you for coming
door-bye-text = You have left. Your seat is free for others, and the door is open if you want to come back.
door-bye-back = Go back in

### What is kept

kept-title = What is kept
kept-name = Your nickname, face and language
kept-words = What you say in the talk and write in shared notes
kept-game = How you played: dice, choices, results
kept-where = When you came, and which rooms you were in
kept-voice = If you agree to it when you talk by voice: how many seconds you spoke. What you say is never recorded
kept-lounge = If you use the lounge: your profile, and your answers about whom you would like to talk with. Nobody else ever sees the answers
kept-card = A card that you share, until you take it back
kept-not = You are never asked for your real name. An email address is kept only if you enter it yourself, to get reminders after the meetup. Nothing is passed on to other companies; notifications that you ask for travel through the company behind your browser, sealed so that it cannot read them.
kept-until = Your name and everything personal is removed { $days ->
    [one] one day
   *[other] { $days } days
  } after the meetup.
kept-consent-heading = From the organizer
kept-rights = You can see, take along and erase it at any time, under “What is kept about me”.
kept-back = Back to the door

### What is kept about me

me-title = What is kept about me
me-lead = This is all there is about you here.
me-profile-heading = You
me-company = Company
me-level = Experience
me-group = Group
me-rename = Your name from the next meetup on
me-save = Change
me-saved = Your name has been changed.
me-renewed = You have a new link. The one before it no longer works.
me-unshared = It is taken back: whoever opens the link sees only that.
me-meetups-heading = Meetups you came to
me-meetups-none = None yet.
me-words = { $count ->
    [one] One message
   *[other] { $count } messages
  } in { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
  }
me-words-text = Your messages and notes are part of the record you share with the others who were there.
me-link-heading = Your personal link
me-link-text = On another device, or at the next meetup, this link lets you in as the same person. Please keep it to yourself.
me-link-field = Your personal link
me-link-qr = QR code of your personal link
me-link-new = Make a new link
me-link-new-text = Your old link will then stop working on every device.
me-take-heading = Take along, or erase
me-take-text = Take everything with you as a JSON file, or erase it all.
me-take = Take along
me-erase = Erase everything
me-forget = Forget me on this device only
me-nobody-title = We do not know you here yet
me-nobody-text = This browser has no link to your data. Join a meetup, or open your personal link.
me-stale-title = This link does not work
me-stale-text = It was cut short, a newer one has replaced it, or the data was erased. Please check the link you were sent.
me-ask-title = Erase everything?
me-ask-text = This goes away:
me-ask-profile = Your name, face, company and everything else about you
me-ask-meetups = { $count ->
    [0] Your name on the lists of meetups
    [one] Your name on the list of the meetup you came to
   *[other] Your name on the lists of the { $count } meetups you came to
  }
me-ask-log = What you said in every room, and wrote in shared notes
me-ask-game = Your name and face at the tables (how the game went stays, as nobody’s)
me-ask-lounge = Your lounge profile and answers, where reminders reach you, and cards you have shared
me-ask-final = This cannot be undone. Your personal link stops working, too.
me-ask-go = Erase everything
me-erased-title = Erased
me-erased-text = Nothing about you is left here. Thank you for having come.
