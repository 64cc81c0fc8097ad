### Notes of a meetup, as a file

notes-title = Notes: { $title }
notes-all = At the tables and in the hall
notes-hall = The hall
