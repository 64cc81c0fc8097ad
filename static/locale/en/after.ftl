### After the meetup

finale-wait = The results are about to arrive.
finale-mine = How your table did
finale-none = There are no results of a table to show.
after-thanks = Thank you for coming today
after-text = If there is more to say, stay and talk right here.
after-again = To meet again
after-link-text = Open this link and you come in as the same person, next time too.
after-link-field = Your personal link
after-mine = What is kept about me
after-lounge-below = Staying in touch
after-lounge-text = In the lounge you can keep talking with the people you met.
after-lounge = To the lounge
notes-heading = Everybody’s notes
notes-besides = At the tables and in the hall
notes-so-far = Read the notes so far
notes-round = Round { $round }
notes-mine = Your room
notes-none = There are no notes yet.
notes-save = Save the notes as a file
notes-failed = The notes could not be loaded.
notes-again = Try again
notes-loading = Loading the notes…

rating-ask = How was it today?
rating-word = { $stars ->
    [1] Poor
    [2] Not great
    [3] All right
    [4] Good
   *[5] Very good
}
rating-comment = Anything you would like to add?
rating-send = Send my comment
rating-change = Change my comment
rating-take-back = Take my answer back
rating-private = Organizers see only totals, and comments without your name.
rating-kept = Thank you, we have your answer.
rating-gone = Your answer is taken back.
