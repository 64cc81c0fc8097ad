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
