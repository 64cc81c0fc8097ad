### For whoever runs the server

admin-heading = How the server is
admin-lead = The figures are of this worker and of the latest minute, and renew themselves. They count what happens; nobody's name or words are among them.
admin-minute = Shares such as “99 of 100” say that so many were at most that slow. The same figures, in more detail, are at /metrics for Prometheus.
admin-again = Load anew
admin-out = Leave this page
admin-stale = The server did not answer. These figures are old; we go on trying.
admin-unlinked = There is no link to Redis just now. Play goes on; workers find each other’s news in the database until it is back.
admin-nothing = Nothing yet

admin-gate-heading = For whoever runs the server
admin-gate-lead = This page opens by a link. To get one, run this on the server’s machine, with the server’s settings:
admin-gate-hint = The link is good for 15 minutes, and lets you look for 12 hours.

admin-workers = All workers
admin-workers-hint = The first is the one that answered you; the others said this at most 15 seconds ago.
admin-column-place = Worker
admin-column-people = People
admin-column-rate = Commands
admin-column-answer = Answer, 99 of 100
admin-column-lag = Lag, 99 of 100
admin-column-memory = Memory
admin-column-cpu = CPU
admin-column-up = Running for

admin-group-people = People
admin-group-commands = Commands
admin-group-log = Log
admin-group-telling = Telling
admin-group-clocks = Clocks
admin-group-process = Process

admin-figure-people = People connected
admin-figure-connections = Connections
admin-figure-meetups = Meetups with somebody there
admin-figure-rooms = Rooms with somebody there
admin-figure-tables = Tables with somebody there
admin-figure-kept = Streams in memory
admin-figure-rate = Carried out
admin-figure-answer-50 = Answer, half within
admin-figure-answer-99 = Answer, 99 of 100 within
admin-figure-refused = Refused
admin-figure-repeated = Sent again, since the start
admin-figure-conflicts = Decided anew, since the start
admin-figure-appends = Written
admin-figure-append-50 = On the disk, half within
admin-figure-append-99 = On the disk, 99 of 100 within
admin-figure-together = Written together, on average
admin-figure-faults = Faults of the database, since the start
admin-figure-packets = Packets sent
admin-figure-fanout-50 = Everybody told, half within
admin-figure-fanout-99 = Everybody told, 99 of 100 within
admin-figure-waiting = Connections that are slow to read
admin-figure-waiting-bytes = Waiting for them
admin-figure-dropped = Cut off for not reading, since the start
admin-figure-tick-99 = Clocks late, 99 of 100 at most
admin-figure-overdue = Clocks overdue
admin-figure-failed = Clocks that failed, since the start
admin-figure-lag-50 = Lag of the event loop, half at most
admin-figure-lag-99 = Lag of the event loop, 99 of 100 at most
admin-figure-up = Running for
admin-figure-memory = Memory
admin-figure-cpu = CPU, of one core
admin-figure-requests = Pages and files
admin-figure-request-99 = Pages, 99 of 100 within

admin-most-commands = Most frequent commands since the start
admin-most-refusals = Most frequent refusals since the start
