### Pictures of a meetup: what the browser writes into them

picture-percent = { $value }%
picture-stayed = { $share } stayed
picture-stayed-far = { $share } so far
picture-step = { $number } { $name }, { $from }–{ $until }: { $began } there when it began, { $stayed } of them when it ended
picture-step-going = { $number } { $name }, since { $from }: { $began } there when it began, { $stayed } of them still there
picture-peak = { $people } at once
picture-peak-at = Most at once: { $people }, at { $time }
picture-heat-quiet = quiet
picture-heat-lively = lively ({ $acts ->
    [one] one act
   *[other] { $acts } acts
  } in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  })
picture-heat-cell = { $room }, { $from }–{ $until }: { $acts ->
    [one] 1 act
   *[other] { $acts } acts
  }
picture-ties = Ties shown
picture-tie-minutes = Shared a room
picture-tie-reactions = Reactions
picture-tie-replies = Replies
picture-tie-gifts = Gifts
picture-tie-same = Same answers
picture-by = Colour and shape
picture-by-cluster = Groups that formed
picture-by-company = Company
picture-by-level = Experience
picture-whom = Look at one person
picture-everybody = Everybody
picture-neighbours = { $name }: { $count ->
    [0] no ties of the kinds shown.
    [one] tied with one person.
   *[other] tied with { $count } people.
  }
picture-follow = Follow { $name } in the replay
picture-connects = { $share }% of the shortest ways between others lead by them.
picture-ring = Ring: connects others; the thicker, the more ways lead by them
picture-no-group = no group of their own
picture-comma = {", "}
