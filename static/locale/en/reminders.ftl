### Telling people who are away

reach-name = { $name }
reach-names = { $first } and { $second }
reach-zone = { " " }({ $zone } time)

reach-title = { $count ->
    [one] One thing is new in the lounge of { $title }
   *[other] { $count } things are new in the lounge of { $title }
  }
reach-from = The lounge of { $title }
reach-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }

reach-line-match = { $names } would like to talk with you, too.
reach-line-match-group = Your study group on “{ $challenge }” has come together.
reach-line-message = There is a new message in your conversation with { $names }.
reach-line-message-group = There is a new message in the study group on “{ $challenge }”.
reach-line-time = A time to meet { $names } has been proposed.
reach-line-time-group = A time for the study group on “{ $challenge }” to meet has been proposed.
reach-line-fixed = You have a time to meet { $names }: { $when }
reach-line-fixed-group = The study group on “{ $challenge }” has a time to meet: { $when }
reach-line-soon = You meet { $names } soon: { $when }
reach-line-soon-group = The study group on “{ $challenge }” meets soon: { $when }
reach-line-met = Did you meet { $names }?
reach-line-met-group = Did the study group on “{ $challenge }” meet?
reach-line-announce = From the organizers: { $text }

reach-greeting = Hello { $name },
reach-subject = { $title }: { $line }
reach-go = Open the lounge
reach-footer = You get this because you asked for reminders in the lounge of “{ $title }”.
reach-stop-push = Stop these
reach-stop-mail = Stop these mails

reach-confirm-subject = Is this your address? ({ $title })
reach-confirm-line = To get reminders from the lounge of “{ $title }” at this address, please open the link below and confirm.
reach-confirm-go = Yes, send them here
reach-confirm-footer = If this was not you, there is nothing to do: the address is forgotten in two days.

reach-test-title = A test reminder
reach-test-line = If you can read this, reminders arrive.

reach-confirm-title = Get reminders by mail?
reach-confirm-text = We write to { $address } only when there is something new in the lounge of “{ $title }”. You can stop it at any time.
reach-confirmed-title = You will hear from us
reach-confirmed-text = When something new happens while you are away from the lounge, we send you a mail.
reach-stale-title = This link does not work any more
reach-stale-text = It has run out, or you have chosen another address since. Please enter your address in the lounge once more.
reach-stop-mail-title = Stop the mails?
reach-stop-mail-text = We forget your mail address and send no more reminders. You can still come to the lounge as before.
reach-stop-push-title = Stop the notifications?
reach-stop-push-text = None of your devices will show reminders any more. You can still come to the lounge as before.
reach-stop-go = Stop them
reach-stopped-title = That was the last one
reach-stopped-text = No more reminders will come. If you change your mind, choose them again in the lounge.
reach-back = To the lounge

reach-why-unsupported = This browser cannot show notifications. Please use reminders by mail instead.
reach-why-install = On iPhone and iPad, add this page to the home screen (share menu) and open it from there; then notifications work.
reach-why-denied = Your browser’s settings block notifications from this site. To get them, allow them in the site settings next to the address.
reach-why-dismissed = Notifications are not allowed yet. Press again whenever you like.
reach-why-unoffered = This server does not offer this kind of reminder.
reach-why-address = That does not look like a mail address. Please check it once more.
reach-why-refused = Nothing could be sent to this address. Please check it once more.
reach-why-many = We have sent several mails to confirm already. Please try again in a while.
reach-why-failed = That did not go through. Please wait a moment and try again.
reach-why-sent = We have sent you a mail. Open the link in it and confirm, and reminders begin.

slot-with = Talk with { $names }
slot-with-group = The study group on “{ $challenge }” meets
slot-about = Arranged in the lounge of “{ $title }”. When it is time, come in here:
