### The first page, taking a seat, when something goes wrong

home-title = Nijikai
home-heading = One link, and you have a table.
home-lead = Nijikai is a small place where people who have just met warm up to each other. Open the link, take a seat, and travel the railway map together. Before you know it, you have things to talk about.
home-link-heading = You have a link
home-link-text = Open the link or QR code your host sent you. Nothing to install, no account to make.
home-link-field = Invitation link
home-link-go = Open
home-link-wrong = That does not look like an invitation to this server. Please paste the link exactly as you got it.
home-host-heading = You want to host
home-host-text = The window where the server was started shows a join link and a host link. The host link opens the table.
home-signin = Sign in to prepare meetups
home-way-heading = How it goes, in three stops
home-way-1 = Roll the dice and make for the goal station on the map.
home-way-2 = On the way you learn things, meet customers, and run into the odd bit of trouble.
home-way-3 = Stop at a talk station and you have one minute to tell your story. The others answer with a “same here”.
join-title = Take a seat
join-heading = Welcome to Nijikai
join-lead = Pick a name and a face, and you are in.
join-here = { $count ->
    [0] Nobody here yet. You are the first.
    [1] { $first } is here.
    [2] { $first } and { $second } are here.
   *[other] { $first }, { $second } and { $others } more are here.
  }
join-full = Every seat is taken. You can join from the stands.
join-name = Nickname
join-hint = e.g. Mio
join-avatar = Pick a face
join-avatar-one = Face { $n }
join-shuffle = Other faces
join-consent = By taking a seat you agree that your nickname, face, messages and moves are kept on this server. It need not be your real name.
join-go = Take a seat
join-go-watch = Join the stands
join-watch = Just watch
error-not-found-title = No such station
error-not-found-text = The link may be cut short, or the table has been cleared away. Open the link you were sent once more, or ask your host.
error-ticket-title = This pass does not open the gate
error-ticket-text = The link is cut short or has run out. Please take a seat again through the join link.
error-too-large-title = That is a little too long
error-too-large-text = What was sent is too large to take. Please make it shorter and try again.
error-too-many-title = It is a bit crowded
error-too-many-text = Please wait ten seconds or so and try again.
error-closed-title = This table is over
error-closed-text = Ask your host for the link to a new one.
error-server-title = That was us, not you
error-server-text = What you played is safe. Please wait a moment and reload.
error-incident = Number to quote: { $incident }
error-home = To the first page
