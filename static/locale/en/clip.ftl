### A spoken announcement, as those hear it to whom it goes

clip-play = Listen
clip-stop = Stop
clip-again = Listen again
clip-gone = This spoken announcement can no longer be played. Ask somebody in your room what it was about.
clip-unknown = This browser cannot play the spoken announcement. Ask somebody in your room what it was about.
