### What the people of generated logs are called and say (nijikai generate)

generated-title = Generated meetup { $number }
generated-series = Generated meetups
generated-name = Guest { $number }
generated-staff = Staff { $number }
generated-company =
    { $kind ->
        [0] Example Trading { $number }
        [1] Example Software { $number }
        [2] Example Foods { $number }
        [3] Example Logistics { $number }
       *[4] Example Works { $number }
    }
generated-chat =
    Hello everyone
    Nice to meet you
    That happened to us, too
    Good question
    We tried that last year
    How many customers do you look after?
    I never thought of it like that
    Ha, exactly
    Could you say a little more about it?
    It took us three months
    The first week decides everything
    We have a weekly call for this
    Thank you, that helps
    Same here
    My team is just two people
    We write it all down in one place
    Who do you talk to when a customer goes quiet?
    I will try that tomorrow
    Our numbers say the opposite, oddly
    Shall we go on?
    Great roll!
    Oh no, not Churn again
    One more round and I win
    See you next month
generated-note =
    Ask what success means to them before the first call
    One page per customer, no more
    Find the second contact early
    A short call beats a long mail
    Try it with three customers first
    Look at who stopped using it
    Show the value in week one
    Write down what we promised
generated-comment =
    Thank you, I met people I would not have met otherwise.
    The game broke the ice.
    A little too long for me.
    More time in small groups, please.
    I could not hear everybody.
    Looking forward to the next one.
generated-notice =
    Welcome! We begin in a moment.
    Games begin now. Have fun!
    Ten more minutes.
    Please finish your sentence.
    Thank you for being here today.
generated-warning = Please let the others speak, too.
generated-hello =
    Hello! Good to be matched with you.
    Hi, we sat at the same table, I think.
    Nice to meet you again. Shall we talk next week?
    Thank you for saying yes. What are you working on just now?
    How about half an hour on Thursday?
    That works for me.
    I tried what you said, and it worked.
    Let me send you our checklist.
    How did it go with your customer?
    See you then!
generated-skill =
    Onboarding
    Health scores
    SQL for beginners
    Renewals
    Customer interviews
    Running a community
    Dashboards
    Writing help pages
    Hiring
    Pricing
