### The console: the lounge

desk-lounge-title = Lounge
desk-lounge-counts = { $taking } taking part, { $waiting } of them with no match yet
desk-lounge-waiting = It opens with the results.
desk-lounge-over = The lounge is over.
desk-lounge-dealing = Suggestions are being made.
desk-lounge-reveal = Mutual wishes to talk are told in { $left }
desk-lounge-deal = Suggest people now
desk-lounge-page = See how the lounge is doing
desk-lounge-introduce = Introduce two or three people
desk-lounge-person = Person { $number }
desk-lounge-third = Person { $number } (if you like)
desk-lounge-no-match = {" "}(no match yet)
desk-lounge-why = Why they should talk
desk-lounge-introduce-go = Introduce them
desk-lounge-announce = Tell those who came
desk-lounge-text = Announcement
desk-lounge-announce-go = { $count ->
    [one] Tell one person
   *[other] Tell { $count } people
  }
desk-told-deal-now = Suggestions are on their way
desk-told-introduce = Introduced
desk-told-announce = Told everybody who came to the lounge
